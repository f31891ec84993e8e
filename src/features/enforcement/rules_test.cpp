// Cases, decisions, pairs, surcharges, days and what must not be made public: tables of cases, no database.

#include <doctest/doctest.h>

#include <algorithm>

#include "features/enforcement/case.hpp"
#include "features/enforcement/flow.hpp"

using namespace zhiben;
using namespace zhiben::enforcement;

namespace {

Day day(const char* iso) { return *Day::parse(iso); }
std::string code(const Issues& issues, std::string_view field) {
    for (const Issue& one : issues)
        if (one.field == field) return one.code;
    return {};
}
rulebook::Penalty penalty(const char* on, const char* name) {
    const auto found = rulebook::embedded().on(day(on)).penalty(name);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_SUITE("enforcement") {
    TEST_CASE("a decision keeps within the range of its clause, for whom and at which stage") {
        struct Row {
            const char *on, *clause, *subject;
            bool overdue;
            std::int64_t yuan;
            const char *field, *code;  // "" when it is right
        };
        const Row rows[] = {
            // Order 59 until the end of 2023: art. 30 both at once, up to 30 000 and 10 000 yuan.
            {"2023-11-19", "order59_30", "unit", false, 30000, "amount", ""},
            {"2023-11-19", "order59_30", "unit", false, 30001, "amount", "out_of_range"},
            {"2023-11-19", "order59_30", "person", false, 10000, "amount", ""},
            {"2023-11-19", "order59_30", "person", false, 10001, "amount", "out_of_range"},
            // Art. 28: the person only when it was not put right in time.
            {"2023-11-19", "order59_28", "person", false, 10000, "subject", "not_punishable"},
            {"2023-11-19", "order59_28", "person", true, 10000, "amount", ""},
            {"2023-11-19", "order59_28", "unit", true, 49999, "amount", "out_of_range"},
            {"2023-11-19", "order59_28", "unit", true, 50000, "amount", ""},
            {"2023-11-19", "order59_28", "unit", true, 200000, "amount", ""},
            // Order 13 from 2024 on.
            {"2024-01-01", "order13_21_2", "unit", false, 50000, "amount", ""},
            {"2024-01-01", "order13_19_1", "person", false, 10000, "subject", "not_punishable"},
            {"2024-01-01", "law_94", "unit", false, 10000, "subject", "not_punishable"},
            {"2024-01-01", "law_94", "person", false, 19999, "amount", "out_of_range"},
            {"2024-01-01", "law_94", "person", false, 20000, "amount", ""},
            {"2023-11-19", "order59_30", "unit", false, -1, "amount", "negative"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.clause);
            CAPTURE(row.yuan);
            Decision decision{.subject = row.subject, .overdue = row.overdue, .amount = row.yuan * 100};
            if (decision.subject == "person") {
                decision.person = "甲";
                decision.title = "厂长";
            }
            const Issues issues = check(decision, penalty(row.on, row.clause), false);
            CHECK(code(issues, row.field) == row.code);
            if (*row.code == '\0') CHECK(issues.empty());
        }
    }

    TEST_CASE("a dual case needs a clause that allows both, and says why it does not") {
        const auto asked = [](const char* on, const char* clause, bool overdue) {
            return check({.subject = "unit", .overdue = overdue, .amount = 5000000}, penalty(on, clause), true);
        };
        CHECK(code(asked("2024-01-05", "order13_21_1", false), "clause") == "");
        CHECK(code(asked("2024-01-05", "order13_19_1", true), "clause") == "");
        CHECK(code(asked("2024-01-05", "law_114_1", false), "clause") == "no_dual");
        const Issues early = asked("2024-01-05", "order13_19_1", false);
        REQUIRE(code(early, "clause") == "no_dual");
        const auto said =
            std::find_if(early.begin(), early.end(), [](const Issue& one) { return one.code == "no_dual"; });
        CHECK(said->text.find("逾期未改正") != std::string::npos);
        CHECK(said->text.find("第九十四条") != std::string::npos);  // what can be done instead
    }

    TEST_CASE("who is punished, and what with") {
        const auto clause = penalty("2023-11-19", "order59_30");
        CHECK(code(check({.subject = "person", .amount = 100}, clause, false), "person") == "required");
        CHECK(code(check({.subject = "person", .person = "甲", .amount = 100}, clause, false), "title") == "required");
        CHECK(code(check({.subject = "unit"}, clause, false), "amount") == "no_penalty");
        CHECK(check({.subject = "unit", .warning = true}, clause, false).empty());
        CHECK(code(check({.subject = "unit", .suspension = true}, clause, false), "suspension") == "no_ground");
        const auto late = penalty("2023-11-19", "order59_29");
        CHECK(code(check({.subject = "unit", .suspension = true}, late, false), "suspension") == "not_overdue");
        CHECK(check({.subject = "unit", .overdue = true, .suspension = true}, late, false).empty());
        CHECK(code(check({.subject = "person", .person = "甲", .title = "乙", .overdue = true, .suspension = true},
                         late, false),
                   "suspension") == "not_for_persons");
    }

    TEST_CASE("a hearing is owed for a suspension and for a large fine") {
        const auto needs = [](const char* subject, std::int64_t yuan, bool suspension = false) {
            return needs_hearing({.subject = subject, .amount = yuan * 100, .suspension = suspension}, 5000000,
                                 2000000);
        };
        CHECK_FALSE(needs("unit", 49999));
        CHECK(needs("unit", 50000));
        CHECK_FALSE(needs("person", 19999));
        CHECK(needs("person", 20000));
        CHECK(needs("unit", 0, true));
    }

    TEST_CASE("pairs: nothing, half, complete; what was revoked or only drafted does not count") {
        const Decision unit{.subject = "unit", .state = "decided"}, person{.subject = "person", .state = "decided"};
        const Decision drafted{.subject = "person", .state = "draft"}, revoked{.subject = "person", .state = "revoked"};
        CHECK(pair_state(true, {}) == "none");
        CHECK(pair_state(true, {unit}) == "half");
        CHECK(pair_state(true, {unit, unit}) == "half");
        CHECK(pair_state(true, {unit, drafted, revoked}) == "half");
        CHECK(pair_state(true, {unit, person}) == "complete");
        CHECK(pair_state(false, {unit, person}) == "none");
    }

    TEST_CASE("surcharge: three per cent a day from the day after, never more than the fine") {
        const auto more = [](std::int64_t fine, const char* paid) {
            return surcharge(fine, day("2023-12-04"), day(paid), 3, 100);
        };
        CHECK(more(3000000, "2023-11-20") == 0);
        CHECK(more(3000000, "2023-12-04") == 0);
        CHECK(more(3000000, "2023-12-05") == 90000);
        CHECK(more(3000000, "2023-12-14") == 900000);
        CHECK(more(3000000, "2024-01-06") == 2970000);
        CHECK(more(3000000, "2024-01-07") == 3000000);
        CHECK(more(3000000, "2024-06-01") == 3000000);
        CHECK(more(0, "2024-06-01") == 0);
    }

    TEST_CASE("a case is decided after its notice, and after the days of the hearing") {
        const std::vector<Decision> one{{.subject = "unit", .amount = 5000000}};
        Case told{.state = "notified", .hearing_due = true, .hearing_until = day("2023-11-17")};
        CHECK(code(check_decide(told, "penalty", day("2023-11-17"), one), "decided_on") == "hearing_open");
        CHECK(check_decide(told, "penalty", day("2023-11-18"), one).empty());
        told.hearing = "waived";
        CHECK(check_decide(told, "penalty", day("2023-11-17"), one).empty());
        told.grave = true;
        CHECK(code(check_decide(told, "penalty", day("2023-11-18"), one), "discussed_on") == "required");
        CHECK(code(check_decide({.state = "investigated"}, "penalty", day("2023-11-18"), one), "outcome") ==
              "not_notified");
        CHECK(code(check_decide({.state = "notified"}, "penalty", day("2023-11-18"), {}), "decisions") == "required");
        CHECK(code(check_decide({.state = "filed"}, "no_penalty", day("2023-11-18"), {}), "outcome") ==
              "not_investigated");
        CHECK(check_decide({.state = "filed"}, "transfer", day("2023-11-18"), {}).empty());
        CHECK(code(check_notify({.grave = true}, one), "reviewed_on") == "required");
        CHECK(code(check_notify({}, {}), "decisions") == "required");

        CHECK(code(check_hearing({.hearing_due = false}, day("2023-11-15")), "hearing") == "no_right");
        const Case open{.hearing_due = true, .hearing_until = day("2023-11-17")};
        CHECK(check_hearing(open, day("2023-11-17")).empty());
        CHECK(code(check_hearing(open, day("2023-11-18")), "hearing_asked_on") == "too_late");
        CHECK(code(check_held(open, day("2023-11-18"), day("2023-11-20")), "hearing_on") == "short_notice");
    }

    TEST_CASE("a case is closed when it is executed and published, and its pair complete or explained") {
        Case done{.state = "executed",
                  .outcome = "penalty",
                  .dual = true,
                  .published_on = day("2023-11-19"),
                  .pair_state = "complete"};
        CHECK(check_close(done, "").empty());
        done.pair_state = "half";
        CHECK(code(check_close(done, " "), "pair_reason") == "half_pair");
        CHECK(check_close(done, "负责人已死亡").empty());
        done.published_on.reset();
        CHECK(code(check_close(done, "x"), "published_on") == "required");
        done.state = "delivered";
        CHECK(code(check_close(done, "x"), "state") == "not_executed");
        CHECK(check_close({.state = "decided", .outcome = "transfer"}, "").empty());
    }

    TEST_CASE("steps are refused in other states, in words") {
        const Flow& flow = case_flow();
        CHECK(refusal(flow, "filed", "investigate").empty());
        const std::string why = refusal(flow, "filed", "deliver");
        CHECK(why.find("已立案") != std::string::npos);
        CHECK(why.find("已决定") != std::string::npos);
        for (const Move& move : flow.moves) {
            CAPTURE(move.verb);
            CHECK_FALSE(refusal(flow, "closed", move.verb).empty());
            for (const std::string& from : move.from) CHECK(flow.label(from) != from);
        }
    }

    TEST_CASE("days stay in their order") {
        const auto at = [](const char* iso) { return *iso ? std::optional(day(iso)) : std::nullopt; };
        const auto asked = [&](const char* a, const char* b, const char* c) {
            return in_order({{"a", "甲", at(a)}, {"b", "乙", at(b)}, {"c", "丙", at(c)}}, day("2023-11-19"));
        };
        CHECK(asked("2023-11-01", "2023-11-01", "2023-11-19").empty());
        CHECK(asked("2023-11-01", "", "2023-11-02").empty());
        CHECK(code(asked("2023-11-03", "2023-11-02", ""), "b") == "too_early");
        CHECK(code(asked("2023-11-03", "", "2023-11-02"), "c") == "too_early");
        CHECK(code(asked("", "", "2023-11-20"), "c") == "in_future");
    }

    TEST_CASE("what is made public holds no person's number and no name that is known") {
        const std::vector<std::string> names{"赵一鸣", "甲"};
        CHECK(personal_data_in("某公司污水池未设警示标志，罚款3万元", names).empty());
        CHECK(personal_data_in("电话13900001111", names).size() == 1);
        CHECK(personal_data_in("电话１３９００００１１１１", names).size() == 1);  // full width
        CHECK(personal_data_in("身份证14090219800101001X", names).size() == 1);
        CHECK(personal_data_in("负责人赵一鸣", names).size() == 1);
        CHECK(personal_data_in("负责人赵某，甲方", names).empty());
        CHECK(personal_data_in("信用代码91140900MA0K00001X，罚款20000000000分", names).empty());
    }
}
