// Instructions and findings as people meet them: through the routes, on both engines.

#include <doctest/doctest.h>

#include "features/supervision/service.hpp"
#include "kit/records/store.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Json instruction(const char* department = "emergency") {
    return Json::object()
        .set("post", "管委会主任")
        .set("text", "对停产企业的有限空间再排查一遍")
        .set("given_on", "2023-11-19")
        .set("department", test::id(department))
        .set("deadline", "2023-11-25");
}
Json finding(const char* department = "emergency") {
    return Json::object()
        .set("found_by", "督导组甲")
        .set("clause", "案-三(二)")
        .set("text", "三家企业台账与现场不符")
        .set("given_on", "2023-11-19")
        .set("department", test::id(department))
        .set("deadline", "2023-11-25");
}
std::string at(const char* kind, const char* name) { return std::string("/") + kind + "/" + test::id(name); }
test::Answer take(World& world, const char* person, const std::string& path, const char* verb, Json form) {
    static int number = 0;
    return world.call(person, "POST", path + "/" + verb,
                      form.set("id", test::id("supervision step " + std::to_string(++number))));
}
Json answered(const char* on = "2023-11-19") { return Json::object().set("on", on).set("text", "已再排查，无遗漏"); }
Json decided(const char* opinion = "", const char* on = "2023-11-19") {
    return Json::object().set("on", on).set("by", "综合组甲").set("opinion", opinion);
}
std::int64_t notices(World& world, const char* person, const char* words) {
    return world.get(person, std::string("/notices/count?q=") + http::percent_encoded(words))["count"].integer();
}

}  // namespace

TEST_SUITE_BEGIN("supervision");

TEST_CASE("an instruction: given by post, answered by its department, returned, confirmed") {
    test::on_each_engine([](World& world) {
        const std::string path = at("instructions", "first");
        for (const char* person : {"emergency officer", "leader", "foundry user"})
            CHECK(world.put(person, path, instruction()).status == 403);
        CHECK(world.put("general", path, instruction().set("post", "")).issue("post") == "required");
        CHECK(world.put("general", path, instruction().set("deadline", "2023-11-18")).issue("deadline") == "too_early");
        CHECK(world.put("general", path, instruction().set("given_on", "2023-11-20")).issue("given_on") == "in_future");
        CHECK(world.put("far general", path, instruction()).status >= 403);  // not a department of his zone
        const auto given = world.put("general", path, instruction());
        REQUIRE_MESSAGE(given.status == 201, given.response.body);
        CHECK(given.body.text("number") == "PS-20231119-0001");
        CHECK(notices(world, "emergency officer", "批示") == 1);

        for (const char* person : {"emergency officer", "leader", "city general"})
            CHECK(world.get(person, path).status == 200);
        for (const char* person : {"construction officer", "far general"}) CHECK(world.get(person, path).status == 404);
        CHECK(world.get("foundry user", path).status == 403);

        CHECK(take(world, "general", path, "confirm", decided()).issue("state") == "not_now");
        CHECK(take(world, "emergency officer", path, "answer", Json::object()).issue("text") == "required");
        CHECK(take(world, "construction officer", path, "answer", answered()).status == 404);
        CHECK(take(world, "leader", path, "answer", answered()).status == 403);
        REQUIRE(take(world, "emergency officer", path, "answer", answered()).status == 200);
        CHECK(world.get("general", path).body.text("state") == "answered");
        CHECK(world.patch("general", path, 2, Json::object().set("deadline", "2023-12-25")).issue("deadline") ==
              "settled");
        CHECK(take(world, "emergency officer", path, "confirm", decided()).status == 403);
        CHECK(take(world, "general", path, "return", decided()).issue("opinion") == "required");
        REQUIRE(take(world, "general", path, "return", decided("没有名单").set("new_deadline", "2023-11-21")).status ==
                200);

        world.go_to(Day::of(2023, 11, 23));
        const auto steps = world.get("emergency officer", path + "/steps");
        CHECK(steps["overdue"].boolean());
        REQUIRE(take(world, "emergency officer", path, "answer", answered("2023-11-23")).status == 200);
        REQUIRE(take(world, "general", path, "confirm", decided("", "2023-11-23")).status == 200);
        const auto closed = world.get("leader", path);
        CHECK(closed.body.text("state") == "closed");
        CHECK(closed["late_days"].integer() == 2);
        CHECK(closed["returns"].integer() == 1);
        CHECK(take(world, "general", path, "withdraw", Json::object().set("reason", "重复")).issue("state") ==
              "not_now");
        CHECK(world.get("leader", path + "/steps")["steps"].items().size() == 4);
        CHECK(notices(world, "emergency officer", "批示") == 5);  // given, answered, returned, answered, closed
        CHECK(notices(world, "construction officer", "批示") == 0);
    });
}

