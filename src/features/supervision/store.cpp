#include "features/supervision/store.hpp"

#include "features/people/roles.hpp"
#include "kit/records/store.hpp"

namespace zhiben::supervision {
namespace {

using enum records::Type;

constexpr Roles judges = people::admin | people::general | people::system;

// What the matter is, settled once the department has answered: it answered this and nothing else.
constexpr const char* settled[] = {"text", "department", "given_on", "deadline", "post", "found_by", "clause"};

Issues check_matter(const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
    Issues issues;
    const auto given = kind.day(after, "given_on"), deadline = kind.day(after, "deadline");
    if (given && *given > today) issues.push_back({"given_on", "in_future", "不能晚于今天（" + today.chinese() + "）"});
    if (given && deadline && *deadline < *given)
        issues.push_back(
            {"deadline", "too_early", "不能早于" + kind.field("given_on").label + "（" + given->chinese() + "）"});
    if (before && !kind.yes(*before, "waiting") && !kind.yes(after, "waiting"))
        for (const char* field : settled)
            if (kind.find(field) >= 0 && kind.get(*before, field) != kind.get(after, field))
                issues.push_back({field, "settled", "部门已经答复或已办结，不能再改；要重办请退回"});
    return issues;
}

void complete(WriteTx& tx, const records::Kind& kind, const char* prefix, records::Record& after) {
    const auto area =
        tx.sql().value(db::Query("select area from departments where id = $1", {kind.get(after, "department")}));
    kind.set(after, "area", area ? *area : db::Value());
    if (kind.blank(after, "number")) kind.set(after, "number", records::day_number(tx, prefix, tx.today()));
}

std::vector<records::Field> beginning(const Sort& sort) {
    std::vector<records::Field> out{{.name = "number",
                                     .label = "编号",
                                     .listed = true,
                                     .searched = true,
                                     .unique = true,
                                     .max = 60,
                                     .section = "交办",
                                     .help = "留空由系统编号"}};
    if (&sort == &instructions) {
        out.push_back({.name = "post",
                       .label = "批示人职务",
                       .must = true,
                       .listed = true,
                       .searched = true,
                       .max = 60,
                       .section = "交办",
                       .help = "只写职务，不写姓名，如：管委会主任"});
        out.push_back({.name = "source",
                       .label = "批示件、来文",
                       .searched = true,
                       .max = 200,
                       .section = "交办",
                       .help = "批示写在哪份文件上"});
    } else {
        out.push_back({.name = "found_by",
                       .label = "督导人员",
                       .must = true,
                       .listed = true,
                       .searched = true,
                       .max = 60,
                       .section = "交办"});
        out.push_back({.name = "clause",
                       .label = "对应方案条款",
                       .must = true,
                       .listed = true,
                       .max = 120,
                       .section = "交办",
                       .help = "问题不符合方案的哪一条，如：案-三(二)"});
    }
    out.push_back({.name = "text",
                   .label = &sort == &instructions ? "批示内容" : "存在问题",
                   .type = long_text,
                   .must = true,
                   .listed = true,
                   .searched = true,
                   .max = 2000,
                   .section = "交办"});
    out.push_back(
        {.name = "given_on", .label = sort.given_label, .type = day, .must = true, .listed = true, .section = "交办"});
    out.push_back({.name = "department",
                   .label = sort.department_label,
                   .type = reference,
                   .must = true,
                   .listed = true,
                   .refers = "departments",
                   .section = "交办"});
    out.push_back(
        {.name = "deadline", .label = "办理期限", .type = day, .must = true, .listed = true, .section = "交办"});
    return out;
}

}  // namespace

const Sort instructions{{"instructions", "instruction_steps", "instruction"},
                        "领导批示",
                        "批示",
                        "PS",
                        "批示日期",
                        "承办部门",
                        "答复办理情况",
                        "确认办结",
                        "退回重办"};
const Sort findings{{"supervision_findings", "supervision_finding_steps", "finding"},
                    "督导问题",
                    "督导问题",
                    "DD",
                    "发现日期",
                    "责任部门",
                    "报告整改情况",
                    "复查合格，销号",
                    "复查不合格，退回"};

const std::vector<const Sort*>& sorts() {
    static const std::vector<const Sort*> all{&instructions, &findings};
    return all;
}

records::Kind kind_of(const Sort& sort) {
    std::vector<records::Field> fields = beginning(sort);
    for (records::Field& field : std::vector<records::Field>{
             {.name = "remark", .label = "备注", .type = long_text, .max = 1000, .section = "交办"},
             {.name = "state",
             .label = "状态",
             .type = choice,
             .listed = true,
             .fixed = true,
             .choices = {{"given", "待答复"},
                         {"answered", "已答复，待确认"},
                         {"returned", "已退回"},
                         {"closed", "已办结"},
                         {"withdrawn", "已撤销"}},
             .preset = "given",
             .section = "办理"},
             {.name = "waiting",
             .label = "待部门办理",
             .type = yes_no,
             .fixed = true,
             .preset = "1",
             .section = "办理"},
             {.name = "answered_on",
             .label = "答复日期",
             .type = day,
             .listed = true,
             .fixed = true,
             .section = "办理"},
             {.name = "late_days",
             .label = "答复逾期天数",
             .type = integer,
             .fixed = true,
             .unit = "天",
             .preset = "0",
             .section = "办理"},
             {.name = "answer", .label = "办理情况", .type = long_text, .fixed = true, .max = 4000, .section = "办理"},
             {.name = "decided_on", .label = "确认、退回日期", .type = day, .fixed = true, .section = "办理"},
             {.name = "decided_by", .label = "经办人", .fixed = true, .max = 60, .section = "办理"},
             {.name = "opinion", .label = "意见", .type = long_text, .fixed = true, .max = 1000, .section = "办理"},
             {.name = "returns", .label = "退回次数", .type = integer, .fixed = true, .preset = "0", .section = "办理"},
             {.name = "withdrawn_because", .label = "撤销理由", .fixed = true, .max = 500, .section = "办理"},
             {.name = "area", .label = "区域", .type = reference, .fixed = true, .refers = "areas", .section = "办理"}})
        fields.push_back(std::move(field));
    return {.name = sort.stepped.kind,
            .table = sort.stepped.kind,
            .label = sort.label,
            .fields = std::move(fields),
            .title = "number",
            .group = "督导",
            .steps = sort.stepped.steps,
            .readers = people::staff,
            .creators = judges,
            .writers = judges,
            .archivers = people::admin,
            .attachers = people::office,
            .area_field = "area",
            .department_field = "department",
            .sort = "deadline",
            .imports = false,
            .check = check_matter,
            .complete = [prefix = sort.prefix](WriteTx& tx, const records::Kind& kind, const records::Record*,
                                               records::Record& after) { complete(tx, kind, prefix, after); }};
}

records::Kind step_kind_of(const Sort& sort) {
    return records::steps_kind(sort.stepped, std::string(sort.label) + "办理记录", sort.parent, people::staff,
                               verbs_of(sort));
}

std::vector<records::Verb> verbs_of(const Sort& sort) {
    const records::Field on{.name = "on", .label = "日期", .type = day, .must = true},
        by{.name = "by", .label = "经办人", .must = true, .max = 60},
        evidence{.name = "evidence", .label = "证明材料", .type = choices};
    return {
        {"answer",
         "answer",
         sort.answer_label,
         people::office,
         {{.name = "on", .label = "答复日期", .type = day, .must = true},
          {.name = "text", .label = "办理情况", .type = long_text, .must = true, .max = 4000},
          evidence}},
        {"confirm",
         "confirm",
         sort.confirm_label,
         judges,
         {on, by, {.name = "opinion", .label = "意见", .type = long_text, .max = 1000}, evidence}},
        {"return",
         "return",
         sort.return_label,
         judges,
         {on,
          by,
          {.name = "opinion", .label = "退回原因", .type = long_text, .must = true, .max = 1000},
          {.name = "new_deadline", .label = "新的期限", .type = day, .help = "不填则期限不变"},
          evidence}},
        {"withdraw", "withdraw", "撤销", judges, {{.name = "reason", .label = "撤销理由", .must = true, .max = 500}}}};
}

const records::Typed<Matter>& typed() {
    static const records::Typed<Matter> all = records::Typed<Matter>()
                                                  .choice(&Matter::state, "state",
                                                          {{State::given, "given"},
                                                           {State::answered, "answered"},
                                                           {State::returned, "returned"},
                                                           {State::closed, "closed"},
                                                           {State::withdrawn, "withdrawn"}})
                                                  .day(&Matter::given_on, "given_on")
                                                  .day(&Matter::deadline, "deadline")
                                                  .day(&Matter::answered_on, "answered_on")
                                                  .day(&Matter::decided_on, "decided_on")
                                                  .text(&Matter::answer, "answer")
                                                  .text(&Matter::decided_by, "decided_by")
                                                  .text(&Matter::opinion, "opinion")
                                                  .text(&Matter::withdrawn_because, "withdrawn_because")
                                                  .integer(&Matter::returns, "returns")
                                                  .integer(&Matter::late_days, "late_days")
                                                  .yes(&Matter::waiting, "waiting");
    return all;
}

}  // namespace zhiben::supervision
