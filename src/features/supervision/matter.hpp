#pragma once
// What a department must answer for by a day: a leader's instruction (批示, plan 二, 五(二)) or a finding of the
// supervision group (督导发现问题, plan 五(三)). One life for both: given → answered → closed, or returned and answered
// again; or withdrawn with a reason. Pure.

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::supervision {

enum class State { given, answered, returned, closed, withdrawn };

struct Matter {
    State state = State::given;
    std::optional<Day> given_on, deadline, answered_on, decided_on;
    std::string answer, decided_by, opinion, withdrawn_because;
    std::int64_t returns = 0, late_days = 0;  // how many days after its deadline the last answer came
    bool waiting = true;                      // for the department: given or returned
};

struct Answer {
    std::optional<Day> on;
    std::string text;
};
// The general group looks at the answer; of a finding this is the recheck.
struct Decision {
    bool pass = false;
    std::optional<Day> on;
    std::string by, opinion;
    std::optional<Day> new_deadline = {};  // of a return; without one the deadline stays
};
struct Withdrawal {
    std::string reason;
};

// What is wrong with taking this step now, all at once.
Issues check(const Matter& matter, const Answer& step, Day today);
Issues check(const Matter& matter, const Decision& step, Day today);
Issues check(const Matter& matter, const Withdrawal& step, Day today);

// The matter after the step, which was found right.
Matter after(Matter matter, const Answer& step);
Matter after(Matter matter, const Decision& step);
Matter after(Matter matter, const Withdrawal& step);

// Why a verb may not be taken in this state, in Chinese; "" when it may. Verbs: answer, confirm, return, withdraw.
std::string refusal(State state, std::string_view verb);
// How many days it is late today: the department owes an answer and its day is over. 0: it is not.
int days_overdue(const Matter& matter, Day today);

}  // namespace zhiben::supervision
