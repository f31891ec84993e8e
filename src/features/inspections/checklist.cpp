#include "features/inspections/checklist.hpp"

#include "kit/base/text.hpp"

namespace zhiben::inspections {
namespace {

constexpr std::pair<Result, const char*> results[] = {
    {Result::blank, ""}, {Result::pass, "pass"}, {Result::fail, "fail"}, {Result::not_applicable, "na"}};

bool same(const Answer& a, const Answer& b) {
    return a.result == b.result && a.description == b.description && a.space == b.space && a.method == b.method;
}

}  // namespace

const char* code(Result result) {
    for (const auto& [one, name] : results)
        if (one == result) return name;
    return "";
}
std::optional<Result> result_named(std::string_view wanted) {
    for (const auto& [one, name] : results)
        if (wanted == name) return one;
    return {};
}

Judgement judge(const Inspection& inspection, const Answer& before, const Answer& after, Found hazard, bool later,
                const std::string& name) {
    Judgement out;
    const auto wrong = [&](const char* field, const char* what, const std::string& text) {
        out.issues.push_back({"items." + after.item + "." + field, what, text, name});
    };
    if (same(before, after) && (hazard != Found::none || after.result != Result::fail || later)) return out;
    if (inspection.state != State::under_way) {
        wrong("result", "wrong_state", std::string("这次检查现在是“") + label(inspection.state) + "”，检查单不能再改");
        return out;
    }
    if (characters(after.description) > 1000) wrong("description", "too_long", "最多 1000 个字");
    if (after.result == Result::fail) {
        if (after.description.empty()) wrong("description", "required", "不合格的，请写明问题");
        if (after.method != "immediate" && after.method != "deadline")
            wrong("method", "not_a_choice", "整改方式应为“立即整改”或“限期整改”");
        if (hazard == Found::moved_on)
            wrong("result", "moved_on", "该项的隐患已下达整改，请在隐患中办理，检查单不能再改");
        out.deed = hazard == Found::none ? (later ? Deed::nothing : Deed::open) : Deed::amend;
    } else if (hazard == Found::moved_on) {
        wrong("result", "moved_on", "该项的隐患已下达整改，不能再改为“合格”或“不适用”，请在隐患中办理");
    } else if (hazard == Found::fresh) {
        if (after.withdrawal.empty())
            wrong("withdrawal", "required", "该项已登记隐患，改为其他结果会撤回隐患，请写明理由");
        out.deed = Deed::withdraw;
    }
    if (!out.issues.empty()) out.deed = Deed::nothing;
    return out;
}

}  // namespace zhiben::inspections
