// xlsx as Excel, WPS and LibreOffice write it.

#include <algorithm>
#include <charconv>

#include "kit/base/text.hpp"
#include "kit/sheets/package.hpp"
#include "kit/sheets/readers.hpp"
#include "kit/sheets/refusal.hpp"
#include "kit/sheets/xlsx_parts.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::sheets {
namespace {

// "BC12" -> column 54, row 11. False when it is no such reference.
bool parse_reference(std::string_view reference, std::int64_t& row, std::int64_t& column) {
    std::size_t at = 0;
    std::int64_t letters = 0, digits = 0;
    while (at < reference.size() && at < 4 && reference[at] >= 'A' && reference[at] <= 'Z')
        letters = letters * 26 + (reference[at++] - 'A' + 1);
    const auto [end, error] = std::from_chars(reference.data() + at, reference.data() + reference.size(), digits);
    if (letters == 0 || error != std::errc() || end != reference.data() + reference.size() || digits < 1) return false;
    row = digits - 1;
    column = letters - 1;
    return true;
}

// The list of merged ranges stands behind the rows, but who reads a header, or a cell merged
// down over its rows, wants it before. So the part is unpacked
// once more and searched as bytes: "</…sheetData>" cannot stand in a text, '<' is always escaped there.
std::vector<Merge> list_of_merges(Package& package, const std::string& path) {
    constexpr std::string_view closing = "sheetData>";
    constexpr std::size_t longest = 8 << 20;
    std::string tail, window;
    bool behind = false;
    package.stream(path, [&](std::string_view piece) {
        if (behind) {
            tail.append(piece.substr(0, longest - tail.size()));
            return tail.size() < longest;
        }
        window.append(piece);
        for (std::size_t at = window.find(closing); at != std::string::npos; at = window.find(closing, at + 1)) {
            const auto open = window.rfind('<', at);
            if (open == std::string::npos || window.compare(open, 2, "</") != 0) continue;
            behind = true;
            tail = window.substr(at + closing.size());
            break;
        }
        window.erase(0, window.size() > 100 ? window.size() - 100 : 0);
        return true;
    });
    std::vector<Merge> merges;
    for (std::size_t at = tail.find("mergeCell "); at != std::string::npos; at = tail.find("mergeCell ", at + 1)) {
        const auto close = tail.find('>', at);
        const auto name = tail.find("ref=", at);
        if (close == std::string::npos || name == std::string::npos || name > close) continue;
        const auto last = tail.find(tail[name + 4], name + 5);
        if (last == std::string::npos || last > close) continue;
        const std::string_view range = std::string_view(tail).substr(name + 5, last - name - 5);
        const auto colon = range.find(':');
        std::int64_t row1, column1, row2, column2;
        if (colon == std::string_view::npos || !parse_reference(range.substr(0, colon), row1, column1) ||
            !parse_reference(range.substr(colon + 1), row2, column2))
            continue;
        merges.push_back(
            {static_cast<int>(row1), static_cast<int>(column1), static_cast<int>(row2), static_cast<int>(column2)});
        if (merges.size() >= 200'000) break;
    }
    std::sort(merges.begin(), merges.end(), [](const Merge& a, const Merge& b) { return a.first_row < b.first_row; });
    return merges;
}

class SheetHandler : public XmlHandler {
  public:
    SheetHandler(SheetInfo info, std::vector<Merge> merges, const StringPool& pool,
                 const std::vector<NumberFormat>& formats, bool since_1904, RowBuffer& rows, const Limits& limits,
                 Sink& sink)
        : info_(std::move(info)),
          merges_(std::move(merges)),
          pool_(pool),
          formats_(formats),
          since_1904_(since_1904),
          rows_(rows),
          limits_(limits),
          sink_(sink) {}

    bool begun() const { return begun_; }
    bool wanted() const { return wanted_; }
    void begin() {
        begun_ = true;
        for (const auto& merge : merges_)
            if (merge.first_row < header_region) info_.merges.push_back(merge);
        rows_.begin_sheet();
        wanted_ = sink_.begin_sheet(info_);
        if (!wanted_) enough = true;
    }

    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "c") {
            if (in_row_) start_cell(attributes);
        } else if (name == "v") {
            collecting_ = in_cell_;
        } else if (name == "t") {
            collecting_ = in_cell_ && !in_phonetic_;
        } else if (name == "row") {
            start_row(attributes);
        } else if (name == "f") {
            formula_ = in_cell_;
        } else if (name == "rPh") {
            in_phonetic_ = true;
        } else if (name == "col") {
            hide_columns(attributes);
        } else if (name == "sheetData") {
            in_data_ = true;
            begin();
        }
    }

    void end(std::string_view name) override {
        if (name == "v" || name == "t") {
            collecting_ = false;
        } else if (name == "c") {
            if (in_cell_) end_cell();
        } else if (name == "row") {
            if (in_row_) rows_.emit(sink_, static_cast<int>(row_), hidden_, merges_beginning_here());
            in_row_ = false;
        } else if (name == "rPh") {
            in_phonetic_ = false;
        } else if (name == "sheetData") {
            enough = true;  // what follows does not concern the values
        }
    }

