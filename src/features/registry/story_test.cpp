// The register as people keep it: claimed, disputed, left out and back again; through the routes, on both engines.

#include "features/registry/service.hpp"
#include "kit/figures/sums.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

test::Answer take(World& world, const char* person, const std::string& path, const char* verb, Json form) {
    static int number = 0;
    return world.call(person, "POST", path + "/" + verb,
                      form.set("id", test::id("registry step " + std::to_string(++number))));
}
std::string at(const char* kind, const char* name) { return std::string("/") + kind + "/" + test::id(name); }
Json enterprise(World& world, const char* name) { return world.get("admin", at("enterprises", name)).body; }
Json claim(World& world, const char* name) {
    const Json one = enterprise(world, name);
    return Json::object()
        .set("name", one["name"])
        .set("credit_code", one["credit_code"])
        .set("reason", "主营仓储，属本部门行业领域");
}
Json decided(const char* by = "综合组甲") {
    return Json::object().set("by", by).set("decision", "按三定方案，仓储归应急管理部");
}
std::string department(World& world, const char* name) {
    const Json one = enterprise(world, name);
    return one["department"].is_null() ? "" : one.text("department");
}
Json exclusion(const char* name, const char* reason) {
    return Json::object()
        .set("enterprise", test::id(name))
        .set("reason", reason)
        .set("text", "市场监管部门注销通知书，现场已清空");
}
Json approved() { return Json::object().set("by", "综合组甲").set("opinion", "同意"); }
void edit(World& world, const char* name, const Json& members) {
    const auto answer =
        world.patch("admin", at("enterprises", name), enterprise(world, name)["version"].integer(), members);
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
}
std::int64_t total(World& world, const char* figure) {
    std::int64_t out = 0;
    world.read([&](ReadTx& tx) {
        out = figures::total(figures::sums(tx, world.figures(), {.figures = {figure}, .until = tx.today()}))[figure];
    });
    return out;
}
void agrees(World& world) {
    world.read([&](ReadTx& tx) {
        for (const figures::Difference& one : figures::recount(tx, world.figures()))
            FAIL_CHECK(one.figure << " " << one.where << " " << one.day << ": kept " << one.kept << ", counted "
                                  << one.counted);
    });
}
bool unclaimed(World& world, const char* person, const char* name) {
    const auto all = world.get(person, "/register/unclaimed");
    REQUIRE(all.status == 200);
    for (const Json& one : all["items"].items())
        if (one.text("id") == test::id(name)) return true;
    return false;
}

}  // namespace

TEST_SUITE_BEGIN("registry");

