#pragma once
// The columns of annex 2 (domain.md §2.2) and how they follow from the figures; for annex2.cpp and by_street.cpp.

#include <map>
#include <string>
#include <vector>

#include "features/reporting/annex.hpp"

namespace zhiben::reporting {

struct FigureColumn {
    std::string name, label, unit, group;
    std::vector<std::string> figures;  // added up: 防护 and 救援 devices are one column
    std::string over = {};             // the figure a rate is a share of
};
const std::vector<FigureColumn>& figure_columns();
std::vector<std::string> figures_needed();  // by all of them

using Amounts = std::map<std::string, std::int64_t>;  // by figure

// Further conditions of the lists behind a row's figures, as the query of each kind's list.
struct Where {
    std::string enterprises, spaces;  // "&department=…&sector=…"
    bool closed = false;              // no list can show it: an earlier moment's figures
};
// The figure cells of one row, in the order of figure_columns(), and the blank remark.
std::vector<Cell> figure_cells(const figures::Figures& figures, const Amounts& amounts, const Asked& asked,
                               const Where& where);
std::vector<Column> columns_with(std::vector<Column> leading);  // leading columns, then those above, then the remark

}  // namespace zhiben::reporting
