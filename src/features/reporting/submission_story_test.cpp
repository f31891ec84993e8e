// Reports of departments: what stands in the way of sending them, what they hold, the zone's sum, the reminders.

#include "features/reporting/submission_story_test.hpp"

#include "features/reporting/board.hpp"

using namespace zhiben;
using test::day;
using test::Story;
using test::World;

TEST_CASE("submissions: the zone's report is the departments' added up") {
    World world;
    test::install_plan(world);
    Story story{world};
    world.go_to(day("2023-11-09"));
    story.find("foundry", day("2023-11-08"));
    story.find("drains", day("2023-11-08"));
    story.send("emergency officer", "emergency", "2023-11-09", false);
    const auto half = world.get("general", "/reporting/consolidated?due=2023-11-09");
    REQUIRE_MESSAGE(half.status == 200, half.response.body);
    CHECK(half["absent"].items().size() == 1);
    CHECK(half["differences"].items().size() > 0);
    story.send("construction officer", "construction", "2023-11-09", false);
    const auto whole = world.get("general", "/reporting/consolidated?due=2023-11-09");
    CHECK(whole["absent"].items().empty());
    // Enterprises that nobody has claimed are in no department's tables: annexes 2 and 4 name them as the difference.
    for (const Json& one : whole["differences"].items()) CHECK_MESSAGE(one.text("where") != "附件3", one.dump());
    CHECK(world.get("general", "/reporting/consolidated?due=2023-11-10").status == 404);
}

TEST_CASE("submissions: what stands in the way of sending") {
    World world;
    test::install_plan(world);
    Story story{world};
    world.go_to(day("2023-11-09"));
    const char* officer = "construction officer";
    const std::string id = story.begin(officer, "construction", "2023-11-09");
    CHECK(world
              .put(officer, "/submissions/" + story.next(),
                   Json::object().set("department", test::id("construction")).set("due", "2023-11-09"))
              .code() == "has_submission");
    CHECK(world
              .put(officer, "/submissions/" + story.next(),
                   Json::object().set("department", test::id("construction")).set("due", "2023-11-10"))
              .issue("due") == "no_reporting_day");
    CHECK(story.take(officer, id, "submit", Json::object().set("zero", true)).issue("text") == "hint_left");
    story.write(officer, id);
    CHECK(story.take(officer, id, "submit").issue("zero") == "say_zero");
    const std::string text = world.get(officer, "/submissions/" + id + "/report")["text"].string();
    std::string typed = text;
    typed.replace(typed.find("{{附件3.found}}"), std::string("{{附件3.found}}").size(), "12");
    CHECK(story.take(officer, id, "write", Json::object().set("text", typed)).issue("text") == "mark_lost");
    CHECK(story.take(officer, id, "write", Json::object().set("text", text + "\n另有{{附件3.nothing}}条"))
              .issue("text") == "unknown_mark");
    CHECK(story.take(officer, id, "write", Json::object().set("text", text + "\n另有{{附件3.rechecked}}条")).status ==
          200);

    // A hard cross-check names the record that breaks it.
    REQUIRE(world.put("admin", "/spaces/" + test::id("sump"), test::space("drains", "KJ-001").set("approver", "张三"))
                .status == 201);
    world.database().write([](db::Connection& sql) {  // as an older program may have left it
        sql.run(db::Query("update spaces set approver = null"));
    });
    story.find("drains", day("2023-11-08"));
    const auto broken = story.take(officer, id, "submit");
    CHECK(broken.status == 422);
    CHECK_MESSAGE(broken.response.body.find(R"("code":"toxic_approver")") != std::string::npos, broken.response.body);
    CHECK(broken.response.body.find("污水池") != std::string::npos);
    CHECK(story.take(officer, id, "accept").status == 403);
    CHECK(story.take("general", id, "accept").status == 422);
}

TEST_CASE("submissions: a document with the numbers bound to their figures") {
    World world;
    test::install_plan(world);
    Story story{world};
    world.go_to(day("2023-11-09"));
    story.find("foundry", day("2023-11-08"));
    const std::string id = story.send("emergency officer", "emergency", "2023-11-09", false);
    const auto report = world.get("general", "/submissions/" + id + "/report");
    CHECK(report["frozen"].boolean());
    CHECK(report.response.body.find(R"("bound":"附件3.found")") != std::string::npos);
    const auto record = world.get("general", "/submissions/" + id);
    CHECK(record.body.text("receipt") == "HZ-20231109-0001");
    CHECK(record.body.text("digest").size() == 64);
    CHECK(world.get("general", "/submissions/" + id + "/report.docx").response.body.starts_with("PK"));
    CHECK(world.get("general", "/submissions/" + id + "/report.pdf").response.body.starts_with("%PDF"));
    CHECK(world.get("construction officer", "/submissions/" + id + "/report").status == 404);
}