TEST_CASE("claims: nobody's enterprise is claimed, a second claim is a dispute that the general group decides") {
    test::on_each_engine([](World& world) {
        CHECK(unclaimed(world, "construction officer", "unclaimed"));
        CHECK_FALSE(unclaimed(world, "far officer", "unclaimed"));
        CHECK(world.get("foundry user", "/register/unclaimed").status == 403);
        CHECK(world.get("construction officer", at("enterprises", "unclaimed")).status == 404);

        // What is wrong is said with its field and what to do.
        const std::string first = at("claims", "first");
        CHECK(world.put("leader", first, claim(world, "unclaimed")).status == 403);
        CHECK(world.put("foundry user", first, claim(world, "unclaimed")).status == 403);
        CHECK(world.put("construction officer", first, claim(world, "unclaimed").set("reason", "")).issue("reason") ==
              "required");
        CHECK(world.put("construction officer", first, claim(world, "unclaimed").set("credit_code", "91"))
                  .issue("credit_code") == "no_such_enterprise");
        CHECK(world.put("construction officer", first, claim(world, "unclaimed").set("name", "别家")).issue("name") ==
              "other_name");
        CHECK(
            world.put("construction officer", first, claim(world, "unclaimed").set("department", test::id("emergency")))
                .status >= 403);
        CHECK(world.put("far officer", first, claim(world, "unclaimed")).issue("credit_code") == "no_such_enterprise");
        CHECK(world.put("general", first, claim(world, "unclaimed")).issue("department") == "required");
        CHECK(world.put("emergency officer", first, claim(world, "foundry")).issue("credit_code") == "own");

        // Nobody's: at once.
        const auto made = world.put("construction officer", first, claim(world, "unclaimed"));
        REQUIRE_MESSAGE(made.status == 201, made.response.body);
        CHECK(made.body.text("state") == "standing");
        CHECK(made.body.text("number") == "RL-20231119-0001");
        CHECK(department(world, "unclaimed") == test::id("construction"));
        CHECK_FALSE(unclaimed(world, "construction officer", "unclaimed"));
        CHECK(world.get("construction officer", at("enterprises", "unclaimed")).status == 200);
        CHECK(world.get("admin", at("enterprises", "unclaimed") + "/history")["items"].items().back().text("action") ==
              "enterprises.claimed");
        world.clock().advance_ms(1000);  // sent twice: the same claim
        CHECK(world.put("construction officer", first, claim(world, "unclaimed")).status == 200);
        CHECK(world.patch("construction officer", first, 1, Json::object().set("name", "云中仓")).issue("name") ==
              "settled");

        // Another's: it stays where it is until somebody decides.
        const std::string second = at("claims", "second");
        REQUIRE(world.put("emergency officer", second, claim(world, "unclaimed")).status == 201);
        CHECK(world.get("emergency officer", second).body.text("state") == "disputed");
        CHECK(department(world, "unclaimed") == test::id("construction"));
        CHECK(world.get("emergency officer", at("enterprises", "unclaimed")).status == 404);
        CHECK(world.get("construction officer", second).status == 404);
        // The department in charge does not see the claim, but is told of it; once.
        CHECK(registry::remind(world.work()) == 1);
        CHECK(registry::remind(world.work()) == 0);
        const auto notices = [&](const char* person) {
            return world.get(person, "/notices/count?q=" + http::percent_encoded("归口认领"))["count"].integer();
        };
        CHECK(notices("construction officer") == 1);
        CHECK(notices("general") == 1);
        CHECK(notices("emergency officer") == 0);
        CHECK(world.put("emergency officer", at("claims", "third"), claim(world, "unclaimed")).issue("credit_code") ==
              "asked");
        CHECK(world.get("general", "/claims/count?state=disputed")["count"].integer() == 1);
        CHECK(take(world, "general", first, "grant", decided()).issue("state") == "not_now");
        CHECK(take(world, "emergency officer", second, "grant", decided()).status == 403);
        CHECK(take(world, "leader", second, "reject", decided()).status == 403);
        CHECK(take(world, "far general", second, "grant", decided()).status == 404);
        CHECK(take(world, "general", second, "grant", decided("")).issue("by") == "required");
        CHECK(take(world, "general", second, "grant", Json::object().set("by", "甲")).issue("decision") == "required");
        const auto granted = take(world, "general", second, "grant", decided());
        REQUIRE_MESSAGE(granted.status == 200, granted.response.body);
        CHECK(notices("construction officer") == 2);
        CHECK(notices("emergency officer") == 1);
        CHECK(department(world, "unclaimed") == test::id("emergency"));
        CHECK(world.get("general", second).body.text("state") == "standing");
        CHECK(world.get("general", first).body.text("state") == "ended");
        CHECK(world.get("emergency officer", second + "/steps")["steps"].items().size() == 1);

        // Rejected, withdrawn; and settled when the register itself moves the enterprise.
        REQUIRE(world.put("construction officer", at("claims", "fourth"), claim(world, "unclaimed")).status == 201);
        REQUIRE(take(world, "general", at("claims", "fourth"), "reject", decided()).status == 200);
        CHECK(department(world, "unclaimed") == test::id("emergency"));
        REQUIRE(world.put("construction officer", at("claims", "fifth"), claim(world, "unclaimed")).status == 201);
        CHECK(take(world, "emergency officer", at("claims", "fifth"), "withdraw", Json::object().set("because", "误认"))
                  .status == 404);
        REQUIRE(take(world, "construction officer", at("claims", "fifth"), "withdraw",
                     Json::object().set("because", "误认"))
                    .status == 200);
        REQUIRE(world.put("construction officer", at("claims", "sixth"), claim(world, "unclaimed")).status == 201);
        edit(world, "unclaimed", Json::object().set("department", test::id("construction")));
        CHECK(world.get("general", at("claims", "sixth")).body.text("state") == "standing");
        CHECK(world.get("general", second).body.text("state") == "ended");
        // The general group may name a department; an enterprise that is nobody's is the department's at once.
        edit(world, "unclaimed", Json::object().set("department", Json()));
        CHECK(world.get("general", at("claims", "sixth")).body.text("state") == "ended");
        REQUIRE(world
                    .put("general", at("claims", "seventh"),
                         claim(world, "unclaimed").set("department", test::id("emergency")))
                    .status == 201);
        CHECK(department(world, "unclaimed") == test::id("emergency"));
        agrees(world);
    });
}

