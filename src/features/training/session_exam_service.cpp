// The verbs of a session that are about its exam: the paper, the sittings, their end, once more.

#include "features/training/marking_service.hpp"
#include "features/training/session_steps_service.hpp"
#include "features/training/store.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/id.hpp"

namespace zhiben::training {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

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

}  // namespace zhiben::training
