#include "features/publicity/signage.hpp"

namespace zhiben::publicity {

static bool is_there(const std::string& how) { return how == "present" || how == "set"; }

bool passes(const Signage& seen) {
    return is_there(seen.procedure) && is_there(seen.sign) && is_there(seen.board) &&
           (is_there(seen.isolation) || seen.isolation == "na");
}

std::int64_t pieces_set(const Signage& seen) {
    return (seen.sign == "set" ? seen.signs.value_or(0) : 0) + (seen.board == "set" ? seen.boards.value_or(0) : 0);
}

Issues check(const Signage& seen, Day today) {
    Issues issues;
    if (seen.on && *seen.on > today)
        issues.push_back({"checked_on", "in_future", "不能晚于今天（" + today.chinese() + "）"});
    const auto counted = [&](const std::string& how, const std::optional<std::int64_t>& count, const char* field,
                             const char* what) {
        if (how == "set" && count.value_or(0) < 1)
            issues.push_back({field, "required", std::string("本次设置了") + what + "，请填写数量（块），不少于 1"});
        if (how == "missing" && count.value_or(0) > 0)
            issues.push_back({field, "contradicts", std::string("已选缺少") + what + "，数量应为空或 0"});
    };
    counted(seen.sign, seen.signs, "sign_count", "警示标志");
    counted(seen.board, seen.boards, "board_count", "告知牌");
    if (is_there(seen.isolation) && seen.means.empty())
        issues.push_back({"means", "required", "有隔离设施的，请选择是哪一种（上锁、围栏等）"});
    if (seen.isolation == "missing" && !seen.means.empty())
        issues.push_back({"means", "contradicts", "已选缺少隔离设施，不应再选种类"});
    // Order 13 art. 12 asks for it where people can be poisoned or suffocate; the plan asks for it at every entrance.
    if (seen.isolation == "na" && seen.reason.empty())
        issues.push_back({"reason", "required", "隔离设施不适用的，须写明理由"});
    return issues;
}

std::string refusal_to_confirm(const Signage& seen) {
    return seen.state == "draft" ? "" : "这次检查已经核定，不能再核定；情况有变化的，请另做一次检查";
}

Issues check_confirmation(const Signage& seen, std::size_t photos) {
    if (const std::string why = refusal_to_confirm(seen); !why.empty()) return {{"state", "wrong_state", why, "状态"}};
    // The photograph hangs on this check and so on this entrance alone.
    if (photos == 0) return {{"evidence", "required", "请至少上传一张这处入口的照片，再核定", "入口照片"}};
    return {};
}

}  // namespace zhiben::publicity
