#pragma once
// Reads a workbook as people really have it: xlsx (Excel, WPS, LibreOffice), ods, csv. One pass, bounded memory.
// The kind of file is told by its content, never by its name.
//
// Throws Problem with Chinese text (what is wrong and the remedy): Stop::unsupported (a picture, a pdf, an old .xls, a
// workbook with a password), Stop::too_large (any limit), Stop::malformed (damaged, cut off, DTD inside).
// What the sink throws passes through.

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/time.hpp"

namespace zhiben::sheets {

enum class Format { xlsx, ods, csv };

struct Limits {
    std::uint64_t file_bytes = 128ULL << 20;
    std::uint64_t unpacked_bytes = 2ULL << 30;  // all parts together, as really unpacked, whatever the directory says
    unsigned ratio = 300;                       // unpacked : packed of one part, from 16 MB unpacked on
    unsigned entries = 5000;                    // files in the package
    unsigned sheets = 256;
    std::uint64_t cells = 30'000'000;  // with a value, in the whole workbook
    std::uint32_t rows = 1'048'576;    // of one sheet
    std::uint32_t columns = 16'384;
    std::size_t cell_bytes = 128 * 1024;  // Excel allows 32,767 characters
    std::size_t string_pool_bytes = 128ULL << 20;
    unsigned depth = 64;  // nesting of XML
};

enum class CellType {
    blank,
    text,
    number,                 // `number` is the exact decimal text
    day,                    // `day`; the time of day, if there is one, only in `text`
    boolean,                // `boolean`
    error,                  // #N/A and its kin, in `text`
    formula_without_value,  // the program that saved the file did not calculate; `text` is empty
};

struct Cell {
    int column = 0;  // 0 is A
    CellType type = CellType::blank;
    std::string text;    // as a person sees it: 2023-11-09, 12.5, 85%, 00123, 是, TRUE
    std::string number;  // plain decimals without exponent: 440981199001011000, -0.5
    Day day;
    bool boolean = false;
    bool formula = false;      // the value was calculated in the workbook
    bool digits_lost = false;  // a whole number of more than 15 digits: the spreadsheet has already rounded it

    // The cell as if `value` had been typed into a text cell; blank when there is nothing but blanks.
    static Cell of(std::string_view value, int column = 0);
};

// Rows and columns 0-based, all four inclusive.
struct Merge {
    int first_row = 0, first_column = 0, last_row = 0, last_column = 0;
    bool operator==(const Merge&) const = default;
};

struct Row {
    int number = 0;  // 0-based; a person says number + 1
    bool hidden = false;
    std::span<const Cell> cells;    // ascending columns, none blank; valid during the call only
    std::span<const Merge> merges;  // over several rows, beginning in this row
};

// What is known of a sheet before its first row.
struct SheetInfo {
    int index = 0;  // 0-based, in the workbook's order; the same number annotate() wants
    std::string name;
    bool hidden = false;
    std::vector<Merge> merges;        // those that begin in the first `header_region` rows
    std::vector<int> hidden_columns;  // at most 1000; empty for ods
};

struct SheetEnd {
    int rows = 0;         // given to the sink
    int blank_rows = 0;   // in the file (formatted, say), but empty of values: not given to the sink
    int hidden_rows = 0;  // of those given
    int columns = 0;      // one past the right-most cell with a value
};

inline constexpr int header_region = 40;

class Sink {
  public:
    virtual ~Sink() = default;
    virtual bool begin_sheet(
        const SheetInfo& sheet) = 0;       // false: this sheet is not wanted, neither rows nor end follow
    virtual void row(const Row& row) = 0;  // ascending numbers; only rows with at least one value
    virtual void end_sheet(const SheetEnd&) {}
};

Format format_of(const std::string& path, const Limits& limits = {});
void read(const std::string& path, const Limits& limits, Sink& sink);

std::string column_name(int column);          // 0 -> A, 27 -> AB
std::string cell_name(int row, int column);   // 0, 0 -> A1
std::string_view format_name(Format format);  // xlsx, ods, csv

}  // namespace zhiben::sheets
