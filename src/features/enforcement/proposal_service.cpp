// Cases from hazards whose time ran out.

#include "features/campaign/service.hpp"
#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "features/rulebook/service.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {

using records::KindPtr;
using records::Record;
using records::Test;

std::vector<Proposal> proposals(ReadTx& tx) {
    std::vector<Proposal> out;
    const KindPtr hazards = tx.kinds().get("hazards");
    const auto after = rulebook::in_force(tx)->on(tx.today()).value("propose_case");
    if (!after) return out;
    // Overdue by so many workdays: its last day lies as many workdays back.
    const Day latest = campaign::active_calendar(tx)->add_workdays(tx.today(), -static_cast<int>(after->number));
    records::Filter filter{.conditions = {{"state", Test::not_equal, {std::string("closed")}},
                                          {"deadline", Test::less_or_equal, {latest.iso()}}}};
    db::Query query("select id, number, enterprise, description, deadline from hazards");
    records::add_where(query, tx, *hazards, filter);
    query.add(
        " and not exists (select 1 from cases c where c.hazard = hazards.id and c.archived = 0) "
        "order by deadline, n");
    tx.sql().each(query, [&](const db::Row& row) {
        Proposal one{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), "",
                     std::string(row.text(3)), std::string(row.text(4))};
        if (const auto until = Day::parse(one.deadline)) one.days_late = until->days_until(tx.today());
        out.push_back(std::move(one));
    });
    const KindPtr enterprises = tx.kinds().get("enterprises");
    for (Proposal& one : out)
        if (const auto firm = records::find(tx, *enterprises, one.enterprise))
            one.enterprise_name = enterprises->title_of(*firm);
    return out;
}

namespace {
std::int64_t cases_of(ReadTx& tx, const std::string& hazard) {
    return tx.sql().integer(db::Query("select count(*) from cases where hazard = $1 and archived = 0", {hazard}));
}
constexpr const char* has_case = "这条隐患已经立案，请在案件中办理";
}  // namespace

std::string why_no_case(ReadTx& tx, const std::string& hazard) { return cases_of(tx, hazard) > 0 ? has_case : ""; }

Json case_form(ReadTx& tx, const std::string& hazard) {
    const KindPtr hazards = tx.kinds().get("hazards");
    const Record of = records::get(tx, *hazards, hazard);
    const auto found = hazards->day(of, "found_on"), deadline = hazards->day(of, "deadline");
    const Day done = hazards->day(of, "closed_on").value_or(tx.today());
    const bool overdue = deadline && done > *deadline;
    Json out =
        Json::object()
            .set("enterprise", hazards->text(of, "enterprise"))
            .set("hazard", hazard)
            .set("source", overdue ? "overdue" : "inspection")
            .set("cause", "涉嫌" + hazards->text(of, "description"))
            .set("facts", hazards->text(of, "number") + "：" + hazards->text(of, "description") +
                              (deadline ? "；整改期限至" + deadline->chinese() : "") + (overdue ? "，逾期未改正" : ""))
            .set("conduct_on", (overdue ? deadline->plus(1) : found.value_or(tx.today())).iso())
            .set("filed_on", tx.today().iso())
            .set("overdue", overdue);
    if (!hazards->blank(of, "inspection")) out.set("inspection", hazards->text(of, "inspection"));
    const auto item = tx.sql().value(
        db::Query("select item from inspection_items where id = $1", {hazards->text(of, "inspection_item")}));
    if (item) {
        const auto book = rulebook::in_force(tx);
        const auto on = book->on(*Day::parse(out.text("conduct_on")))
                            .item(std::get<std::string>(*item), of.place.sector, of.place.area);
        if (on && !on->penalties.empty()) out.set("clause", on->penalties.front().code);
    }
    return out;
}

Record file_case(WriteTx& tx, const std::string& hazard, const std::string& id, const Json& given) {
    const KindPtr cases = tx.kinds().get("cases");
    Json form = case_form(tx, hazard);
    if (given.is_object())
        for (const auto& [name, value] : given.members())
            if (name != "id") form.set(name, value);
    form.set("hazard", hazard);
    Record draft = cases->fresh(id);
    raise_if_any(records::apply(tx, *cases, form, draft));
    const Record made = records::create(tx, *cases, std::move(draft));
    if (cases_of(tx, hazard) > 1) throw Problem(Stop::conflict, "has_case", has_case);
    return made;
}

}  // namespace zhiben::enforcement
