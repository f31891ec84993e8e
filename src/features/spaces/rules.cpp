#include "features/spaces/space.hpp"

namespace zhiben::spaces {

Issues check(const Space& space, Day today) {
    Issues issues;
    // Order 13 art. 7: where people can be poisoned or suffocate, the principal or who he has named in writing
    // approves.
    if (space.toxic && space.approver.empty())
        issues.push_back(
            {"approver", "required", "有中毒和窒息风险的，须填写作业审批人（主要负责人或其书面委托的人）"});
    // Order 13 art. 8: who hands the work out has an agreement on who answers for what.
    if ((space.operation == "contracted" || space.operation == "both") && space.contractor.empty())
        issues.push_back({"contractor", "required", "作业方式为发包的，须填写承包单位及协议编号"});
    if (space.status == "excluded") {
        if (space.exclusion_reason.empty())
            issues.push_back({"exclusion_reason", "required", "辨识后不纳入的，须写明理由"});
        if (space.exclusion_by.empty()) issues.push_back({"exclusion_by", "required", "辨识后不纳入的，须写明确认人"});
    }
    const auto not_later = [&](const std::optional<Day>& day, const char* field) {
        if (day && *day > today) issues.push_back({field, "in_future", "不能晚于今天（" + today.chinese() + "）"});
    };
    not_later(space.identified_on, "identified_on");
    not_later(space.updated_on, "updated_on");
    if (space.status == "dismantled" && !space.retired_on)
        issues.push_back({"retired_on", "required", "状态为“已拆除”的，须填写拆除日期"});
    if (space.retired_on && space.identified_on && *space.retired_on < *space.identified_on)
        issues.push_back({"retired_on", "before_identified", "不能早于辨识日期"});
    return issues;
}

}  // namespace zhiben::spaces
