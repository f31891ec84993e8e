#include "kit/base/shape.hpp"

#include <stdexcept>

namespace zhiben::shape {
namespace {

constexpr const char* name_member = "x-name";

Json typed(const char* type, const char* format = nullptr) {
    Json out = Json::object().set("type", type);
    if (format) out.set("format", format);
    return out;
}
Json pointer(const std::string& name) { return Json::object().set("$ref", "#/components/schemas/" + name); }

}  // namespace

Json text() { return typed("string"); }
Json whole() { return typed("integer", "int64"); }
Json number() { return typed("number"); }
Json truth() { return typed("boolean"); }
Json day() { return typed("string", "date"); }
Json moment() { return typed("integer", "int64").set("x-unit", "ms"); }
Json uuid() { return typed("string", "uuid"); }
Json any() { return Json::object(); }

Json one_of(std::initializer_list<const char*> codes) {
    Json all = Json::array();
    for (const char* code : codes) all.push(code);
    return typed("string").set("enum", std::move(all));
}

Json maybe(Json shape) {
    const Json* type = shape.find("type");
    if (!shape.find(name_member) && !shape.find("enum") && type && type->is_string())
        return shape.set("type", Json::array().push(type->string()).push("null"));
    return Json::object().set("anyOf", Json::array().push(std::move(shape)).push(typed("null")));
}

Json list(Json item) { return typed("array").set("items", std::move(item)); }
Json map(Json value) { return typed("object").set("additionalProperties", std::move(value)); }

Json object(std::vector<Member> members) {
    Json properties = Json::object(), required = Json::array();
    for (Member& member : members) {
        properties.set(member.name, std::move(member.shape));
        if (member.always) required.push(member.name);
    }
    Json out = typed("object").set("properties", std::move(properties));
    if (!required.items().empty()) out.set("required", std::move(required));
    return out;
}
Json items(Json item) { return object({{"items", list(std::move(item))}}); }
Json page(Json item) { return object({{"items", list(std::move(item))}, {"next", maybe(text())}}); }

Json named(const char* name, Json shape) { return shape.set(name_member, name); }
Json known(const std::string& name) { return pointer(name); }

Json lift(const Json& shape, Json& into) {
    if (shape.is_array()) {
        Json out = Json::array();
        for (const Json& one : shape.items()) out.push(lift(one, into));
        return out;
    }
    if (!shape.is_object()) return shape;
    Json out = Json::object();
    for (const auto& [name, member] : shape.members())
        if (name != name_member) out.set(name, lift(member, into));
    const Json* name = shape.find(name_member);
    if (!name) return out;
    if (const Json* there = into.find(name->string()); there && !(*there == out))
        throw std::logic_error("two shapes are called " + name->string());
    into.set(name->string(), std::move(out));
    return pointer(name->string());
}

}  // namespace zhiben::shape
