#pragma once
// What the routes of coverage and evidence are asked with.

#include <charconv>

#include "features/publicity/service.hpp"
#include "kit/http/router.hpp"

namespace zhiben::publicity {

[[noreturn]] inline void malformed(const std::string& text) { throw Problem(Stop::malformed, "bad_parameter", text); }

inline std::int64_t number_of(const http::Call& call, const char* name, std::int64_t otherwise) {
    const std::string text = call.param(name);
    if (text.empty()) return otherwise;
    std::int64_t out = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size() || out < 0)
        malformed("参数 " + std::string(name) + " 应为整数，给出的是“" + text + "”");
    return out;
}

inline std::size_t limit_of(const http::Call& call) {
    const std::int64_t out = number_of(call, "limit", 50);
    if (out < 1 || out > 500) malformed("limit 应为 1 至 500 的整数");
    return static_cast<std::size_t>(out);
}

inline Day day_of(const http::Call& call, const char* name, Day otherwise) {
    const std::string text = call.param(name);
    if (text.empty()) return otherwise;
    const auto day = Day::parse(text);
    if (!day) malformed("参数 " + std::string(name) + " 应为日期，如 2023-11-09，给出的是“" + text + "”");
    return *day;
}

// "none" is what nobody has claimed; a link from a table says it as every list does: department[null]=1.
inline std::string department_of(const http::Call& call) {
    return call.param("department[null]") == "1" ? std::string("none") : call.param("department");
}

inline Period period_of(const http::Call& call, Day today) {
    Period out{.since = {}, .until = day_of(call, "until", today), .department = department_of(call)};
    if (!call.param("since").empty()) out.since = day_of(call, "since", today);
    if (out.since && *out.since > out.until) malformed("since 不能晚于 until");
    return out;
}

}  // namespace zhiben::publicity
