#pragma once
// Writes one table as an xlsx that prints well: exports, annexes, templates. Rows stream through; texts stay texts, so
// that codes never become 4.4E+17 and a leading '=' never becomes a formula.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "kit/base/time.hpp"

namespace zhiben::sheets {

enum class ColumnType { text, long_text, integer, decimal, day, moment, yes_no };

struct Column {
    std::string label;
    ColumnType type = ColumnType::text;
    std::string unit = {};                  // stands in the header: 容积（m³）
    std::string group = {};                 // neighbours of the same group share a merged cell above them
    int scale = 2;                          // decimals
    double width = 0;                       // in characters; 0: from label and type
    bool must = false;                      // a '*' in the header (templates)
    std::string help = {};                  // a comment on the header
    std::vector<std::string> choices = {};  // a drop-down list in templates
    bool many = false;                      // several choices in one cell: the list advises, it does not refuse
};

struct TableSpec {
    std::string sheet = "Sheet1";
    std::vector<std::string> title = {};  // the first line large and centred, the others small: 填报单位…
    std::vector<Column> columns;
    bool is_template = false;     // lists, help, empty formatted rows; no filter, no closing line
    bool count_line = true;       // 共 N 行 as the last line
    bool constant_memory = true;  // see table_writer.cpp for the figures; of the first sheet's spec
    bool filter = true;           // arrows in the header
    bool ruled = true;   // a border around every cell, blank ones too; without: the sheet's own grid, printed as well.
                         // A blank bordered cell costs what a filled one does: not for ledgers of 100,000 rows.
    int pages_wide = 1;  // of the print; more repeat the first `repeated_columns` on each page
    int repeated_columns = 0;
    std::string footer = {};                // small, at the left of each page's foot: a seal
    std::vector<std::string> closing = {};  // further lines below the table: notes, signatures
};

// blank, text, whole number, decimal, day, moment, yes/no. A text in a numeric column is written as text.
using CellValue = std::variant<std::monostate, std::string, std::int64_t, double, Day, Instant, bool>;

class TableWriter {
  public:
    TableWriter(const std::string& path, TableSpec spec);
    ~TableWriter();  // without finish() nothing is left at `path`
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;

    void row(std::span<const CellValue> values);    // as many as columns
    void total(std::span<const CellValue> values);  // a row in bold: 合计
    std::size_t rows() const;                       // of this sheet
    void next_sheet(TableSpec spec);                // ends this sheet and begins another in the same workbook
    void finish();                                  // throws Problem when the disk is full

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace zhiben::sheets
