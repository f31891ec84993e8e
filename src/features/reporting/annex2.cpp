#include <algorithm>
#include <tuple>

#include "features/enterprises/store.hpp"
#include "features/reporting/columns2.hpp"
#include "features/reporting/departments.hpp"

namespace zhiben::reporting {
namespace {

constexpr const char* units = "企业：家；有限空间：处；人员：人；设备：台（套）；覆盖率、建账率、设置率：%";

// The sectors in the order of domain.md §2.2.
std::size_t sector_place(const std::string& code) {
    const auto& all = enterprises::sectors();
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; }) - all.begin());
}
std::string sector_name(const std::string& code) {
    const std::size_t place = sector_place(code);
    return place < enterprises::sectors().size() ? enterprises::sectors()[place].label : "（未填行业领域）";
}

// An enterprise that nobody has claimed has no department: its list is asked for as such.
std::string narrowed(const char* field, const std::string& value) {
    return value.empty() ? std::string("&") + field + "[null]=1" : std::string("&") + field + "=" + value;
}

Where where_of(const Asked& asked, const std::string* department, const std::string* sector) {
    std::string more;
    if (department)
        more += narrowed("department", *department);
    else if (!asked.department.empty())
        more += narrowed("department", asked.department);
    if (sector) more += narrowed("sector", *sector);
    return {more, more, asked.as_of.has_value()};
}

void add_to(Amounts& into, const Amounts& more) {
    for (const auto& [name, amount] : more) into[name] += amount;
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
    const std::vector<Department> departments = departments_in_order(tx, asked.department);

    using Key = std::tuple<std::size_t, std::string, std::size_t, std::string>;  // in the order of the rows
    std::map<Key, Amounts> by_place;
    std::map<std::pair<std::size_t, std::string>, Amounts> by_sector;
    Amounts all;
    for (const figures::Sum& sum : sums) {
        add_to(by_place[{place_of(departments, sum.department), sum.department, sector_place(sum.sector), sum.sector}],
               sum.amounts);
        add_to(by_sector[{sector_place(sum.sector), sum.sector}], sum.amounts);
        add_to(all, sum.amounts);
    }

    Annex annex;
    annex.number = 2;
    annex.header = header_of(tx, asked, units);
    annex.table.title = "附件2  全区有限空间统计表";
    annex.table.columns = columns_with({{.name = "department", .label = "监管部门", .width = 24},
                                        {.name = "sector", .label = "行业领域", .width = 12}});
    const auto total = [&](std::size_t leading) {
        Row row{.label = "合计"};
        row.cells.push_back({std::string("合计"), {}});
        for (std::size_t i = 1; i < leading; ++i) row.cells.push_back({std::string(), {}});
        for (Cell& cell : figure_cells(figures, all, asked, where_of(asked, nullptr, nullptr)))
            row.cells.push_back(std::move(cell));
        return row;
    };
    for (const auto& [key, amounts] : by_place) {
        const auto& [position, department, place, sector] = key;
        const std::string name = position < departments.size() ? departments[position].name : "（部门已删除）";
        const std::string line = sector_name(sector);
        Row row{.label = name + " " + line, .department = department, .sector = sector};
        row.cells = {{name, {}}, {line, {}}};
        for (Cell& cell : figure_cells(figures, amounts, asked, where_of(asked, &department, &sector)))
            row.cells.push_back(std::move(cell));
        annex.table.rows.push_back(std::move(row));
    }
    annex.table.total = total(2);

    Table pivot{.title = "按行业", .columns = columns_with({{.name = "sector", .label = "行业领域", .width = 16}})};
    for (const auto& [key, amounts] : by_sector) {
        Row row{.label = sector_name(key.second), .sector = key.second};
        row.cells = {{row.label, {}}};
        for (Cell& cell : figure_cells(figures, amounts, asked, where_of(asked, nullptr, &key.second)))
            row.cells.push_back(std::move(cell));
        pivot.rows.push_back(std::move(row));
    }
    pivot.total = total(1);
    annex.pivots.push_back(std::move(pivot));
    return annex;
}

}  // namespace zhiben::reporting
