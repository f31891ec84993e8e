#include "features/campaign/store.hpp"

#include <mutex>

#include "features/campaign/service.hpp"
#include "features/publicity/service.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::campaign {
namespace {

// A text of the database, parsed: read again only when the newest one has another digest.
template <class Thing> class InForce {
  public:
    using Load = Thing (*)(std::string_view);
    InForce(std::string name, Load load) : name_(std::move(name)), load_(load) {}

    std::shared_ptr<const Thing> get(ReadTx& tx, std::string_view otherwise) {
        std::int64_t version = 0;
        std::string mark;
        tx.sql().each(db::Query("select version, digest from campaign_texts where name = $1 "
                                "order by version desc limit 1",
                                {name_}),
                      [&](const db::Row& row) {
                          version = row.integer(0);
                          mark = row.text(1);
                      });
        if (version == 0 && otherwise.empty()) return nullptr;
        const auto text = [&]() -> std::string {
            if (version == 0) return std::string(otherwise);
            const db::Query query("select text from campaign_texts where name = $1 and version = $2", {name_, version});
            return std::get<std::string>(*tx.sql().value(query));
        };
        if (version > 0 && mark.empty()) mark = text();  // installed before there were digests
        const std::lock_guard lock(mutex_);
        if (!thing_ || mark != mark_) {
            thing_ = std::make_shared<const Thing>(load_(text()));
            mark_ = std::move(mark);
        }
        return thing_;
    }

  private:
    const std::string name_;
    const Load load_;
    std::mutex mutex_;
    std::string mark_;  // its digest; "" of the built-in text
    std::shared_ptr<const Thing> thing_;
};

std::shared_ptr<const Plan> cached_plan(ReadTx& tx) {
    static InForce<Plan> cache("plan", load_plan);
    return cache.get(tx, {});
}

// Asked for once a transaction: an import touches thousands of enterprises.
struct PlanOfTransaction {
    bool known = false;
    std::shared_ptr<const Plan> plan;
};
const Plan* plan_of(WriteTx& tx) {
    auto& kept = tx.collected<PlanOfTransaction>();
    if (!kept.known) kept = {true, active_plan(tx)};
    return kept.plan.get();
}

// True when this text is new.
bool keep_text(WriteTx& tx, const std::string& name, std::string_view text) {
    tx.lock("campaign_texts/" + name);
    std::int64_t version = 0;
    std::string newest;
    tx.sql().each(
        db::Query("select version, text from campaign_texts where name = $1 order by version desc limit 1", {name}),
        [&](const db::Row& row) {
            version = row.integer(0);
            newest = row.text(1);
        });
    if (newest == text) return false;
    tx.sql().run(db::Query(
        "insert into campaign_texts (name, version, text, at, by_name, digest) values ($1, $2, $3, $4, $5, $6)",
        {name, version + 1, std::string(text), tx.now().ms, tx.actor().name, sha256_hex(text)}));
    return true;
}

}  // namespace

std::shared_ptr<const Plan> active_plan(ReadTx& tx) { return cached_plan(tx); }

std::shared_ptr<const Calendar> active_calendar(ReadTx& tx) {
    static InForce<Calendar> cache("calendar", load_calendar);
    const auto found = cache.get(tx, embedded_text("calendar.toml"));
    return found ? found : std::make_shared<const Calendar>();
}

void install_plan(WriteTx& tx, std::string_view text, const std::set<std::string>& figures) {
    auto plan = std::make_shared<const Plan>(load_plan(text, figures));
    if (!keep_text(tx, "plan", text)) return;
    tx.collected<PlanOfTransaction>() = {true, std::move(plan)};
    std::vector<std::string> all;
    tx.sql().each(db::Query("select id from enterprises"), [&](const db::Row& row) { all.emplace_back(row.text(0)); });
    for (const std::string& enterprise : all) recompute_duties(tx, enterprise);
}

void install_calendar(WriteTx& tx, std::string_view text) {
    load_calendar(text);
    keep_text(tx, "calendar", text);
}

