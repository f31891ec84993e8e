#pragma once
// The demonstration's first reporting day: both departments' reports sent and accepted, the zone's issued.

#include <map>
#include <string>

#include "app/demo_entry.hpp"
#include "kit/figures/sums.hpp"

namespace zhiben::app {

// `ids` of the departments.
void plan_reports(const figures::Figures& figures, const std::map<std::string, std::string>& ids, const DemoPlan& plan);

}  // namespace zhiben::app
