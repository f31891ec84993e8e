#include "features/campaign/service.hpp"
#include "features/enforcement/paper_content_service.hpp"
#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "features/enforcement/verb_service.hpp"
#include "features/rulebook/service.hpp"
#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

void seal(WriteTx& tx, const Kind& kind, Record& paper, Day on, const Json& more) {
    kind.set(paper, "state", std::string("issued"));
    kind.set(paper, "issued_on", on.iso());
    const auto book = rulebook::in_force(tx);
    const rulebook::RulesOn rules = book->on(on);
    kind.set(paper, "rules_version", rules.version(paper.place.sector));
    if (const auto limit = rules.limit("delivery"))
        kind.set(paper, "delivery_limit", rulebook::deadline(*limit, on, *campaign::active_calendar(tx)).last.iso());
    if (kind.blank(paper, "number"))
        if (const std::string number = next_paper_number(tx, paper.place, kind.text(paper, "sort"), on);
            !number.empty())
            kind.set(paper, "number", number);
    Json content = content_of(tx, kind, paper);
    if (more.is_object())
        for (const auto& [name, value] : more.members()) content.set(name, value);
    kind.set(paper, "content", content.dump());
}

// Two officers at least; a refusal to sign with its reason and a witness (安全生产法 68; 行政处罚法 42).
Issues check_issue(const Kind& kind, const Record& paper) {
    Issues issues;
    if (names_in(kind.text(paper, "officers")).size() < 2)
        issues.push_back({"officers", "too_few", "不少于两名执法人员，用顿号隔开", "执法人员"});
    if (kind.yes(paper, "refused"))
        for (const char* field : {"refusal_reason", "witness"})
            if (kind.blank(paper, field))
                issues.push_back({field, "required", "企业拒绝签字的必填", kind.field(field).label});
    return issues;
}

Issues check_delivery(const Kind& kind, const Record& paper) {
    const auto on = kind.day(paper, "delivered_on"), limit = kind.day(paper, "delivery_limit");
    if (on && limit && *on > *limit && kind.blank(paper, "late_reason"))
        return {{"late_reason", "required",
                 "已超过送达期限（" + limit->chinese() + "，行政处罚法第六十一条），请写明原因", "超期送达的原因"}};
    return {};
}

}  // namespace

Record take_paper(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                  const records::Form& form) {
    form.require_filled();
    return records::take_step(tx, paper_stepped, id, info, verb.name, form.details(tx),
                              [&](const Kind& kind, Record& paper) {
                                  raise_if_any(check(paper_flow(), kind.text(paper, "state"), verb.name));
                                  raise_if_any(days_not_ahead(verb, form, tx.today()));
                                  fill_in(verb, form, kind, paper);
                                  if (verb.name == "issue") {
                                      raise_if_any(check_issue(kind, paper));
                                      seal(tx, kind, paper, *form.day("issued_on"), {});
                                      return;
                                  }
                                  if (verb.name == "deliver") raise_if_any(check_delivery(kind, paper));
                                  if (verb.name == "withdraw") kind.set(paper, "withdrawn_on", tx.today().iso());
                                  kind.set(paper, "state", paper_flow().move(verb.name).to);
                              });
}

Record issue_paper(WriteTx& tx, const NewPaper& paper, Day on) {
    const KindPtr kind = tx.kinds().get(paper_stepped.kind), enterprises = tx.kinds().get("enterprises");
    if (const auto made = records::find(tx, *kind, paper.id)) return *made;
    Record record = kind->fresh(paper.id);
    record.place = records::get(tx, *enterprises, paper.enterprise).place;
    const auto put = [&](const char* field, const std::string& text) {
        if (!text.empty()) kind->set(record, field, first_characters(text, kind->field(field).max));
    };
    put("number", paper.number);
    put("sort", paper.sort);
    put("enterprise", paper.enterprise);
    put("inspection", paper.inspection);
    put("hazard", paper.hazard);
    put("case_file", paper.case_file);
    put("officers", paper.officers);
    put("certificates", paper.certificates);
    put("facts", paper.facts);
    put("basis", paper.basis);
    put("demand", paper.demand);
    put("signer", paper.signer);
    put("refusal_reason", paper.refusal_reason);
    put("witness", paper.witness);
    kind->set(record, "refused", std::int64_t{paper.refused});
    if (paper.deadline) kind->set(record, "deadline", paper.deadline->iso());
    raise_if_any(check_issue(*kind, record));
    seal(tx, *kind, record, on, paper.more);
    return records::create_by_verb(tx, *kind, std::move(record), "papers.issue");
}

}  // namespace zhiben::enforcement
