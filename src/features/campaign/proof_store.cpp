// 任务办结登记: a task of the plan that no duty and no figure counts, recorded as done by a person, with what proves
// it.

#include "features/campaign/progress.hpp"
#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "features/people/roles.hpp"
#include "kit/base/problem.hpp"
#include "kit/records/store.hpp"

namespace zhiben::campaign {
namespace {

using enum records::Type;

Issues check_proof(const records::Kind& kind, const records::Record*, const records::Record& after, Day today) {
    Issues issues;
    if (const auto on = kind.day(after, "done_on"); on && *on > today)
        issues.push_back({"done_on", "in_future", "不能晚于今天（" + today.chinese() + "）"});
    return issues;
}

// Which task it is, by its name or code; where the record belongs.
void complete_proof(WriteTx& tx, const records::Kind& kind, const records::Record*, records::Record& after) {
    const std::string& own = tx.actor().scope.department;
    if (kind.blank(after, "department") && !own.empty()) kind.set(after, "department", own);
    const auto area =
        kind.blank(after, "department")
            ? tx.sql().value(db::Query("select id from areas where path = $1", {tx.actor().scope.area}))
            : tx.sql().value(db::Query("select area from departments where id = $1", {kind.get(after, "department")}));
    kind.set(after, "area", area ? *area : db::Value());

    const auto plan = active_plan(tx);
    if (!plan) throw Problem(Stop::conflict, "no_plan", "还没有装入工作方案，没有任务可以登记");
    const std::string name = kind.text(after, "task");
    if (name.empty()) return;  // the checks say so
    const Task* task = plan->task(name);
    std::string by_hand;
    for (const Task& one : plan->tasks)
        if (proof_of(one) == Proof::evidence) by_hand += (by_hand.empty() ? "" : "、") + one.label;
    if (!task)
        throw Problem(
            Issues{{"task", "no_such_task", "工作方案中没有任务“" + name + "”，可以登记的：" + by_hand, "任务"}});
    if (proof_of(*task) != Proof::evidence)
        throw Problem(Issues{{"task", "counted", "“" + task->label + "”由系统按台账和记录证明，不用登记", "任务"}});
    if (const auto on = kind.day(after, "done_on"); on && *on < plan->since)
        throw Problem(
            Issues{{"done_on", "too_early", "不能早于行动开始（" + plan->since.chinese() + "）", "完成日期"}});
    kind.set(after, "task", task->label);
    kind.set(after, "code", task->code);
    kind.set(after, "plan", plan->name);
    kind.set(after, "due", task->due.iso());
    const auto on = kind.day(after, "done_on");
    kind.set(after, "late_days", on ? db::Value(std::int64_t{std::max(0, task->due.days_until(*on))}) : db::Value());
}

}  // namespace

records::Kind proof_kind() {
    return {
        .name = "task_proofs",
        .table = "task_proofs",
        .label = "任务办结登记",
        .fields =
            {{.name = "task",
              .label = "任务",
              .must = true,
              .listed = true,
              .searched = true,
              .max = 120,
              .help = "方案中的任务名称，如：召开动员部署会议"},
             {.name = "department",
              .label = "完成部门",
              .type = reference,
              .listed = true,
              .refers = "departments",
              .help = "方案要求各部门分别完成的，各部门各登记一条"},
             {.name = "done_on", .label = "完成日期", .type = day, .must = true, .listed = true},
             {.name = "done_by", .label = "办理人", .must = true, .listed = true, .searched = true, .max = 60},
             {.name = "text",
              .label = "完成情况",
              .type = long_text,
              .must = true,
              .searched = true,
              .max = 4000,
              .help = "时间、地点、参加人员、文号等；会议通知、签到、照片请上传为附件"},
             {.name = "remark", .label = "备注", .type = long_text, .max = 1000},
             {.name = "due", .label = "计划日期", .type = day, .listed = true, .fixed = true},
             {.name = "late_days", .label = "逾期天数", .type = integer, .listed = true, .fixed = true, .unit = "天"},
             {.name = "code", .label = "任务代码", .fixed = true, .max = 60},
             {.name = "plan", .label = "工作方案", .fixed = true},
             {.name = "area", .label = "区域", .type = reference, .fixed = true, .refers = "areas"}},
        .title = "task",
        .group = "工作方案",
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .area_field = "area",
        .department_field = "department",
        .sort = "-done_on",
        .imports = false,
        .check = check_proof,
        .complete = complete_proof};
}

}  // namespace zhiben::campaign
