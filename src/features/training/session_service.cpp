// The verbs of a session.

#include <algorithm>

#include "features/training/marking_service.hpp"
#include "features/training/service.hpp"
#include "features/training/store.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/id.hpp"
#include "kit/base/text.hpp"

namespace zhiben::training {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

std::string minutes_text(std::int64_t minutes) { return std::to_string(minutes) + " 分钟"; }

Record take_step(WriteTx& tx, const std::string& id, const StepInfo& info, const char* verb, const Json& details,
                 const std::function<void(const Kind&, Record&)>& change) {
    return records::take_step(tx, stepped, id, info, verb, details, [&](const Kind& kind, Record& record) {
        const Marking rules = marking_on(tx, tx.today());
        const std::string why = refusal(session_of(tx, kind, record, rules.resits), verb, tx.today());
        if (!why.empty()) throw Problem(Issues{{"state", "not_now", why, "状态"}});
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

// A paper for the session, frozen: what is asked tomorrow of the bank does not change it.
std::string make_paper(WriteTx& tx, const Record& session, const Spec& spec, std::optional<std::uint64_t> wanted = {}) {
    const KindPtr kind = tx.kinds().get("exam_papers");
    const std::uint64_t seed = wanted ? *wanted : std::stoull(random_hex(8), nullptr, 16);
    const Paper paper = draw(bank(tx, session.place.area), spec, seed);
    const std::string text = to_json(paper, true).dump();
    std::string day = spec.on.iso();
    std::erase(day, '-');
    Record draft = kind->fresh(tx.new_id());
    kind->set(draft, "number", "SJ-" + day + "-" + std::to_string(records::next_number(tx, "SJ-" + day)));
    kind->set(draft, "session", session.id);
    kind->set(draft, "exam_on", spec.on.iso());
    kind->set(draft, "question_count", static_cast<std::int64_t>(paper.items.size()));
    kind->set(draft, "points", paper.points());
    kind->set(draft, "seed", std::to_string(seed));
    kind->set(draft, "spec", to_json(spec).dump());
    kind->set(draft, "questions", text);
    kind->set(draft, "digest", sha256_hex(text));
    return records::create_by_verb(tx, *kind, std::move(draft), "exam_papers.draw").id;
}

// One more sitting for each of these, open from now on.
void give_exams(WriteTx& tx, const Kind& sessions, Record& session, const std::vector<Record>& attendances,
                std::int64_t minutes, std::int64_t window) {
    const KindPtr kind = tx.kinds().get("exams"), of = tx.kinds().get("attendances");
    const std::int64_t closes = tx.now().ms + window * 60000;
    std::map<std::string, std::int64_t> attempts;
    tx.sql().each(db::Query("select attendance, count(*) from exams where session = $1 and archived = 0 group by "
                            "attendance",
                            {session.id}),
                  [&](const db::Row& row) { attempts[std::string(row.text(0))] = row.integer(1); });
    for (const Record& one : attendances) {
        Record draft = kind->fresh(tx.new_id());
        kind->set(draft, "session", session.id);
        kind->set(draft, "attendance", one.id);
        for (const char* field : {"person", "person_name", "enterprise"}) kind->set(draft, field, of->get(one, field));
        kind->set(draft, "paper", sessions.get(session, "paper"));
        kind->set(draft, "attempt", attempts[one.id] + 1);
        kind->set(draft, "opens_at", tx.now().ms);
        kind->set(draft, "closes_at", closes);
        kind->set(draft, "minutes", minutes);
        records::create_by_verb(tx, *kind, std::move(draft), "exams.give");
    }
    sessions.set(session, "exam_opens_at", tx.now().ms);
    sessions.set(session, "exam_closes_at", closes);
}

}  // namespace

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

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const PaperRequest& step) {
    Json details = Json::object();
    for (const Portion& one : step.portions)
        details.set(label_of(one.sort), std::to_string(one.count) + " 题，每题 " + std::to_string(one.points) + " 分");
    return take_step(tx, id, info, "paper", details, [&](const Kind& kind, Record& session) {
        const Spec spec{.portions = step.portions,
                        .audiences = records::choices_of(kind.text(session, "audiences")),
                        .topics = step.topics,
                        .unverified = step.unverified,
                        .on = step.exam_on ? *step.exam_on : kind.day(session, "day").value()};
        kind.set(session, "paper", make_paper(tx, session, spec, step.seed));
    });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const ExamOpening& step) {
    return take_step(
        tx, id, info, "exam",
        Json::object().set("答题时间", minutes_text(step.minutes)).set("考试开放时长", minutes_text(step.window)),
        [&](const Kind& kind, Record& session) {
            if (step.score_only)
                kind.set(session, "paper", {});
            else if (kind.blank(session, "paper"))
                throw Problem(Issues{{"state", "no_paper", "请先组卷；不用系统试卷的，选“只录成绩”", "试卷"}});
            const KindPtr attendances = tx.kinds().get("attendances");
            std::vector<Record> all = attendances_of(tx, session.id);
            std::erase_if(all, [&](const Record& one) { return attendances->blank(one, "attended_on"); });
            give_exams(tx, kind, session, all, step.minutes, step.window);
        });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Collection&) {
    return take_step(tx, id, info, "collect", Json::object(), [&](const Kind& kind, Record& session) {
        std::vector<std::pair<std::string, bool>> left;
        tx.sql().each(db::Query("select id, started_at from exams where session = $1 and archived = 0 and state <> "
                                "'marked' order by n",
                                {session.id}),
                      [&](const db::Row& row) { left.emplace_back(row.text(0), !row.null(1)); });
        for (const auto& [exam, started] : left) {
            if (started)
                finish_phone(tx, exam, true);
            else
                finish(tx, exam, {.way = "missed"});
        }
        kind.set(session, "state", "examined");
    });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Resit& step) {
    return take_step(
        tx, id, info, "resit",
        Json::object().set("答题时间", minutes_text(step.minutes)).set("考试开放时长", minutes_text(step.window)),
        [&](const Kind& kind, Record& session) {
            const KindPtr attendances = tx.kinds().get("attendances");
            const std::int64_t resits = marking_on(tx, tx.today()).resits;
            std::vector<Record> all = attendances_of(tx, session.id);
            std::erase_if(all, [&](const Record& one) {
                return attendances->blank(one, "attended_on") || !attendances->blank(one, "passed_on") ||
                       tx.sql().integer(db::Query("select count(*) from exams where attendance = $1 and archived = 0",
                                                  {one.id})) > resits;
            });
            if (!kind.blank(session, "paper")) {
                const auto text = tx.sql().value(
                    db::Query("select spec from exam_papers where id = $1", {kind.get(session, "paper")}));
                Spec spec = spec_from(Json::parse(std::get<std::string>(text.value())));
                spec.on = tx.today();
                kind.set(session, "paper", make_paper(tx, session, spec));
            }
            give_exams(tx, kind, session, all, step.minutes, step.window);
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
