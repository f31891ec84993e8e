#pragma once
// The demonstration's first reporting day: both departments' reports sent and accepted, the zone's issued.

#include "app/demo/days.hpp"
#include "kit/figures/sums.hpp"

namespace zhiben::app::demo {

// `ids` of the departments.
void plan_reports(const figures::Figures& figures, const Ids& ids, Days& days);

}  // namespace zhiben::app::demo
