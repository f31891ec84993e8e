#pragma once
#include <string>
#include <string_view>

namespace zhiben {

std::string base64(std::string_view bytes);  // RFC 4648, with padding, in one line

}  // namespace zhiben
