// What the screens of the campaign show, as JSON.

#include "features/campaign/reports.hpp"
#include "features/campaign/store.hpp"

namespace zhiben::campaign {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json day_or_null(const std::optional<Day>& day) { return day ? Json(day->iso()) : Json(); }

const char* weekday(Day day) {
    static constexpr const char* names[] = {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"};
    return names[day.weekday() - 1];
}

Json stages_json(const Plan& plan, Day today) {
    Json out = Json::array();
    for (const Stage& stage : plan.stages) {
        Json gates = Json::array();
        for (const std::string& gate : stage.gates) gates.push(gate);
        out.push(Json::object()
                     .set("code", stage.code)
                     .set("label", stage.label)
                     .set("since", stage.since.iso())
                     .set("until", stage.until.iso())
                     .set("state", name_of(phase(stage.since, stage.until, today)))
                     .set("text", stage.text)
                     .set("clause", stage.clause)
                     .set("gates", std::move(gates)));
    }
    return out;
}

// A task that the system counts is done when all have done it; one that it does not count yet says so.
Json tasks_json(const Plan& plan, const std::vector<SummaryLine>& lines, Day today) {
    Json out = Json::array();
    for (const Task& task : plan.tasks) {
        std::int64_t done = 0, of = 0;
        for (const SummaryLine& line : lines)
            if (!task.duty.empty() && line.duty == task.duty) {
                done += line.fulfilled;
                of += line.fulfilled + line.due + line.overdue;
            }
        const bool counted = !task.duty.empty();
        const char* state = counted && of > 0 && done == of ? "done" : task.due < today ? "overdue" : "due";
        out.push(Json::object()
                     .set("code", task.code)
                     .set("label", task.label)
                     .set("line", text_or_null(task.line))
                     .set("due", task.due.iso())
                     .set("who", task.who)
                     .set("clause", task.clause)
                     .set("duty", text_or_null(task.duty))
                     .set("state", counted ? state : "not_counted")
                     .set("done", counted ? Json(done) : Json())
                     .set("of", counted ? Json(of) : Json())
                     .set("text", counted             ? task.text
                                  : task.text.empty() ? "系统尚不计数"
                                                      : task.text));
    }
    return out;
}

Json reporting_json(const Plan& plan, const Calendar& calendar, Day today) {
    Json out = Json::array();
    bool next = true;
    for (const ReportingDay& day : reporting_days(plan, calendar)) {
        const char* state = day.last_day < today ? "past" : day.last_day == today ? "today" : next ? "next" : "coming";
        if (day.last_day >= today) next = false;
        out.push(Json::object()
                     .set("due", day.due.iso())
                     .set("nominal", day.nominal.iso())
                     .set("last_day", day.last_day.iso())
                     .set("remind_on", day.remind_on.iso())
                     .set("number", day.number)
                     .set("weekday", weekday(day.due))
                     .set("rest_day", day.rest_day)
                     .set("since", day.since.plus(1).iso())
                     .set("until", day.until.iso())
                     .set("state", state));
    }
    return out;
}

Json people_json(const Plan& plan) {
    Json out = Json::array();
    Json members = Json::array();
    for (const Post& post : plan.leading_group)
        members.push(Json::object().set("role", post.role).set("who", post.who));
    out.push(Json::object().set("code", "leading").set("label", "领导组").set("members", std::move(members)));
    for (const Group& group : plan.groups)
        out.push(Json::object()
                     .set("code", group.code)
                     .set("label", group.label)
                     .set("head", group.head)
                     .set("duty", group.duty)
                     .set("clause", group.clause));
    return out;
}

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

Json campaign_json(ReadTx& tx, const Plan& plan, const std::vector<SummaryLine>& lines) {
    const auto calendar = active_calendar(tx);
    Json work = Json::array();
    for (const Line& line : plan.lines)
        work.push(Json::object()
                      .set("code", line.code)
                      .set("label", line.label)
                      .set("text", line.text)
                      .set("clause", line.clause));
    return Json::object()
        .set("name", plan.name)
        .set("document", plan.document)
        .set("issuer", plan.issuer)
        .set("issued", plan.issued.iso())
        .set("since", plan.since.iso())
        .set("until", plan.until.iso())
        .set("today", tx.today().iso())
        .set("stages", stages_json(plan, tx.today()))
        .set("tasks", tasks_json(plan, lines, tx.today()))
        .set("reporting_days", reporting_json(plan, *calendar, tx.today()))
        .set("summary_due", day_or_null(plan.summary_due))
        .set("lines", std::move(work))
        .set("groups", people_json(plan))
        .set("calendar_note", text_or_null(calendar->gap(plan.since, plan.until)));
}

}  // namespace zhiben::campaign
