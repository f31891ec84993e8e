#include "kit/sheets/annotate.hpp"

#include <filesystem>

#include "kit/sheets/annotate_parts.hpp"
#include "kit/sheets/refusal.hpp"

namespace zhiben::sheets {
namespace {

constexpr std::size_t longest_problem = 4000;  // bytes of a row's text in the problem column

class WidthSink : public Sink {
  public:
    std::vector<int> columns;  // by sheet
    bool begin_sheet(const SheetInfo& sheet) override {
        columns.resize(static_cast<std::size_t>(sheet.index) + 1);
        return true;
    }
    void row(const Row&) override {}
    void end_sheet(const SheetEnd& end) override { columns.back() = end.columns; }
};

}  // namespace

MarkedRows::MarkedRows(const Marks& marks, int sheet, const Header* header) : marks_(marks), header_(header) {
    const auto& all = marks.sorted();
    const auto first =
        std::partition_point(all.begin(), all.end(), [&](const auto& mark) { return mark.sheet < sheet; });
    const auto last = std::partition_point(first, all.end(), [&](const auto& mark) { return mark.sheet <= sheet; });
    rest_ = {first, last};
}

std::optional<int> MarkedRows::next_row() const {
    if (rest_.empty()) return std::nullopt;
    return static_cast<int>(rest_.front().row);
}

bool MarkedRows::any_cell() const {
    return std::any_of(rest_.begin(), rest_.end(), [](const auto& mark) { return mark.column >= 0; });
}

std::string MarkedRows::label(int column) const {
    if (header_)
        for (const auto& known : header_->columns)
            if (known.column == column) return known.header;
    return column_name(column) + " 列";
}

MarkedRows::RowMarks MarkedRows::take() {
    RowMarks result;
    const auto row = rest_.front().row;
    for (; !rest_.empty() && rest_.front().row == row; rest_ = rest_.subspan(1)) {
        const auto& mark = rest_.front();
        const auto text = marks_.text(mark);
        if (result.problem.size() < longest_problem) {
            if (!result.problem.empty()) result.problem += "；";
            if (mark.column >= 0) result.problem += label(mark.column) + "：";
            result.problem += text;
        }
        if (mark.column < 0) continue;
        if (result.cells.empty() || result.cells.back().column != mark.column) {
            result.cells.push_back({mark.column, mark.severity, std::string(text)});
        } else {
            auto& cell = result.cells.back();
            cell.severity = std::max(cell.severity, mark.severity);
            if (cell.text.size() < longest_problem) (cell.text += '\n') += text;
        }
    }
    return result;
}

std::vector<std::optional<ProblemPlace>> problem_places(const std::string& original, const Marks& marks,
                                                        const AnnotateOptions& options) {
    std::vector<std::optional<ProblemPlace>> places;
    const auto at = [&](std::size_t sheet) -> std::optional<ProblemPlace>& {
        if (places.size() <= sheet) places.resize(sheet + 1);
        return places[sheet];
    };
    std::vector<int> columns(options.tables.size());
    std::optional<WidthSink> seen;
    const auto width = [&](std::size_t sheet) {
        if (!seen) {
            seen.emplace();
            read(original, options.limits, *seen);
        }
        return sheet < seen->columns.size() ? seen->columns[sheet] : 0;
    };
    for (const auto& table : options.tables) {
        const auto sheet = static_cast<std::size_t>(table.sheet);
        ProblemPlace place;
        place.had_one = table.header.problem_column.has_value();
        place.header_row = table.header.last_row;
        place.header = &table.header;
        place.column = place.had_one
                           ? *table.header.problem_column
                           : std::max(table.header.last_column + 1, table.columns > 0 ? table.columns : width(sheet));
        at(sheet) = place;
    }
    for (const auto& mark : marks.sorted())
        if (auto& place = at(mark.sheet); !place) place = ProblemPlace{width(mark.sheet), -1, false, nullptr};
    for (const auto& mark : marks.sorted())  // a cell that is missing beyond the data
        if (auto& place = at(mark.sheet); !place->had_one) place->column = std::max(place->column, mark.column + 1);
    for (auto& place : places)
        if (place) place->column = std::min(place->column, static_cast<int>(options.limits.columns) - 1);
    return places;
}

Annotated annotate(const std::string& original, const std::string& out, const Marks& marks,
                   const AnnotateOptions& options) {
    try {
        if (format_of(original, options.limits) == Format::xlsx) return annotate_xlsx(original, out, marks, options);
    } catch (const CannotKeep&) {
    }
    return annotate_as_xlsx(original, out, marks, options);
}

}  // namespace zhiben::sheets
