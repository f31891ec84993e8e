#pragma once
// 报送: a department's report goes draft → submitted → accepted, or returned and submitted again; the zone's own, which
// the general group writes and nobody accepts, draft → issued. What was accepted or issued is never edited, only
// followed by a numbered correction. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::reporting {

enum class State { draft, submitted, returned, accepted, issued };
// Whether its content is kept as it was sent.
inline bool is_frozen(State state) { return state != State::draft && state != State::returned; }

// Which verbs there are: of a department write, submit, accept, return, correct; of the zone write, collect, issue,
// correct.
bool concerns(bool zone, std::string_view verb);

// Why a verb may not be taken in this state, in Chinese; "" when it may.
std::string refusal(State state, std::string_view verb);

// 零报告 is said, never guessed: with nothing done it must be said, with something done it must not.
Issues check_zero(bool said, bool nothing_done);

// The zone's report without some department's is issued on purpose only.
Issues check_absent(bool said, const std::vector<std::string>& absent);

// How a department stands with a reporting day.
struct Standing {
    std::optional<State> state;   // none: nothing was begun
    std::optional<Day> first_on;  // when it was submitted first, however often it was returned since
    Day last_day;                 // the last day on which it is in time
    bool received() const { return state && (*state == State::submitted || *state == State::accepted); }
    bool on_time() const { return received() && first_on && *first_on <= last_day; }
    bool late() const { return received() && !on_time(); }
    bool missing(Day today) const { return !received() && today > last_day; }
};

// Which reminder is due: 3 days before, 1 day before, on the day; then to the head of the department, after 5 days to
// the leading group (domain.md §7). "" when none is.
enum class Notice { none, three_days, one_day, today, overdue, escalated };
Notice notice_due(const Standing& standing, Day today);
Notice notice_due(Day last_day, Day today);  // of what is still owed
const char* code_of(Notice notice);          // "3d", "1d", "0d", "late", "late5"

}  // namespace zhiben::reporting
