// Two entries that are one enterprise: found, previewed, merged, taken back; on both engines.

#include <map>
#include <set>

#include "kit/base/problem.hpp"
#include "kit/figures/sums.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

std::string path(const char* kind, const char* name) { return std::string("/") + kind + "/" + test::id(name); }
Json merge_of(const char* from, std::vector<const char*> take = {}) {
    Json fields = Json::array();
    for (const char* field : take) fields.push(field);
    return Json::object().set("id", test::id("the merge")).set("from", test::id(from)).set("take", std::move(fields));
}
test::Answer merge(World& world, const char* person, const char* target, const Json& body) {
    return world.call(person, "POST", path("enterprises", target) + "/merge", body);
}
test::Answer undo(World& world, const char* person = "general") {
    return world.call(person, "POST", "/merges/" + test::id("the merge") + "/undo");
}
void recount_is_clean(World& world) {
    world.read([&](ReadTx& tx) {
        for (const figures::Difference& one : figures::recount(tx, world.figures()))
            FAIL_CHECK(one.figure << " " << one.where << " " << one.day << ": " << one.kept << " / " << one.counted);
    });
}
void make_hazard(World& world, const char* name, const char* enterprise, const char* space) {
    const auto made = world.put("general", path("hazards", name),
                                Json::object()
                                    .set("enterprise", test::id(enterprise))
                                    .set("space", test::id(space))
                                    .set("description", "未设警示标志")
                                    .set("found_on", "2023-11-19")
                                    .set("found_by", "执法员甲")
                                    .set("category", "site"));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
}
void order(World& world, const char* hazard) {
    const auto done = world.call("general", "POST", path("hazards", hazard) + "/order",
                                 Json::object()
                                     .set("id", test::id(std::string("order of ") + hazard))
                                     .set("responsible", "王五")
                                     .set("deadline", "2023-11-30"));
    REQUIRE_MESSAGE(done.status == 200, done.response.body);
}

// foundry and its twin: both have a space number 1; the twin has a hazard that was ordered, a picture, and a remark.
void set_up(World& world) {
    test::install_plan(world);
    const auto made = world.put(
        "general", path("enterprises", "twin"),
        test::enterprise("忻州云中 铸造（有限公司）", 77, "construction").set("remark", "北门").set("workers", 30));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
    for (const auto& [name, of, number] :
         {std::tuple{"pool", "foundry", "1"}, {"twin pool", "twin", "1"}, {"twin pit", "twin", "2"}})
        REQUIRE(world.put("general", path("spaces", name), test::space(of, number)).status == 201);
    make_hazard(world, "crack", "twin", "twin pool");
    order(world, "crack");
    auto picture = world.request("general", "POST", path("enterprises", "twin") + "/attachments?name=a.pdf");
    picture.body = "%PDF-1.4 x";
    REQUIRE(world.send(picture).status == 201);
}

// Everything that can be seen of the two, to be held against itself later.
std::map<std::string, std::string> picture_of(World& world) {
    std::map<std::string, std::string> out;
    const auto add = [&](const std::string& address, std::initializer_list<const char*> members) {
        const auto answer = world.get("admin", address);
        for (const char* member : members) out[address + " " + member] = answer[member].dump();
    };
    for (const char* one : {"foundry", "twin"})
        add(path("enterprises", one),
            {"name", "department", "remark", "workers", "involvement", "surveyed_on", "involved_on", "spaces_total",
             "ledger_on", "archived", "merged_into", "credit_code"});
    for (const char* one : {"pool", "twin pool", "twin pit"}) add(path("spaces", one), {"enterprise", "number"});
    add(path("hazards", "crack"), {"enterprise", "space", "state", "deadline"});
    for (const char* one : {"foundry", "twin"}) {
        out[std::string(one) + " pictures"] =
            std::to_string(world.get("admin", path("enterprises", one) + "/attachments")["items"].items().size());
        out[std::string(one) + " duties"] = world.get("admin", "/duties?enterprise=" + test::id(one))["items"].dump();
    }
    const auto overview = world.get("admin", "/overview");
    for (const Json& figure : overview["figures"].items()) out[figure.text("name")] = figure["value"].dump();
    return out;
}

}  // namespace

TEST_CASE("merging: likely the same are listed within scope, unless somebody said they are not") {
    test::on_each_engine([](World& world) {
        set_up(world);
        const auto groups = [&](const char* person) {
            const auto answer = world.get(person, "/enterprises/duplicates");
            REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
            return answer["items"].items();
        };
        REQUIRE(groups("general").size() == 1);
        CHECK(groups("general")[0]["enterprises"].items().size() == 2);
        CHECK(groups("emergency officer").empty());  // sees one of the two
        CHECK(groups("far general").empty());
        CHECK(world.get("foundry user", "/enterprises/duplicates").status == 403);
        const auto apart = [&](const char* person, const char* reason) {
            return world.call(person, "POST", "/enterprises/distinct",
                              Json::object()
                                  .set("id", test::id("apart"))
                                  .set("a", test::id("twin"))
                                  .set("b", test::id("foundry"))
                                  .set("reason", reason));
        };
        CHECK(apart("general", "").issue("reason") == "required");
        CHECK(apart("leader", "不同法人").status == 403);
        CHECK(apart("emergency officer", "不同法人").status == 404);
        CHECK(apart("general", "不同法人").status == 204);
        CHECK(apart("general", "不同法人").status == 204);
        CHECK(groups("general").empty());
    });
}

