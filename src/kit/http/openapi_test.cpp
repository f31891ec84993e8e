#include "kit/http/openapi.hpp"

#include <filesystem>
#include <fstream>
#include <set>

#include "kit/http/metrics.hpp"
#include "kit/records/schema.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

void collect_refs(const Json& value, std::set<std::string>& refs) {
    if (value.is_array())
        for (const Json& one : value.items()) collect_refs(one, refs);
    if (!value.is_object()) return;
    for (const auto& [name, member] : value.members()) {
        if (name == "$ref" && member.is_string()) refs.insert(member.string());
        collect_refs(member, refs);
    }
}

}  // namespace

TEST_CASE("openapi: every route and every kind is in it, and it refers to nothing that is not there") {
    World world;
    const auto answer = world.get("", "/openapi.json");
    REQUIRE(answer.status == 200);
    const Json& document = answer.body;
    CHECK(document.text("openapi") == "3.1.0");
    // For the official meta-schema, which ./test holds it against where it can.
    if (const char* out = std::getenv("ZHIBEN_TEST_OPENAPI")) std::ofstream(out) << answer.response.body;

    for (const http::Route& route : world.router().routes()) {
        std::string path = route.pattern;
        if (const std::size_t at = path.find("{kind}"); at != std::string::npos) path.replace(at, 6, "spaces");
        std::string method = route.method;
        for (char& c : method) c = static_cast<char>(c + 32);
        INFO(method, " ", path);
        CHECK_FALSE(document["paths"][path][method].is_null());
    }
    for (const records::KindPtr& kind : world.context().kinds->all()) {
        INFO(kind->name);
        const std::string name = records::schema_name(*kind);
        const Json& record = document["components"]["schemas"][name + "Record"];
        for (const records::Field& field : kind->fields) {
            CHECK(record["properties"][field.name].text("title") == field.label);
            const bool taken = !field.fixed && !field.derived;
            const Json& input = document["components"]["schemas"][name + "Input"];
            CHECK(input["properties"][field.name].is_null() == !taken);
        }
        CHECK_FALSE(document["paths"]["/" + kind->name]["get"].is_null());
    }
    std::set<std::string> refs, names;
    collect_refs(document, refs);
    for (const std::string& ref : refs) {
        INFO(ref);
        const std::size_t slash = ref.rfind('/');
        const std::string group = ref.substr(13, slash - 13);
        CHECK(ref.starts_with("#/components/"));
        CHECK_FALSE(document["components"][group][ref.substr(slash + 1)].is_null());
    }
    for (const auto& [path, operations] : document["paths"].members())
        for (const auto& [method, operation] : operations.members())
            CHECK(names.insert(operation.text("operationId")).second);
}

TEST_CASE("openapi: enums, obligatory members and formats come from the fields") {
    World world;
    const auto answer = world.get("", "/openapi.json");
    const Json& schemas = answer["components"]["schemas"];
    const Json& type = schemas["SpacesInput"]["properties"]["type"];
    CHECK(type["enum"].items().size() == 3);
    CHECK(type["x-labels"].text("underground") == "地下");
    CHECK(schemas["SpacesRecord"]["properties"]["identified_on"].text("format") == "date");
    CHECK(schemas["SpacesRecord"]["properties"]["risk"]["enum"].items().back().is_null());
    bool obligatory = false;
    for (const Json& name : schemas["SpacesInput"]["required"].items()) obligatory |= name.string() == "identified_on";
    CHECK(obligatory);
    CHECK(schemas["SpacesChange"]["required"].is_null());
}

TEST_CASE("openapi: what the screens get is described, by name where it is used in several places") {
    World world;
    const auto document = world.get("", "/openapi.json");
    const auto answer = [&](const char* path, const char* method, const char* status = "200") {
        return document["paths"][path][method]["responses"][status]["content"]["application/json"]["schema"];
    };
    CHECK(answer("/jobs/{id}", "get").text("$ref") == "#/components/schemas/Job");
    CHECK(answer("/imports/spaces", "post", "202")["properties"]["job"].text("format") == "uuid");
    CHECK(answer("/spaces/{id}/history", "get")["properties"]["items"]["items"].text("$ref") ==
          "#/components/schemas/HistoryLine");
    CHECK_FALSE(document["paths"]["/session/password"]["put"]["responses"]["204"].is_null());
    const Json& kind = document["components"]["schemas"]["Kind"];
    const auto kinds = world.get("admin", "/kinds");
    for (const auto& [name, value] : kinds["items"].items().front().members()) {
        INFO(name);
        CHECK_FALSE(kind["properties"][name].is_null());
    }
}

TEST_CASE("openapi: of every answer that is JSON the document says what is in it") {
    World world;
    const auto document = world.get("", "/openapi.json");
    int described = 0;
    for (const auto& [path, operations] : document["paths"].members())
        for (const auto& [method, operation] : operations.members())
            for (const auto& [status, answer] : operation["responses"].members()) {
                const Json& schema = answer["content"]["application/json"]["schema"];
                if (schema.is_null()) continue;  // a file, a page, nothing, a problem
                INFO(method, " ", path, " ", status);
                CHECK_MESSAGE((schema.members().size() > 1 || schema.find("$ref")), "the route has no .answers(shape)");
                ++described;
            }
    CHECK(described > 200);
}

TEST_CASE("status: health and metrics answer strangers with numbers only") {
    test::on_each_engine([](World& world) {
        const auto health = world.get("", "/health");
        CHECK(health.status == 200);
        CHECK(health.body.text("status") == "ok");
        http::Request request = world.request("", "GET", "/metrics");
        const http::Response metrics = world.router().handle(request);
        CHECK(metrics.status == 200);
        CHECK(metrics.type.starts_with("text/plain"));
        CHECK(metrics.body.find("zhiben_jobs_queued 0\n") != std::string::npos);
        CHECK(metrics.body.find("zhiben_database_bytes ") != std::string::npos);
        CHECK(metrics.body.find("zhiben_request_seconds_bucket{le=\"+Inf\"} ") != std::string::npos);
    });
}

TEST_CASE("metrics: a request falls into its class and its bucket") {
    http::Metrics metrics;
    metrics.observe(200, 900);
    metrics.observe(404, 30'000);
    metrics.observe(503, 100'000'000);
    const std::string text = metrics.text();
    CHECK(text.find("zhiben_requests_total{status=\"2xx\"} 1\n") != std::string::npos);
    CHECK(text.find("zhiben_requests_total{status=\"5xx\"} 1\n") != std::string::npos);
    CHECK(text.find("zhiben_request_seconds_bucket{le=\"0.001\"} 1\n") != std::string::npos);
    CHECK(text.find("zhiben_request_seconds_bucket{le=\"0.1\"} 2\n") != std::string::npos);
    CHECK(text.find("zhiben_request_seconds_bucket{le=\"60\"} 2\n") != std::string::npos);
    CHECK(text.find("zhiben_request_seconds_count 3\n") != std::string::npos);
}
