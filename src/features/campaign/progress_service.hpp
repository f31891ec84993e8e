#pragma once
// How the plan stands, and the closing of its stages.

#include <map>

#include "features/campaign/progress.hpp"
#include "features/campaign/reports.hpp"
#include "kit/figures/sums.hpp"

namespace zhiben::campaign {

// By the code of the task, within the actor's scope; `lines` are those of summary().
std::map<std::string, Standing> standings(ReadTx& tx, const figures::Figures& figures, const Plan& plan,
                                          const std::vector<SummaryLine>& lines);

// The stages that were closed for an area that the actor's lies in, or that lies in his.
std::vector<Closing> closings(ReadTx& tx, const Plan& plan);
// The stage is over for the actor's area. Over open tasks only with a reason and the post that signs it. The same id
// again is the same closing. Throws Problem.
void close_stage(WriteTx& tx, const figures::Figures& figures, const std::string& stage, const std::string& id,
                 const std::string& signed_by, const std::string& reason);

}  // namespace zhiben::campaign
