#include "features/publicity/drill.hpp"
#include "kit/base/step_rules.hpp"

namespace zhiben::publicity {
namespace {

Issues refused(const Drill& drill, std::string_view verb) {
    return zhiben::refused(refusal(drill, verb), "wrong_state");
}

}  // namespace

const char* label(DrillState state) {
    switch (state) {
        case DrillState::planned: return "已计划";
        case DrillState::held: return "已演练，待评估";
        case DrillState::evaluated: return "已评估归档";
    }
    return "";
}

std::string refusal(const Drill& drill, std::string_view verb) {
    const std::string now = std::string("这次演练现在是“") + label(drill.state) + "”，";
    if (verb == "postpone" || verb == "hold") {
        if (drill.state == DrillState::planned) return {};
        return now + (verb == "hold" ? "不用再登记；另一次演练请新建" : "已经演练过，不能再改期");
    }
    if (verb == "evaluate") {
        if (drill.state == DrillState::held) return {};
        return now + (drill.state == DrillState::planned ? "请先登记演练情况，再评估" : "评估已经完成");
    }
    return "没有这个操作";
}

Issues check(const Drill& drill, const Postponement& step, Day today) {
    Issues issues = refused(drill, "postpone");
    if (!issues.empty()) return issues;
    required(issues, "to", "改到哪天", step.to, "必填：请填写新的演练日期");
    required(issues, "reason", "改期理由", step.reason, "必填：请写明为什么改期");
    if (step.to && *step.to < today)
        issues.push_back({"to", "past", "不能早于今天（" + today.chinese() + "）", "改到哪天"});
    if (step.to && drill.planned_on && *step.to == *drill.planned_on)
        issues.push_back({"to", "same", "日期没有变化", "改到哪天"});
    return issues;
}

Issues check(const Drill& drill, const Holding& step, Day today) {
    Issues issues = refused(drill, "hold");
    if (!issues.empty()) return issues;
    required(issues, "on", "演练日期", step.on, "必填：请填写实际演练的日期");
    not_in_future(issues, "on", "演练日期", step.on, today);
    if (step.people < 1) issues.push_back({"people", "required", "请填写参加人数，不少于 1 人", "参加人数"});
    required(issues, "course", "演练经过", step.course, "必填：请写明怎样演练的");
    if (step.evidence == 0)
        issues.push_back({"evidence", "required", "请至少附一张演练照片或签到表", "演练照片、签到表"});
    return issues;
}

Issues check(const Drill& drill, const Evaluation& step, Day today) {
    Issues issues = refused(drill, "evaluate");
    if (!issues.empty()) return issues;
    required(issues, "on", "评估日期", step.on, "必填：请填写评估日期");
    not_in_future(issues, "on", "评估日期", step.on, today);
    not_before(issues, "on", "评估日期", step.on, drill.held_on, "演练日期");
    required(issues, "by", "评估人", step.by, "必填：请填写评估人");
    required(issues, "evaluation", "效果评估", step.text, "必填：没有效果评估，演练不能归档");
    // What was absent is what the drill has shown: it must not be put away without a word.
    if (!(drill.attendant && drill.rescue_equipment && drill.contact))
        required(issues, "improvements", "改进措施", step.improvements,
                 "演练中监护人、救援装备、联络有一项不到位，须写明改进措施");
    return issues;
}

}  // namespace zhiben::publicity
