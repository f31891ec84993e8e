// A report as of its moment is what was frozen, cell by cell, whatever became of the records behind it; and where it is
// not, that is told.

#include <set>

#include "features/reporting/campaign_deeds_test.hpp"

using namespace zhiben;
using test::day;
using test::Story;
using test::World;

namespace {

struct Later {
    World& world;

    static std::string at(const std::string& kind, const std::string& record) { return "/" + kind + "/" + record; }
    Json first(const std::string& list) {
        const auto found = world.get("admin", list);
        REQUIRE_MESSAGE(!found["items"].items().empty(), list << found.response.body);
        return found["items"].items().front();
    }
    void patch(const std::string& kind, const std::string& filter, const Json& change) {
        const Json one = first("/" + kind + "?" + filter + "&limit=1");
        const auto done = world.patch("admin", at(kind, one.text("id")), one["version"].integer(), change);
        REQUIRE_MESSAGE(done.status == 200, done.response.body);
    }
    void archive(const std::string& kind, const std::string& filter) {
        const Json one = first("/" + kind + "?" + filter + "&limit=1");
        const auto done = world.archive("admin", at(kind, one.text("id")), one["version"].integer());
        REQUIRE_MESSAGE(done.status < 300, done.response.body);
    }
    void save(const std::string& kind_name, const std::string& record, const std::string& field, db::Value value) {
        world.write_as("admin", [&](WriteTx& tx) {
            const records::KindPtr kind = tx.kinds().get(kind_name);
            const records::Record before = records::get(tx, *kind, record);
            records::Record after = before;
            kind->set(after, field, std::move(value));
            records::carry_over(tx, *kind, before, std::move(after), "test");
        });
    }
    void detach(const std::string& kind) {
        const Json record = first("/" + kind + "?limit=1");
        const Json file = first(at(kind, record.text("id")) + "/attachments");
        REQUIRE(world.call("admin", "DELETE", "/attachments/" + file.text("id")).status < 300);
    }
};

// By column, the whole row «合计 本期» of what annexes 4 and 5 count once, of files and of scores.
std::map<std::string, std::string> counted_once(World& world) {
    std::map<std::string, std::string> out;
    const std::set<std::string> once{
        "enterprises", "enterprise_rate", "workshops", "posts",  "enterprises_due", "enterprises_attended",
        "people_due",  "people_attended", "highest",   "lowest", "average",         "evidence"};
    for (const char* number : {"4", "5"}) {
        const auto annex = world.get(
            "general", std::string("/annexes/") + number + "?until=2023-11-09&department=" + test::id("emergency"));
        const auto& columns = annex["columns"].items();
        const auto& cells = annex["rows"].items().back()["cells"].items();
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (once.contains(columns[i].text("name")))
                out[number + columns[i].text("name")] = cells[i]["value"].dump();
    }
    return out;
}

std::vector<Json> unlike_then(World& world, const std::string& id) {
    const auto answer = world.get("general", "/submissions/" + id + "/reproduction");
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    return answer["items"].items();
}
void is_as_frozen(World& world, const std::string& id) {
    for (const Json& one : unlike_then(world, id)) FAIL_CHECK(one.dump());
}

// Reached, taught and proved, in two enterprises of a department.
std::string report(World& world, Story& story) {
    test::install_plan(world);
    world.go_to(day("2023-11-01"));
    for (const char* firm : {"foundry", "dairy"})
        REQUIRE(
            world.patch("admin", "/enterprises/" + test::id(firm), 1, Json::object().set("registered_on", "2023-07-01"))
                .status == 200);
    for (const char* firm : {"foundry", "dairy"}) {
        const Json of = Json::object().set("enterprise", test::id(firm));
        const std::string hall = std::string("hall of ") + firm, post = std::string("post of ") + firm;
        const auto put = [&](const char* kind, const std::string& name, Json body) {
            const auto made = world.put("admin", std::string("/") + kind + "/" + test::id(name), body);
            REQUIRE_MESSAGE(made.status == 201, made.response.body);
        };
        put("workshops", hall, Json(of).set("name", "一车间"));
        put("posts", post, Json(of).set("name", "炉前工").set("workshop", test::id(hall)));
        for (const auto& [field, to] : {std::pair{"workshop", hall}, {"post", post}})
            put("deliveries", "to " + to,
                Json(of)
                    .set(field, test::id(to))
                    .set("item", "handbook")
                    .set("copies", 3)
                    .set("delivered_on", "2023-11-01")
                    .set("signed_by", "甲"));
    }
    world.go_to(day("2023-11-09"));
    test::Deeds{world, "foundry", "emergency", day("2023-11-07"), 1}.all();
    test::Deeds{world, "dairy", "emergency", day("2023-11-08"), 2}.all();
    const auto sessions = world.get("admin", "/training_sessions?limit=1");
    auto upload =
        world.request("admin", "POST",
                      "/training_sessions/" + sessions["items"].items().front().text("id") + "/attachments?name=a.pdf");
    upload.body = "%PDF-1.4 signed";
    REQUIRE(world.send(upload).status == 201);
    return story.send("emergency officer", "emergency", "2023-11-09", false);
}

}  // namespace

