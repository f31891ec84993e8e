// What proves each duty, without a database.

#include "features/campaign/evidence.hpp"

#include <doctest/doctest.h>

using namespace zhiben;
using namespace zhiben::campaign;

namespace {

Day day(const char* iso) { return Day::parse(iso).value(); }

}  // namespace

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
    full.principal_listed = true;
    full.principal_passed = full.last_group_trained = full.last_talk = day("2023-11-14");
    full.groups = full.groups_trained = 3;
    full.training_faults = 1;
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
        {"principal_trained", [](Subject& s) { s.principal_passed.reset(); }, "还没有参加专题培训"},
        {"principal_trained", [](Subject& s) { s.principal_passed.reset(), s.principal_listed = false; }, "还没有登记"},
        {"workers_trained", [](Subject& s) { s.groups_trained = 2, s.groups_missing = "监护人员"; }, "监护人员还没有"},
        {"workers_trained", [](Subject& s) { s.groups = s.groups_trained = 0; }, "还没有登记"},
        {"faults_interviewed", [](Subject& s) { s.faults_untalked = 1; }, "还有 1 人次"},
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
