#pragma once
#include <string>
#include <vector>

#include "features/hazards/hazard.hpp"
#include "kit/figures/figure.hpp"
#include "kit/records/typed.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::hazards {

records::Kind kind();       // 隐患整改台账 (domain.md §2.6)
records::Kind step_kind();  // 隐患处理记录: one a verb, written by the service only
inline constexpr records::Stepped stepped{"hazards", "hazard_steps", "hazard"};
std::vector<records::Verb> verbs();
std::vector<figures::Figure> figures();
const records::Typed<Hazard>& typed();

}  // namespace zhiben::hazards
