// Papers that follow from a finished inspection and from a recheck.

#include "features/enforcement/paper_content_service.hpp"
#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "features/hazards/service.hpp"
#include "kit/base/id.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

std::string record_id(const std::string& inspection) { return derived_id(inspection + "/inspection_record"); }
std::string order_id_of(const std::string& inspection) { return derived_id(inspection + "/rectification_order"); }
std::string opinion_id(const std::string& recheck) { return derived_id(recheck + "/recheck_opinion"); }

bool is_made(ReadTx& tx, const std::string& paper) {
    return records::find(tx, *tx.kinds().get(paper_stepped.kind), paper).has_value();
}

Issues why_no_papers(const Kind& kind, const Record& inspection) {
    if (inspection.archived || kind.text(inspection, "state") != "done")
        return {{"state", "wrong_state", "检查结束（签字或登记拒签）后才能出具文书，请先结束检查", "状态"}};
    if (kind.text(inspection, "type") == "self") return {{"type", "self", "企业自查不出具执法文书", "检查类型"}};
    return {};
}

struct DeadlineHazard {
    std::string id, state, description;
};

std::vector<DeadlineHazard> deadline_hazards(ReadTx& tx, const std::string& inspection) {
    std::vector<DeadlineHazard> out;
    tx.sql().each(db::Query("select id, state, description from hazards where inspection = $1 and archived = 0 and "
                            "method = 'deadline' order by n",
                            {inspection}),
                  [&](const db::Row& row) {
                      out.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))});
                  });
    return out;
}

}  // namespace

std::string why_no_papers(ReadTx& tx, const std::string& inspection) {
    const KindPtr kind = tx.kinds().get("inspections");
    const Issues issues = why_no_papers(*kind, records::get(tx, *kind, inspection));
    if (!issues.empty()) return issues.front().text;
    const bool orders = !deadline_hazards(tx, inspection).empty();
    return is_made(tx, record_id(inspection)) && (!orders || is_made(tx, order_id_of(inspection)))
               ? "检查文书已经出具，见“执法文书”"
               : std::string();
}

InspectionPapers papers_of_inspection(WriteTx& tx, const std::string& inspection, const RectificationOrder& order) {
    const KindPtr kind = tx.kinds().get("inspections"), hazards = tx.kinds().get("hazards");
    tx.lock(records::lock_key(*kind, records::get(tx, *kind, inspection)));
    const Record of = records::get(tx, *kind, inspection);
    raise_if_any(why_no_papers(*kind, of));

    InspectionPapers out;
    NewPaper paper{.id = record_id(inspection),
                   .sort = "inspection_record",
                   .enterprise = kind->text(of, "enterprise"),
                   .inspection = inspection,
                   .officers = kind->text(of, "officers"),
                   .certificates = kind->text(of, "certificates"),
                   .facts = kind->text(of, "situation"),
                   .demand = kind->text(of, "handling"),
                   .signer = kind->text(of, "representative"),
                   .refusal_reason = kind->text(of, "refusal_reason"),
                   .witness = kind->text(of, "witness"),
                   .refused = kind->yes(of, "refused")};
    const Day on = kind->day(of, "finished_on").value_or(tx.today());
    Json found = Json::array();
    std::string all;
    tx.sql().each(db::Query("select text, description, basis from inspection_items where inspection = $1 and "
                            "archived = 0 and result = 'fail' order by number",
                            {inspection}),
                  [&](const db::Row& row) {
                      found.push(Json::object()
                                     .set("检查内容", std::string(row.text(0)))
                                     .set("情况", std::string(row.text(1)))
                                     .set("依据", std::string(row.text(2))));
                      all += (all.empty() ? "" : "；") + std::string(row.text(1));
                  });
    if (paper.facts.empty()) paper.facts = all.empty() ? "未发现问题" : all;
    paper.more = Json::object().set("问题", std::move(found));
    out.papers.push_back(issue_paper(tx, paper, on));

    const std::vector<DeadlineHazard> late = deadline_hazards(tx, inspection);
    if (late.empty()) return out;
    const std::string order_id = order_id_of(inspection);
    if (const auto made = records::find(tx, *tx.kinds().get(paper_stepped.kind), order_id)) {
        out.papers.push_back(*made);
        return out;
    }
    Json lines = Json::array();
    std::string facts, basis;
    std::optional<Day> last;
    for (const DeadlineHazard& one : late) {
        if (one.state == "found") {
            hazards::take(tx, one.id, {.id = derived_id(order_id + one.id)},
                          hazards::Order{.responsible = order.responsible,
                                         .responsible_phone = order.responsible_phone,
                                         .measure = order.measure,
                                         .fund = order.fund,
                                         .emergency_plan = order.emergency_plan,
                                         .deadline = order.deadline});
            ++out.ordered;
        }
        const Record now = records::get(tx, *hazards, one.id);
        lines.push(linked(tx, "hazards", one.id, {"number", "description", "clause", "responsible", "deadline"}));
        facts += (facts.empty() ? "" : "；") + one.description;
        const std::string clause = hazards->text(now, "clause");
        if (!clause.empty() && basis.find(clause) == std::string::npos) basis += (basis.empty() ? "" : "；") + clause;
        if (const auto until = hazards->day(now, "deadline"); until && (!last || *until > *last)) last = until;
    }
    paper.id = order_id;
    paper.sort = "rectification_order";
    paper.facts = facts;
    paper.basis = basis;
    paper.demand =
        "请在期限届满前整改完毕，达到有关法律法规规章和标准规定的要求；由此造成事故的，依法追究有关人员的责任。";
    paper.deadline = last;
    paper.more = Json::object().set("隐患清单", std::move(lines));
    out.papers.push_back(issue_paper(tx, paper, on));
    return out;
}

std::string why_no_opinion(ReadTx& tx, const std::string& hazard) {
    records::get(tx, *tx.kinds().get("hazards"), hazard);  // not found, where it is out of sight
    const auto recheck = hazards::last_recheck(tx, hazard);
    if (!recheck) return "还没有复查；复查之后才能出具整改复查意见书";
    return is_made(tx, opinion_id(recheck->step)) ? "最近一次复查的意见书已经出具，见“执法文书”" : std::string();
}

Record opinion_of_recheck(WriteTx& tx, const std::string& hazard, const std::string& certificates,
                          const std::string& signer) {
    const KindPtr kind = tx.kinds().get("hazards");
    tx.lock(records::lock_key(*kind, records::get(tx, *kind, hazard)));
    const Record of = records::get(tx, *kind, hazard);
    const auto recheck = hazards::last_recheck(tx, hazard);
    if (!recheck) throw Problem(Issues{{"state", "wrong_state", why_no_opinion(tx, hazard), "状态"}});
    std::string demand = recheck->conclusion;
    if (!recheck->new_deadline.empty()) demand += "；新的整改时限：" + recheck->new_deadline;
    return issue_paper(tx,
                       {.id = opinion_id(recheck->step),
                        .sort = "recheck_opinion",
                        .enterprise = kind->text(of, "enterprise"),
                        .inspection = kind->text(of, "inspection"),
                        .hazard = hazard,
                        .case_file = {},
                        .officers = recheck->by,
                        .certificates = certificates,
                        .facts = recheck->opinion,
                        .basis = kind->text(of, "clause"),
                        .demand = demand + "。",
                        .deadline = {},
                        .signer = signer,
                        .refusal_reason = {},
                        .witness = {},
                        .refused = false,
                        .number = recheck->number,
                        .more = {}},
                       recheck->on);
}

}  // namespace zhiben::enforcement
