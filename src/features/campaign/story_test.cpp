// Duties as people meet them: through the routes, on both engines.

#include "features/campaign/duties_test.hpp"
#include "features/campaign/store.hpp"
#include "kit/base/problem.hpp"

using namespace zhiben;
using namespace zhiben::test::duties;
using test::World;

TEST_CASE("duties: what the ledger shows is done at once, and late from the day after") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        CHECK(state(world, "foundry", "registered") == "fulfilled");
        CHECK(state(world, "unclaimed", "registered") == "due");
        CHECK(state(world, "foundry", "surveyed") == "due");
        CHECK(state(world, "foundry", "ledger_built") == "not_applicable");

        REQUIRE(world.put("general", path("spaces", "pool"), space("foundry", "1")).status == 201);
        CHECK(cell(world, "foundry", "ledger_built").text("on") == "2023-11-09");  // the day of its identification
        CHECK(state(world, "foundry", "surveyed") == "fulfilled");
        CHECK(state(world, "foundry", "warning_signs") == "fulfilled");
        CHECK(state(world, "foundry", "approvers") == "fulfilled");
        CHECK(state(world, "foundry", "isolation") == "due");
        CHECK(cell(world, "foundry", "isolation").text("due") == "2023-11-20");
        CHECK(cell(world, "foundry", "isolation").text("text").find("1 处中还有 1 处") != std::string::npos);

        world.go_to(Day::of(2023, 11, 20));
        CHECK(state(world, "foundry", "isolation") == "due");
        world.go_to(Day::of(2023, 11, 21));
        CHECK(state(world, "foundry", "isolation") == "overdue");
        REQUIRE(world
                    .patch("general", path("spaces", "pool"), 1,
                           Json::object().set("isolation", Json::array().push("lock")))
                    .status == 200);
        CHECK(cell(world, "foundry", "isolation").text("on") == "2023-11-21");
        world.go_to(Day::of(2023, 11, 23));
        REQUIRE(world.patch("general", path("spaces", "pool"), 2, Json::object().set("remark", "x")).status == 200);
        CHECK(cell(world, "foundry", "isolation").text("on") == "2023-11-21");  // done stays done on its day

        Json bare = space("foundry", "2").set("sign", false).set("quantity", 3);
        REQUIRE(world.put("general", path("spaces", "pit"), bare).status == 201);
        CHECK(state(world, "foundry", "warning_signs") == "overdue");
        CHECK(cell(world, "foundry", "warning_signs").text("text").find("4 处中还有 3 处") != std::string::npos);
        REQUIRE(world.archive("general", path("spaces", "pit"), 1).status == 204);
        CHECK(state(world, "foundry", "warning_signs") == "fulfilled");
        REQUIRE(world.archive("general", path("spaces", "pool"), 3).status == 204);
        CHECK(state(world, "foundry", "warning_signs") == "not_applicable");
        CHECK(state(world, "foundry", "ledger_built") == "due");  // it is known to have spaces
    });
}

TEST_CASE("duties: hazards are due on the nearest open deadline") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        const auto hazard = [&](const char* name, const char* deadline) {
            REQUIRE(world
                        .put("emergency officer", path("hazards", name),
                             Json::object()
                                 .set("enterprise", test::id("foundry"))
                                 .set("description", "未设警示标志")
                                 .set("found_on", "2023-11-19")
                                 .set("found_by", "执法员甲")
                                 .set("category", "site"))
                        .status == 201);
            const auto order = world.call("emergency officer", "POST", path("hazards", name) + "/order",
                                          Json::object()
                                              .set("id", test::id(std::string("order of ") + name))
                                              .set("responsible", "王五")
                                              .set("deadline", deadline));
            REQUIRE_MESSAGE(order.status == 200, order.response.body);
        };
        CHECK(state(world, "foundry", "hazards_closed") == "not_applicable");
        hazard("far", "2023-12-05");
        hazard("near", "2023-11-22");
        CHECK(cell(world, "foundry", "hazards_closed").text("due") == "2023-11-22");
        CHECK(cell(world, "foundry", "hazards_closed").text("text").find("2 条") != std::string::npos);
        world.go_to(Day::of(2023, 11, 23));
        CHECK(state(world, "foundry", "hazards_closed") == "overdue");
        const auto overview = world.get("leader", "/overview");
        CHECK(overview["overdue"]["count"].integer() == 1);
        REQUIRE(world.archive("general", path("hazards", "near"), 2).status == 204);
        CHECK(cell(world, "foundry", "hazards_closed").text("due") == "2023-12-05");
        CHECK(state(world, "foundry", "hazards_closed") == "due");
        CHECK(world.get("leader", "/overview")["overdue"]["count"].integer() == 0);
    });
}

