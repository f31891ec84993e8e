#pragma once
// Figures counted from the records themselves, split by any of their columns: slower than the kept sums, for what their
// cells do not know (a street), and to hold the two against each other.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "kit/figures/sums.hpp"

namespace zhiben::figures {

// The figures among `names` that records of this kind contribute to, as they stand on `until`, per value of `column`
// ("" for a blank), within the actor's scope and the filter's conditions.
std::map<std::string, std::map<std::string, std::int64_t>> counted_by(ReadTx& tx, const Figures& figures,
                                                                      const records::Kind& kind,
                                                                      const std::vector<std::string>& names, Day until,
                                                                      const std::string& column,
                                                                      const records::Filter& filter);

}  // namespace zhiben::figures