TEST_CASE("reproduction: what is counted once stays as it was frozen, whatever happens to the records behind it") {
    test::on_each_engine([](World& world) {
        Story story{world};
        const std::string id = report(world, story);
        const auto then = counted_once(world);
        REQUIRE(then.size() == 13);
        for (const auto& [column, value] : then) CHECK_MESSAGE(value != "0", column);
        is_as_frozen(world, id);

        world.go_to(day("2023-11-12"));
        Later later{world};
        const std::string foundry = test::id("foundry"), dairy = test::id("dairy");
        std::set<std::string> changed;
        const auto held = [&](const char* what) {
            CAPTURE(what);
            world.clock().advance_ms(60'000);
            is_as_frozen(world, id);
            for (const auto& [column, value] : counted_once(world))
                if (value != then.at(column)) changed.insert(column);
        };
        later.patch("deliveries", "level=workshop", Json::object().set("delivered_on", "2023-11-11"));
        later.archive("deliveries", "level=post");
        held("edited and removed");
        later.detach("publicity_visits");
        later.archive("publicity_visits", "enterprise=" + dairy);
        later.save("training_sessions", later.first("/training_sessions?limit=1").text("id"), "held_on",
                   std::string("2023-11-12"));
        held("evidence removed, of another day");
        const Json sat = later.first("/attendances?examined_on[not_null]=1&limit=1");
        later.save("attendances", sat.text("id"), "score", std::int64_t{990});
        later.save("attendances", sat.text("id"), "attended_on", std::string("2023-11-11"));
        later.patch("persons", "enterprise=" + dairy,
                    Json::object().set("identity_number", test::identity_number(100)));
        held("scores, days and numbers put right");
        test::Deeds{world, "foundry", "emergency", day("2023-11-06"), 3}.all();
        held("added");
        later.save("enterprises", dairy, "excluded_on", std::string("2023-11-05"));
        held("left out of the register");
        later.patch("enterprises", "id=" + foundry, Json::object().set("department", test::id("construction")));
        held("moved to another department");
        REQUIRE(world
                    .call("admin", "POST", "/enterprises/" + foundry + "/merge",
                          Json::object().set("id", test::id("merge")).set("from", dairy).set("take", Json::array()))
                    .status < 300);
        held("merged");
        for (const auto& [column, value] : then) CHECK_MESSAGE(changed.contains(column), column);

        // What was changed past the program, and stands in no history, is told.
        world.write([&](WriteTx& tx) {
            tx.sql().run(db::Query("update attendances set score = null"));
            tx.sql().run(
                db::Query("update history set before = replace(before, '\"score\"', '\"gone\"') where "
                          "kind = 'attendances'"));
        });
        std::set<std::string> named;
        for (const Json& one : unlike_then(world, id)) named.insert(one.text("where") + one.text("column"));
        CHECK(named.contains("附件5最高分"));
        CHECK(named.contains("附件5最低分"));
    });
}
