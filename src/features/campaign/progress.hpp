#pragma once
// How the plan's tasks and stages stand: planned against actual, and what keeps a stage open. Pure.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "features/campaign/plan.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::campaign {

enum class Proof { duty, figure, tasks, summary, evidence };
Proof proof_of(const Task& task);
const char* name_of(Proof proof);

struct Standing {
    std::int64_t done = 0, of = 0;     // 家 of a duty; the figure and what it must reach; records of evidence
    std::optional<Day> on;             // when it was done, where that is known
    std::vector<std::string> missing;  // departments that have not recorded it
    bool holds() const { return of > 0 && done >= of; }
};
const char* state_on(const Standing& standing, Day due, Day today);           // done, due, overdue
int days_late(const Standing& standing, Day due, Day today);                  // after its day, 0: not
std::string words_of(const Task& task, const Standing& standing, Day today);  // 期限 …，3/10 家

// What was recorded about one task: by which department ("" none), done on which day.
struct Record {
    std::string department;
    Day on;
};
Standing judge(const Task& task, const std::vector<Record>& records);
// A task that others make up: done when the last of them is.
Standing made_up_of(const Plan& plan, const Task& task, const std::map<std::string, Standing>& standings);

struct Closing {
    std::string stage, signed_by, reason, by_name;
    Day on;
};
// Why the stage cannot be closed now whatever its tasks say; "" when it can.
std::string refusal(const Plan& plan, std::string_view stage, const std::set<std::string>& closed, Day today);
// What is wrong with closing it over these open tasks (in words): they need a reason, and whose it is.
Issues check(const Closing& closing, const std::vector<std::string>& open_tasks);

}  // namespace zhiben::campaign
