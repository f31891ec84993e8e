#pragma once
// The shape of an answer that is a file, for what the address does not tell by its ending.

#include <string>

#include "kit/base/json.hpp"

namespace zhiben::http {

inline constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

inline Json file_shape(const std::string& type) {
    return Json::object().set("type", "string").set("format", "binary").set("contentMediaType", type);
}

}  // namespace zhiben::http
