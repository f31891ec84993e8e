#pragma once
// Where the rows of a sheet go when some are repeated or left out, and what refers to them.

#include <string>
#include <string_view>
#include <vector>

namespace zhiben::documents {

// Rows are numbered from 1, as in a workbook.
class RowMoves {
  public:
    // Rows `first`…`last` (of the template) stand `times` times; blocks come from top to bottom and do not overlap.
    void repeat(int first, int last, int times);
    bool any() const { return !blocks_.empty(); }

    int first(int row) const;  // where the first copy of a row stands; of a row left out: where it would stand
    int last(int row) const;   // the last copy
    // In copy `copy` of its block (from 0).
    int copy(int row, int copy) const;

    // A formula, its references to this sheet moved; a range over repeated rows grows with them. References to other
    // sheets stay. `sheet` is this sheet's name for references that carry one; `own`: those without one mean it too.
    // Within copy `copy` of the block around `row` (0: none) references to the same block stay in that copy.
    std::string formula(std::string_view text, std::string_view sheet, bool own, int row = 0, int copy = 0) const;
    std::string ranges(std::string_view text) const;  // "A1:B2 C3", of sqref and ref

  private:
    struct Block {
        int first, last, times;
        int height() const { return last - first + 1; }
    };
    const Block* block_of(int row) const;
    std::vector<Block> blocks_;
};

}  // namespace zhiben::documents
