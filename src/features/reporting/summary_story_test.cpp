// The final summary: begun on the plan's day, drawn over the whole campaign with charts, sent as a period report is,
// and put together for the zone.

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "features/enforcement/print_service.hpp"
#include "features/reporting/board.hpp"
#include "features/reporting/rules_draft.hpp"
#include "features/reporting/submission_story_test.hpp"

using namespace zhiben;
using test::day;
using test::Story;
using test::World;

namespace {

std::string begin(Story& story, const char* person, const char* department, const std::string& words) {
    const std::string id = story.begin(person, department, "2024-01-30");
    story.write(person, id, words);
    return id;
}

Json summary_line(World& world) {
    const auto board = world.get("general", "/reporting/board");
    for (const Json& one : board["items"].items())
        if (one["summary"].boolean()) return one;
    return {};
}

std::vector<Json> charts_of(const Json& document) {
    std::vector<Json> out;
    for (const Json& block : document["blocks"].items())
        if (block.text("type") == "chart") out.push_back(block);
    return out;
}

struct Found {
    const char *firm, *department;
    Day on;
};

}  // namespace

TEST_CASE("summary: over the whole campaign, with its charts, sent and accepted; the zone's from the departments'") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        const Found found[] = {{"foundry", "emergency", day("2023-11-02")},
                               {"foundry", "emergency", day("2023-11-09")},
                               {"dairy", "emergency", day("2023-12-15")},
                               {"drains", "construction", day("2023-12-15")},
                               {"foundry", "emergency", day("2024-01-30")}};
        Story story{world};
        for (const Found& one : found) {
            world.go_to(one.on);
            story.find(one.firm, one.on);
        }
        CHECK(summary_line(world).text("due") == "2024-01-30");
        CHECK(summary_line(world)["expected"].integer() == 2);

        const std::string id = begin(story, "emergency officer", "emergency", "共发现{{附件3累计.found}}条隐患。");
        const auto record = world.get("general", "/submissions/" + id);
        CHECK(record.body.text("name") == "应急管理部 工作总结");
        CHECK(record.body.text("since") == "2023-10-13");
        CHECK(record.body.text("until") == "2024-01-30");
        CHECK(world
                  .put("emergency officer", "/submissions/" + test::id("again"),
                       Json::object().set("department", test::id("emergency")).set("due", "2024-01-30"))
                  .code() == "has_submission");
        CHECK(world
                  .put("emergency officer", "/submissions/" + test::id("wrong day"),
                       Json::object()
                           .set("department", test::id("emergency"))
                           .set("due", "2024-01-29")
                           .set("summary", true))
                  .issue("due") == "no_reporting_day");

        // A chart's bars are the records of each period; the last is of the days behind the ninth.
        const auto draft = world.get("general", "/submissions/" + id + "/report");
        CHECK(draft["document"].text("title").ends_with("（草稿）"));
        const std::vector<Json> charts = charts_of(draft["document"]);
        REQUIRE(charts.size() == 5);
        const std::vector<std::int64_t> expected{2, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        const auto& bars = charts[1]["series"].items().front()["values"].items();
        REQUIRE(bars.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            CHECK(static_cast<std::int64_t>(bars[i].number()) == expected[i]);
        CHECK(charts[1]["labels"].items().back().string() == "期后");

        CHECK(story.take("emergency officer", id, "submit", Json::object().set("zero", true)).issue("zero") ==
              "not_zero");
        const auto sent = story.take("emergency officer", id, "submit", Json::object());
        REQUIRE_MESSAGE(sent.status == 200, sent.response.body);
        REQUIRE(story.take("general", id, "accept", Json::object()).status == 200);
        CHECK(summary_line(world)["received"].integer() == 1);
        CHECK(summary_line(world)["on_time"].integer() == 1);
        const auto then = world.get("general", "/submissions/" + id + "/reproduction");
        CHECK_MESSAGE(then["items"].items().empty(), then.response.body);
        const auto kept = world.get("general", "/submissions/" + id + "/report");
        CHECK(kept["document"].text("title") == "应急管理部关于忻州经济开发区有限空间作业治本攻坚的工作总结");
        CHECK(charts_of(kept["document"]).size() == 5);

        // The zone's: figures of all; what the department wrote, with the department's own number in it.
        const auto zone = world.get("general", "/reporting/report?summary=1");
        REQUIRE_MESSAGE(zone.status == 200, zone.response.body);
        CHECK(zone["text"].string().find("应急管理部：共发现{{应急管理部·附件3累计.found}}条隐患。") !=
              std::string::npos);
        CHECK(zone.response.body.find(R"("text":"4","bound":"应急管理部·附件3累计.found")") != std::string::npos);
        CHECK(zone.response.body.find(R"("text":"5","bound":"附件3累计.found")") != std::string::npos);
        CHECK(world.get("general", "/reporting/report.pdf?summary=1").response.body.starts_with("%PDF"));
        CHECK(world.get("general", "/reporting/report").status == 400);
        CHECK(world.get("general", "/reporting/report?due=2024-03-01").status == 404);
        CHECK(world.get("foundry user", "/reporting/report?summary=1").status == 403);

        // The plan's last task is proved by them: sent is not accepted, one department is not both.
        const auto task = [&](const char* person) {
            const auto now = world.get(person, "/campaign");
            for (const Json& one : now["tasks"].items())
                if (one.text("code") == "final_summary") return one;
            return Json();
        };
        CHECK(task("general").text("proof") == "summary");
        CHECK(task("general")["done"].integer() == 1);
        CHECK(task("general")["missing"].items().front().string() == "建设环保管理部");
        CHECK(task("far general")["done"].integer() == 0);
        const std::string other = begin(story, "construction officer", "construction", "共发现{{附件3累计.found}}条。");
        REQUIRE(story.take("construction officer", other, "submit", Json::object()).status == 200);
        CHECK(task("general").text("state") == "due");
        REQUIRE(story.take("general", other, "accept", Json::object()).status == 200);
        CHECK(task("general").text("state") == "done");
        CHECK(task("general").text("done_on") == "2024-01-30");
        const auto by_hand = world.put("general", "/task_proofs/" + test::id("by hand"),
                                       Json::object()
                                           .set("task", "上报工作总结")
                                           .set("done_on", "2024-01-30")
                                           .set("done_by", "甲")
                                           .set("text", "已报"));
        CHECK(by_hand.issue("task") == "counted");
    });
}

