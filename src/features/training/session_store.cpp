// 培训 and 参训: the sessions, and what becomes of each who is to come.

#include <algorithm>

#include "features/people/roles.hpp"
#include "features/training/store.hpp"

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

// What the system knows of the person when he is put on the list.
void complete_attendance(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                         records::Record& after) {
    if (before) return;
    const records::KindPtr persons = tx.kinds().get("persons"), sessions = tx.kinds().get("training_sessions");
    const auto person = records::find(tx, *persons, kind.text(after, "person"));
    const auto session = records::find(tx, *sessions, kind.text(after, "session"));
    if (!person || !session) return;  // the check says so
    if (sessions->text(*session, "state") != "planned")
        throw Problem(Issues{{"session", "held", "培训已经举行，不能再通知参训", "培训"}});
    if (tx.sql().exists(
            db::Query("select 1 from attendances where session = $1 and person = $2 and archived = 0 and id <> $3",
                      {session->id, person->id, after.id})))
        throw Problem(Issues{{"person", "taken", "此人已在名单中", "人员"}});
    kind.set(after, "person_name", persons->text(*person, "name"));
    kind.set(after, "enterprise", persons->text(*person, "enterprise"));
    kind.set(after, "due_on", sessions->get(*session, "day"));
    std::vector<std::string> both;
    const auto wanted = records::choices_of(sessions->text(*session, "audiences"));
    for (const std::string& one : records::choices_of(persons->text(*person, "audiences")))
        if (std::find(wanted.begin(), wanted.end(), one) != wanted.end()) both.push_back(one);
    if (!both.empty()) kind.set(after, "audiences", records::stored_choices(both));
}

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
                 {.name = "closed_on", .label = "结课日期", .type = day, .fixed = true, .section = "进展"}},
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

records::Kind attendances() {
    return {
        .name = "attendances",
        .table = "attendances",
        .label = "参训人员",
        .fields =
            {{.name = "session",
              .label = "培训",
              .type = reference,
              .must = true,
              .listed = true,
              .refers = "training_sessions"},
             {.name = "person", .label = "人员", .type = reference, .must = true, .listed = true, .refers = "persons"},
             {.name = "person_name", .label = "姓名", .searched = true, .fixed = true},
             {.name = "enterprise",
              .label = "企业名称",
              .type = reference,
              .listed = true,
              .fixed = true,
              .refers = "enterprises",
              .derived = true},
             {.name = "audiences",
              .label = "人员类别",
              .type = choices,
              .listed = true,
              .fixed = true,
              .choices = audience_choices()},
             {.name = "due_on", .label = "应训日期", .type = day, .fixed = true},
             {.name = "attended_on", .label = "参训日期", .type = day, .listed = true, .fixed = true},
             {.name = "signed_at", .label = "签到时间", .type = instant, .fixed = true},
             {.name = "way",
              .label = "签到方式",
              .type = choice,
              .fixed = true,
              .choices = {{"list", "名单登记"}, {"phone", "扫码签到"}}},
             {.name = "absent_on", .label = "缺训日期", .type = day, .listed = true, .fixed = true},
             {.name = "made_up", .label = "补训", .type = yes_no, .fixed = true, .preset = "0"},
             {.name = "examined_on", .label = "首次考试日期", .type = day, .fixed = true},
             {.name = "score",
              .label = "成绩",
              .type = decimal,
              .listed = true,
              .fixed = true,
              .scale = 1,
              .unit = "分"},
             {.name = "passed_on", .label = "合格日期", .type = day, .listed = true, .fixed = true},
             {.name = "failed_on", .label = "不合格日期", .type = day, .listed = true, .fixed = true},
             {.name = "resit_on", .label = "补考日期", .type = day, .fixed = true},
             {.name = "resit_passed_on", .label = "补考合格日期", .type = day, .fixed = true},
             {.name = "remark", .label = "备注", .type = long_text, .max = 500}},
        .title = "person_name",
        .group = "教育培训",
        .readers = people::all,
        .creators = office | enterprise,
        .writers = office | enterprise,
        .archivers = office | enterprise,
        .owner = "person",
        .imports = false,
        .check =
            [](const records::Kind& kind, const records::Record* before, const records::Record& after, Day) {
                Issues issues;
                for (const char* field : {"session", "person"})
                    if (before && kind.text(*before, field) != kind.text(after, field))
                        issues.push_back({field, "fixed", "列入名单后不能改；请删除后重新列入"});
                return issues;
            },
        .complete = complete_attendance};
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

namespace {

void session_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                   const records::Record& after) {
    if (!before || (kind.text(*before, "day") == kind.text(after, "day") && before->archived == after.archived)) return;
    if (after.archived && kind.text(after, "state") != "planned")
        throw Problem(Stop::conflict, "held", "培训已经举行，不能删除");
    const records::KindPtr attendances = tx.kinds().get("attendances");
    std::vector<std::string> all;
    tx.sql().each(db::Query("select id from attendances where session = $1 and archived = 0", {after.id}),
                  [&](const db::Row& row) { all.emplace_back(row.text(0)); });
    for (const std::string& id : all) {
        const records::Record old = records::get(tx, *attendances, id);
        records::Record changed = old;
        changed.archived = after.archived;
        attendances->set(changed, "due_on", kind.get(after, "day"));
        records::save(tx, *attendances, old, std::move(changed), "attendances.session_changed");
    }
}

void person_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after) {
    if (!before || kind.text(*before, "enterprise") == kind.text(after, "enterprise")) return;
    for (const char* name : {"attendances", "exams", "certificates"}) {
        const records::KindPtr of = tx.kinds().get(name);
        for (const records::Record& one : records::belongings(tx, *of, after.id))
            records::derive(tx, *of, one.id, {{"enterprise", kind.get(after, "enterprise")}});
    }
}

}  // namespace

void add_kinds(records::Kinds& kinds) {
    kinds.add(persons());
    kinds.add(sessions());
    kinds.add(step_kind());
    kinds.add(attendances());
    kinds.add(questions());
    kinds.add(exam_papers());
    kinds.add(exams());
    kinds.add(certificates());
}

void add_followers(records::Kinds& kinds) {
    kinds.follow("training_sessions", session_saved);
    kinds.follow("persons", person_saved);
}

}  // namespace zhiben::training
