#pragma once
// Gives people their own workbook back with its errors in it: bad cells coloured, a comment in each, and a column
// «问题» at the right end of the data. Everything else of an xlsx stays as it was; ods and csv come back as an xlsx
// with the same cells. Marks of an earlier round are taken away first. Streaming: memory grows with the marks only.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sheets/header.hpp"
#include "kit/sheets/read.hpp"

namespace zhiben::sheets {

enum class Severity : std::uint8_t { warning, error };

// What is wrong where, kept small: every text is stored once.
class Marks {
  public:
    static constexpr int whole_row = -1;
    struct Mark {
        std::uint32_t row;
        std::int16_t column;  // whole_row: nothing to colour, only the problem column tells
        std::uint16_t sheet;
        Severity severity;
        std::uint32_t text;  // see text()
    };

    Marks();
    ~Marks();
    Marks(Marks&&) noexcept;
    Marks& operator=(Marks&&) noexcept;

    // sheet, row, column 0-based as read() gave them. Text: Chinese, what was expected; the value is beside it anyway.
    void add(int sheet, int row, int column, Severity severity, std::string_view text);
    std::size_t size() const { return marks_.size(); }
    bool empty() const { return marks_.empty(); }
    std::string_view text(const Mark& mark) const;
    const std::vector<Mark>& sorted() const;  // by sheet, row, column

  private:
    struct Texts;
    mutable std::vector<Mark> marks_;
    mutable bool sorted_ = true;
    std::unique_ptr<Texts> texts_;
};

// Where a table lies, so that the problem column gets its place; from SheetReport.
struct TablePlace {
    int sheet = 0;
    Header header;
    int columns = 0;  // one past the right-most cell with a value; 0: not known, the sheet is looked through
};

struct AnnotateOptions {
    std::vector<TablePlace> tables;  // a sheet with marks but no place gets its column after its right-most cell
    std::size_t comments = 20'000;   // further bad cells are only coloured: spreadsheet programs choke on more
    Limits limits = {};
};

struct Annotated {
    std::size_t cells = 0;     // coloured
    std::size_t comments = 0;  // written
    std::size_t rows = 0;      // with a text in the problem column
};

// original and out are paths; out is written whole or not at all (a temporary file beside it is renamed).
Annotated annotate(const std::string& original, const std::string& out, const Marks& marks,
                   const AnnotateOptions& options = {});

}  // namespace zhiben::sheets
