#pragma once
// What the system tells people outside it: letters by e-mail and messages to a group's robot. What is to be sent is
// written down in the transaction that has something to say; sending comes after, again and again until the other side
// has it or says no for good. Pure.

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/time.hpp"

namespace zhiben::sending {

enum class State { waiting, sent, failed };

constexpr int most_attempts = 8;

// When to try again after so many attempts in vain: 1 minute, then 5, 15, an hour, and every four hours.
std::optional<std::int64_t> wait_ms(int attempts);  // nothing more after most_attempts

// The robot's message: `pattern` with {{标题}} and {{内容}} filled in as JSON texts (without their quotes).
std::string robot_message(std::string_view pattern, std::string_view subject, std::string_view body);
// What is wrong with a pattern, in Chinese; "" when nothing is: filled in it must be JSON.
std::string wrong_pattern(std::string_view pattern);
// What group robots of 企业微信 and 钉钉 take.
extern const char* const usual_pattern;

}  // namespace zhiben::sending
