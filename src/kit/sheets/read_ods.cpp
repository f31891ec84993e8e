// ods as LibreOffice and WPS write it: repeated rows and columns, covered cells, values in attributes.

#include <charconv>
#include <set>

#include "kit/base/text.hpp"
#include "kit/sheets/numbers.hpp"
#include "kit/sheets/package.hpp"
#include "kit/sheets/readers.hpp"
#include "kit/sheets/refusal.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::sheets {
namespace {

// A count of repetitions; an absent or senseless one is 1.
std::int64_t count_of(std::string_view text) {
    std::int64_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count < 1 ? 1 : std::min<std::int64_t>(count, 1 << 24);
}

// "PT08H30M00S" -> 08:30
std::string clock_of(std::string_view duration) {
    int total = 0, number = 0;
    for (const char c : duration) {
        if (c >= '0' && c <= '9') {
            number = number > 100'000 ? number : number * 10 + (c - '0');
            continue;
        }
        if (c == 'H') total += number * 3600;
        if (c == 'M') total += number * 60;
        if (c == 'S') total += number;
        if (c == '.' || c == ',') break;
        number = 0;
    }
    return clock_text(total);
}

class OdsHandler : public XmlHandler {
  public:
    OdsHandler(const Limits& limits, Sink& sink) : limits_(limits), sink_(sink), rows_(limits) {}

