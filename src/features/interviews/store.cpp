#include "features/interviews/store.hpp"

#include "features/people/roles.hpp"
#include "kit/records/store.hpp"

namespace zhiben::interviews {
namespace {

using enum records::Type;

Issues check_record(const records::Kind& kind, const records::Record*, const records::Record& after, Day today) {
    Issues issues;
    if (const auto on = kind.day(after, "proposed_on"); on && *on > today)
        issues.push_back({"proposed_on", "in_future", "不能晚于今天（" + today.chinese() + "）"});
    if (kind.text(after, "subject") == "person" && kind.blank(after, "person_name"))
        issues.push_back({"person_name", "required", "约谈个人须写明姓名"});
    return issues;
}

void complete(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (!before && kind.blank(after, "proposed_on")) kind.set(after, "proposed_on", tx.today().iso());
    if (kind.blank(after, "number")) kind.set(after, "number", records::day_number(tx, "YT", tx.today()));
}

}  // namespace

records::Kind kind() {
    return {
        .name = "interviews",
        .table = "interviews",
        .label = "约谈",
        .fields =
            {{.name = "number",
              .label = "约谈编号",
              .listed = true,
              .searched = true,
              .unique = true,
              .max = 60,
              .section = "事由",
              .help = "留空由系统编号"},
             {.name = "enterprise",
              .label = "企业名称",
              .type = reference,
              .must = true,
              .listed = true,
              .refers = "enterprises",
              .section = "事由",
              .synonyms = {"企业", "单位名称"}},
             {.name = "subject",
              .label = "约谈对象",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = {{"enterprise", "企业"}, {"person", "个人"}},
              .preset = "enterprise",
              .section = "事由"},
             {.name = "person_name",
              .label = "被约谈人",
              .listed = true,
              .searched = true,
              .max = 40,
              .section = "事由"},
             {.name = "reason",
              .label = "约谈事由",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = {{"training_absent", "未按要求参加培训"},
                          {"training_failed", "考核不合格"},
                          {"hazard", "隐患整改不力"},
                          {"enforcement", "执法检查"}},
              .preset = "enforcement",
              .section = "事由"},
             {.name = "source", .label = "事由说明", .type = long_text, .max = 1000, .section = "事由"},
             {.name = "proposed_on", .label = "提出日期", .type = day, .listed = true, .section = "事由"},
             {.name = "due", .label = "办理期限", .type = day, .listed = true, .section = "事由"},
             {.name = "person",
              .label = "人员档案",
              .type = reference,
              .fixed = true,
              .refers = "persons",
              .section = "事由"},
             {.name = "matter", .label = "来源编号", .fixed = true, .max = 36, .section = "事由"},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"proposed", "待通知"},
                          {"notified", "已通知"},
                          {"held", "已约谈"},
                          {"closed", "已办结"},
                          {"waived", "已免除"}},
              .preset = "proposed",
              .section = "办理"},
             {.name = "notified_on", .label = "通知日期", .type = day, .fixed = true, .section = "办理"},
             {.name = "meeting_on", .label = "约定日期", .type = day, .fixed = true, .section = "办理"},
             {.name = "place", .label = "地点", .fixed = true, .section = "办理"},
             {.name = "notice", .label = "通知内容", .type = long_text, .fixed = true, .max = 2000, .section = "办理"},
             {.name = "held_on", .label = "约谈日期", .type = day, .listed = true, .fixed = true, .section = "办理"},
             {.name = "held_by", .label = "约谈人", .fixed = true, .section = "办理"},
             {.name = "minutes", .label = "约谈纪要", .type = long_text, .fixed = true, .max = 4000, .section = "办理"},
             {.name = "promise", .label = "整改承诺", .type = long_text, .fixed = true, .max = 2000, .section = "办理"},
             {.name = "feedback_due", .label = "反馈期限", .type = day, .fixed = true, .section = "办理"},
             {.name = "feedback",
              .label = "反馈情况",
              .type = long_text,
              .fixed = true,
              .max = 2000,
              .section = "办理"},
             {.name = "closed_on", .label = "反馈日期", .type = day, .fixed = true, .section = "办理"},
             {.name = "waived_because", .label = "免除理由", .fixed = true, .max = 500, .section = "办理"},
             // So that «约谈企业» counts an enterprise once for a session, however many of its people came.
             {.name = "first_of_matter",
              .label = "本企业本次首个",
              .type = yes_no,
              .fixed = true,
              .preset = "0",
              .section = "办理"}},
        .title = "number",
        .group = "严格执法",
        .steps = stepped.steps,
        .readers = people::all,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .owner = "enterprise",
        .key = {"number"},
        .check = check_record,
        .complete = complete};
}

