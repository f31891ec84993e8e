#include <algorithm>

#include "features/supervision/matter.hpp"
#include "kit/base/step_rules.hpp"

namespace zhiben::supervision {
namespace {

void within(Issues& issues, const char* field, const char* label, const std::optional<Day>& day,
            const std::optional<Day>& since, const char* what, Day today) {
    required(issues, field, label, day);
    not_before(issues, field, label, day, since, what);
    not_in_future(issues, field, label, day, today);
}

}  // namespace

std::string refusal(State state, std::string_view verb) {
    if (state == State::closed) return "已办结";
    if (state == State::withdrawn) return "已撤销";
    const bool waiting = state == State::given || state == State::returned;
    if (verb == "answer") return waiting ? "" : "已经答复，等待综合组确认；要修改请综合组退回";
    if (verb == "confirm" || verb == "return") return waiting ? "部门还没有答复" : "";
    if (verb == "withdraw") return "";
    return "没有这个操作";
}

Issues check(const Matter& matter, const Answer& step, Day today) {
    Issues issues = refused(refusal(matter.state, "answer"));
    // After a return the new answer cannot be older than the return.
    within(issues, "on", "答复日期", step.on, matter.state == State::returned ? matter.decided_on : matter.given_on,
           matter.state == State::returned ? "退回日期" : "提出日期", today);
    required(issues, "text", "办理情况", step.text);
    return issues;
}

Issues check(const Matter& matter, const Decision& step, Day today) {
    Issues issues = refused(refusal(matter.state, step.pass ? "confirm" : "return"));
    within(issues, "on", "日期", step.on, matter.answered_on, "答复日期", today);
    required(issues, "by", "经办人", step.by);
    if (!step.pass) required(issues, "opinion", "退回原因", step.opinion);
    if (step.new_deadline && *step.new_deadline < today)
        issues.push_back({"new_deadline", "too_early", "不能早于今天（" + today.chinese() + "）", "新的期限"});
    return issues;
}

Issues check(const Matter& matter, const Withdrawal& step, Day) {
    Issues issues = refused(refusal(matter.state, "withdraw"));
    required(issues, "reason", "撤销理由", step.reason);
    return issues;
}

Matter after(Matter matter, const Answer& step) {
    matter.state = State::answered;
    matter.waiting = false;
    matter.answered_on = step.on;
    matter.answer = step.text;
    matter.late_days = std::max(0, matter.deadline->days_until(*step.on));
    return matter;
}

Matter after(Matter matter, const Decision& step) {
    matter.state = step.pass ? State::closed : State::returned;
    matter.waiting = !step.pass;
    matter.decided_on = step.on;
    matter.decided_by = step.by;
    matter.opinion = step.opinion;
    if (step.pass) return matter;
    ++matter.returns;
    if (step.new_deadline) matter.deadline = step.new_deadline;
    return matter;
}

Matter after(Matter matter, const Withdrawal& step) {
    matter.state = State::withdrawn;
    matter.waiting = false;
    matter.withdrawn_because = step.reason;
    return matter;
}

int days_overdue(const Matter& matter, Day today) {
    if (!matter.waiting || !matter.deadline) return 0;
    return std::max(0, matter.deadline->days_until(today));
}

}  // namespace zhiben::supervision
