// The working calendar: holidays, worked weekends, and a file of them that is wrong.

#include <doctest/doctest.h>

#include "features/campaign/rules_test.hpp"

using namespace zhiben;
using namespace zhiben::campaign;
using namespace zhiben::test::plans;

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
