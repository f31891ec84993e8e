#include "features/publicity/service.hpp"
#include "features/reporting/period.hpp"
#include "features/reporting/table_checks.hpp"

// The cross-checks of annex 4 (domain.md §2.7, 8), and whether what it counts is proved (§2.4, 佐证材料).
namespace zhiben::reporting {
namespace {

// Soft: the work may well have been done, but nobody could show it.
Check proved(const publicity::Unproved& found) {
    Check check{.code = "proved_" + found.kind, .label = found.label, .hard = false, .passed = found.total == 0};
    if (!check.passed) check.text = std::to_string(found.total) + " 条没有，请补传";
    for (const publicity::Unproved::One& one : found.records) check.records.push_back({found.kind, one.id, one.label});
    check.records_total = found.total;
    return check;
}

}  // namespace

std::vector<Check> check_annex4(ReadTx& tx, const Annex& annex, const Asked& asked) {
    const Table& table = annex.table;
    std::vector<Check> out;
    out.push_back(
        at_most(table, "reached_within", "覆盖企业（去重）≤ 监管企业总数（附件2）", "enterprises", "supervised"));
    out.push_back(at_most(table, "lectures_within", "现场宣讲 ≤ 进企宣传次数", "lectures", "visits"));
    out.push_back(at_most(table, "drills_attended", "应急演练场次 ≤ 参演人次", "drills", "drill_people"));
    out.push_back(period_within(table));
    if (asked.as_of) return out;
    const Period period = period_of(tx, asked);
    for (const publicity::Unproved& found :
         publicity::unproved(tx, {.since = period.since, .until = period.until, .department = asked.department}))
        out.push_back(proved(found));
    return out;
}

}  // namespace zhiben::reporting
