#pragma once
// What others propose, and the verbs of an interview.

#include <optional>
#include <string>

#include "features/interviews/interview.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::interviews {

struct Proposal {
    std::string reason;      // training_absent, training_failed, hazard, enforcement
    std::string enterprise;  // its id
    std::string person;      // id in `persons`; "" when the enterprise itself is talked to
    std::string person_name;
    std::string matter;  // id of what gave rise to it: a session, a hazard, a case
    std::string source;  // the same in words
    std::optional<Day> due;
};
// An interview to be held, as a task of the enterprise's department. Once for a reason, an enterprise, a person and a
// matter: asked for again it gives the one that is there. The caller answers for who may ask.
records::Record propose(WriteTx& tx, const Proposal& proposal);

// Each throws Problem when the step may not be taken, and gives the interview's record after it.
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Notice& step);
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Meeting& step);
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Closing& step);
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Waiver& step);

}  // namespace zhiben::interviews