TEST_CASE("reports: a zone's own template and frame; a frame without room for the text is told") {
    World world;
    test::install_plan(world);
    world.go_to(day("2023-11-09"));
    const std::string folder = enforcement::template_folder(world.context());
    std::filesystem::create_directories(folder);
    const auto keep = [&](const char* name, const char* text) { std::ofstream(folder + "/" + name) << text; };
    const std::string due = "/reporting/report?due=2023-11-09&department=" + test::id("emergency");
    keep("period_report.txt", "# 工作开展情况\n## 安全宣传\n本区自己的话，进企宣传{{附件4.visits}}次。\n");
    keep("period_report_frame.txt", "@样式：公文\n@标题：本区自己的标题（{{期}}）\n@正文\n");
    const auto own = world.get("general", due);
    REQUIRE_MESSAGE(own.status == 200, own.response.body);
    CHECK(own["text"].string().find("本区自己的话") != std::string::npos);
    CHECK(own["document"].text("title") == "本区自己的标题（1）（草稿）");

    keep("period_report_frame.txt", "@标题：没有正文\n");
    const auto without = world.get("general", due);
    CHECK(without.status == 422);
    CHECK(without.response.body.find("@正文") != std::string::npos);
    keep("period_report_frame.txt", "@标题：{{不存在}}\n@正文\n");
    CHECK(world.get("general", due).response.body.find("period_report_frame.txt") != std::string::npos);

    const auto listed = world.get("admin", "/report_templates");
    CHECK(listed.response.body.find(
              R"("code":"summary_report_frame","label":"工作总结的标题、主送、落款","replaced":false)") !=
          std::string::npos);
    std::filesystem::remove(folder + "/period_report_frame.txt");
    CHECK(world.get("general", due)["document"].text("title").find("（第1期）") != std::string::npos);
}

