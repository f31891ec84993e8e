#include "kit/http/openapi.hpp"

#include <algorithm>

#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/records/schema.hpp"

namespace zhiben::http {
namespace {

using records::Kind;
using records::KindPtr;

constexpr const char* xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Json pointer(const std::string& where) { return Json::object().set("$ref", "#/components/" + where); }

Json content(const char* type, Json schema) {
    return Json::object().set(type, Json::object().set("schema", std::move(schema)));
}
Json json_content(Json schema) { return content("application/json", std::move(schema)); }
Json binary() { return Json::object().set("type", "string").set("format", "binary"); }

Json parameter(const std::string& name, const char* in, const std::string& text, Json schema, bool required = false) {
    Json out = Json::object().set("name", name).set("in", in);
    if (required) out.set("required", true);
    return out.set("description", text).set("schema", std::move(schema));
}
Json text_type() { return Json::object().set("type", "string"); }

bool filterable(const records::Field& field) { return !field.extra && !field.secret; }

// The filter parameters of a kind's list, described once and referred to.
void add_filters(Json& parameters, const Kind& kind) {
    const std::string head = records::schema_name(kind) + "_";
    for (const records::Field& field : kind.fields) {
        if (!filterable(field)) continue;
        records::Field one = field;
        if (one.type == records::Type::choices) one.type = records::Type::choice;
        parameters.set(head + field.name, parameter(field.name, "query",
                                                    field.label + "；也可写 " + field.name +
                                                        "[lt|le|gt|ge|ne|in|null|not_null]=…，in 用逗号分隔",
                                                    records::field_schema(one, false)));
    }
}

struct Operation {
    const Route& route;
    const Kind* kind;  // of a generic route
    std::string path;

