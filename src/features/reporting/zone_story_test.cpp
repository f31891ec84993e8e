// The zone's own report: begun by the general group, put together from what the departments sent, frozen with how each
// of them stood, corrected in the open, reproduced; read by the leading group, written by nobody else.

#include "features/reporting/submission_story_test.hpp"

using namespace zhiben;
using test::day;
using test::Story;
using test::World;

namespace {

constexpr const char* due = "2023-11-09";

test::Answer put_zone(Story& story, const char* person, const std::string& id, Json more = Json::object()) {
    return story.world.put(person, "/submissions/" + id, more.set("zone", true).set("due", due));
}
std::string begin_zone(Story& story) {
    const std::string id = story.next();
    const auto answer = put_zone(story, "general", id);
    REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
    return id;
}
Json report(World& world, const std::string& id) {
    const auto answer = world.get("general", "/submissions/" + id + "/report");
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    return answer.body;
}
Json of_department(const Json& report, std::string_view name) {
    for (const Json& one : report["departments"].items())
        if (one.text("name") == name) return one;
    return {};
}
test::Answer issue(Story& story, const std::string& id, bool incomplete = false) {
    return story.take("general", id, "issue", Json::object().set("incomplete", incomplete));
}
std::vector<std::string> names(const Json& list, const char* member) {
    std::vector<std::string> out;
    for (const Json& one : list.items()) out.push_back(one.text(member));
    return out;
}
// A whole number of a table that was frozen, or of one as it stands now.
std::int64_t frozen_total(World& world, const std::string& id, const char* part, std::string_view column) {
    std::int64_t out = -1;
    world.read([&](ReadTx& tx) {
        const auto body = tx.sql().value(db::Query(
            "select body from submission_parts where submission = $1 and part = $2 and page = 0", {id, part}));
        REQUIRE(body);
        const Json table = Json::parse(std::get<std::string>(*body));
        for (std::size_t i = 0; i < table["columns"].items().size(); ++i)
            if (table["columns"].items()[i].text("name") == column)
                out = table["total"]["cells"].items()[i]["value"].integer();
    });
    return out;
}

}  // namespace

