#pragma once
#include <optional>
#include <vector>

#include "features/registry/claim.hpp"
#include "features/registry/exclusion.hpp"
#include "kit/records/typed.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::registry {

records::Kind claim_kind();  // claims 归口认领
records::Kind claim_step_kind();
inline constexpr records::Stepped claim_stepped{"claims", "claim_steps", "claim"};
std::vector<records::Verb> claim_verbs();
const records::Typed<Claim>& typed_claim();

records::Kind exclusion_kind();  // exclusions 名册排除
records::Kind exclusion_step_kind();
inline constexpr records::Stepped exclusion_stepped{"exclusions", "exclusion_steps", "exclusion"};
std::vector<records::Verb> exclusion_verbs();
const records::Typed<Exclusion>& typed_exclusion();

// Whether this step was taken before: what follows it happens once.
bool taken(ReadTx& tx, const records::Stepped& stepped, const records::StepInfo& info);
// `but` is a request that does not count as another one.
Candidate candidate(ReadTx& tx, const std::string& enterprise, const std::string& but);
// The claims of an enterprise that still count, standing or disputed; in scope or not.
std::vector<records::Record> open_claims(ReadTx& tx, const std::string& enterprise);

}  // namespace zhiben::registry
