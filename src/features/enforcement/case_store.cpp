#include "features/campaign/service.hpp"
#include "features/enforcement/field_store.hpp"
#include "features/people/roles.hpp"
#include "features/rulebook/service.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {

using enum records::Type;

namespace {

// The hazard is of this enterprise, and «not corrected in time» is not said of one that was, or whose time has not run
// out (部令第13号 19、20: the higher range rests on it).
void check_hazard(WriteTx& tx, const records::Kind& kind, const records::Record& after) {
    const records::KindPtr hazards = tx.kinds().get("hazards");
    const auto hazard = records::find(tx, *hazards, kind.text(after, "hazard"));
    if (!hazard) return;  // the check of the reference says so
    if (hazards->text(*hazard, "enterprise") != kind.text(after, "enterprise"))
        throw Problem(Issues{{"hazard", "other_enterprise", "这条隐患是另一家企业的，请重新选择", "隐患"}});
    if (!kind.yes(after, "overdue")) return;
    const auto deadline = hazards->day(*hazard, "deadline");
    const Day done = hazards->day(*hazard, "closed_on").value_or(tx.today());
    if (!deadline || done <= *deadline)
        throw Problem(
            Issues{{"overdue", "not_overdue",
                    deadline ? "这条隐患的整改期限到" + deadline->chinese() + "，没有逾期；请选“否”，或者换一条隐患"
                             : "这条隐患还没有下达整改期限，不能认定逾期未改正",
                    "逾期未改正"}});
}

void complete(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    const auto filed = kind.day(after, "filed_on"), conduct = kind.day(after, "conduct_on");
    if (kind.text(after, "state") == "filed" && !kind.blank(after, "hazard")) check_hazard(tx, kind, after);
    const auto book = rulebook::in_force(tx);
    if (conduct) kind.set(after, "rules_version", book->on(*conduct).version(after.place.sector));
    if (conduct && kind.text(after, "state") == "filed" && !kind.blank(after, "clause") &&
        !book->on(*conduct).penalty(kind.text(after, "clause")))
        throw Problem(
            Issues{{"clause", "no_such_clause",
                    "行为日（" + conduct->chinese() + "）没有这一条罚则，请从规则库的罚则中选择", "拟用罚则"}});
    if (filed && *filed <= tx.today() && (!before || kind.blank(after, "decision_limit")))
        if (const auto limit = book->on(*filed).limit("decision"))
            kind.set(after, "decision_limit",
                     rulebook::deadline(*limit, *filed, *campaign::active_calendar(tx)).last.iso());
    if (!before && filed && *filed <= tx.today() && kind.blank(after, "number"))
        kind.set(after, "number", next_paper_number(tx, after.place, "filing", *filed));
}

// What was filed stays as it was approved; only the mark of a dual case may still change until it is told.
Issues check_record(const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
    Issues issues = in_order(dated(kind, after,
                                   {"conduct_on", "filed_on", "investigated_on", "notified_on", "hearing_asked_on",
                                    "hearing_on", "decided_on", "delivered_on"}),
                             today);
    for (const char* later : {"paid_on", "published_on", "revoked_on", "closed_on"})
        for (Issue& issue : in_order(dated(kind, after, {"decided_on", later}), today))
            if (issue.field == later) issues.push_back(std::move(issue));
    if (names_in(kind.text(after, "officers")).size() < 2)
        issues.push_back({"officers", "too_few", "不少于两名执法人员（行政处罚法第四十二条），用顿号隔开"});
    if (!before || kind.text(*before, "state") == "filed") return issues;
    const bool told = kind.text(*before, "state") != "investigated";
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const records::Field& field = kind.fields[i];
        if (field.fixed || field.extra || field.name == "remark" || before->values[i] == after.values[i]) continue;
        if (!told && (field.name == "dual" || field.name == "grave")) continue;
        issues.push_back({field.name, "settled", "案件已经往下办理，立案内容不能再改；补充说明请写在备注"});
    }
    return issues;
}

records::Field date(const char* name, const char* label, bool listed = false) {
    return {.name = name, .label = label, .type = day, .listed = listed, .fixed = true, .section = "办理"};
}

}  // namespace

