// ods and csv come back as an xlsx with the same cells, marked in the same way.

#include <xlsxwriter.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <map>

#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/sheets/annotate_parts.hpp"

namespace zhiben::sheets {
namespace {

// Cells merged over several rows need the whole sheet in memory; only a small file is worth that.
constexpr std::uintmax_t small_file = 2 << 20;

double number_of(const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class RebuildSink : public Sink {
  public:
    RebuildSink(lxw_workbook* book, bool whole_merges, const Marks& marks,
                const std::vector<std::optional<ProblemPlace>>& places, const AnnotateOptions& options)
        : book_(book), whole_merges_(whole_merges), marks_(marks), places_(places), options_(options) {
        for (std::size_t colour = 0; colour < 3; ++colour)
            for (std::size_t kind = 0; kind < 3; ++kind) {
                lxw_format* made = workbook_add_format(book_);
                if (colour > 0) format_set_bg_color(made, colour == 1 ? 0xFFF0B1 : 0xFFC6C9);
                if (kind == 1) format_set_num_format(made, "@");
                if (kind == 2) format_set_num_format(made, "yyyy\\-mm\\-dd");
                formats_[colour][kind] = made;
            }
    }

    Annotated done;

    bool begin_sheet(const SheetInfo& sheet) override {
        std::string name = first_characters(sheet.name, 31);
        for (char& c : name)
            if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = '_';
        sheet_ = workbook_add_worksheet(book_, name.c_str());
        if (!sheet_)
            sheet_ = workbook_add_worksheet(book_, nullptr);  // a name that was taken after all: the library's own
        if (sheet.hidden && sheet.index > 0) worksheet_hide(sheet_);
        const auto index = static_cast<std::size_t>(sheet.index);
        place_ = index < places_.size() ? places_[index] : std::nullopt;
        rows_.emplace(marks_, sheet.index, place_ ? place_->header : nullptr);
        any_marks_ = rows_->next_row().has_value();
        if (place_ && any_marks_)
            worksheet_set_column(sheet_, column(place_->column), column(place_->column), 60, nullptr);
        last_ = -1;
        return true;
    }

    void row(const Row& row) override {
        rows_without_cells(row.number);
        one_row(row.number, row.cells, row.hidden);
        for (const auto& merge : row.merges) merges_.emplace_back(merge);
        if (!whole_merges_) merges_.clear();
    }

    void end_sheet(const SheetEnd&) override {
        rows_without_cells(std::numeric_limits<int>::max());
        for (const auto& merge : merges_) put_merge(merge);
        merges_.clear();
        texts_.clear();
    }

  private:
    static lxw_col_t column(int number) { return static_cast<lxw_col_t>(number); }

    void rows_without_cells(int before) {
        for (;;) {
            int row = rows_->next_row().value_or(std::numeric_limits<int>::max());
            if (any_marks_ && place_ && place_->header_row > last_) row = std::min(row, place_->header_row);
            if (row >= before) return;
            one_row(row, {}, false);
        }
    }

    void one_row(int number, std::span<const Cell> cells, bool hidden) {
        last_ = number;
        const auto line = static_cast<lxw_row_t>(number);
        if (hidden) {
            lxw_row_col_options options{LXW_TRUE, 0, LXW_FALSE};
            worksheet_set_row_opt(sheet_, line, LXW_DEF_ROW_HEIGHT, nullptr, &options);
        }
        MarkedRows::RowMarks wanted;
        if (rows_->next_row() == number) {
            wanted = rows_->take();
            ++done.rows;
        }
        std::size_t next = 0;
        const auto blanks_before = [&](int end) {
            for (; next < wanted.cells.size() && wanted.cells[next].column < end; ++next) {
                worksheet_write_blank(sheet_, line, column(wanted.cells[next].column),
                                      formats_[colour_of(wanted.cells[next])][0]);
                comment(line, wanted.cells[next]);
            }
        };
        for (const auto& cell : cells) {
            blanks_before(cell.column);
            if (place_ && place_->had_one && cell.column == place_->column && number >= place_->header_row) continue;
            std::size_t colour = 0;
            if (next < wanted.cells.size() && wanted.cells[next].column == cell.column) {
                colour = colour_of(wanted.cells[next]);
                comment(line, wanted.cells[next++]);
            }
            write(line, cell, formats_[colour]);
        }
        blanks_before(std::numeric_limits<int>::max());
        std::string problem = std::move(wanted.problem);
        if (place_ && any_marks_ && number == place_->header_row) problem = problem_header;
        if (place_ && !problem.empty())
            worksheet_write_string(sheet_, line, column(place_->column), problem.c_str(),
                                   formats_[number == place_->header_row ? 2 : 0][1]);
    }

    static std::size_t colour_of(const MarkedCell& cell) { return cell.severity == Severity::error ? 2 : 1; }

    void comment(lxw_row_t row, const MarkedCell& cell) {
        ++done.cells;
        if (done.comments >= options_.comments) return;
        ++done.comments;
        lxw_comment_options options{};
        options.author = const_cast<char*>(comment_author);  // NOLINT: the C library does not change it
        options.width = 240;
        worksheet_write_comment_opt(sheet_, row, column(cell.column), first_characters(cell.text, 2000).c_str(),
                                    &options);
    }

    void write(lxw_row_t row, const Cell& cell, const std::array<lxw_format*, 3>& how) {
        const lxw_col_t at = column(cell.column);
        switch (cell.type) {
            case CellType::number:
                if (cell.text != cell.number || cell.digits_lost) break;  // 00123, 85%: as people saw it
                worksheet_write_number(sheet_, row, at, number_of(cell.number), how[0]);
                return;
            case CellType::day:
                if (cell.text.size() == 10) {
                    lxw_datetime day{
                        cell.day.year(), static_cast<int>(cell.day.month()), static_cast<int>(cell.day.day()), 0, 0, 0};
                    if (day.year >= 1900 && day.year <= 9999 &&
                        worksheet_write_datetime(sheet_, row, at, &day, how[2]) == LXW_NO_ERROR)
                        return;
                }
                break;
            case CellType::boolean: worksheet_write_boolean(sheet_, row, at, cell.boolean, how[0]); return;
            default: break;
        }
        const std::string text = characters(cell.text) > 32'000 ? first_characters(cell.text, 32'000) : cell.text;
        worksheet_write_string(sheet_, row, at, text.c_str(), how[1]);
        if (whole_merges_) texts_[{static_cast<int>(row), cell.column}] = text;
    }

    void put_merge(const Merge& merge) {
        const auto text = texts_.find({merge.first_row, merge.first_column});
        // The library wants to write a text into a merged range itself; other values are better left unmerged.
        if (text == texts_.end() || merge.last_row - merge.first_row > 10'000) return;
        worksheet_merge_range(sheet_, static_cast<lxw_row_t>(merge.first_row), column(merge.first_column),
                              static_cast<lxw_row_t>(merge.last_row), column(merge.last_column), text->second.c_str(),
                              nullptr);
    }

    lxw_workbook* book_;
    bool whole_merges_;
    const Marks& marks_;
    const std::vector<std::optional<ProblemPlace>>& places_;
    const AnnotateOptions& options_;
    std::array<std::array<lxw_format*, 3>, 3>
        formats_{};  // by colour (none, warning, error) and kind (general, text, day)
    lxw_worksheet* sheet_ = nullptr;
    std::optional<ProblemPlace> place_;
    std::optional<MarkedRows> rows_;
    bool any_marks_ = false;
    int last_ = -1;
    std::vector<Merge> merges_;
    std::map<std::pair<int, int>, std::string> texts_;
};

[[noreturn]] void cannot_write(const std::string& part) {
    std::remove(part.c_str());
    throw Problem(Stop::internal, "workbook_not_written", "带标注的工作簿没有写成。请检查服务器的磁盘空间后再试。");
}

}  // namespace

Annotated annotate_as_xlsx(const std::string& original, const std::string& out, const Marks& marks,
                           const AnnotateOptions& options) {
    const auto places = problem_places(original, marks, options);
    const bool small =
        std::filesystem::file_size(original) <= small_file && format_of(original, options.limits) != Format::csv;
    const std::string part = out + ".part";
    std::string folder = std::filesystem::path(out).parent_path().string();
    if (folder.empty()) folder = ".";
    lxw_workbook_options how{};
    how.constant_memory = small ? LXW_FALSE : LXW_TRUE;
    how.tmpdir = folder.data();
    lxw_workbook* book = workbook_new_opt(part.c_str(), &how);
    if (!book) cannot_write(part);
    RebuildSink sink(book, small, marks, places, options);
    try {
        read(original, options.limits, sink);
    } catch (...) {
        workbook_close(book);
        std::remove(part.c_str());
        throw;
    }
    if (workbook_close(book) != LXW_NO_ERROR) cannot_write(part);
    std::error_code error;
    std::filesystem::rename(part, out, error);
    if (error) cannot_write(part);
    return sink.done;
}

}  // namespace zhiben::sheets
