#pragma once
// A small JSON value. The parser (nlohmann) is hidden in json.cpp, because its header costs seconds in every file.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace zhiben {

class Json {
  public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;  // keeps the order of its making

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : value_(value) {}
    Json(int value) : value_(static_cast<std::int64_t>(value)) {}
    Json(std::int64_t value) : value_(value) {}
    Json(std::size_t value) : value_(static_cast<std::int64_t>(value)) {}
    Json(double value) : value_(value) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(Array value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}

    static Json object() { return Json(Object{}); }
    static Json array() { return Json(Array{}); }
    // Throws Problem(malformed) with the place of the error. Depth is limited to 64, duplicate members are refused.
    static Json parse(std::string_view text);

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    bool is_bool() const { return std::holds_alternative<bool>(value_); }
    bool is_integer() const { return std::holds_alternative<std::int64_t>(value_); }
    bool is_number() const { return is_integer() || std::holds_alternative<double>(value_); }
    bool is_string() const { return std::holds_alternative<std::string>(value_); }
    bool is_array() const { return std::holds_alternative<Array>(value_); }
    bool is_object() const { return std::holds_alternative<Object>(value_); }

    // The value as the type asked for; throws Problem(malformed) when it is another.
    bool boolean() const;
    std::int64_t integer() const;
    double number() const;
    const std::string& string() const;
    const Array& items() const;
    const Object& members() const;

    const Json* find(std::string_view key) const;        // null when absent or no object
    const Json& operator[](std::string_view key) const;  // a null value when absent
    std::string text(std::string_view key,
                     std::string_view otherwise = {}) const;  // member as text; otherwise when absent or null

    Json& set(std::string_view key, Json value) &;  // replaces or appends; returns *this
    Json& push(Json value) &;
    // The same of one that is just being made: what it is handed to moves it instead of copying the tree.
    Json&& set(std::string_view key, Json value) && { return std::move(set(key, std::move(value))); }
    Json&& push(Json value) && { return std::move(push(std::move(value))); }

    std::string dump() const;
    void dump_to(std::string& out) const;
    bool operator==(const Json&) const = default;

  private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

// Appends `text` to `out` as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

}  // namespace zhiben
