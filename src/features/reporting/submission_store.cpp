#include "features/reporting/submission_store.hpp"

#include "features/people/roles.hpp"
#include "features/reporting/submission_service.hpp"

namespace zhiben::reporting {

using enum records::Type;

namespace {

constexpr std::pair<State, const char*> codes[] = {{State::draft, "draft"},
                                                   {State::submitted, "submitted"},
                                                   {State::returned, "returned"},
                                                   {State::accepted, "accepted"},
                                                   {State::issued, "issued"}};

}  // namespace

const char* code_of(State state) {
    for (const auto& [one, code] : codes)
        if (one == state) return code;
    return "";
}

State state_of(const records::Kind& kind, const records::Record& record) {
    const std::string code = kind.text(record, "state");
    for (const auto& [one, name] : codes)
        if (code == name) return one;
    return State::draft;
}

records::Kind submission_kind() {
    return {
        .name = "submissions",
        .table = "submissions",
        .label = "期报",
        .fields =
            {{.name = "name", .label = "名称", .listed = true, .searched = true, .fixed = true, .max = 120},
             {.name = "department",
              .label = "报送部门",
              .type = reference,
              .listed = true,
              .refers = "departments",
              .help = "全区报告不填"},
             {.name = "zone",
              .label = "全区报告",
              .type = yes_no,
              .listed = true,
              .preset = "0",
              .help = "综合组汇总各部门期报写成的全区报告"},
             {.name = "due",
              .label = "报送日",
              .type = day,
              .must = true,
              .listed = true,
              .help = "方案的报送日，如 2023-11-09"},
             {.name = "summary",
              .label = "工作总结",
              .type = yes_no,
              .listed = true,
              .preset = "0",
              .help = "整个行动的工作总结，报送日填方案上报总结的日期"},
             {.name = "area", .label = "区域", .type = reference, .fixed = true, .refers = "areas"},
             {.name = "number", .label = "期数", .type = integer, .listed = true, .fixed = true},
             {.name = "since", .label = "统计自", .type = day, .fixed = true},
             {.name = "until", .label = "统计至", .type = day, .fixed = true},
             {.name = "last_day", .label = "按期截止", .type = day, .fixed = true},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"draft", "待报送"},
                          {"submitted", "已报送"},
                          {"returned", "已退回"},
                          {"accepted", "已接收"},
                          {"issued", "已定稿"}},
              .preset = "draft"},
             {.name = "zero", .label = "零报告", .type = yes_no, .listed = true, .fixed = true, .preset = "0"},
             {.name = "late", .label = "迟报", .type = yes_no, .listed = true, .fixed = true, .preset = "0"},
             {.name = "correction", .label = "更正号", .type = integer, .listed = true, .fixed = true, .preset = "0"},
             {.name = "corrects", .label = "更正的期报", .type = reference, .fixed = true, .refers = "submissions"},
             {.name = "correct_reason", .label = "更正原因", .fixed = true, .max = 500},
             {.name = "receipt", .label = "回执号", .listed = true, .searched = true, .fixed = true, .max = 40},
             {.name = "first_on", .label = "首次报送日期", .type = day, .fixed = true},
             {.name = "submitted_at", .label = "报送时间", .type = instant, .fixed = true},
             {.name = "submitted_by", .label = "报送人", .fixed = true, .max = 60},
             {.name = "digest", .label = "内容摘要（SM3）", .fixed = true, .max = 64},
             {.name = "seal", .label = "历史封签", .fixed = true, .max = 64},
             {.name = "decided_on", .label = "接收、退回日期", .type = day, .fixed = true},
             {.name = "decided_by", .label = "接收、退回人", .fixed = true, .max = 60},
             {.name = "return_reason", .label = "退回原因", .fixed = true, .max = 500},
             {.name = "returns", .label = "退回次数", .type = integer, .fixed = true, .preset = "0"},
             {.name = "round", .label = "报送次数", .type = integer, .fixed = true, .preset = "0"},
             {.name = "text", .label = "正文", .type = long_text, .fixed = true, .max = 20000},
             {.name = "remark", .label = "备注", .type = long_text, .max = 1000}},
        .title = "name",
        .group = "报送",
        .steps = submission_stepped.steps,
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin,
        .area_field = "area",
        .department_field = "department",
        .sort = "-due",
        .imports = false,
        .complete = begin_submission};
}

records::Kind submission_step_kind() {
    return records::steps_kind(submission_stepped, "期报办理记录", "期报", people::staff, submission_verbs());
}

std::vector<records::Verb> submission_verbs() {
    return {{"write",
             "write",
             "修改正文",
             people::office,
             {{.name = "text", .label = "正文", .type = long_text, .must = true, .max = 20000}}},
            {"submit",
             "submit",
             "报送",
             people::office,
             {{.name = "zero", .label = "零报告", .type = yes_no, .preset = "0", .help = "本期各项工作均为零时勾选"}}},
            {"accept", "accept", "接收", people::admin | people::general, {}},
            {"return",
             "return",
             "退回",
             people::admin | people::general,
             {{.name = "reason", .label = "退回原因", .must = true, .max = 500}}},
            {"collect", "collect", "汇入新报来的", people::admin | people::general, {}},
            {"issue",
             "issue",
             "定稿封存",
             people::admin | people::general,
             {{.name = "incomplete",
               .label = "仍有部门未报，照此定稿",
               .type = yes_no,
               .preset = "0",
               .help = "各部门都已报来时不用勾选；勾选后报告附表写明哪些部门未报"}}},
            {"correct",
             "correct",
             "更正",
             people::office,
             {{.name = "reason", .label = "更正原因", .must = true, .max = 500}}}};
}

records::Kind notice_kind() {
    return {.name = "notices",
            .table = "notices",
            .label = "提醒",
            .fields = {{.name = "title", .label = "提醒", .listed = true, .searched = true, .fixed = true, .max = 200},
                       {.name = "text", .label = "内容", .type = long_text, .fixed = true, .max = 4000},
                       {.name = "audience",
                        .label = "发给",
                        .type = choice,
                        .listed = true,
                        .fixed = true,
                        .choices = {{"department", "部门"},
                                    {"general", "部门负责人、综合组"},
                                    {"leaders", "部门负责人、综合组、领导组"}},
                        .preset = "department"},
                       {.name = "sent_on", .label = "日期", .type = day, .listed = true, .fixed = true},
                       {.name = "due", .label = "期限", .type = day, .listed = true, .fixed = true},
                       {.name = "read_by", .label = "首先阅读的人", .listed = true, .fixed = true, .max = 60},
                       {.name = "read_at", .label = "首次阅读时间", .type = instant, .listed = true, .fixed = true},
                       {.name = "occasion", .label = "事由编号", .fixed = true, .max = 120},
                       {.name = "area", .label = "区域", .type = reference, .fixed = true, .refers = "areas"},
                       {.name = "department",
                        .label = "部门",
                        .type = reference,
                        .listed = true,
                        .fixed = true,
                        .refers = "departments"}},
            .title = "title",
            .group = "报送",
            .readers = people::staff,
            .creators = people::system,
            .writers = people::system,
            .archivers = people::admin,
            .area_field = "area",
            .department_field = "department",
            .sort = "-sent_on",
            .imports = false};
}

}  // namespace zhiben::reporting
