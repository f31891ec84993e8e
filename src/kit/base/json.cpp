#include "kit/base/json.hpp"

#include <charconv>
#include <nlohmann/json.hpp>

#include "kit/base/problem.hpp"

namespace zhiben {
namespace {

[[noreturn]] void wrong_type(const char* expected) {
    throw Problem(Stop::malformed, "wrong_type", std::string("请求内容的类型不对：此处应为") + expected);
}

// Builds our value while nlohmann reads, so that no second tree is made.
class Builder : public nlohmann::json_sax<nlohmann::json> {
  public:
    Json root;
    std::string error;

    bool null() override { return put(Json()); }
    bool boolean(bool value) override { return put(Json(value)); }
    bool number_integer(number_integer_t value) override { return put(Json(static_cast<std::int64_t>(value))); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(INT64_MAX)) return put(Json(static_cast<double>(value)));
        return put(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override { return put(Json(value)); }
    bool string(string_t& value) override { return put(Json(std::move(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (open_.back().value.find(name) != nullptr) {
            error = "成员“" + name + "”重复";
            return false;
        }
        open_.back().key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
        error = "第 " + std::to_string(position) + " 个字节处不是合法的 JSON";
        return false;
    }

  private:
    struct Open {
        Json value;
        std::string key;  // of the member being read, for objects
    };
    std::vector<Open> open_;

    bool put(Json value) {
        if (open_.empty())
            root = std::move(value);
        else if (open_.back().value.is_object())
            open_.back().value.set(open_.back().key, std::move(value));
        else
            open_.back().value.push(std::move(value));
        return true;
    }
    bool open(Json value) {
        if (open_.size() >= 64) {
            error = "嵌套超过 64 层";
            return false;
        }
        open_.push_back({std::move(value), {}});
        return true;
    }
    bool close() {
        Json value = std::move(open_.back().value);
        open_.pop_back();
        return put(std::move(value));
    }
};

const Json null_value;

}  // namespace

Json Json::parse(std::string_view text) {
    Builder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        throw Problem(Stop::malformed, "not_json", "请求内容不是合法的 JSON：" + builder.error);
    return std::move(builder.root);
}

bool Json::boolean() const {
    if (!is_bool()) wrong_type("是/否");
    return std::get<bool>(value_);
}
std::int64_t Json::integer() const {
    if (!is_integer()) wrong_type("整数");
    return std::get<std::int64_t>(value_);
}
double Json::number() const {
    if (is_integer()) return static_cast<double>(std::get<std::int64_t>(value_));
    if (!is_number()) wrong_type("数字");
    return std::get<double>(value_);
}
const std::string& Json::string() const {
    if (!is_string()) wrong_type("文字");
    return std::get<std::string>(value_);
}
const Json::Array& Json::items() const {
    if (!is_array()) wrong_type("列表");
    return std::get<Array>(value_);
}
const Json::Object& Json::members() const {
    if (!is_object()) wrong_type("对象");
    return std::get<Object>(value_);
}

const Json* Json::find(std::string_view key) const {
    if (const Object* object = std::get_if<Object>(&value_))
        for (const auto& [name, value] : *object)
            if (name == key) return &value;
    return nullptr;
}
const Json& Json::operator[](std::string_view key) const {
    const Json* found = find(key);
    return found ? *found : null_value;
}
std::string Json::text(std::string_view key, std::string_view otherwise) const {
    const Json& member = (*this)[key];
    if (member.is_null()) return std::string(otherwise);
    return member.string();
}

Json& Json::set(std::string_view key, Json value) & {
    if (is_null()) value_ = Object{};
    Object& object = std::get<Object>(value_);
    for (auto& [name, old] : object)
        if (name == key) {
            old = std::move(value);
            return *this;
        }
    object.emplace_back(std::string(key), std::move(value));
    return *this;
}
Json& Json::push(Json value) & {
    if (is_null()) value_ = Array{};
    std::get<Array>(value_).push_back(std::move(value));
    return *this;
}

void append_json_string(std::string& out, std::string_view text) {
    static const char* const hex = "0123456789abcdef";
    out.push_back('"');
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, kept, i - kept);
        kept = i + 1;
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                out += "\\u00";
                out.push_back(hex[c >> 4]);
                out.push_back(hex[c & 15]);
        }
    }
    out.append(text, kept);
    out.push_back('"');
}

void Json::dump_to(std::string& out) const {
    if (is_null()) {
        out += "null";
    } else if (is_bool()) {
        out += std::get<bool>(value_) ? "true" : "false";
    } else if (const auto* integer = std::get_if<std::int64_t>(&value_)) {
        char digits[24];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, *integer).ptr);
    } else if (const auto* number = std::get_if<double>(&value_)) {
        if (!(*number - *number == 0)) {  // JSON has no word for infinity or not-a-number
            out += "null";
            return;
        }
        char digits[40];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, *number).ptr);
    } else if (const auto* text = std::get_if<std::string>(&value_)) {
        append_json_string(out, *text);
    } else if (const auto* list = std::get_if<Array>(&value_)) {
        out.push_back('[');
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (i) out.push_back(',');
            (*list)[i].dump_to(out);
        }
        out.push_back(']');
    } else {
        const Object& object = std::get<Object>(value_);
        out.push_back('{');
        for (std::size_t i = 0; i < object.size(); ++i) {
            if (i) out.push_back(',');
            append_json_string(out, object[i].first);
            out.push_back(':');
            object[i].second.dump_to(out);
        }
        out.push_back('}');
    }
}

std::string Json::dump() const {
    std::string out;
    dump_to(out);
    return out;
}

}  // namespace zhiben
