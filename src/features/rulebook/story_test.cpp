// The rules as screens see them, and an administrator's changes, through the router on both engines.

#include "features/rulebook/service.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

const Json& by_code(const Json& list, std::string_view code) {
    for (const Json& one : list.items())
        if (one.text("code") == code) return one;
    FAIL("no such rule: " << code);
    return list;
}
Json change() {
    return Json::object()
        .set("topic", "values")
        .set("rule", "pass_mark")
        .set("attribute", "number")
        .set("value", "85")
        .set("since", "2023-11-01")
        .set("reason", "管委会会议定")
        .set("verified", true);
}

}  // namespace

TEST_SUITE("rulebook") {
    TEST_CASE("everybody reads the law of a day; the office also the kinds of documents") {
        test::on_each_engine([](World& world) {
            const test::Answer today = world.get("foundry user", "/rulebook");
            REQUIRE(today.status == 200);
            CHECK(today["on"].string() == "2023-11-19");
            CHECK(today["checklist"].items().size() == 20);
            CHECK(today["documents"].is_null());
            CHECK(world.get("foundry user", "/rulebook?topic=documents").status == 403);
            CHECK(world.get("leader", "/rulebook?topic=documents")["documents"].items().size() > 10);

            const test::Answer before =
                world.get("emergency officer", "/rulebook?on=2023-12-31&topic=checklist&sector=light");
            CHECK(by_code(before["checklist"], "ledger").text("basis") == "原安监总局令第59号第七条");
            CHECK(before.body.find("penalties") == nullptr);
            const test::Answer after =
                world.get("emergency officer", "/rulebook?on=2024-01-01&topic=checklist&sector=light");
            CHECK(by_code(after["checklist"], "ledger").text("basis") == "应急管理部令第13号第六条");
            CHECK(by_code(after["checklist"], "ledger")["criteria"].items().size() == 1);

            const test::Answer fines = world.get("leader", "/rulebook?on=2024-01-01&topic=penalties");
            const Json& penalty = by_code(fines["penalties"], "order13_19_1");
            CHECK(penalty["unit_overdue"]["most"].integer() == 200000);
            CHECK(penalty["dual"].text("dual") == "when_overdue");
            CHECK(penalty["dual_overdue"].text("dual") == "now");

            CHECK(world.get("leader", "/rulebook?on=2024-02-30").status == 400);
            CHECK(world.get("leader", "/rulebook?topic=laws").code() == "unknown_topic");
            CHECK(world.get("leader", "/rulebook?day=2024-01-01").status == 400);
            CHECK(world.get("", "/rulebook").status == 401);
        });
    }

    TEST_CASE("an administrator changes and confirms rules; a wrong change is refused with the reason") {
        test::on_each_engine([](World& world) {
            const std::string at = "/rule_overrides/" + test::id("change");
            const std::string values = "/rulebook?topic=values&sector=light";
            const std::string version = world.get("leader", "/rulebook?topic=packs").body.text("version");
            CHECK(by_code(world.get("leader", values)["values"], "pass_mark")["number"].number() == 80);
            CHECK(world.put("general", at, change()).status == 403);
            CHECK(world.get("foundry user", at).status == 403);

            const test::Answer wrong = world.put("admin", at, change().set("value", "120"));
            CHECK(wrong.status == 422);
            CHECK(wrong.issue("value") == "bad_value");
            CHECK(world.put("admin", at, change().set("reason", "")).issue("reason") == "required");
            CHECK(by_code(world.get("leader", values)["values"], "pass_mark")["number"].number() == 80);

            REQUIRE(world.put("admin", at, change()).status == 201);
            const test::Answer now = world.get("leader", values);
            CHECK(by_code(now["values"], "pass_mark")["number"].number() == 85);
            CHECK(by_code(now["values"], "pass_mark")["verified"].boolean());
            CHECK(by_code(now["values"], "pass_mark").text("changed_because") == "管委会会议定");
            CHECK(by_code(world.get("leader", values + "&on=2023-10-31")["values"], "pass_mark")["number"].number() ==
                  80);
            CHECK(now.body.text("version") != version);
            world.read(
                [](ReadTx& tx) { CHECK(rulebook::in_force(tx)->on(tx.today()).value("pass_mark")->number == 85); });

            CHECK(world.put("admin", "/rule_overrides/" + test::id("second"), change().set("value", "90"))
                      .issue("since") == "overlap");
            REQUIRE(world.patch("admin", at, 1, Json::object().set("value", "90")).status == 200);
            CHECK(by_code(world.get("leader", values)["values"], "pass_mark")["number"].number() == 90);
            CHECK(world.get("admin", at + "/history")["items"].items().size() == 2);
            REQUIRE(world.archive("admin", at, 2).status < 300);
            CHECK(by_code(world.get("leader", values)["values"], "pass_mark")["number"].number() == 80);
            CHECK(world.get("leader", values).body.text("version").ends_with(version.substr(version.find('#'))));
        });
    }

    TEST_CASE("a rule of the place stands beside the national ones, in its area") {
        test::on_each_engine([](World& world) {
            const Json rule = Json::object()
                                  .set("name", "《某省有限空间办法》")
                                  .set("area", test::id("zone"))
                                  .set("item", "isolation")
                                  .set("article", "第九条")
                                  .set("since", "2023-01-01")
                                  .set("verified", false);
            REQUIRE(world.put("admin", "/local_rules/" + test::id("local"), rule).status == 201);
            CHECK(world.put("admin", "/local_rules/" + test::id("other"), Json(rule).set("until", "2022-12-31"))
                      .issue("until") == "before_since");
            const auto isolation = [&](const char* person) {
                return by_code(world.get(person, "/rulebook?topic=checklist&sector=light")["checklist"], "isolation")
                    .text("basis");
            };
            CHECK(isolation("general") == "《某省有限空间办法》第九条");
            CHECK(isolation("far general").empty());
        });
    }
}
