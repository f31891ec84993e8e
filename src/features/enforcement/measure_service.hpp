#pragma once
// The steps of stop-works, suspensions, exposures, sanctions and tips: all as they are described in their stores.

#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"

namespace zhiben::enforcement {

// Throws Problem when the step may not be taken; the record after it.
records::Record take_measure(WriteTx& tx, const Measure& measure, const std::string& id, const StepInfo& info,
                             const records::Verb& verb, const records::Form& form);

}  // namespace zhiben::enforcement
