#include <doctest/doctest.h>

#include "features/campaign/evidence.hpp"
#include "features/campaign/plan.hpp"
#include "features/campaign/store.hpp"
#include "kit/base/problem.hpp"

using namespace zhiben;
using namespace zhiben::campaign;

namespace {

Day day(const char* iso) { return Day::parse(iso).value(); }
const Calendar& calendar() {
    static const Calendar all = load_calendar(embedded_text("calendar.toml"));
    return all;
}
const std::string& xinzhou_text() {
    static const std::string text(embedded_text("xinzhou-2023-34.toml"));
    return text;
}
std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, "the test's own text is gone from the plan: ", from);
    return text.replace(at, from.size(), to);
}
std::string with(std::string_view from, std::string_view to) { return replaced(xinzhou_text(), from, to); }
Issues problems(const std::string& text) {
    try {
        load_plan(text);
    } catch (const Problem& problem) {
        return problem.issues;
    }
    return {};
}
int line_of(const std::string& text, std::string_view what) {
    int line = 1;
    for (std::size_t i = 0; i < text.find(what); ++i) line += text[i] == '\n';
    return line;
}
std::string all_text(const Issues& issues) {
    std::string out;
    for (const Issue& issue : issues) out += issue.field + " " + issue.code + " " + issue.text + "\n";
    return out;
}

}  // namespace

TEST_CASE("calendar: holidays, worked weekends, plain days") {
    const struct {
        const char* day;
        bool work;
    } cases[] = {
        {"2023-11-17", true},  {"2023-11-18", false}, {"2023-11-19", false}, {"2023-10-02", false},
        {"2023-10-07", true},  {"2023-10-08", true},  {"2023-10-09", true},  {"2023-12-30", false},
        {"2024-01-01", false}, {"2024-01-02", true},  {"2024-02-04", true},  {"2024-02-09", true},
        {"2024-02-10", false}, {"2024-02-17", false}, {"2024-02-18", true},  {"2023-01-01", false},
        {"2023-01-02", false}, {"2023-04-05", false}, {"2024-05-11", true},  {"2024-10-12", true},
    };
    for (const auto& one : cases) {
        INFO(one.day);
        CHECK(calendar().is_workday(day(one.day)) == one.work);
    }
}

TEST_CASE("calendar: counting workdays does not count the day it begins on") {
    const struct {
        const char* from;
        int count;
        const char* to;
    } cases[] = {
        {"2023-11-17", 1, "2023-11-20"},  {"2023-11-19", 1, "2023-11-20"},  {"2023-11-20", 0, "2023-11-20"},
        {"2023-12-29", 1, "2024-01-02"},  {"2023-12-29", 6, "2024-01-09"},  {"2024-02-09", 1, "2024-02-18"},
        {"2023-09-28", 1, "2023-10-07"},  {"2023-11-20", -1, "2023-11-17"}, {"2024-02-18", -1, "2024-02-09"},
        {"2024-01-02", -2, "2023-12-28"},
    };
    for (const auto& one : cases) {
        INFO(one.from, " + ", one.count);
        CHECK(calendar().add_workdays(day(one.from), one.count).iso() == one.to);
    }
    CHECK(calendar().next_workday(day("2023-12-29")).iso() == "2024-01-02");
    CHECK(calendar().previous_workday(day("2024-01-01")).iso() == "2023-12-29");
}

TEST_CASE("calendar: a missing year has weekends only and says so") {
    CHECK(calendar().gap(day("2023-10-13"), day("2024-01-31")).empty());
    const std::string gap = calendar().gap(day("2024-12-01"), day("2026-01-31"));
    CHECK(gap.find("2025年、2026年") != std::string::npos);
    CHECK(gap.find("2024年") == std::string::npos);
    CHECK(calendar().is_workday(day("2025-10-01")));  // nobody has told us of it
    CHECK_FALSE(calendar().is_workday(day("2025-10-04")));
    CHECK(Calendar().is_workday(day("2023-10-02")));
}

