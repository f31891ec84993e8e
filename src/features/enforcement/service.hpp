#pragma once
// What people do to papers, cases and measures; and what reporting asks.

#include <optional>
#include <string>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::enforcement {

using records::StepInfo;

// --- Papers. Each throws Problem when the step may not be taken; the record after it.
records::Record take_paper(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                           const records::Form& form);

// A paper made and issued in one: by a step of a case or an inspection.
struct NewPaper {
    std::string id, sort, enterprise, inspection, hazard, case_file, officers, certificates, facts, basis, demand;
    std::optional<Day> deadline;
    std::string signer, refusal_reason, witness;  // of the signature at the visit
    bool refused = false;
    std::string number;  // one it has already; "" for the next of its sort
    Json more;           // further members of its content: what it is about (处罚, 隐患)
};
records::Record issue_paper(WriteTx& tx, const NewPaper& paper, Day on);

// What a finished inspection leads to, in one step and once however often it is asked for: its record, and where items
// failed with a deadline the orders to put them right (each hazard that was not ordered yet is ordered) and their
// document.
struct RectificationOrder {
    std::string responsible, responsible_phone, measure, fund, emergency_plan;
    std::optional<Day> deadline;
};
struct InspectionPapers {
    std::vector<records::Record> papers;
    std::int64_t ordered = 0;  // hazards
};
InspectionPapers papers_of_inspection(WriteTx& tx, const std::string& inspection, const RectificationOrder& order);
std::string why_no_papers(ReadTx& tx, const std::string& inspection);  // in Chinese; "" when they may be made

// 整改复查意见书 of the hazard's newest recheck, in its words and under its number where it has one; once a recheck.
records::Record opinion_of_recheck(WriteTx& tx, const std::string& hazard, const std::string& certificates,
                                   const std::string& signer);
std::string why_no_opinion(ReadTx& tx, const std::string& hazard);

// --- Cases.
records::Record take_case(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                          const records::Form& form);
// Hazards whose time ran out by the rule book's number of workdays (propose_case) and that no case deals with.
struct Proposal {
    std::string hazard, number, enterprise, enterprise_name, description, deadline;
    int days_late = 0;
};
std::vector<Proposal> proposals(ReadTx& tx);
std::string why_no_case(ReadTx& tx, const std::string& hazard);
// The form of a case, filled in from the hazard; and the case that is filed from it with what is given besides.
Json case_form(ReadTx& tx, const std::string& hazard);
records::Record file_case(WriteTx& tx, const std::string& hazard, const std::string& id, const Json& given);
// Limits that have run out, for the case's page: code, label, day.
Json overdue_limits(ReadTx& tx, const records::Kind& kind, const records::Record& one);

// --- For reporting, within the actor's scope.
// domain.md §2.7, 5 and 6: what breaks the rule, each with the record to open; of one department (id) or of all ("").
// Empty when it holds. A case that was closed on one decision with the reason for it breaks nothing.
struct Offender {
    std::string kind, id, title;
};
std::vector<Offender> dual_cases_not_complete(ReadTx& tx, std::optional<Day> since, Day until,
                                              const std::string& department = {});
std::vector<Offender> inspections_without_order(ReadTx& tx, std::optional<Day> since, Day until,
                                                const std::string& department = {});

}  // namespace zhiben::enforcement
