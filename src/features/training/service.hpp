#pragma once
// What is done about training: the verbs of a session, signing in, exams and their marking, who must still come, and
// what others ask about it.

#include <optional>
#include <string>
#include <vector>

#include "features/training/paper.hpp"
#include "features/training/training.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::training {

using records::StepInfo;

// How exams of that day are marked, as the rulebook has it.
Marking marking_on(ReadTx& tx, Day day);

// ---- a session ----
struct Invitation {
    std::vector<std::string> audiences;  // none: all the session is for
    std::string enterprise;              // "" all in scope
};
struct SignInOpening {
    std::int64_t minutes = 120;
};
struct Holding {
    std::string evaluation;
};
struct PaperRequest {
    std::vector<Portion> portions;
    std::vector<std::int64_t> topics;
    std::optional<Day> exam_on;  // none: the session's day
    bool unverified = false;
    std::optional<std::uint64_t> seed = {};  // given where the same paper is wanted again: sample data
};
struct ExamOpening {
    std::int64_t minutes = 60, window = 180;  // for a person; how long it may be begun
    bool score_only = false;                  // another's paper: only the scores are entered
};
struct Collection {};
struct Resit {
    std::int64_t minutes = 60, window = 180;
};
struct Closing {};
// Each throws Problem when the step may not be taken, and gives the session's record after it.
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Invitation& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const SignInOpening& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Holding& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const PaperRequest& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const ExamOpening& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Collection& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Resit& step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Closing& step);

// Who came, by the list (ids of attendances of this session): on the day before it is held; afterwards it is a training
// made up for, on the day of its entry. Gives how many are new.
std::int64_t sign_in_by_list(WriteTx& tx, const std::string& session, const std::vector<std::string>& attendances);

// ---- what a phone does; the actor is `phone_actor` ----
Actor phone_actor(const std::string& name);
struct Entry {
    std::string person_name, topic;
    std::string receipt;     // token: a signature may be hung on it
    std::string exam;        // token of his sitting, "" when there is none to begin
    bool signed_in = false;  // now or before
};
// By the wall's token, the name and the last four characters of identity number or phone. Signs in while the sign-in is
// open; gives the sitting while the exam is.
Entry enter(WriteTx& tx, const std::string& token, const std::string& name, const std::string& last_four);
// The attendance that a receipt stands for.
std::string attendance_of_receipt(ReadTx& tx, const std::string& token);

Json sitting(ReadTx& tx, const std::string& token);  // how it stands, the paper once begun, what was answered so far
void start(WriteTx& tx, const std::string& token);   // again: it goes on
// Saved when this transaction is committed; the same again changes nothing. "" takes the answer back.
void answer(WriteTx& tx, const std::string& token, std::int64_t number, const std::string& letters,
            std::int64_t change);
void submit(WriteTx& tx, const std::string& token);  // marks; again: nothing happens

// ---- what an officer enters ----
void enter_sheet(WriteTx& tx, const std::string& exam, const std::string& answers, std::optional<Day> sat_on);
void enter_score(WriteTx& tx, const std::string& exam, std::int64_t score_tenths, std::optional<Day> sat_on);
// Marks what was begun and not handed in when its time was over, with what was saved. A chore; gives how many.
std::int64_t mark_overdue(const Work& work);

}  // namespace zhiben::training
