#include "features/enforcement/flow.hpp"

#include <algorithm>
#include <stdexcept>

#include "kit/base/step_rules.hpp"
#include "kit/base/text.hpp"

namespace zhiben::enforcement {

const Move& Flow::move(std::string_view verb) const {
    for (const Move& one : moves)
        if (one.verb == verb) return one;
    throw std::logic_error(thing + ": no step " + std::string(verb));
}

std::string Flow::label(std::string_view state) const {
    for (const auto& [code, text] : states)
        if (code == state) return text;
    return std::string(state);
}

std::string refusal(const Flow& flow, std::string_view state, std::string_view verb) {
    const Move& move = flow.move(verb);
    if (std::find(move.from.begin(), move.from.end(), state) != move.from.end()) return {};
    std::string may;
    for (const std::string& from : move.from) may += "“" + flow.label(from) + "”";
    return "这" + flow.thing + "现在是“" + flow.label(state) + "”，" + may + "时才能办理这一步";
}

Issues check(const Flow& flow, std::string_view state, std::string_view verb) {
    return refused(refusal(flow, state, verb), "wrong_state");
}

Issues in_order(const std::vector<Dated>& days, Day today) {
    Issues issues;
    const Dated* latest = nullptr;
    for (const Dated& one : days) {
        if (!one.day) continue;
        if (*one.day > today)
            issues.push_back(
                {one.field, "in_future", "不能晚于今天（" + today.chinese() + "），请核对日期", one.label});
        else if (latest && *one.day < *latest->day)
            issues.push_back({one.field, "too_early",
                              "不能早于" + latest->label + "（" + latest->day->chinese() + "），请核对日期",
                              one.label});
        if (!latest || *one.day > *latest->day) latest = &one;
    }
    return issues;
}

std::vector<std::string> personal_data_in(std::string_view text, const std::vector<std::string>& names) {
    std::vector<std::string> out;
    const std::string plain = half_width(text);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 0; i < plain.size();) {
        if (!digit(plain[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < plain.size() && digit(plain[end])) ++end;
        const std::string run = plain.substr(i, end - i);
        const bool check_x = end < plain.size() && (plain[end] == 'X' || plain[end] == 'x');
        // A unified credit code has 18 characters too, but letters among them or a first part that is no birthday.
        if ((run.size() == 18 && (run.substr(6, 2) == "19" || run.substr(6, 2) == "20")) ||
            (run.size() == 17 && check_x))
            out.push_back("身份证号 " + masked(run));
        else if (run.size() == 11 && run[0] == '1')
            out.push_back("手机号 " + masked(run));
        i = end;
    }
    for (const std::string& name : names)
        if (characters(name) >= 2 && plain.find(name) != std::string::npos) out.push_back("姓名 " + masked(name));
    return out;
}

}  // namespace zhiben::enforcement
