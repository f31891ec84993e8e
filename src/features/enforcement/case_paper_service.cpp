// The papers that a case leaves on its way, beside the notice and the decisions: each is made with the step itself.

#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "kit/base/id.hpp"
#include "kit/records/form.hpp"

namespace zhiben::enforcement {
namespace {

using records::Kind;
using records::Record;

struct CasePaper {
    const char *day, *sort, *facts, *demand;  // fields of the case; it is issued when the day is filled in
};
constexpr CasePaper case_papers[] = {{"filed_on", "filing", "facts", ""},
                                     {"reviewed_on", "legal_review", "findings", "review"},
                                     {"discussed_on", "discussion", "findings", "discussion"},
                                     {"hearing_on", "hearing_record", "statement", ""},
                                     {"published_on", "publication", "findings", "channel"},
                                     {"closed_on", "closing", "findings", "outcome"}};

std::string words(const Kind& kind, const Record& of, const char* field) {
    return *field ? records::value_text(kind.field(field), kind.get(of, field)) : std::string();
}

std::string how_it_ended(const Kind& kind, const Record& of) {
    std::string out = words(kind, of, "outcome");
    if (kind.integer(of, "fines") > 0)
        out += "，罚款" + words(kind, of, "fines") + "元，实缴" + words(kind, of, "paid") + "元";
    return out;
}

}  // namespace

void case_saved(WriteTx& tx, const Kind& kind, const Record* before, const Record& after) {
    for (const CasePaper& one : case_papers) {
        const auto on = kind.day(after, one.day);
        const std::string sort = one.sort, facts = words(kind, after, one.facts);
        if (!on || (before && (sort == "filing" || kind.day(*before, one.day) == on))) continue;
        issue_paper(tx,
                    {.id = derived_id(after.id + "/" + sort + "/" + on->iso()),
                     .sort = sort,
                     .enterprise = kind.text(after, "enterprise"),
                     .inspection = kind.text(after, "inspection"),
                     .hazard = kind.text(after, "hazard"),
                     .case_file = after.id,
                     .officers = kind.text(after, "officers"),
                     .facts = facts.empty() ? kind.text(after, "facts") : facts,
                     .demand = sort == "closing" ? how_it_ended(kind, after) : words(kind, after, one.demand),
                     .number = sort == "filing" ? kind.text(after, "number") : std::string()},
                    *on);
    }
}

}  // namespace zhiben::enforcement
