#include <doctest/doctest.h>

#include "features/people/user.hpp"

using namespace zhiben;
using namespace zhiben::people;

namespace {
std::string codes(const Issues& issues) {
    std::string out;
    for (const Issue& issue : issues) out += (out.empty() ? "" : " ") + issue.code;
    return out;
}
}  // namespace

TEST_CASE("people: the password policy, case by case") {
    struct Row {
        const char *password, *login, *wrong;
    };
    const Row rows[] = {
        {"Kfq-2023x", "zhao", "too_short"},         {"Kfq-2023xy", "zhao", ""},
        {"lowercaseonly", "zhao", "too_simple"},    {"lower2023case", "zhao", "too_simple"},
        {"only lower but long enough", "zhao", ""},                              // a blank is a character too
        {"aaaaabbbbbcccccd", "zhao", ""},                                        // 16 of one sort
        {"aaaaabbbbbccccc", "zhao", "too_simple"},                               // 15
        {"xxZhao-2023x", "zhao", "has_login"},      {"xxLi-2023xxx", "li", ""},  // too short a name to forbid
        {"MyPassword-2023", "zhao", "common"},      {"治本攻坚-Abc2023", "zhao", ""},
        {"short", "zhao", "too_short too_simple"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.password);
        CHECK(codes(check_password("new", row.password, row.login)) == row.wrong);
    }
    CHECK(codes(check_password("new", std::string(129, 'x'), "zhao")) == "too_long");
    CHECK(check_password("new", "short", "").front().field == "new");
}

TEST_CASE("people: temporary passwords fulfil the policy and differ") {
    std::string last;
    for (int i = 0; i < 50; ++i) {
        const std::string one = temporary_password();
        CHECK(check_password("", one, "").empty());
        CHECK(one != last);
        last = one;
    }
}

TEST_CASE("people: five wrong passwords lock for a quarter of an hour, then the count begins anew") {
    const Settings settings;
    Failures failures;
    Instant now{1'000'000};
    for (int i = 1; i <= 4; ++i) {
        failures = one_more(failures, now, settings);
        CHECK_FALSE(failures.locked(now));
    }
    failures = one_more(failures, now, settings);
    CHECK(failures.locked(now));
    CHECK(failures.locked({now.ms + 15 * 60 * 1000 - 1}));
    CHECK_FALSE(failures.locked({now.ms + 15 * 60 * 1000}));

    const Failures during = one_more(failures, {now.ms + 1000}, settings);
    CHECK(during.locked_until == failures.locked_until);  // trying on does not lengthen it
    const Failures later = one_more(failures, {now.ms + 15 * 60 * 1000}, settings);
    CHECK(later.count == 1);
    CHECK_FALSE(later.locked_until);
}

TEST_CASE("people: a session ends by age and by idleness, whichever comes first") {
    const Settings settings;
    const std::int64_t hour = 3600 * 1000;
    CHECK(session_lives({0}, {0}, {2 * hour - 1}, settings));
    CHECK_FALSE(session_lives({0}, {0}, {2 * hour}, settings));
    CHECK(session_lives({0}, {11 * hour}, {12 * hour - 1}, settings));
    CHECK_FALSE(session_lives({0}, {12 * hour - 1}, {12 * hour}, settings));
}

TEST_CASE("people: log-in names are one form") {
    CHECK(normal_login("　ＺｈａｏGang ") == "zhaogang");
    CHECK(normal_login("王建国") == "王建国");
}
