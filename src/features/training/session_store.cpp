// 培训: the sessions.

#include "features/people/roles.hpp"
#include "features/training/store.hpp"
#include "kit/files/attachments.hpp"

namespace zhiben::training {
namespace {

using enum records::Type;
using people::enterprise, people::office;

Issues check_session(const records::Kind& kind, const records::Record* before, const records::Record& after, Day) {
    Issues issues;
    if (kind.text(after, "category") == "own" && kind.blank(after, "enterprise"))
        issues.push_back({"enterprise", "required", "企业自训须选择组织培训的企业"});
    if (kind.blank(after, "audiences")) issues.push_back({"audiences", "required", "至少选择一类培训对象"});
    if (before && kind.text(*before, "state") != "planned" && before->version + 1 == after.version)
        for (const char* field : {"day", "audiences", "enterprise", "organiser", "category"})
            if (kind.text(*before, field) != kind.text(after, field))
                issues.push_back({field, "held", "培训已经举行，不能再改这一栏"});
    return issues;
}

// Where a session that no enterprise organises belongs: to the department that does, or to the zone.
void complete_session(WriteTx& tx, const records::Kind& kind, const records::Record*, records::Record& after) {
    if (!kind.blank(after, "enterprise")) return;
    if (kind.blank(after, "organiser") && !tx.actor().scope.department.empty())
        kind.set(after, "organiser", tx.actor().scope.department);
    if (!kind.blank(after, "area")) return;
    const bool of_department = !kind.blank(after, "organiser");
    const auto area = tx.sql().value(
        of_department ? db::Query("select area from departments where id = $1", {kind.get(after, "organiser")})
                      : db::Query("select id from areas where path = $1", {tx.actor().scope.area}));
    if (area) kind.set(after, "area", *area);
}

}  // namespace

records::Kind sessions() {
    return {.name = "training_sessions",
            .table = "training_sessions",
            .label = "培训",
            .fields =
                {{.name = "topic", .label = "培训主题", .must = true, .listed = true, .searched = true, .max = 120},
                 {.name = "category",
                  .label = "培训类别",
                  .type = choice,
                  .must = true,
                  .listed = true,
                  .choices = {{"principal", "主要负责人专题"},
                              {"six_groups", "六类人员专项"},
                              {"own", "企业自训"},
                              {"other", "其他"}},
                  .preset = "six_groups"},
                 {.name = "day", .label = "培训日期", .type = day, .must = true, .listed = true},
                 {.name = "place", .label = "地点", .must = true, .listed = true, .max = 120},
                 {.name = "hours",
                  .label = "学时",
                  .type = decimal,
                  .must = true,
                  .listed = true,
                  .least = 0,
                  .most = 200,
                  .scale = 1,
                  .unit = "学时"},
                 {.name = "teacher", .label = "授课人", .must = true, .searched = true, .max = 80},
                 {.name = "audiences",
                  .label = "培训对象",
                  .type = choices,
                  .must = true,
                  .listed = true,
                  .choices = audience_choices()},
                 {.name = "enterprise",
                  .label = "组织企业",
                  .type = reference,
                  .listed = true,
                  .refers = "enterprises",
                  .section = "组织单位",
                  .help = "企业自训必选；部门组织的不选"},
                 {.name = "organiser",
                  .label = "组织部门",
                  .type = reference,
                  .listed = true,
                  .refers = "departments",
                  .section = "组织单位",
                  .help = "留空为本部门；综合组组织的不选"},
                 {.name = "area", .label = "所属区域", .type = reference, .refers = "areas", .section = "组织单位"},
                 {.name = "notice", .label = "通知内容", .type = long_text, .max = 4000, .section = "通知"},
                 {.name = "notice_sent_on", .label = "通知日期", .type = day, .section = "通知"},
                 {.name = "remark", .label = "备注", .type = long_text, .max = 2000},
                 {.name = "state",
                  .label = "状态",
                  .type = choice,
                  .listed = true,
                  .fixed = true,
                  .choices = {{"planned", "计划中"}, {"held", "已举行"}, {"examined", "已考试"}, {"closed", "已结课"}},
                  .preset = "planned",
                  .section = "进展"},
                 {.name = "held_on", .label = "举行日期", .type = day, .fixed = true, .section = "进展"},
                 {.name = "sign_in_until", .label = "签到截止", .type = instant, .fixed = true, .section = "进展"},
                 {.name = "evaluation",
                  .label = "效果评估",
                  .type = long_text,
                  .fixed = true,
                  .max = 2000,
                  .section = "进展"},
                 {.name = "paper",
                  .label = "试卷",
                  .type = reference,
                  .fixed = true,
                  .refers = "exam_papers",
                  .section = "进展"},
                 {.name = "exam_opens_at", .label = "开考时间", .type = instant, .fixed = true, .section = "进展"},
                 {.name = "exam_closes_at", .label = "考试截止", .type = instant, .fixed = true, .section = "进展"},
                 {.name = "closed_on", .label = "结课日期", .type = day, .fixed = true, .section = "进展"},
                 files::count_field()},
            .title = "topic",
            .group = "教育培训",
            .steps = stepped.steps,
            .readers = people::all,
            .creators = office | enterprise,
            .writers = office | enterprise,
            .archivers = office | enterprise,
            .owner = "enterprise",
            .area_field = "area",
            .department_field = "organiser",
            .imports = false,
            .check = check_session,
            .complete = complete_session};
}

Session session_of(ReadTx& tx, const records::Kind& kind, const records::Record& record, std::int64_t resits) {
    const std::string state = kind.text(record, "state");
    Session out{.state = state == "planned"    ? State::planned
                         : state == "held"     ? State::held
                         : state == "examined" ? State::examined
                                               : State::closed,
                .day = kind.day(record, "day"),
                .has_paper = !kind.blank(record, "paper"),
                .exam_open = !kind.blank(record, "exam_opens_at")};
    out.attended = tx.sql().integer(
        db::Query("select count(*) from attendances where session = $1 and archived = 0 and attended_on is not null",
                  {record.id}));
    if (!out.exam_open) return out;
    tx.sql().each(db::Query("select count(*), coalesce(sum(case when ends_at > $2 then 1 else 0 end), 0) from exams "
                            "where session = $1 and archived = 0 and state <> 'marked'",
                            {record.id, tx.now().ms}),
                  [&](const db::Row& row) {
                      out.unmarked = row.integer(0);
                      out.running = row.integer(1);
                  });
    out.may_resit = tx.sql().integer(
        db::Query("select count(*) from attendances a where a.session = $1 and a.archived = 0 and a.attended_on is "
                  "not null and a.passed_on is null and "
                  "(select count(*) from exams e where e.attendance = a.id and e.archived = 0) <= $2",
                  {record.id, resits}));
    return out;
}

}  // namespace zhiben::training