TEST_CASE("a finding against a department lives the same life; its answer may carry evidence of its own only") {
    test::on_each_engine([](World& world) {
        const std::string path = at("supervision_findings", "first");
        CHECK(world.put("general", path, finding().set("clause", "")).issue("clause") == "required");
        REQUIRE(world.put("general", path, finding()).status == 201);
        REQUIRE(world.put("general", at("supervision_findings", "second"), finding("construction")).status == 201);
        const auto attach = [&](const char* person, const std::string& to, const char* name) {
            auto upload =
                world.request(person, "POST", to + "/attachments?id=" + test::id(name) + "&name=" + name + ".pdf");
            upload.body = std::string("%PDF-1.4 ") + name;
            return world.send(upload).status;
        };
        CHECK(attach("emergency officer", path, "proof") == 201);
        CHECK(attach("general", at("supervision_findings", "second"), "other") == 201);
        CHECK(attach("emergency officer", at("supervision_findings", "second"), "none") == 404);
        const auto with = [](const char* name) {
            return answered().set("evidence", Json::array().push(test::id(name)));
        };
        CHECK(take(world, "emergency officer", path, "answer", with("other")).issue("evidence") ==
              "no_such_attachment");
        REQUIRE(take(world, "emergency officer", path, "answer", with("proof")).status == 200);
        REQUIRE(take(world, "general", path, "confirm", decided("现场核对相符")).status == 200);
        CHECK(world.get("general", path).body.text("state") == "closed");
        REQUIRE(take(world, "general", at("supervision_findings", "second"), "withdraw",
                     Json::object().set("reason", "企业已归另一部门"))
                    .status == 200);
    });
}

TEST_CASE("standings and reminders: who owes what, each number opens its records, each reminder once") {
    test::on_each_engine([](World& world) {
        for (const char* name : {"a", "b", "c"})
            REQUIRE(world.put("general", at("instructions", name), instruction()).status == 201);
        REQUIRE(world.put("general", at("instructions", "d"), instruction("construction")).status == 201);
        REQUIRE(world.put("general", at("supervision_findings", "e"), finding()).status == 201);
        REQUIRE(take(world, "emergency officer", at("instructions", "a"), "answer", answered()).status == 200);
        REQUIRE(
            take(world, "general", at("instructions", "b"), "withdraw", Json::object().set("reason", "重复")).status ==
            200);
        CHECK(supervision::remind(world.work()) == 0);
        world.go_to(Day::of(2023, 11, 22));
        CHECK(supervision::remind(world.work()) == 3);  // c, d, e
        CHECK(supervision::remind(world.work()) == 0);
        world.go_to(Day::of(2023, 11, 26));
        CHECK(supervision::remind(world.work()) == 3);
        CHECK(notices(world, "general", "已经逾期") == 3);
        CHECK(notices(world, "construction officer", "已经逾期") == 1);
        world.go_to(Day::of(2023, 11, 30));
        CHECK(supervision::remind(world.work()) == 3);
        CHECK(notices(world, "leader", "报领导组") == 3);

        for (const char* person : {"admin", "general", "leader", "emergency officer", "far general"}) {
            INFO(person);
            const auto all = world.get(person, "/supervision/standings");
            REQUIRE(all.status == 200);
            for (const Json& line : all["items"].items())
                for (const auto& [name, list] : line["open"].members()) {
                    INFO(name);
                    std::string counted = list.string();
                    counted.insert(counted.find('?'), "/count");
                    CHECK(world.get(person, counted)["count"].integer() == line[name].integer());
                }
            const auto lines = all["items"].items().size();
            CHECK(lines == (std::string(person) == "far general"         ? 0U
                            : std::string(person) == "emergency officer" ? 2U
                                                                         : 3U));
        }
        const auto seen = world.get("general", "/supervision/standings");
        const Json& first = seen["items"].items()[0];
        CHECK(first.text("department_name") == "应急管理部");
        CHECK(first["total"].integer() == 2);
        CHECK(first["overdue"].integer() == 1);
        CHECK(first["answered"].integer() == 1);
        CHECK(world.get("foundry user", "/supervision/standings").status == 403);
    });
}

TEST_SUITE_END();
