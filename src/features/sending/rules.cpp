#include <array>

#include "features/sending/sending.hpp"
#include "kit/base/json.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::sending {
namespace {

std::string inside_quotes(std::string_view text) {
    std::string quoted;
    append_json_string(quoted, text);
    return quoted.substr(1, quoted.size() - 2);
}

}  // namespace

const char* const usual_pattern = R"({"msgtype":"text","text":{"content":"{{标题}}\n{{内容}}"}})";

std::optional<std::int64_t> wait_ms(int attempts) {
    constexpr std::array<std::int64_t, 4> minutes{1, 5, 15, 60};
    if (attempts >= most_attempts) return {};
    const auto at = static_cast<std::size_t>(attempts < 1 ? 0 : attempts - 1);
    return (at < minutes.size() ? minutes[at] : 240) * 60'000;
}

std::string robot_message(std::string_view pattern, std::string_view subject, std::string_view body) {
    constexpr std::string_view subject_mark = "{{标题}}", body_mark = "{{内容}}";
    std::string out;
    while (!pattern.empty()) {
        if (pattern.starts_with(subject_mark)) {
            out += inside_quotes(subject);
            pattern.remove_prefix(subject_mark.size());
        } else if (pattern.starts_with(body_mark)) {
            out += inside_quotes(body);
            pattern.remove_prefix(body_mark.size());
        } else {
            out.push_back(pattern.front());
            pattern.remove_prefix(1);
        }
    }
    return out;
}

std::string wrong_pattern(std::string_view pattern) {
    if (pattern.find("{{内容}}") == std::string_view::npos) return "应含有 {{内容}}，消息的内容填在那里";
    try {
        Json::parse(robot_message(pattern, "标题", "内容\n“引号” \" \\"));
    } catch (const Problem& problem) {
        return "填好后应是一段 JSON：" + problem.detail;
    }
    return {};
}

}  // namespace zhiben::sending
