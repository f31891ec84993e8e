#include <algorithm>

#include "features/training/training.hpp"
#include "kit/base/text.hpp"

namespace zhiben::training {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return c >= 'A' && c <= 'Z'; }

std::string upper(std::string_view text) {
    std::string out = half_width(trimmed(text));
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

// GB 11643-1999.
char check_digit(std::string_view seventeen) {
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += weights[i] * (seventeen[i] - '0');
    return "10X98765432"[sum % 11];
}

}  // namespace

std::string judge_identity(std::string_view text) {
    const std::string number = upper(text);
    if (!number.empty() && letter(number.front())) {
        const bool plain = std::all_of(number.begin(), number.end(), [](char c) { return digit(c) || letter(c); });
        return plain && number.size() >= 5 && number.size() <= 20 ? "" : "其他证件应为字母开头的 5 至 20 位字母和数字";
    }
    if (number.size() != 18 || !std::all_of(number.begin(), number.end() - 1, digit) ||
        !(digit(number.back()) || number.back() == 'X'))
        return "居民身份证号应为 18 位（17 位数字，末位数字或 X）；其他证件以字母开头";
    const auto birth = Day::parse(number.substr(6, 4) + "-" + number.substr(10, 2) + "-" + number.substr(12, 2));
    if (!birth || birth->year() < 1900) return "身份证号中的出生日期不存在，请核对";
    if (check_digit(number) != number.back()) return "身份证号的校验位不对，请逐位核对";
    return {};
}

std::string judge_phone(std::string_view text) {
    std::string number = half_width(trimmed(text));
    std::erase_if(number, [](char c) { return c == '-' || c == ' '; });
    const bool digits = std::all_of(number.begin(), number.end(), digit);
    const bool mobile = number.size() == 11 && number[0] == '1' && number[1] >= '3';
    const bool local = (number.size() == 7 || number.size() == 8) && number[0] != '0';
    const bool with_area = number.size() >= 10 && number.size() <= 12 && number[0] == '0';
    if (digits && (mobile || local || with_area)) return {};
    return "应为 11 位手机号，或 7、8 位座机号（可带区号）";
}

std::string refusal(const Session& session, std::string_view verb, Day today) {
    const bool planned = session.state == State::planned;
    if (session.state == State::closed) return "培训已结课";
    if (verb == "invite") return planned ? "" : "培训已经举行，不能再通知参训；漏训的请安排补训";
    if (verb == "sign_in") {
        if (!planned) return "培训已经举行，签到已结束";
        if (session.day && *session.day != today)
            return "培训日期是" + session.day->chinese() + "，只能在当天开放签到；改期请先修改培训日期";
        return {};
    }
    if (verb == "hold") {
        if (!planned) return "已登记举行";
        if (session.day && *session.day > today) return "培训日期（" + session.day->chinese() + "）还没有到";
        return session.attended > 0 ? "" : "还没有人签到；请先按名单登记到场人员";
    }
    if (verb == "paper") return session.exam_open ? "已经开考，不能换卷；补考会自动另出一卷" : "";
    if (verb == "exam") {
        if (planned) return "请先登记培训举行";
        return session.exam_open ? "已经开考" : "";
    }
    if (verb == "collect") {
        if (!session.exam_open) return "还没有开考";
        if (session.state == State::examined && session.unmarked == 0) return "没有待收的试卷";
        if (session.running > 0) return "还有 " + std::to_string(session.running) + " 人正在答题，时间到后再收卷";
        return {};
    }
    if (verb == "resit") {
        if (session.state != State::examined) return "首次考试收卷后才能安排补考";
        if (session.unmarked > 0) return "还有试卷没有收";
        return session.may_resit > 0 ? "" : "没有可以补考的人员（已全部合格，或补考次数已用完）";
    }
    if (verb == "close") {
        if (planned) return "请先登记培训举行";
        return session.unmarked > 0 ? "还有 " + std::to_string(session.unmarked) + " 份试卷没有收，请先收卷" : "";
    }
    return "没有这个操作";
}

Day valid_until(Day passed_on) {
    const bool leap_day = passed_on.month() == 2 && passed_on.day() == 29;
    return Day::of(passed_on.year() + 1, passed_on.month(), leap_day ? 28 : passed_on.day());
}

Instant end_of(const Sitting& sitting, Instant started) {
    return std::min(Instant{started.ms + sitting.minutes * 60000}, sitting.closes);
}

std::string refuse_start(const Sitting& sitting, Instant now) {
    if (sitting.marked) return "已经交卷，不能再作答";
    if (sitting.started) return {};
    if (now < sitting.opens) return "考试还没有开始";
    return now < sitting.closes ? "" : "考试已经结束；请向组织人员申请补考";
}

std::string refuse_answer(const Sitting& sitting, Instant now) {
    if (sitting.marked) return "已经交卷，不能再修改";
    if (!sitting.started) return "请先点“开始答题”";
    return now < *sitting.ends ? "" : "答题时间已到，已保存的答案会自动判分";
}

bool time_is_over(const Sitting& sitting, Instant now) {
    return now >= (sitting.ends ? *sitting.ends : sitting.closes);
}

}  // namespace zhiben::training
