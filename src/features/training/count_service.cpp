// What annex 5 counts that is no sum.

#include "features/training/coverage_service.hpp"
#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

using records::Filter;
using records::Test;

// Those whose `day` lies in the period; `department` "none": of no department.
Filter within(const char* day, const Period& period, const std::string& department) {
    Filter filter{.conditions = {{day, Test::greater_or_equal, {period.since.iso()}},
                                 {day, Test::less_or_equal, {period.until.iso()}}}};
    if (department == "none")
        filter.conditions.push_back({"department", Test::blank, {}});
    else if (!department.empty())
        filter.conditions.push_back({"department", Test::equal, {department}});
    return filter;
}

// " … from attendances where …"
void add_attendances(db::Query& query, ReadTx& tx, const char* day, const Period& period,
                     const std::string& department) {
    query.add(" from attendances");
    records::add_where(query, tx, *tx.kinds().get("attendances"), within(day, period, department));
}

// Of the attendances a, with their persons p where `of_people`.
constexpr db::Sql people = "count(distinct p.identity_number_digest)";
constexpr db::Sql enterprises = "count(distinct a.scope_owner)";
constexpr db::Sql points = "count(score), min(score), max(score), sum(score)";

struct Counter {
    db::Sql what;
    const char* day;
    std::int64_t Counted::*into;  // null: the scores
    bool of_people = false;
};
constexpr Counter counters[] = {{people, "due_on", &Counted::people_due, true},
                                {people, "attended_on", &Counted::people_attended, true},
                                {people, "passed_on", &Counted::people_passed, true},
                                {enterprises, "due_on", &Counted::enterprises_due},
                                {enterprises, "attended_on", &Counted::enterprises_attended},
                                {points, "examined_on", nullptr}};

void read(const db::Row& row, const Counter& counter, Counted& out) {
    if (counter.into) {
        out.*counter.into = row.integer(1);
    } else if (const std::int64_t count = row.integer(1); count > 0) {
        out.scores = Scores{count, row.integer(2), row.integer(3), (row.integer(4) * 2 + count) / (count * 2)};
    }
}

}  // namespace

CountedOnce count_once(ReadTx& tx, records::AsOf& as_of, const Period& period, const std::string& department,
                       records::By by) {
    CountedOnce out;
    for (const Counter& counter : counters) {
        const auto counted = [&](db::Sql told_apart) {
            db::Query query = as_of.query({"attendances", "persons"});
            query.add("select ").add(told_apart).add(", ").add(counter.what);
            query.add(" from (select ").add(records::column_of(by));
            add_attendances(query.add(" as grp, person, scope_owner, score"), tx, counter.day, period, department);
            query.add(") a");
            if (counter.of_people) query.add(" join persons p on p.id = a.person");
            return query;
        };
        tx.sql().each(counted("grp").add(" group by grp"),
                      [&](const db::Row& row) { read(row, counter, out.by_group[std::string(row.text(0))]); });
        tx.sql().each(counted("0"), [&](const db::Row& row) { read(row, counter, out.all); });
    }
    return out;
}

files::Attached evidence(ReadTx& tx, const Period& period, const std::string& department) {
    return {tx.kinds().get("training_sessions"), within("held_on", period, department)};
}

std::vector<std::pair<std::string, std::string>> not_talked_to(ReadTx& tx, const Period& period,
                                                               const std::string& department) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const bool absent : {true, false}) {
        db::Query query("select id, person_name");
        add_attendances(query, tx, absent ? "absent_on" : "failed_on", period, department);
        query.add(absent ? db::Sql(" and attended_on is null") : db::Sql(" and passed_on is null"))
            .add(
                " and not exists (select 1 from interviews i where i.matter = attendances.session and i.person = "
                "attendances.person and i.archived = 0 and i.state in ('held', 'closed', 'waived')) order by n");
        tx.sql().each(query, [&](const db::Row& row) { out.emplace_back(row.text(0), row.text(1)); });
    }
    return out;
}

}  // namespace zhiben::training