TEST_CASE("notices: before, on the day, after; each once; read by somebody") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        world.go_to(day("2023-11-05"));
        CHECK(reporting::remind(world.work()) == 0);
        world.go_to(day("2023-11-06"));
        CHECK(reporting::remind(world.work()) == 3);  // the departments of both zones
        CHECK(world.integer(db::Query("select count(*) from outbox where topic = 'report'")) == 3);
        CHECK(reporting::remind(world.work()) == 0);
        world.go_to(day("2023-11-08"));
        CHECK(reporting::remind(world.work()) == 3);
        Story story{world};
        world.go_to(day("2023-11-09"));
        story.send("emergency officer", "emergency", "2023-11-09", true);
        CHECK(world.integer(db::Query("select count(*) from outbox where subject like '%：已报送'")) == 1);
        CHECK(reporting::remind(world.work()) == 2);
        world.go_to(day("2023-11-10"));
        CHECK(reporting::remind(world.work()) == 2);
        const auto seen = world.get("construction officer", "/notices?limit=50");
        REQUIRE_MESSAGE(seen.status == 200, seen.response.body);
        CHECK(seen["items"].items().size() == 4);
        const std::string id = seen["items"].items()[0].text("id");
        CHECK(world.call("construction officer", "POST", "/notices/" + id + "/read", Json::object()).status == 204);
        CHECK(world.get("construction officer", "/notices/" + id).body.text("read_by") == "执法员乙");
        CHECK(world.call("far officer", "POST", "/notices/" + id + "/read", Json::object()).status == 404);

        // 已阅 is each reader's own: what one has read is still new to the others it is for.
        const auto unread = [&](const char* person) { return world.get(person, "/notices/unread")["count"].integer(); };
        const auto mine = [&](const char* person, const char* audiences) {
            return world.integer_of(
                "select count(*) from notices where audience in (" + std::string(audiences) + ") and department in ('" +
                test::id("emergency") + "', '" + test::id("construction") +
                "') and id not in (select notice from notice_reads r join users u on u.id = r.reader "
                "where u.name = '" +
                std::string(person) + "')");
        };
        CHECK(unread("general") == mine("综合组甲", "'general', 'leaders'"));
        const std::int64_t before = unread("construction officer");
        const auto again = world.get("construction officer", "/notices/unread");
        CHECK(static_cast<std::int64_t>(again["items"].items().size()) == before);
        for (const Json& one : again["items"].items()) CHECK(one.text("id") != id);
        CHECK(world.get("admin", "/notices/unread")["count"].integer() == 0);
        CHECK(world.call("general", "POST", "/notices/" + id + "/read", Json::object()).status == 204);
        CHECK(world.call("general", "POST", "/notices/" + id + "/read", Json::object()).status == 204);
        CHECK(world.get("general", "/notices/" + id + "/readers")["items"].items().size() == 2);
        CHECK(world.get("general", "/notices/" + id).body.text("read_by") == "执法员乙");
        CHECK(world.get("far officer", "/notices/" + id + "/readers").status == 404);
        CHECK(world.call("construction officer", "POST", "/notices/read", Json::object())["read"].integer() == before);
        CHECK(unread("construction officer") == 0);
        CHECK(world.call("construction officer", "POST", "/notices/read", Json::object())["read"].integer() == 0);
        CHECK(world.get("foundry user", "/notices/unread").status == 403);
    });
}

TEST_CASE("report templates: the zone's own is tried before it is in force, and refused with what is wrong") {
    World world;
    test::install_plan(world);
    world.go_to(day("2023-11-09"));
    const auto put = [&](const char* person, const std::string& code, const std::string& text) {
        auto request = world.request(person, "PUT", "/report_templates/" + code);
        request.body = text;
        return world.send(request);
    };
    const auto in_force = [&](const char* code) {
        return world.get("general", std::string("/report_templates/") + code + ".txt").response.body;
    };
    CHECK(world.get("general", "/report_templates")["items"].items().size() == 4);
    for (const char* code : {"period_report", "period_report_frame", "summary_report", "summary_report_frame"}) {
        CAPTURE(code);
        const std::string ours = in_force(code);
        REQUIRE_FALSE(ours.empty());
        CHECK(put("general", code, ours).status == 204);  // what we ship passes our own trial
        CHECK(put("general", code, "{{没有这个指标}}\n").status == 422);
        CHECK(in_force(code) == ours);
        CHECK(put("construction officer", code, ours).status == 403);
        CHECK(put("leader", code, ours).status == 403);
    }
    const auto refused = put("general", "period_report_frame", "@标题：{{部门}}报告\n没有放正文的地方\n");
    CHECK(refused.status == 422);
    CHECK(refused.body["issues"].items()[0].text("text").find("@正文") != std::string::npos);
    const auto line = put("general", "period_report", "# 检查\n检查{{附件3.inspections}}家次\n@落宽：甲\n");
    REQUIRE_FALSE(line.body["issues"].items().empty());
    CHECK(line.body["issues"].items()[0].text("text").starts_with("第3行"));
    CHECK(put("general", "period_report_frame", "@标题：本区的{{部门}}报告\n@正文\n").status == 204);
    const auto report = world.get("general", "/reporting/report?due=2023-11-09");
    CHECK(report["document"].text("title").starts_with("本区的"));
    CHECK(world.call("general", "DELETE", "/report_templates/period_report_frame", Json()).status < 300);
    CHECK_FALSE(
        world.get("general", "/reporting/report?due=2023-11-09")["document"].text("title").starts_with("本区的"));
}
