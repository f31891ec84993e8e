#include "features/hazards/hazard.hpp"
#include "kit/base/step_rules.hpp"

namespace zhiben::hazards {
namespace {

Issues refused(const Hazard& hazard, std::string_view verb) {
    return zhiben::refused(refusal(hazard, verb), "wrong_state");
}

}  // namespace

const char* label(State state) {
    switch (state) {
        case State::found: return "已登记（待下达）";
        case State::ordered: return "整改中";
        case State::rectified: return "待复查";
        case State::closed: return "已销号";
    }
    return "";
}

bool overdue(const Hazard& hazard, Day today) {
    return hazard.state != State::closed && hazard.deadline && *hazard.deadline < today;
}

std::string refusal(const Hazard& hazard, std::string_view verb) {
    const State state = hazard.state;
    const std::string now = std::string("这条隐患现在是“") + label(state) + "”，";
    if (verb == "order") {
        if (state == State::found) return {};
        return now + (state == State::closed ? "已经销号，不能再下达整改" : "整改要求已经下达，改期限请走延期");
    }
    if (verb == "rectification") {
        if (state == State::ordered) return {};
        return now + (state == State::found       ? "请先下达整改（明确责任人和时限）"
                      : state == State::rectified ? "整改已经申报，等待复查"
                                                  : "已经销号");
    }
    if (verb == "recheck") {
        if (state == State::rectified) return {};
        return now + (state == State::closed ? "已经销号" : "整改完成申报后才能复查");
    }
    if (verb == "extension") {
        if (hazard.extension_pending) return "已有一项延期申请等待批复";
        return state == State::ordered ? "" : now + "只有整改中的隐患可以申请延期";
    }
    if (verb == "decision") return hazard.extension_pending ? "" : "没有等待批复的延期申请";
    if (verb == "supervision") {
        if (hazard.grade != Grade::major) return "只有重大隐患挂牌督办，请先定为重大隐患";
        if (hazard.listed) return "已经挂牌督办";
        return state == State::closed ? now + "不能再挂牌" : "";
    }
    if (verb == "removal") {
        if (!hazard.listed) return "没有挂牌，不用摘牌";
        return state == State::closed ? "" : now + "复查合格销号后才能摘牌";
    }
    if (verb == "grade") return state == State::closed ? now + "不能再改等级" : "";
    return "没有这个操作";
}

Issues check(const Hazard& hazard, const Order& step, Day today) {
    Issues issues = refused(hazard, "order");
    if (!issues.empty()) return issues;
    // Plan 三(二): every hazard has a person responsible and a time limit.
    required(issues, "responsible", "整改责任人", step.responsible, "必填：每条隐患都要明确整改责任人");
    required(issues, "deadline", "整改时限", step.deadline, "必填：每条隐患都要明确整改时限");
    not_before(issues, "deadline", "整改时限", step.deadline, hazard.found_on, "发现日期");
    if (step.deadline && *step.deadline < today)
        issues.push_back({"deadline", "past", "不能早于今天（" + today.chinese() + "）", "整改时限"});
    if (hazard.grade == Grade::major) {  // 五落实, domain.md §7
        required(issues, "measure", "整改措施", step.measure, "重大隐患须五落实：请写明整改措施");
        required(issues, "fund", "整改资金", step.fund, "重大隐患须五落实：请写明资金，不需要资金的写“0”");
        required(issues, "emergency_plan", "应急预案", step.emergency_plan,
                 "重大隐患须五落实：请写明整改期间的应急预案");
    }
    return issues;
}
Hazard after(Hazard hazard, const Order& step, Day today) {
    hazard.state = State::ordered;
    hazard.responsible = step.responsible;
    hazard.responsible_phone = step.responsible_phone;
    hazard.measure = step.measure;
    hazard.fund = step.fund;
    hazard.emergency_plan = step.emergency_plan;
    hazard.deadline = step.deadline;
    hazard.ordered_on = today;
    return hazard;
}

Issues check(const Hazard& hazard, const Rectification& step, Day today) {
    Issues issues = refused(hazard, "rectification");
    if (!issues.empty()) return issues;
    required(issues, "done_on", "整改完成日期", step.done_on);
    not_in_future(issues, "done_on", "整改完成日期", step.done_on, today);
    not_before(issues, "done_on", "整改完成日期", step.done_on, hazard.found_on, "发现日期");
    required(issues, "measures", "整改情况", step.measures, "必填：请写明做了什么");
    if (step.evidence == 0)
        issues.push_back({"evidence", "required", "请至少附一张整改后的照片或一份证明材料", "整改证据"});
    return issues;
}
Hazard after(Hazard hazard, const Rectification& step, Day) {
    hazard.state = State::rectified;
    hazard.rectified_on = step.done_on;
    hazard.rectification = step.measures;
    // What was asked for is moot once the work is done.
    hazard.extension_pending = false;
    hazard.extension_deadline.reset();
    hazard.extension_reason.clear();
    return hazard;
}

Issues check(const Hazard& hazard, const Recheck& step, Day today) {
    Issues issues = refused(hazard, "recheck");
    if (!issues.empty()) return issues;
    required(issues, "on", "复查日期", step.on);
    not_in_future(issues, "on", "复查日期", step.on, today);
    not_before(issues, "on", "复查日期", step.on, hazard.rectified_on, "整改完成日期");
    required(issues, "opinion", "复查意见", step.opinion);
    // Administrative Penalty Law art. 42: at least two officers; what an enterprise found itself may be re-checked by
    // one.
    const std::size_t least = hazard.source == "self" ? 1 : 2;
    if (step.by.size() < least)
        issues.push_back({"by", "too_few",
                          least == 2 ? "部门检查等发现的隐患，复查人不得少于两名执法人员" : "请填写复查人", "复查人"});
    for (std::size_t i = 0; i < step.by.size(); ++i)
        for (std::size_t j = i + 1; j < step.by.size(); ++j)
            if (step.by[i] == step.by[j])
                issues.push_back({"by", "same_person", "复查人不能重复：" + step.by[i], "复查人"});
    for (const std::string& name : step.by)
        if (name == hazard.responsible) issues.push_back({"by", "own_work", "整改责任人不能复查自己的整改", "复查人"});
    if (!step.pass) {
        required(issues, "new_deadline", "新的整改时限", step.new_deadline, "复查不合格的，请重新明确整改时限");
        if (step.new_deadline && *step.new_deadline < today)
            issues.push_back({"new_deadline", "past", "不能早于今天（" + today.chinese() + "）", "新的整改时限"});
    }
    return issues;
}
Hazard after(Hazard hazard, const Recheck& step, Day) {
    if (!hazard.rechecked_on) hazard.rechecked_on = step.on;
    if (step.pass) {
        hazard.state = State::closed;
        hazard.closed_on = step.on;
        return hazard;
    }
    hazard.state = State::ordered;
    hazard.rectified_on.reset();
    hazard.rectification.clear();
    hazard.deadline = step.new_deadline;
    ++hazard.rechecks_failed;
    return hazard;
}

Issues check(const Hazard& hazard, const Extension& step, Day today) {
    Issues issues = refused(hazard, "extension");
    if (!issues.empty()) return issues;
    required(issues, "reason", "延期理由", step.reason);
    required(issues, "deadline", "申请的新时限", step.deadline);
    if (step.deadline && hazard.deadline && *step.deadline <= *hazard.deadline)
        issues.push_back(
            {"deadline", "too_early", "应晚于原时限（" + hazard.deadline->chinese() + "）", "申请的新时限"});
    if (step.deadline && *step.deadline < today)
        issues.push_back({"deadline", "past", "不能早于今天（" + today.chinese() + "）", "申请的新时限"});
    return issues;
}
Hazard after(Hazard hazard, const Extension& step, Day) {
    hazard.extension_pending = true;
    hazard.extension_deadline = step.deadline;
    hazard.extension_reason = step.reason;
    return hazard;
}

Issues check(const Hazard& hazard, const Decision& step, Day) {
    Issues issues = refused(hazard, "decision");
    if (!issues.empty()) return issues;
    if (!step.approve) required(issues, "reason", "批复意见", step.reason, "不同意的，请写明理由");
    return issues;
}
Hazard after(Hazard hazard, const Decision& step, Day) {
    if (step.approve) {
        hazard.deadline = hazard.extension_deadline;
        ++hazard.extensions;
    }
    hazard.extension_pending = false;
    hazard.extension_deadline.reset();
    hazard.extension_reason.clear();
    return hazard;
}

Issues check(const Hazard& hazard, const Supervision& step, Day) {
    Issues issues = refused(hazard, "supervision");
    if (!issues.empty()) return issues;
    required(issues, "level", "督办级别", step.level);
    required(issues, "document", "督办文号", step.document);
    required(issues, "from", "挂牌日期", step.from);
    required(issues, "until", "督办期限", step.until);
    not_before(issues, "until", "督办期限", step.until, step.from, "挂牌日期");
    not_before(issues, "from", "挂牌日期", step.from, hazard.found_on, "发现日期");
    return issues;
}
Hazard after(Hazard hazard, const Supervision& step, Day) {
    hazard.listed = true;
    hazard.listed_level = step.level;
    hazard.listed_document = step.document;
    hazard.listed_from = step.from;
    hazard.listed_until = step.until;
    return hazard;
}

Issues check(const Hazard& hazard, const Removal& step, Day today) {
    Issues issues = refused(hazard, "removal");
    if (!issues.empty()) return issues;
    required(issues, "on", "摘牌日期", step.on);
    required(issues, "document", "摘牌文号", step.document);
    not_in_future(issues, "on", "摘牌日期", step.on, today);
    not_before(issues, "on", "摘牌日期", step.on, hazard.closed_on, "销号日期");
    return issues;
}
Hazard after(Hazard hazard, const Removal& step, Day) {
    hazard.listed = false;
    hazard.listed_removed_on = step.on;
    return hazard;
}

Issues check(const Hazard& hazard, const Grading& step, Day) {
    Issues issues = refused(hazard, "grade");
    if (!issues.empty()) return issues;
    required(issues, "basis", "判定依据", step.basis, "必填：请写明依据的条款");
    if (step.grade == hazard.grade) issues.push_back({"grade", "same", "等级没有变化", "隐患等级"});
    if (step.grade == Grade::general && hazard.listed)
        issues.push_back({"grade", "listed", "挂牌督办中的隐患不能降为一般", "隐患等级"});
    return issues;
}
Hazard after(Hazard hazard, const Grading& step, Day) {
    hazard.grade = step.grade;
    hazard.basis = step.basis;
    // A major hazard needs its five provisions: an order given for a general one is given anew.
    if (step.grade == Grade::major && hazard.state != State::found &&
        (hazard.measure.empty() || hazard.fund.empty() || hazard.emergency_plan.empty())) {
        hazard.state = State::found;
        hazard.rectified_on.reset();
        hazard.rectification.clear();
        hazard.extension_pending = false;
        hazard.extension_deadline.reset();
        hazard.extension_reason.clear();
    }
    return hazard;
}

}  // namespace zhiben::hazards
