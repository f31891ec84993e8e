#include "features/people/roles.hpp"
#include "features/publicity/store.hpp"
#include "kit/files/attachments.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using enum records::Type;
using records::Kind;
using records::Record;

Issues check_record(const Kind& kind, const Record* before, const Record& after, Day) {
    if (before && kind.text(*before, "state") != "planned")
        return locked_fields(kind, *before, after, "演练已经登记，计划内容不能再改");
    if (before && kind.get(*before, "planned_on") != kind.get(after, "planned_on") &&
        kind.integer(*before, "postponed") == kind.integer(after, "postponed"))
        return {{"planned_on", "by_verb", "改日期请用“改期”，并写明理由"}};
    return {};
}

records::Field fixed(const char* name, const char* label, records::Type type = text, std::size_t max = 200) {
    return {.name = name, .label = label, .type = type, .fixed = true, .max = max, .section = "演练情况"};
}

}  // namespace

Kind drills() {
    return {
        .name = "drills",
        .table = "drills",
        .label = "应急演练",
        .fields =
            {{.name = "name",
              .label = "演练名称",
              .must = true,
              .listed = true,
              .searched = true,
              .max = 120,
              .section = "计划"},
             enterprise_field(),
             {.name = "space", .label = "演练的有限空间", .type = reference, .refers = "spaces", .section = "计划"},
             {.name = "plan",
              .label = "演练的预案",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = {{"site", "现场处置方案"}, {"special", "专项应急预案"}},
              .preset = "site",
              .section = "计划",
              .help = "下次演练的期限按预案种类和演练当日的法规计算"},
             {.name = "planned_on", .label = "计划日期", .type = day, .must = true, .listed = true, .section = "计划"},
             {.name = "scenario",
              .label = "演练科目",
              .type = long_text,
              .must = true,
              .searched = true,
              .max = 1000,
              .section = "计划"},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"planned", "已计划"}, {"held", "已演练，待评估"}, {"evaluated", "已评估归档"}},
              .preset = "planned",
              .section = "演练情况"},
             {.name = "postponed",
              .label = "改期次数",
              .type = integer,
              .fixed = true,
              .unit = "次",
              .preset = "0",
              .section = "演练情况"},
             {.name = "held_on",
              .label = "演练日期",
              .type = day,
              .listed = true,
              .fixed = true,
              .section = "演练情况"},
             {.name = "people",
              .label = "参加人数",
              .type = integer,
              .listed = true,
              .fixed = true,
              .unit = "人次",
              .section = "演练情况"},
             fixed("attendant", "监护人到位", yes_no),
             fixed("rescue_equipment", "救援装备到位", yes_no),
             fixed("contact", "联络畅通", yes_no),
             fixed("course", "演练经过", long_text, 2000),
             fixed("evaluated_on", "评估日期", day),
             fixed("evaluated_by", "评估人", text, 60),
             fixed("evaluation", "效果评估", long_text, 2000),
             fixed("improvements", "改进措施", long_text, 2000),
             {.name = "next_due",
              .label = "下次演练期限",
              .type = day,
              .listed = true,
              .fixed = true,
              .section = "演练情况"},
             fixed("cycle_basis", "周期依据", text, 300),
             {.name = "remark", .label = "备注", .type = long_text, .max = 1000, .section = "计划"},
             files::count_field()},
        .group = group,
        .steps = drill_stepped.steps,
        .readers = people::all,
        .creators = people::office | people::enterprise,
        .writers = people::office | people::enterprise,
        .archivers = people::office,
        .owner = "enterprise",
        .imports = false,
        .check = check_record};
}

std::vector<records::Verb> drill_verbs() {
    constexpr Roles both = people::office | people::enterprise;
    return {{"postpone",
             "postpone",
             "改期",
             both,
             {{.name = "to", .label = "改到哪天", .type = day, .must = true},
              {.name = "reason", .label = "改期理由", .type = long_text, .must = true, .max = 500}}},
            {"hold",
             "hold",
             "登记演练",
             both,
             {{.name = "on", .label = "演练日期", .type = day, .must = true},
              {.name = "people",
               .label = "参加人数",
               .type = integer,
               .must = true,
               .least = 1,
               .most = 10000,
               .unit = "人次"},
              {.name = "attendant", .label = "监护人到位", .type = yes_no, .must = true},
              {.name = "rescue_equipment", .label = "救援装备到位", .type = yes_no, .must = true},
              {.name = "contact", .label = "联络畅通", .type = yes_no, .must = true},
              {.name = "course", .label = "演练经过", .type = long_text, .must = true, .max = 2000},
              {.name = "evidence", .label = "演练照片、签到表", .type = choices, .must = true}}},
            {"evaluate",
             "evaluate",
             "评估归档",
             both,
             {{.name = "on", .label = "评估日期", .type = day, .must = true},
              {.name = "by", .label = "评估人", .must = true, .max = 60},
              {.name = "evaluation", .label = "效果评估", .type = long_text, .must = true, .max = 2000},
              {.name = "improvements",
               .label = "改进措施",
               .type = long_text,
               .max = 2000,
               .help = "监护人、救援装备、联络有一项不到位的必填"},
              {.name = "evidence", .label = "评估材料", .type = choices}}}};
}

Kind drill_steps() {
    return records::steps_kind(drill_stepped, "演练办理记录", "应急演练", people::all, drill_verbs());
}

Drill load_drill(const Kind& kind, const Record& record) {
    const std::string state = kind.text(record, "state");
    return {.state = state == "held"        ? DrillState::held
                     : state == "evaluated" ? DrillState::evaluated
                                            : DrillState::planned,
            .planned_on = kind.day(record, "planned_on"),
            .held_on = kind.day(record, "held_on"),
            .attendant = kind.yes(record, "attendant"),
            .rescue_equipment = kind.yes(record, "rescue_equipment"),
            .contact = kind.yes(record, "contact")};
}

}  // namespace zhiben::publicity
