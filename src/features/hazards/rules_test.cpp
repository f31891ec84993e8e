#include <doctest/doctest.h>

#include <random>

#include "features/hazards/hazard.hpp"

using namespace zhiben;
using namespace zhiben::hazards;

namespace {

const Day today = Day::of(2023, 11, 19);

Hazard in(State state, Grade grade = Grade::general) {
    Hazard hazard;
    hazard.state = state;
    hazard.grade = grade;
    hazard.source = "department";
    hazard.found_on = Day::of(2023, 11, 6);
    if (state == State::found) return hazard;
    hazard.responsible = "王某";
    hazard.deadline = Day::of(2023, 11, 25);
    if (state == State::ordered) return hazard;
    hazard.rectified_on = Day::of(2023, 11, 15);
    hazard.rectification = "已加装";
    if (state == State::closed) hazard.closed_on = Day::of(2023, 11, 18);
    return hazard;
}

Order order() { return {.responsible = "王某", .deadline = Day::of(2023, 11, 25)}; }
Recheck pass() { return {.on = Day::of(2023, 11, 18), .by = {"孙某", "周某"}, .pass = true, .opinion = "合格"}; }

std::string first_field(const Issues& issues) { return issues.empty() ? "" : issues.front().field; }

}  // namespace

TEST_CASE("an order names who and until when; a major one all five provisions") {
    CHECK(check(in(State::found), order(), today).empty());
    Order without_person = order();
    without_person.responsible.clear();
    CHECK(first_field(check(in(State::found), without_person, today)) == "responsible");
    Order without_deadline = order();
    without_deadline.deadline.reset();
    CHECK(first_field(check(in(State::found), without_deadline, today)) == "deadline");
    Order late = order();
    late.deadline = today.plus(-1);
    CHECK(first_field(check(in(State::found), late, today)) == "deadline");
    late.deadline = today;
    CHECK(check(in(State::found), late, today).empty());

    const Issues five = check(in(State::found, Grade::major), order(), today);
    REQUIRE(five.size() == 3);
    CHECK(five[0].field == "measure");
    CHECK(five[1].field == "fund");
    CHECK(five[2].field == "emergency_plan");
}

TEST_CASE("steps out of turn are refused with the state's name") {
    for (const State state : {State::ordered, State::rectified, State::closed})
        CHECK(first_field(check(in(state), order(), today)) == "state");
    for (const State state : {State::found, State::ordered, State::closed})
        CHECK(first_field(check(in(state), pass(), today)) == "state");
    for (const State state : {State::found, State::rectified, State::closed})
        CHECK_FALSE(refusal(in(state), "rectification").empty());
    CHECK_FALSE(refusal(in(State::closed), "grade").empty());
    CHECK(refusal(in(State::found), "order").empty());
    CHECK_FALSE(refusal(in(State::found), "no such verb").empty());
}

TEST_CASE("a rectification needs evidence and a day that can be") {
    const Rectification good{.done_on = Day::of(2023, 11, 15), .measures = "已加装", .evidence = 1};
    CHECK(check(in(State::ordered), good, today).empty());
    Rectification bad = good;
    bad.evidence = 0;
    CHECK(first_field(check(in(State::ordered), bad, today)) == "evidence");
    bad = good;
    bad.done_on = today.plus(1);
    CHECK(first_field(check(in(State::ordered), bad, today)) == "done_on");
    bad.done_on = Day::of(2023, 11, 5);
    CHECK(first_field(check(in(State::ordered), bad, today)) == "done_on");
}

TEST_CASE("a re-check: two officers, not the one who did the work; failing gives a new deadline and is counted") {
    CHECK(check(in(State::rectified), pass(), today).empty());
    Recheck alone = pass();
    alone.by = {"孙某"};
    CHECK(first_field(check(in(State::rectified), alone, today)) == "by");
    Hazard self = in(State::rectified);
    self.source = "self";
    CHECK(check(self, alone, today).empty());
    Recheck twice = pass();
    twice.by = {"孙某", "孙某"};
    CHECK(first_field(check(in(State::rectified), twice, today)) == "by");
    Recheck own = pass();
    own.by = {"孙某", "王某"};
    CHECK(first_field(check(in(State::rectified), own, today)) == "by");

    Recheck fail = pass();
    fail.pass = false;
    CHECK(first_field(check(in(State::rectified), fail, today)) == "new_deadline");
    fail.new_deadline = today.plus(7);
    REQUIRE(check(in(State::rectified), fail, today).empty());
    const Hazard back = after(in(State::rectified), fail, today);
    CHECK(back.state == State::ordered);
    CHECK(back.rechecks_failed == 1);
    CHECK(back.deadline == today.plus(7));
    CHECK_FALSE(back.rectified_on.has_value());

    const Hazard closed = after(in(State::rectified), pass(), today);
    CHECK(closed.state == State::closed);
    CHECK(closed.closed_on == Day::of(2023, 11, 18));
}

