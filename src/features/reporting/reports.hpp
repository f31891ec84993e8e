#pragma once
#include <string>

#include "features/reporting/annex.hpp"

namespace zhiben::reporting {

// Annex `number` (1 or 2) as a workbook that prints: header block, units in the headers, pivots, cross-checks, the
// newest seal of the history. Annex 1 is written page by page: memory does not grow with its rows.
// For GET /annexes/{n}.xlsx and for `zhiben annex`. Throws Problem(not_found) for another number.
void write_annex(ReadTx& tx, const figures::Figures& figures, int number, const std::string& path, const Asked& asked);

}  // namespace zhiben::reporting
