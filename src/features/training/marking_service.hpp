#pragma once
#include "features/training/service.hpp"

namespace zhiben::training {

struct Outcome {
    std::string way;                    // phone, sheet, entered, missed
    std::vector<std::string> answers;   // in the order of the paper
    std::optional<std::int64_t> score;  // tenths; of the answers when not given
    std::optional<Day> sat_on;
    bool unsubmitted = false;
};
// The sitting's end: its score on the exam and the attendance, a certificate for who passed, an interview for who
// failed his last resit. The exam is locked by this; one that is marked already stays as it is.
void finish(WriteTx& tx, const std::string& exam, const Outcome& outcome);
// What was saved on the phone, marked.
void finish_phone(WriteTx& tx, const std::string& exam, bool unsubmitted);
// The department must talk to him (plan 三(三)): reason is training_absent or training_failed.
void propose_interview(WriteTx& tx, const records::Kind& attendances, const records::Record& attendance,
                       const char* reason);

}  // namespace zhiben::training
