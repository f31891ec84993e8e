#include "features/campaign/rules_test.hpp"

#include <doctest/doctest.h>

#include "features/campaign/evidence.hpp"

using namespace zhiben;
using namespace zhiben::campaign;
using namespace zhiben::test::plans;

namespace {

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

}  // namespace

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
        {"tasks = [\"principals_trained\", \"workers_trained\"]", "tasks = [\"nobody\"]", "tasks[8].tasks",
         "unknown_task"},
        {"tasks = [\"principals_trained\", \"workers_trained\"]", "tasks = [\"training_done\"]", "tasks[8].tasks",
         "nested_task"},
        {"summary = true #", "summary = 1 #", "tasks[11].summary", "not_yes_no"},
        {"summary = true #", "summary = true\nduty = \"surveyed\" #", "tasks[11].summary", "two_proofs"},
        {"[summary]\ndue = 2024-01-30", "[summary]\n#", "tasks[11].summary", "no_summary"},
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
