#include "features/reporting/departments.hpp"

#include <algorithm>

namespace zhiben::reporting {
namespace {

Zone area(ReadTx& tx, const db::Query& query) {
    Zone out;
    tx.sql().each(query, [&](const db::Row& row) {
        out = {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))};
    });
    return out;
}

}  // namespace

std::vector<Department> departments_in_order(ReadTx& tx, const std::string& only) {
    const Scope& scope = tx.actor().scope;
    db::Query query("select id, full_name, reports from departments where scope_area >= ");
    query.bind(scope.area).add(" and scope_area < ").bind(scope.area + "~");
    if (!scope.department.empty()) query.add(" and id = ").bind(scope.department);
    if (!only.empty()) query.add(" and id = ").bind(only);
    query.add(" order by coalesce(position, 1000000), n");
    std::vector<Department> out;
    tx.sql().each(query, [&](const db::Row& row) {
        out.push_back({std::string(row.text(0)), std::string(row.text(1)), row.integer(2) == 1});
    });
    if (scope.department.empty() && only.empty()) out.push_back({"", "（待认领）", false});
    return out;
}

Zone zone_of(ReadTx& tx) {
    if (const std::string& own = tx.actor().scope.area; !own.empty())
        return area(tx, db::Query("select id, name, path from areas where path = $1", {own}));
    if (tx.sql().integer(db::Query("select count(*) from areas where level = 'zone' and archived = 0")) == 1)
        return area(tx, db::Query("select id, name, path from areas where level = 'zone' and archived = 0"));
    return area(tx, db::Query("select id, name, path from areas where archived = 0 order by length(path), n limit 1"));
}
Zone area_named(ReadTx& tx, const std::string& id) {
    return area(tx, db::Query("select id, name, path from areas where id = $1", {id}));
}

std::string full_name_of(ReadTx& tx, const std::string& department) {
    std::string out;
    tx.sql().each(db::Query("select full_name from departments where id = $1", {department}),
                  [&](const db::Row& row) { out = row.text(0); });
    return out;
}

std::size_t place_of(const std::vector<Department>& departments, const std::string& id) {
    return static_cast<std::size_t>(
        std::find_if(departments.begin(), departments.end(), [&](const Department& one) { return one.id == id; }) -
        departments.begin());
}

}  // namespace zhiben::reporting
