#include "features/reporting/reports.hpp"

#include <cmath>

#include "features/reporting/period.hpp"
#include "kit/base/text.hpp"
#include "kit/sheets/table_writer.hpp"
#include "kit/work/history.hpp"

namespace zhiben::reporting {
namespace {

constexpr std::size_t page_rows = 500;
constexpr double page_width = 200;         // characters that are still readable across an A4 page, landscape
constexpr std::size_t records_named = 30;  // in the sheet of the checks

std::string blanks(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

std::vector<std::string> title_lines(const std::string& title, const Header& header) {
    const auto part = [](const char* label, const std::string& text, int room) {
        return std::string(label) + "：" + (text.empty() ? blanks(room) : text);
    };
    const std::string gap = blanks(6);
    return {title,
            part("填报单位（盖章）", header.unit, 20) + gap + part("统计区间", header.period, 20) + gap + "第 " +
                (header.number.empty() ? "—" : header.number) + " 期",
            part("填报人", header.filled_by, 12) + gap + part("审核人", header.checked_by, 12) + gap +
                part("联系电话", header.phone, 16) + gap + part("填报日期", header.filled_on, 16),
            "计量单位：" + header.units};
}

sheets::ColumnType type_of(const Column& column) {
    if (column.day) return sheets::ColumnType::day;
    if (column.unit == "%" || column.unit == "m³" || column.unit == "m") return sheets::ColumnType::decimal;
    return column.unit.empty() ? sheets::ColumnType::long_text : sheets::ColumnType::integer;
}

sheets::TableSpec spec_of(const std::string& sheet, const Table& table, const std::string& title,
                          const Header& header) {
    sheets::TableSpec spec{.sheet = sheet, .title = title_lines(title, header), .count_line = false, .filter = false};
    spec.columns.push_back({.label = "序号", .type = sheets::ColumnType::integer, .width = 5});
    double width = 5;
    for (const Column& column : table.columns) {
        const double own = column.width > 0 ? column.width : column.unit.empty() ? 10 : 6.5;
        width += own;
        spec.columns.push_back(
            {.label = column.label, .type = type_of(column), .unit = column.unit, .group = column.group, .width = own});
    }
    // A ledger of 66 columns on one page could not be read: it runs over several, each with number and enterprise.
    spec.pages_wide = std::max(1, static_cast<int>(std::ceil(width / page_width)));
    if (spec.pages_wide > 1) spec.repeated_columns = 2;
    return spec;
}

std::vector<sheets::CellValue> cells_of(const Table& table, const Row& row, sheets::CellValue number) {
    std::vector<sheets::CellValue> out{std::move(number)};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Value& value = row.cells[i].value;
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            out.emplace_back(*whole);
        } else if (const auto* real = std::get_if<double>(&value)) {
            out.emplace_back(*real);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            const auto day = table.columns[i].day ? Day::parse(*text) : std::nullopt;
            if (day)
                out.emplace_back(*day);
            else if (text->empty())
                out.emplace_back();
            else
                out.emplace_back(*text);
        } else {
            out.emplace_back(std::string("—"));
        }
    }
    return out;
}

void write_rows(sheets::TableWriter& writer, const Table& table, std::int64_t& number) {
    for (const Row& row : table.rows) writer.row(cells_of(table, row, ++number));
}

void write_checks(sheets::TableWriter& writer, const std::vector<Check>& checks, const Header& header,
                  const std::string& seal) {
    using enum sheets::ColumnType;
    writer.next_sheet({.sheet = "勾稽校验",
                       .title = title_lines("勾稽校验", header),
                       .columns = {{.label = "序号", .type = integer, .width = 5},
                                   {.label = "勾稽关系", .type = long_text, .width = 36},
                                   {.label = "性质", .width = 7},
                                   {.label = "结果", .width = 7},
                                   {.label = "说明", .type = long_text, .width = 44},
                                   {.label = "不符记录", .type = integer, .unit = "条", .width = 9},
                                   {.label = "记录名称（最多列 30 条）", .type = long_text, .width = 50}},
                       .count_line = false,
                       .filter = false,
                       .footer = seal,
                       .closing = {seal}});
    std::int64_t number = 0;
    for (const Check& check : checks) {
        std::vector<std::string> names;
        for (const Check::Offender& one : check.records)
            if (names.size() < records_named) names.push_back(one.label);
        writer.row(std::vector<sheets::CellValue>{++number, check.label, std::string(check.hard ? "硬性" : "提示"),
                                                  std::string(check.passed ? "相符"
                                                              : check.hard ? "不符"
                                                                           : "提醒"),
                                                  check.text.empty() ? sheets::CellValue() : check.text,
                                                  check.records_total, join(names, "、")});
    }
}

std::string seal_line(ReadTx& tx) {
    const std::string seal = newest_seal(tx.sql());
    return seal.empty() ? "历史记录尚未封存" : "历史封存值（SM3）：" + seal;
}

void write_annex1(ReadTx& tx, const figures::Figures& figures, const std::string& path, Asked asked) {
    asked.limit = page_rows;
    asked.after.clear();
    Annex annex = annex1(tx, figures, asked);
    const std::vector<Check> checks = checks_of(tx, figures, annex, asked);
    sheets::TableWriter writer(path, spec_of("附件1", annex.table, annex.table.title, annex.header));
    std::int64_t number = 0;
    const Row total = std::move(*annex.table.total);
    Table table = std::move(annex.table);
    for (;;) {
        write_rows(writer, table, number);
        if (table.next.empty()) break;
        asked.after = table.next;
        table = annex1_page(tx, asked);
    }
    writer.total(cells_of(table, total, {}));
    write_checks(writer, checks, annex.header, seal_line(tx));
    writer.finish();
}

void write_annex2(ReadTx& tx, const figures::Figures& figures, const std::string& path, const Asked& asked) {
    Annex annex = annex2(tx, figures, asked);
    annex.checks = checks_of(tx, figures, annex, asked);
    if (!asked.as_of) annex.pivots.push_back(annex2_by_street(tx, figures, asked));
    sheets::TableWriter writer(path, spec_of("附件2", annex.table, annex.table.title, annex.header));
    const auto write_table = [&](const Table& table) {
        std::int64_t number = 0;
        write_rows(writer, table, number);
        if (table.total) writer.total(cells_of(table, *table.total, {}));
    };
    write_table(annex.table);
    for (const Table& pivot : annex.pivots) {
        writer.next_sheet(spec_of(pivot.title, pivot, annex.table.title + "（" + pivot.title + "）", annex.header));
        write_table(pivot);
    }
    write_checks(writer, annex.checks, annex.header, seal_line(tx));
    writer.finish();
}

void write_period_annex(ReadTx& tx, const figures::Figures& figures, const PeriodAnnex& description,
                        const std::string& path, const Asked& asked) {
    const Annex annex = period_annex(tx, figures, description, asked);
    const std::vector<Check> checks = description.checks(tx, annex, asked);
    sheets::TableWriter writer(
        path, spec_of("附件" + std::to_string(annex.number), annex.table, annex.table.title, annex.header));
    std::int64_t number = 0;
    write_rows(writer, annex.table, number);
    writer.total(cells_of(annex.table, *annex.table.total, {}));
    write_checks(writer, checks, annex.header, seal_line(tx));
    writer.finish();
}

}  // namespace

void write_annex(ReadTx& tx, const figures::Figures& figures, int number, const std::string& path, const Asked& asked) {
    if (const PeriodAnnex* annex = find_period_annex(number))
        return write_period_annex(tx, figures, *annex, path, asked);
    return annex_number(std::to_string(number)) == 1 ? write_annex1(tx, figures, path, asked)
                                                     : write_annex2(tx, figures, path, asked);
}

}  // namespace zhiben::reporting
