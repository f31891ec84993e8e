#pragma once
// The checklist and its hazards, for the inspection's verbs.

#include "features/inspections/service.hpp"

namespace zhiben::inspections {

// Opens a hazard for every failed item that has none; nothing while the inspection is concealed.
void open_hazards(WriteTx& tx, const records::Record& inspection);
// Withdraws those that were opened; Problem(conflict) when one of them has gone on.
void withdraw_hazards(WriteTx& tx, const records::Record& inspection, const std::string& reason);
// Grades the hazards that a suspicion rests on as major, as a part of the step with this id.
void grade_major(WriteTx& tx, const Checklist& list, const SuspicionOf& suspicion, const std::string& step);

}  // namespace zhiben::inspections
