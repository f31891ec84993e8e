#include "features/registry/exclusion.hpp"
#include "kit/base/step_rules.hpp"

namespace zhiben::registry {

using State = Exclusion::State;

Issues check(const Candidate& enterprise, std::string_view reason) {
    Issues issues;
    const auto wrong = [&](const char* field, const char* code, std::string text, const char* label) {
        issues.push_back({field, code, std::move(text), label});
    };
    if (enterprise.excluded) wrong("enterprise", "excluded", "这家企业已经排除，不用再申请", "企业名称");
    if (enterprise.asked)
        wrong("enterprise", "asked", "这家企业已有一份排除申请在等综合组审批，请先办完那一份", "企业名称");
    if (enterprise.spaces > 0)
        wrong("enterprise", "has_spaces",
              "台账中还有这家企业的有限空间 " + std::to_string(enterprise.spaces) +
                  " 处（停用、封存的也算），不能排除；确已拆除或不应纳入的，请先在台账中逐处注明",
              "企业名称");
    if (enterprise.open_hazards > 0)
        wrong("enterprise", "has_hazards",
              "这家企业还有 " + std::to_string(enterprise.open_hazards) + " 条隐患没有销号，不能排除；请先督促整改销号",
              "企业名称");
    if (reason == "closed" && enterprise.operating != "closed")
        wrong("reason", "not_closed",
              enterprise.operating == "idle"
                  ? "这家企业是停产：停产、停业的单位同样纳入管控，不能排除；确已注销的，请先把经营状态改为“注销”"
                  : "这家企业的经营状态还是“在产”；确已注销的，请先把经营状态改为“注销”",
              "排除理由");
    return issues;
}

std::string refusal(State state, std::string_view verb) {
    const bool asked = state == State::asked;
    if (verb == "restore") {
        if (state == State::approved) return "";
        return state == State::ended ? "已经恢复纳入名册" : "没有排除，不用恢复";
    }
    if (verb != "approve" && verb != "refuse" && verb != "withdraw") return "没有这个操作";
    if (asked) return "";
    return state == State::approved    ? "已经批准排除；要重新纳入名册请办理“恢复纳入”"
           : state == State::withdrawn ? "申请已经撤回"
           : state == State::refused   ? "申请没有批准，要排除请另行申请"
                                       : "已经恢复纳入名册";
}

Issues check(const Exclusion& exclusion, const Approval& step) {
    Issues issues = refused(refusal(exclusion.state, step.pass ? "approve" : "refuse"));
    if (!issues.empty()) return issues;
    required(issues, "by", "批准人", step.by, "必填：请写明批准人");
    if (!step.pass) required(issues, "opinion", "意见", step.opinion, "必填：请写明不予排除的理由");
    return issues;
}
Issues check(const Exclusion& exclusion, const Withdrawal&) { return refused(refusal(exclusion.state, "withdraw")); }
Issues check(const Exclusion& exclusion, const Restoration& step) {
    Issues issues = refused(refusal(exclusion.state, "restore"));
    if (issues.empty()) required(issues, "ended_because", "恢复理由", step.reason, "必填：请写明为什么重新纳入名册");
    return issues;
}

Exclusion after(Exclusion exclusion, const Approval& step, Day today) {
    exclusion.state = step.pass ? State::approved : State::refused;
    exclusion.decided_on = today;
    exclusion.decided_by = step.by;
    exclusion.opinion = step.opinion;
    return exclusion;
}
Exclusion after(Exclusion exclusion, const Withdrawal&, Day today) {
    exclusion.state = State::withdrawn;
    exclusion.ended_on = today;
    return exclusion;
}
Exclusion after(Exclusion exclusion, const Restoration& step, Day today) {
    exclusion.state = State::ended;
    exclusion.ended_on = today;
    exclusion.ended_because = step.reason;
    return exclusion;
}

}  // namespace zhiben::registry
