// How a task stands, without a database.

#include <doctest/doctest.h>

#include "features/campaign/progress.hpp"

using namespace zhiben;

TEST_SUITE_BEGIN("progress");

TEST_CASE("a task by evidence: once, or by each department; done when the last has done it") {
    using namespace zhiben::campaign;
    const Day ninth = Day::of(2023, 11, 9), due = Day::of(2023, 11, 10);
    Task once{.label = "会议", .due = due};
    CHECK_FALSE(judge(once, {}).holds());
    CHECK(judge(once, {{"", ninth.plus(3)}, {"甲部", ninth}}).on == ninth);
    Task each = once;
    each.departments = {"甲部", "乙部"};
    const Standing half = judge(each, {{"甲部", ninth}, {"", ninth}, {"甲部", ninth.plus(9)}});
    CHECK(half.done == 1);
    CHECK(half.missing == std::vector<std::string>{"乙部"});
    CHECK_FALSE(half.on);
    CHECK(std::string(state_on(half, due, due)) == "due");
    CHECK(std::string(state_on(half, due, due.plus(1))) == "overdue");
    CHECK(days_late(half, due, due.plus(4)) == 4);
    CHECK(words_of(each, half, due.plus(4)) == "会议（期限 2023-11-10，乙部尚未登记办结，已逾期 4 天）");
    const Standing all = judge(each, {{"甲部", ninth}, {"乙部", due.plus(2)}, {"乙部", due.plus(1)}});
    CHECK(all.holds());
    CHECK(all.on == due.plus(1));
    CHECK(days_late(all, due, due.plus(90)) == 1);  // late is late by its own day
}

TEST_CASE("a task that others make up: done on the day of the last of them") {
    using namespace zhiben::campaign;
    Plan plan;
    plan.tasks = {{.code = "a", .label = "甲"}, {.code = "b", .label = "乙"}, {.code = "both", .tasks = {"a", "b"}}};
    const Day early = Day::of(2023, 11, 9), late = Day::of(2023, 11, 19);
    std::map<std::string, Standing> all{{"a", {.done = 1, .of = 1, .on = late}}, {"b", {.done = 0, .of = 3}}};
    const Standing open = made_up_of(plan, plan.tasks[2], all);
    CHECK(open.done == 1);
    CHECK(open.of == 2);
    CHECK_FALSE(open.holds());
    CHECK_FALSE(open.on);
    CHECK(open.missing == std::vector<std::string>{"“乙”"});
    CHECK(words_of(plan.tasks[2], open, late).find("还有“乙”没有完成") != std::string::npos);
    all["b"] = {.done = 3, .of = 3, .on = early};
    CHECK(made_up_of(plan, plan.tasks[2], all).holds());
    CHECK(made_up_of(plan, plan.tasks[2], all).on == late);
}

TEST_SUITE_END();
