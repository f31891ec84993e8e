#include "features/reporting/frozen.hpp"
#include "features/reporting/period.hpp"

namespace zhiben::reporting {
namespace {

constexpr int last_annex = 9;  // those there are join by themselves (annexes.cpp)

std::string shown(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) return Json(*number).dump();
    return "—";
}

void add_mark(Json& marks, const std::string& mark, const std::string& label, const std::string& unit,
              const std::string& value, const std::string& open) {
    marks.push(Json::object()
                   .set("mark", mark)
                   .set("label", label)
                   .set("unit", unit)
                   .set("value", value == "—" ? Json() : Json(value))
                   .set("open", open.empty() ? Json() : Json(open)));
}

void add_row_marks(Json& marks, const std::string& prefix, const Table& table, const Row& row) {
    for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
        const Column& column = table.columns[i];
        if (std::holds_alternative<std::string>(row.cells[i].value)) continue;
        add_mark(marks, prefix + "." + column.name,
                 column.group.empty() ? column.label : column.group + "：" + column.label, column.unit,
                 shown(row.cells[i].value), row.cells[i].open);
    }
}

// Any figure of the product: what came about in the period, and since the campaign began.
void add_figure_marks(ReadTx& tx, const figures::Figures& figures, const Asked& asked, const char* prefix, Day since,
                      Json& marks) {
    const auto totals = figures::total(figures::sums(tx, figures,
                                                     {.figures = {},
                                                      .since = since,
                                                      .until = asked.until,
                                                      .as_of = asked.as_of,
                                                      .area = {},
                                                      .department = asked.department}));
    for (const figures::Figure& figure : figures.all()) {
        const auto found = totals.find(figure.name);
        const std::int64_t amount = found == totals.end() ? 0 : found->second;
        std::string open = "/" + figure.kind + "?" + figures::records_query(figure, since, asked.until);
        if (!asked.department.empty()) open += "&department=" + asked.department;
        const bool money = figure.unit == "分";
        add_mark(marks, std::string(prefix) + "." + figure.name, figure.label, money ? "元" : figure.unit,
                 money ? Json(static_cast<double>(amount) / 100.0).dump() : std::to_string(amount),
                 asked.as_of ? std::string() : open);
    }
}

bool nothing_in(const PeriodAnnex& description, const Annex& annex) {
    const Row& total = annex.table.rows.back();  // 合计 本期
    for (const PeriodColumn& column : description.columns) {
        if (column.standing || !is_sum(column)) continue;
        for (std::size_t i = 0; i < annex.table.columns.size(); ++i)
            if (const auto* amount = std::get_if<std::int64_t>(&total.cells[i].value);
                annex.table.columns[i].name == column.name && amount && *amount != 0)
                return false;
    }
    return true;
}

void add_ledger(ReadTx& tx, const figures::Figures& figures, Asked asked, bool whole, Gathered& out) {
    asked.limit = whole ? 500 : printed_rows;
    const std::int64_t rows = annex1_rows(tx, asked);
    Annex first = annex1(tx, figures, asked);
    first.checks.clear();
    asked.after = first.table.next;
    out.parts.push_back({"annex1", 0, to_json(first).set("rows_total", rows)});
    if (!whole) return;
    for (std::int64_t page = 1; !asked.after.empty(); ++page) {
        const Table table = annex1_page(tx, asked);
        asked.after = table.next;
        out.parts.push_back({"annex1", page, to_json(table)});
    }
}

}  // namespace

Gathered gather(ReadTx& tx, const figures::Figures& figures, const Asked& asked, Wanted wanted) {
    Gathered out;
    Json marks = Json::array();
    const auto take = [&](Annex& annex) {
        for (Check& check : annex.checks) out.checks.push_back(std::move(check));
        annex.checks.clear();
        out.parts.push_back({"annex" + std::to_string(annex.number), 0, to_json(annex)});
    };
    if (wanted.ledger != Ledger::none && !asked.as_of)
        add_ledger(tx, figures, asked, wanted.ledger == Ledger::whole, out);
    Annex two = annex2(tx, figures, asked);
    if (wanted.checks) two.checks = checks_of(tx, figures, two, asked);
    if (two.table.total) add_row_marks(marks, "附件2", two.table, *two.table.total);
    take(two);
    for (int number = 3; number <= last_annex; ++number) {
        const PeriodAnnex* description = find_period_annex(number);
        if (!description) continue;
        Annex annex = period_annex(tx, figures, *description, asked);
        if (wanted.checks) annex.checks = checks_of(tx, figures, annex, asked);
        const std::string prefix = "附件" + std::to_string(number);
        add_row_marks(marks, prefix, annex.table, annex.table.rows.back());
        add_row_marks(marks, prefix + "累计", annex.table, *annex.table.total);
        out.nothing_done = out.nothing_done && nothing_in(*description, annex);
        take(annex);
    }
    const Period period = period_of(tx, asked);
    add_figure_marks(tx, figures, asked, "指标", period.since, marks);
    add_figure_marks(tx, figures, asked, "指标累计", period.campaign, marks);
    out.parts.push_back({"marks", 0, std::move(marks)});
    return out;
}

}  // namespace zhiben::reporting
