#include "features/inspections/store.hpp"
#include "features/people/roles.hpp"

namespace zhiben::inspections {

using enum records::Type;

namespace {

void complete_plan(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (!before) set_organiser(tx, kind, after);
    refuse_own_surprise(tx, kind, after);
    kind.set(after, "concealed", std::int64_t{concealed(kind.yes(after, "unannounced"), kind.text(after, "state"))});
}

Issues check_plan(const records::Kind& kind, const records::Record* before, const records::Record& after, Day) {
    Issues issues;
    if (kind.text(after, "type") == "joint" && kind.blank(after, "joint_with"))
        issues.push_back({"joint_with", "required", "联合检查请写明参加的部门"});
    if (!before || kind.text(*before, "state") == "planned") return issues;
    for (const char* settled : {"enterprise", "organiser", "type", "unannounced"})
        if (kind.get(*before, settled) != kind.get(after, settled))
            issues.push_back({settled, "settled", "检查已经开始或计划已取消，不能再改"});
    return issues;
}

}  // namespace

const std::vector<records::Choice>& sorts() {
    static const std::vector<records::Choice> all{{"routine", "日常检查", {"日常"}},
                                                  {"special", "专项检查", {"专项"}},
                                                  {"joint", "联合检查", {"联合"}},
                                                  {"supervision", "督导检查", {"督导"}}};
    return all;
}

void refuse_own_surprise(WriteTx& tx, const records::Kind& kind, const records::Record& after) {
    if (kind.text(after, "type") != "supervision" || !kind.yes(after, "unannounced") || kind.blank(after, "organiser"))
        return;
    const auto visited = tx.sql().value(
        db::Query("select scope_department from enterprises where id = $1", {kind.get(after, "enterprise")}));
    if (visited == kind.get(after, "organiser"))
        throw Problem(Issues{{"organiser", "visited",
                              "督导暗访对被督导的部门保密，组织部门不能就是该企业的监管部门；督导组组织的请留空",
                              kind.field("organiser").label}});
}

void set_organiser(WriteTx& tx, const records::Kind& kind, records::Record& after) {
    if (kind.blank(after, "organiser") && !tx.actor().scope.department.empty())
        kind.set(after, "organiser", tx.actor().scope.department);
}

records::Kind plan_kind() {
    return {
        .name = "inspection_plans",
        .table = "inspection_plans",
        .label = "检查计划",
        .fields =
            {{.name = "enterprise",
              .label = "企业名称",
              .type = reference,
              .must = true,
              .listed = true,
              .refers = "enterprises",
              .synonyms = {"企业", "单位名称"}},
             {.name = "organiser",
              .label = "组织部门",
              .type = reference,
              .listed = true,
              .refers = "departments",
              .help = "留空：部门人员登记的为本部门，其余为督导组（综合组）"},
             {.name = "type",
              .label = "检查类型",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = sorts(),
              .preset = "routine"},
             {.name = "unannounced",
              .label = "暗访",
              .type = yes_no,
              .must = true,
              .listed = true,
              .preset = "0",
              .help = "暗访在检查结束前对企业及其监管部门保密"},
             {.name = "planned_on", .label = "计划日期", .type = day, .must = true, .listed = true},
             {.name = "officers",
              .label = "检查人员",
              .must = true,
              .listed = true,
              .searched = true,
              .max = 300,
              .help = "用顿号隔开，不少于两人"},
             {.name = "joint_with", .label = "联合部门", .max = 200, .help = "联合检查必填，用顿号隔开"},
             {.name = "purpose", .label = "检查事项", .type = long_text, .searched = true, .max = 1000},
             {.name = "draw", .label = "抽自", .type = reference, .fixed = true, .refers = "inspection_draws"},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"planned", "待检查"}, {"under_way", "检查中"}, {"done", "已完成"}, {"cancelled", "已取消"}},
              .preset = "planned"},
             {.name = "inspected_on", .label = "检查日期", .type = day, .listed = true, .fixed = true},
             {.name = "cancel_reason", .label = "取消原因", .fixed = true, .max = 500},
             {.name = "concealed", .label = "保密", .type = yes_no, .fixed = true, .preset = "0"},
             {.name = "remark", .label = "备注", .type = long_text, .max = 2000}},
        .title = "planned_on",
        .group = "严格执法",
        .steps = plan_stepped.steps,
        .readers = people::all,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::office,
        .owner = "enterprise",
        .department_field = "organiser",
        .concealed = "concealed",
        .sort = "-planned_on",
        .imports = false,
        .check = check_plan,
        .complete = complete_plan};
}

records::Kind plan_step_kind() {
    return records::steps_kind(plan_stepped, "检查计划办理记录", "检查计划", people::all, plan_verbs());
}

}  // namespace zhiben::inspections
