#include <algorithm>

#include "features/reporting/columns2.hpp"
#include "features/reporting/table_checks.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {
namespace {

using records::Condition;
using records::Filter;
using records::Test;

constexpr std::size_t shown = 200;  // of the records that break a check

Filter filter_of(const Asked& asked, std::vector<Condition> conditions) {
    Filter filter;
    filter.conditions = std::move(conditions);
    if (!asked.department.empty()) filter.conditions.push_back({"department", Test::equal, {asked.department}});
    filter.limit = shown;
    filter.sort = "n";
    return filter;
}

// What counts as a space on the day, as the figure has it.
std::vector<Condition> counting(const Asked& asked, std::vector<Condition> more) {
    more.push_back({"counts_from", Test::less_or_equal, {asked.until.iso()}});
    more.push_back({"retired_on", Test::open_on, {asked.until.iso()}});
    return more;
}

void add_offenders(ReadTx& tx, Check& check, const char* kind_name, const Filter& filter) {
    const records::KindPtr kind = tx.kinds().get(kind_name);
    const records::Page page = records::list(tx, *kind, filter);
    if (page.items.empty()) return;
    check.passed = false;
    check.records_total +=
        page.next.empty() ? static_cast<std::int64_t>(page.items.size()) : records::count(tx, *kind, filter);
    for (const records::Record& record : page.items)
        if (check.records.size() < shown) check.records.push_back({kind_name, record.id, kind->title_of(record)});
}

Check no_records(ReadTx& tx, const char* code, const char* label, bool hard, const char* good, const char* remedy,
                 const char* kind, const std::vector<Filter>& filters) {
    Check check{.code = code, .label = label, .hard = hard};
    for (const Filter& filter : filters) add_offenders(tx, check, kind, filter);
    check.text = check.passed ? good : "有 " + std::to_string(check.records_total) + " 条：" + remedy;
    return check;
}

Check total_is_the_ledger(ReadTx& tx, const figures::Figures& figures, const Asked& asked) {
    Check check{.code = "total_is_ledger", .label = "附件2有限空间总数 = 附件1在册数量之和"};
    const auto sums = figures::total(figures::sums(tx, figures,
                                                   {.figures = {"spaces"},
                                                    .since = {},
                                                    .until = asked.until,
                                                    .as_of = {},
                                                    .area = {},
                                                    .department = asked.department}));
    const auto found = sums.find("spaces");
    const std::int64_t reported = found == sums.end() ? 0 : found->second;
    db::Query query("select sum(quantity) from spaces");
    records::add_where(query, tx, *tx.kinds().get("spaces"), filter_of(asked, counting(asked, {})));
    const std::int64_t listed = tx.sql().integer(query);
    check.passed = reported == listed;
    check.text = check.passed ? "均为 " + std::to_string(listed) + " 处"
                              : "附件2为 " + std::to_string(reported) + " 处，附件1为 " + std::to_string(listed) +
                                    " 处；请系统管理员运行 zhiben recount 核对";
    return check;
}

}  // namespace

std::vector<Check> check_table(const figures::Figures& figures, const Annex& annex2) {
    const Table& table = annex2.table;
    std::vector<Check> out;
    out.push_back(adds_up(table, "types_add_up", "地上 + 地下 + 密闭设备 = 有限空间总数",
                          {"spaces_above", "spaces_underground", "spaces_equipment"}, "spaces"));
    out.push_back(adds_up(table, "risks_add_up", "四个风险等级之和 ≤ 有限空间总数",
                          {"spaces_major", "spaces_greater", "spaces_general", "spaces_low"}, "spaces", true));
    out.push_back(
        at_most(table, "surveyed_within", "已摸排企业数 ≤ 监管企业总数", "enterprises_surveyed", "enterprises"));
    out.push_back(at_most(table, "involved_within", "涉有限空间企业数 ≤ 已摸排企业数", "enterprises_involved",
                          "enterprises_surveyed"));
    out.push_back(at_most(table, "ledger_within", "已建台账企业数 ≤ 涉有限空间企业数", "enterprises_ledger",
                          "enterprises_involved"));
    out.push_back(at_most(table, "toxic_within", "有中毒和窒息风险 ≤ 有限空间总数", "spaces_toxic", "spaces"));
    out.push_back(at_most(table, "signed_within", "已设警示标志 ≤ 有限空间总数", "spaces_signed", "spaces"));
    out.push_back(at_most(table, "isolated_within", "已隔离 ≤ 有限空间总数", "spaces_isolated", "spaces"));

    Check units{.code = "units", .label = "每列固定一个计量单位"};
    for (const FigureColumn& column : figure_columns())
        for (const std::string& name : column.figures)
            if (column.over.empty() && figures.get(name).unit != column.unit) {
                units.passed = false;
                units.text = "“" + column.label + "”列的单位是“" + column.unit + "”，指标“" + figures.get(name).label +
                             "”的单位是“" + figures.get(name).unit + "”";
            }
    out.push_back(std::move(units));
    return out;
}

std::vector<Check> check_records(ReadTx& tx, const figures::Figures& figures, const Asked& asked) {
    const db::Value yes = std::int64_t{1};
    const std::string day = asked.until.iso();
    std::vector<Check> out;
    out.push_back(total_is_the_ledger(tx, figures, asked));
    out.push_back(no_records(tx, "declared_none", "声明不涉及的企业没有在册有限空间", true, "没有矛盾",
                             "企业已定为或声明“不涉及”，台账中却有有限空间，请核实", "enterprises",
                             {filter_of(asked, {{"involvement", Test::equal, {std::string("none")}},
                                                {"spaces_total", Test::greater, {std::int64_t{0}}}}),
                              filter_of(asked, {{"involvement", Test::not_equal, {std::string("none")}},
                                                {"declared_on", Test::not_blank, {}},
                                                {"spaces_total", Test::greater, {std::int64_t{0}}}})}));
    out.push_back(no_records(
        tx, "toxic_approver", "有中毒和窒息风险的有限空间均有作业审批人", true, "均已填写",
        "请补填作业审批人（部令第13号第七条）", "spaces",
        {filter_of(asked, counting(asked, {{"toxic", Test::equal, {yes}}, {"approver", Test::blank, {}}}))}));
    out.push_back(no_records(tx, "ungraded", "在册有限空间均已评定风险等级", false, "均已评定",
                             "尚未评级，不计入四个等级", "spaces",
                             {filter_of(asked, counting(asked, {{"risk", Test::blank, {}}}))}));
    if (asked.department.empty())
        out.push_back(no_records(tx, "no_department", "每家企业都有行业监管部门", false, "均已落实",
                                 "尚无行业监管部门，请认领（三管三必须）", "enterprises",
                                 {filter_of(asked, {{"department", Test::blank, {}},
                                                    {"excluded_on", Test::open_on, {day}},
                                                    {"registered_on", Test::less_or_equal, {day}}})}));
    out.push_back(no_records(tx, "surveyed_before_registered", "摸排日期不早于纳入名册日期", false, "没有矛盾",
                             "摸排在前、纳入名册在后，会使覆盖率偏高，请核对日期", "enterprises",
                             {filter_of(asked, {{"surveyed_on", Test::less_or_equal, {day}},
                                                {"excluded_on", Test::open_on, {day}},
                                                {"registered_on", Test::greater, {day}}})}));
    return out;
}

}  // namespace zhiben::reporting
