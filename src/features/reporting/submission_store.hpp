#pragma once
#include <vector>

#include "features/reporting/rules_submission.hpp"
#include "kit/records/kind.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::reporting {

records::Kind submission_kind();
records::Kind submission_step_kind();
records::Kind notice_kind();
inline constexpr records::Stepped submission_stepped{"submissions", "submission_steps", "submission"};
std::vector<records::Verb> submission_verbs();

State state_of(const records::Kind& kind, const records::Record& record);
const char* code_of(State state);

}  // namespace zhiben::reporting