TEST_CASE("calendar file: every mistake with its line") {
    const auto wrong = [](const char* text) {
        try {
            load_calendar(text);
        } catch (const Problem& problem) {
            return all_text(problem.issues);
        }
        return std::string();
    };
    CHECK(wrong("[2025]\nsource = \"x\"\noff = [\"2025-02-30\"]\n").find("第 3 行") != std::string::npos);
    CHECK(wrong("[2025]\nsource = \"x\"\nwork = [\"2025-10-01\"]\n").find("不是调休上班的周末") != std::string::npos);
    CHECK(wrong("[nian]\nsource = \"x\"\n").find("not_a_year") != std::string::npos);
    CHECK(wrong("[2025]\nof = []\n").find("不认识“of”") != std::string::npos);
}

TEST_CASE("the plan of Xinzhou: what its sentences say") {
    const Plan plan = load_plan(xinzhou_text());
    CHECK(plan.document == "忻开党发〔2023〕34号");
    CHECK(plan.since.iso() == "2023-10-13");
    CHECK(plan.until.iso() == "2024-01-31");
    CHECK(plan.groups.size() == 3);
    CHECK(plan.lines.size() == 4);
    REQUIRE(plan.stages.size() == 3);
    CHECK(plan.stages[1].since.iso() == "2023-11-05");
    CHECK(plan.summary_due->iso() == "2024-01-30");
    CHECK(plan.duties.size() == 19);
    CHECK(plan.duty("surveyed")->due->iso() == "2023-11-25");
    CHECK_FALSE(plan.duty("hazards_closed")->due);
    CHECK(plan.duty("no such") == nullptr);
    for (const Duty& duty : plan.duties) CHECK_FALSE(duty.clause.empty());
    for (const Task& task : plan.tasks) CHECK_FALSE(task.clause.empty());
}

TEST_CASE("reporting days of the plan: nine, two of them on rest days") {
    const auto days = reporting_days(load_plan(xinzhou_text()), calendar());
    const char* expected[] = {"2023-11-09", "2023-11-19", "2023-11-29", "2023-12-09", "2023-12-19",
                              "2023-12-29", "2024-01-09", "2024-01-19", "2024-01-29"};
    REQUIRE(days.size() == 9);
    int rest = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        CHECK(days[i].number == static_cast<int>(i) + 1);
        CHECK(days[i].due.iso() == expected[i]);
        CHECK(days[i].last_day == days[i].due);
        rest += days[i].rest_day;
    }
    CHECK(rest == 2);
    CHECK(days[1].rest_day);
    CHECK(days[1].remind_on.iso() == "2023-11-17");  // Friday before the Sunday
    CHECK(days[1].since.iso() == "2023-11-09");      // after the 9th, up to the 19th
    CHECK(days[1].until.iso() == "2023-11-19");
    CHECK(days[0].since.iso() == "2023-10-12");
}

TEST_CASE("reporting days: the switches") {
    const auto second = [](const std::string& text) { return reporting_days(load_plan(text), calendar()).at(1); };
    CHECK(second(with("rest_days = \"early\"", "rest_days = \"later\"")).due.iso() == "2023-11-20");
    CHECK(second(with("rest_days = \"early\"", "rest_days = \"same\"")).remind_on.iso() == "2023-11-19");
    const ReportingDay before = second(with("day_itself_counts = true", "day_itself_counts = false"));
    CHECK(before.due.iso() == "2023-11-19");
    CHECK(before.last_day.iso() == "2023-11-18");
    CHECK(before.remind_on.iso() == "2023-11-17");
}

TEST_CASE("February has no 29th but every fourth year: its last day stands for it") {
    const auto february = [](const char* year) {
        const std::string y(year);
        const std::string text = "name = \"x\"\nsince = " + y + "-01-01\nuntil = " + y +
                                 "-12-31\n[[stages]]\ncode = \"a\"\nlabel = \"a\"\nsince = " + y +
                                 "-01-01\nuntil = " + y + "-12-31\n[reporting]\ndays = [9, 29, 30]\nsince = " + y +
                                 "-02-01\nuntil = " + y + "-02-28\n";
        std::string out;
        for (const ReportingDay& one : reporting_days(load_plan(text), Calendar())) out += one.due.iso() + " ";
        return out;
    };
    CHECK(february("2023") == "2023-02-09 2023-02-28 ");  // 29 and 30 fall together
    CHECK(february("2024") == "2024-02-09 ");             // the 29th lies after the period's end
}

