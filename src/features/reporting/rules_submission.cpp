#include "features/reporting/rules_submission.hpp"

#include "kit/base/text.hpp"

namespace zhiben::reporting {

bool concerns(bool zone, std::string_view verb) {
    const bool of_zone_alone = verb == "collect" || verb == "issue";
    return zone ? of_zone_alone || verb == "write" || verb == "correct" : !of_zone_alone;
}

std::string refusal(State state, std::string_view verb) {
    const bool open = state == State::draft || state == State::returned;
    if (verb == "write" || verb == "submit" || verb == "collect" || verb == "issue") {
        if (open) return "";
        if (state == State::issued) return "已经定稿封存，不能再改；有变化请提出更正";
        return state == State::submitted ? "已经报送，等待综合组接收；要修改请综合组退回"
                                         : "已经接收，不能再改；有变化请提出更正";
    }
    if (verb == "accept" || verb == "return") {
        if (state == State::submitted) return "";
        return open ? "还没有报送" : "已经接收";
    }
    if (verb == "correct") {
        if (state == State::accepted || state == State::issued) return "";
        return state == State::draft ? "还没有报送、定稿，直接修改正文即可"
                                     : "接收以后才能更正；还没有接收的请退回重报";
    }
    return "没有这个操作";
}

Issues check_zero(bool said, bool nothing_done) {
    if (said == nothing_done) return {};
    if (nothing_done)
        return {{"zero", "say_zero", "本期各项工作均为零：确认无误请勾选“零报告”，否则请先补登记录", "零报告"}};
    return {{"zero", "not_zero", "本期有工作记录，不能作零报告；请去掉“零报告”", "零报告"}};
}

Issues check_absent(bool said, const std::vector<std::string>& absent) {
    if (said || absent.empty()) return {};
    return {{"incomplete", "departments_missing",
             "还没有报来：" + join(absent, "、") + "；确要不等这些部门定稿，请勾选“仍有部门未报，照此定稿”",
             "仍有部门未报，照此定稿"}};
}

Notice notice_due(const Standing& standing, Day today) {
    return standing.received() ? Notice::none : notice_due(standing.last_day, today);
}
Notice notice_due(Day last_day, Day today) {
    const int left = today.days_until(last_day);
    if (left > 3) return Notice::none;
    if (left > 1) return Notice::three_days;
    if (left == 1) return Notice::one_day;
    if (left == 0) return Notice::today;
    return left > -5 ? Notice::overdue : Notice::escalated;
}

const char* code_of(Notice notice) {
    switch (notice) {
        case Notice::none: return "";
        case Notice::three_days: return "3d";
        case Notice::one_day: return "1d";
        case Notice::today: return "0d";
        case Notice::overdue: return "late";
        case Notice::escalated: return "late5";
    }
    return "";
}

}  // namespace zhiben::reporting
