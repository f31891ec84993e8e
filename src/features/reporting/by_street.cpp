#include <unordered_map>

#include "features/reporting/columns2.hpp"
#include "kit/figures/counted.hpp"
#include "kit/http/message.hpp"

namespace zhiben::reporting {

// The street is the enterprise's own word, no part of the sums' cells: enterprises are counted by it, and spaces by
// their enterprise.
Table annex2_by_street(ReadTx& tx, const figures::Figures& figures, const Asked& asked) {
    records::Filter filter;
    if (!asked.department.empty())
        filter.conditions.push_back({"department", records::Test::equal, {asked.department}});
    const records::KindPtr enterprises = tx.kinds().get("enterprises"), spaces = tx.kinds().get("spaces");
    const std::vector<std::string> names = figures_needed();

    std::map<std::string, Amounts> by_street =
        figures::counted_by(tx, figures, *enterprises, names, asked.until, "street", filter);
    std::unordered_map<std::string, std::string> street_of;
    tx.sql().stream(db::Query("select id, street from enterprises where street is not null"),
                    [&](const db::Row& row) { street_of.emplace(row.text(0), row.text(1)); });
    for (const auto& [owner, amounts] :
         figures::counted_by(tx, figures, *spaces, names, asked.until, "scope_owner", filter)) {
        const auto found = street_of.find(owner);
        Amounts& into = by_street[found == street_of.end() ? std::string() : found->second];
        for (const auto& [name, amount] : amounts) into[name] += amount;
    }

    Table table{.title = "按街道", .columns = columns_with({{.name = "street", .label = "街道、片区", .width = 18}})};
    const std::string department = asked.department.empty() ? "" : "&department=" + asked.department;
    Amounts all;
    const auto add_row = [&](const std::string& street, const Amounts& amounts) {
        Row row{.label = street.empty() ? "（未填街道）" : street};
        row.cells = {{row.label, {}}};
        const std::string place = street.empty() ? "street[null]=1" : "street=" + http::percent_encoded(street);
        const Where where{department + "&" + place, department + "&enterprise." + place};
        for (Cell& cell : figure_cells(figures, amounts, asked, where)) row.cells.push_back(std::move(cell));
        table.rows.push_back(std::move(row));
    };
    const Amounts* blank = nullptr;  // last
    for (const auto& [street, amounts] : by_street) {
        if (amounts.empty()) continue;
        for (const auto& [name, amount] : amounts) all[name] += amount;
        if (street.empty())
            blank = &amounts;
        else
            add_row(street, amounts);
    }
    if (blank) add_row("", *blank);
    table.total = Row{.label = "合计", .cells = {{std::string("合计"), {}}}};
    for (Cell& cell : figure_cells(figures, all, asked, {department, department}))
        table.total->cells.push_back(std::move(cell));
    return table;
}

}  // namespace zhiben::reporting