records::Kind case_kind() {
    return {
        .name = "cases",
        .table = "cases",
        .label = "行政处罚案件",
        .fields =
            {{.name = "number",
              .label = "立案号",
              .listed = true,
              .searched = true,
              .fixed = true,
              .unique = true,
              .max = 80,
              .section = "立案"},
             {.name = "enterprise",
              .label = "企业名称",
              .type = reference,
              .must = true,
              .listed = true,
              .refers = "enterprises",
              .section = "立案"},
             {.name = "cause",
              .label = "案由",
              .must = true,
              .listed = true,
              .searched = true,
              .max = 300,
              .section = "立案"},
             {.name = "source",
              .label = "案件来源",
              .type = choice,
              .must = true,
              .choices = {{"inspection", "执法检查"},
                          {"overdue", "隐患逾期未改"},
                          {"supervision", "督导交办"},
                          {"report", "举报"},
                          {"transfer", "其他部门移送"},
                          {"accident", "事故"}},
              .preset = "inspection",
              .section = "立案"},
             {.name = "inspection", .label = "检查", .type = reference, .refers = "inspections", .section = "立案"},
             {.name = "hazard", .label = "隐患", .type = reference, .refers = "hazards", .section = "立案"},
             {.name = "conduct_on",
              .label = "违法行为日期",
              .type = day,
              .must = true,
              .section = "立案",
              .help = "依据和罚则按这一天取用；连续或者继续的填终了之日"},
             {.name = "filed_on", .label = "立案日期", .type = day, .must = true, .listed = true, .section = "立案"},
             {.name = "officers",
              .label = "承办人",
              .must = true,
              .max = 200,
              .section = "立案",
              .help = "不少于两名，用顿号隔开"},
             {.name = "approver", .label = "立案审批人", .must = true, .max = 60, .section = "立案"},
             {.name = "facts",
              .label = "初步事实",
              .type = long_text,
              .must = true,
              .searched = true,
              .max = 5000,
              .section = "立案"},
             {.name = "clause",
              .label = "拟用罚则",
              .max = 60,
              .section = "立案",
              .help = "规则库罚则的代码，如 order59_30"},
             {.name = "overdue",
              .label = "逾期未改正",
              .type = yes_no,
              .must = true,
              .preset = "0",
              .section = "立案",
              .help = "责令限期改正后逾期没有改正的选“是”，罚款幅度和能否处罚个人随之不同"},
             {.name = "dual",
              .label = "一案双罚",
              .type = yes_no,
              .must = true,
              .listed = true,
              .preset = "0",
              .section = "立案",
              .help = "同时处罚单位和责任人"},
             {.name = "grave", .label = "重大复杂", .type = yes_no, .must = true, .preset = "0", .section = "立案"},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = fields::states_of(case_flow()),
              .preset = "filed",
              .section = "办理"},
             {.name = "outcome",
              .label = "处理结果",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"penalty", "行政处罚"},
                          {"no_penalty", "不予处罚"},
                          {"transfer", "移送司法"},
                          {"withdrawn", "撤案"}},
              .section = "办理"},
             {.name = "pair_state",
              .label = "双罚进度",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"none", "—"}, {"half", "只作出一份"}, {"complete", "单位、个人齐全"}},
              .preset = "none",
              .section = "办理"},
             date("decision_limit", "决定期限", true),
             {.name = "extension_reason", .label = "延期理由", .fixed = true, .max = 500, .section = "办理"},
             date("investigated_on", "调查终结日期"),
             {.name = "findings",
              .label = "调查结论",
              .type = long_text,
              .fixed = true,
              .max = 5000,
              .section = "办理"},
             date("reviewed_on", "法制审核日期"),
             {.name = "review",
              .label = "法制审核意见",
              .type = long_text,
              .fixed = true,
              .max = 2000,
              .section = "办理"},
             date("discussed_on", "集体讨论日期"),
             {.name = "discussion",
              .label = "集体讨论意见",
              .type = long_text,
              .fixed = true,
              .max = 2000,
              .section = "办理"},
             date("notified_on", "告知日期"),
             {.name = "hearing_due", .label = "应告知听证", .type = yes_no, .fixed = true, .section = "办理"},
             {.name = "hearing",
              .label = "听证",
              .type = choice,
              .fixed = true,
              .choices = {{"asked", "已要求听证"}, {"held", "已举行"}, {"waived", "已放弃"}},
              .section = "办理"},
             date("hearing_until", "要求听证的期限"),
             date("hearing_asked_on", "要求听证日期"),
             date("hearing_notified_on", "听证通知日期"),
             date("hearing_on", "听证日期"),
             {.name = "statement",
              .label = "陈述申辩",
              .type = long_text,
              .fixed = true,
              .max = 2000,
              .section = "办理"},
             date("decided_on", "决定日期", true),
             {.name = "decision_reason",
              .label = "决定理由",
              .type = long_text,
              .fixed = true,
              .max = 2000,
              .section = "办理"},
             {.name = "transferred_to", .label = "移送机关", .fixed = true, .max = 120, .section = "办理"},
             {.name = "fines",
              .label = "罚款合计",
              .type = decimal,
              .fixed = true,
              .scale = 2,
              .unit = "元",
              .section = "办理"},
             date("pair_completed_on", "双罚齐全日期"),
             date("delivery_limit", "送达期限"),
             date("delivered_on", "送达日期"),
             {.name = "receiver", .label = "收件人", .fixed = true, .max = 60, .section = "办理"},
             date("payment_limit", "缴款期限"),
             date("paid_on", "缴清日期"),
             {.name = "surcharge",
              .label = "加处罚款",
              .type = decimal,
              .fixed = true,
              .scale = 2,
              .unit = "元",
              .section = "办理"},
             {.name = "paid",
              .label = "实缴合计",
              .type = decimal,
              .fixed = true,
              .scale = 2,
              .unit = "元",
              .section = "办理"},
             {.name = "unpaid_reason", .label = "减免或另行执行的说明", .fixed = true, .max = 500, .section = "办理"},
             date("publication_limit", "公示期限"),
             date("published_on", "公示日期"),
             {.name = "channel", .label = "公示渠道", .fixed = true, .max = 200, .section = "办理"},
             date("revoked_on", "决定撤销日期"),
             {.name = "revoked_by", .label = "撤销依据", .fixed = true, .max = 300, .section = "办理"},
             date("closed_on", "结案日期", true),
             {.name = "pair_reason", .label = "缺一份的理由", .fixed = true, .max = 500, .section = "办理"},
             {.name = "rules_version", .label = "依据版本", .fixed = true, .max = 200, .section = "办理"},
             {.name = "remark", .label = "备注", .type = long_text, .max = 2000, .section = "立案"}},
        .title = "number",
        .group = "严格执法",
        .steps = case_stepped.steps,
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .owner = "enterprise",
        .sort = "-filed_on",
        .imports = false,
        .check = check_record,
        .complete = complete};
}

