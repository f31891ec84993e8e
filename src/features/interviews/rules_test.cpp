// The interview's states: which verb leads where, and what each wants to be told.

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "features/interviews/interview.hpp"

using namespace zhiben;
using namespace zhiben::interviews;

namespace {

constexpr std::array<State, 5> states{State::proposed, State::notified, State::held, State::closed, State::waived};
constexpr std::array<const char*, 4> verbs{"notify", "hold", "close", "waive"};
const Day today = Day::of(2023, 11, 19);

bool names(const Issues& issues, const char* field) {
    for (const Issue& one : issues)
        if (one.field == field) return true;
    return false;
}

}  // namespace

TEST_SUITE_BEGIN("interviews");

TEST_CASE("an interview: which verb may be taken in which state") {
    // notify, hold, close, waive
    const bool may[5][4] = {{true, false, false, true},     // proposed
                            {true, true, false, true},      // notified: again when the day changes
                            {false, false, true, false},    // held
                            {false, false, false, false},   // closed
                            {false, false, false, false}};  // waived
    for (std::size_t s = 0; s < states.size(); ++s)
        for (std::size_t v = 0; v < verbs.size(); ++v) {
            CAPTURE(s);
            CAPTURE(verbs[v]);
            CHECK(refusal(states[s], verbs[v]).empty() == may[s][v]);
        }
}

TEST_CASE("an interview: what is missing or cannot be is said at once, by its field") {
    Interview notified{.state = State::notified};
    notified.notified_on = today;
    const Issues bare = check(notified, Meeting{}, today);
    for (const char* field : {"on", "by", "minutes", "feedback_due"}) CHECK(names(bare, field));
    const Meeting early{today.plus(-1), "甲", "已谈", "", today.plus(-2)};
    CHECK(names(check(notified, early, today), "on"));
    CHECK(names(check(notified, early, today), "feedback_due"));
    CHECK(names(check(notified, Meeting{today.plus(1), "甲", "已谈", "", today.plus(9)}, today), "on"));
    CHECK(check(notified, Meeting{today, "甲", "已谈", "", today}, today).empty());
    CHECK(names(check(Interview{}, Waiver{}, today), "reason"));  // only with a reason
    CHECK(names(check(Interview{}, Notice{today.plus(-1), "管委会", "请到"}, today), "meeting_on"));
}

TEST_CASE("property: whatever is tried, an interview ends held and answered, or waived with its reason") {
    std::mt19937 random(20231119);
    for (int walk = 0; walk < 500; ++walk) {
        Interview now;
        for (int step = 0; step < 12; ++step) {
            const State before = now.state;
            const bool told = random() % 4 != 0;  // else something is left out
            const auto take = [&](const auto& step_taken) {
                if (check(now, step_taken, today).empty()) now = after(now, step_taken, today);
            };
            switch (random() % 4) {
                case 0: take(Notice{today, told ? "管委会" : "", "请到"}); break;
                case 1: take(Meeting{today, "甲", told ? "已谈" : "", "", today}); break;
                case 2: take(Closing{today, told ? "已补训" : ""}); break;
                default: take(Waiver{told ? "住院" : ""});
            }
            if (before == State::closed || before == State::waived) CHECK(now.state == before);
            CHECK((now.state != State::waived || (!now.waived_because.empty() && !now.held_on)));
            CHECK(((now.state != State::held && now.state != State::closed) ||
                   (now.notified_on && !now.minutes.empty())));
            CHECK((now.state != State::closed || !now.feedback.empty()));
        }
    }
}

TEST_SUITE_END();
