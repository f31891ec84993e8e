// csv: separators , ; tab, quotes with line breaks inside.

#include <array>
#include <filesystem>
#include <map>

#include "kit/base/text.hpp"
#include "kit/sheets/csv_text.hpp"
#include "kit/sheets/readers.hpp"
#include "kit/sheets/refusal.hpp"

namespace zhiben::sheets {
namespace {

// The separator that stands equally often in most lines; a title line without any does not mislead.
char find_separator(std::string_view head) {
    if (head.starts_with("sep=") && head.size() > 4) return head[4];
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<std::map<std::size_t, std::size_t>, 3> lines;  // for each: separators in a line -> lines
    std::array<std::size_t, 3> count{};
    bool quoted = false;
    std::size_t seen = 0;
    for (const char c : head) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        for (std::size_t which = 0; which < 3; ++which)
            if (c == candidates[which]) ++count[which];
        if (c != '\n') continue;
        for (std::size_t which = 0; which < 3; ++which)
            if (count[which] > 0) ++lines[which][count[which]];
        count = {};
        if (++seen == 50) break;
    }
    for (std::size_t which = 0; which < 3; ++which)  // the last line may have no end
        if (seen == 0 && count[which] > 0) ++lines[which][count[which]];
    char best = ',';
    std::pair<std::size_t, std::size_t> most{0, 0};
    for (std::size_t which = 0; which < 3; ++which)
        for (const auto& [separators, times] : lines[which])
            if (std::pair(times, separators) > most) most = {times, separators}, best = candidates[which];
    return best;
}

class CsvParser {
  public:
    CsvParser(const Limits& limits, Sink& sink) : limits_(limits), sink_(sink), rows_(limits) {}

    void separator(char c) { separator_ = c; }

    void feed(std::string_view piece) {
        for (const char c : piece) one(c);
    }

    SheetEnd finish() {
        if (state_ == State::quoted) throw unclosed();
        if (state_ != State::start || column_ > 0) end_line();
        return rows_.end();
    }

  private:
    enum class State { start, plain, quoted, quote_in_quoted };

    Problem unclosed() const { return damaged("第 " + std::to_string(quote_line_) + " 行的英文双引号 \" 没有成对"); }

    void one(char c) {
        if (c == '\n') ++line_;
        if (state_ == State::quoted) {
            if (c == '"') {
                state_ = State::quote_in_quoted;
            } else {
                put(c);
            }
            return;
        }
        if (c == '"' && state_ == State::start && (field_.empty() || field_ == "=")) {  // ="00123" keeps its zeros
            field_.clear();
            state_ = State::quoted;
            quote_line_ = line_;
        } else if (c == '"' && state_ == State::quote_in_quoted) {
            put(c);
            state_ = State::quoted;
        } else if (c == separator_) {
            end_field();
        } else if (c == '\n') {
            if (!(after_return_ && state_ == State::start && column_ == 0)) end_line();
        } else if (c == '\r') {
            end_line();
        } else {
            put(c);
            if (!(c == '=' && state_ == State::start)) state_ = State::plain;
        }
        after_return_ = c == '\r';
    }

    void put(char c) {
        field_ += c;
        if (field_.size() > limits_.cell_bytes) {
            if (state_ == State::quoted) throw unclosed();
            throw too_large("有的单元格文字过长");
        }
    }

    void end_field() {
        if (!trimmed(field_).empty()) {
            rows_.check_place(row_, column_);
            Cell& cell = rows_.cell(column_);
            cell.type = CellType::text;
            cell.text.swap(field_);
            while (!cell.text.empty() && (cell.text.back() == '\r' || cell.text.back() == '\n')) cell.text.pop_back();
        }
        field_.clear();
        ++column_;
        state_ = State::start;
    }

    void end_line() {
        end_field();
        rows_.check_place(row_, 0);
        rows_.emit(sink_, row_++, false);
        rows_.clear();
        column_ = 0;
    }

    const Limits& limits_;
    Sink& sink_;
    RowBuffer rows_;
    char separator_ = ',';
    State state_ = State::start;
    std::string field_;
    int row_ = 0, column_ = 0, line_ = 1, quote_line_ = 1;
    bool after_return_ = false;
};

}  // namespace

void read_csv(const std::string& path, const Limits& limits, Sink& sink) {
    CsvText text(path);
    if (!sink.begin_sheet({0, std::filesystem::path(path).stem().string(), false, {}, {}})) return;
    CsvParser parser(limits, sink);
    std::string head, piece;
    while (head.size() < 64 * 1024 && text.next(piece)) head += piece;
    parser.separator(find_separator(head));
    if (head.starts_with("sep=")) head.erase(0, std::min(head.find('\n'), head.size() - 1) + 1);
    parser.feed(head);
    while (text.next(piece)) parser.feed(piece);
    sink.end_sheet(parser.finish());
}

}  // namespace zhiben::sheets
