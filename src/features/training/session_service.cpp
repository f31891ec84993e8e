// The verbs of a session: its list, its day, its end.

#include <algorithm>

#include "features/training/marking_service.hpp"
#include "features/training/session_steps_service.hpp"
#include "features/training/store.hpp"
#include "kit/base/step_rules.hpp"
#include "kit/base/text.hpp"

namespace zhiben::training {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

bool among(const std::vector<std::string>& some, const std::vector<std::string>& wanted) {
    return std::any_of(some.begin(), some.end(), [&](const std::string& one) {
        return std::find(wanted.begin(), wanted.end(), one) != wanted.end();
    });
}

// Who is still at work there on the day, is of the wanted groups, and is not on the list yet.
std::vector<Record> to_invite(WriteTx& tx, const Kind& sessions, const Record& session, const Invitation& step) {
    const KindPtr persons = tx.kinds().get("persons");
    const auto wanted =
        step.audiences.empty() ? records::choices_of(sessions.text(session, "audiences")) : step.audiences;
    const std::string organiser = sessions.text(session, "enterprise");
    const std::string enterprise = organiser.empty() ? step.enterprise : organiser;
    const std::string department = organiser.empty() ? sessions.text(session, "organiser") : "";
    records::Filter filter;
    if (!enterprise.empty()) filter.conditions.push_back({"enterprise", records::Test::equal, {enterprise}});
    std::vector<Record> out;
    records::each(tx, *persons, filter, [&](const Record& one) {
        const auto left = persons->day(one, "left_on");
        if ((left && *left <= *sessions.day(session, "day")) ||
            (!department.empty() && one.place.department != department) ||
            !among(records::choices_of(persons->text(one, "audiences")), wanted))
            return;
        out.push_back(one);
    });
    std::vector<std::string> there;
    tx.sql().each(db::Query("select person from attendances where session = $1 and archived = 0", {session.id}),
                  [&](const db::Row& row) { there.emplace_back(row.text(0)); });
    std::sort(there.begin(), there.end());
    std::erase_if(out, [&](const Record& one) { return std::binary_search(there.begin(), there.end(), one.id); });
    return out;
}

}  // namespace

std::string minutes_text(std::int64_t minutes) { return std::to_string(minutes) + " 分钟"; }

Record take_step(WriteTx& tx, const std::string& id, const StepInfo& info, const char* verb, const Json& details,
                 const std::function<void(const Kind&, Record&)>& change) {
    return records::take_step(tx, stepped, id, info, verb, details, [&](const Kind& kind, Record& record) {
        const Marking rules = marking_on(tx, tx.today());
        raise_if_any(refused(refusal(session_of(tx, kind, record, rules.resits), verb, tx.today())));
        change(kind, record);
    });
}

std::vector<Record> attendances_of(WriteTx& tx, const std::string& session) {
    const KindPtr kind = tx.kinds().get("attendances");
    std::vector<Record> out;
    records::each(tx, *kind, {.conditions = {{"session", records::Test::equal, {session}}}},
                  [&](const Record& one) { out.push_back(one); });
    return out;
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Invitation& step) {
    std::vector<std::string> labels;
    for (const Audience& one : audiences)
        if (among({one.code}, step.audiences)) labels.emplace_back(one.label);
    Json details = Json::object();
    details.set("人员类别", labels.empty() ? std::string("全部培训对象") : join(labels, "、"));
    return take_step(tx, id, info, "invite", details, [&](const Kind& kind, Record& session) {
        const KindPtr attendances = tx.kinds().get("attendances");
        const std::vector<Record> all = to_invite(tx, kind, session, step);
        if (all.empty())
            throw Problem(Issues{{"audiences", "nobody",
                                  "没有可以列入的人员：从业人员台账中没有这几类在岗人员，或都已在名单中", "人员类别"}});
        for (const Record& person : all) {
            Record draft = attendances->fresh(tx.new_id());
            attendances->set(draft, "session", session.id);
            attendances->set(draft, "person", person.id);
            records::create_by_verb(tx, *attendances, std::move(draft), "attendances.invite");
        }
    });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const SignInOpening& step) {
    return take_step(tx, id, info, "sign_in", Json::object().set("签到时长", minutes_text(step.minutes)),
                     [&](const Kind& kind, Record& session) {
                         kind.set(session, "sign_in_until", tx.now().ms + step.minutes * 60000);
                     });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Holding& step) {
    Json details = Json::object();
    if (!step.evaluation.empty()) details.set("效果评估", step.evaluation);
    return take_step(tx, id, info, "hold", details, [&](const Kind& kind, Record& session) {
        kind.set(session, "state", "held");
        kind.set(session, "held_on", kind.get(session, "day"));
        kind.set(session, "sign_in_until", {});
        if (!step.evaluation.empty()) kind.set(session, "evaluation", step.evaluation);
        const KindPtr attendances = tx.kinds().get("attendances");
        for (const Record& one : attendances_of(tx, session.id)) {
            if (!attendances->blank(one, "attended_on")) continue;
            Record absent = one;
            attendances->set(absent, "absent_on", kind.get(session, "day"));
            records::save(tx, *attendances, one, std::move(absent), "attendances.absent");
        }
    });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Closing&) {
    return take_step(tx, id, info, "close", Json::object(), [&](const Kind& kind, Record& session) {
        const KindPtr attendances = tx.kinds().get("attendances");
        const bool examined = !kind.blank(session, "exam_opens_at");
        for (const Record& one : attendances_of(tx, session.id)) {
            const bool came = !attendances->blank(one, "attended_on");
            if (!came)
                propose_interview(tx, *attendances, one, "training_absent");
            else if (examined && attendances->blank(one, "passed_on"))
                propose_interview(tx, *attendances, one, "training_failed");
        }
        kind.set(session, "state", "closed");
        kind.set(session, "closed_on", tx.today().iso());
    });
}

std::int64_t sign_in_by_list(WriteTx& tx, const std::string& id, const std::vector<std::string>& ids) {
    const KindPtr sessions = tx.kinds().get("training_sessions"), kind = tx.kinds().get("attendances");
    tx.lock(records::lock_key(*sessions, records::get(tx, *sessions, id)));
    const Record session = records::get(tx, *sessions, id);
    const std::string state = sessions->text(session, "state");
    if (state == "closed") throw Problem(Stop::conflict, "closed", "培训已结课，不能再登记");
    const bool late = state != "planned";
    const Day day = sessions->day(session, "day").value();
    if (!late && day > tx.today())
        throw Problem(Stop::conflict, "too_early", "培训日期（" + day.chinese() + "）还没有到，不能登记到场");
    std::int64_t made = 0;
    for (const std::string& one : ids) {
        const auto before = records::find(tx, *kind, one);
        if (!before || before->archived || kind->text(*before, "session") != id)
            throw Problem(Issues{{"attendances", "not_listed", "名单中没有编号为 " + one + " 的人员", "人员"}});
        if (!kind->blank(*before, "attended_on")) continue;
        Record after = *before;
        kind->set(after, "attended_on", (late ? tx.today() : day).iso());
        kind->set(after, "signed_at", tx.now().ms);
        kind->set(after, "way", "list");
        kind->set(after, "made_up", std::int64_t{late});
        records::save(tx, *kind, *before, std::move(after), "attendances.sign_in");
        ++made;
    }
    return made;
}

}  // namespace zhiben::training