TEST_CASE("zone report: put together, frozen with its departments, corrected, reproduced; the leaders are told") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        Story story{world};
        world.go_to(day(due));
        story.find("foundry", day("2023-11-08"));
        story.find("drains", day("2023-11-08"));
        const std::string first = story.begin("emergency officer", "emergency", due);
        story.write("emergency officer", first, "本期{{附件3.found}}条，抓紧整改。");
        REQUIRE(story.take("emergency officer", first, "submit").status == 200);
        world.clock().advance_ms(1000);

        const std::string id = begin_zone(story);
        const auto begun = world.get("general", "/submissions/" + id);
        CHECK(begun.body.text("name") == "开发区 全区报告第1期");
        CHECK(begun.body.text("area") == test::id("zone"));
        CHECK(begun["department"].is_null());
        CHECK(put_zone(story, "general", story.next()).code() == "has_submission");
        CHECK(story.line(due)["zone"].text("submission") == id);
        CHECK(story.line(due)["expected"].integer() == 2);  // it is no department that owes one

        // What came is in the text, with the department's own number; what did not is told.
        Json draft = report(world, id);
        CHECK_FALSE(draft["frozen"].boolean());
        CHECK(draft.text("text").find("应急管理部：本期{{应急管理部·附件3.found}}条，抓紧整改。") != std::string::npos);
        CHECK(draft.dump().find(R"("text":"1","bound":"应急管理部·附件3.found")") != std::string::npos);
        CHECK(draft.dump().find(R"("text":"2","bound":"附件3.found")") != std::string::npos);
        CHECK(of_department(draft, "应急管理部").text("state") == "按期");
        CHECK(of_department(draft, "建设环保管理部").text("state") == "未报");
        CHECK(draft["unlike"].items().size() > 0);
        CHECK(issue(story, id).issue("incomplete") == "departments_missing");
        CHECK(story.take("general", id, "collect").issue("text") == "nothing_new");

        // Late on the day after; the edited words stay when its own are taken in.
        world.go_to(day("2023-11-10"));
        CHECK(of_department(report(world, id), "建设环保管理部").text("state") == "逾期未报");
        std::string text = draft.text("text");
        text += "\n请各部门继续落实。";
        REQUIRE(story.take("general", id, "write", Json::object().set("text", text)).status == 200);
        CHECK(story.take("general", id, "write", Json::object().set("text", text + "\n检查企业12家次")).issue("text") ==
              "typed_number");
        const std::string second = story.send("construction officer", "construction", due, false);
        REQUIRE(story.take("general", id, "collect").status == 200);
        draft = report(world, id);
        CHECK(draft.text("text").find("建设环保管理部：继续抓好落实。") != std::string::npos);
        CHECK(draft.text("text").find("请各部门继续落实。") != std::string::npos);
        CHECK(of_department(draft, "建设环保管理部").text("state") == "迟报");

        const std::int64_t notices = world.get("leader", "/notices/unread")["count"].integer();
        const auto issued = issue(story, id);
        REQUIRE_MESSAGE(issued.status == 200, issued.response.body);
        CHECK(issued.body.text("state") == "issued");
        CHECK(issued.body.text("receipt") == "QB-20231109-0001");
        CHECK(issued.body.text("digest").size() == 64);
        CHECK(frozen_total(world, id, "annex3", "found") == 2);
        CHECK(frozen_total(world, id, "annex3", "found") ==
              frozen_total(world, first, "annex3", "found") + frozen_total(world, second, "annex3", "found"));
        CHECK(world.get("leader", "/notices/unread")["count"].integer() == notices + 1);
        CHECK(world.get("leader", "/submissions/" + id + "/report")["frozen"].boolean());
        CHECK(world.get("leader", "/submissions/" + id + "/report.docx").response.body.starts_with("PK"));
        CHECK(world.get("leader", "/submissions/" + id + "/report.pdf").response.body.starts_with("%PDF"));
        CHECK(world.get("leader", std::string("/reporting/report?due=") + due)["document"].text("title") ==
              "开发区关于忻州经济开发区有限空间作业治本攻坚工作开展情况的报告（第1期）");
        CHECK(story.take("general", id, "write", Json::object().set("text", text)).issue("state") == "not_now");
        CHECK(story.take("general", id, "collect").issue("state") == "not_now");
        CHECK(issue(story, id).issue("state") == "not_now");
        for (const std::string& kept : {id, first}) {  // issued, and submitted
            const std::string path = "/submissions/" + kept;
            const std::int64_t version = world.get("admin", path)["version"].integer();
            CHECK(world.patch("admin", path, version, Json::object().set("remark", "改")).code() == "frozen");
            CHECK(world.archive("admin", path, version).code() == "frozen");
            CHECK(world.get("admin", path)["version"].integer() == version);
        }

        // What is recorded later changes nothing of it, and is brought in by a correction that says what changed.
        world.clock().advance_ms(60'000);
        story.find("dairy", day("2023-11-07"));
        const auto again = [&](const std::string& of) {
            const auto answer = world.get("city general", "/submissions/" + of + "/reproduction");
            REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
            return answer.body["items"];
        };
        CHECK_MESSAGE(again(id).items().empty(), again(id).dump());
        const std::string correction = story.next();
        --story.steps;
        REQUIRE(story.take("general", id, "correct", Json::object().set("reason", "补录一条")).status == 200);
        CHECK(world.get("general", "/submissions/" + correction).body.text("name") == "开发区 全区报告第1期 更正1");
        CHECK(story.line(due)["zone"].text("submission") == id);
        REQUIRE(issue(story, correction).status == 200);
        CHECK(story.line(due)["zone"].text("submission") == correction);
        bool shown = false;
        const auto changed = world.get("general", "/submissions/" + correction + "/differences");
        for (const Json& one : changed["items"].items())
            shown = shown || (one.text("where") == "附件3" && one.text("column") == "发现问题隐患" &&
                              one.text("before") == "2" && one.text("after") == "3");
        CHECK_MESSAGE(shown, changed.response.body);
        // The department has not corrected its own: said beside the zone's count.
        CHECK(names(report(world, correction)["unlike"], "column").size() > 0);
        CHECK(again(id).items().empty());
        CHECK(again(correction).items().empty());

        // Somebody who changes what a department sent is found out by the zone's report as well.
        world.write([&](WriteTx& tx) {
            tx.sql().run(db::Query("update submission_parts set body = '\"x\"' where submission = $1 and part = 'text'",
                                   {second}));
        });
        CHECK(names(again(id), "where") == std::vector<std::string>{"部门期报"});
    });
}

