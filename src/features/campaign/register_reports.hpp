#pragma once
// 台账质量: the register is the denominator of every share, so what is wrong with it is a list of its own.

#include "features/campaign/plan.hpp"
#include "kit/base/json.hpp"
#include "kit/base/shape.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::campaign {

// Within the actor's scope; each number with the list behind it. Without a plan no share is demanded.
Json register_json(ReadTx& tx, const Plan* plan);
Json register_shape();
// Its part about the signed declarations of having no confined space, and the samples drawn to verify them.
void add_declarations(ReadTx& tx, Json& out, const Plan* plan);
std::vector<shape::Member> declarations_shape();

}  // namespace zhiben::campaign
