#pragma once
#include <vector>

#include "kit/figures/figure.hpp"
#include "kit/records/kind.hpp"

namespace zhiben::enterprises {

records::Kind kind();  // 生产经营单位, the enterprise block of annex 1 (domain.md §2.1)
std::vector<figures::Figure> figures();
// 行业领域 of annex 2: the eight trades of Order 13 art. 2, and the further ones of domain.md §2.2.
const std::vector<records::Choice>& sectors();

}  // namespace zhiben::enterprises
