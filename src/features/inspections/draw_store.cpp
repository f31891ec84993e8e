#include "features/inspections/draw.hpp"
#include "features/inspections/service.hpp"
#include "features/inspections/store.hpp"
#include "features/people/roles.hpp"

namespace zhiben::inspections {

using enum records::Type;

namespace {

void complete_draw(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (!before) prepare_draw(tx, kind, after);
}

}  // namespace

records::Kind draw_kind() {
    return {
        .name = "inspection_draws",
        .table = "inspection_draws",
        .label = "双随机抽查",
        .fields =
            {{.name = "name", .label = "抽查名称", .must = true, .listed = true, .searched = true, .max = 100},
             {.name = "area", .label = "区域", .type = reference, .must = true, .refers = "areas"},
             {.name = "department",
              .label = "组织部门",
              .type = reference,
              .listed = true,
              .refers = "departments",
              .help = "从该部门监管的企业中抽；留空为督导组（综合组）从全区抽，部门看不到"},
             {.name = "type",
              .label = "检查类型",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = sorts(),
              .preset = "special"},
             {.name = "unannounced", .label = "暗访", .type = yes_no, .must = true, .preset = "0"},
             {.name = "planned_on", .label = "计划日期", .type = day, .must = true, .listed = true},
             {.name = "purpose", .label = "检查事项", .type = long_text, .searched = true, .max = 1000},
             {.name = "sector",
              .label = "行业领域",
              .max = 30,
              .section = "候选企业",
              .help = "行业领域代码；留空为所有行业"},
             {.name = "only_involved",
              .label = "只抽涉及有限空间的企业",
              .type = yes_no,
              .must = true,
              .preset = "1",
              .section = "候选企业"},
             {.name = "only_declared",
              .label = "只抽声明“不涉及”、待现场核实的企业",
              .type = yes_no,
              .preset = "0",
              .section = "候选企业",
              .help = "选“是”的，不看“只抽涉及有限空间的企业”"},
             {.name = "not_since",
              .label = "这一天以后检查过的不抽",
              .type = day,
              .section = "候选企业",
              .help = "留空不限"},
             {.name = "officers",
              .label = "候选执法人员",
              .type = long_text,
              .must = true,
              .searched = true,
              .max = 4000,
              .section = "抽取",
              .help = "用顿号隔开"},
             {.name = "enterprises_wanted",
              .label = "抽取企业数",
              .type = integer,
              .must = true,
              .listed = true,
              .least = 1,
              .most = 500,
              .unit = "家",
              .section = "抽取"},
             {.name = "officers_wanted",
              .label = "每家抽取人数",
              .type = integer,
              .must = true,
              .least = 2,
              .most = 20,
              .unit = "人",
              .preset = "2",
              .section = "抽取",
              .help = "行政处罚法第四十二条：不少于两人"},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"prepared", "待抽取"}, {"drawn", "已抽取"}, {"planned", "已列入计划"}},
              .preset = "prepared"},
             {.name = "candidates",
              .label = "候选企业数",
              .type = integer,
              .listed = true,
              .fixed = true,
              .unit = "家",
              .section = "凭证"},
             {.name = "algorithm", .label = "算法", .fixed = true, .section = "凭证"},
             {.name = "list_hash", .label = "名单校验值（SHA-256）", .fixed = true, .section = "凭证"},
             {.name = "commitment", .label = "种子校验值（SHA-256）", .fixed = true, .section = "凭证"},
             {.name = "seed", .label = "种子", .fixed = true, .section = "凭证", .help = "抽取时公布"},
             {.name = "drawn_on", .label = "抽取日期", .type = day, .listed = true, .fixed = true, .section = "凭证"}},
        .title = "name",
        .group = "严格执法",
        .steps = draw_stepped.steps,
        .readers = people::staff,
        .creators = people::office,
        .archivers = people::admin | people::general,
        .area_field = "area",
        .department_field = "department",
        .imports = false,
        .complete = complete_draw};
}

records::Kind draw_step_kind() {
    return records::steps_kind(draw_stepped, "抽查办理记录", "双随机抽查", people::staff, draw_verbs());
}

}  // namespace zhiben::inspections
