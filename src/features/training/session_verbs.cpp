// The forms of what is done about a session.

#include "features/people/roles.hpp"
#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

using enum records::Type;
using people::enterprise, people::office;

records::Field minutes_field(const char* name, const char* label, const char* preset, std::int64_t most) {
    return {.name = name,
            .label = label,
            .type = integer,
            .must = true,
            .least = 1,
            .most = most,
            .unit = "分钟",
            .preset = preset};
}

}  // namespace

records::Kind step_kind() { return records::steps_kind(stepped, "培训办理记录", "培训", people::all, verbs()); }

std::vector<records::Verb> verbs() {
    const Roles may = office | enterprise;
    const auto count = [](const char* name, const char* label, const char* preset) {
        return records::Field{
            .name = name, .label = label, .type = integer, .must = true, .least = 0, .most = 100, .preset = preset};
    };
    return {{"invite",
             "invite",
             "列入参训名单",
             may,
             {{.name = "audiences",
               .label = "人员类别",
               .type = choices,
               .choices = audience_choices(),
               .help = "留空为本次培训的全部对象"},
              {.name = "enterprise",
               .label = "企业",
               .type = reference,
               .refers = "enterprises",
               .help = "留空为管理范围内的全部企业"}}},
            {"sign_in", "sign-in", "开放签到", may, {minutes_field("minutes", "签到时长", "120", 720)}},
            {"hold",
             "hold",
             "登记举行",
             may,
             {{.name = "evaluation", .label = "效果评估", .type = long_text, .max = 2000},
              {.name = "evidence", .label = "签到表、课件、照片", .type = choices}}},
            {"paper",
             "paper",
             "组卷",
             may,
             {count("single_count", "单选题数", "20"),
              count("single_points", "单选每题分值", "2"),
              count("multiple_count", "多选题数", "10"),
              count("multiple_points", "多选每题分值", "3"),
              count("truefalse_count", "判断题数", "15"),
              count("truefalse_points", "判断每题分值", "2"),
              {.name = "topics", .label = "主题编号", .help = "如 1、5、14；留空为全部主题"},
              {.name = "exam_on", .label = "考试日期", .type = day, .help = "留空为培训日期；只出当日有效的题"},
              {.name = "unverified", .label = "使用待核实的题", .type = yes_no, .preset = "0"}}},
            {"exam",
             "exam",
             "开考",
             may,
             {minutes_field("minutes", "答题时间", "60", 240),
              minutes_field("window", "考试开放时长", "180", 1440),
              {.name = "score_only", .label = "不用系统试卷，只录成绩", .type = yes_no, .preset = "0"}}},
            {"collect", "collect", "收卷", may, {}},
            {"resit",
             "resit",
             "补考",
             may,
             {minutes_field("minutes", "答题时间", "60", 240), minutes_field("window", "考试开放时长", "180", 1440)}},
            {"close", "close", "结课", may, {{.name = "evidence", .label = "存档材料", .type = choices}}}};
}

}  // namespace zhiben::training
