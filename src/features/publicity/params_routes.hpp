#pragma once
// What the routes of coverage and evidence are asked with.

#include "features/publicity/service.hpp"
#include "kit/http/params.hpp"

namespace zhiben::publicity {

using http::bad_parameter;

inline std::int64_t number_of(const http::Call& call, const char* name, std::int64_t otherwise) {
    const std::int64_t out = http::number_param(call, name).value_or(otherwise);
    if (out < 0) bad_parameter("参数 " + std::string(name) + " 应为整数，给出的是“" + call.param(name) + "”");
    return out;
}

inline std::size_t limit_of(const http::Call& call) {
    const std::int64_t out = number_of(call, "limit", 50);
    if (out < 1 || out > 500) bad_parameter("limit 应为 1 至 500 的整数");
    return static_cast<std::size_t>(out);
}

// "none" is what nobody has claimed; a link from a table says it as every list does: department[null]=1.
inline std::string department_of(const http::Call& call) {
    return call.param("department[null]") == "1" ? std::string("none") : call.param("department");
}

inline Period period_of(const http::Call& call, Day today) {
    const Period out{.since = http::day_param(call, "since"),
                     .until = http::day_param(call, "until").value_or(today),
                     .department = department_of(call)};
    if (out.since && *out.since > out.until) bad_parameter("since 不能晚于 until");
    return out;
}

}  // namespace zhiben::publicity
