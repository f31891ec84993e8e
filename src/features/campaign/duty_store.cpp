// What each enterprise owes by the plan in force, kept in step with all that its duties rest on.

#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"

namespace zhiben::campaign {
namespace {

std::optional<Day> day_at(const db::Row& row, int column) { return Day::parse(row.text(column)); }

struct Kept {
    std::string state, text, area, department;
    std::optional<Day> fulfilled_on, due;
    bool operator==(const Kept&) const = default;
    bool but_for_text(Kept other) const {
        other.text = text;
        return *this == other;
    }
};
using Duties = std::map<std::string, Kept>;  // by code

Duties kept_duties(ReadTx& tx, const std::string& enterprise) {
    Duties out;
    tx.sql().each(db::Query("select code, state, fulfilled_on, due, text, scope_area, scope_department from duties "
                            "where enterprise = $1",
                            {enterprise}),
                  [&](const db::Row& row) {
                      out.emplace(row.text(0),
                                  Kept{std::string(row.text(1)), std::string(row.text(4)), std::string(row.text(5)),
                                       std::string(row.text(6)), day_at(row, 2), day_at(row, 3)});
                  });
    return out;
}

Duties due_duties(WriteTx& tx, const Plan& plan, const Owing& enterprise, const std::string& id, const Duties& before) {
    Duties out;
    if (enterprise.archived || !enterprise.subject.registered) return out;
    const std::vector<Excuse> excuses = excuses_of(tx, id);
    for (const Duty& duty : plan.duties) {
        if (!duty.applies->applies(enterprise.subject)) continue;
        const Evidence evidence = duty.evidence->judge(enterprise.subject);
        Kept now{"open", evidence.text, enterprise.area, enterprise.department, {}, duty.due ? duty.due : evidence.due};
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

db::Value value_of(const std::optional<Day>& day) { return day ? db::Value(day->iso()) : db::Value(); }

}  // namespace

void recompute_duties(WriteTx& tx, const std::string& id) {
    const Plan* plan = plan_of(tx);
    if (!plan) return;
    const auto enterprise = load_owing(tx, id);
    if (!enterprise) return;
    const Duties before = kept_duties(tx, id);
    const Duties after = due_duties(tx, *plan, *enterprise, id, before);
    std::int64_t missing = 0;
    for (const auto& [code, duty] : after) {
        missing += duty.state == "open";
        const auto old = before.find(code);
        if (old != before.end() && old->second == duty) continue;
        // Mostly it is only the numbers in the words that change; a column of the list would be indexed anew all the
        // same.
        if (old != before.end() && old->second.but_for_text(duty)) {
            tx.sql().run(
                db::Query("update duties set text = $3 where enterprise = $1 and code = $2", {id, code, duty.text}));
            continue;
        }
        tx.sql().run(
            db::Query("insert into duties (enterprise, code, state, fulfilled_on, due, text, scope_area, "
                      "scope_department) values ($1, $2, $3, $4, $5, $6, $7, $8) "
                      "on conflict (enterprise, code) do update set state = excluded.state, "
                      "fulfilled_on = excluded.fulfilled_on, due = excluded.due, text = excluded.text, "
                      "scope_area = excluded.scope_area, scope_department = excluded.scope_department",
                      {id, code, duty.state, value_of(duty.fulfilled_on), value_of(duty.due), duty.text, duty.area,
                       duty.department}));
    }
    for (const auto& [code, duty] : before)
        if (!after.contains(code))
            tx.sql().run(db::Query("delete from duties where enterprise = $1 and code = $2", {id, code}));
    if (enterprise->archived || !enterprise->subject.registered) {
        tx.sql().run(db::Query("delete from duty_subjects where enterprise = $1", {id}));
        return;
    }
    tx.sql().run(
        db::Query("insert into duty_subjects (enterprise, n, name, missing, scope_area, scope_department) "
                  "values ($1, $2, $3, $4, $5, $6) on conflict (enterprise) do update set name = excluded.name, "
                  "missing = excluded.missing, scope_area = excluded.scope_area, "
                  "scope_department = excluded.scope_department where duty_subjects.name <> excluded.name or "
                  "duty_subjects.missing <> excluded.missing or duty_subjects.scope_area <> excluded.scope_area or "
                  "duty_subjects.scope_department <> excluded.scope_department",
                  {id, enterprise->n, enterprise->name, missing, enterprise->area, enterprise->department}));
}

void add_followers(records::Kinds& kinds) {
    const auto touch = [](WriteTx& tx, const std::string& enterprise) {
        if (!enterprise.empty())
            tx.before_commit("duties/" + enterprise,
                             [enterprise](WriteTx& later) { recompute_duties(later, enterprise); });
    };
    kinds.follow("enterprises", [touch](WriteTx& tx, const records::Kind&, const records::Record*,
                                        const records::Record& after) { touch(tx, after.id); });
    for (const char* kind :
         {"spaces", "hazards", "deliveries", "workshops", "posts", "slogans", "drills", "signage_checks"})
        kinds.follow(kind, [touch](WriteTx& tx, const records::Kind& of, const records::Record* before,
                                   const records::Record& after) {
            if (before) touch(tx, of.text(*before, "enterprise"));
            touch(tx, of.text(after, "enterprise"));
        });
    for (const char* kind : {"persons", "attendances", "interviews"})
        kinds.follow(kind, [touch](WriteTx& tx, const records::Kind&, const records::Record* before,
                                   const records::Record& after) {
            if (before && before->place.owner != after.place.owner) touch(tx, before->place.owner);
            touch(tx, after.place.owner);
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