TEST_CASE("plan file: every mistake at once, in the order of the file, with line and reason") {
    std::string text = with("evidence = \"surveyed\"", "evidence = \"survayed\"");
    text = replaced(text, "since = 2023-11-05\nuntil = 2024-01-14", "since = 2023-11-01\nuntil = 2024-01-14");
    text = replaced(text, "code = \"procedures\"", "code = \"warning_signs\"");
    text = replaced(text, "due = 2023-11-30\nwho", "due = \"2023-11-31\"\nwho");
    const Issues issues = problems(text);
    INFO(all_text(issues));
    REQUIRE(issues.size() == 4);
    CHECK(issues[0].code == "stage_order");
    CHECK(issues[1].code == "not_a_day");
    CHECK(issues[2].code == "unknown_rule");
    CHECK(issues[3].code == "duplicate");
    CHECK(issues[2].text.find("第 " + std::to_string(line_of(text, "evidence = \"survayed\"")) + " 行") !=
          std::string::npos);
    CHECK(issues[2].text.find("register_complete") != std::string::npos);  // what could be written instead
    CHECK(issues[0].text.find("动员部署") != std::string::npos);
}

TEST_CASE("plan file: one mistake each") {
    const struct {
        const char *from, *to, *field, *code;
    } cases[] = {
        {"name = \"忻州", "nama = \"忻州", "name", "required"},
        {"until = 2024-01-31 #", "until = 2023-01-31 #", "until", "before_since"},
        {"applies = \"involved\"", "applies = \"some\"", "duties[3].applies", "unknown_rule"},
        {"subject = \"enterprise\"", "subject = \"person\"", "duties[1].subject", "unknown_subject"},
        {"duty = \"surveyed\"", "duty = \"surveying\"", "tasks[4].duty", "unknown_duty"},
        {"line = \"training\"", "line = \"exams\"", "tasks[6].line", "unknown_line"},
        {"gates = [\"leading_group\", \"mobilisation_meeting\"]", "gates = [\"party\"]", "stages[1].gates",
         "unknown_task"},
        {"days = [9, 19, 29] ", "days = [9, 19, 39] ", "reporting.days", "bad_day"},
        {"rest_days = \"early\"", "rest_days = \"never\"", "reporting.rest_days", "not_a_choice"},
        {"day_itself_counts = true", "day_itself_counts = 1", "reporting.day_itself_counts", "not_yes_no"},
        {"clause = \"案-三(一)1\"", "clause = 31", "tasks[12].clause", "not_text"},
        {"figure = \"visits\"", "figure = \"visits\"\nduty = \"surveyed\"", "tasks[12].figure", "two_proofs"},
        {"duty = \"surveyed\"", "duty = \"surveyed\"\nleast = 3", "tasks[4].least", "no_figure"},
        {"duty = \"surveyed\"", "duty = \"surveyed\"\ndepartments = [\"甲\"]", "tasks[4].departments", "two_proofs"},
        {"verify_percent = 10", "verify_percent = 101", "register.verify_percent", "not_a_number"},
        {"code = \"isolation\"", "code = \"Isolation\"", "duties[6].code", "bad_code"},
    };
    for (const auto& one : cases) {
        INFO(one.to);
        const Issues issues = problems(with(one.from, one.to));
        bool found = false;
        for (const Issue& issue : issues) found = found || (issue.field == one.field && issue.code == one.code);
        CHECK_MESSAGE(found, all_text(issues));
        for (const Issue& issue : issues) CHECK(issue.text.find("第 ") == 0);
    }
    CHECK(problems(with("due = 2023-11-20", "due = 2023-11-32")).at(0).code == "not_toml");
    CHECK(problems("name = ").at(0).text.find("第 1 行") != std::string::npos);
    CHECK(problems("").size() >= 4);
}

