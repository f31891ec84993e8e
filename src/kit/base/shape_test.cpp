#include "kit/base/shape.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace zhiben;

TEST_CASE("shape: null beside a plain type is one more type, beside anything else an alternative") {
    CHECK(shape::maybe(shape::text()).dump() == R"({"type":["string","null"]})");
    CHECK(shape::maybe(shape::day()).dump() == R"({"type":["string","null"],"format":"date"})");
    const Json state = shape::maybe(shape::one_of({"due", "done"}));
    CHECK(state["anyOf"].items().size() == 2);
    CHECK(state["anyOf"].items()[1].text("type") == "null");
    CHECK(shape::maybe(shape::known("Job")).find("anyOf"));
}

TEST_CASE("shape: members are obligatory unless said otherwise") {
    const Json object = shape::object({{"id", shape::uuid()}, {"token", shape::text(), false}});
    CHECK(object["required"].dump() == R"(["id"])");
    CHECK(object["properties"].members().size() == 2);
    CHECK_FALSE(shape::object({{"token", shape::text(), false}}).find("required"));
}

TEST_CASE("shape: a named part is written once and referred to, however deep it lies") {
    const Json step = shape::named("Step", shape::object({{"by", shape::text()}}));
    const Json steps = shape::object({{"first", shape::maybe(step)}, {"all", shape::list(step)}});
    Json schemas = Json::object();
    const Json lifted = shape::lift(shape::named("Steps", steps), schemas);
    CHECK(lifted.dump() == R"({"$ref":"#/components/schemas/Steps"})");
    CHECK(schemas.members().size() == 2);
    CHECK(schemas.dump().find("x-name") == std::string::npos);
    CHECK(schemas["Steps"]["properties"]["all"]["items"].text("$ref") == "#/components/schemas/Step");
    CHECK(schemas["Step"]["required"].items().size() == 1);
    shape::lift(step, schemas);  // the same again is no matter
    CHECK_THROWS_AS(shape::lift(shape::named("Step", shape::text()), schemas), std::logic_error);
}
