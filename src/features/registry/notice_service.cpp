// Who must know of a dispute: the department in charge, which does not see another's claim, and the general group; and
// both departments when it is decided.

#include "features/reporting/notice_service.hpp"

#include "features/registry/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::registry {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

reporting::NoticeDraft draft(const Kind& kind, const Record& claim, const std::string& department, std::string title,
                             std::string text, Day due) {
    const std::string number = kind.text(claim, "number");
    return {.occasion = "claims/" + claim.id + "/" + department + "/" + kind.text(claim, "state"),
            .department = department,
            .title = "归口认领" + number + "：" + std::move(title),
            .text = std::move(text),
            .audience = "department",
            .due = due,
            .topic = "task"};
}

std::vector<reporting::NoticeDraft> disputes(ReadTx& tx) {
    const KindPtr kind = tx.kinds().get(claim_stepped.kind), departments = tx.kinds().get("departments");
    std::vector<Record> claims;
    records::each(tx, *kind, {.conditions = {{"state", records::Test::equal, {std::string("disputed")}}}},
                  [&](const Record& claim) { claims.push_back(claim); });
    std::vector<reporting::NoticeDraft> out;
    for (const Record& claim : claims) {
        if (kind->blank(claim, "holder")) continue;
        const auto by = records::find(tx, *departments, kind->text(claim, "department"));
        out.push_back(draft(*kind, claim, kind->text(claim, "holder"), "有争议，请综合组裁定",
                            (by ? departments->title_of(*by) : "另一部门") + "认领了“" + kind->text(claim, "name") +
                                "”，依据：" + kind->text(claim, "reason") + "。现归口部门如有意见，请向综合组说明。",
                            kind->day(claim, "claimed_on")->plus(7)));
        out.back().audience = "general";
    }
    return out;
}

}  // namespace

void tell_decision(WriteTx& tx, const Record& claim) {
    const KindPtr kind = tx.kinds().get(claim_stepped.kind);
    const std::string title = kind->text(claim, "state") == "standing" ? "裁定归认领部门" : "裁定维持原归口";
    for (const char* side : {"department", "holder"})
        if (!kind->blank(claim, side))
            reporting::give_notice(
                tx,
                draft(*kind, claim, kind->text(claim, side), title,
                      "“" + kind->text(claim, "name") + "”，裁定理由：" + kind->text(claim, "decision"), tx.today()));
}

int remind(const Work& work) { return reporting::give_due(work, disputes); }

}  // namespace zhiben::registry
