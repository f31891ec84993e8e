// The matrix and its summary, as the interface shows them.

#include "features/campaign/reports.hpp"

namespace zhiben::campaign {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json day_or_null(const std::optional<Day>& day) { return day ? Json(day->iso()) : Json(); }

}  // namespace

const char* duty_label(DutyState state) {
    switch (state) {
        case DutyState::fulfilled: return "已完成";
        case DutyState::due: return "待办";
        case DutyState::overdue: return "逾期";
        case DutyState::not_applicable: return "不适用";
        case DutyState::excused: return "已豁免";
    }
    return "";
}

Json matrix_json(const Plan& plan, const Matrix& matrix) {
    Json columns = Json::array();
    for (const Duty& duty : plan.duties)
        columns.push(Json::object()
                         .set("code", duty.code)
                         .set("label", duty.label)
                         .set("due", day_or_null(duty.due))
                         .set("clause", duty.clause)
                         .set("help", duty.help)
                         .set("applies", duty.applies->meaning)
                         .set("evidence", duty.evidence->meaning));
    Json items = Json::array();
    for (const MatrixLine& line : matrix.lines) {
        Json cells = Json::object();
        for (const Duty& duty : plan.duties) {
            const auto found = line.cells.find(duty.code);
            const Cell cell = found == line.cells.end() ? Cell{.text = std::string("只适用于") + duty.applies->meaning}
                                                        : found->second;
            Json shown = Json::object()
                             .set("state", name_of(cell.state))
                             .set("on", day_or_null(cell.on))
                             .set("due", day_or_null(cell.due))
                             .set("text", cell.reason.empty() ? cell.text : cell.text + "。豁免理由：" + cell.reason);
            if (!cell.reason.empty()) shown.set("reason", cell.reason).set("excused_by", cell.excused_by);
            cells.set(duty.code, std::move(shown));
        }
        items.push(Json::object()
                       .set("enterprise", line.enterprise)
                       .set("enterprise_name", line.name)
                       .set("department", text_or_null(line.department))
                       .set("department_name", text_or_null(line.department_name))
                       .set("missing", line.missing)
                       .set("cells", std::move(cells)));
    }
    return Json::object()
        .set("columns", std::move(columns))
        .set("items", std::move(items))
        .set("next", text_or_null(matrix.next));
}

Json summary_json(const std::vector<SummaryLine>& lines) {
    Json items = Json::array();
    for (const SummaryLine& line : lines)
        items.push(Json::object()
                       .set("department", text_or_null(line.department))
                       .set("department_name", text_or_null(line.department_name))
                       .set("duty", line.duty)
                       .set("label", line.label)
                       .set("fulfilled", line.fulfilled)
                       .set("due", line.due)
                       .set("overdue", line.overdue)
                       .set("excused", line.excused)
                       .set("not_applicable", line.not_applicable));
    return items;
}

}  // namespace zhiben::campaign