    bool list_like() const {
        return kind && route.method == "GET" &&
               (route.pattern == "/{kind}" || route.pattern == "/{kind}/count" ||
                route.pattern == "/exports/{kind}.xlsx");
    }
    bool record_like() const { return kind && route.pattern == "/{kind}/{id}"; }
};

Json parameters_of(const Operation& operation) {
    Json out = Json::array();
    std::string name;
    for (std::size_t at = 0; (at = operation.path.find('{', at)) != std::string::npos; ++at) {
        name = operation.path.substr(at + 1, operation.path.find('}', at) - at - 1);
        out.push(parameter(name, "path", name == "id" ? "编号（UUID）" : name, text_type(), true));
    }
    if (operation.list_like()) {
        out.push(pointer("parameters/q"));
        if (operation.route.pattern != "/{kind}/count") out.push(pointer("parameters/sort"));
        if (operation.route.pattern == "/{kind}")
            out.push(pointer("parameters/limit")).push(pointer("parameters/after"));
        out.push(pointer("parameters/archived"));
        for (const records::Field& field : operation.kind->fields)
            if (filterable(field))
                out.push(pointer("parameters/" + records::schema_name(*operation.kind) + "_" + field.name));
    }
    if (operation.record_like() && (operation.route.method == "PATCH" || operation.route.method == "DELETE"))
        out.push(pointer("parameters/if_match"));
    return out;
}

Json body_of(const Operation& operation, Json& schemas) {
    const Route& route = operation.route;
    if (operation.record_like() && (route.method == "PUT" || route.method == "PATCH")) {
        const std::string name = records::schema_name(*operation.kind) + (route.method == "PUT" ? "Input" : "Change");
        return Json::object().set("required", true).set("content", json_content(pointer("schemas/" + name)));
    }
    const bool upload =
        route.method == "POST" && (route.pattern.starts_with("/imports/") || route.pattern.ends_with("/attachments"));
    if (upload)
        return Json::object().set("required", true).set("content", content("application/octet-stream", binary()));
    if (!route.schema.is_null())
        return Json::object().set("required", true).set("content", json_content(shape::lift(route.schema, schemas)));
    if (route.method == "GET" || route.method == "DELETE") return {};
    return Json::object().set("content", json_content(Json::object().set("type", "object")));
}

constexpr std::pair<std::string_view, const char*> file_types[] = {
    {".pdf", "application/pdf"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".txt", "text/plain"}};

Json answer_of(const Operation& operation, Json& schemas) {
    const Route& route = operation.route;
    const auto fine = [](const char* text, Json body) {
        return Json::object().set("description", text).set("content", std::move(body));
    };
    const auto one = [&](const char* status, const char* text, Json schema) {
        return Json::object().set(status, fine(text, json_content(std::move(schema))));
    };
    if (route.pattern.ends_with(".xlsx") || route.pattern.ends_with("/workbook"))
        return Json::object().set("200", fine("工作簿", content(xlsx, binary())));
    if (route.pattern == "/attachments/{id}" && route.method == "GET")
        return Json::object().set("200", fine("文件", content("application/octet-stream", binary())));
    for (const auto& [ending, type] : file_types)
        if (route.pattern.ends_with(ending)) return Json::object().set("200", fine("文件", content(type, binary())));
    if (const Json* type = route.answer.is_object() ? route.answer.find("contentMediaType") : nullptr)
        return Json::object().set("200", fine("文件", content(type->string().c_str(), binary())));
    if (route.answers_page) return Json::object().set("200", fine("网页", content("text/html", text_type())));
    if (route.pattern == "/metrics") return Json::object().set("200", fine("指标", content("text/plain", text_type())));
    if (route.method == "DELETE" || route.answer_status == 204)
        return Json::object().set("204", Json::object().set("description", "已完成"));
    if (operation.kind) {
        const Json record = shape::known(records::schema_name(*operation.kind) + "Record");
        if (operation.record_like()) {
            Json out = one("200", "记录", record);
            if (route.method == "PUT") out.set("201", fine("新的记录", json_content(record)));
            return out;
        }
        if (route.pattern == "/{kind}") return one("200", "一页", shape::page(record));
    }
    if (!route.answer.is_null())
        return one(std::to_string(route.answer_status).c_str(), route.answer_status == 202 ? "已受理" : "结果",
                   shape::lift(route.answer, schemas));
    return one("200", "结果", Json::object().set("type", "object"));
}

std::string operation_id(const std::string& method, const std::string& path) {
    std::string out = lower_ascii(method);
    bool gap = true;
    for (const char c : path) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        if (!word) {
            gap = true;
            continue;
        }
        if (gap) out.push_back('_');
        gap = false;
        out.push_back(c);
    }
    return out;
}

void add_operation(Json& paths, Json& schemas, const Operation& operation) {
    const std::string method = lower_ascii(operation.route.method);
    Json path = paths[operation.path].is_null() ? Json::object() : paths[operation.path];
    if (path.find(method)) return;  // a literal route was there first, as in the router
    Json out = Json::object();
    out.set("operationId", operation_id(method, operation.path));
    out.set("summary",
            operation.kind ? operation.kind->label + "：" + operation.route.summary : operation.route.summary);
    const std::string first = split(operation.path.substr(1), '/').front();
    out.set("tags", Json::array().push(operation.kind ? operation.kind->name : first.substr(0, first.find('.'))));
    if (Json parameters = parameters_of(operation); !parameters.items().empty())
        out.set("parameters", std::move(parameters));
    if (Json body = body_of(operation, schemas); !body.is_null()) out.set("requestBody", std::move(body));
    out.set("responses", answer_of(operation, schemas).set("default", pointer("responses/Problem")));
    if (operation.kind) out.set("x-kind", operation.kind->name);
    if (operation.route.may == anyone) out.set("security", Json::array());
    paths.set(operation.path, path.set(method, std::move(out)));
}

// Whether a generic route does anything for this kind.
bool serves(const Route& route, const Kind& kind) {
    if (route.pattern.starts_with("/imports/") || route.pattern.ends_with("/template.xlsx"))
        return kind.imports && kind.creators != 0;
    if (route.pattern == "/{kind}/{id}" && route.method == "PUT") return kind.creators != 0;
    if (route.pattern == "/{kind}/{id}" && route.method == "PATCH") return kind.writers != 0;
    if (route.pattern == "/{kind}/{id}" && route.method == "DELETE") return kind.archivers != 0;
    return true;
}

// RFC 9457; `current` and `yours` come with a stale write (412).
Json problem_shape() {
    const Json issue = shape::object(
        {{"field", shape::text()}, {"label", shape::text()}, {"code", shape::text()}, {"text", shape::text()}});
    return shape::named("Problem", shape::object({{"type", shape::text(), false},
                                                  {"title", shape::text()},
                                                  {"status", shape::whole()},
                                                  {"code", shape::text()},
                                                  {"detail", shape::text()},
                                                  {"issues", shape::list(shape::named("Issue", issue))},
                                                  {"current", records::any_record_shape(), false},
                                                  {"yours", records::any_record_shape(), false}}));
}

Json components(const std::vector<KindPtr>& kinds, Json schemas) {
    shape::lift(problem_shape(), schemas);
    Json parameters = Json::object();
    parameters.set("q", parameter("q", "query", "任一检索栏目中的一部分文字", text_type()));
    parameters.set("sort", parameter("sort", "query", "排序栏目，前加 - 为倒序", text_type()));
    parameters.set("limit", parameter("limit", "query", "每页条数",
                                      Json::object().set("type", "integer").set("minimum", 1).set("maximum", 1000)));
    parameters.set("after", parameter("after", "query", "上一页给出的 next", text_type()));
    parameters.set("archived", parameter("archived", "query", "1：已归档的",
                                         Json::object().set("type", "string").set("enum", Json::array().push("1"))));
    parameters.set("if_match", parameter("If-Match", "header", "所依据的版本号，如 \"7\"", text_type(), true));
    for (const KindPtr& kind : kinds) {
        const std::string name = records::schema_name(*kind);
        schemas.set(name + "Record", records::record_schema(*kind));
        schemas.set(name + "Input", records::input_schema(*kind));
        schemas.set(name + "Change", records::change_schema(*kind));
        add_filters(parameters, *kind);
    }
    Json problem = Json::object()
                       .set("description", "没有完成：原因和补救办法")
                       .set("content", content("application/problem+json", pointer("schemas/Problem")));
    return Json::object()
        .set("schemas", std::move(schemas))
        .set("parameters", std::move(parameters))
        .set("responses", Json::object().set("Problem", std::move(problem)))
        .set("securitySchemes",
             Json::object()
                 .set("cookie", Json::object().set("type", "apiKey").set("in", "cookie").set("name", "zhiben_session"))
                 .set("bearer", Json::object().set("type", "http").set("scheme", "bearer")));
}

}  // namespace

