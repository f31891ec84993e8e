#include "features/campaign/plan_reports.hpp"

#include "features/campaign/service.hpp"
#include "kit/base/shape.hpp"

namespace zhiben::campaign {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json day_or_null(const std::optional<Day>& day) { return day ? Json(day->iso()) : Json(); }

const char* weekday(Day day) {
    static constexpr const char* names[] = {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"};
    return names[day.weekday() - 1];
}

// Planned against actual: the gate's tasks that are still open, and by whom it was closed over which of them.
Json stages_json(const Plan& plan, const std::map<std::string, Standing>& standings,
                 const std::vector<Closing>& closings, Day today) {
    std::set<std::string> closed;
    for (const Closing& one : closings) closed.insert(one.stage);
    Json out = Json::array();
    for (const Stage& stage : plan.stages) {
        Json gates = Json::array(), open = Json::array(), ended = Json::array();
        for (const std::string& gate : stage.gates) {
            gates.push(gate);
            const Task& task = *plan.task(gate);
            if (!standings.at(task.code).holds()) open.push(words_of(task, standings.at(task.code), today));
        }
        std::optional<Day> on;
        for (const Closing& one : closings) {
            if (one.stage != stage.code) continue;
            if (!on) on = one.on;
            ended.push(Json::object()
                           .set("on", one.on.iso())
                           .set("by", one.by_name)
                           .set("signed_by", text_or_null(one.signed_by))
                           .set("reason", text_or_null(one.reason)));
        }
        out.push(Json::object()
                     .set("code", stage.code)
                     .set("label", stage.label)
                     .set("since", stage.since.iso())
                     .set("until", stage.until.iso())
                     .set("state", name_of(phase(stage.since, stage.until, today)))
                     .set("text", stage.text)
                     .set("clause", stage.clause)
                     .set("gates", std::move(gates))
                     .set("open_tasks", std::move(open))
                     .set("closings", std::move(ended))
                     .set("late_days", std::int64_t{std::max(0, stage.until.days_until(on.value_or(today)))})
                     .set("refusal", text_or_null(refusal(plan, stage.code, closed, today))));
    }
    return out;
}

Json tasks_json(const Plan& plan, const std::map<std::string, Standing>& standings, Day today) {
    Json out = Json::array();
    for (const Task& task : plan.tasks) {
        const Standing& standing = standings.at(task.code);
        Json missing = Json::array();
        for (const std::string& department : standing.missing) missing.push(department);
        out.push(Json::object()
                     .set("code", task.code)
                     .set("label", task.label)
                     .set("line", text_or_null(task.line))
                     .set("due", task.due.iso())
                     .set("who", task.who)
                     .set("clause", task.clause)
                     .set("duty", text_or_null(task.duty))
                     .set("proof", name_of(proof_of(task)))
                     .set("state", state_on(standing, task.due, today))
                     .set("done", standing.done)
                     .set("of", standing.of)
                     .set("done_on", standing.holds() ? day_or_null(standing.on) : Json())
                     .set("late_days", std::int64_t{days_late(standing, task.due, today)})
                     .set("missing", std::move(missing))
                     .set("text", task.text));
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

Json campaign_json(ReadTx& tx, const figures::Figures& figures, const Plan& plan,
                   const std::vector<SummaryLine>& lines) {
    const auto all = standings(tx, figures, plan, lines);
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
        .set("stages", stages_json(plan, all, closings(tx, plan), tx.today()))
        .set("tasks", tasks_json(plan, all, tx.today()))
        .set("reporting_days", reporting_json(plan, *calendar, tx.today()))
        .set("summary_due", day_or_null(plan.summary_due))
        .set("lines", std::move(work))
        .set("groups", people_json(plan))
        .set("calendar_note", text_or_null(calendar->gap(plan.since, plan.until)));
}

Json campaign_shape() {
    const Json closing = shape::named("StageClosing", shape::object({{"on", shape::day()},
                                                                     {"by", shape::text()},
                                                                     {"signed_by", shape::maybe(shape::text())},
                                                                     {"reason", shape::maybe(shape::text())}}));
    const Json stage = shape::named("Stage", shape::object({{"code", shape::text()},
                                                            {"label", shape::text()},
                                                            {"since", shape::day()},
                                                            {"until", shape::day()},
                                                            {"state", shape::one_of({"past", "now", "coming"})},
                                                            {"text", shape::text()},
                                                            {"clause", shape::text()},
                                                            {"gates", shape::list(shape::text())},
                                                            {"open_tasks", shape::list(shape::text())},
                                                            {"closings", shape::list(closing)},
                                                            {"late_days", shape::whole()},
                                                            {"refusal", shape::maybe(shape::text())}}));
    const Json task = shape::named(
        "Task", shape::object({{"code", shape::text()},
                               {"label", shape::text()},
                               {"line", shape::maybe(shape::text())},
                               {"due", shape::day()},
                               {"who", shape::text()},
                               {"clause", shape::text()},
                               {"duty", shape::maybe(shape::text())},
                               {"proof", shape::one_of({"duty", "figure", "tasks", "summary", "evidence"})},
                               {"state", shape::one_of({"done", "due", "overdue"})},
                               {"done", shape::whole()},
                               {"of", shape::whole()},
                               {"done_on", shape::maybe(shape::day())},
                               {"late_days", shape::whole()},
                               {"missing", shape::list(shape::text())},
                               {"text", shape::text()}}));
    const Json day =
        shape::named("ReportingDay", shape::object({{"due", shape::day()},
                                                    {"nominal", shape::day()},
                                                    {"last_day", shape::day()},
                                                    {"remind_on", shape::day()},
                                                    {"number", shape::whole()},
                                                    {"weekday", shape::text()},
                                                    {"rest_day", shape::truth()},
                                                    {"since", shape::day()},
                                                    {"until", shape::day()},
                                                    {"state", shape::one_of({"past", "today", "next", "coming"})}}));
    const Json line = shape::object(
        {{"code", shape::text()}, {"label", shape::text()}, {"text", shape::text()}, {"clause", shape::text()}});
    const Json group = shape::object(
        {{"code", shape::text()},
         {"label", shape::text()},
         {"head", shape::text(), false},
         {"duty", shape::text(), false},
         {"clause", shape::text(), false},
         {"members", shape::list(shape::object({{"role", shape::text()}, {"who", shape::text()}})), false}});
    return shape::named("Campaign", shape::object({{"name", shape::text()},
                                                   {"document", shape::text()},
                                                   {"issuer", shape::text()},
                                                   {"issued", shape::day()},
                                                   {"since", shape::day()},
                                                   {"until", shape::day()},
                                                   {"today", shape::day()},
                                                   {"stages", shape::list(stage)},
                                                   {"tasks", shape::list(task)},
                                                   {"reporting_days", shape::list(day)},
                                                   {"summary_due", shape::maybe(shape::day())},
                                                   {"lines", shape::list(line)},
                                                   {"groups", shape::list(group)},
                                                   {"calendar_note", shape::maybe(shape::text())}}));
}

}  // namespace zhiben::campaign
