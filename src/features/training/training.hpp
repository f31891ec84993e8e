#pragma once
// 教育培训 (plan 三(三); domain.md §2.5, §6): who must be trained, how a session goes, and what is kept of it. Pure.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::training {

struct Audience {
    const char *code, *label;
    bool six;  // one of the six groups that the plan wants trained before the end of November
};
// The plan's principals and six groups; approvers from Order 13 art. 9, safety managers from the zone's own practice.
inline constexpr std::array<Audience, 9> audiences{{{"principal", "主要负责人", false},
                                                    {"work_leader", "作业负责人", true},
                                                    {"attendant", "监护人员", true},
                                                    {"entrant", "作业人员", true},
                                                    {"rescuer", "应急救援人员", true},
                                                    {"temporary", "临时人员", true},
                                                    {"contractor", "外包人员", true},
                                                    {"approver", "作业审批人", false},
                                                    {"safety_manager", "安全管理人员", false}}};

// What is wrong with the number of an identity document, in Chinese; "" when nothing is. Eighteen characters are a
// resident's number and must check out (GB 11643: weights, a day of birth that exists); a letter and four to nineteen
// letters or digits are another document (a passport), which has no check digit.
std::string judge_identity(std::string_view number);
// A mobile number, or one of a landline with seven or eight digits, its area code before it or not.
std::string judge_phone(std::string_view number);

// How a session stands.
enum class State { planned, held, examined, closed };
struct Session {
    State state = State::planned;
    std::optional<Day> day;
    bool has_paper = false;
    bool exam_open = false;      // exams were given out
    std::int64_t attended = 0;   // who signed in
    std::int64_t unmarked = 0;   // exams that nobody has marked yet
    std::int64_t running = 0;    // of them: begun, and their time is not over
    std::int64_t may_resit = 0;  // attended, not passed, with a resit left
};
// Why a verb may not be taken now, in Chinese; "" when it may. Verbs: invite, sign_in, hold, paper, exam, collect,
// resit, close.
std::string refusal(const Session& session, std::string_view verb, Day today);

// A certificate is good for one year from the day of passing (domain.md §6.4); from 29 February to 28 February.
Day valid_until(Day passed_on);

// The time of an exam, kept by the server. Half-open: an answer at the very end is too late.
struct Sitting {
    Instant opens, closes;  // when it may be begun
    std::int64_t minutes = 60;
    std::optional<Instant> started, ends;
    bool marked = false;
};
Instant end_of(const Sitting& sitting, Instant started);         // the last who come get no time beyond the closing
std::string refuse_start(const Sitting& sitting, Instant now);   // "" also when it was begun already: it goes on
std::string refuse_answer(const Sitting& sitting, Instant now);  // "" when an answer counts
bool time_is_over(const Sitting& sitting, Instant now);          // begun or not

}  // namespace zhiben::training
