#include "kit/documents/table_rows.hpp"

#include <algorithm>
#include <cmath>

namespace zhiben::documents {
namespace {

// Cuts row `row` into as many as its longest cell needs; cells that reach over several rows keep whole.
void cut_row(SetTable& table, int row, double most) {
    std::size_t parts = 1;
    const auto fitting = [&](const SetCell& cell) {
        return std::max<std::size_t>(static_cast<std::size_t>((most - 2 * cell.above) / cell.pitch), 1);
    };
    for (const SetCell& cell : table.cells)
        if (cell.row == row && cell.rows == 1)
            parts = std::max(parts, (cell.lines.size() + fitting(cell) - 1) / fitting(cell));
    const int more = static_cast<int>(parts) - 1;
    std::vector<SetCell> cells;
    for (SetCell& cell : table.cells) {
        if (cell.row == row && cell.rows == 1) {
            const std::size_t step = fitting(cell);
            for (std::size_t part = 0; part < parts; ++part) {
                SetCell piece = cell;
                piece.row = row + static_cast<int>(part);
                const std::size_t from = std::min(part * step, cell.lines.size()),
                                  to = std::min(from + step, cell.lines.size());
                piece.lines.assign(cell.lines.begin() + static_cast<std::ptrdiff_t>(from),
                                   cell.lines.begin() + static_cast<std::ptrdiff_t>(to));
                cells.push_back(std::move(piece));
            }
            continue;
        }
        if (cell.row > row)
            cell.row += more;
        else if (cell.row + cell.rows > row)
            cell.rows += more;
        cells.push_back(std::move(cell));
    }
    std::stable_sort(cells.begin(), cells.end(), [](const SetCell& a, const SetCell& b) { return a.row < b.row; });
    table.cells = std::move(cells);
    table.heights.insert(table.heights.begin() + row, static_cast<std::size_t>(more), 0);
    for (int part = row; part <= row + more; ++part) {
        double height = 0;
        for (const SetCell& cell : table.cells)
            if (cell.row == part && cell.rows == 1) height = std::max(height, cell.needed());
        table.heights[static_cast<std::size_t>(part)] = height;
    }
}

}  // namespace

double SetTable::height(int first, int end) const {
    double sum = 0;
    for (int row = first; row < end; ++row) sum += heights[static_cast<std::size_t>(row)];
    return sum;
}

SetTable set_table(Ink& ink, const FlowTable& table, double most) {
    SetTable made{.heights = std::vector<double>(static_cast<std::size_t>(table.row_count), table.row_height),
                  .cells = {},
                  .header_rows = table.header_rows};
    std::vector<double> edges{0};
    for (const double width : table.widths) edges.push_back(edges.back() + width);
    for (const FlowCell& cell : table.cells) {
        const double x = edges[static_cast<std::size_t>(cell.column)];
        const double width = edges[static_cast<std::size_t>(cell.column + cell.columns)] - x;
        const double side = cell.lines == Lines::all ? cell_side : 0;
        SetCell set{.row = cell.row,
                    .rows = cell.rows,
                    .x = x,
                    .width = width,
                    .lines = set_lines(ink, cell.para, width - 2 * side, 0),
                    .pitch = cell.para.pitch,
                    .around = cell.lines,
                    .above = table.above,
                    .at_bottom = table.at_bottom};
        for (Line& line : set.lines)
            for (Piece& piece : line.pieces) piece.x += side;
        if (cell.rows == 1) {
            auto& height = made.heights[static_cast<std::size_t>(cell.row)];
            height = std::max(height, set.needed());
        }
        made.cells.push_back(std::move(set));
    }
    for (const SetCell& cell : made.cells) {  // what does not fit into several rows makes the last of them higher
        const double have = made.height(cell.row, cell.row + cell.rows);
        if (cell.rows > 1 && cell.needed() > have)
            made.heights[static_cast<std::size_t>(cell.row + cell.rows - 1)] += cell.needed() - have;
    }
    const double header = made.height(0, std::min(made.header_rows, table.row_count));
    if (header > most / 2) made.header_rows = 0;
    const double room = made.header_rows > 0 ? most - header : most;
    for (int row = static_cast<int>(made.heights.size()) - 1; row >= made.header_rows; --row)
        if (made.heights[static_cast<std::size_t>(row)] > room) cut_row(made, row, room);
    return made;
}

}  // namespace zhiben::documents