TEST_CASE("plan file: a task proved by a figure that there is not is wrong, with what there is") {
    const auto load = [](const std::set<std::string>& figures) {
        try {
            load_plan(embedded_text("example-second.toml"), figures);
        } catch (const Problem& problem) {
            return all_text(problem.issues);
        }
        return std::string();
    };
    CHECK(load({"inspections", "visits"}).empty());
    CHECK(load({"visits"}).find("tasks[3].figure unknown_figure") != std::string::npos);
    CHECK(load({"visits"}).find("可用：visits") != std::string::npos);
}

TEST_CASE("another plan with other dates and duties works without programming") {
    const Plan plan = load_plan(R"(
name = "夏季有限空间会战"
since = 2024-06-01
until = 2024-08-31
[[stages]]
code = "all"
label = "会战"
since = 2024-06-01
until = 2024-08-31
[[duties]]
code = "boards"
label = "标志"
subject = "enterprise"
clause = "一"
due = 2024-06-20
applies = "has_spaces"
evidence = "signs"
[reporting]
days = [10, 31]
since = 2024-06-01
until = 2024-07-31
rest_days = "later"
)");
    const auto days = reporting_days(plan, calendar());
    REQUIRE(days.size() == 4);
    CHECK(days[0].due.iso() == "2024-06-11");  // the 10th is the Dragon Boat festival
    CHECK(days[1].due.iso() == "2024-07-01");  // June has no 31st, and its 30th is a Sunday
    CHECK(days[1].nominal.iso() == "2024-06-30");
    CHECK(days[3].due.iso() == "2024-07-31");
    CHECK(plan.duties.size() == 1);
    CHECK(plan.duty("boards")->evidence == find_evidence_rule("signs"));
}

TEST_CASE("stages: past, now, coming; both ends belong to it") {
    const Plan plan = load_plan(xinzhou_text());
    const auto at = [&](int stage, const char* today) {
        const Stage& one = plan.stages[static_cast<std::size_t>(stage)];
        return std::string(name_of(phase(one.since, one.until, day(today))));
    };
    CHECK(at(0, "2023-11-19") == "past");
    CHECK(at(1, "2023-11-19") == "now");
    CHECK(at(2, "2023-11-19") == "coming");
    CHECK(at(0, "2023-11-04") == "now");
    CHECK(at(0, "2023-11-05") == "past");
    CHECK(at(1, "2023-11-05") == "now");
    CHECK(at(2, "2024-01-31") == "now");
}

