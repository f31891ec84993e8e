#pragma once
#include <vector>

#include "kit/figures/figure.hpp"
#include "kit/records/kind.hpp"

namespace zhiben::spaces {

records::Kind kind();  // 有限空间, annex 1 (domain.md §2.1)
std::vector<figures::Figure> figures();

// A follower of spaces: counts the enterprise's spaces anew, and says of an enterprise with spaces that it has some.
void space_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);

}  // namespace zhiben::spaces
