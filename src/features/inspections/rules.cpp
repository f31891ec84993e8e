#include <algorithm>

#include "features/inspections/inspection.hpp"
#include "kit/base/step_rules.hpp"
#include "kit/base/text.hpp"

namespace zhiben::inspections {
namespace {

Issues refused(const Inspection& inspection, std::string_view verb) {
    return zhiben::refused(refusal(inspection, verb), "wrong_state");
}
bool self(const Inspection& inspection) { return inspection.sort == "self"; }

// Administrative Penalty Law art. 42: at least two officers, who show their certificates.
void check_officers(const Inspection& inspection, const Signed& by, Issues& issues) {
    const std::vector<std::string> officers = names_in(inspection.officers);
    const std::size_t least = self(inspection) ? 1 : 2;
    if (officers.size() < least)
        issues.push_back({"officers", "too_few",
                          least == 2 ? "行政处罚法第四十二条：执法人员不得少于两人，请补填后再结束检查"
                                     : "请填写检查人员后再结束检查",
                          "执法人员"});
    const std::size_t shown = names_in(inspection.certificates).size();
    if (!self(inspection) && shown != officers.size())
        issues.push_back({"certificates", "not_matching",
                          "应与执法人员一一对应：执法人员 " + std::to_string(officers.size()) + " 人，执法证号 " +
                              std::to_string(shown) + " 个，请补齐",
                          "执法证号"});
    std::vector<std::string> missing;
    for (const std::string& name : officers)
        if (std::find(by.officers.begin(), by.officers.end(), name) == by.officers.end()) missing.push_back(name);
    if (!missing.empty())
        issues.push_back({"signatures", "not_signed", join(missing, "、") + "还没有签名，请上传签名图片", "签名"});
}

// 安全生产法 68: the person in charge signs; a refusal is put on record.
void check_representative(const Inspection& inspection, const Finish& step, Issues& issues) {
    if (step.refused) {
        required(issues, "refusal_reason", "拒签情况", step.refusal_reason, "企业拒绝签字的，请写明情况");
        required(issues, "witness", "见证人", step.witness, "企业拒绝签字的，请写明见证人");
        if (step.signed_by.representative)
            issues.push_back({"refused", "signed", "企业负责人已签名，不能再记为拒签", "拒绝签字"});
        return;
    }
    required(issues, "representative", "企业现场负责人", inspection.representative,
             "必填：请填写在检查记录上签字的企业负责人；拒绝签字的选“拒绝签字”");
    if (!step.signed_by.representative)
        issues.push_back({"signatures", "representative_not_signed",
                          "企业现场负责人还没有签名：请上传签名图片，拒绝签字的选“拒绝签字”并写明见证人", "签名"});
}

// A declaration that somebody went to see is true or is not.
void check_declaration(const Inspection& inspection, const Finish& step, Issues& issues) {
    const std::string& result = inspection.declaration_result;
    const auto wrong = [&](const char* code, const char* text) {
        issues.push_back({"declaration_result", code, text, "不涉及声明核实"});
    };
    if (step.declaration_holds && result.empty())
        wrong("required", "这家企业声明不涉及有限空间，请填写现场核实的结果：没有发现，还是发现了有限空间");
    if (!step.declared && !result.empty()) wrong("not_applicable", "这家企业没有声明不涉及有限空间，不用核实，请留空");
    if (result == "confirmed" && inspection.spaces_count.value_or(0) > 0)
        wrong("contradicts", "检查了有限空间，就不是“没有发现”；请改为“发现有限空间”，或核对“检查有限空间”处数");
}

}  // namespace

const char* label(State state) {
    switch (state) {
        case State::under_way: return "检查中";
        case State::done: return "已完成";
        case State::cancelled: return "已取消";
    }
    return "";
}

bool concealed(bool unannounced, std::string_view state) { return unannounced && state != "done"; }

std::string refusal(const Inspection& inspection, std::string_view verb) {
    const std::string now = std::string("这次检查现在是“") + label(inspection.state) + "”，";
    if (verb == "finish" || verb == "cancel") {
        if (inspection.state == State::under_way) return {};
        return now + (verb == "finish" ? "不能再结束" : "不能取消");
    }
    if (verb == "confirm" || verb == "reject") {
        if (self(inspection)) return "企业自查不作重大隐患判定，请报监管部门";
        if (inspection.state == State::cancelled) return now + "不再判定";
        if (inspection.unannounced && inspection.state == State::under_way)
            return "暗访结束后隐患才登记，请结束检查后再判定";
        return {};
    }
    return "没有这个操作";
}

Issues check(const Inspection& inspection, Day today) {
    Issues issues;
    if (inspection.inspected_on && *inspection.inspected_on > today)
        issues.push_back({"inspected_on", "in_future",
                          "不能晚于今天（" + today.chinese() + "）；以后的检查请先列入检查计划", "检查日期"});
    const std::vector<std::string> names = names_in(inspection.officers);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (std::find(names.begin() + static_cast<std::ptrdiff_t>(i) + 1, names.end(), names[i]) != names.end())
            issues.push_back({"officers", "same_person", "执法人员不能重复：" + names[i], "执法人员"});
    if (inspection.sort == "joint" && inspection.joint_with.empty())
        issues.push_back({"joint_with", "required", "联合检查请写明参加的部门", "联合部门"});
    if (self(inspection) && inspection.unannounced)
        issues.push_back({"unannounced", "not_applicable", "企业自查没有暗访，请选“否”", "暗访"});
    return issues;
}

Issues check(const Inspection& inspection, const Finish& step, Day today) {
    Issues issues = refused(inspection, "finish");
    if (!issues.empty()) return issues;
    not_in_future(issues, "inspected_on", "检查日期", inspection.inspected_on, today);
    check_officers(inspection, step.signed_by, issues);
    if (!self(inspection)) check_representative(inspection, step, issues);
    // Zero, blank: no space was looked at is an answer, nothing filled in is not.
    if (!inspection.spaces_count)
        issues.push_back(
            {"spaces_count", "required", "必填：请填写检查了几处有限空间，没有检查的填 0", "检查有限空间"});
    if (!self(inspection)) check_declaration(inspection, step, issues);
    if (inspection.items_answered < inspection.items_total)
        issues.push_back({"checklist", "not_answered",
                          "检查单共 " + std::to_string(inspection.items_total) + " 项，还有 " +
                              std::to_string(inspection.items_total - inspection.items_answered) +
                              " 项没有结果；没有这种情形的选“不适用”",
                          "检查单"});
    return issues;
}
Inspection after(Inspection inspection, const Finish& step, Day today) {
    inspection.state = State::done;
    inspection.refused = step.refused;
    inspection.refusal_reason = step.refusal_reason;
    inspection.witness = step.witness;
    inspection.handling = step.handling;
    inspection.finished_on = today;
    return inspection;
}

Issues check(const Inspection& inspection, const Cancel& step) {
    Issues issues = refused(inspection, "cancel");
    if (issues.empty()) required(issues, "reason", "取消原因", step.reason, "必填：请写明为什么取消这次检查");
    return issues;
}
Inspection after(Inspection inspection, const Cancel& step) {
    inspection.state = State::cancelled;
    inspection.cancel_reason = step.reason;
    return inspection;
}

Issues check(const Inspection& inspection, const Verdict& step) {
    Issues issues = refused(inspection, step.confirm ? "confirm" : "reject");
    if (issues.empty() && !step.confirm)
        required(issues, "reason", "理由", step.reason, "必填：不认定为重大隐患的，请写明理由");
    return issues;
}

}  // namespace zhiben::inspections
