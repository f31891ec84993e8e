// What an enterprise is judged by, counted from all its ledgers.

#include <algorithm>

#include "features/campaign/store.hpp"
#include "features/publicity/service.hpp"
#include "features/training/coverage_service.hpp"

namespace zhiben::campaign {
namespace {

// The figures by their names, once for writing and for reading.
template <class Subject, class Visit> void each_figure(Subject& subject, const Visit& visit) {
    visit("has_department", subject.has_department);
    visit("involvement", subject.involvement);
    visit("surveyed_on", subject.surveyed_on);
    visit("declared_on", subject.declared_on);
    visit("spaces", subject.spaces);
    visit("with_sign", subject.with_sign);
    visit("with_procedure", subject.with_procedure);
    visit("with_attendant", subject.with_attendant);
    visit("with_equipment", subject.with_equipment);
    visit("toxic", subject.toxic);
    visit("toxic_isolated", subject.toxic_isolated);
    visit("toxic_approved", subject.toxic_approved);
    visit("first_space_on", subject.first_space_on);
    visit("hazards", subject.hazards);
    visit("open_hazards", subject.open_hazards);
    visit("nearest_deadline", subject.nearest_deadline);
    visit("last_closed_on", subject.last_closed_on);
    visit("handbook", subject.handbook);
    visit("warning_case", subject.warning_case);
    visit("workshops", subject.workshops);
    visit("workshops_covered", subject.workshops_covered);
    visit("posts", subject.posts);
    visit("posts_covered", subject.posts_covered);
    visit("slogans_posts", subject.slogans_posts);
    visit("slogans_dormitory", subject.slogans_dormitory);
    visit("slogans_roads", subject.slogans_roads);
    visit("drills_held", subject.drills_held);
    visit("drills_evaluated", subject.drills_evaluated);
    visit("last_drill", subject.last_drill);
    visit("principal_listed", subject.principal_listed);
    visit("principal_passed", subject.principal_passed);
    visit("groups", subject.groups);
    visit("groups_trained", subject.groups_trained);
    visit("groups_missing", subject.groups_missing);
    visit("last_group_trained", subject.last_group_trained);
    visit("training_faults", subject.training_faults);
    visit("faults_untalked", subject.faults_untalked);
    visit("last_talk", subject.last_talk);
    visit("entrances_passed", subject.entrances_passed);
    visit("changes_on", subject.changes_on);
}

// What is zero, no or blank is not written.
struct Keeping {
    Json& out;
    void operator()(const char* name, std::int64_t value) const {
        if (value) out.set(name, value);
    }
    void operator()(const char* name, bool value) const {
        if (value) out.set(name, value);
    }
    void operator()(const char* name, const std::string& value) const {
        if (!value.empty()) out.set(name, value);
    }
    void operator()(const char* name, const std::optional<Day>& value) const {
        if (value) out.set(name, value->iso());
    }
};
struct Restoring {
    const Json& in;
    void operator()(const char* name, std::int64_t& value) const {
        if (const Json* found = in.find(name)) value = found->integer();
    }
    void operator()(const char* name, bool& value) const {
        if (const Json* found = in.find(name)) value = found->boolean();
    }
    void operator()(const char* name, std::string& value) const { value = in.text(name); }
    void operator()(const char* name, std::optional<Day>& value) const { value = Day::parse(in.text(name)); }
};

void add_spaces(ReadTx& tx, const std::string& id, Subject& subject) {
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
}

void add_hazards(ReadTx& tx, const std::string& id, Subject& subject) {
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
}

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
    subject.changes_on = facts.next_opening;
}

void add_training(ReadTx& tx, const std::string& id, Subject& subject) {
    const training::TrainingFacts facts = training::facts_of(tx, id);
    const auto day = [](const std::map<std::string, Day>& days, const char* audience) {
        const auto found = days.find(audience);
        return found == days.end() ? std::optional<Day>() : found->second;
    };
    subject.groups = subject.groups_trained = 0;
    subject.groups_missing.clear();
    subject.last_group_trained.reset();
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

std::string kept_text(const Subject& subject) {
    Json out = Json::object();
    each_figure(subject, Keeping{out});
    return out.dump();
}
Subject kept_subject(std::string_view text) {
    Subject out;
    if (text.empty()) return out;
    const Json kept = Json::parse(text);
    each_figure(out, Restoring{kept});
    return out;
}

std::optional<Owing> load_owing(ReadTx& tx, const std::string& id, unsigned parts) {
    std::optional<Owing> out;
    tx.sql().each(db::Query("select e.n, e.name, e.scope_area, e.scope_department, e.archived, e.excluded_on, "
                            "e.department, e.involvement, e.surveyed_on, e.declared_on, s.figures, s.name, "
                            "s.scope_area, s.scope_department, s.missing from enterprises e "
                            "left join duty_subjects s on s.enterprise = e.id where e.id = $1",
                            {id}),
                  [&](const db::Row& row) {
                      out.emplace();
                      out->n = row.integer(0);
                      out->name = row.text(1);
                      out->area = row.text(2);
                      out->department = row.text(3);
                      out->archived = row.integer(4) == 1;
                      if (!row.text(10).empty()) {
                          out->kept = {std::string(row.text(11)), std::string(row.text(12)), std::string(row.text(13)),
                                       row.integer(14), kept_subject(row.text(10))};
                          out->subject = out->kept->subject;
                      }
                      out->subject.registered = row.null(5);
                      out->subject.has_department = !row.null(6);
                      out->subject.involvement = row.text(7);
                      out->subject.surveyed_on = day_at(row, 8);
                      out->subject.declared_on = day_at(row, 9);
                  });
    if (!out || out->archived || !out->subject.registered) return out;
    if (!out->kept) parts = of_everything;
    if (parts & of_spaces) add_spaces(tx, id, out->subject);
    if (parts & of_hazards) add_hazards(tx, id, out->subject);
    if (parts & of_publicity) add_publicity(tx, id, out->subject);
    if (parts & of_entrances) out->subject.entrances_passed = publicity::entrances_passed(tx, id);
    if (parts & of_training) add_training(tx, id, out->subject);
    return out;
}

}  // namespace zhiben::campaign