Json openapi(const records::Kinds& kinds, const std::vector<Route>& routes) {
    const std::vector<KindPtr> all = kinds.all();
    Json paths = Json::object(), schemas = Json::object();
    for (const Route& route : routes)
        if (route.pattern.find("{kind}") == std::string::npos)
            add_operation(paths, schemas, {route, nullptr, route.pattern});
    for (const Route& route : routes) {
        const std::size_t at = route.pattern.find("{kind}");
        if (at == std::string::npos) continue;
        for (const KindPtr& kind : all) {
            if (!serves(route, *kind)) continue;
            std::string path = route.pattern;
            add_operation(paths, schemas, {route, kind.get(), path.replace(at, 6, kind->name)});
        }
    }
    return Json::object()
        .set("openapi", "3.1.0")
        .set("info", Json::object()
                         .set("title", "治本：有限空间作业治本攻坚管理系统")
                         .set("version", ZHIBEN_VERSION)
                         .set("license", Json::object().set("name", "Apache-2.0").set("identifier", "Apache-2.0")))
        .set("servers", Json::array().push(Json::object().set("url", "/api/v1")))
        .set("security", Json::array()
                             .push(Json::object().set("cookie", Json::array()))
                             .push(Json::object().set("bearer", Json::array())))
        .set("paths", std::move(paths))
        .set("components", components(all, std::move(schemas)));
}

void openapi_route(Router& router) {
    router
        .plain(
            "GET", "/openapi.json", anyone, "接口说明（OpenAPI 3.1）",
            [&router](const Work& work, const Call&) { return json(openapi(*work.context().kinds, router.routes())); })
        .answers(shape::map(shape::any()));
}

}  // namespace zhiben::http