TEST_CASE("duties: an excuse needs a reason and somebody who answers for it") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        const std::string address = "/duties/" + test::id("foundry") + "/surveyed/excuse";
        const auto body = [](const char* id, const char* reason) {
            return Json::object().set("id", test::id(id)).set("reason", reason);
        };
        const auto excuse = [&](const char* person, const Json& given) {
            return world.call(person, "POST", address, given);
        };
        for (const char* person : {"emergency officer", "leader", "foundry user"})
            CHECK(excuse(person, body("e", "停产")).status == 403);
        CHECK(excuse("far general", body("e", "停产")).status == 404);
        CHECK(excuse("general", body("e", " ")).issue("reason") == "required");
        CHECK(excuse("general", Json::object().set("reason", "x")).issue("id") == "bad_id");
        CHECK(world.call("general", "DELETE", address).code() == "not_excused");
        CHECK(world.call("general", "POST", "/duties/" + test::id("foundry") + "/isolation/excuse", body("e", "x"))
                  .code() == "not_applicable");
        CHECK(world.call("general", "POST", "/duties/" + test::id("foundry") + "/registered/excuse", body("e", "x"))
                  .code() == "fulfilled");
        CHECK(
            world.call("general", "POST", "/duties/" + test::id("foundry") + "/ghosts/excuse", body("e", "x")).code() ==
            "no_such_duty");

        REQUIRE(excuse("general", body("e", "全年停产")).status == 204);
        CHECK(excuse("general", body("e", "全年停产")).status == 204);  // the same request again
        CHECK(excuse("general", body("other", "再来")).code() == "excused");
        CHECK(state(world, "foundry", "surveyed") == "excused");
        CHECK(cell(world, "foundry", "surveyed").text("reason") == "全年停产");
        CHECK(cell(world, "foundry", "surveyed").text("excused_by") == "综合组甲");
        CHECK(names(world, "general", "&state=excused").size() == 1);
        CHECK(names(world, "general", "&duty=surveyed&state=missing").size() == 3);
        CHECK(world.integer(db::Query("select count(*) from history where action = 'duties.excuse'")) == 1);

        REQUIRE(world.put("general", path("spaces", "pool"), space("foundry", "1")).status == 201);
        CHECK(state(world, "foundry", "surveyed") == "fulfilled");  // done is done, excuse or not
        REQUIRE(world.call("general", "DELETE", address).status == 204);
        CHECK(world.integer(db::Query("select count(*) from history where action = 'duties.end_excuse'")) == 1);
    });
}

TEST_CASE("duties: they move with the enterprise, end with it, and follow a new plan") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        const auto version = world.get("admin", path("enterprises", "foundry"))["version"].integer();
        REQUIRE(world
                    .patch("admin", path("enterprises", "foundry"), version,
                           Json::object().set("department", test::id("construction")).set("name", "云中铸件厂"))
                    .status == 200);
        CHECK(names(world, "construction officer").contains("云中铸件厂"));
        CHECK_FALSE(names(world, "emergency officer").contains("云中铸件厂"));
        CHECK(names(world, "admin").size() == 5);
        // Closed alone changes nothing; left out of the register it owes nothing any more, and may be deleted.
        REQUIRE(
            world.patch("admin", path("enterprises", "foundry"), version + 1, Json::object().set("operating", "closed"))
                .status == 200);
        CHECK(state(world, "foundry", "surveyed") == "due");
        test::exclude(world, "foundry");
        CHECK_FALSE(names(world, "admin").contains("云中铸件厂"));
        REQUIRE(world.archive("admin", path("enterprises", "foundry"), version + 3).status == 204);
        CHECK(names(world, "admin").size() == 4);
        CHECK(world.integer(db::Query("select count(*) from duties where enterprise = $1", {test::id("foundry")})) ==
              0);

        world.write([](WriteTx& tx) {
            campaign::install_plan(
                tx,
                "name = \"另一方案\"\nsince = 2023-11-01\nuntil = 2023-11-30\n[[stages]]\ncode = \"a\"\n"
                "label = \"全程\"\nsince = 2023-11-01\nuntil = 2023-11-30\n[[duties]]\ncode = \"known\"\n"
                "label = \"摸清底数\"\nsubject = \"enterprise\"\nclause = \"一\"\ndue = 2023-11-10\n"
                "applies = \"every\"\nevidence = \"surveyed\"\n");
        });
        CHECK(world.get("leader", "/campaign").body.text("name") == "另一方案");
        CHECK(world.get("leader", "/duties")["columns"].items().size() == 1);
        CHECK(state(world, "dairy", "known") == "overdue");
        CHECK(world.integer(db::Query("select count(*) from duties")) == 4);
        CHECK(world.integer(db::Query("select count(*) from campaign_texts where name = 'plan'")) == 2);
        CHECK_THROWS_AS(world.write([](WriteTx& tx) { campaign::install_plan(tx, "name = 1"); }), Problem);
    });
}
