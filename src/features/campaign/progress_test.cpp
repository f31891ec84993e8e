// Planned against actual: tasks and what proves them, stages and what closes them. First without a database, then as
// people meet them, on both engines.

#include "features/campaign/progress.hpp"

#include "features/campaign/store.hpp"
#include "kit/base/problem.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

const char* small_plan = R"(
name = "小方案"
since = 2023-11-01
until = 2023-12-31
[[duties]]
code = "known"
label = "摸清底数"
subject = "enterprise"
clause = "一"
due = 2023-11-10
applies = "every"
evidence = "surveyed"
[[tasks]]
code = "meeting"
label = "召开会议"
due = 2023-11-10
clause = "一"
departments = ["应急管理部", "建设环保管理部"]
[[tasks]]
code = "survey"
label = "摸排"
due = 2023-11-25
clause = "二"
duty = "known"
[[tasks]]
code = "spaces"
label = "辨识两处"
due = 2023-11-15
clause = "三"
figure = "spaces"
least = 2
[[tasks]]
code = "summary"
label = "总结"
due = 2023-12-31
clause = "四"
[[stages]]
code = "first"
label = "部署"
since = 2023-11-01
until = 2023-11-15
gates = ["meeting"]
[[stages]]
code = "second"
label = "攻坚"
since = 2023-11-16
until = 2023-11-30
gates = ["survey", "spaces"]
[[stages]]
code = "third"
label = "总结提高"
since = 2023-12-01
until = 2023-12-31
gates = ["summary"]
)";

void install(World& world) {
    world.write([](WriteTx& tx) { campaign::install_plan(tx, small_plan); });
}
Json proof(const char* task, const char* done_on) {
    return Json::object()
        .set("task", task)
        .set("done_on", done_on)
        .set("done_by", "甲")
        .set("text", "会议室，全体参加");
}
std::string at(const char* name) { return "/task_proofs/" + test::id(name); }
Json task(World& world, const char* person, const char* code) {
    const auto all = world.get(person, "/campaign");
    for (const Json& one : all["tasks"].items())
        if (one.text("code") == code) return one;
    return {};
}
Json stage(World& world, const char* code) {
    const auto all = world.get("leader", "/campaign");
    for (const Json& one : all["stages"].items())
        if (one.text("code") == code) return one;
    return {};
}
test::Answer close(World& world, const char* person, const char* code, const char* reason = "",
                   const char* signed_by = "", const char* id = nullptr) {
    return world.call(person, "POST", std::string("/campaign/stages/") + code + "/closing",
                      Json::object()
                          .set("id", test::id(id ? id : std::string("closing ") + code))
                          .set("reason", reason)
                          .set("signed_by", signed_by));
}

}  // namespace

TEST_SUITE_BEGIN("progress");

TEST_CASE("a stage: when it can be closed, and what closing over open tasks wants") {
    using namespace zhiben::campaign;
    const Plan plan = load_plan(small_plan);
    const Day day = Day::of(2023, 11, 20);
    CHECK(refusal(plan, "first", {}, day).empty());
    CHECK(refusal(plan, "second", {}, day).find("部署") != std::string::npos);
    CHECK(refusal(plan, "second", {"first"}, day).empty());
    CHECK(refusal(plan, "first", {"first"}, day).find("已经结束") != std::string::npos);
    CHECK(refusal(plan, "third", {"first", "second"}, day).find("还没有开始") != std::string::npos);
    CHECK_FALSE(refusal(plan, "fourth", {"first"}, day).empty());
    const auto codes = [](const Issues& issues) {
        std::string out;
        for (const Issue& one : issues) out += one.field + ":" + one.code + " ";
        return out;
    };
    CHECK(codes(check({}, {})).empty());
    CHECK(codes(check({}, {"摸排"})) == "reason:gate_open ");
    CHECK(codes(check({.reason = "停产"}, {"摸排"})) == "signed_by:required ");
    CHECK(codes(check({.signed_by = "主任", .reason = "停产"}, {"摸排"})).empty());
}

