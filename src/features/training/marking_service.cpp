#include "features/training/marking_service.hpp"

#include "features/interviews/service.hpp"
#include "features/people/service.hpp"
#include "features/rulebook/service.hpp"
#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

std::string rules_text(const Marking& rules) {
    return "合格分 " + std::to_string(rules.pass_mark) + "，多选少选得 " + std::to_string(rules.partial_percent) + "%";
}

void issue_certificate(WriteTx& tx, const Kind& exams, const Record& exam, const Kind& attendances,
                       const Record& attendance, Day on) {
    const KindPtr kind = tx.kinds().get("certificates");
    Record draft = kind->fresh(tx.new_id());
    kind->set(draft, "number", records::day_number(tx, "PX", on));
    for (const char* field : {"person", "person_name", "enterprise", "session", "score"})
        kind->set(draft, field, exams.get(exam, field));
    kind->set(draft, "exam", exam.id);
    kind->set(draft, "audiences", attendances.get(attendance, "audiences"));
    kind->set(draft, "issued_on", on.iso());
    kind->set(draft, "valid_until", valid_until(on).iso());
    records::create_by_verb(tx, *kind, std::move(draft), "certificates.issue");
}

// What a sitting says about the person's training.
void note_result(WriteTx& tx, const Kind& exams, const Record& exam, bool passed, Day on, const Marking& rules) {
    const KindPtr kind = tx.kinds().get("attendances");
    const Record before = records::get(tx, *kind, exams.text(exam, "attendance"));
    Record after = before;
    const bool resit = exams.integer(exam, "attempt") > 1;
    if (kind->blank(after, "examined_on")) kind->set(after, "examined_on", on.iso());
    if (kind->blank(after, "score") || kind->integer(after, "score") < exams.integer(exam, "score"))
        kind->set(after, "score", exams.get(exam, "score"));
    if (resit) kind->set(after, "resit_on", on.iso());
    if (passed) {
        kind->set(after, "passed_on", on.iso());
        if (resit) kind->set(after, "resit_passed_on", on.iso());
    } else if (kind->blank(after, "failed_on")) {
        kind->set(after, "failed_on", on.iso());
    }
    after = records::save(tx, *kind, before, std::move(after), "attendances.result");
    if (passed)
        issue_certificate(tx, exams, exam, *kind, after, on);
    else if (resit && exams.integer(exam, "attempt") > rules.resits)
        propose_interview(tx, *kind, after, "training_failed");
}

}  // namespace

Marking marking_on(ReadTx& tx, Day day) {
    const auto book = rulebook::in_force(tx);
    const auto value = [&](const char* code, std::int64_t otherwise) {
        const auto found = book->on(day).value(code);
        return found ? static_cast<std::int64_t>(found->number) : otherwise;
    };
    return {.partial_percent = value("multiple_partial", 0),
            .pass_mark = value("pass_mark", 80),
            .resits = value("resits", 1)};
}

void propose_interview(WriteTx& tx, const Kind& kind, const Record& attendance, const char* reason) {
    const std::string session = kind.text(attendance, "session");
    const auto topic = tx.sql().value(db::Query("select topic from training_sessions where id = $1", {session}));
    interviews::propose(tx, {.reason = reason,
                             .enterprise = kind.text(attendance, "enterprise"),
                             .person = kind.text(attendance, "person"),
                             .person_name = kind.text(attendance, "person_name"),
                             .matter = session,
                             .source = "培训“" + std::get<std::string>(topic.value()) + "”（" +
                                       kind.day(attendance, "due_on").value().chinese() + "）"});
}

void finish(WriteTx& tx, const std::string& id, const Outcome& outcome) {
    const KindPtr kind = tx.kinds().get("exams");
    tx.lock("exam/" + id);
    tx.lock(records::lock_key(*kind, records::get(tx, *kind, id)));
    const Record before = records::get(tx, *kind, id);
    if (kind->text(before, "state") == "marked") return;
    Record after = before;
    kind->set(after, "state", "marked");
    kind->set(after, "way", outcome.way);
    if (outcome.way == "missed") {
        records::save(tx, *kind, before, std::move(after), "exams.missed");
        return;
    }
    const Day on = outcome.sat_on.value_or(tx.today());
    const Marking rules = marking_on(tx, on);
    const std::string paper = kind->text(before, "paper");
    const std::int64_t points = outcome.score ? *outcome.score : score(paper_of(tx, paper), outcome.answers, rules);
    const bool passed = passes(points, rules);
    kind->set(after, "sat_on", on.iso());
    kind->set(after, "score", points);
    kind->set(after, "passed", std::int64_t{passed});
    kind->set(after, "unsubmitted", std::int64_t{outcome.unsubmitted});
    kind->set(after, "rules", rules_text(rules));
    if (!outcome.unsubmitted) kind->set(after, "submitted_at", tx.now().ms);
    if (!outcome.score) {
        Json answers = Json::array();
        for (const std::string& one : outcome.answers) answers.push(one);
        kind->set(after, "answers", answers.dump());
    }
    after = records::save(tx, *kind, before, std::move(after), "exams.mark");
    note_result(tx, *kind, after, passed, on, rules);
}

void finish_phone(WriteTx& tx, const std::string& exam, bool unsubmitted) {
    tx.lock("exam/" + exam);  // no answer slips in behind the reading of them
    const auto row = exam_row(tx, exam);
    if (!row || row->sitting.marked) return;
    Outcome outcome{
        .way = "phone", .sat_on = row->sitting.started.value_or(tx.now()).day(), .unsubmitted = unsubmitted};
    outcome.answers.resize(known_paper(tx, *row)->items.size());
    for (const auto& [number, letters] : answers_of(tx, exam))
        if (number >= 1 && std::cmp_less_equal(number, outcome.answers.size()))
            outcome.answers[static_cast<std::size_t>(number - 1)] = letters;
    finish(tx, exam, outcome);
}

std::int64_t mark_overdue(const Work& work) {
    const Actor actor = people::system_actor("job");
    std::vector<std::string> due;
    work.read(actor, [&](ReadTx& tx) {
        tx.sql().each(db::Query("select id from exams where state = 'running' and ends_at <= $1 and archived = 0 order "
                                "by n limit 500",
                                {tx.now().ms}),
                      [&](const db::Row& row) { due.emplace_back(row.text(0)); });
    });
    for (const std::string& exam : due) work.write(actor, [&](WriteTx& tx) { finish_phone(tx, exam, true); });
    return static_cast<std::int64_t>(due.size());
}

}  // namespace zhiben::training