records::Kind step_kind() { return records::steps_kind(stepped, "约谈办理记录", "约谈", people::all, verbs()); }

std::vector<records::Verb> verbs() {
    return {{"notify",
             "notify",
             "发出通知",
             people::office,
             {{.name = "meeting_on", .label = "约谈日期", .type = day, .must = true},
              {.name = "place", .label = "地点", .must = true},
              {.name = "notice", .label = "通知内容", .type = long_text, .must = true, .max = 2000}}},
            {"hold",
             "hold",
             "登记约谈",
             people::office,
             {{.name = "on", .label = "约谈日期", .type = day, .must = true},
              {.name = "by", .label = "约谈人", .must = true},
              {.name = "minutes", .label = "约谈纪要", .type = long_text, .must = true, .max = 4000},
              {.name = "promise", .label = "整改承诺", .type = long_text, .max = 2000},
              {.name = "feedback_due", .label = "反馈期限", .type = day, .must = true},
              {.name = "evidence", .label = "签到、纪要扫描件", .type = choices}}},
            {"close",
             "close",
             "登记反馈，办结",
             people::office,
             {{.name = "on", .label = "反馈日期", .type = day, .must = true},
              {.name = "feedback", .label = "反馈情况", .type = long_text, .must = true, .max = 2000},
              {.name = "evidence", .label = "反馈材料", .type = choices}}},
            // By the general group or the head of the department; the product has no account of his own for the latter.
            {"waive",
             "waive",
             "免除约谈",
             people::admin | people::general,
             {{.name = "reason", .label = "免除理由", .must = true, .max = 500}}}};
}

const records::Typed<Interview>& typed() {
    static const records::Typed<Interview> all = records::Typed<Interview>()
                                                     .choice(&Interview::state, "state",
                                                             {{State::proposed, "proposed"},
                                                              {State::notified, "notified"},
                                                              {State::held, "held"},
                                                              {State::closed, "closed"},
                                                              {State::waived, "waived"}})
                                                     .day(&Interview::proposed_on, "proposed_on")
                                                     .day(&Interview::notified_on, "notified_on")
                                                     .day(&Interview::meeting_on, "meeting_on")
                                                     .day(&Interview::held_on, "held_on")
                                                     .day(&Interview::feedback_due, "feedback_due")
                                                     .day(&Interview::closed_on, "closed_on")
                                                     .text(&Interview::place, "place")
                                                     .text(&Interview::notice, "notice")
                                                     .text(&Interview::held_by, "held_by")
                                                     .text(&Interview::minutes, "minutes")
                                                     .text(&Interview::promise, "promise")
                                                     .text(&Interview::feedback, "feedback")
                                                     .text(&Interview::waived_because, "waived_because");
    return all;
}

std::vector<figures::Figure> figures() {
    using records::Condition;
    using records::Test;
    const Condition person{"subject", Test::equal, {"person"}}, enterprise{"subject", Test::equal, {"enterprise"}};
    const Condition training{"reason", Test::among, {"training_absent", "training_failed"}};
    const auto held = [](const char* name, const char* label, const char* unit, std::vector<Condition> when) {
        return figures::Figure{.name = name,
                               .label = label,
                               .unit = unit,
                               .kind = "interviews",
                               .when = std::move(when),
                               .from = "held_on"};
    };
    figures::Figure enterprises = held("interviews_enterprise", "约谈企业", "家", {enterprise});
    enterprises.once = {{"interviews_enterprise"}};
    return {std::move(enterprises), held("interviews_person", "约谈个人", "人", {person}),
            held("training_interviews_people", "因培训约谈警示人员", "人次", {person, training}),
            held("training_interviews_enterprises", "因培训约谈警示涉及企业", "家次",
                 {training, {"first_of_matter", Test::equal, {std::int64_t{1}}}})};
}

}  // namespace zhiben::interviews
