#pragma once
// The verbs of a hazard: load, rule, change, save; each leaves a step with who, when and what.

#include <string>

#include "features/hazards/hazard.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::hazards {

using records::StepInfo;

// Each throws Problem when the step may not be taken, and gives the hazard's record after it.
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Order& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, Rectification step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Recheck& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Extension& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Decision& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Supervision& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Removal& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Grading& step);

// The newest recheck of a hazard as its step tells it; none before the first.
struct Rechecked {
    std::string step, by, conclusion, opinion, number, new_deadline;  // by: names with 、
    Day on;
};
std::optional<Rechecked> last_recheck(ReadTx& tx, const std::string& id);

// What an inspection found (features/inspections): registered, changed or withdrawn together with its item.
struct Finding {
    std::string enterprise, space, description, source, found_by, category, problem, defect, clause, method;
    std::string inspection, inspection_item, rules_version;
    std::optional<Day> found_on;
};
std::string open(WriteTx& tx, const Finding& finding);  // the new hazard's id
// The id of the item's hazard, when `before` were withdrawn before it.
std::string finding_id(const std::string& inspection_item, std::int64_t before = 0);
void amend(WriteTx& tx, const std::string& id, const Finding& finding);
// Only while nothing was ordered yet (Problem conflict otherwise): archived, with the reason in its steps.
void withdraw(WriteTx& tx, const std::string& id, const std::string& reason);

}  // namespace zhiben::hazards