    void start(std::string_view name, const Attributes& attributes) override {
        ++level_;
        if (name == "style") {
            style_ = attributes["name"];
        } else if (name == "table-properties") {
            if (attributes["display"] == "false" && hidden_styles_.size() < 10'000) hidden_styles_.insert(style_);
        } else if (name == "table") {
            if (table_level_ == 0) start_table(attributes);
        } else if (table_level_ == 0 || !wanted_) {
            return;
        } else if (name == "table-row") {
            start_row(attributes);
        } else if (name == "table-cell" || name == "covered-table-cell") {
            start_cell(name, attributes);
        } else if (in_cell_) {
            start_inside(name, attributes);
        }
    }

    void end(std::string_view name) override {
        --level_;
        if (table_level_ == 0) return;
        if (name == "table" && level_ + 1 == table_level_) {
            end_table();
        } else if (!wanted_) {
            return;
        } else if (name == "table-row") {
            end_row();
        } else if (name == "table-cell" || name == "covered-table-cell") {
            if (in_cell_) end_cell();
        } else if (skip_level_ > level_) {
            skip_level_ = 0;
        } else if (name == "p" && skip_level_ == 0) {
            in_paragraph_ = false;
        }
    }

    void text(std::string_view piece) override {
        if (in_cell_ && in_paragraph_ && skip_level_ == 0) append(piece);
    }

  private:
    // A row kept until the sheet's head is known: merges stand in the cells, the sink wants them first.
    struct Early {
        int number, repeats;
        bool hidden;
        std::vector<Cell> cells;
        std::vector<Merge> merges;
    };

    void append(std::string_view piece) {
        text_ += piece;
        if (text_.size() > limits_.cell_bytes) throw too_large("有的单元格文字过长");
    }

    void start_table(const Attributes& attributes) {
        if (info_.index + 1 >= static_cast<int>(limits_.sheets)) throw too_large("工作表过多");
        table_level_ = level_;
        info_ = {info_.index + 1,
                 std::string(attributes["name"]),
                 hidden_styles_.contains(attributes["style-name"]),
                 {},
                 {}};
        row_ = 0;
        early_.clear();
        begun_ = false;
        wanted_ = true;
        rows_.begin_sheet();
    }

    void begin() {
        if (begun_) return;
        begun_ = true;
        wanted_ = sink_.begin_sheet(info_);
        for (auto& early : early_) {
            if (!wanted_) break;
            for (int at = 0; at < early.repeats; ++at) {
                rows_.clear();
                for (const auto& cell : early.cells) rows_.cell(cell.column) = cell;
                rows_.emit(sink_, early.number + at, early.hidden, early.merges);
            }
        }
        early_.clear();
    }

    void end_table() {
        if (wanted_) begin();
        if (wanted_) sink_.end_sheet(rows_.end());
        table_level_ = 0;
    }

    void start_row(const Attributes& attributes) {
        row_repeats_ = count_of(attributes["number-rows-repeated"]);
        const auto visibility = attributes["visibility"];
        row_hidden_ = visibility == "collapse" || visibility == "filter";
        column_ = 0;
        merges_.clear();
        rows_.clear();
    }

    void end_row() {
        if (in_cell_) throw damaged("单元格没有结束");
        const auto cells = rows_.cells();
        if (cells.empty()) {
            // The empty rest of a sheet is one row repeated a million times; only single rows count as blank ones.
            if (row_repeats_ == 1 && row_ < limits_.rows) hold_or_emit(1);
        } else {
            rows_.check_place(row_ + row_repeats_ - 1, 0);
            hold_or_emit(static_cast<int>(row_repeats_));
        }
        row_ += row_repeats_;
        rows_.clear();
    }

    void hold_or_emit(int repeats) {
        const int number = static_cast<int>(row_);
        if (!begun_ && number < header_region) {
            const auto cells = rows_.cells();
            early_.push_back({number, repeats, row_hidden_, {cells.begin(), cells.end()}, merges_});
            return;
        }
        if (!begun_) {
            const auto cells = rows_.cells();
            const std::vector<Cell> kept(cells.begin(), cells.end());
            begin();
            rows_.clear();
            for (const auto& cell : kept) rows_.cell(cell.column) = cell;
        }
        for (int at = 0; wanted_ && at < repeats; ++at) rows_.emit(sink_, number + at, row_hidden_, merges_);
    }

    void start_cell(std::string_view name, const Attributes& attributes) {
        if (in_cell_) throw damaged("单元格里又有单元格");
        in_cell_ = true;
        in_paragraph_ = false;
        skip_level_ = 0;
        paragraphs_ = 0;
        text_.clear();
        cell_repeats_ = count_of(attributes["number-columns-repeated"]);
        covered_ = name == "covered-table-cell";
        formula_ = !attributes["formula"].empty();
        type_ = attributes.qualified("office:value-type");
        if (type_.empty()) type_ = attributes["value-type"];
        error_ = attributes.qualified("calcext:value-type") == "error";
        value_ = type_ == "date"      ? attributes["date-value"]
                 : type_ == "time"    ? attributes["time-value"]
                 : type_ == "boolean" ? attributes["boolean-value"]
                 : type_ == "string"  ? attributes["string-value"]
                                      : attributes["value"];
        const auto columns = count_of(attributes["number-columns-spanned"]);
        const auto rows = count_of(attributes["number-rows-spanned"]);
        if ((columns == 1 && rows == 1) || column_ >= limits_.columns || row_ >= limits_.rows) return;
        const Merge merge{static_cast<int>(row_), static_cast<int>(column_), static_cast<int>(row_ + rows - 1),
                          static_cast<int>(column_ + columns - 1)};
        merges_.push_back(merge);
        if (row_ < header_region && info_.merges.size() < 10'000) info_.merges.push_back(merge);
    }

    void start_inside(std::string_view name, const Attributes& attributes) {
        if (skip_level_ != 0) return;
        if (name == "annotation" || name == "ruby-text" || name == "shapes" || name == "frame") {
            skip_level_ = level_;  // a comment or a picture is not the cell's text
        } else if (name == "p") {
            if (paragraphs_++ > 0) append("\n");
            in_paragraph_ = true;
        } else if (name == "line-break") {
            append("\n");
        } else if (name == "tab") {
            append("\t");
        } else if (name == "s") {
            append(std::string(static_cast<std::size_t>(std::min<std::int64_t>(count_of(attributes["c"]), 1000)), ' '));
        }
    }

    void end_cell() {
        in_cell_ = false;
        const auto first = column_;
        column_ += cell_repeats_;
        if (covered_) return;  // what a merged cell hides is not seen by people
        Cell cell;
        fill(cell);
        if (cell.type == CellType::blank) return;
        rows_.check_place(row_, column_ - 1);
        cell.formula = formula_;
        for (auto at = first; at < column_; ++at) {
            Cell& put = rows_.cell(static_cast<int>(at));
            cell.column = static_cast<int>(at);
            put = cell;
        }
    }

    void fill(Cell& cell) {
        const auto shown = trimmed(text_);
        if (error_ || (formula_ && (shown.starts_with("#") || shown.starts_with("Err:")))) {
            cell.type = CellType::error;
            cell.text = shown;
        } else if (type_ == "date" && put_iso_day(cell, value_)) {
        } else if (type_ == "boolean") {
            cell.type = CellType::boolean;
            cell.boolean = value_ == "true";
            cell.text = cell.boolean ? "TRUE" : "FALSE";
        } else if (type_ == "time") {
            cell.type = CellType::text;
            cell.text = clock_of(value_);
        } else if ((type_ == "float" || type_ == "percentage" || type_ == "currency") && !value_.empty()) {
            put_number(cell, value_, {type_ == "percentage" ? Shown::percent : Shown::plain, 0}, false);
            // Codes kept by a format "00000" are seen with their zeros.
            if (cell.type == CellType::number && shown.size() > cell.number.size() && shown.ends_with(cell.number) &&
                shown.find_first_not_of("0123456789") == std::string::npos)
                cell.text = shown;
        } else if (!shown.empty()) {
            cell.type = CellType::text;
            cell.text = text_;
        } else if (!trimmed(value_).empty()) {
            cell.type = CellType::text;
            cell.text = value_;
        } else if (formula_ && type_.empty()) {
            cell.type = CellType::formula_without_value;
        }
    }

    const Limits& limits_;
    Sink& sink_;
    RowBuffer rows_;
    SheetInfo info_{-1, {}, false, {}, {}};
    std::set<std::string, std::less<>> hidden_styles_;
    std::string style_;
    std::vector<Early> early_;
    std::vector<Merge> merges_;  // beginning in this row

    int level_ = 0, table_level_ = 0, skip_level_ = 0;
    bool begun_ = false, wanted_ = false;
    std::int64_t row_ = 0, row_repeats_ = 1, column_ = 0, cell_repeats_ = 1;
    bool row_hidden_ = false;
    bool in_cell_ = false, covered_ = false, in_paragraph_ = false, formula_ = false, error_ = false;
    int paragraphs_ = 0;
    std::string type_, value_, text_;
};

}  // namespace

void read_ods(Package& package, const Limits& limits, Sink& sink) {
    OdsHandler handler(limits, sink);
    read_part(package, "content.xml", handler, limits);
}

}  // namespace zhiben::sheets
