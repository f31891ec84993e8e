// What an enterprise is judged by, counted from all its ledgers.

#include <algorithm>

#include "features/campaign/store.hpp"
#include "features/publicity/service.hpp"
#include "features/training/coverage_service.hpp"

namespace zhiben::campaign {
namespace {

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

void add_training(ReadTx& tx, const std::string& id, Subject& subject) {
    const training::TrainingFacts facts = training::facts_of(tx, id);
    const auto day = [](const std::map<std::string, Day>& days, const char* audience) {
        const auto found = days.find(audience);
        return found == days.end() ? std::optional<Day>() : found->second;
    };
    for (const training::Audience& one : training::audiences) {
        if (!one.six || !facts.people.contains(one.code)) continue;
        ++subject.groups;
        if (const auto on = day(facts.trained_on, one.code)) {
            ++subject.groups_trained;
            subject.last_group_trained = std::max(subject.last_group_trained, on);
        } else {
            subject.groups_missing += (subject.groups_missing.empty() ? "" : "、") + std::string(one.label);
        }
    }
    subject.principal_listed = facts.people.contains("principal");
    subject.principal_passed = day(facts.passed_on, "principal");
    subject.training_faults = facts.faults;
    subject.faults_untalked = facts.untalked;
    subject.last_talk = facts.talked_on;
}

}  // namespace

// Indexed queries: the enterprise, the sums of its spaces, the sums of its hazards, what publicity and training know of
// it.
std::optional<Owing> load_owing(ReadTx& tx, const std::string& id) {
    std::optional<Owing> out;
    tx.sql().each(db::Query("select n, name, scope_area, scope_department, archived, excluded_on, department, "
                            "involvement, surveyed_on, declared_on from enterprises where id = $1",
                            {id}),
                  [&](const db::Row& row) {
                      out.emplace();
                      out->n = row.integer(0);
                      out->name = row.text(1);
                      out->area = row.text(2);
                      out->department = row.text(3);
                      out->archived = row.integer(4) == 1;
                      out->subject.registered = row.null(5);
                      out->subject.has_department = !row.null(6);
                      out->subject.involvement = row.text(7);
                      out->subject.surveyed_on = day_at(row, 8);
                      out->subject.declared_on = day_at(row, 9);
                  });
    if (!out || out->archived || !out->subject.registered) return out;
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
    add_training(tx, id, subject);
    return out;
}

}  // namespace zhiben::campaign
