#pragma once
#include <vector>

#include "features/interviews/interview.hpp"
#include "kit/figures/figure.hpp"
#include "kit/records/typed.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::interviews {

records::Kind kind();
records::Kind step_kind();
inline constexpr records::Stepped stepped{"interviews", "interview_steps", "interview"};
std::vector<records::Verb> verbs();
std::vector<figures::Figure> figures();
const records::Typed<Interview>& typed();

}  // namespace zhiben::interviews
