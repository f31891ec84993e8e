#pragma once
// What people do to the duties; the plan and the working calendar that every feature counts by.

#include <memory>
#include <string>

#include "features/campaign/plan.hpp"
#include "kit/base/calendar.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::campaign {

// The duty need not be done, for a reason that somebody answers for; and the way back. Both leave a line of history.
void excuse(WriteTx& tx, const std::string& enterprise, const std::string& code, const std::string& id,
            const std::string& reason);
void end_excuse(WriteTx& tx, const std::string& enterprise, const std::string& code);

// The plan in force, parsed once a version; null when none is installed.
std::shared_ptr<const Plan> active_plan(ReadTx& tx);
// The calendar in force, parsed once a version; the one that came with the program when none was installed.
std::shared_ptr<const Calendar> active_calendar(ReadTx& tx);

}  // namespace zhiben::campaign
