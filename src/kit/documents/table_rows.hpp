#pragma once
// A table's cells set in lines, its rows with their heights.

#include <vector>

#include "kit/documents/flow.hpp"
#include "kit/documents/lines.hpp"

namespace zhiben::documents {

struct SetCell {
    int row = 0, rows = 1;
    double x = 0, width = 0;  // from the left edge of the table
    std::vector<Line> lines;
    double pitch = 0;
    Lines around = Lines::all;
    double above = 0;  // and below: room
    bool at_bottom = false;
    double needed() const { return static_cast<double>(lines.size()) * pitch + 2 * above; }
};

struct SetTable {
    std::vector<double> heights;  // of the rows
    std::vector<SetCell> cells;   // by row
    int header_rows = 0;
    double height(int first, int end) const;  // of rows first … end-1
};

// `most`: a row higher than this is cut into several, each at most so high.
SetTable set_table(Ink& ink, const FlowTable& table, double most);

}  // namespace zhiben::documents
