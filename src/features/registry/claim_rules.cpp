#include "features/registry/claim.hpp"
#include "kit/base/step_rules.hpp"

namespace zhiben::registry {

using State = Claim::State;

Issues check(const Claimed& enterprise, const std::string& department) {
    Issues issues;
    if (enterprise.excluded)
        issues.push_back(
            {"credit_code", "excluded", "这家企业已从名册排除；要认领请先由综合组恢复纳入", "统一社会信用代码"});
    if (enterprise.holder == department)
        issues.push_back({"credit_code", "own", "这家企业已由本部门监管，不用认领", "统一社会信用代码"});
    if (enterprise.same_asked)
        issues.push_back(
            {"credit_code", "asked", "本部门对这家企业的认领正在等综合组裁定，不用重复认领", "统一社会信用代码"});
    return issues;
}

Claim begun(const Claimed& enterprise, const std::string& department, Day today) {
    Claim out;
    out.state = enterprise.holder.empty() ? State::standing : State::disputed;
    out.department = department;
    out.holder = enterprise.holder;
    out.claimed_on = today;
    return out;
}

std::string refusal(State state, std::string_view verb) {
    if (verb != "grant" && verb != "reject" && verb != "withdraw") return "没有这个操作";
    switch (state) {
        case State::disputed: return "";
        case State::standing: return "认领已经生效，没有争议；要改归其他部门，由该部门认领后综合组裁定";
        case State::rejected: return "已经裁定维持原归口；有新的依据请另行认领";
        case State::withdrawn: return "认领已经撤回";
        case State::ended: return "认领已经终止";
    }
    return "";
}

Issues check(const Claim& claim, const Decision& step) {
    Issues issues = refused(refusal(claim.state, step.grant ? "grant" : "reject"));
    if (!issues.empty()) return issues;
    required(issues, "by", "裁定人", step.by, "必填：请写明裁定人");
    required(issues, "decision", "裁定理由", step.reason, "必填：请写明裁定的理由和依据（三定方案、许可、行业分类等）");
    return issues;
}
Issues check(const Claim& claim, const ClaimWithdrawal& step) {
    Issues issues = refused(refusal(claim.state, "withdraw"));
    if (issues.empty()) required(issues, "because", "撤回理由", step.reason, "必填：请写明为什么撤回认领");
    return issues;
}

Claim after(Claim claim, const Decision& step, Day today) {
    claim.state = step.grant ? State::standing : State::rejected;
    claim.decided_on = today;
    claim.decided_by = step.by;
    claim.decision = step.reason;
    return claim;
}
Claim after(Claim claim, const ClaimWithdrawal& step, Day today) {
    claim.state = State::withdrawn;
    claim.decided_on = today;
    claim.decision = step.reason;
    return claim;
}

Claim after_move(Claim claim, const std::string& holder, bool gone, Day today) {
    if (claim.state != State::standing && claim.state != State::disputed) return claim;
    const bool mine = claim.department == holder;
    if (gone || (claim.state == State::standing && !mine)) {
        claim.state = State::ended;
        claim.decided_on = today;
        claim.decision = gone ? "企业已排除、删除或并入别的企业" : "企业已改归其他部门";
    } else if (claim.state == State::disputed && mine) {
        claim.state = State::standing;
        claim.decided_on = today;
        claim.decision = "名册已改归认领部门";
    } else if (claim.state == State::disputed) {
        claim.holder = holder;
    }
    return claim;
}

}  // namespace zhiben::registry
