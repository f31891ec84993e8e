#include "kit/records/schema.hpp"

#include "kit/base/shape.hpp"

namespace zhiben::records {
namespace {

// {"type": "string"} or, where blank is a value, {"type": ["string", "null"]}.
Json typed(const char* type, bool may_be_null) {
    return may_be_null ? Json(Json::array().push(type).push("null")) : Json(type);
}

Json plain(const char* type, const char* title, const char* format = nullptr) {
    Json out = Json::object();
    out.set("type", type).set("title", title);
    if (format) out.set("format", format);
    return out;
}

void set_choices(Json& out, const Field& field, bool may_be_null) {
    Json codes = Json::array(), labels = Json::object();
    for (const Choice& choice : field.choices) {
        codes.push(choice.code);
        labels.set(choice.code, choice.label);
    }
    if (may_be_null) codes.push(nullptr);
    out.set("enum", std::move(codes)).set("x-labels", std::move(labels));
}

void set_bounds(Json& out, const Field& field) {
    if (field.least) out.set("minimum", *field.least);
    if (field.most) out.set("maximum", *field.most);
}

Json fields_schema(const std::vector<Field>& fields, bool needed) {
    Json properties = Json::object(), required = Json::array();
    for (const Field& field : fields) {
        if (field.fixed || field.derived) continue;
        const bool must = needed && field.must && field.preset.empty();
        properties.set(field.name, field_schema(field, !must));
        if (must) required.push(field.name);
    }
    Json out = Json::object().set("type", "object").set("properties", std::move(properties));
    if (!required.items().empty()) out.set("required", std::move(required));
    return out.set("additionalProperties", false);
}

}  // namespace

std::string schema_name(const Kind& kind) {
    std::string out;
    bool up = true;
    for (const char c : kind.name) {
        if (c == '_') {
            up = true;
            continue;
        }
        out.push_back(up && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        up = false;
    }
    return out;
}

Json field_schema(const Field& field, bool may_be_null) {
    Json out = Json::object();
    switch (field.type) {
        case Type::text:
        case Type::long_text: out.set("type", typed("string", may_be_null)).set("maxLength", field.max); break;
        case Type::integer:
            out.set("type", typed("integer", may_be_null)).set("format", "int64");
            set_bounds(out, field);
            break;
        case Type::decimal:
            out.set("type", typed("number", may_be_null));
            set_bounds(out, field);
            break;
        case Type::instant:
            out.set("type", typed("integer", may_be_null)).set("format", "int64").set("x-unit", "ms");
            break;
        case Type::day: out.set("type", typed("string", may_be_null)).set("format", "date"); break;
        case Type::yes_no: out.set("type", typed("boolean", may_be_null)); break;
        case Type::reference:
            out.set("type", typed("string", may_be_null)).set("format", "uuid").set("x-refers", field.refers);
            break;
        case Type::choice:
            out.set("type", typed("string", may_be_null));
            set_choices(out, field, may_be_null);
            break;
        case Type::choices: {
            Json item = Json::object().set("type", "string");
            set_choices(item, field, false);
            out.set("type", typed("array", may_be_null)).set("items", std::move(item)).set("uniqueItems", true);
            break;
        }
    }
    out.set("title", field.label);
    if (!field.help.empty()) out.set("description", field.help);
    if (!field.unit.empty()) out.set("x-unit", field.unit);
    if (field.secret) out.set("x-secret", true);
    return out;
}

Json record_schema(const Kind& kind) {
    Json properties = Json::object(), required = Json::array();
    const auto add = [&](const char* name, Json schema) {
        properties.set(name, std::move(schema));
        required.push(name);
    };
    add("id", plain("string", "编号", "uuid"));
    add("version", plain("integer", "版本", "int64"));
    add("created_at", plain("integer", "登记时刻（UTC 毫秒）", "int64"));
    add("changed_at", plain("integer", "修改时刻（UTC 毫秒）", "int64"));
    add("archived", plain("boolean", "已归档"));
    for (const Field& field : kind.fields) add(field.name.c_str(), field_schema(field, true));
    add("labels", plain("object", "引用的名称").set("additionalProperties", Json::object().set("type", "string")));
    return Json::object()
        .set("type", "object")
        .set("title", kind.label)
        .set("properties", std::move(properties))
        .set("required", std::move(required));
}

Json input_schema(const Kind& kind) { return fields_schema(kind.fields, true).set("title", kind.label + "（新增）"); }
Json change_schema(const Kind& kind) { return fields_schema(kind.fields, false).set("title", kind.label + "（修改）"); }
Json form_schema(const std::vector<Field>& fields) { return fields_schema(fields, true); }

Json any_record_shape() {
    Json out = shape::object({{"id", shape::uuid()},
                              {"version", shape::whole()},
                              {"created_at", shape::moment()},
                              {"changed_at", shape::moment()},
                              {"archived", shape::truth()},
                              {"labels", shape::map(shape::text())}});
    return shape::named("AnyRecord", out.set("additionalProperties", true));
}

static Json described_field_shape() {
    const Json choice = shape::object({{"code", shape::text()}, {"label", shape::text()}});
    Json types = Json::array();
    for (int type = 0; type <= static_cast<int>(Type::reference); ++type)
        types.push(type_name(static_cast<Type>(type)));
    return shape::named("Field", shape::object({{"name", shape::text()},
                                                {"label", shape::text()},
                                                {"type", shape::text().set("enum", std::move(types))},
                                                {"must", shape::truth()},
                                                {"listed", shape::truth()},
                                                {"searched", shape::truth()},
                                                {"fixed", shape::truth()},
                                                {"secret", shape::truth()},
                                                {"extra", shape::truth()},
                                                {"section", shape::text()},
                                                {"help", shape::text()},
                                                {"unit", shape::text()},
                                                {"max", shape::whole()},
                                                {"scale", shape::whole()},
                                                {"least", shape::maybe(shape::whole())},
                                                {"most", shape::maybe(shape::whole())},
                                                {"refers", shape::maybe(shape::text())},
                                                {"preset", shape::maybe(shape::text())},
                                                {"sortable", shape::truth()},
                                                {"filterable", shape::truth()},
                                                {"choices", shape::list(shape::named("Choice", choice))}}));
}

Json kind_shape() {
    return shape::named("Kind", shape::object({{"name", shape::text()},
                                               {"label", shape::text()},
                                               {"title_field", shape::text()},
                                               {"owner_field", shape::text()},
                                               {"default_sort", shape::text()},
                                               {"key", shape::list(shape::text())},
                                               {"group", shape::text()},
                                               {"part", shape::truth()},
                                               {"has_steps", shape::truth()},
                                               {"read", shape::truth()},
                                               {"create", shape::truth()},
                                               {"write", shape::truth()},
                                               {"archive", shape::truth()},
                                               {"import", shape::truth()},
                                               {"has_history", shape::truth()},
                                               {"has_attachments", shape::truth()},
                                               {"fields", shape::list(described_field_shape())}}));
}

Json steps_shape() {
    const Json verb = shape::object({{"verb", shape::text()},
                                     {"path", shape::text()},
                                     {"label", shape::text()},
                                     {"refused", shape::maybe(shape::text())},
                                     {"fields", shape::list(described_field_shape())}});
    const Json station = shape::object({{"code", shape::text()}, {"label", shape::text()}});
    const Json evidence = shape::object({{"id", shape::uuid()}, {"name", shape::text()}, {"mime", shape::text()}});
    const Json step = shape::object({{"id", shape::uuid()},
                                     {"verb", shape::text()},
                                     {"label", shape::text()},
                                     {"at", shape::moment()},
                                     {"by_name", shape::text()},
                                     {"details", shape::map(shape::any())},
                                     {"attachments", shape::list(shape::named("Evidence", evidence))}});
    return shape::named("Steps", shape::object({{"state", shape::text()},
                                                {"state_label", shape::text()},
                                                {"version", shape::whole()},
                                                {"overdue", shape::truth(), false},
                                                {"stations", shape::list(station), false},
                                                {"reused", shape::list(shape::uuid()), false},
                                                {"allowed", shape::list(shape::named("Verb", verb))},
                                                {"steps", shape::list(shape::named("Step", step))}}));
}

}  // namespace zhiben::records
