#pragma once
// 台账质量: the register is the denominator of every share, so what is wrong with it is a list of its own.

#include "features/campaign/plan.hpp"
#include "kit/base/json.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::campaign {

// Within the actor's scope; each number with the list behind it. Without a plan no share is demanded.
Json register_json(ReadTx& tx, const Plan* plan);
Json register_shape();

}  // namespace zhiben::campaign
