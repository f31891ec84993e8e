// What annex 5 counts that is no sum, and what proves it.

#include <algorithm>

#include "features/training/coverage_service.hpp"
#include "features/training/store.hpp"
#include "kit/figures/extremes.hpp"

namespace zhiben::training {
namespace {

using records::Filter;
using records::Test;

// Those whose `day` lies in the period.
Filter within(const char* day, const Period& period, const std::string& department) {
    Filter filter{.conditions = records::of_department(department)};
    filter.conditions.push_back({day, Test::greater_or_equal, {period.since.iso()}});
    filter.conditions.push_back({day, Test::less_or_equal, {period.until.iso()}});
    return filter;
}

// " … from attendances where …"
void add_attendances(db::Query& query, ReadTx& tx, const char* day, const Period& period,
                     const std::string& department) {
    query.add(" from attendances");
    records::add_where(query, tx, *tx.kinds().get("attendances"), within(day, period, department));
}

// " from …": a line a(grp, number, person, due_on, attended_on, passed_on) for each attendance of who stands on two
// rosters. What is kept of that (shared_store.cpp) is so now; as of a moment the people say it.
void add_shared(db::Query& query, ReadTx& tx, const Filter& filter, records::By by, bool now) {
    const auto attendances = [&](db::Sql number) {
        query.add("select ").add(records::column_of(by)).add(" as grp, ").add(number);
        query.add("person, due_on, attended_on, passed_on from attendances");
        records::add_where(query, tx, *tx.kinds().get("attendances"), filter);
    };
    query.add(" from (");
    if (now) {
        attendances("shared_number as number, ");
        query.add(" and shared_number is not null) a");
        return;
    }
    query.add("select t.*, p.identity_number_digest as number from (");
    attendances("");
    query.add(
        ") t join persons p on p.id = t.person where p.identity_number_digest in (select identity_number_digest from "
        "persons_shared)) a");
}

}  // namespace

figures::Distincts counted_twice(ReadTx& tx, records::AsOf& as_of, const Period& period, const std::string& department,
                                 records::By by) {
    constexpr std::pair<const char*, const char*> counts[] = {
        {"people_due", "due_on"}, {"people_attended", "attended_on"}, {"people_passed", "passed_on"}};
    db::Query query = as_of.query({"attendances", "persons"});
    query.add("select a.grp, a.number");
    for (const auto& [name, day] : counts) {
        query.add(", count(distinct case when a.").name(day).add(" >= ").bind(period.since.iso());
        query.add(" and a.").name(day).add(" <= ").bind(period.until.iso()).add(" then a.person end)");
    }
    add_shared(query, tx, {.conditions = records::of_department(department)}, by, !as_of.moment());
    query.add(" group by a.grp, a.number");

    figures::Distincts out;
    std::map<std::pair<const char*, std::string>, std::int64_t> lines;  // count, digest -> of the roster
    tx.sql().each(query, [&](const db::Row& row) {
        int column = 2;
        for (const auto& [name, day] : counts) {
            const std::int64_t met = row.integer(column++);
            lines[{name, std::string(row.text(1))}] += met;
            if (met > 1) out[name].by_group[std::string(row.text(0))] += met - 1;
        }
    });
    for (const auto& [key, met] : lines)
        if (met > 1) out[key.first].all += met - 1;
    return out;
}

Statistics statistics(ReadTx& tx, const figures::Figures& figures, const Period& period,
                      const std::string& department) {
    figures::Question question{
        .figures = {"people_due", "people_attended", "people_passed", "enterprises_due", "enterprises_attended"},
        .since = period.since,
        .until = period.until,
        .as_of = {},
        .area = {},
        .department = department};
    auto once = figures::total(figures::count_once(tx, figures, question));
    records::AsOf now(tx);
    for (const auto& [name, twice] : counted_twice(tx, now, period, department, records::By::department))
        once[name] -= twice.all;
    Statistics out{once["people_due"],      once["people_attended"],      once["people_passed"],
                   once["enterprises_due"], once["enterprises_attended"], {}};
    for (const figures::Sum& one : figures::extremes(tx, now, figures.get("examined"), "score", question)) {
        const std::int64_t lowest = one.amounts.at("lowest"), highest = one.amounts.at("highest");
        if (!out.scores) out.scores = Scores{lowest, highest};
        out.scores->lowest = std::min(out.scores->lowest, lowest);
        out.scores->highest = std::max(out.scores->highest, highest);
    }
    question.figures = {"examined", "exam_points"};
    auto sums = figures::total(figures::sums(tx, figures, question));
    const std::int64_t papers = sums["examined"];
    if (out.scores && papers > 0) out.scores->average = (sums["exam_points"] * 2 + papers) / (papers * 2);
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
