// What reporting asks: what breaks the checks across tables (domain.md §2.7).

#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {
namespace {

using records::Filter;
using records::Test;

Filter in_period(const char* field, std::optional<Day> since, Day until, const std::string& department) {
    Filter out;
    out.conditions = {{field, Test::less_or_equal, {until.iso()}}};
    if (since) out.conditions.push_back({field, Test::greater_or_equal, {since->iso()}});
    if (!department.empty()) out.conditions.push_back({"department", Test::equal, {department}});
    return out;
}

std::vector<Offender> offenders(ReadTx& tx, const char* kind, const db::Query& query) {
    std::vector<Offender> out;
    tx.sql().each(query, [&](const db::Row& row) {
        out.push_back({kind, std::string(row.text(0)), std::string(row.text(1))});
    });
    return out;
}

}  // namespace

std::vector<Offender> dual_cases_not_complete(ReadTx& tx, std::optional<Day> since, Day until,
                                              const std::string& department) {
    Filter filter = in_period("decided_on", since, until, department);
    filter.conditions.push_back({"dual", Test::equal, {std::int64_t{1}}});
    filter.conditions.push_back({"outcome", Test::equal, {std::string("penalty")}});
    filter.conditions.push_back({"pair_state", Test::not_equal, {std::string("complete")}});
    filter.conditions.push_back({"pair_reason", Test::blank, {}});
    filter.conditions.push_back({"revoked_on", Test::blank, {}});
    db::Query query("select id, number from cases");
    records::add_where(query, tx, *tx.kinds().get("cases"), filter);
    return offenders(tx, "cases", query.add(" order by n"));
}

std::vector<Offender> inspections_without_order(ReadTx& tx, std::optional<Day> since, Day until,
                                                const std::string& department) {
    Filter filter = in_period("inspected_on", since, until, department);
    filter.conditions.push_back({"state", Test::equal, {std::string("done")}});
    filter.conditions.push_back({"type", Test::not_equal, {std::string("self")}});
    db::Query query("select id, number from inspections");
    records::add_where(query, tx, *tx.kinds().get("inspections"), filter);
    // A department's inspections are walked through, for they may be few; those of all are found by their hazards,
    // which an index tells, each inspection being looked at only when it breaks the rule.
    const bool of_one = !department.empty() || !tx.actor().scope.department.empty();
    query.add(of_one
                  ? db::Sql(" and exists (select 1 from hazards h where h.inspection = inspections.id and "
                            "h.archived = 0 and h.method = 'deadline') and not exists (select 1 from papers p where "
                            "p.inspection = inspections.id and p.archived = 0 and p.sort = 'rectification_order' and "
                            "p.state in ('issued', 'delivered'))")
                  : db::Sql(" and id in (select h.inspection from hazards h where h.inspection is not null and "
                            "h.archived = 0 and h.method = 'deadline' and not exists (select 1 from papers p where "
                            "p.inspection = h.inspection and p.archived = 0 and p.sort = 'rectification_order' and "
                            "p.state in ('issued', 'delivered')))"));
    query.add(" order by n");
    return offenders(tx, "inspections", query);
}

}  // namespace zhiben::enforcement
