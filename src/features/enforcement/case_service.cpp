#include <set>

#include "features/campaign/service.hpp"
#include "features/enforcement/paper_content_service.hpp"
#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "features/enforcement/verb_service.hpp"
#include "features/rulebook/service.hpp"
#include "kit/base/id.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {
namespace {

using records::Condition;
using records::Form;
using records::Kind;
using records::KindPtr;
using records::Record;
using records::Test;

std::vector<Record> decisions_of(ReadTx& tx, const std::string& id) {
    return records::list(tx, *tx.kinds().get("decisions"),
                         {.conditions = {{"case_file", Test::equal, {id}}}, .sort = "n", .limit = 1000})
        .items;
}
std::vector<Decision> typed(ReadTx& tx, const std::vector<Record>& records) {
    const KindPtr kind = tx.kinds().get("decisions");
    std::vector<Decision> out;
    for (const Record& one : records) out.push_back(decision_typed().load(*kind, one));
    return out;
}

// The last day in time by the rule that is in force on the day of the event.
Day limit(ReadTx& tx, const char* code, Day event) {
    const auto found = rulebook::in_force(tx)->on(event).limit(code);
    if (!found)
        throw Problem(Issues{{"", "no_rule", event.chinese() + "的规则库没有期限“" + code + "”，请先在规则库补上"}});
    return rulebook::deadline(*found, event, *campaign::active_calendar(tx)).last;
}
double value(ReadTx& tx, const char* code, Day on) {
    const auto found = rulebook::in_force(tx)->on(on).value(code);
    if (!found)
        throw Problem(Issues{{"", "no_rule", on.chinese() + "的规则库没有数值“" + code + "”，请先在规则库补上"}});
    return found->number;
}
std::int64_t large_fine(ReadTx& tx, const char* code, Day on) {
    return static_cast<std::int64_t>(value(tx, code, on)) * 100;
}

// --- Deciding: every drafted decision gets its document and number, and names the other one of a pair.

std::string numbers_of(const Kind& kind, const std::vector<Record>& all, const std::string& other_than) {
    std::string out;
    for (const Record& one : all)
        if (kind.text(one, "state") == "decided" && kind.text(one, "subject") != other_than)
            out += (out.empty() ? "" : "、") + kind.text(one, "number");
    return out;
}

Json punishment(const Kind& kind, const Record& one) {
    return as_read(kind, one,
                   {"subject", "person", "title", "clause_text", "amount", "warning", "suspension", "reason"});
}

// The two documents of a pair name each other. Only one that was issued just now still takes the other's number.
void name_other(WriteTx& tx, const std::string& paper, const std::string& other) {
    const KindPtr kind = tx.kinds().get("papers");
    const Record before = records::get(tx, *kind, paper);
    Record after = before;
    kind->set(after, "content", Json::parse(kind->text(before, "content")).set("另一份文号", other).dump());
    records::save(tx, *kind, before, std::move(after), "papers.counterpart");
}

void decide_all(WriteTx& tx, const Kind& cases, Record& of, Day on) {
    const KindPtr kind = tx.kinds().get("decisions");
    std::vector<Record> all = decisions_of(tx, of.id);
    std::set<std::string> issued_now;
    for (Record& one : all) {
        if (kind->text(one, "state") != "draft") continue;
        const Record paper = issue_paper(tx,
                                         {.id = derived_id(one.id + "/penalty_decision"),
                                          .sort = "penalty_decision",
                                          .enterprise = cases.text(of, "enterprise"),
                                          .inspection = cases.text(of, "inspection"),
                                          .hazard = cases.text(of, "hazard"),
                                          .case_file = of.id,
                                          .officers = cases.text(of, "officers"),
                                          .facts = cases.text(of, "findings"),
                                          .basis = kind->text(one, "clause_text"),
                                          .demand = kind->text(one, "reason"),
                                          .more = Json::object().set("处罚", punishment(*kind, one))},
                                         on);
        const Record before = one;
        kind->set(one, "state", std::string("decided"));
        kind->set(one, "decided_on", on.iso());
        kind->set(one, "paper", paper.id);
        issued_now.insert(paper.id);
        kind->set(one, "number", tx.kinds().get("papers")->text(paper, "number"));
        one = records::save(tx, *kind, before, one, "decisions.decide");
    }
    if (cases.yes(of, "dual"))
        for (Record& one : all) {
            const std::string other = numbers_of(*kind, all, kind->text(one, "subject"));
            if (other.empty() || kind->text(one, "counterpart") == other) continue;
            Record changed = one;
            kind->set(changed, "counterpart", other);
            one = records::save(tx, *kind, one, std::move(changed), "decisions.counterpart");
            if (issued_now.contains(kind->text(one, "paper"))) name_other(tx, kind->text(one, "paper"), other);
        }
    std::int64_t fines = 0;
    for (const Record& one : all) fines += kind->integer(one, "amount");
    cases.set(of, "fines", fines);
    cases.set(of, "pair_state", pair_state(cases.yes(of, "dual"), typed(tx, all)));
    if (cases.text(of, "pair_state") == "complete") cases.set(of, "pair_completed_on", on.iso());
}

void set_limits(ReadTx& tx, const Kind& kind, Record& of, Day decided_on) {
    kind.set(of, "delivery_limit", limit(tx, "delivery", decided_on).iso());
    kind.set(of, "publication_limit", limit(tx, "publication", decided_on).iso());
}

// The decisions as they were drafted, against the case as it is now: dual or not.
void check_drafts(ReadTx& tx, const Kind& cases, const Record& of) {
    const KindPtr kind = tx.kinds().get("decisions");
    const auto book = rulebook::in_force(tx);
    Issues issues;
    for (const Record& one : decisions_of(tx, of.id))
        if (const auto penalty = book->on(*cases.day(of, "conduct_on")).penalty(kind->text(one, "clause")))
            for (Issue& issue : check(decision_typed().load(*kind, one), *penalty, cases.yes(of, "dual")))
                issues.push_back(std::move(issue));
    raise_if_any(std::move(issues));
}

// The notice: from it run the days in which a hearing can be asked for.
void notify(WriteTx& tx, const Kind& kind, Record& of, const std::vector<Decision>& decisions) {
    const Day on = *kind.day(of, "notified_on");
    raise_if_any(check_notify(case_typed().load(kind, of), decisions));
    check_drafts(tx, kind, of);
    Json proposed = Json::array();
    for (const Record& one : decisions_of(tx, of.id)) proposed.push(punishment(*tx.kinds().get("decisions"), one));
    bool due = false;
    const std::int64_t unit = large_fine(tx, "large_fine_unit", on), person = large_fine(tx, "large_fine_person", on);
    for (const Decision& one : decisions) due = due || needs_hearing(one, unit, person);
    kind.set(of, "hearing_due", std::int64_t{due});
    kind.set(of, "hearing_until", due ? db::Value(limit(tx, "hearing_request", on).iso()) : db::Value());
    issue_paper(tx,
                {.id = derived_id(of.id + "/notice"),
                 .sort = due ? "hearing_notice" : "penalty_notice",
                 .enterprise = kind.text(of, "enterprise"),
                 .inspection = kind.text(of, "inspection"),
                 .hazard = kind.text(of, "hazard"),
                 .case_file = of.id,
                 .officers = kind.text(of, "officers"),
                 .facts = kind.text(of, "findings"),
                 .demand = due ? "你（单位）有权陈述、申辩，并有权要求听证" : "你（单位）有权陈述、申辩",
                 .more = Json::object().set("拟处罚", std::move(proposed))},
                on);
}

// The other decision of a half pair, with its own notice.
void decide_other(WriteTx& tx, const Kind& kind, Record& of, const Form& form) {
    if (!kind.yes(of, "dual") || kind.text(of, "pair_state") != "half")
        throw Problem(Issues{{"state", "no_half_pair", "只有“一案双罚”缺一份决定时才能补作", "双罚进度"}});
    const KindPtr decisions = tx.kinds().get("decisions");
    bool due = false, drafted = false;
    const Day told = *form.day("notified_on"), on = *form.day("decided_on");
    for (const Decision& one : typed(tx, decisions_of(tx, of.id))) {
        if (one.state != "draft") continue;
        drafted = true;
        due = due ||
              needs_hearing(one, large_fine(tx, "large_fine_unit", told), large_fine(tx, "large_fine_person", told));
    }
    Issues issues;
    if (!drafted)
        issues.push_back({"decisions", "required", "请先在处罚决定中填写另一方的处罚（对象、条款、金额）", "处罚决定"});
    if (on < told) issues.push_back({"decided_on", "too_early", "不能早于告知日期", "决定日期"});
    if (due && on <= limit(tx, "hearing_request", told))
        issues.push_back(
            {"decided_on", "hearing_open",
             "对另一方的告知含听证权利，" + limit(tx, "hearing_request", told).chinese() + "期满后才能决定",
             "决定日期"});
    raise_if_any(std::move(issues));
    decide_all(tx, kind, of, on);
    set_limits(tx, kind, of, on);
    // The new decision is delivered, paid and published as the first one was.
    for (const char* field : {"delivered_on", "paid_on", "published_on"}) kind.set(of, field, {});
}

void revoke(WriteTx& tx, const Kind& kind, Record& of) {
    const KindPtr decisions = tx.kinds().get("decisions"), exposures = tx.kinds().get("exposures");
    const Day on = *kind.day(of, "revoked_on");
    for (const Record& one : decisions_of(tx, of.id)) {
        if (decisions->text(one, "state") != "decided") continue;
        Record changed = one;
        decisions->set(changed, "state", std::string("revoked"));
        records::save(tx, *decisions, one, std::move(changed), "decisions.revoke");
    }
    kind.set(of, "pair_state", std::string("none"));
    // What was made public of it has to be taken down in time (行政处罚法 48).
    const Day down = limit(tx, "withdrawal", on);
    records::Filter shown{.conditions = {{"case_file", Test::equal, {of.id}},
                                         {"state", Test::among, {std::string("published"), std::string("approved")}}},
                          .limit = 1000};
    for (const Record& one : records::list(tx, *exposures, shown).items) {
        Record changed = one;
        exposures->set(changed, "withdrawal_limit", down.iso());
        records::save(tx, *exposures, one, std::move(changed), "exposures.revoked");
    }
}

void execute(WriteTx& tx, const Kind& kind, Record& of) {
    const Day due = *kind.day(of, "payment_limit"), paid_on = *kind.day(of, "paid_on");
    const std::int64_t more = surcharge(kind.integer(of, "fines"), due, paid_on, value(tx, "surcharge", paid_on),
                                        value(tx, "surcharge_most", paid_on));
    kind.set(of, "surcharge", more);
    const std::int64_t owed = kind.integer(of, "fines") + more;
    if (kind.integer(of, "paid") < owed && kind.blank(of, "unpaid_reason"))
        throw Problem(
            Issues{{"paid", "too_little",
                    "应缴罚款和加处罚款共" + records::value_text(kind.field("fines"), owed) + "元（加处" +
                        records::value_text(kind.field("surcharge"), more) + "元），缴清后再登记；依法减免的请写明说明",
                    "实缴合计"}});
}

void deliver_papers(WriteTx& tx, const Kind& cases, const Record& of) {
    const KindPtr papers = tx.kinds().get("papers");
    const records::Filter issued{.conditions = {{"case_file", Test::equal, {of.id}},
                                                {"sort", Test::equal, {std::string("penalty_decision")}},
                                                {"state", Test::equal, {std::string("issued")}}},
                                 .limit = 1000};
    for (const Record& one : records::list(tx, *papers, issued).items) {
        Record changed = one;
        papers->set(changed, "state", std::string("delivered"));
        papers->set(changed, "delivered_on", cases.get(of, "delivered_on"));
        papers->set(changed, "delivery_way", std::string("direct"));
        papers->set(changed, "receiver", cases.get(of, "receiver"));
        records::save(tx, *papers, one, std::move(changed), "papers.deliver");
    }
}

// What the verb does beside filling in its fields and moving on.
void act(WriteTx& tx, const Kind& kind, const Record& before, Record& of, const std::string& verb, const Form& form) {
    const Case now = case_typed().load(kind, of);
    if ((verb == "publish" || verb == "execute" || verb == "revoke") && now.outcome != "penalty")
        throw Problem(Issues{{"outcome", "no_penalty", "没有作出行政处罚的案件不用这一步，请直接结案", "处理结果"}});
    if (verb == "extend") {
        const auto old = kind.day(before, "decision_limit"), wanted = form.day("decision_limit");
        if (old && *wanted <= *old)
            throw Problem(
                Issues{{"decision_limit", "too_early", "应晚于现在的期限（" + old->chinese() + "）", "延长到"}});
    }
    if (verb == "notify") notify(tx, kind, of, typed(tx, decisions_of(tx, of.id)));
    if (verb == "ask_hearing") {
        raise_if_any(check_hearing(now, *form.day("hearing_asked_on")));
        kind.set(of, "hearing", std::string("asked"));
    }
    if (verb == "hold_hearing") {
        const Day told = *form.day("hearing_notified_on");
        const auto rule = rulebook::in_force(tx)->on(told).limit("hearing_notice");
        const Day earliest =
            rule ? campaign::active_calendar(tx)->add_workdays(told, rule->length) : told;  // 「七日前」: seven between
        raise_if_any(check_held(now, *form.day("hearing_on"), earliest));
        kind.set(of, "hearing", std::string("held"));
    }
    if (verb == "waive_hearing") {
        if (!now.hearing_due)
            throw Problem(Issues{{"hearing", "no_right", "这个案件的拟罚内容不在听证范围内，无须登记放弃", "听证"}});
        kind.set(of, "hearing", std::string("waived"));
    }
    if (verb == "decide") {
        const std::string outcome = form.text("outcome");
        const Day on = *form.day("decided_on");
        const auto decisions = typed(tx, decisions_of(tx, of.id));
        Issues issues = check_decide(now, outcome, on, decisions);
        if (outcome == "transfer" && form.text("transferred_to").empty())
            issues.push_back({"transferred_to", "required", "移送司法的必填", "移送机关"});
        raise_if_any(std::move(issues));
        if (outcome == "penalty") {
            decide_all(tx, kind, of, on);
            set_limits(tx, kind, of, on);
        }
    }
    if (verb == "decide_other") decide_other(tx, kind, of, form);
    if (verb == "deliver") {
        if (now.outcome == "penalty") {
            kind.set(of, "payment_limit", limit(tx, "payment", *form.day("delivered_on")).iso());
            deliver_papers(tx, kind, of);
        }
    }
    if (verb == "execute") execute(tx, kind, of);
    if (verb == "revoke") revoke(tx, kind, of);
    if (verb == "close") raise_if_any(check_close(now, form.text("pair_reason")));
}

// Forms whose fields are not the case's own of the same name, or not in every case.
bool fills_in(const std::string& verb) { return verb != "decide_other"; }

}  // namespace

