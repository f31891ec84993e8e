#pragma once
// What the zone changes in the rules: rule_overrides (规则改动) and local_rules (地方依据).

#include "features/rulebook/rulebook.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::rulebook {

records::Kind override_kind();
records::Kind local_kind();

}  // namespace zhiben::rulebook
