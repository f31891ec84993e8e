#pragma once
// The lowest and the highest of what a figure's records hold: no sums, but the sums tell where to look.

#include "kit/figures/sums.hpp"
#include "kit/records/as_of.hpp"

namespace zhiben::figures {

// "lowest" and "highest" of an integer field over the records that the figure counts within the question's days, for
// each area × department × sector where there is one; within the actor's scope. The question's figures do not matter.
std::vector<Sum> extremes(ReadTx& tx, records::AsOf& as_of, const Figure& figure, const std::string& field,
                          const Question& question);

}  // namespace zhiben::figures
