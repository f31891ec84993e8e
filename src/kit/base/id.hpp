#pragma once
#include <string>
#include <string_view>

#include "kit/base/time.hpp"

namespace zhiben {

// A new UUIDv7 (RFC 9562): 36 characters, sorts by the time of its making. Random bits from the system.
std::string new_id(Instant now);
// 8-4-4-4-12 lower-case hexadecimal digits.
bool valid_id(std::string_view text);
// The id of something that follows from something else: the same for the same text, wherever it is made (UUIDv8).
std::string derived_id(std::string_view of);
// `bytes` random bytes as lower-case hexadecimal: for tokens.
std::string random_hex(std::size_t bytes);

}  // namespace zhiben
