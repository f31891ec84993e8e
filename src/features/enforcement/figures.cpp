#include "features/enforcement/store.hpp"

namespace zhiben::enforcement {

using records::Condition;
using records::Test;

namespace {

Condition is(const char* field, const char* code) { return {field, Test::equal, {std::string(code)}}; }
Condition among(const char* field, std::vector<const char*> codes) {
    Condition out{field, Test::among, {}};
    for (const char* code : codes) out.values.emplace_back(std::string(code));
    return out;
}

}  // namespace

// Annex 3 (domain.md §2.3). What was withdrawn or revoked counts no more: it drops out of the day on which it counted.
std::vector<figures::Figure> figures() {
    const auto of = [](const char* kind, const char* name, const char* label, const char* unit,
                       std::vector<Condition> when, const char* from, const char* amount = "") {
        return figures::Figure{.name = name,
                               .label = label,
                               .unit = unit,
                               .kind = kind,
                               .when = std::move(when),
                               .from = from,
                               .amount = amount};
    };
    const auto paper = [&](const char* name, const char* label, const char* sort) {
        return of("papers", name, label, "份", {is("sort", sort), among("state", {"issued", "delivered"})},
                  "issued_on");
    };
    // 家: each enterprise once, however often it was so treated.
    const auto once = [](figures::Figure figure) {
        figure.once = {{figure.name}};
        return figure;
    };
    const Condition decided = is("state", "decided"), person = is("subject", "person");
    return {
        paper("papers_inspection", "现场检查记录", "inspection_record"),
        once(paper("papers_rectification", "责令限期整改指令书", "rectification_order")),
        paper("papers_recheck", "整改复查意见书", "recheck_opinion"),
        paper("papers_measure", "现场处理措施决定书", "site_decision"),
        once(of("stop_works", "stop_works", "责令暂时停止作业", "家",
                {among("state", {"stopped", "applied", "resumed"})}, "ordered_on")),
        once(of("suspensions", "suspensions", "责令停产停业整顿", "家",
                {among("state", {"ordered", "planned", "applied", "accepted", "resumed"})}, "ordered_on")),
        of("cases", "cases_filed", "立案", "件", {}, "filed_on"),
        of("cases", "cases_closed", "结案", "件", {is("state", "closed")}, "closed_on"),
        of("decisions", "penalties", "行政处罚", "次", {decided}, "decided_on"),
        of("decisions", "penalty_amount", "罚款金额", "分", {decided}, "decided_on", "amount"),
        of("decisions", "penalties_person", "处罚个人", "人", {decided, person}, "decided_on"),
        of("decisions", "penalty_person_amount", "处罚个人金额", "分", {decided, person}, "decided_on", "amount"),
        of("cases", "dual_penalties", "一案双罚", "件", {is("pair_state", "complete")}, "pair_completed_on"),
        of("cases", "transfers", "移送司法", "件", {is("outcome", "transfer")}, "decided_on"),
        once(of("exposures", "exposures", "公开曝光", "件", {among("state", {"published", "ended"})}, "published_on")),
        once(of("sanctions", "sanctions", "联合惩戒", "家",
                {is("sort", "joint"), among("state", {"decided", "published", "removed"})}, "decided_on")),
        once(of("sanctions", "serious_discredit", "列入严重失信名单", "家",
                {is("sort", "serious"), among("state", {"decided", "published", "removed"})}, "decided_on")),
        of("tips", "tips_received", "举报受理", "件", {}, "received_on"),
        of("tips", "tips_verified", "举报查实", "件", {among("state", {"verified", "rewarded"})}, "verified_on"),
        of("tips", "tips_reward", "举报奖励", "分", {is("state", "rewarded")}, "rewarded_on", "reward")};
}

}  // namespace zhiben::enforcement
