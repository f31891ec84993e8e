#pragma once
#include <string>
#include <string_view>

namespace zhiben {

// Digests as lower-case hexadecimal, through OpenSSL.
std::string sha256_hex(std::string_view bytes);
std::string sm3_hex(std::string_view bytes);           // GB/T 32905-2016
std::string sha256_file_hex(const std::string& path);  // in pieces, throws std::runtime_error when unreadable

}  // namespace zhiben