TEST_CASE("zone report: only the general group writes it; a department does not see it") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        Story story{world};
        world.go_to(day(due));
        for (const char* person : {"emergency officer", "leader", "foundry user"})
            CHECK(put_zone(story, person, story.next()).status == 403);
        CHECK(put_zone(story, "general", story.next(), Json::object().set("department", test::id("emergency")))
                  .issue("department") == "zone_or_department");
        CHECK(
            world.put("general", "/submissions/" + story.next(), Json::object().set("due", due)).issue("department") ==
            "required");
        const std::string id = begin_zone(story);
        for (const char* person : {"emergency officer", "far general", "far officer"}) {
            CAPTURE(person);
            CHECK(world.get(person, "/submissions/" + id).status == 404);
            CHECK(world.get(person, "/submissions/" + id + "/report").status == 404);
            CHECK(story.take(person, id, "write", Json::object().set("text", "x")).status == 404);
            CHECK(story.take(person, id, "correct", Json::object().set("reason", "x")).status == 404);
        }
        CHECK(story.take("emergency officer", id, "issue").status == 403);
        CHECK(story.take("leader", id, "issue").status == 403);
        CHECK(story.take("leader", id, "write", Json::object().set("text", "x")).status == 403);
        CHECK(story.take("general", id, "submit", Json::object().set("zero", true)).issue("state") == "not_of_this");
        CHECK(story.take("general", id, "accept").issue("state") == "not_of_this");
        CHECK(story.take("general", id, "correct", Json::object().set("reason", "x")).issue("state") == "not_now");
        const auto of_zone = world.get("general", "/submissions/" + id + "/steps");
        CHECK(names(of_zone["allowed"], "verb") == std::vector<std::string>{"write", "collect", "issue", "correct"});
        CHECK(names(of_zone["stations"], "label") == std::vector<std::string>{"起草", "已定稿"});

        const std::string own = story.send("emergency officer", "emergency", due, true);
        CHECK(story.take("general", own, "issue").issue("state") == "not_of_this");
        const auto of_department = world.get("general", "/submissions/" + own + "/steps");
        CHECK(names(of_department["allowed"], "verb") ==
              std::vector<std::string>{"write", "submit", "accept", "return", "correct"});
        // The officer's own view of the zone is his department's part, as before.
        const auto part = world.get("emergency officer", std::string("/reporting/report?due=") + due);
        CHECK(part.status == 200);
        CHECK(part["frozen"].boolean() == false);

        // Another zone's general group has its own, with the same number of the same day.
        const std::string far = story.next();
        REQUIRE(put_zone(story, "far general", far).status == 201);
        CHECK(world.get("general", "/submissions/" + far).status == 404);
        CHECK(world.get("far general", "/submissions/" + far).body.text("area") == test::id("far zone"));
    });
}

TEST_CASE("zone report: nothing done in the whole zone, and departments that never reported") {
    World world;
    test::install_plan(world);
    Story story{world};
    world.go_to(day(due));
    const std::string id = begin_zone(story);
    CHECK(issue(story, id, true).issue("text") == "hint_left");
    story.write("general", id);
    CHECK(issue(story, id).issue("incomplete") == "departments_missing");
    const auto issued = issue(story, id, true);
    REQUIRE_MESSAGE(issued.status == 200, issued.response.body);
    CHECK(issued["zero"].boolean());
    const Json kept = report(world, id);
    CHECK(of_department(kept, "应急管理部").text("state") == "未报");
    CHECK_FALSE(of_department(kept, "应急管理部")["received"].boolean());
    CHECK(world.get("general", "/submissions/" + id + "/reproduction")["items"].items().empty());
}
