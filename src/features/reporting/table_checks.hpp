#pragma once
// Checks of the figures within one table: every row and the total, naming the first that does not fit.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "features/reporting/annex.hpp"

namespace zhiben::reporting {

// The whole number in a row's cell of that name; 0 where there is none.
std::int64_t amount(const Table& table, const Row& row, std::string_view column);

// `wrong` says what is wrong with a row, "" when nothing is.
void check_rows(Check& check, const Table& table, const std::function<std::string(const Row&)>& wrong);

using Chosen = std::function<bool(const Row&)>;  // which rows a check is about; empty: all of them
Check at_most(const Table& table, const char* code, const char* label, const char* part, const char* whole,
              const Chosen& chosen = {});
Check adds_up(const Table& table, const char* code, const char* label, const std::vector<const char*>& parts,
              const char* whole, bool may_be_less = false);

// 本期 ≤ 累计 in each pair of rows, column by column: a week of it can be no more than all of it.
Check period_within(const Table& table);

}  // namespace zhiben::reporting
