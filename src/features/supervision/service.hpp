#pragma once
// The verbs of instructions and findings; how departments stand with them; the reminders that follow.

#include <string>
#include <vector>

#include "features/supervision/store.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::supervision {

// Each throws Problem when the step may not be taken, and gives the record after it.
records::Record take(WriteTx& tx, const Sort& sort, const std::string& id, const records::StepInfo& info,
                     const Answer& step);
records::Record take(WriteTx& tx, const Sort& sort, const std::string& id, const records::StepInfo& info,
                     const Decision& step);
records::Record take(WriteTx& tx, const Sort& sort, const std::string& id, const records::StepInfo& info,
                     const Withdrawal& step);

// By sort and department, within the actor's scope; withdrawn ones are not counted.
struct Standing {
    const Sort* sort = nullptr;
    std::string department, department_name;
    std::int64_t total = 0, waiting = 0, overdue = 0, answered = 0, closed = 0, late = 0;  // late: answered too late
};
std::vector<Standing> standings(ReadTx& tx);

// A follower of both kinds: who must act next is told so.
void matter_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);
// Three days, one day, on the day; then to the general group, after five days to the leading group. A chore.
int remind(const Work& work);

}  // namespace zhiben::supervision
