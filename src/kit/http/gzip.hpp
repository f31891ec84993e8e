#pragma once
// gzip, for answers to browsers that accept it and for the packed web files to those that do not.

#include <string>
#include <string_view>

namespace zhiben::http {

std::string gzip(std::string_view plain, int level);
std::string gunzip(std::string_view packed);  // throws std::runtime_error when it is not gzip

// Whether an Accept-Encoding header allows gzip ("gzip;q=0" forbids it, "*" allows it).
bool accepts_gzip(std::string_view accept_encoding);

}  // namespace zhiben::http
