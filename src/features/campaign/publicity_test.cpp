// The duties of publicity, proved by its records alone: papers signed for, entrances confirmed, slogans, drills.

#include "features/campaign/service.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Json cell(World& world, const char* duty) {
    const auto answer = world.get("foundry user", "/duties?enterprise=" + test::id("foundry"));
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    return answer["items"].items().at(0)["cells"][duty];
}
std::string state(World& world, const char* duty) { return cell(world, duty).text("state"); }
bool says(World& world, const char* duty, const char* what) {
    return cell(world, duty).text("text").find(what) != std::string::npos;
}

void put(World& world, const char* kind, const std::string& name, Json body) {
    const auto made = world.put("general", std::string("/") + kind + "/" + test::id(name),
                                body.set("enterprise", test::id("foundry")));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
}
void deliver(World& world, const std::string& name, const char* item, const char* level = "", const char* to = "") {
    Json body =
        Json::object().set("item", item).set("copies", 1).set("delivered_on", "2023-11-10").set("signed_by", "甲");
    if (*level) body.set(level, test::id(to));
    put(world, "deliveries", name, body);
}
Json photo(World& world, const char* kind, const char* name) {
    auto upload =
        world.request("general", "POST", std::string("/") + kind + "/" + test::id(name) + "/attachments?name=a.pdf");
    upload.body = std::string("%PDF-1.4 ") + name;
    return Json::array().push(world.send(upload).body.text("id"));
}
void take(World& world, const char* kind, const char* name, const char* verb, Json form) {
    const auto done = world.call("general", "POST", std::string("/") + kind + "/" + test::id(name) + "/" + verb,
                                 form.set("id", test::id(std::string(verb) + name)));
    REQUIRE_MESSAGE(done.status == 200, done.response.body);
}

}  // namespace

TEST_CASE("duties: what publicity knows is what the duties say") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        CHECK(state(world, "handbook") == "due");
        CHECK(state(world, "entrances") == "not_applicable");
        put(world, "spaces", "pit", test::space("foundry", "YX-01"));
        for (const char* duty : {"handbook", "warning_case", "papers_down", "slogans", "drill", "entrances"}) {
            CAPTURE(duty);
            CHECK(state(world, duty) == "due");
        }
        CHECK(says(world, "papers_down", "还没有登记车间"));

        deliver(world, "d1", "handbook");
        CHECK(state(world, "handbook") == "fulfilled");
        CHECK(state(world, "warning_case") == "due");
        REQUIRE(world.archive("general", "/deliveries/" + test::id("d1"), 1).status == 204);
        CHECK(state(world, "handbook") == "due");  // what is taken back proves nothing

        put(world, "workshops", "hall", Json::object().set("name", "一车间"));
        put(world, "posts", "post", Json::object().set("name", "炉前工").set("workshop", test::id("hall")));
        CHECK(says(world, "papers_down", "还有 1 个车间、1 个岗位"));
        for (const char* item : {"handbook", "case"}) {
            deliver(world, std::string("hall ") + item, item, "workshop", "hall");
            deliver(world, std::string("post ") + item, item, "post", "post");
        }
        CHECK(state(world, "papers_down") == "fulfilled");
        CHECK(state(world, "warning_case") == "due");  // to its workshop is not to the enterprise

        for (const char* place : {"post", "dormitory", "road"}) {
            CHECK(state(world, "slogans") == "due");
            put(world, "slogans", std::string("at ") + place,
                Json::object()
                    .set("place_kind", place)
                    .set("text", "先通风")
                    .set("quantity", 1)
                    .set("posted_on", "2023-11-11"));
        }
        CHECK(state(world, "slogans") == "fulfilled");

        put(world, "signage_checks", "seen",
            Json::object()
                .set("space", test::id("pit"))
                .set("checked_on", "2023-11-12")
                .set("checked_by", "乙")
                .set("procedure", "present")
                .set("sign", "present")
                .set("board", "present")
                .set("isolation", "present")
                .set("means", Json::array().push("lock")));
        CHECK(says(world, "entrances", "1 处中还有 1 处"));  // not confirmed yet
        take(world, "signage_checks", "seen", "confirm",
             Json::object().set("evidence", photo(world, "signage_checks", "seen")));
        CHECK(state(world, "entrances") == "fulfilled");
        CHECK(state(world, "isolation") != "due");  // the check writes the ledger

        put(world, "drills", "drill",
            Json::object().set("name", "演练").set("planned_on", "2023-11-15").set("scenario", "救援"));
        CHECK(says(world, "drill", "还没有组织"));
        take(world, "drills", "drill", "hold",
             Json::object()
                 .set("on", "2023-11-15")
                 .set("people", 9)
                 .set("attendant", true)
                 .set("rescue_equipment", true)
                 .set("contact", true)
                 .set("course", "经过")
                 .set("evidence", photo(world, "drills", "drill")));
        CHECK(says(world, "drill", "还没有评估"));
        take(world, "drills", "drill", "evaluate",
             Json::object().set("on", "2023-11-16").set("by", "甲").set("evaluation", "好"));
        CHECK(state(world, "drill") == "fulfilled");
        CHECK(cell(world, "drill").text("on") == "2023-11-15");
    });
}

