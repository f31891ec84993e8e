#include "features/reporting/groups.hpp"

#include <algorithm>

#include "features/enterprises/store.hpp"
#include "features/reporting/departments.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::reporting {

const std::vector<Group>& sectors() {
    static const std::vector<Group> all = [] {
        std::vector<Group> out;
        for (const records::Choice& one : enterprises::sectors()) out.push_back({one.code, one.label});
        return out;
    }();
    return all;
}

std::vector<Group> groups_in_order(ReadTx& tx, By by, const std::string& department) {
    std::vector<Group> out;
    switch (by) {
        case By::department:
            for (const Department& one : departments_in_order(tx, department))
                out.push_back({one.id, one.name, one.reports});
            return out;
        case By::sector:
            out = sectors();
            out.push_back({"", "（未分行业领域）"});
            return out;
        case By::area:
            db::Query query("select path, name from areas where path >= ");
            query.bind(tx.actor().scope.area).add(" and path < ").bind(tx.actor().scope.area + "~");
            tx.sql().each(query.add(" order by path"), [&](const db::Row& row) {
                out.push_back({std::string(row.text(0)), std::string(row.text(1))});
            });
            out.push_back({"", "（未分区域）"});
            return out;
    }
    return out;
}

const std::string& group_of(const figures::Sum& sum, By by) {
    return by == By::department ? sum.department : by == By::sector ? sum.sector : sum.area;
}

GroupWords words_of(By by) {
    switch (by) {
        case By::sector: return {"sector", "行业领域", "（按行业领域）"};
        case By::area: return {"area", "区域", "（按区域）"};
        case By::department: break;
    }
    return {"department", "填报部门", ""};
}

std::optional<std::string> narrowing(By by, const std::string& id, const std::vector<Group>& all) {
    const std::string field = by == By::area ? "area_path" : words_of(by).column;
    if (by != By::area) return "&" + field + (id.empty() ? "[null]=1" : "=" + id);
    // A list of an area holds those below it too; a row does not.
    const bool divided = id.empty() || std::any_of(all.begin(), all.end(), [&](const Group& one) {
                             return one.id.size() > id.size() && one.id.starts_with(id);
                         });
    if (divided) return {};
    return "&" + field + "=" + id;
}

By by_named(const std::string& text) {
    if (text.empty() || text == "department" || text == "部门") return By::department;
    if (text == "sector" || text == "行业") return By::sector;
    if (text == "area" || text == "区域") return By::area;
    throw Problem(Stop::malformed, "bad_parameter",
                  "分组应为 department（部门）、sector（行业）或 area（区域），给出的是 " + text);
}

}  // namespace zhiben::reporting