TEST_CASE(
    "merging: the preview says what would move, which numbers clash and which value is kept; and changes nothing") {
    test::on_each_engine([](World& world) {
        set_up(world);
        const auto before = picture_of(world);
        const auto preview = world.call("general", "POST", path("enterprises", "foundry") + "/merge/preview",
                                        Json::object().set("from", test::id("twin")));
        REQUIRE_MESSAGE(preview.status == 200, preview.response.body);
        CHECK(preview["moves"]["spaces"].integer() == 2);
        CHECK(preview["moves"]["hazards"].integer() == 1);
        CHECK(preview["moves"]["attachments"].integer() == 1);
        REQUIRE(preview["conflicts"].items().size() == 1);
        CHECK(preview["conflicts"].items()[0].text("text").find("“1-2”") != std::string::npos);
        std::map<std::string, std::string> kept;
        for (const Json& field : preview["fields"].items()) kept[field.text("field")] = field.text("kept");
        CHECK(kept["remark"] == "from");  // ours is blank
        CHECK(kept["department"] == "target");
        CHECK(kept["name"] == "target");
        CHECK_FALSE(kept.contains("address"));  // the same in both
        CHECK(before == picture_of(world));
    });
}

TEST_CASE("merging: all that belongs to the one moves to the other, and comes back exactly") {
    test::on_each_engine([](World& world) {
        set_up(world);
        const auto before = picture_of(world);
        REQUIRE(merge(world, "general", "foundry", merge_of("twin", {"remark", "workers"})).status == 200);

        CHECK(world.get("admin", path("spaces", "twin pool"))["enterprise"].string() == test::id("foundry"));
        CHECK(world.get("admin", path("spaces", "twin pool")).body.text("number") == "1-2");
        CHECK(world.get("admin", path("spaces", "twin pit")).body.text("number") == "2");
        CHECK(world.get("emergency officer", path("hazards", "crack")).status == 200);  // scope follows
        CHECK(world.get("construction officer", path("hazards", "crack")).status == 404);
        CHECK(world.get("emergency officer", path("hazards", "crack") + "/steps")["steps"].items().size() == 1);
        const auto foundry = world.get("admin", path("enterprises", "foundry"));
        CHECK(foundry["spaces_total"].integer() == 3);
        CHECK(foundry.body.text("remark") == "北门");
        CHECK(foundry["workers"].integer() == 30);
        CHECK(world.get("admin", path("enterprises", "foundry") + "/attachments")["items"].items().size() == 1);
        const auto twin = world.get("admin", path("enterprises", "twin"));
        CHECK(twin["archived"].boolean());
        CHECK(twin["merged_into"].string() == test::id("foundry"));
        CHECK(world.get("admin", "/duties?enterprise=" + test::id("twin"))["items"].items().empty());
        const auto merges = world.get("general", "/merges");
        REQUIRE(merges["items"].items().size() == 1);
        CHECK(merges["items"].items()[0].text("by_name") == "综合组甲");
        CHECK(merges["items"].items()[0]["undone_at"].is_null());
        recount_is_clean(world);
        CHECK(merge(world, "general", "foundry", merge_of("twin", {"remark", "workers"})).status == 200);  // sent twice
        CHECK(world.integer(db::Query("select count(*) from merges")) == 1);

        REQUIRE_MESSAGE(undo(world).status == 200, undo(world).response.body);
        const auto after = picture_of(world);
        for (const auto& [what, value] : before) {
            INFO(what);
            CHECK(after.at(what) == value);
        }
        recount_is_clean(world);
        CHECK_FALSE(world.get("general", "/merges")["items"].items()[0]["undone_at"].is_null());
        CHECK(undo(world).status == 200);  // already undone
        CHECK(world.call("construction officer", "GET", path("hazards", "crack")).status == 200);
    });
}