TEST_CASE("tasks recorded as done: by whom, when, how late; what the system counts is not recorded by hand") {
    test::on_each_engine([](World& world) {
        CHECK(world.put("general", at("a"), proof("召开会议", "2023-11-09")).code() == "no_plan");
        install(world);
        CHECK(world.put("general", at("a"), proof("开大会", "2023-11-09")).issue("task") == "no_such_task");
        CHECK(world.put("general", at("a"), proof("摸排", "2023-11-09")).issue("task") == "counted");
        CHECK(world.put("general", at("a"), proof("召开会议", "2023-11-20")).issue("done_on") == "in_future");
        CHECK(world.put("general", at("a"), proof("召开会议", "2023-10-31")).issue("done_on") == "too_early");
        CHECK(world.put("general", at("a"), proof("召开会议", "2023-11-09").set("text", "")).issue("text") ==
              "required");
        for (const char* person : {"leader", "foundry user"})
            CHECK(world.put(person, at("a"), proof("召开会议", "2023-11-09")).status == 403);
        CHECK(world
                  .put("emergency officer", at("a"),
                       proof("召开会议", "2023-11-09").set("department", test::id("construction")))
                  .status >= 403);

        CHECK(task(world, "general", "meeting").text("state") == "overdue");
        const auto first = world.put("emergency officer", at("a"), proof("meeting", "2023-11-09"));
        REQUIRE_MESSAGE(first.status == 201, first.response.body);
        CHECK(first.body.text("task") == "召开会议");
        CHECK(first.body.text("department") == test::id("emergency"));
        CHECK(first.body.text("due") == "2023-11-10");
        CHECK(task(world, "general", "meeting")["missing"].items().front().string() == "建设环保管理部");
        REQUIRE(world.put("construction officer", at("b"), proof("召开会议", "2023-11-13")).status == 201);
        CHECK(world.get("general", at("b"))["late_days"].integer() == 3);
        for (const char* person : {"general", "leader", "emergency officer", "foundry user"}) {
            const Json done = task(world, person, "meeting");
            CHECK(done.text("state") == "done");
            CHECK(done.text("done_on") == "2023-11-13");
            CHECK(done["late_days"].integer() == 3);
        }
        CHECK(task(world, "far general", "meeting").text("state") == "overdue");  // another zone has done nothing
        CHECK(world.get("emergency officer", at("b")).status == 404);
        REQUIRE(world.archive("general", at("b"), 1).status == 204);
        CHECK(task(world, "general", "meeting").text("state") == "overdue");

        REQUIRE(world.put("general", "/spaces/" + test::id("pool"), test::space("foundry", "1")).status == 201);
        CHECK(task(world, "general", "spaces")["done"].integer() == 1);
        REQUIRE(world.put("general", "/spaces/" + test::id("pit"), test::space("drains", "1")).status == 201);
        const Json counted = task(world, "general", "spaces");
        CHECK(counted.text("state") == "done");
        CHECK(counted.text("done_on") == "2023-11-09");  // the day of their identification
    });
}

TEST_CASE("stages close in their order, when their gate holds or over open tasks with a signed reason") {
    test::on_each_engine([](World& world) {
        install(world);
        for (const char* person : {"emergency officer", "leader", "foundry user"})
            CHECK(close(world, person, "first").status == 403);
        CHECK(close(world, "general", "fourth").code() == "no_such_stage");
        CHECK(close(world, "general", "second").code() == "not_now");
        const auto open = close(world, "general", "first");
        CHECK(open.issue("reason") == "gate_open");
        CHECK(open.response.body.find("应急管理部、建设环保管理部尚未登记办结") != std::string::npos);
        CHECK(stage(world, "first")["open_tasks"].items().size() == 1);
        CHECK(stage(world, "first")["late_days"].integer() == 4);

        REQUIRE(world.put("emergency officer", at("a"), proof("召开会议", "2023-11-09")).status == 201);
        REQUIRE(world.put("construction officer", at("b"), proof("召开会议", "2023-11-10")).status == 201);
        CHECK(close(world, "general", "first").status == 204);
        CHECK(close(world, "general", "first").status == 204);  // the same request again
        CHECK(close(world, "general", "first", "", "", "another").code() == "not_now");
        CHECK(stage(world, "first")["closings"].items().front().text("by") == "综合组甲");
        CHECK(stage(world, "first")["late_days"].integer() == 4);

        CHECK(close(world, "general", "second").issue("reason") == "gate_open");
        CHECK(close(world, "general", "second", "两家停产").issue("signed_by") == "required");
        CHECK(close(world, "general", "second", "两家停产", "管委会副主任").status == 204);
        const Json over = stage(world, "second");
        CHECK(over["closings"].items().front().text("reason") == "两家停产");
        CHECK(over["closings"].items().front().text("signed_by") == "管委会副主任");
        CHECK(over["open_tasks"].items().size() == 2);
        CHECK(close(world, "general", "third").code() == "not_now");  // not begun
        CHECK(close(world, "far general", "second", "", "", "far").code() ==
              "not_now");  // its own zone's first is open
        CHECK(world.integer(db::Query("select count(*) from history where action = 'stages.close'")) == 2);
    });
}

TEST_CASE("a second plan, of another county, works without programming: its stages, tasks, duties and reporting days") {
    test::on_each_engine([](World& world) {
        world.write([&](WriteTx& tx) {
            std::set<std::string> figures;
            for (const figures::Figure& one : world.figures().all()) figures.insert(one.name);
            campaign::install_plan(tx, campaign::embedded_text("xinzhou-2023-34.toml"), figures);
            campaign::install_plan(tx, campaign::embedded_text("example-second.toml"), figures);
        });
        world.go_to(Day::of(2024, 3, 21));
        const auto plan = world.get("general", "/campaign");
        CHECK(plan.body.text("document") == "云安办〔2024〕7号");
        CHECK(plan["stages"].items().size() == 2);
        CHECK(task(world, "general", "kickoff").text("state") == "overdue");
        CHECK(task(world, "general", "count_all")["of"].integer() == 4);
        CHECK(task(world, "general", "inspect")["of"].integer() == 20);
        const auto& days = plan["reporting_days"].items();
        REQUIRE(days.size() == 7);
        CHECK(days[0].text("nominal") == "2024-02-29");   // February has no 30th
        CHECK(days[0].text("last_day") == "2024-02-28");  // the day itself does not count
        CHECK(days[2].text("nominal") == "2024-03-30");
        CHECK(days[2].text("due") == "2024-04-01");  // a Saturday: the next workday
        const auto duties = world.get("general", "/duties");
        REQUIRE(duties["columns"].items().size() == 2);
        CHECK(duties["columns"].items()[1].text("label") == "组织演练");
        CHECK(close(world, "general", "work").code() == "not_now");
        CHECK(close(world, "general", "start", "疫情", "县安委办主任").status == 204);
    });
}

TEST_SUITE_END();
