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

}  // namespace zhiben::hazards
