// From sheets to tables: which sheets are meant, where their data begins, which rows are no data.

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "kit/base/text.hpp"
#include "kit/sheets/header.hpp"

namespace zhiben::sheets {
namespace {

constexpr std::size_t rows_looked_through = 30;

// 填表人：… / 注：… / 共 300 行: lines below a table that are no records.
bool closing_line(const std::string& key) {
    static const std::vector<std::string> heads{
        "注:",     "备注:",     "说明:",     "填表说明", "填表人:",     "填报人:",   "制表人:",
        "制表:",   "审核人:",   "审核:",     "负责人:",  "单位负责人:", "填报单位:", "填表单位:",
        "联系人:", "填报日期:", "填表日期:", "注1",      "注意:"};
    if (starts_with_any(key, heads)) return true;
    if (!key.starts_with("共")) return false;
    const auto rest = key.substr(std::string("共").size());
    const auto digits = rest.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string::npos && (rest.substr(digits) == "行" || rest.substr(digits) == "条");
}

bool total_line(const std::string& key) { return key == "合计" || key == "总计" || key == "小计" || key == "总合计"; }

bool sample_sheet(const std::string& name) {
    constexpr std::array<std::string_view, 5> words{"示例", "样例", "范例", "样表", "填写说明"};
    return std::any_of(words.begin(), words.end(), [&](auto word) { return name.find(word) != std::string::npos; });
}

// Values of cells merged down, given in every row that they cover.
class MergedDown {
  public:
    void clear() { open_.clear(); }

    std::span<const Cell> fill(const Row& row) {
        std::erase_if(open_, [&](const auto& entry) { return entry.second.last_row < row.number; });
        std::span<const Cell> result = row.cells;
        if (!open_.empty()) {
            filled_.assign(row.cells.begin(), row.cells.end());
            for (const auto& [column, merged] : open_) {
                const auto at = std::lower_bound(filled_.begin(), filled_.end(), column,
                                                 [](const Cell& cell, int wanted) { return cell.column < wanted; });
                if (at == filled_.end() || at->column != column) filled_.insert(at, merged.cell);
            }
            result = filled_;
        }
        for (const auto& merge : row.merges) {
            if (merge.last_row <= row.number) continue;
            for (const auto& cell : row.cells)
                if (cell.column == merge.first_column) open_[cell.column] = {cell, merge.last_row};
        }
        return result;
    }

  private:
    struct Merged {
        Cell cell;
        int last_row;
    };
    std::map<int, Merged> open_;  // by column
    std::vector<Cell> filled_;
};

class TableReader : public Sink {
  public:
    TableReader(std::span<const Wanted> wanted, TableSink& sink, bool second_choice)
        : wanted_(wanted), sink_(sink), second_choice_(second_choice) {}

    std::vector<SheetReport> reports;

    bool begin_sheet(const SheetInfo& sheet) override {
        reports.push_back({sheet, {}, false, 0, 0, 0, 0, {}});
        early_.clear();
        early_merges_.clear();
        header_texts_.clear();
        merged_.clear();
        settled_ = false;
        return true;
    }

    void row(const Row& row) override {
        if (!settled_) {
            early_.push_back({row.number, row.hidden, {row.cells.begin(), row.cells.end()}});
            early_merges_.emplace_back(row.merges.begin(), row.merges.end());
            if (early_.size() < rows_looked_through) return;
            settle();
        } else if (reports.back().taken) {
            data(row);
        }
    }

    void end_sheet(const SheetEnd& end) override {
        if (!settled_) settle();
        reports.back().blank_rows += end.blank_rows;
        reports.back().columns = end.columns;
    }

