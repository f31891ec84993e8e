#pragma once
// What people do to inspections, their plans and draws; and what other features ask of them.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "features/inspections/checklist.hpp"
#include "features/inspections/draw.hpp"
#include "features/rulebook/rulebook.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::inspections {

using records::StepInfo;

// --- The inspection's verbs. Each throws Problem when the step may not be taken; the record after it.
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, Finish step);
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Cancel& step);
// `criterion` is one that the checklist suggests: confirming grades the hazards it rests on as major.
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const std::string& criterion,
                     const Verdict& step);

// --- The checklist, by the law of the day of the inspection and the enterprise's sector and area.
struct Line {
    rulebook::ItemOn on;                  // points into the book of the Checklist
    std::optional<records::Record> item;  // what was answered; none: not looked at
};
struct SuspicionOf {
    rulebook::Suspicion suspicion;
    std::string decision, reason, by_name;  // "", confirm, reject
};
struct Checklist {
    std::shared_ptr<const rulebook::Rulebook> book;
    std::vector<Line> lines;
    std::vector<SuspicionOf> suspicions;
};
Checklist checklist(ReadTx& tx, const records::Kind& kind, const records::Record& inspection);
// All answers in one transaction, once however often it is sent; items that are not named stay as they are. A failed
// item opens a hazard (of an unannounced visit: when it is done), one that is none after all withdraws it. `version` of
// the inspection, 0 takes whatever it is. Throws Problem with everything that is wrong; nothing is half stored.
records::Record answer(WriteTx& tx, const std::string& id, std::int64_t version, const std::vector<Answer>& answers);

// The hazard that a failed item of this inspection opens first: known before it is there.
std::string hazard_id(const std::string& inspection, const std::string& item);

// --- Plans and draws.
// Begins the inspection that was planned; `inspection` is its id, "" makes one. Gives the inspection.
records::Record start(WriteTx& tx, const std::string& plan, const StepInfo& info, std::string inspection,
                      std::optional<Day> on);
records::Record cancel_plan(WriteTx& tx, const std::string& plan, const StepInfo& info, const std::string& reason);
// Makes the list of a new draw, and a seed that nobody sees before the draw.
void prepare_draw(WriteTx& tx, const records::Kind& kind, records::Record& draft);
records::Record take_draw(WriteTx& tx, const std::string& id, const StepInfo& info);
records::Record plans_of_draw(WriteTx& tx, const std::string& id, const StepInfo& info, std::optional<Day> on);
struct Candidate {
    std::string id, name;
    std::optional<std::int64_t> pick;  // 1 is the first that was picked
    std::vector<std::string> team;
};
struct DrawView {
    records::Record record;
    std::vector<Candidate> enterprises;  // in the order of the list
    std::vector<std::string> officers;
};
DrawView draw_view(ReadTx& tx, const std::string& id);
// The draw repeated from what is kept: whether list, seed and result are what was shown.
struct Repeat {
    bool list = false, seed = false, result = false;
};
Repeat repeat(const records::Kind& kind, const DrawView& view);

// --- For others (reporting, campaign).
struct Coverage {
    std::int64_t registered = 0, inspected = 0, visits = 0, never = 0;  // never: by nobody until today
};
// By department in charge ("" nobody's), within the actor's scope: the enterprises of the register, how many of them
// were inspected from `since` to `until` (去重家数), and how many never were. Self inspections do not count.
std::map<std::string, Coverage> coverage(ReadTx& tx, Day since, Day until);
// The first day on which a department or the supervision group inspected it: evidence for a duty.
std::optional<Day> first_inspected_on(ReadTx& tx, const std::string& enterprise);

}  // namespace zhiben::inspections
