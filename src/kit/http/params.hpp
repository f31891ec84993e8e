#pragma once
// What a list or a table is asked with, read from the address.

#include <cstdint>
#include <optional>
#include <string>

#include "kit/base/time.hpp"
#include "kit/http/router.hpp"

namespace zhiben::http {

[[noreturn]] void bad_parameter(const std::string& text);  // throws Problem(malformed)

// Nothing when it is not given; Problem(malformed) with the parameter's name when it is no such thing.
std::optional<std::int64_t> number_param(const Call& call, const char* name);
std::optional<Day> day_param(const Call& call, const char* name);

}  // namespace zhiben::http
