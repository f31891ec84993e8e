#pragma once
// The verbs of a hazard: load, rule, change, save; each leaves a step with who, when and what.

#include <string>
#include <vector>

#include "features/hazards/hazard.hpp"
#include "kit/records/store.hpp"

namespace zhiben::hazards {

// What every verb carries beside its own content.
struct StepInfo {
    std::string id;                     // made by the client: the same step sent twice is one step
    std::int64_t version = 0;           // of the hazard the person looked at; 0 takes whatever it is
    std::vector<std::string> evidence;  // ids of attachments of this hazard
};

// Each throws Problem when the step may not be taken, and gives the hazard's record after it.
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Order& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, Rectification step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Recheck& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Extension& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Decision& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Supervision& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Removal& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Grading& step);

}  // namespace zhiben::hazards
