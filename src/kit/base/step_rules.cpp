#include "kit/base/step_rules.hpp"

namespace zhiben {

Issues refused(const std::string& why, const char* code) {
    return why.empty() ? Issues{} : Issues{{"state", code, why, "状态"}};
}

void required(Issues& issues, const char* field, const char* label, const std::string& text, const char* why) {
    if (text.empty()) issues.push_back({field, "required", why, label});
}
void required(Issues& issues, const char* field, const char* label, const std::optional<Day>& day, const char* why) {
    if (!day) issues.push_back({field, "required", why, label});
}

void not_in_future(Issues& issues, const char* field, const char* label, const std::optional<Day>& day, Day today) {
    if (day && *day > today) issues.push_back({field, "in_future", "不能晚于今天（" + today.chinese() + "）", label});
}
void not_before(Issues& issues, const char* field, const char* label, const std::optional<Day>& day,
                const std::optional<Day>& earlier, const std::string& what) {
    if (day && earlier && *day < *earlier)
        issues.push_back({field, "too_early", "不能早于" + what + "（" + earlier->chinese() + "）", label});
}

}  // namespace zhiben
