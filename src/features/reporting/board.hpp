#pragma once
// 报送台账 of the general group: who owes a report on which reporting day, how each stands, and the zone's own; the
// reminders that follow from it.

#include <optional>
#include <string>
#include <vector>

#include "features/campaign/plan.hpp"
#include "features/reporting/frozen.hpp"
#include "features/reporting/rules_submission.hpp"

namespace zhiben::reporting {

struct Expected {
    std::string department, name;
    Standing standing;
    std::string submission;  // the newest one; "" when nothing was begun
    std::string receipt;
    std::int64_t correction = 0, returns = 0;
    bool zero = false;
};
struct Counts {
    int expected = 0, received = 0, on_time = 0, late = 0, zero = 0, returned = 0, missing = 0;
};
struct ReportingLine {
    campaign::ReportingDay day;
    std::vector<Expected> departments = {};
    Counts counts = {};
    Expected zone = {};  // the zone's own report
};
// Every reporting day of the plan and that of the final summary × every department in scope that reports; empty without
// a plan.
std::vector<ReportingLine> board(ReadTx& tx);

// Of one of its days; null when it is none of the plan's.
const ReportingLine* find_line(const std::vector<ReportingLine>& lines, const Day& nominal, bool summary);

// Writes the notices that are due today and are not written yet; a chore. Gives how many.
int remind(const Work& work);
// A report that came, was accepted or returned is told outside as the reminders are. A follower of the submissions.
void tell_submission(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                     const records::Record& after);

}  // namespace zhiben::reporting
