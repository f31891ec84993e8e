#pragma once
// 隐患 and its life (plan 三(二); domain.md §7): found → ordered → rectified → closed, with the way back when a
// re-check fails, extensions, and listed supervision of major ones. Pure: a step is refused with reasons, or gives the
// hazard after it.

#include <optional>
#include <string>
#include <vector>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::hazards {

enum class State { found, ordered, rectified, closed };
enum class Grade { general, major };

struct Hazard {
    State state = State::found;
    Grade grade = Grade::general;
    std::string source;  // self, department, supervision, report, superior
    std::optional<Day> found_on;
    std::string basis;  // why it is a major one (Order 10)
    // The order: what is to be done by whom until when. For a major hazard all five (五落实).
    std::string responsible, responsible_phone, measure, fund, emergency_plan;
    std::optional<Day> ordered_on, deadline;
    // The rectification and its re-check.
    std::optional<Day> rectified_on, closed_on;
    std::string rectification;
    std::optional<Day> rechecked_on;  // for the first time
    std::int64_t rechecks_failed = 0;
    // The extension that is asked for.
    bool extension_pending = false;
    std::optional<Day> extension_deadline;
    std::string extension_reason;
    std::int64_t extensions = 0;
    // Listed supervision (挂牌督办).
    bool listed = false;
    std::string listed_level, listed_document;
    std::optional<Day> listed_from, listed_until, listed_removed_on;
};

struct Order {
    std::string responsible, responsible_phone, measure, fund, emergency_plan;
    std::optional<Day> deadline;
};
struct Rectification {
    std::optional<Day> done_on;
    std::string measures;
    std::size_t evidence = 0;  // number of attachments
};
struct Recheck {
    std::optional<Day> on;
    std::vector<std::string> by;
    bool pass = false;
    std::string opinion, document;
    std::optional<Day> new_deadline;  // for the way back
};
struct Extension {
    std::optional<Day> deadline;
    std::string reason;
};
struct Decision {
    bool approve = false;
    std::string reason;
};
struct Supervision {
    std::string level, document;
    std::optional<Day> from, until;
};
struct Removal {
    std::optional<Day> on;
    std::string document;
};
struct Grading {
    Grade grade = Grade::general;
    std::string basis;
};

// What is wrong with taking this step now; empty when it may be taken.
Issues check(const Hazard& hazard, const Order& step, Day today);
Issues check(const Hazard& hazard, const Rectification& step, Day today);
Issues check(const Hazard& hazard, const Recheck& step, Day today);
Issues check(const Hazard& hazard, const Extension& step, Day today);
Issues check(const Hazard& hazard, const Decision& step, Day today);
Issues check(const Hazard& hazard, const Supervision& step, Day today);
Issues check(const Hazard& hazard, const Removal& step, Day today);
Issues check(const Hazard& hazard, const Grading& step, Day today);

// The hazard after the step, which was found right.
Hazard after(Hazard hazard, const Order& step, Day today);
Hazard after(Hazard hazard, const Rectification& step, Day today);
Hazard after(Hazard hazard, const Recheck& step, Day today);
Hazard after(Hazard hazard, const Extension& step, Day today);
Hazard after(Hazard hazard, const Decision& step, Day today);
Hazard after(Hazard hazard, const Supervision& step, Day today);
Hazard after(Hazard hazard, const Removal& step, Day today);
Hazard after(Hazard hazard, const Grading& step, Day today);

// Why a verb may not be taken in this state at all, in Chinese; "" when it may. Verbs: order, rectification, recheck,
// extension, decision, supervision, removal, grade.
std::string refusal(const Hazard& hazard, std::string_view verb);

bool overdue(const Hazard& hazard, Day today);  // open on the day after its deadline or later

const char* label(State state);

}  // namespace zhiben::hazards
