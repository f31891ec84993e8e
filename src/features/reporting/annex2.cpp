#include <algorithm>
#include <tuple>

#include "features/reporting/columns2.hpp"
#include "features/reporting/departments.hpp"
#include "features/reporting/groups.hpp"

namespace zhiben::reporting {
namespace {

constexpr const char* units = "企业：家；有限空间：处；人员：人；设备：台（套）；覆盖率、建账率、设置率：%";

// The sectors in the order of domain.md §2.2.
std::size_t sector_place(const std::string& code) {
    const auto& all = sectors();
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == code; }) - all.begin());
}
std::string sector_name(const std::string& code) {
    const std::size_t place = sector_place(code);
    return place < sectors().size() ? sectors()[place].name : "（未填行业领域）";
}

// Further conditions of the lists behind a row: the department asked for, and the groups that the row stands for.
Where where_of(const Asked& asked, const std::vector<std::optional<std::string>>& narrowed) {
    std::string more = asked.department.empty() ? "" : *narrowing(By::department, asked.department, {});
    bool closed = asked.as_of.has_value();
    for (const auto& one : narrowed) {
        closed = closed || !one;
        more += one.value_or("");
    }
    return {more, more, closed};
}

void add_to(Amounts& into, const Amounts& more) {
    for (const auto& [name, amount] : more) into[name] += amount;
}

Row total_of(const figures::Figures& figures, const Amounts& all, const Asked& asked, std::size_t leading) {
    Row row{.label = "合计"};
    row.cells.push_back({std::string("合计"), {}});
    for (std::size_t i = 1; i < leading; ++i) row.cells.push_back({std::string(), {}});
    for (Cell& cell : figure_cells(figures, all, asked, where_of(asked, {}))) row.cells.push_back(std::move(cell));
    return row;
}

// One row a sector, an area or a department that has anything.
Table grouped(ReadTx& tx, const figures::Figures& figures, const std::vector<figures::Sum>& sums, const Asked& asked,
              By by) {
    std::map<std::string, Amounts> parts;
    Amounts all;
    for (const figures::Sum& sum : sums) {
        add_to(parts[group_of(sum, by)], sum.amounts);
        add_to(all, sum.amounts);
    }
    const GroupWords words = words_of(by);
    Table table{.title = by == By::sector ? "按行业" : std::string("按") + words.label,
                .columns = columns_with({{.name = words.column, .label = words.label, .width = 16}})};
    const std::vector<Group> groups = groups_in_order(tx, by, asked.department);
    for (const Group& group : groups) {
        const auto found = parts.find(group.id);
        if (found == parts.end()) continue;
        Row row{.label = by == By::sector ? sector_name(group.id) : group.name};
        (by == By::sector ? row.sector : row.department) = by == By::area ? "" : group.id;
        row.cells = {{row.label, {}}};
        const Where where = where_of(asked, {narrowing(by, group.id, groups)});
        for (Cell& cell : figure_cells(figures, found->second, asked, where)) row.cells.push_back(std::move(cell));
        table.rows.push_back(std::move(row));
    }
    table.total = total_of(figures, all, asked, 1);
    return table;
}

// One row a department × sector.
Table by_department_and_sector(ReadTx& tx, const figures::Figures& figures, const std::vector<figures::Sum>& sums,
                               const Asked& asked) {
    const std::vector<Department> departments = departments_in_order(tx, asked.department);
    using Key = std::tuple<std::size_t, std::string, std::size_t, std::string>;  // in the order of the rows
    std::map<Key, Amounts> by_place;
    Amounts all;
    for (const figures::Sum& sum : sums) {
        add_to(by_place[{place_of(departments, sum.department), sum.department, sector_place(sum.sector), sum.sector}],
               sum.amounts);
        add_to(all, sum.amounts);
    }
    Table table{.columns = columns_with({{.name = "department", .label = "监管部门", .width = 24},
                                         {.name = "sector", .label = "行业领域", .width = 12}})};
    Asked everywhere = asked;  // the row itself says of which department
    everywhere.department.clear();
    for (const auto& [key, amounts] : by_place) {
        const auto& [position, department, place, sector] = key;
        const std::string name = position < departments.size() ? departments[position].name : "（部门已删除）";
        const std::string line = sector_name(sector);
        Row row{.label = name + " " + line, .department = department, .sector = sector};
        row.cells = {{name, {}}, {line, {}}};
        const Where where =
            where_of(everywhere, {narrowing(By::department, department, {}), narrowing(By::sector, sector, {})});
        for (Cell& cell : figure_cells(figures, amounts, asked, where)) row.cells.push_back(std::move(cell));
        table.rows.push_back(std::move(row));
    }
    table.total = total_of(figures, all, asked, 2);
    return table;
}

}  // namespace

Annex annex2(ReadTx& tx, const figures::Figures& figures, const Asked& asked) {
    const auto sums = figures::sums(tx, figures,
                                    {.figures = figures_needed(),
                                     .since = {},
                                     .until = asked.until,
                                     .as_of = asked.as_of,
                                     .area = {},
                                     .department = asked.department});
    Annex annex;
    annex.number = 2;
    annex.header = header_of(tx, asked, units);
    const bool plain = asked.by == By::department;
    annex.table =
        plain ? by_department_and_sector(tx, figures, sums, asked) : grouped(tx, figures, sums, asked, asked.by);
    annex.table.title = std::string("附件2  全区有限空间统计表") + words_of(asked.by).title;
    if (!plain) return annex;
    annex.pivots.push_back(grouped(tx, figures, sums, asked, By::sector));
    annex.pivots.push_back(grouped(tx, figures, sums, asked, By::area));
    return annex;
}

}  // namespace zhiben::reporting
