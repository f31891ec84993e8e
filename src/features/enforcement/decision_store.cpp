#include "features/enforcement/store.hpp"
#include "features/people/roles.hpp"
#include "features/rulebook/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {

using enum records::Type;

namespace {

// What was told to the other side may be made milder by what it says, never harsher for it (行政处罚法 45).
Issues harsher(const Decision& told, const Decision& now) {
    Issues issues;
    if (now.amount > told.amount)
        issues.push_back(
            {"amount", "harsher", "已经告知，不能因当事人申辩而加重；确需加重的请撤回告知重新办理", "罚款金额"});
    if (now.suspension && !told.suspension)
        issues.push_back({"suspension", "harsher", "已经告知，不能再加上停产停业", "停产停业"});
    if (now.subject != told.subject || now.person != told.person)
        issues.push_back({"subject", "told", "已经告知，不能改换被处罚人", "处罚对象"});
    return issues;
}

void complete(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    const records::KindPtr cases = tx.kinds().get("cases");
    const auto of = records::find(tx, *cases, kind.text(after, "case_file"));
    if (!of) return;  // the check of the reference says so
    tx.lock(records::lock_key(*cases, *of));
    const Case one = case_typed().load(*cases, *of);
    const Decision decision = decision_typed().load(kind, after);
    if (before && decision.state != "draft") {
        if (decision_typed().load(kind, *before).state != "draft")
            for (std::size_t i = 0; i < kind.fields.size(); ++i)
                if (!kind.fields[i].fixed && before->values[i] != after.values[i])
                    throw Problem(
                        Issues{{kind.fields[i].name, "settled", "处罚已经决定，不能再改", kind.fields[i].label}});
        return;
    }
    const bool told = one.state == "notified" || one.state == "hearing" || one.state == "heard";
    const bool second = one.dual && one.pair_state == "half";
    Issues issues;
    if (told && before)
        issues = harsher(decision_typed().load(kind, *before), decision);
    else if (told || (one.state != "filed" && one.state != "investigated" && !second))
        issues.push_back({"case_file", "wrong_state",
                          "案件现在是“" + case_flow().label(one.state) + "”，不能再增加处罚；请在告知之前填写",
                          "案件"});
    if (decision.overdue && !one.overdue)
        issues.push_back(
            {"overdue", "not_overdue", "案件没有登记为“逾期未改正”，请先在案件中核实并登记", "逾期未改正"});
    const auto book = rulebook::in_force(tx);
    const rulebook::RulesOn rules = book->on(one.conduct_on.value_or(tx.today()));
    const auto penalty = rules.penalty(kind.text(after, "clause"));
    if (!penalty)
        issues.push_back({"clause", "no_such_clause",
                          "行为日（" + rules.day().chinese() + "）没有这一条罚则，请从规则库的罚则中选择", "处罚条款"});
    else {
        for (Issue& issue : check(decision, *penalty, one.dual)) issues.push_back(std::move(issue));
        kind.set(after, "clause_text", penalty->basis);
        kind.set(after, "clause_verified", std::int64_t{penalty->verified});
    }
    kind.set(after, "rules_version", rules.version(of->place.sector));
    raise_if_any(std::move(issues));
}

}  // namespace

records::Kind decision_kind() {
    return {
        .name = "decisions",
        .table = "decisions",
        .label = "处罚决定",
        .fields =
            {{.name = "case_file", .label = "案件", .type = reference, .must = true, .listed = true, .refers = "cases"},
             {.name = "number", .label = "决定书文号", .listed = true, .searched = true, .fixed = true, .max = 80},
             {.name = "subject",
              .label = "处罚对象",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = {{"unit", "单位"}, {"person", "个人"}},
              .preset = "unit"},
             {.name = "person", .label = "被处罚人", .listed = true, .max = 40, .help = "处罚个人的必填"},
             {.name = "title", .label = "职务", .max = 60, .help = "处罚个人的必填"},
             {.name = "identity_number", .label = "身份证号", .secret = true, .max = 18},
             {.name = "clause",
              .label = "处罚条款",
              .must = true,
              .max = 60,
              .help = "规则库罚则的代码，按行为日取用；如 order59_30"},
             {.name = "overdue", .label = "逾期未改正", .type = yes_no, .must = true, .preset = "0"},
             {.name = "amount",
              .label = "罚款金额",
              .type = decimal,
              .must = true,
              .listed = true,
              .least = 0,
              .scale = 2,
              .unit = "元",
              .help = "不罚款的填 0"},
             {.name = "warning", .label = "警告", .type = yes_no, .preset = "0"},
             {.name = "suspension", .label = "停产停业", .type = yes_no, .listed = true, .preset = "0"},
             {.name = "reason", .label = "裁量理由", .type = long_text, .must = true, .max = 2000},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"draft", "拟处罚"}, {"decided", "已决定"}, {"revoked", "已撤销"}},
              .preset = "draft"},
             {.name = "decided_on", .label = "决定日期", .type = day, .listed = true, .fixed = true},
             {.name = "clause_text", .label = "条款", .fixed = true, .max = 300},
             {.name = "clause_verified", .label = "条款已核实", .type = yes_no, .fixed = true},
             {.name = "counterpart", .label = "一案双罚的另一份文号", .fixed = true, .max = 200},
             {.name = "paper", .label = "决定书", .type = reference, .fixed = true, .refers = "papers"},
             {.name = "rules_version", .label = "依据版本", .fixed = true, .max = 200}},
        .title = "number",
        .part = true,
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .owner = "case_file",
        .imports = false,
        .complete = complete};
}

const records::Typed<Decision>& decision_typed() {
    static const records::Typed<Decision> all = records::Typed<Decision>()
                                                    .text(&Decision::subject, "subject")
                                                    .text(&Decision::person, "person")
                                                    .text(&Decision::title, "title")
                                                    .yes(&Decision::overdue, "overdue")
                                                    .integer(&Decision::amount, "amount")
                                                    .yes(&Decision::warning, "warning")
                                                    .yes(&Decision::suspension, "suspension")
                                                    .text(&Decision::state, "state");
    return all;
}

}  // namespace zhiben::enforcement
