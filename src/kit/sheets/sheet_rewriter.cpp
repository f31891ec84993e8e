#include "kit/sheets/sheet_rewriter.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "kit/sheets/package.hpp"
#include "kit/sheets/refusal.hpp"

namespace zhiben::sheets {
namespace {

constexpr std::size_t write_bytes = 256 * 1024;
constexpr int problem_width = 60;

int number_of(std::string_view text, int otherwise) {
    int value = otherwise;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

int column_of_reference(std::string_view reference) {
    int column = 0;
    for (std::size_t at = 0; at < reference.size() && at < 3 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
        column = column * 26 + (reference[at] - 'A' + 1);
    return column - 1;
}

// What stands behind <legacyDrawing> in a sheet.
constexpr std::array<std::string_view, 9> behind_drawing{"legacyDrawingHF", "drawingHF", "picture",
                                                         "oleObjects",      "controls",  "webPublishItems",
                                                         "tableParts",      "extLst",    "AlternateContent"};

}  // namespace

SheetRewriter::SheetRewriter(MarkedRows marks, ProblemPlace place, CellStyles& styles, const Limits& limits)
    : marks_(std::move(marks)),
      place_(place),
      styles_(styles),
      limits_(limits),
      any_marks_(marks_.next_row().has_value()) {}

std::string SheetRewriter::relation_space() const {
    return root_space_.find("purl.oclc.org") != std::string::npos
               ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
               : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

void SheetRewriter::rewrite(Package& package, const std::string& path, const std::string& out) {
    out_.open(out, std::ios::binary);
    XmlReader reader(*this, limits_);
    reader_ = &reader;
    package.stream(path, [&](std::string_view piece) {
        pending_ += piece;
        const bool more = reader.feed(piece);
        if (!reader.utf8()) throw CannotKeep{};
        dropping_ ? skip_until(reader.offset()) : copy_until(reader.offset());
        pending_.erase(0, done_);
        pending_at_ += static_cast<std::int64_t>(done_);
        done_ = 0;
        flush(false);
        return more;
    });
    reader.finish();
    copy_until(pending_at_ + static_cast<std::int64_t>(pending_.size()));
    flush(true);
    out_.close();
    if (!out_)
        throw Problem(Stop::internal, "workbook_not_written", "带标注的工作簿没有写成。请检查服务器的磁盘空间后再试。");
    reader_ = nullptr;
}

void SheetRewriter::copy_until(std::int64_t offset) {
    const std::size_t from = done_;
    skip_until(offset);
    buffer_.append(pending_, from, done_ - from);
}

void SheetRewriter::skip_until(std::int64_t offset) {
    const auto wanted = std::min<std::size_t>(static_cast<std::size_t>(std::max<std::int64_t>(offset - pending_at_, 0)),
                                              pending_.size());
    done_ = std::max(done_, wanted);
}

void SheetRewriter::flush(bool all) {
    if (buffer_.size() < write_bytes && !all) return;
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

std::string SheetRewriter::raw_tag() const {
    return pending_.substr(static_cast<std::size_t>(reader_->offset() - pending_at_),
                           static_cast<std::size_t>(reader_->length()));
}

void SheetRewriter::start(std::string_view name, const Attributes& attributes) {
    ++depth_;
    if (name == "c") {
        if (in_row_) start_cell(attributes);
    } else if (name == "row") {
        if (in_data_) start_row(attributes);
    } else if (in_data_) {
        return;
    } else if (name == "worksheet") {
        const std::string raw = raw_tag();
        prefix_ = raw.substr(1, raw.find("worksheet") - 1);
        root_space_ =
            attributes.qualified(prefix_.empty() ? "xmlns" : "xmlns:" + prefix_.substr(0, prefix_.size() - 1));
    } else if (name == "dimension") {  // optional, and no longer true
        copy_until(reader_->offset());
        dropping_ = true;
    } else if (name == "cols") {
        in_columns_ = columns_seen_ = true;
    } else if (name == "col" && in_columns_) {
        start_column(attributes);
    } else if (name == "sheetData") {
        copy_until(reader_->offset());
        if (!columns_seen_) {
            put("<" + tag("cols") + ">");
            put_problem_column_width();
            put("</" + tag("cols") + ">");
        }
        in_data_ = true;
        if (std::string raw = raw_tag(); raw.ends_with("/>")) {  // no rows at all
            put(raw.substr(0, raw.size() - 2) + ">");
            put_missing_rows(std::numeric_limits<int>::max());
            put("</" + tag("sheetData") + ">");
            skip_until(reader_->offset() + reader_->length());
        }
    } else if (after_data_ && depth_ == 2 &&
               std::find(behind_drawing.begin(), behind_drawing.end(), name) != behind_drawing.end()) {
        copy_until(reader_->offset());
        put_drawing();
    }
}

void SheetRewriter::end(std::string_view name) {
    --depth_;
    if (name == "c" && dropping_) {
        skip_until(reader_->offset() + reader_->length());
        dropping_ = false;
    } else if (name == "row") {
        if (in_row_) end_row();
    } else if (name == "dimension") {
        skip_until(reader_->offset() + reader_->length());
        dropping_ = false;
    } else if (name == "col" && skipping_element_) {
        skip_until(reader_->offset() + reader_->length());
        skipping_element_ = false;
    } else if (name == "cols") {
        end_columns();
    } else if (name == "sheetData") {
        copy_until(reader_->offset());
        if (reader_->length() > 0) put_missing_rows(std::numeric_limits<int>::max());
        in_data_ = false;
        after_data_ = true;
    } else if (name == "worksheet") {
        copy_until(reader_->offset());
        put_drawing();
    }
}

void SheetRewriter::put_drawing() {
    if (drawing_put_ || drawing_id.empty()) return;
    drawing_put_ = true;
    put("<" + tag("legacyDrawing") + " xmlns:zr=\"" + relation_space() + "\" zr:id=\"" + drawing_id + "\"/>");
}

void SheetRewriter::put_problem_column_width() {
    if (width_put_) return;
    width_put_ = columns_seen_ = true;
    const std::string number = std::to_string(place_.column + 1);
    put("<" + tag("col") + " min=\"" + number + "\" max=\"" + number + "\" width=\"" + std::to_string(problem_width) +
        "\" customWidth=\"1\"/>");
}

// Ranges of columns must not overlap: one that covers the problem column is cut in up to three.
void SheetRewriter::start_column(const Attributes& attributes) {
    const int min = number_of(attributes["min"], 0) - 1, max = number_of(attributes["max"], 0) - 1,
              ours = place_.column;
    copy_until(reader_->offset());
    if (min > ours) return put_problem_column_width();
    if (max < ours) return;
    const std::string raw = raw_tag();
    const auto part = [&](int first, int last) {
        std::string made = raw;
        set_attribute(made, "min", std::to_string(first + 1));
        set_attribute(made, "max", std::to_string(last + 1));
        if (!made.ends_with("/>")) made.insert(made.size() - 1, "/");
        put(made);
    };
    if (min < ours) part(min, ours - 1);
    put_problem_column_width();
    if (max > ours) part(ours + 1, max);
    skip_until(reader_->offset() + reader_->length());
    skipping_element_ = !raw.ends_with("/>");
}

void SheetRewriter::end_columns() {
    in_columns_ = false;
    copy_until(reader_->offset());
    put_problem_column_width();
}

void SheetRewriter::load_row() {
    wanted_ = {};
    next_cell_ = 0;
    problem_text_.clear();
    if (marks_.next_row() == row_) {
        wanted_ = marks_.take();
        problem_text_ = wanted_.problem;
        ++problem_rows_;
        for (const auto& cell : wanted_.cells) on_mark(row_, cell);
    }
    if (row_ == place_.header_row && any_marks_) problem_text_ = problem_header;
    problem_pending_ = !problem_text_.empty();
}

void SheetRewriter::put_missing_rows(int before) {
    const auto next = [&] {
        int row = marks_.next_row().value_or(std::numeric_limits<int>::max());
        if (any_marks_ && place_.header_row > row_) row = std::min(row, place_.header_row);
        return row;
    };
    for (int missing = next(); missing < before; missing = next()) {
        row_ = missing;
        load_row();
        put("<" + tag("row") + " r=\"" + std::to_string(row_ + 1) + "\">");
        put_before(std::numeric_limits<int>::max());
        put("</" + tag("row") + ">");
    }
}

void SheetRewriter::start_row(const Attributes& attributes) {
    const int number = number_of(attributes["r"], row_ + 2) - 1;
    copy_until(reader_->offset());
    put_missing_rows(number);
    row_ = number;
    column_ = -1;
    in_row_ = true;
    load_row();
    if (!problem_pending_ && wanted_.cells.empty()) return;
    std::string raw = raw_tag();
    remove_attribute(raw, "spans");
    if (raw.ends_with("/>")) {
        put(raw.substr(0, raw.size() - 2) + ">");
        put_before(std::numeric_limits<int>::max());
        put("</" + tag("row") + ">");
        in_row_ = false;
    } else {
        put(raw);
    }
    skip_until(reader_->offset() + reader_->length());
}

void SheetRewriter::end_row() {
    in_row_ = false;
    copy_until(reader_->offset());
    put_before(std::numeric_limits<int>::max());
}

void SheetRewriter::start_cell(const Attributes& attributes) {
    const auto reference = attributes["r"];
    column_ = reference.empty() ? column_ + 1 : column_of_reference(reference);
    const bool wanted = next_cell_ < wanted_.cells.size() && wanted_.cells[next_cell_].column <= column_;
    if (wanted || (problem_pending_ && place_.column <= column_)) {
        copy_until(reader_->offset());
        put_before(column_);
    }
    if (column_ == place_.column && ((place_.had_one && row_ >= place_.header_row) ||
                                     problem_pending_)) {  // an old text of ours, or an empty formatted cell
        copy_until(reader_->offset());
        put_before(column_ + 1);
        dropping_ = true;
        return;
    }
    const auto style = static_cast<std::size_t>(std::max(number_of(attributes["s"], 0), 0));
    std::size_t becomes = styles_.original(style);
    if (next_cell_ < wanted_.cells.size() && wanted_.cells[next_cell_].column == column_)
        becomes = styles_.marked(style, wanted_.cells[next_cell_++].severity);
    if (becomes == style) return;
    copy_until(reader_->offset());
    std::string raw = raw_tag();
    set_attribute(raw, "s", std::to_string(becomes));
    put(raw);
    skip_until(reader_->offset() + reader_->length());
}

void SheetRewriter::put_before(int column) {
    for (;;) {
        const int marked =
            next_cell_ < wanted_.cells.size() ? wanted_.cells[next_cell_].column : std::numeric_limits<int>::max();
        const int problem = problem_pending_ ? place_.column : std::numeric_limits<int>::max();
        if (std::min(marked, problem) >= column) return;
        if (marked < problem) {
            put_cell(wanted_.cells[next_cell_++]);
            continue;
        }
        if (marked == problem) ++next_cell_;
        problem_pending_ = false;
        const bool header = row_ == place_.header_row;
        put("<" + tag("c") + " r=\"" + cell_name(row_, place_.column) + "\" s=\"" +
            std::to_string(header ? styles_.problem_header() : styles_.problem_text()) + "\" t=\"inlineStr\"><" +
            tag("is") + "><" + tag("t") + " xml:space=\"preserve\">" + xml_text(problem_text_) + "</" + tag("t") +
            "></" + tag("is") + "></" + tag("c") + ">");
    }
}

void SheetRewriter::put_cell(const MarkedCell& cell) {
    put("<" + tag("c") + " r=\"" + cell_name(row_, cell.column) + "\" s=\"" +
        std::to_string(styles_.marked(0, cell.severity)) + "\"/>");
}

}  // namespace zhiben::sheets
