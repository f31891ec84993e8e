// What annex 5 counts that is no sum.

#include <algorithm>
#include <unordered_map>

#include "features/training/coverage_service.hpp"
#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

using records::Filter;
using records::Test;

// "none": of no department; "": of all.
Filter of_department(const std::string& department) {
    if (department.empty()) return {};
    if (department == "none") return {.conditions = {{"department", Test::blank, {}}}};
    return {.conditions = {{"department", Test::equal, {department}}}};
}
// Those whose `day` lies in the period.
Filter within(const char* day, const Period& period, const std::string& department) {
    Filter filter = of_department(department);
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

// Numbers for texts, so that millions of digests are compared as what costs nothing.
class Numbers {
  public:
    int of(std::string_view text) {
        key_ = text;
        return known_.try_emplace(key_, static_cast<int>(known_.size())).first->second;
    }

  private:
    std::unordered_map<std::string, int> known_;
    std::string key_;
};

std::int64_t distinct(std::vector<int>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    return std::unique(numbers.begin(), numbers.end()) - numbers.begin();
}

// What is met on the way through the attendances, repetitions and all.
struct Met {
    std::vector<int> people_due, people_attended, people_passed, enterprises_due, enterprises_attended;
    std::int64_t papers = 0, least = 0, most = 0, points = 0;

    void score(std::int64_t points_of_one) {
        least = papers == 0 ? points_of_one : std::min(least, points_of_one);
        most = papers == 0 ? points_of_one : std::max(most, points_of_one);
        points += points_of_one;
        ++papers;
    }
    Counted counted() {
        Counted out{distinct(people_due), distinct(people_attended), distinct(people_passed), distinct(enterprises_due),
                    distinct(enterprises_attended)};
        if (papers > 0) out.scores = Scores{papers, least, most, (points * 2 + papers) / (papers * 2)};
        return out;
    }
};

}  // namespace

// One way through the attendances for all that is counted: SQL would go through them for each count, by group and in
// all.
CountedOnce count_once(ReadTx& tx, records::AsOf& as_of, const Period& period, const std::string& department,
                       records::By by) {
    db::Query query = as_of.query({"attendances", "persons"});
    query.add("select a.grp, p.identity_number_digest, a.scope_owner, a.due_on, a.attended_on, a.passed_on, ")
        .add("a.examined_on, a.score from (select ")
        .add(records::column_of(by))
        .add(" as grp, person, scope_owner, due_on, attended_on, passed_on, examined_on, score from attendances");
    records::add_where(query, tx, *tx.kinds().get("attendances"), of_department(department));
    query.add(") a left join persons p on p.id = a.person");

    const std::string since = period.since.iso(), until = period.until.iso();
    Numbers numbers;
    std::map<std::string, Met> groups;
    Met all;
    tx.sql().stream(query, [&](const db::Row& row) {
        const auto within = [&](int column) { return row.text(column) >= since && row.text(column) <= until; };
        const bool due = within(3), attended = within(4), passed = within(5);
        const bool scored = within(6) && !row.null(7);
        if (!due && !attended && !passed && !scored) return;
        Met& group = groups[std::string(row.text(0))];
        const auto meet = [&](std::vector<int> Met::*list, int number) {
            (group.*list).push_back(number);
            (all.*list).push_back(number);
        };
        if (!row.null(1)) {
            const int person = numbers.of(row.text(1));
            if (due) meet(&Met::people_due, person);
            if (attended) meet(&Met::people_attended, person);
            if (passed) meet(&Met::people_passed, person);
        }
        const int enterprise = numbers.of(row.text(2));
        if (due) meet(&Met::enterprises_due, enterprise);
        if (attended) meet(&Met::enterprises_attended, enterprise);
        if (!scored) return;
        group.score(row.integer(7));
        all.score(row.integer(7));
    });
    CountedOnce out;
    for (auto& [name, met] : groups) out.by_group.emplace(name, met.counted());
    out.all = all.counted();
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