TEST_CASE("reports: what changed in annex 1 between a report and the one sent after its return") {
    World world;
    test::install_plan(world);
    world.go_to(day("2024-01-30"));
    Story story{world};
    const auto keep = [&](const char* number) {
        const auto put = world.put("admin", std::string("/spaces/") + test::id(number), test::space("foundry", number));
        REQUIRE_MESSAGE(put.status == 201, put.response.body);
    };
    keep("KJ-001");
    keep("KJ-002");
    const std::string id = begin(story, "emergency officer", "emergency", "继续抓好落实。");
    const auto send = [&] {
        const auto sent = story.take("emergency officer", id, "submit", Json::object().set("zero", true));
        REQUIRE_MESSAGE(sent.status == 200, sent.response.body);
    };
    send();
    REQUIRE(story.take("general", id, "return", Json::object().set("reason", "台账有误")).status == 200);
    keep("KJ-003");
    const auto first = world.get("admin", "/spaces/" + test::id("KJ-001"));
    REQUIRE(world
                .patch("admin", "/spaces/" + test::id("KJ-001"), first["version"].integer(),
                       Json::object().set("place", "锅炉房"))
                .status == 200);
    const auto second = world.get("admin", "/spaces/" + test::id("KJ-002"));
    REQUIRE(world.archive("admin", "/spaces/" + test::id("KJ-002"), second["version"].integer()).status < 300);
    send();
    std::vector<std::string> said;
    const auto changed = world.get("general", "/submissions/" + id + "/differences");
    for (const Json& one : changed["items"].items())
        if (one.text("where") == "附件1" && one.text("column") != "最近更新日期")
            said.push_back(one.text("column") + "：" + one.text("after"));
    std::sort(said.begin(), said.end());
    const std::vector<std::string> expected{"台账行：已不在册", "台账行：新增", "所在位置：锅炉房"};
    CHECK_MESSAGE(said == expected, changed.response.body);
}

TEST_CASE("report text: put together from the departments'") {
    using namespace reporting;
    const std::string text = "# 甲\n固定的话\n# 存在问题\n〔请填写问题〕\n# 下一步打算\n〔请填写打算〕";
    const DepartmentText one{"一部", "# 存在问题\n有{{附件3.found}}条。\n还有。\n# 下一步打算\n\n// 注"},
        two{"二部", "# 存在问题\n没有。"};
    const std::string together = put_together(text, {one, two}, text);
    CHECK(together ==
          "# 甲\n固定的话\n# 存在问题\n一部：有{{一部·附件3.found}}条。\n还有。\n二部：没有。\n# "
          "下一步打算\n〔请填写打算〕");
    CHECK(put_together(text, {}, text) == text);

    // What came later joins what was edited meanwhile; what is there is left alone.
    const std::string edited = "# 甲\n改过的话\n# 存在问题\n本组：注意。\n二部：改过。\n\n# 下一步打算\n〔请填写打算〕";
    CHECK(put_together(edited, {one, two}, text) ==
          "# 甲\n改过的话\n# 存在问题\n本组：注意。\n二部：改过。\n一部：有{{一部·附件3.found}}条。\n还有。\n\n# "
          "下一步打算\n〔请填写打算〕");
    CHECK(put_together(edited, {two}, text) == edited);
    CHECK(check_edit(together, text).empty());  // a department's words may be cut, its mark with them
    CHECK_FALSE(check_edit("有{{附件3.found}}条", "有若干条").empty());
}