    void text(std::string_view piece) override {
        if (!collecting_) return;
        value_ += piece;
        if (value_.size() > limits_.cell_bytes) throw too_large("有的单元格文字过长");
    }

  private:
    std::span<const Merge> merges_beginning_here() {
        while (next_merge_ < merges_.size() && merges_[next_merge_].first_row < row_) ++next_merge_;
        const std::size_t first = next_merge_;
        while (next_merge_ < merges_.size() && merges_[next_merge_].first_row == row_) ++next_merge_;
        return std::span(merges_).subspan(first, next_merge_ - first);
    }

    void start_row(const Attributes& attributes) {
        if (!in_data_) return;
        in_row_ = true;
        ++row_;
        if (const auto number = attributes["r"]; !number.empty()) {
            std::int64_t given = 0;
            const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), given);
            if (error != std::errc() || end != number.data() + number.size() || given < 1) throw damaged("行号不对");
            row_ = given - 1;
        }
        rows_.check_place(row_, 0);
        hidden_ = attributes.truth("hidden");
        column_ = -1;
        rows_.clear();
    }

    void start_cell(const Attributes& attributes) {
        in_cell_ = true;
        formula_ = false;
        value_.clear();
        type_ = attributes["t"];
        style_ = 0;
        const auto style = attributes["s"];
        std::from_chars(style.data(), style.data() + style.size(), style_);
        ++column_;
        if (const auto reference = attributes["r"]; !reference.empty()) {
            std::int64_t row;
            if (!parse_reference(reference, row, column_) || row != row_) throw damaged("单元格的位置不对");
        }
        rows_.check_place(row_, column_);
    }

    void end_cell() {
        in_cell_ = false;
        Cell& cell = rows_.cell(static_cast<int>(column_));
        fill(cell);
        cell.formula = formula_;
        if (cell.type == CellType::blank) rows_.forget();
    }

    void fill(Cell& cell) {
        if (type_ == "s") {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), index);
            if (value_.empty()) return;
            if (error != std::errc() || end != value_.data() + value_.size()) throw damaged("单元格指向不存在的文字");
            put_text(cell, pool_.at(index));
        } else if (type_ == "inlineStr" || type_ == "str") {
            unescape_controls(value_);
            put_text(cell, value_);
        } else if (value_.empty()) {
            if (formula_) cell.type = CellType::formula_without_value;
        } else if (type_ == "b") {
            cell.type = CellType::boolean;
            cell.boolean = value_ == "1" || value_ == "true";
            cell.text = cell.boolean ? "TRUE" : "FALSE";
        } else if (type_ == "e") {
            cell.type = CellType::error;
            cell.text = value_;
        } else if (type_ == "d" && put_iso_day(cell, value_)) {
        } else {
            static const NumberFormat plain;
            put_number(cell, value_, style_ < formats_.size() ? formats_[style_] : plain, since_1904_);
        }
    }

    static void put_text(Cell& cell, std::string_view text) {
        if (trimmed(text).empty()) return;
        cell.type = CellType::text;
        cell.text = text;
    }

    void hide_columns(const Attributes& attributes) {
        if (in_data_ || !attributes.truth("hidden")) return;
        int first = 0, last = 0;
        const auto min = attributes["min"], max = attributes["max"];
        std::from_chars(min.data(), min.data() + min.size(), first);
        std::from_chars(max.data(), max.data() + max.size(), last);
        for (int column = first; column >= 1 && column <= last && info_.hidden_columns.size() < 1000; ++column)
            info_.hidden_columns.push_back(column - 1);
    }

    SheetInfo info_;
    std::vector<Merge> merges_;  // by first row
    std::size_t next_merge_ = 0;
    const StringPool& pool_;
    const std::vector<NumberFormat>& formats_;
    bool since_1904_;
    RowBuffer& rows_;
    const Limits& limits_;
    Sink& sink_;

    bool begun_ = false, wanted_ = false;
    bool in_data_ = false, in_row_ = false, in_cell_ = false, in_phonetic_ = false, collecting_ = false;
    std::int64_t row_ = -1, column_ = -1;
    bool hidden_ = false, formula_ = false;
    std::string type_, value_;
    std::size_t style_ = 0;
};

}  // namespace

void read_xlsx(Package& package, const Limits& limits, Sink& sink) {
    const XlsxWorkbook book = xlsx_workbook(package, limits);
    const auto formats = xlsx_number_formats(package, book.styles, limits);
    StringPool pool;
    pool.read(package, book.strings, limits);
    RowBuffer rows(limits);
    int index = -1;
    for (const auto& sheet : book.sheets) {
        ++index;
        if (sheet.path.empty()) continue;
        SheetHandler handler({index, sheet.name, sheet.hidden, {}, {}}, list_of_merges(package, sheet.path), pool,
                             formats, book.since_1904, rows, limits, sink);
        read_part(package, sheet.path, handler, limits);
        if (!handler.begun()) handler.begin();
        if (handler.wanted()) sink.end_sheet(rows.end());
    }
}

}  // namespace zhiben::sheets
