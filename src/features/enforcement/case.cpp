#include "features/enforcement/case.hpp"

#include <algorithm>
#include <cmath>

#include "kit/base/text.hpp"

namespace zhiben::enforcement {
namespace {

std::string yuan(std::int64_t whole) { return std::to_string(whole) + "元"; }
std::string range_text(const rulebook::Range& range) {
    return range.least == 0 ? yuan(range.most) + "以下" : yuan(range.least) + "以上" + yuan(range.most) + "以下";
}

}  // namespace

const Flow& case_flow() {
    static const Flow flow{"个案件",
                           {{"filed", "已立案"},
                            {"investigated", "调查终结"},
                            {"notified", "已告知"},
                            {"hearing", "听证中"},
                            {"heard", "已听证"},
                            {"decided", "已决定"},
                            {"delivered", "已送达"},
                            {"executed", "已执行"},
                            {"revoked", "决定被撤销"},
                            {"closed", "已结案"}},
                           {{"extend", {"filed", "investigated", "notified", "hearing", "heard"}, ""},
                            {"investigate", {"filed"}, "investigated"},
                            {"review", {"investigated", "notified", "heard"}, ""},
                            {"discuss", {"investigated", "notified", "heard"}, ""},
                            {"notify", {"investigated"}, "notified"},
                            {"ask_hearing", {"notified"}, "hearing"},
                            {"hold_hearing", {"hearing"}, "heard"},
                            {"waive_hearing", {"notified", "hearing"}, "notified"},
                            {"decide", {"filed", "investigated", "notified", "heard"}, "decided"},
                            {"decide_other", {"decided", "delivered", "executed"}, "decided"},
                            {"deliver", {"decided"}, "delivered"},
                            {"execute", {"delivered"}, "executed"},
                            {"publish", {"decided", "delivered", "executed"}, ""},
                            {"revoke", {"decided", "delivered", "executed"}, "revoked"},
                            {"close", {"decided", "delivered", "executed", "revoked"}, "closed"}}};
    return flow;
}

Issues check(const Decision& decision, const rulebook::Penalty& penalty, bool dual) {
    Issues issues;
    const rulebook::DualAnswer answer = rulebook::dual_penalty(penalty, decision.overdue);
    if (dual && answer.dual != rulebook::Dual::now)
        issues.push_back({"clause", "no_dual", answer.reason + "。请改选条款，或者取消“一案双罚”分别立案", "处罚条款"});
    const bool person = decision.subject == "person";
    if (person && decision.person.empty())
        issues.push_back({"person", "required", "处罚个人的必填，请写明姓名", "被处罚人"});
    if (person && decision.title.empty())
        issues.push_back({"title", "required", "处罚个人的必填，请写明职务，并附身份和职责证据", "职务"});
    if (person && decision.suspension)
        issues.push_back({"suspension", "not_for_persons", "停产停业整顿只对单位，请在单位的决定中选择", "停产停业"});
    const auto& range = person ? answer.person : answer.unit;
    const std::string whom = person ? "个人" : "单位";
    if (decision.amount < 0)
        issues.push_back({"amount", "negative", "不能小于 0，不罚款的填 0", "罚款金额"});
    else if (!range) {
        if (decision.amount > 0)
            issues.push_back({"subject", "not_punishable",
                              penalty.basis + "：" + (decision.overdue ? "逾期未改正时也" : "首次发现时") + "不能对" +
                                  whom + "罚款，请改选条款",
                              "处罚对象"});
    } else if (decision.amount > 0 && (decision.amount < range->least * 100 || decision.amount > range->most * 100))
        issues.push_back({"amount", "out_of_range",
                          penalty.basis + "对" + whom + (decision.overdue ? "（逾期未改正）" : "") + "的罚款为" +
                              range_text(*range) + "，请按幅度填写",
                          "罚款金额"});
    if (decision.suspension && penalty.suspension == rulebook::Suspension::none)
        issues.push_back(
            {"suspension", "no_ground", penalty.basis + "没有规定停产停业整顿，请取消或者改选条款", "停产停业"});
    if (decision.suspension && penalty.suspension == rulebook::Suspension::overdue && !decision.overdue)
        issues.push_back({"suspension", "not_overdue",
                          penalty.basis + "：停产停业整顿以逾期未改正为前提；现场紧急的请用“责令暂时停止作业”",
                          "停产停业"});
    if (decision.amount == 0 && !decision.warning && !decision.suspension)
        issues.push_back({"amount", "no_penalty", "没有罚款、警告或停产停业，请至少填写一种处罚", "罚款金额"});
    return issues;
}

bool needs_hearing(const Decision& decision, std::int64_t large_for_unit, std::int64_t large_for_person) {
    return decision.suspension ||
           (decision.amount > 0 &&
            decision.amount >= (decision.subject == "person" ? large_for_person : large_for_unit));
}

std::string pair_state(bool dual, const std::vector<Decision>& decisions) {
    if (!dual) return "none";
    const auto decided = [&](const char* subject) {
        return std::any_of(decisions.begin(), decisions.end(),
                           [&](const Decision& one) { return one.subject == subject && one.state == "decided"; });
    };
    const int sides = int{decided("unit")} + int{decided("person")};
    return sides == 2 ? "complete" : sides == 1 ? "half" : "none";
}

std::int64_t surcharge(std::int64_t fine, Day due, Day paid_on, double per_day, double most) {
    const int late = due.days_until(paid_on);
    if (late <= 0) return 0;
    const double whole = static_cast<double>(fine);
    return std::llround(std::min(whole * per_day / 100 * late, whole * most / 100));
}

Issues check_notify(const Case& one, const std::vector<Decision>& decisions) {
    Issues issues;
    if (decisions.empty())
        issues.push_back({"decisions", "required", "告知前请先填写拟作出的处罚（对象、条款、金额）", "处罚决定"});
    if (one.grave && !one.reviewed_on)
        issues.push_back({"reviewed_on", "required", "重大复杂案件须先经法制审核（行政处罚法第五十八条）", "法制审核"});
    return issues;
}

Issues check_hearing(const Case& one, Day asked_on) {
    if (!one.hearing_due)
        return {{"hearing", "no_right", "这个案件的拟罚内容不在听证范围内，请按陈述申辩办理", "听证"}};
    if (one.hearing == "waived") return {{"hearing", "waived", "当事人已放弃听证", "听证"}};
    if (one.hearing_until && asked_on > *one.hearing_until)
        return {{"hearing_asked_on", "too_late", "应在" + one.hearing_until->chinese() + "前（含当日）提出，已超过期限",
                 "要求听证日期"}};
    return {};
}

Issues check_held(const Case&, Day held_on, Day earliest) {
    if (held_on >= earliest) return {};
    return {{"hearing_on", "short_notice",
             "听证通知应提前七个工作日，按通知日期最早为" + earliest.chinese() + "，请核对", "听证日期"}};
}

Issues check_decide(const Case& one, const std::string& outcome, Day decided_on,
                    const std::vector<Decision>& decisions) {
    Issues issues;
    if (outcome != "penalty") {
        if (one.state == "filed" && outcome == "no_penalty")
            issues.push_back({"outcome", "not_investigated", "请先登记调查终结，再决定不予处罚", "决定"});
        return issues;
    }
    if (one.state != "notified" && one.state != "heard")
        issues.push_back({"outcome", "not_notified",
                          "处罚决定作出前须先告知事实、理由、依据和权利（行政处罚法第四十四条）", "决定"});
    if (decisions.empty())
        issues.push_back({"decisions", "required", "还没有填写处罚（对象、条款、金额）", "处罚决定"});
    if (one.hearing_due && one.hearing != "held" && one.hearing != "waived" && one.hearing_until &&
        decided_on <= *one.hearing_until)
        issues.push_back({"decided_on", "hearing_open",
                          "当事人可在" + one.hearing_until->chinese() + "前要求听证，期满或者登记放弃听证后才能决定",
                          "决定日期"});
    if (one.grave && !one.discussed_on)
        issues.push_back(
            {"discussed_on", "required", "重大复杂案件须经负责人集体讨论（行政处罚法第五十七条）", "集体讨论"});
    return issues;
}

Issues check_close(const Case& one, const std::string& pair_reason) {
    Issues issues;
    if (one.outcome == "penalty" && one.state != "revoked") {
        if (one.state != "executed")
            issues.push_back({"state", "not_executed", "处罚决定还没有执行完毕，登记缴款后再结案", "执行"});
        if (!one.published_on)
            issues.push_back({"published_on", "required", "处罚决定还没有公示（安全生产法第七十八条）", "公示日期"});
        if (one.dual && one.pair_state != "complete" && trimmed(pair_reason).empty())
            issues.push_back({"pair_reason", "half_pair",
                              "一案双罚只作出了一份决定，请补作另一份，或者写明不再处罚另一方的理由", "缺一份的理由"});
    }
    return issues;
}

}  // namespace zhiben::enforcement
