#pragma once
// Finds the header of a table in the first rows of a sheet: below title rows, merged over several rows, in any order,
// with synonyms, units in brackets, line breaks, blanks, full-width characters and '*' marks.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sheets/read.hpp"

namespace zhiben::sheets {

struct Wanted {
    std::string name;  // the field
    std::string label;
    std::vector<std::string> synonyms = {};  // "主要负责人/电话" names a lower header under a group
    bool must = false;                       // the column, not its values
};

struct HeaderColumn {
    int column = 0;
    std::string header;  // as read, the rows of a grouped header joined by '/': 主要负责人/电话
    std::optional<int>
        wanted;  // index into the list of wanted columns; none: unknown header, or a second one of its kind
};

struct DoubledColumn {
    int wanted = 0;
    std::vector<int> columns;  // the first one is used
};

struct Header {
    int first_row = -1, last_row = -1;  // 0-based; -1: no header found
    std::vector<HeaderColumn> columns;  // every column with a header text, left to right, without our problem column
    std::vector<DoubledColumn> doubled;
    std::vector<int> missing;           // indices of wanted columns that must be there and are not
    int last_column = -1;               // right-most column with a header text, our problem column left out
    std::optional<int> problem_column;  // where annotate() wrote before
    int matched = 0;                    // how many wanted columns were found

    bool found() const { return last_row >= 0; }
    bool usable() const { return found() && missing.empty(); }
    std::optional<int> column_of(int wanted) const;
};

// A row kept beyond the sink's call.
struct KeptRow {
    int number = 0;
    bool hidden = false;
    std::vector<Cell> cells;
};

Header find_header(std::span<const KeptRow> rows, std::span<const Merge> merges, std::span<const Wanted> wanted);

// The header annotate() gives its own column; find_header knows it again.
inline constexpr std::string_view problem_header = "问题（系统填写）";
bool is_problem_header(std::string_view text);

// Header text brought to the form in which it is compared: folded, without unit brackets, '*', colons and numbering.
std::string header_key(std::string_view text);

// What was seen of one sheet when read_tables() is through.
struct SheetReport {
    SheetInfo sheet;
    Header header;
    bool taken = false;  // its rows were given to the sink
    int rows = 0;        // given as data
    int blank_rows = 0;  // formatted, but empty of values
    int hidden_rows = 0;
    int columns = 0;           // of the sheet: one past the right-most cell with a value
    std::vector<int> skipped;  // 0-based rows that are no data: repeated headers, totals, notes below the table
};

// A sheet's data rows, its header known.
class TableSink {
  public:
    virtual ~TableSink() = default;
    virtual void begin_table(const SheetInfo& sheet, const Header& header) = 0;
    virtual void data_row(const Row& row) = 0;  // rows below the header, the problem column left out
};

// Reads every sheet whose header has all obligatory columns; hidden sheets and samples (示例) only when no other has.
// A value merged down over several rows is given in each of them. Rows that are no data (a header repeated as on
// printed pages, 合计, 填表人：…) are left out and listed. The reports tell of every sheet, taken or not.
std::vector<SheetReport> read_tables(const std::string& path, const Limits& limits, std::span<const Wanted> wanted,
                                     TableSink& sink);

// When no sheet was taken: why, in Chinese, naming the closest sheet and the columns it lacks. Else empty.
std::string why_no_table(std::span<const SheetReport> reports, std::span<const Wanted> wanted);

}  // namespace zhiben::sheets
