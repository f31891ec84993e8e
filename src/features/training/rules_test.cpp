// The rules of training as tables of cases: numbers of people, what may be done when, the time of an exam.

#include <doctest/doctest.h>

#include "features/training/training.hpp"

using namespace zhiben;
using namespace zhiben::training;

TEST_SUITE_BEGIN("training");

TEST_CASE("identity numbers: weights, check digit, a day of birth that exists") {
    struct Case {
        const char* number;
        const char* wrong;  // a part of the message; "" when it is right
    };
    for (const Case& one : {Case{"11010519491231002X", ""},  // the example of GB 11643
                            {"11010519491231002x", ""},
                            {" 11010519491231002X ", ""},
                            {"１１０１０５１９４９１２３１００２Ｘ", ""},
                            {"110105194912310020", "校验位"},
                            {"110105194912310021", "校验位"},
                            {"11010519491231020X", "校验位"},  // two digits exchanged
                            {"110105194902300025", "出生日期"},
                            {"110105194913310028", "出生日期"},
                            {"110105189912310020", "出生日期"},
                            {"11010519491231002", "18 位"},
                            {"1101051949123100223", "18 位"},
                            {"110105491231002", "18 位"},  // the old one of fifteen
                            {"11010519491231002Y", "18 位"},
                            {"1101051949X231002X", "18 位"},
                            {"", "18 位"},
                            {"99000020000229001X", ""},  // 29 February of a leap year
                            {"E12345678", ""},
                            {"H1234567890", ""},
                            {"E123", "字母开头"},
                            {"E1234 5678", "字母开头"},
                            {"110***********002X", "18 位"}}) {
        CAPTURE(one.number);
        const std::string found = judge_identity(one.number);
        if (*one.wrong)
            CHECK(found.find(one.wrong) != std::string::npos);
        else
            CHECK(found == "");
    }
}

TEST_CASE("phone numbers: mobiles and landlines, with an area code or without") {
    for (const char* right : {"13800000000", "138 0000 0000", "8123456", "81234567", "03508123456", "0350-8123456"}) {
        CAPTURE(right);
        CHECK(judge_phone(right) == "");
    }
    for (const char* wrong : {"", "12800000000", "1380000000", "138000000000", "0123456", "无", "138****0000"}) {
        CAPTURE(wrong);
        CHECK(judge_phone(wrong) != "");
    }
}

TEST_CASE("a session: what may be done in which state") {
    const Day today = Day::of(2023, 11, 15);
    const Session planned{.state = State::planned, .day = today, .attended = 2};
    const Session nobody{.state = State::planned, .day = today};
    const Session tomorrow{.state = State::planned, .day = today.plus(1), .attended = 2};
    const Session held{.state = State::held, .day = today, .has_paper = true, .attended = 2};
    const Session open{.state = State::held,
                       .day = today,
                       .has_paper = true,
                       .exam_open = true,
                       .attended = 2,
                       .unmarked = 1,
                       .running = 0};
    const Session running{
        .state = State::held, .day = today, .exam_open = true, .attended = 2, .unmarked = 2, .running = 1};
    const Session marked{.state = State::held, .day = today, .exam_open = true, .attended = 2};
    const Session examined{.state = State::examined, .day = today, .exam_open = true, .attended = 2, .may_resit = 1};
    const Session all_passed{.state = State::examined, .day = today, .exam_open = true, .attended = 2};
    const Session resitting{.state = State::examined, .day = today, .exam_open = true, .attended = 2, .unmarked = 1};
    const Session closed{.state = State::closed, .day = today};
    struct Case {
        const Session& session;
        const char* may;  // the verbs that may be taken
    };
    for (const Case& one : {Case{planned, "invite sign_in hold paper "},
                            {nobody, "invite sign_in paper "},
                            {tomorrow, "invite paper "},
                            {held, "paper exam close "},
                            {open, "collect "},
                            {running, ""},
                            {marked, "collect close "},
                            {examined, "resit close "},
                            {all_passed, "close "},
                            {resitting, "collect "},
                            {closed, ""}}) {
        std::string may;
        for (const char* verb : {"invite", "sign_in", "hold", "paper", "exam", "collect", "resit", "close"})
            if (refusal(one.session, verb, today).empty()) may += std::string(verb) + " ";
        CHECK(may == one.may);
    }
    CHECK(refusal(planned, "explode", today) != "");
    CHECK(refusal(tomorrow, "hold", today).find("2023年11月16日") != std::string::npos);
}

TEST_CASE("a certificate is good for a year") {
    CHECK(valid_until(Day::of(2023, 11, 15)) == Day::of(2024, 11, 15));
    CHECK(valid_until(Day::of(2024, 2, 29)) == Day::of(2025, 2, 28));
    CHECK(valid_until(Day::of(2023, 2, 28)) == Day::of(2024, 2, 28));
}

TEST_CASE("the time of an exam is half-open, and ends for all at the closing") {
    const std::int64_t minute = 60000;
    Sitting sitting{.opens = {1000 * minute}, .closes = {1180 * minute}, .minutes = 60};
    CHECK(end_of(sitting, {1000 * minute}).ms == 1060 * minute);
    CHECK(end_of(sitting, {1150 * minute}).ms == 1180 * minute);

    CHECK(refuse_start(sitting, {1000 * minute - 1}) != "");
    CHECK(refuse_start(sitting, {1000 * minute}) == "");
    CHECK(refuse_start(sitting, {1180 * minute - 1}) == "");
    CHECK(refuse_start(sitting, {1180 * minute}) != "");
    CHECK(refuse_answer(sitting, {1010 * minute}) != "");  // not begun
    CHECK(!time_is_over(sitting, {1180 * minute - 1}));
    CHECK(time_is_over(sitting, {1180 * minute}));

    sitting.started = Instant{1010 * minute};
    sitting.ends = end_of(sitting, *sitting.started);
    CHECK(refuse_start(sitting, {1100 * minute}) == "");  // it goes on: who comes back sees that the time is over
    CHECK(refuse_answer(sitting, {1070 * minute - 1}) == "");
    CHECK(refuse_answer(sitting, {1070 * minute}) != "");
    CHECK(!time_is_over(sitting, {1070 * minute - 1}));
    CHECK(time_is_over(sitting, {1070 * minute}));

    sitting.marked = true;
    CHECK(refuse_start(sitting, {1020 * minute}) != "");
    CHECK(refuse_answer(sitting, {1020 * minute}) != "");
}

TEST_SUITE_END();