namespace {

struct Enterprise {
    std::int64_t n = 0;
    std::string name, area, department;
    bool archived = false;
    Subject subject;
};

std::optional<Day> day_at(const db::Row& row, int column) { return Day::parse(row.text(column)); }

void add_publicity(ReadTx& tx, const std::string& id, Subject& subject) {
    const publicity::Facts facts = publicity::facts(tx, id);
    subject.handbook = facts.handbook;
    subject.warning_case = facts.warning_case;
    subject.workshops = facts.workshops;
    subject.workshops_covered = facts.workshops_covered;
    subject.posts = facts.posts;
    subject.posts_covered = facts.posts_covered;
    subject.slogans_posts = facts.slogans_posts;
    subject.slogans_dormitory = facts.slogans_dormitory;
    subject.slogans_roads = facts.slogans_roads;
    subject.drills_held = facts.drills_held;
    subject.drills_evaluated = facts.drills_evaluated;
    subject.last_drill = facts.last_drill;
    subject.entrances_passed = facts.spaces_passed;
}

// Indexed queries: the enterprise, the sums of its spaces, the sums of its hazards, what publicity knows of it.
std::optional<Enterprise> load(ReadTx& tx, const std::string& id) {
    std::optional<Enterprise> out;
    tx.sql().each(db::Query("select n, name, scope_area, scope_department, archived, operating, department, "
                            "involvement, surveyed_on, declared_on from enterprises where id = $1",
                            {id}),
                  [&](const db::Row& row) {
                      out.emplace();
                      out->n = row.integer(0);
                      out->name = row.text(1);
                      out->area = row.text(2);
                      out->department = row.text(3);
                      out->archived = row.integer(4) == 1;
                      out->subject.in_business = row.text(5) != "closed";
                      out->subject.has_department = !row.null(6);
                      out->subject.involvement = row.text(7);
                      out->subject.surveyed_on = day_at(row, 8);
                      out->subject.declared_on = day_at(row, 9);
                  });
    if (!out || out->archived || !out->subject.in_business) return out;
    Subject& subject = out->subject;
    tx.sql().each(
        db::Query("select sum(quantity), sum(case when sign = 1 then quantity else 0 end), "
                  "sum(case when procedure = 1 then quantity else 0 end), "
                  "sum(case when attendants is not null then quantity else 0 end), "
                  "sum(case when equipment is not null and rescue is not null then quantity else 0 end), "
                  "sum(case when toxic = 1 then quantity else 0 end), "
                  "sum(case when toxic = 1 and isolation <> '' then quantity else 0 end), "
                  "sum(case when toxic = 1 and approver is not null then quantity else 0 end), min(counts_from) "
                  "from spaces where enterprise = $1 and archived = 0 and counts_from is not null and "
                  "retired_on is null",
                  {id}),
        [&](const db::Row& row) {
            subject.spaces = row.integer(0);
            subject.with_sign = row.integer(1);
            subject.with_procedure = row.integer(2);
            subject.with_attendant = row.integer(3);
            subject.with_equipment = row.integer(4);
            subject.toxic = row.integer(5);
            subject.toxic_isolated = row.integer(6);
            subject.toxic_approved = row.integer(7);
            subject.first_space_on = day_at(row, 8);
        });
    tx.sql().each(db::Query("select count(*), sum(case when closed_on is null then 1 else 0 end), "
                            "min(case when closed_on is null then deadline end), max(closed_on) "
                            "from hazards where enterprise = $1 and archived = 0",
                            {id}),
                  [&](const db::Row& row) {
                      subject.hazards = row.integer(0);
                      subject.open_hazards = row.integer(1);
                      subject.nearest_deadline = day_at(row, 2);
                      subject.last_closed_on = day_at(row, 3);
                  });
    add_publicity(tx, id, subject);
    return out;
}

struct Kept {
    std::string state, text, area, department;
    std::optional<Day> fulfilled_on, due;
    bool operator==(const Kept&) const = default;
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

Duties due_duties(WriteTx& tx, const Plan& plan, const Enterprise& enterprise, const std::string& id,
                  const Duties& before) {
    Duties out;
    if (enterprise.archived || !enterprise.subject.in_business) return out;
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
    const auto enterprise = load(tx, id);
    if (!enterprise) return;
    const Duties before = kept_duties(tx, id);
    const Duties after = due_duties(tx, *plan, *enterprise, id, before);
    std::int64_t missing = 0;
    for (const auto& [code, duty] : after) {
        missing += duty.state == "open";
        if (const auto old = before.find(code); old != before.end() && old->second == duty) continue;
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
    if (enterprise->archived) {
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
