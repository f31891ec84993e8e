#pragma once
// The kinds of this feature, each in a file of its own: paper_store, case_store, decision_store, measure_store,
// disclosure_store.

#include <functional>
#include <string>
#include <vector>

#include "features/enforcement/case.hpp"
#include "features/enforcement/flow.hpp"
#include "kit/figures/figure.hpp"
#include "kit/records/typed.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::enforcement {

// A subject whose steps are described rather than programmed: a verb's form has the record's own fields, which it
// fills in; the days of the record stay in the order given here.
struct Measure {
    records::Stepped stepped;
    const char* label;
    Flow flow;
    std::vector<records::Verb> verbs;
    std::vector<const char*> days;
    // What is particular to one of its steps; may be empty. Throws Problem.
    std::function<void(WriteTx&, const records::Kind&, const std::string& verb, records::Record& after)> particular =
        {};
};
const std::vector<const Measure*>& measures();

records::Kind paper_kind();  // papers 执法文书
records::Kind paper_step_kind();
inline constexpr records::Stepped paper_stepped{"papers", "paper_steps", "paper"};
std::vector<records::Verb> paper_verbs();
const Flow& paper_flow();

records::Kind case_kind();  // cases 行政处罚案件
records::Kind case_step_kind();
inline constexpr records::Stepped case_stepped{"cases", "case_steps", "case_file"};
std::vector<records::Verb> case_verbs();
const records::Typed<Case>& case_typed();
records::Kind decision_kind();  // decisions 处罚决定: a part of its case
const records::Typed<Decision>& decision_typed();

const Measure& stop_works();   // 责令暂时停止作业: at once, on the spot (部令第13号18, 安全生产法65)
const Measure& suspensions();  // 停产停业整顿: a penalty, after a hearing notice (行政处罚法9(四))
const Measure& exposures();    // 公开曝光
const Measure& sanctions();    // 联合惩戒、严重失信名单
const Measure& tips();         // 举报
records::Kind stop_work_kind();
records::Kind suspension_kind();
records::Kind exposure_kind();
records::Kind sanction_kind();
records::Kind tip_kind();
records::Kind step_kind_of(const Measure& measure);

std::vector<figures::Figure> figures();

// The number of a document of this sort on this day: （忻开）应急责改〔2023〕5号, gapless within prefix, word and year;
// "" for a sort that has no numbers. The prefix is that of the department in charge of the place.
std::string next_paper_number(WriteTx& tx, const Place& place, const std::string& sort, Day on);

// A follower of these kinds: only what is still a draft can be deleted.
void settled_stays(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);

// A follower of cases: what was filed, reviewed, discussed, heard, published or closed leaves its paper.
void case_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);

// A follower of stop_works: the order is issued as a paper.
void stop_work_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                     const records::Record& after);

// A kind's days by its fields' names, with their labels.
std::vector<Dated> dated(const records::Kind& kind, const records::Record& record,
                         const std::vector<const char*>& days);

}  // namespace zhiben::enforcement
