#include "features/inspections/store.hpp"
#include "features/people/roles.hpp"

namespace zhiben::inspections {

using enum records::Type;

// The forms of the verbs: what the screen draws and what the interface takes.
std::vector<records::Verb> verbs() {
    const std::vector<records::Field> verdict{{.name = "criterion",
                                               .label = "判定标准",
                                               .must = true,
                                               .max = 60,
                                               .help = "检查单上提示的疑似重大隐患的代码"}};
    records::Verb confirm{"confirm", "confirm", "确认重大隐患", people::office, verdict};
    confirm.fields.push_back({.name = "reason", .label = "说明", .type = long_text, .max = 500});
    records::Verb reject{"reject", "reject", "不认定为重大隐患", people::office, verdict};
    reject.fields.push_back({.name = "reason", .label = "理由", .type = long_text, .must = true, .max = 500});
    return {{"finish",
             "finish",
             "结束检查",
             people::office | people::enterprise,
             {{.name = "refused", .label = "拒绝签字", .type = yes_no, .preset = "0"},
              {.name = "refusal_reason", .label = "拒签情况", .max = 500, .help = "企业拒绝签字的必填"},
              {.name = "witness", .label = "见证人", .max = 100, .help = "企业拒绝签字的必填"},
              {.name = "handling", .label = "处理意见", .type = long_text, .max = 2000}}},
            {"cancel",
             "cancel",
             "取消检查",
             people::office | people::enterprise,
             {{.name = "reason", .label = "取消原因", .type = long_text, .must = true, .max = 500}}},
            confirm,
            reject};
}

std::vector<records::Verb> plan_verbs() {
    return {{"start",
             "start",
             "开始检查",
             people::office,
             {{.name = "inspection", .label = "检查编号", .max = 36, .help = "由页面生成；留空由系统生成"},
              {.name = "inspected_on", .label = "检查日期", .type = day, .help = "留空为今天"}}},
            {"cancel",
             "cancel",
             "取消计划",
             people::office,
             {{.name = "reason", .label = "取消原因", .type = long_text, .must = true, .max = 500}}}};
}

std::vector<records::Verb> draw_verbs() {
    return {{"draw", "draw", "抽取并公布种子", people::office, {}},
            {"plans",
             "plans",
             "列入检查计划",
             people::office,
             {{.name = "planned_on", .label = "计划日期", .type = day, .help = "留空用抽查的计划日期"}}}};
}

}  // namespace zhiben::inspections
