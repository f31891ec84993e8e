#include <set>

#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

std::set<std::string> seen(World& world, const std::string& person) {
    std::set<std::string> out;
    const auto list = world.get(person, "/enterprises?limit=100");
    for (const Json& item : list["items"].items()) out.insert(item.text("id"));
    return out;
}
std::set<std::string> ids(std::initializer_list<const char*> names) {
    std::set<std::string> out;
    for (const char* name : names) out.insert(test::id(name));
    return out;
}
Json area(const char* name, const char* code, const char* parent) {
    return Json::object()
        .set("name", name)
        .set("code", code)
        .set("level", "street")
        .set("parent", *parent ? Json(test::id(parent)) : Json());
}

}  // namespace

TEST_CASE("organisations: the tree of areas says how far one sees") {
    test::on_each_engine([](World& world) {
        const auto zone = ids({"foundry", "dairy", "drains", "unclaimed"});
        auto city = zone;
        city.insert(test::id("far mill"));
        CHECK(seen(world, "city general") == city);
        CHECK(seen(world, "admin") == city);
        CHECK(seen(world, "general") == zone);
        CHECK(seen(world, "leader") == zone);
        CHECK(seen(world, "far general") == ids({"far mill"}));
        CHECK(seen(world, "emergency officer") == ids({"foundry", "dairy"}));
        CHECK(seen(world, "construction officer") == ids({"drains"}));
        CHECK(seen(world, "foundry user") == ids({"foundry"}));

        // A street below the zone: the zone's people see it, the neighbours do not.
        CHECK(
            world.put("admin", "/areas/" + test::id("street"), area("云中街道", "kfq-01", "zone")).body.text("path") ==
            "1409/140902-kfq/kfq-01/");
        CHECK(world
                  .put("general", "/enterprises/" + test::id("corner shop"),
                       test::enterprise("街角粮油店", 50, "emergency", "street"))
                  .status == 201);
        CHECK(seen(world, "general").contains(test::id("corner shop")));
        CHECK(seen(world, "city general").contains(test::id("corner shop")));
        CHECK_FALSE(seen(world, "far general").contains(test::id("corner shop")));
    });
}

TEST_CASE("organisations: a path that only begins alike is another area") {
    World world;
    CHECK(world.put("admin", "/areas/" + test::id("zone two"), area("开发区二期", "140902-kfq-2", "city")).status ==
          201);
    CHECK(world.put("admin", "/enterprises/" + test::id("next door"), test::enterprise("二期纸业", 51, "", "zone two"))
              .status == 201);
    CHECK_FALSE(seen(world, "general").contains(test::id("next door")));
    CHECK(world.get("general", "/enterprises/" + test::id("next door")).status == 404);
}

TEST_CASE("organisations: an area's place in the tree is for good") {
    test::on_each_engine([](World& world) {
        const std::string zone = "/areas/" + test::id("zone");
        CHECK(world.patch("admin", zone, 1, Json::object().set("parent", test::id("far zone"))).issue("parent") ==
              "fixed");
        CHECK(world.patch("admin", zone, 1, Json::object().set("parent", test::id("zone"))).issue("parent") ==
              "fixed");  // below itself
        CHECK(world.patch("admin", zone, 1, Json::object().set("code", "other")).issue("parent") == "fixed");
        CHECK(world.patch("admin", zone, 1, Json::object().set("name", "经济开发区")).status == 200);
        CHECK(world.put("admin", "/areas/" + test::id("a"), area("甲", "140902-KFQ", "city")).issue("code") ==
              "bad_code");
        CHECK(world.put("admin", "/areas/" + test::id("a"), area("甲", "a~b/c", "city")).issue("code") == "bad_code");
        CHECK(world.put("admin", "/areas/" + test::id("a"), area("甲", "140902-kfq", "city")).issue("code") == "taken");
        CHECK(world.put("admin", "/areas/" + test::id("a"), area("甲", "a1", "nowhere")).issue("parent") ==
              "no_such_record");
        for (const std::string person : {"general", "emergency officer", "leader", "foundry user"}) {
            CAPTURE(person);
            CHECK(world.get(person, "/areas").status == 200);
            CHECK(world.put(person, "/areas/" + test::id("a"), area("甲", "a1", "zone")).status == 403);
            CHECK(world.patch(person, "/departments/" + test::id("emergency"), 1, Json::object().set("name", "应急部"))
                      .status == 403);
        }
    });
}

TEST_CASE("organisations: an administrator of one zone changes nothing of another") {
    test::on_each_engine([](World& world) {
        CHECK(
            world.patch("admin", "/users/" + test::id("second admin"), 1, Json::object().set("area", test::id("zone")))
                .status == 200);
        const char* zone_admin = "second admin";
        CHECK(world.put(zone_admin, "/areas/" + test::id("s1"), area("甲街道", "s1", "zone")).status == 201);
        CHECK(world.put(zone_admin, "/areas/" + test::id("s2"), area("乙街道", "s2", "far zone")).status == 403);
        CHECK(world.patch(zone_admin, "/areas/" + test::id("city"), 1, Json::object().set("name", "大市")).status ==
              403);
        const Json department = Json::object().set("name", "分部").set("full_name", "分部").set("reports", false);
        Json here = department, there = department;
        CHECK(world.put(zone_admin, "/departments/" + test::id("d1"), here.set("area", test::id("zone"))).status ==
              201);
        CHECK(world.put(zone_admin, "/departments/" + test::id("d2"), there.set("area", test::id("far zone"))).status ==
              403);
        // Nor does he make himself, or anybody, reach further than he does.
        CHECK(world.patch(zone_admin, "/users/" + test::id("second admin"), 2, Json::object().set("area", Json()))
                  .status == 403);
        CHECK(world.patch(zone_admin, "/users/" + test::id("general"), 1, Json::object().set("area", test::id("city")))
                  .status == 403);
        CHECK(world
                  .put(zone_admin, "/users/" + test::id("u"),
                       Json::object().set("login", "uu").set("name", "某").set("role", "admin"))
                  .status == 403);
        CHECK(world.get(zone_admin, "/users/" + test::id("far general")).status == 404);
        CHECK(world
                  .call(zone_admin, "POST", "/users/" + test::id("admin") + "/password",
                        Json::object().set("generate", true))
                  .status == 404);
    });
}
