#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "features/training/paper.hpp"
#include "features/training/training.hpp"
#include "kit/figures/figure.hpp"
#include "kit/records/store.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::training {

records::Kind persons();       // 从业人员
records::Kind sessions();      // 培训
records::Kind step_kind();     // what was done about a session
records::Kind attendances();   // who is to come to a session, and what became of it
records::Kind questions();     // 题库
records::Kind exam_papers();   // a paper, frozen when it was drawn
records::Kind exams();         // one person's sitting of a paper
records::Kind certificates();  // 培训合格证
void add_kinds(records::Kinds& kinds);
// Keeps attendances with their session's day and with their person's enterprise.
void add_followers(records::Kinds& kinds);

inline constexpr records::Stepped stepped{"training_sessions", "training_steps", "session"};
std::vector<records::Verb> verbs();
std::vector<figures::Figure> figures();
std::vector<records::Choice> audience_choices();

// The bank as it is now, with the questions of this area (path) and those for everybody.
std::vector<Question> bank(ReadTx& tx, const std::string& area);

// A session in what its verbs are judged by; `resits` is how many the rulebook grants.
Session session_of(ReadTx& tx, const records::Kind& kind, const records::Record& record, std::int64_t resits);

// Followers of persons and of attendances: shared_store.cpp.
void number_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);
void attendance_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                      const records::Record& after);

// Where answers lie until they are marked: one small row each, no history, no followers.
std::map<std::int64_t, std::string> answers_of(ReadTx& tx, const std::string& exam);
// `change` counts what the device sent: an older one that comes late does not undo a newer.
void keep_answer(WriteTx& tx, const std::string& exam, std::int64_t number, const std::string& answer,
                 std::int64_t change);

// A sitting as the answering of it needs it: one indexed read, no record engine.
struct ExamRow {
    std::string id, session, person_name, paper, paper_digest;
    Sitting sitting;
};
std::optional<ExamRow> exam_row(ReadTx& tx, const std::string& id);
Paper paper_of(ReadTx& tx, const std::string& id);
// By its digest, parsed once: papers never change.
std::shared_ptr<const Paper> known_paper(ReadTx& tx, const ExamRow& exam);

}  // namespace zhiben::training
