#pragma once
// Annexes 3, 4 and 5: what was done in a reporting period and since the campaign began, a pair of rows a department
// (domain.md §2.3–2.5). One description a column; the figures do the counting.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "features/reporting/annex.hpp"

namespace zhiben::reporting {

// What is counted over the records of a period because it is no sum: 家 beside 家次, 人 beside 人次.
struct Distinct {
    std::map<std::string, std::int64_t> by_department;  // by id; "" for what nobody has claimed
    std::int64_t all = 0;                               // not their sum where one belongs to several
};
using CountDistinct = std::function<Distinct(ReadTx&, Day since, Day until)>;

enum class Shows { sum, rate, money, yuan, mean };

struct PeriodColumn {
    std::string name, label, unit, group = {};
    std::vector<std::string> figures = {};  // added up
    std::vector<std::string> over = {};     // what a rate or a mean is taken of, added up
    Shows shows = Shows::sum;               // money, yuan: figures in 分, shown in 万元 and 元 with two decimals
    bool standing = false;                  // what counts on the last day (overdue, listed), whatever the period
    CountDistinct distinct = {};            // instead of figures
    std::string once = {};  // a field of the records behind the one figure: its different values are counted instead
    std::string open = {};  // the list behind a distinct count; {day_field} becomes its bounds: "/inspections?{…}"
};

struct PeriodAnnex {
    int number;
    std::string title, units;
    std::vector<PeriodColumn> columns;
};
const PeriodAnnex& annex3_columns();
std::vector<PeriodColumn> enforcement_columns();  // of annex 3: papers, measures, cases, interviews, tips
const PeriodAnnex& annex4_columns();
const PeriodAnnex& annex5_columns();

// `asked.since` begins the period; without it the period is that of the plan's reporting day on or after `asked.until`.
Annex period_annex(ReadTx& tx, const figures::Figures& figures, const PeriodAnnex& annex, const Asked& asked);

// The cross-checks of domain.md §2.7 that concern it.
std::vector<Check> check_annex3(ReadTx& tx, const Annex& annex, const Asked& asked);

}  // namespace zhiben::reporting
