#pragma once
// What people do to the duties; the plan and the working calendar that every feature counts by.

#include <memory>
#include <string>
#include <vector>

#include "features/campaign/plan.hpp"
#include "kit/base/calendar.hpp"
#include "kit/figures/sums.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::campaign {

// The duty need not be done, for a reason that somebody answers for; and the way back. Both leave a line of history.
void excuse(WriteTx& tx, const std::string& enterprise, const std::string& code, const std::string& id,
            const std::string& reason);
void end_excuse(WriteTx& tx, const std::string& enterprise, const std::string& code);

// A chore: the duties of enterprises whose figures change by themselves on a day that has come. How many there were.
int renew_duties(const Work& work);
// All duties judged anew from the ledgers and held against those kept: 1 done or excused, 0 open, -1 not applicable.
// Empty when all agree; one that renew_duties has yet to come to is left out.
std::vector<figures::Difference> recount_duties(ReadTx& tx);

// The plan in force, parsed once a version; null when none is installed.
std::shared_ptr<const Plan> active_plan(ReadTx& tx);
// The calendar in force, parsed once a version; the one that came with the program when none was installed.
std::shared_ptr<const Calendar> active_calendar(ReadTx& tx);

}  // namespace zhiben::campaign
