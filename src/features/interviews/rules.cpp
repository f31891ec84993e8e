#include "features/interviews/interview.hpp"
#include "kit/base/step_rules.hpp"

namespace zhiben::interviews {

std::string refusal(State state, std::string_view verb) {
    if (state == State::closed) return "约谈已办结";
    if (state == State::waived) return "约谈已免除";
    if (verb == "notify") return state == State::held ? "已经约谈" : "";  // a new day: notified again
    if (verb == "hold") return state == State::notified ? "" : state == State::held ? "已经约谈" : "请先发出约谈通知";
    if (verb == "close") return state == State::held ? "" : "还没有约谈";
    if (verb == "waive") return state == State::held ? "已经约谈，不能再免除" : "";
    return "没有这个操作";
}

Issues check(const Interview& interview, const Notice& step, Day today) {
    Issues issues = refused(refusal(interview.state, "notify"));
    required(issues, "meeting_on", "约谈日期", step.meeting_on);
    not_before(issues, "meeting_on", "约谈日期", step.meeting_on, today, "今天");
    required(issues, "place", "地点", step.place);
    required(issues, "notice", "通知内容", step.text);
    return issues;
}

Issues check(const Interview& interview, const Meeting& step, Day today) {
    Issues issues = refused(refusal(interview.state, "hold"));
    required(issues, "on", "约谈日期", step.on);
    not_in_future(issues, "on", "约谈日期", step.on, today);
    not_before(issues, "on", "约谈日期", step.on, interview.notified_on, "通知日期");
    required(issues, "by", "约谈人", step.by);
    required(issues, "minutes", "约谈纪要", step.minutes);
    required(issues, "feedback_due", "反馈期限", step.feedback_due);
    not_before(issues, "feedback_due", "反馈期限", step.feedback_due, step.on, "约谈日期");
    return issues;
}

Issues check(const Interview& interview, const Closing& step, Day today) {
    Issues issues = refused(refusal(interview.state, "close"));
    required(issues, "on", "反馈日期", step.on);
    not_in_future(issues, "on", "反馈日期", step.on, today);
    not_before(issues, "on", "反馈日期", step.on, interview.held_on, "约谈日期");
    required(issues, "feedback", "反馈情况", step.feedback);
    return issues;
}

Issues check(const Interview& interview, const Waiver& step, Day) {
    Issues issues = refused(refusal(interview.state, "waive"));
    required(issues, "reason", "免除理由", step.reason);
    return issues;
}

Interview after(Interview interview, const Notice& step, Day today) {
    interview.state = State::notified;
    interview.notified_on = today;
    interview.meeting_on = step.meeting_on;
    interview.place = step.place;
    interview.notice = step.text;
    return interview;
}
Interview after(Interview interview, const Meeting& step, Day) {
    interview.state = State::held;
    interview.held_on = step.on;
    interview.held_by = step.by;
    interview.minutes = step.minutes;
    interview.promise = step.promise;
    interview.feedback_due = step.feedback_due;
    return interview;
}
Interview after(Interview interview, const Closing& step, Day) {
    interview.state = State::closed;
    interview.closed_on = step.on;
    interview.feedback = step.feedback;
    return interview;
}
Interview after(Interview interview, const Waiver& step, Day) {
    interview.state = State::waived;
    interview.waived_because = step.reason;
    return interview;
}

}  // namespace zhiben::interviews