Record take_case(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                 const Form& form) {
    form.require_filled();
    return records::take_step(tx, case_stepped, id, info, verb.name, form.details(tx),
                              [&](const Kind& kind, Record& of) {
                                  raise_if_any(check(case_flow(), kind.text(of, "state"), verb.name));
                                  raise_if_any(days_not_ahead(verb, form, tx.today()));
                                  const Record before = of;
                                  // Closing is judged by what the case was, publication and the like by what the form
                                  // says.
                                  if (fills_in(verb.name)) fill_in(verb, form, kind, of);
                                  act(tx, kind, before, of, verb.name, form);
                                  if (const std::string& to = case_flow().move(verb.name).to; !to.empty())
                                      kind.set(of, "state", to);
                              });
}

Json overdue_limits(ReadTx& tx, const Kind& kind, const Record& one) {
    struct Limit {
        const char *limit, *done;
    };
    Json out = Json::array();
    if (kind.text(one, "state") == "closed" || kind.text(one, "state") == "revoked") return out;
    for (const auto& [until, done] : {Limit{"decision_limit", "decided_on"}, Limit{"delivery_limit", "delivered_on"},
                                      Limit{"payment_limit", "paid_on"}, Limit{"publication_limit", "published_on"}}) {
        const auto day = kind.day(one, until);
        if (day && *day < tx.today() && kind.blank(one, done))
            out.push(Json::object().set("limit", until).set("label", kind.field(until).label).set("day", day->iso()));
    }
    return out;
}

}  // namespace zhiben::enforcement
