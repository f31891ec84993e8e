#pragma once
// Annexes 3, 4 and 5: what was done in a reporting period and since the campaign began, a pair of rows a department,
// sector or area (domain.md §2.3–2.5). One description a column; the figures do the counting.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/reporting/annex.hpp"
#include "kit/figures/once.hpp"
#include "kit/records/as_of.hpp"

namespace zhiben::reporting {

using figures::Distinct, figures::Distincts;  // by asked.by, and by the name columns call them

enum class Shows { sum, rate, money, yuan, mean, tenths, tenths_mean, most };

struct PeriodColumn {
    std::string name, label, unit, group = {};
    std::vector<std::string> figures = {};  // added up
    std::vector<std::string> over = {};     // what a rate or a mean is taken of, added up
    Shows shows = Shows::sum;               // money, yuan: figures in 分, shown in 万元 and 元 with two decimals;
                                            // tenths: with one, and blank for a distinct count that is not there;
                                            // tenths_mean: a mean of them;
                                            // most: in words, the three largest of the figures
    bool standing = false;                  // what counts on the last day (overdue, listed), whatever the period
    std::string distinct = {};              // instead of figures: one of the annex's distinct counts
    std::string once = {};  // instead of figures, which then tell of the list alone: what kit/figures/once.hpp counts
    std::string open = {};  // the list behind a distinct count; {day_field} becomes its bounds: "/inspections?{…}",
                            // {} those of a list that is asked with since and until
};

// Whether it adds up over periods: neither a rate nor a mean, and no words.
inline bool is_sum(const PeriodColumn& column) {
    return column.shows != Shows::rate && column.shows != Shows::mean && column.shows != Shows::tenths_mean &&
           column.shows != Shows::most;
}

// All that is said of one such annex: the table, the workbook, the command and the route follow from it.
struct PeriodAnnex {
    int number;
    std::string title, units;
    std::vector<PeriodColumn> columns;
    using Counting =
        std::function<Distincts(ReadTx&, const figures::Figures&, records::AsOf&, const Asked&, Day since, Day until)>;
    Counting distinct = {};
    // What the counts of `once` have too many of, by their names: who was reached but is in the register no more, who
    // is one person in two firms.
    Counting uncounted = {};
    // The cross-checks of domain.md §2.7 that concern it.
    std::function<std::vector<Check>(ReadTx&, const Annex&, const Asked&)> checks;
};
const PeriodAnnex& annex3();
std::vector<PeriodColumn> enforcement_columns();  // of annex 3: papers, measures, cases, interviews, tips
const PeriodAnnex& annex4();
const PeriodAnnex& annex5();
// Those there are, by number; null for another. annexes.cpp lists them.
const PeriodAnnex* find_period_annex(int number);

// `asked.since` begins the period; without it the period is that of the plan's reporting day on or after `asked.until`.
Annex period_annex(ReadTx& tx, const figures::Figures& figures, const PeriodAnnex& annex, const Asked& asked);

std::vector<Check> check_annex3(ReadTx& tx, const Annex& annex, const Asked& asked);
std::vector<Check> check_annex4(ReadTx& tx, const Annex& annex, const Asked& asked);
std::vector<Check> check_annex5(ReadTx& tx, const Annex& annex, const Asked& asked);

// 累计 = what was reported for the periods before + 本期, column by column where figures add up (domain.md §2.7, 9).
// None for what is no period of the plan, or its first.
std::optional<Check> running_total(ReadTx& tx, const figures::Figures& figures, const PeriodAnnex& description,
                                   const Annex& annex, const Asked& asked);

// For the checks: only the rows 累计, where what an earlier period began is held against what this one ended.
bool is_cumulative(const Row& row);

}  // namespace zhiben::reporting
