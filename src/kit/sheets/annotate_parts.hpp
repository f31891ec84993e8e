#pragma once
// What both ways of annotating share: the marks of one sheet, row by row.

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kit/sheets/annotate.hpp"

namespace zhiben::sheets {

inline constexpr const char* comment_author = "治本检查";

// This xlsx cannot be rewritten in place (no styles, not UTF-8): it is given back as a new one with the same cells.
struct CannotKeep {};

struct MarkedCell {
    int column;
    Severity severity;  // the gravest
    std::string text;   // all that is wrong with the cell, a line each
};

// Goes through the marks of one sheet from top to bottom.
class MarkedRows {
  public:
    MarkedRows(const Marks& marks, int sheet, const Header* header);

    std::optional<int> next_row() const;  // the next row with a mark
    struct RowMarks {
        std::vector<MarkedCell> cells;  // ascending columns
        std::string problem;            // for the problem column
    };
    RowMarks take();        // the marks of next_row()
    bool any_cell() const;  // is there a mark left that has a cell?

  private:
    std::string label(int column) const;

    const Marks& marks_;
    const Header* header_;
    std::span<const Marks::Mark> rest_;
};

Annotated annotate_xlsx(const std::string& original, const std::string& out, const Marks& marks,
                        const AnnotateOptions& options);
Annotated annotate_as_xlsx(const std::string& original, const std::string& out, const Marks& marks,
                           const AnnotateOptions& options);

// Where the problem column stands: its old place, or right of everything.
struct ProblemPlace {
    int column = 0;
    int header_row = -1;  // -1: no header known
    bool had_one = false;
    const Header* header = nullptr;
};
std::vector<std::optional<ProblemPlace>> problem_places(const std::string& original, const Marks& marks,
                                                        const AnnotateOptions& options);  // by sheet

}  // namespace zhiben::sheets
