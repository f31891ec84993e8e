#include "features/enforcement/service.hpp"
#include "features/reporting/period.hpp"
#include "features/reporting/table_checks.hpp"
#include "kit/records/store.hpp"

// The cross-checks of annex 3 (domain.md §2.7, 3–6).
namespace zhiben::reporting {
namespace {

// What was found, counted in the hazard ledger itself.
Check found_is_the_ledger(ReadTx& tx, const Annex& annex, const Asked& asked) {
    Check check{.code = "found_is_ledger", .label = "发现隐患 = 隐患台账中同期部门检查、督导发现的条数"};
    const Period period = period_of(tx, asked);
    const auto counted = [&](Day since) {
        records::Filter filter;
        filter.conditions = {{"source", records::Test::among, {std::string("department"), std::string("supervision")}},
                             {"found_on", records::Test::greater_or_equal, {since.iso()}},
                             {"found_on", records::Test::less_or_equal, {period.until.iso()}}};
        if (!asked.department.empty())
            filter.conditions.push_back({"department", records::Test::equal, {asked.department}});
        return records::count(tx, *tx.kinds().get("hazards"), filter);
    };
    const std::int64_t now = amount(annex.table, annex.table.rows.back(), "found"), listed = counted(period.since);
    const std::int64_t all = amount(annex.table, *annex.table.total, "found"), all_listed = counted(period.campaign);
    check.passed = now == listed && all == all_listed;
    check.text = "本期附件3 " + std::to_string(now) + " 条、台账 " + std::to_string(listed) + " 条；累计附件3 " +
                 std::to_string(all) + " 条、台账 " + std::to_string(all_listed) + " 条";
    if (!check.passed) check.text += "；请系统管理员运行 zhiben recount 核对";
    return check;
}

// A case may be of before the campaign: all that were filed until the last day are held against.
Check dual_within_cases(ReadTx& tx, const Annex& annex, const Asked& asked) {
    records::Filter filter{
        .conditions = {{"filed_on", records::Test::less_or_equal, {period_of(tx, asked).until.iso()}}}};
    if (!asked.department.empty())
        filter.conditions.push_back({"department", records::Test::equal, {asked.department}});
    const std::int64_t filed = records::count(tx, *tx.kinds().get("cases"), filter),
                       dual = amount(annex.table, *annex.table.total, "dual_penalties");
    Check check{.code = "dual_within", .label = "一案双罚件数 ≤ 立案件数", .passed = dual <= filed};
    check.text = "一案双罚 " + std::to_string(dual) + " 件，立案 " + std::to_string(filed) + " 件";
    return check;
}

// What breaks a rule, since the campaign began: what an earlier period left half done is still to be mended.
Check nothing_of(const char* code, const char* label, bool hard, const std::vector<enforcement::Offender>& found,
                 const char* remedy) {
    constexpr std::size_t most = 200;
    Check check{.code = code, .label = label, .hard = hard, .passed = found.empty()};
    check.records_total = static_cast<std::int64_t>(found.size());
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i)
        check.records.push_back({found[i].kind, found[i].id, found[i].title});
    if (!check.passed) check.text = std::to_string(found.size()) + remedy;
    return check;
}

}  // namespace

std::vector<Check> check_annex3(ReadTx& tx, const Annex& annex, const Asked& asked) {
    const Table& table = annex.table;
    std::vector<Check> out;
    if (!asked.as_of) out.push_back(found_is_the_ledger(tx, annex, asked));
    out.push_back(adds_up(table, "grades_add_up", "一般 + 重大 = 发现隐患", {"general", "major"}, "found"));
    out.push_back(
        adds_up(table, "methods_add_up", "立即整改 + 限期整改 = 发现隐患", {"immediate", "deadline"}, "found"));
    // Of a period alone it need not hold: what an earlier one found is closed in this one.
    out.push_back(at_most(table, "closed_within", "累计已整改 ≤ 累计发现", "closed", "found", is_cumulative));
    out.push_back(
        at_most(table, "distinct_within", "检查企业家数（去重）≤ 家次", "enterprises_inspected", "inspections"));
    out.push_back(at_most(table, "supervision_within", "明察暗访、督导检查家次 ≤ 检查家次", "inspections_supervision",
                          "inspections"));
    if (asked.as_of) return out;
    out.push_back(dual_within_cases(tx, annex, asked));
    const Period period = period_of(tx, asked);
    out.push_back(nothing_of("dual_pairs", "一案双罚的案件单位和个人两份决定齐全", true,
                             enforcement::dual_cases_not_complete(tx, period.campaign, period.until, asked.department),
                             " 个案件只作出一份决定；请补作另一份，确实不能处罚另一方的在结案时写明理由"));
    out.push_back(
        nothing_of("orders_for_deadlines", "有限期整改隐患的检查都下达了责令限期整改指令书", false,
                   enforcement::inspections_without_order(tx, period.campaign, period.until, asked.department),
                   " 次检查有限期整改的隐患而没有指令书；请打开检查出具文书"));
    return out;
}

}  // namespace zhiben::reporting