TEST_CASE("an extension is asked, then decided; only one at a time") {
    const Extension ask{.deadline = Day::of(2023, 12, 5), .reason = "设备未到"};
    REQUIRE(check(in(State::ordered), ask, today).empty());
    Hazard asked = after(in(State::ordered), ask, today);
    CHECK(asked.deadline == Day::of(2023, 11, 25));  // nothing changes before it is decided
    CHECK(first_field(check(asked, ask, today)) == "state");
    CHECK(first_field(check(asked, Decision{.approve = false}, today)) == "reason");
    CHECK(after(asked, Decision{.approve = true}, today).deadline == Day::of(2023, 12, 5));
    CHECK(after(asked, Decision{.approve = true}, today).extensions == 1);
    const Hazard refused = after(asked, Decision{.approve = false, .reason = "不同意"}, today);
    CHECK(refused.deadline == Day::of(2023, 11, 25));
    CHECK_FALSE(refused.extension_pending);
    const Extension earlier{.deadline = Day::of(2023, 11, 25), .reason = "x"};
    CHECK(first_field(check(in(State::ordered), earlier, today)) == "deadline");
}

TEST_CASE("overdue begins on the day after the deadline and ends with the close-out") {
    Hazard hazard = in(State::ordered);
    CHECK_FALSE(overdue(hazard, Day::of(2023, 11, 25)));
    CHECK(overdue(hazard, Day::of(2023, 11, 26)));
    CHECK_FALSE(overdue(in(State::closed), Day::of(2023, 12, 31)));
    hazard.deadline.reset();
    CHECK_FALSE(overdue(hazard, Day::of(2023, 12, 31)));
}

TEST_CASE("listed supervision is for major hazards, and ends after the close-out") {
    const Supervision list{.level = "市级", .document = "忻安督〔2023〕1号", .from = today, .until = today.plus(30)};
    CHECK(first_field(check(in(State::ordered), list, today)) == "state");
    REQUIRE(check(in(State::ordered, Grade::major), list, today).empty());
    const Hazard listed = after(in(State::ordered, Grade::major), list, today);
    CHECK(listed.listed);
    CHECK(first_field(check(listed, Removal{.on = today, .document = "x"}, today)) == "state");
    CHECK(first_field(check(listed, Grading{.grade = Grade::general, .basis = "x"}, today)) == "grade");
    Hazard closed = in(State::closed, Grade::major);
    closed.listed = true;
    REQUIRE(check(closed, Removal{.on = today, .document = "x"}, today).empty());
    CHECK_FALSE(after(closed, Removal{.on = today, .document = "x"}, today).listed);
}

TEST_CASE("a hazard found to be major is ordered anew with the five provisions") {
    const Grading major{.grade = Grade::major, .basis = "部令第10号第十三条(二)"};
    REQUIRE(check(in(State::ordered), major, today).empty());
    CHECK(after(in(State::ordered), major, today).state == State::found);
    Hazard provided = in(State::ordered);
    provided.measure = provided.fund = provided.emergency_plan = "有";
    CHECK(after(provided, major, today).state == State::ordered);
}

TEST_CASE("random walks: whatever is tried, no hazard gets into a state that cannot be") {
    std::mt19937 dice(34);
    const auto below = [&](unsigned n) { return static_cast<int>(dice() % n); };
    for (int walk = 0; walk < 2000; ++walk) {
        Hazard hazard = in(State::found, below(4) == 0 ? Grade::major : Grade::general);
        std::int64_t failed = 0;
        Day now = today;
        for (int step = 0; step < 25; ++step) {
            now = now.plus(below(3));
            const auto maybe = [&](int spread) {
                return below(5) == 0 ? std::optional<Day>()
                                     : now.plus(below(2 * static_cast<unsigned>(spread)) - spread);
            };
            const std::string text = below(4) == 0 ? "" : "有";
            const auto take = [&](const auto& one) {
                if (!check(hazard, one, now).empty()) return;
                hazard = after(hazard, one, now);
            };
            switch (below(8)) {
                case 0: take(Order{text, "", text, text, text, maybe(20)}); break;
                case 1: take(Rectification{maybe(5), text, static_cast<std::size_t>(below(2))}); break;
                case 2: {
                    const Recheck recheck{maybe(3), {"孙某", "周某"}, below(2) == 0, "意见", "", maybe(10)};
                    if (check(hazard, recheck, now).empty() && !recheck.pass) ++failed;
                    take(recheck);
                    break;
                }
                case 3: take(Extension{maybe(40), text}); break;
                case 4: take(Decision{below(2) == 0, text}); break;
                case 5: take(Supervision{text, text, maybe(3), maybe(30)}); break;
                case 6: take(Removal{maybe(3), text}); break;
                case 7: take(Grading{below(2) == 0 ? Grade::major : Grade::general, text}); break;
            }
            CHECK(hazard.rechecks_failed == failed);
            CHECK((hazard.closed_on.has_value() == (hazard.state == State::closed)));
            if (hazard.state == State::ordered || hazard.state == State::rectified || hazard.state == State::closed) {
                CHECK_FALSE(hazard.responsible.empty());
                CHECK(hazard.deadline.has_value());
            }
            if (hazard.state == State::rectified) CHECK(hazard.rectified_on.has_value());
            if (hazard.state == State::found || hazard.state == State::ordered)
                CHECK_FALSE(hazard.rectified_on.has_value());
            if (hazard.extension_pending) CHECK(hazard.state == State::ordered);
            if (hazard.listed) CHECK(hazard.grade == Grade::major);
            if (hazard.grade == Grade::major && hazard.state == State::ordered)
                CHECK_FALSE(hazard.emergency_plan.empty());
        }
    }
}
