#include "features/training/coverage_service.hpp"

#include <set>

#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

using records::Filter;
using records::Test;

struct Trained {
    bool attended = false, passed = false, invited = false;
};
// What became of each person in the period; within scope as the attendances are.
std::map<std::string, Trained> trained(ReadTx& tx, const CoverageQuestion& question) {
    std::map<std::string, Trained> out;
    const std::string since = question.period.since.iso(), until = question.period.until.iso();
    db::Query query("select person, attended_on, passed_on, due_on, absent_on from attendances");
    records::add_where(query, tx, *tx.kinds().get("attendances"),
                       {.conditions = records::of_department(question.department)});
    tx.sql().stream(query, [&](const db::Row& row) {
        const auto within = [&](int column) { return row.text(column) >= since && row.text(column) <= until; };
        Trained& one = out[std::string(row.text(0))];
        one.attended = one.attended || within(1);
        one.passed = one.passed || within(2);
        one.invited = one.invited || (row.null(1) && row.null(4) && row.text(3) >= since);
    });
    return out;
}

}  // namespace

std::vector<Coverage> coverage(ReadTx& tx, const CoverageQuestion& question) {
    const records::KindPtr persons = tx.kinds().get("persons");
    const std::map<std::string, Trained> state = trained(tx, question);
    Filter filter{.conditions = records::of_department(question.department)};
    if (!question.enterprise.empty()) filter.conditions.push_back({"enterprise", Test::equal, {question.enterprise}});
    std::map<std::pair<std::string, std::string>, Coverage> all;
    std::vector<records::Record> shown;  // one an enterprise, for its name
    records::each(tx, *persons, filter, [&](const records::Record& person) {
        const auto left = persons->day(person, "left_on");
        if (left && *left <= question.period.until) return;
        const auto found = state.find(person.id);
        const Trained is = found == state.end() ? Trained{} : found->second;
        const std::string enterprise = persons->text(person, "enterprise");
        if (shown.empty() || persons->text(shown.back(), "enterprise") != enterprise) shown.push_back(person);
        for (const std::string& audience : records::choices_of(persons->text(person, "audiences"))) {
            if (!question.audience.empty() && audience != question.audience) continue;
            Coverage& one = all[{enterprise, audience}];
            one.enterprise = enterprise;
            one.department = person.place.department;
            one.audience = audience;
            ++one.due;
            one.attended += is.attended;
            one.passed += is.passed;
            if (!is.attended)
                one.missing.push_back(
                    {person.id, persons->text(person, "name"), persons->text(person, "post"), is.invited});
        }
    });
    records::Labels labels = records::labels(tx, *persons, shown);
    std::vector<Coverage> out;
    for (auto& [key, one] : all) {
        one.enterprise_name = labels["enterprises"][one.enterprise];
        out.push_back(std::move(one));
    }
    return out;
}

TrainingFacts facts_of(ReadTx& tx, const std::string& enterprise) {
    TrainingFacts out;
    const auto earliest = [](std::map<std::string, Day>& days, const std::string& audience, std::string_view iso) {
        const auto on = Day::parse(iso);
        if (!on) return;
        const auto [at, fresh] = days.emplace(audience, *on);
        if (!fresh && *on < at->second) at->second = *on;
    };
    tx.sql().each(db::Query("select audiences, attended_on, examined_on, passed_on from attendances where scope_owner "
                            "= $1 and archived = 0",
                            {enterprise}),
                  [&](const db::Row& row) {
                      ++out.due;
                      out.attended += !row.null(1);
                      out.passed += !row.null(3);
                      for (const std::string& audience : records::choices_of(row.text(0))) {
                          earliest(out.trained_on, audience, row.text(2));
                          earliest(out.passed_on, audience, row.text(3));
                      }
                  });
    tx.sql().each(
        db::Query(
            "select count(*), coalesce(sum(case when exists (select 1 from interviews i where i.matter = a.session "
            "and i.person = a.person and i.archived = 0 and i.state in ('held', 'closed', 'waived')) then 0 else "
            "1 end), 0) from attendances a where a.scope_owner = $1 and a.archived = 0 and ((a.absent_on is not "
            "null and a.attended_on is null) or (a.failed_on is not null and a.passed_on is null))",
            {enterprise}),
        [&](const db::Row& row) {
            out.faults = row.integer(0);
            out.untalked = row.integer(1);
        });
    const auto talked =
        tx.sql().value(db::Query("select max(held_on) from interviews where scope_owner = $1 and archived "
                                 "= 0 and reason in ('training_absent', 'training_failed')",
                                 {enterprise}));
    if (const auto* day = talked ? std::get_if<std::string>(&*talked) : nullptr) out.talked_on = Day::parse(*day);
    tx.sql().each(db::Query("select audiences from persons where scope_owner = $1 and archived = 0 and left_on is null",
                            {enterprise}),
                  [&](const db::Row& row) {
                      for (const std::string& audience : records::choices_of(row.text(0))) ++out.people[audience];
                  });
    return out;
}

}  // namespace zhiben::training
