#pragma once
// How the plan stands today, as the screens show it.

#include "features/campaign/progress_service.hpp"
#include "kit/base/json.hpp"

namespace zhiben::campaign {

// Stages, tasks with what is counted of them, reporting days, groups and lines of work.
Json campaign_json(ReadTx& tx, const figures::Figures& figures, const Plan& plan,
                   const std::vector<SummaryLine>& lines);
Json campaign_shape();

}  // namespace zhiben::campaign
