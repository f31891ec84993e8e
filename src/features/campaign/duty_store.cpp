// What each enterprise owes by the plan in force, kept in step with all that its duties rest on.

#include <algorithm>
#include <map>
#include <utility>

#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"

namespace zhiben::campaign {
namespace {

db::Value value_of(const std::optional<Day>& day) { return day ? db::Value(day->iso()) : db::Value(); }

// Whether the duties of both subjects are the same but for their words: then none of those kept changes.
bool owe_alike(const Plan& plan, const Subject& one, const Subject& other) {
    return std::all_of(plan.duties.begin(), plan.duties.end(), [&](const Duty& duty) {
        const bool applies = duty.applies->applies(one);
        if (applies != duty.applies->applies(other)) return false;
        if (!applies) return true;
        const Evidence before = duty.evidence->judge(one), after = duty.evidence->judge(other);
        return before.fulfilled == after.fulfilled && before.on == after.on && before.due == after.due;
    });
}

// Its figures change with every space; what indexes hold of it, which a statement that names it writes again, seldom.
void keep_subject(WriteTx& tx, const std::string& id, const Owing& enterprise, std::int64_t missing) {
    const Subject& subject = enterprise.subject;
    const db::Value changes_on = value_of(subject.changes_on);
    if (enterprise.kept && enterprise.kept->missing == missing && enterprise.kept->name == enterprise.name &&
        enterprise.kept->area == enterprise.area && enterprise.kept->department == enterprise.department &&
        enterprise.kept->subject.changes_on == subject.changes_on) {
        if (enterprise.kept->subject == subject) return;
        tx.sql().run(
            db::Query("update duty_subjects set figures = $2 where enterprise = $1", {id, kept_text(subject)}));
        return;
    }
    tx.sql().run(
        db::Query("insert into duty_subjects (enterprise, n, name, missing, scope_area, scope_department, figures, "
                  "changes_on) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (enterprise) do update set "
                  "name = excluded.name, missing = excluded.missing, scope_area = excluded.scope_area, "
                  "scope_department = excluded.scope_department, figures = excluded.figures, "
                  "changes_on = excluded.changes_on",
                  {id, enterprise.n, enterprise.name, missing, enterprise.area, enterprise.department,
                   kept_text(subject), changes_on}));
}

// How many of them are open.
std::int64_t write_changes(WriteTx& tx, const std::string& id, const KeptDuties& before, const KeptDuties& after) {
    std::int64_t missing = 0;
    for (const auto& [code, duty] : after) {
        missing += duty.state == "open";
        const auto old = before.find(code);
        if (old != before.end() && old->second == duty) continue;
        tx.sql().run(db::Query(
            "insert into duties (enterprise, code, state, fulfilled_on, due, scope_area, scope_department) "
            "values ($1, $2, $3, $4, $5, $6, $7) on conflict (enterprise, code) do update set "
            "state = excluded.state, fulfilled_on = excluded.fulfilled_on, due = excluded.due, "
            "scope_area = excluded.scope_area, scope_department = excluded.scope_department",
            {id, code, duty.state, value_of(duty.fulfilled_on), value_of(duty.due), duty.area, duty.department}));
    }
    for (const auto& [code, duty] : before)
        if (!after.contains(code))
            tx.sql().run(db::Query("delete from duties where enterprise = $1 and code = $2", {id, code}));
    return missing;
}

}  // namespace

KeptDuties kept_duties(ReadTx& tx, const std::string& enterprise) {
    KeptDuties out;
    tx.sql().each(db::Query("select code, state, fulfilled_on, due, scope_area, scope_department from duties "
                            "where enterprise = $1",
                            {enterprise}),
                  [&](const db::Row& row) {
                      out.emplace(row.text(0), KeptDuty{std::string(row.text(1)), std::string(row.text(4)),
                                                        std::string(row.text(5)), day_at(row, 2), day_at(row, 3)});
                  });
    return out;
}

KeptDuties due_duties(ReadTx& tx, const Plan& plan, const Owing& enterprise, const std::string& id,
                      const KeptDuties& before) {
    KeptDuties out;
    if (enterprise.archived || !enterprise.subject.registered) return out;
    const std::vector<Excuse> excuses = excuses_of(tx, id);
    for (const Duty& duty : plan.duties) {
        if (!duty.applies->applies(enterprise.subject)) continue;
        const Evidence evidence = duty.evidence->judge(enterprise.subject);
        KeptDuty now{"open", enterprise.area, enterprise.department, {}, duty.due ? duty.due : evidence.due};
        if (evidence.fulfilled) {
            const auto old = before.find(duty.code);
            const bool was = old != before.end() && old->second.state == "fulfilled";
            now.state = "fulfilled";
            now.fulfilled_on = evidence.on ? evidence.on : was ? old->second.fulfilled_on : tx.today();
        } else {
            for (const Excuse& excuse : excuses)
                if (excuse.code == duty.code) now.state = "excused";
        }
        out.emplace(duty.code, std::move(now));
    }
    return out;
}

void recompute_duties(WriteTx& tx, const std::string& id, unsigned parts) {
    const Plan* plan = plan_of(tx);
    if (!plan) return;
    const auto enterprise = load_owing(tx, id, parts);
    if (!enterprise) return;
    const bool owes = !enterprise->archived && enterprise->subject.registered;
    const auto& kept = enterprise->kept;
    if (owes && kept && parts != of_everything && kept->area == enterprise->area &&
        kept->department == enterprise->department && owe_alike(*plan, kept->subject, enterprise->subject))
        return keep_subject(tx, id, *enterprise, kept->missing);
    const KeptDuties before = kept_duties(tx, id);
    const std::int64_t missing = write_changes(tx, id, before, due_duties(tx, *plan, *enterprise, id, before));
    if (owes)
        keep_subject(tx, id, *enterprise, missing);
    else
        tx.sql().run(db::Query("delete from duty_subjects where enterprise = $1", {id}));
}

void add_followers(records::Kinds& kinds) {
    struct Touched {
        std::map<std::string, unsigned> parts;  // by enterprise
    };
    const auto touch = [](WriteTx& tx, const std::string& enterprise, unsigned part) {
        if (enterprise.empty()) return;
        tx.collected<Touched>().parts[enterprise] |= part;
        tx.before_commit("duties/" + enterprise, [enterprise](WriteTx& later) {
            recompute_duties(later, enterprise, std::exchange(later.collected<Touched>().parts[enterprise], 0));
        });
    };
    kinds.follow("enterprises", [touch](WriteTx& tx, const records::Kind&, const records::Record*,
                                        const records::Record& after) { touch(tx, after.id, of_standing); });
    const std::pair<const char*, unsigned> of_enterprises[] = {{"spaces", of_spaces | of_entrances},
                                                               {"hazards", of_hazards},
                                                               {"deliveries", of_publicity},
                                                               {"workshops", of_publicity},
                                                               {"posts", of_publicity},
                                                               {"slogans", of_publicity},
                                                               {"drills", of_publicity},
                                                               {"signage_checks", of_entrances}};
    for (const auto& [kind, part] : of_enterprises)
        kinds.follow(kind, [touch, part = part](WriteTx& tx, const records::Kind& of, const records::Record* before,
                                                const records::Record& after) {
            if (before) touch(tx, of.text(*before, "enterprise"), part);
            touch(tx, of.text(after, "enterprise"), part);
        });
    for (const char* kind : {"persons", "attendances", "interviews"})
        kinds.follow(kind, [touch](WriteTx& tx, const records::Kind&, const records::Record* before,
                                   const records::Record& after) {
            if (before && before->place.owner != after.place.owner) touch(tx, before->place.owner, of_training);
            touch(tx, after.place.owner, of_training);
        });
}

std::vector<Excuse> excuses_of(ReadTx& tx, const std::string& enterprise) {
    std::vector<Excuse> out;
    tx.sql().each(
        db::Query("select code, id, reason, by_name, at from duty_excuses where enterprise = $1", {enterprise}),
        [&](const db::Row& row) {
            out.push_back({std::string(row.text(0)),
                           std::string(row.text(1)),
                           std::string(row.text(2)),
                           std::string(row.text(3)),
                           {row.integer(4)}});
        });
    return out;
}
void keep_excuse(WriteTx& tx, const std::string& enterprise, const Excuse& excuse) {
    tx.sql().run(db::Query(
        "insert into duty_excuses (enterprise, code, id, reason, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, "
        "$7)",
        {enterprise, excuse.code, excuse.id, excuse.reason, tx.actor().id, tx.actor().name, tx.now().ms}));
}
void drop_excuse(WriteTx& tx, const std::string& enterprise, const std::string& code) {
    tx.sql().run(db::Query("delete from duty_excuses where enterprise = $1 and code = $2", {enterprise, code}));
}

}  // namespace zhiben::campaign
