// The life of an instruction or a finding: which verb leads where, and what each wants to be told.

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "features/supervision/matter.hpp"

using namespace zhiben;
using namespace zhiben::supervision;

namespace {

const Day today = Day::of(2023, 11, 19);

std::string codes(const Issues& issues) {
    std::string out;
    for (const Issue& one : issues) out += (out.empty() ? "" : " ") + one.field + ":" + one.code;
    return out;
}
Matter given(int deadline_in = 5) {
    Matter out;
    out.given_on = today.plus(-3);
    out.deadline = today.plus(deadline_in);
    return out;
}

}  // namespace

TEST_SUITE_BEGIN("supervision");

TEST_CASE("a matter: which verb may be taken in which state") {
    constexpr std::array<State, 5> states{State::given, State::answered, State::returned, State::closed,
                                          State::withdrawn};
    constexpr std::array<const char*, 5> verbs{"answer", "confirm", "return", "withdraw", "reopen"};
    const bool may[5][5] = {{true, false, false, true, false},    // given
                            {false, true, true, true, false},     // answered
                            {true, false, false, true, false},    // returned
                            {false, false, false, false, false},  // closed
                            {false, false, false, false, false}};
    for (std::size_t s = 0; s < states.size(); ++s)
        for (std::size_t v = 0; v < verbs.size(); ++v) {
            CAPTURE(s);
            CAPTURE(verbs[v]);
            CHECK(refusal(states[s], verbs[v]).empty() == may[s][v]);
        }
}

TEST_CASE("a matter: what is missing or cannot be is said at once, by its field") {
    CHECK(codes(check(given(), Answer{}, today)) == "on:required text:required");
    CHECK(codes(check(given(), Answer{today.plus(-4), "已办"}, today)) == "on:too_early");
    CHECK(codes(check(given(), Answer{today.plus(1), "已办"}, today)) == "on:in_future");
    CHECK(codes(check(given(), Decision{true, today, "甲", ""}, today)) == "state:not_now");

    const Matter answered = after(given(), Answer{today, "已办"});
    CHECK(codes(check(answered, Answer{today, "又办"}, today)) == "state:not_now");
    CHECK(codes(check(answered, Decision{true, {}, "", ""}, today)) == "on:required by:required");
    CHECK(check(answered, Decision{true, today, "甲", ""}, today).empty());
    CHECK(codes(check(answered, Decision{false, today, "甲", ""}, today)) == "opinion:required");
    CHECK(codes(check(answered, Decision{false, today.plus(-1), "甲", "没有附材料", today.plus(-1)}, today)) ==
          "on:too_early new_deadline:too_early");
    CHECK(codes(check(given(), Withdrawal{}, today)) == "reason:required");
}

TEST_CASE("a matter: late is counted from its deadline, by the day of the answer; a return may give a new one") {
    CHECK(days_overdue(given(0), today) == 0);
    CHECK(days_overdue(given(-2), today) == 2);
    Matter now = after(given(-2), Answer{today, "已办"});
    CHECK(now.late_days == 2);
    CHECK(days_overdue(now, today.plus(9)) == 0);  // it is the general group's turn
    now = after(now, Decision{false, today, "甲", "没有附材料", today.plus(3)});
    CHECK(now.returns == 1);
    CHECK(days_overdue(now, today.plus(3)) == 0);
    CHECK(days_overdue(now, today.plus(4)) == 1);
    CHECK(after(now, Answer{today.plus(1), "补材料"}).late_days == 0);
}

TEST_CASE("property: whatever is tried, a matter ends answered and judged, or withdrawn with its reason") {
    std::mt19937 random(20231119);
    int closed = 0, withdrawn = 0;
    for (int walk = 0; walk < 2000; ++walk) {
        Matter now = given(static_cast<int>(random() % 9) - 2);
        Day day = today;
        int answers = 0, returns = 0;  // counted on their own
        for (int step = 0; step < 12; ++step) {
            day = day.plus(static_cast<int>(random() % 2));
            const Matter before = now;
            const auto told = [&](const char* text) { return std::string(random() % 4 ? text : ""); };
            const auto on = [&] { return std::optional<Day>(day.plus(static_cast<int>(random() % 3) - 1)); };
            const auto take = [&](const auto& taken) {
                if (!check(now, taken, day).empty()) return false;
                now = after(now, taken);
                return true;
            };
            switch (random() % 8) {
                case 0:
                case 1:
                case 2: answers += take(Answer{on(), told("已办")}); break;
                case 3:
                case 4: returns += take(Decision{false, on(), told("甲"), told("不实"), on()}); break;
                case 5:
                case 6: take(Decision{true, on(), told("甲"), ""}); break;
                default: take(Withdrawal{random() % 3 ? "" : "重复"});
            }
            const bool over = before.state == State::closed || before.state == State::withdrawn;
            if (over) CHECK(now.state == before.state);
            CHECK(now.returns == returns);
            CHECK(now.waiting == (now.state == State::given || now.state == State::returned));
            CHECK((now.state != State::closed || (answers > returns && !now.answer.empty() && now.decided_on)));
            CHECK((now.state != State::closed || (*now.decided_on >= *now.answered_on && *now.decided_on <= day)));
            CHECK((now.state != State::returned || (answers == returns && !now.opinion.empty())));
            CHECK((now.state != State::withdrawn || !now.withdrawn_because.empty()));
            CHECK((days_overdue(now, day) == 0 || now.waiting));
        }
        closed += now.state == State::closed;
        withdrawn += now.state == State::withdrawn;
    }
    CHECK(closed > 200);
    CHECK(withdrawn > 100);
}

TEST_SUITE_END();