TEST_CASE("duties: a workshop counts from the day on which it begins to work, though nobody touches it that day") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        put(world, "spaces", "pit", test::space("foundry", "YX-01"));
        put(world, "workshops", "old", Json::object().set("name", "熔炼车间"));
        for (const char* item : {"handbook", "case"}) deliver(world, item, item, "workshop", "old");
        REQUIRE(state(world, "papers_down") == "fulfilled");
        put(world, "workshops", "new", Json::object().set("name", "清理车间").set("opened_on", "2023-11-22"));
        CHECK(state(world, "papers_down") == "fulfilled");
        CHECK(campaign::renew_duties(world.work()) == 0);

        world.go_to(Day::of(2023, 11, 22));
        CHECK(campaign::renew_duties(world.work()) == 1);
        CHECK(state(world, "papers_down") != "fulfilled");
        CHECK(says(world, "papers_down", "还有 1 个车间"));
        CHECK(campaign::renew_duties(world.work()) == 0);
    });
}

TEST_CASE("duties: of an enterprise untouched since figures are kept they are counted when they are asked for") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        put(world, "spaces", "pit", test::space("foundry", "YX-01"));
        const std::string words = cell(world, "warning_signs").text("text");
        REQUIRE(words == "1 处均已设置安全警示标志");
        world.write([](WriteTx& tx) { tx.sql().run(db::Query("update duty_subjects set figures = ''")); });
        CHECK(cell(world, "warning_signs").text("text") == words);
        put(world, "spaces", "pool", test::space("foundry", "YX-02").set("sign", false));
        CHECK(cell(world, "warning_signs").text("text") == "2 处中还有 1 处未设置安全警示标志");
        CHECK(state(world, "warning_signs") == "due");
        CHECK(says(world, "surveyed", "2 处"));
    });
}

TEST_CASE("duties: the recount finds what was changed past the program") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        put(world, "spaces", "pit", test::space("foundry", "YX-01"));
        const auto recount = [&] {
            std::vector<figures::Difference> out;
            world.read([&](ReadTx& tx) { out = campaign::recount_duties(tx); });
            return out;
        };
        CHECK(recount().empty());
        world.write([](WriteTx& tx) { tx.sql().run(db::Query("update spaces set sign = 0")); });
        const auto found = recount();
        REQUIRE(found.size() == 2);  // the duty, and the figures that it is judged by
        CHECK(found[0].kept == 1);
        CHECK(found[0].counted == 0);
        world.write([](WriteTx& tx) { tx.sql().run(db::Query("update spaces set sign = 1")); });
        CHECK(recount().empty());
    });
}