TEST_CASE("evidence: what proves each duty") {
    Subject full{.has_department = true, .involvement = "yes", .surveyed_on = day("2023-11-01")};
    full.spaces = full.with_sign = full.with_procedure = full.with_attendant = full.with_equipment = 5;
    full.toxic = full.toxic_isolated = full.toxic_approved = 2;
    full.first_space_on = day("2023-11-02");
    full.hazards = 3;
    full.last_closed_on = day("2023-11-10");
    full.handbook = full.warning_case = true;
    full.workshops = full.workshops_covered = 2;
    full.posts = full.posts_covered = 4;
    full.slogans_posts = full.slogans_dormitory = full.slogans_roads = 1;
    full.drills_held = full.drills_evaluated = 1;
    full.last_drill = day("2023-11-12");
    full.entrances_passed = 5;
    CHECK(find_evidence_rule("drill")->judge(full).on == day("2023-11-12"));
    for (const EvidenceRule& rule : evidence_rules()) {
        INFO(rule.name);
        CHECK(rule.judge(full).fulfilled);
    }
    for (const AppliesRule& rule : applies_rules()) {
        INFO(rule.name);
        CHECK(rule.applies(full));
    }

    const struct {
        const char* rule;
        void (*change)(Subject&);
        const char* text;  // part of what is said
    } lacking[] = {
        {"register_complete", [](Subject& s) { s.has_department = false; }, "监管部门"},
        {"surveyed", [](Subject& s) { s.spaces = 0; }, "还没有辨识出一处"},
        {"surveyed", [](Subject& s) { s.spaces = 0, s.involvement = "unknown"; }, "尚未摸排"},
        {"ledger_built", [](Subject& s) { s.spaces = 0; }, "台账"},
        {"signs", [](Subject& s) { s.with_sign = 3; }, "5 处中还有 2 处"},
        {"procedures", [](Subject& s) { s.with_procedure = 4; }, "还有 1 处"},
        {"isolation", [](Subject& s) { s.toxic_isolated = 1; }, "2 处中还有 1 处"},
        {"attendants", [](Subject& s) { s.with_attendant = 0; }, "监护"},
        {"approvers", [](Subject& s) { s.toxic_approved = 0; }, "审批人"},
        {"equipment", [](Subject& s) { s.with_equipment = 0; }, "装备"},
        {"hazards_closed", [](Subject& s) { s.open_hazards = 1; }, "还有 1 条"},
        {"handbook", [](Subject& s) { s.handbook = false; }, "宣传手册还没有"},
        {"warning_case", [](Subject& s) { s.warning_case = false; }, "警示案例还没有"},
        {"papers_down", [](Subject& s) { s.workshops = s.posts = 0; }, "还没有登记车间、岗位"},
        {"papers_down", [](Subject& s) { s.workshops_covered = 1; }, "还有 1 个车间、0 个岗位"},
        {"papers_down", [](Subject& s) { s.posts_covered = 1; }, "还有 0 个车间、3 个岗位"},
        {"slogans", [](Subject& s) { s.slogans_posts = s.slogans_roads = 0; }, "车间岗位、道路通道还没有"},
        {"drill", [](Subject& s) { s.drills_evaluated = 0; }, "还没有评估"},
        {"drill", [](Subject& s) { s.drills_held = s.drills_evaluated = 0; }, "还没有组织"},
        {"entrances", [](Subject& s) { s.entrances_passed = 3; }, "还有 2 处"},
    };
    for (const auto& one : lacking) {
        Subject subject = full;
        one.change(subject);
        const Evidence evidence = find_evidence_rule(one.rule)->judge(subject);
        INFO(one.rule, ": ", evidence.text);
        CHECK_FALSE(evidence.fulfilled);
        CHECK(evidence.text.find(one.text) != std::string::npos);
    }

    Subject declared{.involvement = "none", .surveyed_on = day("2023-11-03"), .declared_on = day("2023-11-04")};
    CHECK(find_evidence_rule("surveyed")->judge(declared).on == day("2023-11-04"));
    declared.declared_on.reset();
    CHECK(find_evidence_rule("surveyed")->judge(declared).on == day("2023-11-03"));
    CHECK(find_applies_rule("every")->applies(declared));
    CHECK_FALSE(find_applies_rule("involved")->applies(declared));
    CHECK_FALSE(find_applies_rule("has_spaces")->applies(declared));
    CHECK_FALSE(find_applies_rule("has_hazards")->applies(declared));

    Subject open = full;
    open.open_hazards = 2;
    open.nearest_deadline = day("2023-11-15");
    CHECK(find_evidence_rule("hazards_closed")->judge(open).due == day("2023-11-15"));
    CHECK(find_evidence_rule("no_such") == nullptr);
}

TEST_CASE("a duty is late from the day after its due day") {
    const Day due = day("2023-11-25");
    CHECK(state_on(day("2023-11-25"), false, false, due) == DutyState::due);
    CHECK(state_on(day("2023-11-26"), false, false, due) == DutyState::overdue);
    CHECK(state_on(day("2023-11-26"), true, false, due) == DutyState::fulfilled);
    CHECK(state_on(day("2023-11-26"), false, true, due) == DutyState::excused);
    CHECK(state_on(day("2023-11-26"), true, true, due) == DutyState::fulfilled);
    CHECK(state_on(day("2023-11-26"), false, false, {}) == DutyState::due);
}