TEST_CASE("merging: what was added since goes back with what it belongs to; what was typed since stays") {
    test::on_each_engine([](World& world) {
        set_up(world);
        REQUIRE(merge(world, "general", "foundry", merge_of("twin", {"remark"})).status == 200);
        make_hazard(world, "leak", "foundry", "twin pit");  // found in a space that will go back
        order(world, "leak");
        make_hazard(world, "dent", "foundry", "pool");  // and in one that stays
        const auto version = world.get("admin", path("enterprises", "foundry"))["version"].integer();
        REQUIRE(world.patch("general", path("enterprises", "foundry"), version, Json::object().set("remark", "南门"))
                    .status == 200);
        const auto pit = world.get("admin", path("spaces", "twin pool"))["version"].integer();
        REQUIRE(world.patch("general", path("spaces", "twin pool"), pit, Json::object().set("number", "A-1")).status ==
                200);

        REQUIRE(undo(world).status == 200);
        CHECK(world.get("admin", path("hazards", "leak"))["enterprise"].string() == test::id("twin"));
        CHECK(world.get("admin", path("hazards", "dent"))["enterprise"].string() == test::id("foundry"));
        CHECK(world.integer(
                  db::Query("select count(*) from hazard_steps where scope_owner = $1", {test::id("twin")})) == 2);
        CHECK(world.get("admin", path("enterprises", "foundry")).body.text("remark") == "南门");
        CHECK(world.get("admin", path("spaces", "twin pool")).body.text("number") == "A-1");
        recount_is_clean(world);
    });
}

TEST_CASE("merging: a target that had declared to have no space has some, and none again after the undo") {
    test::on_each_engine([](World& world) {
        set_up(world);
        const auto declared = world.call("general", "POST", path("enterprises", "dairy") + "/declaration",
                                         Json::object()
                                             .set("id", test::id("declaration"))
                                             .set("signed_by", "张三")
                                             .set("signed_on", "2023-11-10")
                                             .set("text", "本单位无有限空间"));
        REQUIRE_MESSAGE(declared.status == 200, declared.response.body);
        REQUIRE(merge(world, "general", "dairy", merge_of("twin")).status == 200);
        CHECK(world.get("admin", path("enterprises", "dairy")).body.text("involvement") == "yes");
        recount_is_clean(world);
        REQUIRE(undo(world).status == 200);
        CHECK(world.get("admin", path("enterprises", "dairy")).body.text("involvement") == "none");
        CHECK(world.get("admin", path("enterprises", "dairy"))["spaces_total"].integer() == 0);
        recount_is_clean(world);
    });
}

TEST_CASE("merging: refusals say why, and leave nothing half done") {
    test::on_each_engine([](World& world) {
        set_up(world);
        CHECK(merge(world, "general", "foundry", merge_of("foundry")).issue("from") == "same");
        CHECK(merge(world, "leader", "foundry", merge_of("twin")).status == 403);
        CHECK(merge(world, "foundry user", "foundry", merge_of("twin")).status == 403);
        CHECK(merge(world, "emergency officer", "foundry", merge_of("twin")).status == 404);
        CHECK(merge(world, "general", "foundry", merge_of("far mill")).status == 404);
        CHECK(merge(world, "general", "foundry", merge_of("twin", {"name_core"})).issue("take") == "unknown_field");
        CHECK(merge(world, "general", "foundry", Json::object().set("id", "x").set("from", test::id("twin")))
                  .issue("id") == "bad_id");
        CHECK(world.integer(db::Query("select count(*) from merges")) == 0);
        CHECK(world.get("admin", path("spaces", "twin pool"))["enterprise"].string() == test::id("twin"));
        CHECK(undo(world).status == 404);

        REQUIRE(merge(world, "general", "foundry", merge_of("twin")).status == 200);
        CHECK(merge(world, "general", "dairy", merge_of("twin")).code() == "id_taken");
        CHECK(undo(world, "far general").status == 404);
        CHECK(undo(world, "leader").status == 403);

        // Merged on into a third: the second merge has to be undone first.
        REQUIRE(merge(world, "general", "dairy",
                      Json::object().set("id", test::id("second merge")).set("from", test::id("foundry")))
                    .status == 200);
        CHECK(undo(world).code() == "target_archived");
        CHECK(undo(world).body.text("detail").find("先撤销") != std::string::npos);
        REQUIRE(world.call("general", "POST", "/merges/" + test::id("second merge") + "/undo").status == 200);

        // A space given away by hand since.
        const auto version = world.get("admin", path("spaces", "twin pit"))["version"].integer();
        REQUIRE(world
                    .patch("general", path("spaces", "twin pit"), version,
                           Json::object().set("enterprise", test::id("drains")))
                    .status == 200);
        CHECK(undo(world).code() == "moved_on");
        CHECK(world.get("admin", path("enterprises", "twin"))["archived"].boolean());
        REQUIRE(world
                    .patch("general", path("spaces", "twin pit"), version + 1,
                           Json::object().set("enterprise", test::id("foundry")))
                    .status == 200);

        // The code entered again for a new enterprise.
        REQUIRE(
            world
                .put("general", path("enterprises", "again"), test::enterprise("忻州云上铸造有限公司", 77, "emergency"))
                .status == 201);
        CHECK(undo(world).code() == "code_taken");
        recount_is_clean(world);
    });
}