TEST_CASE("exclusions: out of the denominator for a reason that somebody approved, and back when a space is there") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        const std::string path = at("exclusions", "dairy out");
        const std::int64_t all = total(world, "enterprises");
        for (const char* person : {"leader", "foundry user", "far officer", "construction officer"}) {
            CAPTURE(person);
            CHECK(world.put(person, path, exclusion("dairy", "elsewhere")).status >= 403);
        }
        // Idle plants, sole traders and what has spaces or open hazards stay.
        CHECK(world.put("emergency officer", path, exclusion("dairy", "closed")).issue("reason") == "not_closed");
        edit(world, "dairy", Json::object().set("operating", "idle").set("category", "sole_trader"));
        const auto idle = world.put("emergency officer", path, exclusion("dairy", "closed"));
        CHECK(idle.issue("reason") == "not_closed");
        CHECK(idle.response.body.find("停产") != std::string::npos);
        CHECK(world.put("emergency officer", path, exclusion("dairy", "closed").set("text", "")).status == 422);
        REQUIRE(world.put("general", at("spaces", "vat"), test::space("dairy", "1")).status == 201);
        CHECK(world.put("emergency officer", path, exclusion("dairy", "elsewhere")).issue("enterprise") ==
              "has_spaces");
        REQUIRE(world.archive("general", at("spaces", "vat"), 1).status == 204);
        // What was closed counts still: the form alone takes nobody out, and nobody is deleted.
        edit(world, "dairy", Json::object().set("operating", "closed"));
        CHECK(total(world, "enterprises") == all);
        CHECK(world.archive("admin", at("enterprises", "dairy"), enterprise(world, "dairy")["version"].integer())
                  .code() == "not_excluded");

        REQUIRE(world.put("emergency officer", path, exclusion("dairy", "closed")).status == 201);
        CHECK(world.put("emergency officer", at("exclusions", "twice"), exclusion("dairy", "closed"))
                  .issue("enterprise") == "asked");
        CHECK(total(world, "enterprises") == all);
        CHECK(take(world, "emergency officer", path, "approve", approved()).status == 403);
        CHECK(take(world, "leader", path, "approve", approved()).status == 403);
        CHECK(take(world, "far general", path, "approve", approved()).status == 404);
        CHECK(take(world, "general", path, "approve", approved().set("by", "")).issue("by") == "required");
        CHECK(take(world, "general", path, "refuse", approved().set("opinion", "")).issue("opinion") == "required");
        CHECK(take(world, "general", path, "restore", Json::object().set("ended_because", "误排")).issue("state") ==
              "not_now");
        const auto done = take(world, "general", path, "approve", approved());
        REQUIRE_MESSAGE(done.status == 200, done.response.body);
        CHECK(enterprise(world, "dairy").text("excluded_on") == "2023-11-19");
        CHECK(total(world, "enterprises") == all - 1);
        CHECK(world.integer(db::Query("select count(*) from duties where enterprise = $1", {test::id("dairy")})) == 0);
        CHECK(world.patch("emergency officer", path, 2, Json::object().set("text", "改")).issue("text") == "settled");

        // Out, but not out of sight; and the denominator says who left it, by whom and why, on each day.
        CHECK(world.get("emergency officer", at("enterprises", "dairy")).status == 200);
        for (const char* person : {"admin", "general", "emergency officer", "construction officer", "leader"}) {
            CAPTURE(person);
            const auto now = world.get(person, "/register/denominator");
            REQUIRE_MESSAGE(now.status == 200, now.response.body);
            const auto counted = [&](const char* name) {
                std::string list = now["open"].text(name);
                return world.get(person, list.insert(list.find('?'), "/count"))["count"].integer();
            };
            CHECK(counted("entered") == now["entered"].integer());
            CHECK(counted("counted") == now["counted"].integer());
            CHECK(counted("left_out") == static_cast<std::int64_t>(now["left_out"].items().size()));
            CHECK(now["entered"].integer() == now["counted"].integer() + counted("left_out"));
            const bool his = std::string(person) != "construction officer";
            REQUIRE(now["left_out"].items().size() == (his ? 1U : 0U));
            if (!his) continue;
            const Json& left = now["left_out"].items()[0];
            CHECK(left.text("reason") == "关闭注销");
            CHECK(left.text("decided_by") == "综合组甲");
            CHECK(left.text("excluded_on") == "2023-11-19");
        }
        const auto before = world.get("general", "/register/denominator?until=2023-11-18");
        CHECK(before["left_out"].items().empty());
        CHECK(world.get("general", "/register/denominator?until=yesterday").status >= 400);
        CHECK(world.get("foundry user", "/register/denominator").status == 403);
        agrees(world);

        // A space is found: nothing that people may die in stays out of the register.
        REQUIRE(world.put("general", at("spaces", "pit"), test::space("dairy", "2")).status == 201);
        CHECK(enterprise(world, "dairy")["excluded_on"].is_null());
        CHECK(world.get("general", path).body.text("state") == "ended");
        CHECK(total(world, "enterprises") == all);
        CHECK(world.integer(db::Query("select count(*) from duties where enterprise = $1", {test::id("dairy")})) > 0);
        agrees(world);

        // Refused, withdrawn, restored by hand.
        const std::string other = at("exclusions", "unclaimed out");
        REQUIRE(world.put("general", other, exclusion("unclaimed", "no_premises")).status == 201);
        REQUIRE(take(world, "general", other, "refuse", approved()).status == 200);
        REQUIRE(world.put("general", at("exclusions", "again"), exclusion("unclaimed", "no_premises")).status == 201);
        REQUIRE(take(world, "general", at("exclusions", "again"), "withdraw", Json::object()).status == 200);
        REQUIRE(world.put("general", at("exclusions", "third"), exclusion("unclaimed", "elsewhere")).status == 201);
        REQUIRE(take(world, "general", at("exclusions", "third"), "approve", approved()).status == 200);
        CHECK_FALSE(unclaimed(world, "construction officer", "unclaimed"));
        CHECK(world.put("construction officer", at("claims", "late"), claim(world, "unclaimed")).issue("credit_code") ==
              "excluded");
        CHECK(world.put("general", at("exclusions", "fourth"), exclusion("unclaimed", "other")).issue("enterprise") ==
              "excluded");
        REQUIRE(
            take(world, "general", at("exclusions", "third"), "restore", Json::object().set("ended_because", "又开业"))
                .status == 200);
        CHECK(enterprise(world, "unclaimed")["excluded_on"].is_null());
        CHECK(total(world, "enterprises") == all);
        agrees(world);

        // What was closed before there were exclusions, and has spaces: found by itself.
        CHECK(registry::restore_those_with_spaces(world.work()) == 0);
        world.write([](WriteTx& tx) {
            tx.sql().run(
                db::Query("update enterprises set excluded_on = registered_on where id = $1", {test::id("dairy")}));
        });
        CHECK(registry::restore_those_with_spaces(world.work()) == 1);
        CHECK(enterprise(world, "dairy")["excluded_on"].is_null());
        CHECK(registry::restore_those_with_spaces(world.work()) == 0);
    });
}

TEST_SUITE_END();
