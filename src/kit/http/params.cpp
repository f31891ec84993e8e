#include "kit/http/params.hpp"

#include <charconv>

#include "kit/base/problem.hpp"

namespace zhiben::http {

void bad_parameter(const std::string& text) { throw Problem(Stop::malformed, "bad_parameter", text); }

std::optional<std::int64_t> number_param(const Call& call, const char* name) {
    const std::string text = call.param(name);
    if (text.empty()) return {};
    std::int64_t out = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size())
        bad_parameter("参数 " + std::string(name) + " 应为整数，给出的是“" + text + "”");
    return out;
}

std::optional<Day> day_param(const Call& call, const char* name) {
    const std::string text = call.param(name);
    if (text.empty()) return {};
    const auto day = Day::parse(text);
    if (!day) bad_parameter("参数 " + std::string(name) + " 应为日期，如 2023-11-09，给出的是“" + text + "”");
    return day;
}

}  // namespace zhiben::http
