// A hazard from its finding to its close-out, through the router, on both engines.

#include "kit/figures/sums.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Json hazard(const char* enterprise) {
    return Json::object()
        .set("enterprise", test::id(enterprise))
        .set("description", "污水池入口未设警示标志")
        .set("found_on", "2023-11-12")
        .set("found_by", "孙某、周某")
        .set("category", "site");
}

std::string evidence(World& world, const std::string& person, const std::string& hazard_id) {
    http::Request request = world.request(person, "POST", "/hazards/" + hazard_id + "/attachments?name=after.png");
    request.body = std::string("\x89PNG\r\n\x1A\n", 8) + std::string(64, 'x');
    const test::Answer answer = world.send(request);
    REQUIRE(answer.status == 201);
    return answer.body.text("id");
}

Json step(int n) { return Json::object().set("id", test::id("step " + std::to_string(n))); }

}  // namespace

TEST_CASE("a hazard is found, ordered, rectified, fails, is rectified again and closed") {
    test::on_each_engine([](World& world) {
        const std::string id = test::id("hazard"), at = "/hazards/" + id;
        const test::Answer found = world.put("emergency officer", at, hazard("foundry"));
        REQUIRE(found.status == 201);
        CHECK(found["state"].string() == "found");
        CHECK(found["number"].string().ends_with("-20231119-0001"));

        CHECK(world
                  .call("emergency officer", "POST", at + "/rectification",
                        step(1).set("done_on", "2023-11-15").set("measures", "x"))
                  .status == 422);
        const test::Answer bare =
            world.call("emergency officer", "POST", at + "/order", step(2).set("responsible", "王某"));
        CHECK(bare.status == 422);
        CHECK(bare.issue("deadline") == "required");
        CHECK(world.patch("emergency officer", at, 1, Json::object().set("state", "closed")).status ==
              422);  // only a verb moves it

        const Json order = step(3).set("responsible", "王某").set("deadline", "2023-11-25");
        CHECK(world.call("emergency officer", "POST", at + "/order", order)["state"].string() == "ordered");
        const test::Answer again =
            world.call("emergency officer", "POST", at + "/order", order);  // a bad network sends it twice
        CHECK(again.status == 200);
        CHECK(again["version"].integer() == 2);

        // The enterprise reports, without and with evidence; another's user cannot even see it.
        CHECK(world
                  .call("foundry user", "POST", at + "/rectification",
                        step(4).set("done_on", "2023-11-15").set("measures", "已设"))
                  .issue("evidence") == "required");
        CHECK(world
                  .call("drains user", "POST", at + "/rectification",
                        step(5).set("done_on", "2023-11-15").set("measures", "已设"))
                  .status == 404);
        const Json proof = Json::array().push(evidence(world, "foundry user", id));
        const test::Answer done =
            world.call("foundry user", "POST", at + "/rectification",
                       step(6).set("done_on", "2023-11-15").set("measures", "已设").set("evidence", proof));
        REQUIRE(done.status == 200);
        CHECK(done["state"].string() == "rectified");
        CHECK(world.call("foundry user", "POST", at + "/recheck", step(7)).status == 403);

        const test::Answer failed = world.call("emergency officer", "POST", at + "/recheck",
                                               step(8)
                                                   .set("on", "2023-11-17")
                                                   .set("by", "孙某、周某")
                                                   .set("result", "fail")
                                                   .set("opinion", "仍缺一块")
                                                   .set("new_deadline", "2023-11-22"));
        CHECK(failed["state"].string() == "ordered");
        CHECK(failed["rechecks_failed"].integer() == 1);
        CHECK(world
                  .call("emergency officer", "POST", at + "/rectification",
                        step(9).set("done_on", "2023-11-18").set("measures", "补齐").set("evidence", proof))
                  .status == 200);
        const test::Answer closed = world.call(
            "emergency officer", "POST", at + "/recheck",
            step(10).set("on", "2023-11-19").set("by", "孙某、周某").set("result", "pass").set("opinion", "合格"));
        CHECK(closed["state"].string() == "closed");
        CHECK(closed["closed_on"].string() == "2023-11-19");

        const test::Answer steps = world.get("foundry user", at + "/steps");
        CHECK(steps["steps"].items().size() == 5);
        CHECK(world.get("drains user", at + "/steps").status == 404);
        CHECK(world.get("construction officer", at + "/history").status == 404);
        CHECK(world.integer(db::Query(
                  "select count(*) from history where kind = 'hazards' and action = 'hazards.recheck'")) == 2);
    });
}

TEST_CASE("evidence of another hazard proves nothing, and a stale look is told") {
    test::on_each_engine([](World& world) {
        const std::string one = test::id("one"), other = test::id("other");
        REQUIRE(world.put("emergency officer", "/hazards/" + one, hazard("foundry")).status == 201);
        REQUIRE(world.put("emergency officer", "/hazards/" + other, hazard("dairy")).status == 201);
        const Json order = Json::object().set("responsible", "王某").set("deadline", "2023-11-25");
        Json first = order;
        CHECK(world
                  .call("emergency officer", "POST", "/hazards/" + one + "/order", first.set("id", test::id("a")),
                        {{"if-match", "\"7\""}})
                  .status == 412);
        Json second = order;
        CHECK(world
                  .call("emergency officer", "POST", "/hazards/" + one + "/order", second.set("id", test::id("b")),
                        {{"if-match", "\"1\""}})
                  .status == 200);
        const Json foreign = Json::array().push(evidence(world, "emergency officer", other));
        const test::Answer refused =
            world.call("emergency officer", "POST", "/hazards/" + one + "/rectification",
                       step(1).set("done_on", "2023-11-15").set("measures", "x").set("evidence", foreign));
        CHECK(refused.issue("evidence") == "no_such_attachment");
    });
}
