#pragma once
// 约谈 (plan 三(三), 三(四); domain.md §5.2): no penalty, but a talk with a notice, minutes, a promise and an answer by
// a day. Proposed by what happened (a training missed or failed, a hazard, a case), or by an officer. Pure.

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::interviews {

enum class State { proposed, notified, held, closed, waived };

struct Interview {
    State state = State::proposed;
    std::optional<Day> proposed_on, notified_on, meeting_on, held_on, feedback_due, closed_on;
    std::string place, notice, held_by, minutes, promise, feedback, waived_because;
};

struct Notice {
    std::optional<Day> meeting_on;
    std::string place, text;
};
struct Meeting {
    std::optional<Day> on;
    std::string by, minutes, promise;
    std::optional<Day> feedback_due;
};
struct Closing {
    std::optional<Day> on;
    std::string feedback;
};
struct Waiver {
    std::string reason;
};

// What is wrong with taking this step now, all at once.
Issues check(const Interview& interview, const Notice& step, Day today);
Issues check(const Interview& interview, const Meeting& step, Day today);
Issues check(const Interview& interview, const Closing& step, Day today);
Issues check(const Interview& interview, const Waiver& step, Day today);

// The interview after the step, which was found right.
Interview after(Interview interview, const Notice& step, Day today);
Interview after(Interview interview, const Meeting& step, Day today);
Interview after(Interview interview, const Closing& step, Day today);
Interview after(Interview interview, const Waiver& step, Day today);

// Why a verb may not be taken in this state, in Chinese; "" when it may. Verbs: notify, hold, close, waive.
std::string refusal(State state, std::string_view verb);

}  // namespace zhiben::interviews
