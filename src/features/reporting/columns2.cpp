#include "features/reporting/columns2.hpp"

#include <cmath>
#include <set>

namespace zhiben::reporting {

const std::vector<FigureColumn>& figure_columns() {
    static const std::vector<FigureColumn> all{
        {"enterprises", "监管企业总数", "家", "", {"enterprises"}},
        {"enterprises_surveyed", "已摸排企业数", "家", "", {"enterprises_surveyed"}},
        {"survey_rate", "摸排覆盖率", "%", "", {"enterprises_surveyed"}, "enterprises"},
        {"enterprises_involved", "涉有限空间企业数", "家", "", {"enterprises_involved"}},
        {"spaces", "有限空间总数", "处", "", {"spaces"}},
        {"spaces_above", "地上", "处", "其中", {"spaces_above"}},
        {"spaces_underground", "地下", "处", "其中", {"spaces_underground"}},
        {"spaces_equipment", "密闭设备", "处", "其中", {"spaces_equipment"}},
        {"spaces_toxic", "有中毒和窒息风险", "处", "其中", {"spaces_toxic"}},
        {"spaces_catalogue", "重点监管目录内", "处", "其中", {"spaces_catalogue"}},
        {"spaces_major", "重大", "处", "风险等级", {"spaces_major"}},
        {"spaces_greater", "较大", "处", "风险等级", {"spaces_greater"}},
        {"spaces_general", "一般", "处", "风险等级", {"spaces_general"}},
        {"spaces_low", "低", "处", "风险等级", {"spaces_low"}},
        {"spaces_self", "自行", "处", "作业方式", {"spaces_self"}},
        {"spaces_contracted", "发包", "处", "作业方式", {"spaces_contracted"}},
        {"spaces_never", "不进入", "处", "作业方式", {"spaces_never"}},
        {"enterprises_ledger", "已建台账企业数", "家", "建账", {"enterprises_ledger"}},
        {"ledger_rate", "建账率", "%", "建账", {"enterprises_ledger"}, "enterprises_involved"},
        {"spaces_signed", "已设警示标志", "处", "警示标志", {"spaces_signed"}},
        {"sign_rate", "设置率", "%", "警示标志", {"spaces_signed"}, "spaces"},
        {"spaces_isolated", "已隔离", "处", "", {"spaces_isolated"}},
        {"attendants", "监护人员数", "人", "人员", {"attendants"}},
        {"entrants", "作业人员数", "人", "人员", {"entrants"}},
        {"rescuers", "救援人员数", "人", "人员", {"rescuers"}},
        {"devices", "防护救援设备总数", "台（套）", "", {"equipment", "rescue_equipment"}},
        {"simultaneous", "同时作业最大人数合计", "人", "", {"simultaneous"}},
    };
    return all;
}

std::vector<std::string> figures_needed() {
    std::set<std::string> names{"spaces_ungraded"};
    for (const FigureColumn& column : figure_columns()) {
        names.insert(column.figures.begin(), column.figures.end());
        if (!column.over.empty()) names.insert(column.over);
    }
    return {names.begin(), names.end()};
}

std::vector<Cell> figure_cells(const figures::Figures& figures, const Amounts& amounts, const Asked& asked,
                               const Where& where) {
    const auto amount = [&](const std::string& name) {
        const auto found = amounts.find(name);
        return found == amounts.end() ? std::int64_t{0} : found->second;
    };
    std::vector<Cell> cells;
    for (const FigureColumn& column : figure_columns()) {
        std::int64_t sum = 0;
        for (const std::string& name : column.figures) sum += amount(name);
        Cell cell{sum, {}};
        if (!column.over.empty()) {
            const std::int64_t whole = amount(column.over);
            if (whole == 0)
                cell.value = std::monostate();
            else  // one decimal: 85.3
                cell.value = std::round(1000.0 * static_cast<double>(sum) / static_cast<double>(whole)) / 10.0;
        } else if (!where.closed) {
            const figures::Figure& figure = figures.get(column.figures.front());
            cell.open = "/" + figure.kind + "?" + figures::records_query(figure, {}, asked.until) +
                        (figure.kind == "spaces" ? where.spaces : where.enterprises);
        }
        cells.push_back(std::move(cell));
    }
    cells.push_back({std::string(), {}});
    return cells;
}

std::vector<Column> columns_with(std::vector<Column> leading) {
    for (const FigureColumn& column : figure_columns())
        leading.push_back({column.name, column.label, column.unit, column.group});
    leading.push_back({.name = "remark", .label = "备注", .width = 8});
    return leading;
}

}  // namespace zhiben::reporting
