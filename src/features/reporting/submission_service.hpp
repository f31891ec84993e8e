#pragma once
// What is done with a submission.

#include <string>
#include <vector>

#include "features/reporting/report_service.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::reporting {

// Completes a new one: its period and number from the plan, the text from the template; refuses a second one.
void begin_submission(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after);
// A follower of the submissions: what was frozen is changed by its verbs only, and never put away.
void frozen_stays(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);

records::Record write_text(WriteTx& tx, const Figures& figures, const std::string& id, const records::StepInfo& info,
                           const std::string& text);
// Freezes it: text, figures and annexes as of now, with digest, seal and receipt. Hard cross-checks stand in the way.
records::Record submit(WriteTx& tx, const Figures& figures, const std::string& id, const records::StepInfo& info,
                       bool zero);
// The zone's own: frozen in the same way, and made known to the leading group. `incomplete`: though departments are
// missing from it.
records::Record issue(WriteTx& tx, const Figures& figures, const std::string& id, const records::StepInfo& info,
                      bool incomplete);
// Takes into the zone's text what departments sent since it was begun.
records::Record collect(WriteTx& tx, const std::string& id, const records::StepInfo& info);
records::Record accept(WriteTx& tx, const std::string& id, const records::StepInfo& info);
records::Record send_back(WriteTx& tx, const std::string& id, const records::StepInfo& info, const std::string& reason);
// Begins the next numbered correction, a draft of its own under the step's id; the one corrected stays as it is.
records::Record correct(WriteTx& tx, const std::string& id, const records::StepInfo& info, const std::string& reason);

// What changed against the one it corrects, or against what was returned. Empty when there is nothing to compare with.
std::vector<Difference> changes(ReadTx& tx, const std::string& id);
// What the postings as of its moment give another than was frozen: nothing, or somebody has tampered.
std::vector<Difference> unlike_then(ReadTx& tx, const Figures& figures, const std::string& id);

}  // namespace zhiben::reporting