  private:
    void settle() {
        settled_ = true;
        auto& report = reports.back();
        report.header = find_header(early_, report.sheet.merges, wanted_);
        const bool first_choice = !report.sheet.hidden && !sample_sheet(report.sheet.name);
        report.taken = report.header.usable() && first_choice != second_choice_;
        if (report.taken) {
            sink_.begin_table(report.sheet, report.header);
            for (const auto& row : early_)
                if (row.number >= report.header.first_row && row.number <= report.header.last_row)
                    for (const auto& cell : row.cells)
                        if (auto key = header_key(cell.text); !key.empty())
                            header_texts_.emplace(cell.column, std::move(key));
            for (std::size_t at = 0; at < early_.size(); ++at)
                if (early_[at].number > report.header.last_row)
                    data({early_[at].number, early_[at].hidden, early_[at].cells, early_merges_[at]});
        }
        early_.clear();
        early_merges_.clear();
    }

    void data(const Row& raw) {
        auto& report = reports.back();
        Row row{raw.number, raw.hidden, without_problems(merged_.fill(raw)), {}};
        if (row.cells.empty()) {
            ++report.blank_rows;
        } else if (no_data(row.cells)) {
            report.skipped.push_back(row.number);
        } else {
            ++report.rows;
            if (row.hidden) ++report.hidden_rows;
            sink_.data_row(row);
        }
    }

    std::span<const Cell> without_problems(std::span<const Cell> cells) {
        const auto& column = reports.back().header.problem_column;
        if (!column ||
            std::none_of(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.column == *column; }))
            return cells;
        kept_.clear();
        for (const auto& cell : cells)
            if (cell.column != *column) kept_.push_back(cell);
        return kept_;
    }

    bool no_data(std::span<const Cell> cells) const {
        const Cell& first = cells.front();
        if (first.type != CellType::text) return false;
        const bool short_key = first.text.size() <= 200;
        if (short_key && total_line(folded(first.text))) return true;
        if (cells.size() <= 4 && closing_line(folded(first.text))) return true;
        // A header repeated on every printed page: the same text in the same column.
        if (cells.size() < 2 || !header_texts_.contains({first.column, header_key(first.text)})) return false;
        return std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
            return header_texts_.contains({cell.column, header_key(cell.text)});
        });
    }

    std::span<const Wanted> wanted_;
    TableSink& sink_;
    bool second_choice_;
    bool settled_ = false;
    std::vector<KeptRow> early_;
    std::vector<std::vector<Merge>> early_merges_;
    std::set<std::pair<int, std::string>> header_texts_;
    MergedDown merged_;
    std::vector<Cell> kept_;
};

}  // namespace

std::vector<SheetReport> read_tables(const std::string& path, const Limits& limits, std::span<const Wanted> wanted,
                                     TableSink& sink) {
    TableReader reader(wanted, sink, false);
    read(path, limits, reader);
    const auto taken = [](const SheetReport& report) { return report.taken; };
    const auto usable = [](const SheetReport& report) { return report.header.usable(); };
    if (std::any_of(reader.reports.begin(), reader.reports.end(), taken) ||
        std::none_of(reader.reports.begin(), reader.reports.end(), usable))
        return std::move(reader.reports);
    TableReader hidden(wanted, sink, true);
    read(path, limits, hidden);
    return std::move(hidden.reports);
}

std::string why_no_table(std::span<const SheetReport> reports, std::span<const Wanted> wanted) {
    const SheetReport* closest = nullptr;
    for (const auto& report : reports) {
        if (report.taken) return {};
        if (report.header.found() && (!closest || report.header.matched > closest->header.matched)) closest = &report;
    }
    std::vector<std::string> labels;
    if (!closest) {
        for (const auto& column : wanted)
            if (column.must) labels.push_back("“" + column.label + "”");
        return "没有找到表头：前 30 行里没有一行写着列名。必须有的列是" + join(labels, "、") +
               "。请对照模板，把列名写在同一行。";
    }
    for (const int which : closest->header.missing)
        labels.push_back("“" + wanted[static_cast<std::size_t>(which)].label + "”");
    return "工作表“" + closest->sheet.name + "”第 " + std::to_string(closest->header.last_row + 1) +
           " 行是表头，但缺少" + join(labels, "、") + "列。请补上这些列，或者把对应的列名改成和模板一样。";
}

}  // namespace zhiben::sheets
