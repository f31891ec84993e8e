#pragma once
// What a report holds: of a submission, begun or sent; of a reporting day for which nothing was begun; of the zone.

#include <string>
#include <vector>

#include "features/campaign/plan.hpp"
#include "features/reporting/draft.hpp"
#include "kit/records/kind.hpp"

namespace zhiben::reporting {

using Figures = figures::Figures;

struct View {
    records::Record record;
    Gathered content = {};  // as frozen; of a draft what would be frozen now
    bool frozen = false;
    Issues missing = {};  // of a draft: why it could not be sent now, beside the checks
    ReportFacts facts = {};
    std::string text = {};
    std::string name = {};  // of a file
};
View view(ReadTx& tx, const Figures& figures, const std::string& id, Wanted wanted = {});
// Of a department, or of "" the zone's own: the newest that was sent, else what was begun, else what would be begun
// now. The zone's holds the figures of all, and what the departments that have sent theirs wrote about problems and
// plans.
View report_of(ReadTx& tx, const Figures& figures, const campaign::ReportingDay& day, const std::string& department,
               Wanted wanted);

// The reporting days of the plan and that of its final summary; throws Problem without a plan.
std::vector<campaign::ReportingDay> report_days(ReadTx& tx);
// The one that people mean by a date, «2023-11-09»: that of the plan, where rest days moved it to, or whose period the
// day lies in; none: the final summary. Throws Problem(not_found) naming those there are.
campaign::ReportingDay report_day(ReadTx& tx, std::optional<Day> day);

// Draws the zone's report of the first reporting day (of the summary: the summary) with it, a body or a frame; throws
// Problem with the lines that are wrong.
void try_template(ReadTx& tx, const Figures& figures, const std::string& code, const documents::OwnTemplate& own);

// For the verbs (submission_service.cpp).
void settle(ReadTx& tx, const records::Kind& kind, records::Record& record, const campaign::ReportingDay& day);
Gathered content_of(ReadTx& tx, const Figures& figures, const records::Kind& kind, const records::Record& record,
                    Wanted wanted, std::optional<Instant> as_of = {});
// The zone's text with what the departments wrote that is not in it yet.
std::string collected(ReadTx& tx, const records::Kind& kind, const records::Record& record);
Issues unknown_marks(const std::string& text, const Gathered& content);
Issues missing_in(ReadTx& tx, const std::string& text, const Gathered& content, bool summary);
documents::OwnTemplate frame_in_use(ReadTx& tx, bool summary);

}  // namespace zhiben::reporting
