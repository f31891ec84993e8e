#include "features/reporting/period.hpp"
#include "features/reporting/table_checks.hpp"
#include "features/training/coverage_service.hpp"

// The cross-checks of annex 5 (domain.md §2.7, 7).
namespace zhiben::reporting {
namespace {

// 一律约谈: soft, because the talk may still be ahead; who is missing is named.
Check talked_to(ReadTx& tx, const Asked& asked) {
    Check check{.code = "talked_to", .label = "未参训和不合格的已约谈或经批准免除", .hard = false};
    const Period period = period_of(tx, asked);
    const auto missing = training::not_talked_to(tx, {period.campaign, period.until}, asked.department);
    check.passed = missing.empty();
    check.records_total = static_cast<std::int64_t>(missing.size());
    if (!check.passed) check.text = "还有 " + std::to_string(missing.size()) + " 人次没有约谈";
    for (const auto& [id, name] : missing)
        if (check.records.size() < 200) check.records.push_back({"attendances", id, name});
    return check;
}

}  // namespace

std::vector<Check> check_annex5(ReadTx& tx, const Annex& annex, const Asked& asked) {
    const Table& table = annex.table;
    std::vector<Check> out;
    // Of a period alone it need not hold: who was due in an earlier one makes up for it, or sits the exam, in this one.
    const Chosen since_the_beginning = is_cumulative;
    out.push_back(at_most(table, "attended_within", "累计实训 ≤ 累计应训", "attended", "due", since_the_beginning));
    out.push_back(
        at_most(table, "examined_within", "累计参考 ≤ 累计实训", "examined", "attended", since_the_beginning));
    out.push_back(at_most(table, "passed_within", "累计合格 ≤ 累计参考", "passed", "examined", since_the_beginning));
    out.push_back(at_most(table, "resits_within", "补考合格 ≤ 补考", "resits_passed", "resits"));
    out.push_back(at_most(table, "people_within", "实训人数（去重）≤ 实训人次", "people_attended", "attended"));
    out.push_back(at_most(table, "enterprises_within", "累计参训企业 ≤ 累计应训企业", "enterprises_attended",
                          "enterprises_due", since_the_beginning));
    out.push_back(period_within(table));
    if (!asked.as_of) out.push_back(talked_to(tx, asked));
    return out;
}

}  // namespace zhiben::reporting
