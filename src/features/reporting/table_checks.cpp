#include "features/reporting/table_checks.hpp"

#include <stdexcept>

#include "features/reporting/period.hpp"

namespace zhiben::reporting {

std::int64_t amount(const Table& table, const Row& row, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name == column) {
            const auto* whole = std::get_if<std::int64_t>(&row.cells[i].value);
            return whole ? *whole : 0;
        }
    throw std::logic_error("“" + table.title + "” has no column " + std::string(column));
}

void check_rows(Check& check, const Table& table, const std::function<std::string(const Row&)>& wrong) {
    int broken = 0;
    const auto look = [&](const Row& row) {
        const std::string what = wrong(row);
        if (what.empty()) return;
        if (broken++ == 0) check.text = row.label + "：" + what;
    };
    for (const Row& row : table.rows) look(row);
    if (table.total) look(*table.total);
    check.passed = broken == 0;
    if (broken > 1) check.text += "；共 " + std::to_string(broken) + " 行不符";
}

Check at_most(const Table& table, const char* code, const char* label, const char* part, const char* whole,
              const Chosen& chosen) {
    Check check{.code = code, .label = label};
    check_rows(check, table, [&](const Row& row) {
        const std::int64_t one = amount(table, row, part), all = amount(table, row, whole);
        return one <= all || (chosen && !chosen(row)) ? std::string()
                                                      : std::to_string(one) + " 大于 " + std::to_string(all);
    });
    return check;
}

Check adds_up(const Table& table, const char* code, const char* label, const std::vector<const char*>& parts,
              const char* whole, bool may_be_less) {
    Check check{.code = code, .label = label};
    check_rows(check, table, [&](const Row& row) {
        std::int64_t sum = 0;
        for (const char* part : parts) sum += amount(table, row, part);
        const std::int64_t all = amount(table, row, whole);
        const bool fits = may_be_less ? sum <= all : sum == all;
        return fits ? std::string() : "各项之和 " + std::to_string(sum) + "，总数 " + std::to_string(all);
    });
    return check;
}

Check period_within(const Table& table) {
    Check check{.code = "period_within", .label = "本期 ≤ 累计"};
    const Row* period = nullptr;
    check_rows(check, table, [&](const Row& row) -> std::string {
        if (!is_cumulative(row)) {
            period = &row;
            return {};
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto *part = std::get_if<std::int64_t>(&period->cells[i].value),
                       *whole = std::get_if<std::int64_t>(&row.cells[i].value);
            if (part && whole && *part > *whole)
                return table.columns[i].label + "本期 " + std::to_string(*part) + " 大于累计 " + std::to_string(*whole);
        }
        return {};
    });
    return check;
}

}  // namespace zhiben::reporting
