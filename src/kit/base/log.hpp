#pragma once
#include <string>
#include <string_view>

namespace zhiben::log {

// One line a call, to standard error, with the moment in Shanghai. Never personal data, never secrets.
void info(std::string_view text);
void warn(std::string_view text);
void error(std::string_view text);
void quiet(bool only_errors);

}  // namespace zhiben::log
