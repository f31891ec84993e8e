// 参训: who is to come to a session, and what became of him.

#include <algorithm>

#include "features/people/roles.hpp"
#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

using enum records::Type;
using people::enterprise, people::office;

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

}  // namespace

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

}  // namespace zhiben::training