records::Kind case_step_kind() {
    return records::steps_kind(case_stepped, "案件办理记录", "案件", people::staff, case_verbs());
}

const records::Typed<Case>& case_typed() {
    static const records::Typed<Case> all = records::Typed<Case>()
                                                .text(&Case::state, "state")
                                                .text(&Case::outcome, "outcome")
                                                .yes(&Case::dual, "dual")
                                                .yes(&Case::grave, "grave")
                                                .yes(&Case::overdue, "overdue")
                                                .text(&Case::officers, "officers")
                                                .day(&Case::conduct_on, "conduct_on")
                                                .day(&Case::filed_on, "filed_on")
                                                .day(&Case::investigated_on, "investigated_on")
                                                .day(&Case::reviewed_on, "reviewed_on")
                                                .day(&Case::discussed_on, "discussed_on")
                                                .day(&Case::notified_on, "notified_on")
                                                .yes(&Case::hearing_due, "hearing_due")
                                                .text(&Case::hearing, "hearing")
                                                .day(&Case::hearing_until, "hearing_until")
                                                .day(&Case::hearing_notified_on, "hearing_notified_on")
                                                .day(&Case::hearing_on, "hearing_on")
                                                .day(&Case::decision_limit, "decision_limit")
                                                .day(&Case::decided_on, "decided_on")
                                                .day(&Case::delivered_on, "delivered_on")
                                                .day(&Case::paid_on, "paid_on")
                                                .day(&Case::published_on, "published_on")
                                                .day(&Case::closed_on, "closed_on")
                                                .integer(&Case::fines, "fines")
                                                .integer(&Case::surcharge, "surcharge")
                                                .integer(&Case::paid, "paid")
                                                .text(&Case::pair_state, "pair_state")
                                                .text(&Case::pair_reason, "pair_reason");
    return all;
}

}  // namespace zhiben::enforcement
