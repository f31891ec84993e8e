#include "features/people/service.hpp"
#include "features/registry/service.hpp"
#include "kit/records/filter.hpp"
#include "kit/records/store.hpp"

namespace zhiben::registry {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;
using records::Test;

void set_excluded(WriteTx& tx, const std::string& enterprise, std::optional<Day> on) {
    const KindPtr kind = tx.kinds().get("enterprises");
    const auto before = records::find_by(tx, *kind, {{"id", enterprise}});
    if (!before) return;  // deleted since
    Record after = *before;
    kind->set(after, "excluded_on", on ? db::Value(on->iso()) : db::Value());
    if (after.values != before->values)
        records::save_beyond_scope(tx, *kind, *before, std::move(after),
                                   on ? "enterprises.excluded" : "enterprises.restored");
}

template <class Step> Record take_step(WriteTx& tx, const std::string& id, const records::StepInfo& info,
                                       const Step& step, const char* verb, const Json& details) {
    return records::take_step(tx, exclusion_stepped, id, info, verb, details, [&](const Kind& kind, Record& record) {
        const Exclusion exclusion = typed_exclusion().load(kind, record);
        raise_if_any(check(exclusion, step));
        typed_exclusion().store(after(exclusion, step, tx.today()), kind, record);
    });
}

}  // namespace

Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Approval& step) {
    const bool again = taken(tx, exclusion_stepped, info);
    const KindPtr kind = tx.kinds().get(exclusion_stepped.kind);
    const Record asked = records::get(tx, *kind, id);
    const std::string enterprise = kind->text(asked, "enterprise");
    Json details = Json::object().set("批准人", step.by);
    if (!step.opinion.empty()) details.set("意见", step.opinion);
    const Record decided = take_step(tx, id, info, step, step.pass ? "approve" : "refuse", details);
    if (again || !step.pass) return decided;
    // What was true when it was asked for may have changed since.
    raise_if_any(check(candidate(tx, enterprise, id), kind->text(asked, "reason")));
    set_excluded(tx, enterprise, tx.today());
    return decided;
}

Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Withdrawal& step) {
    return take_step(tx, id, info, step, "withdraw", Json::object());
}

Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Restoration& step) {
    const bool again = taken(tx, exclusion_stepped, info);
    const Record ended = take_step(tx, id, info, step, "restore", Json::object().set("恢复理由", step.reason));
    if (!again) set_excluded(tx, tx.kinds().get(exclusion_stepped.kind)->text(ended, "enterprise"), {});
    return ended;
}

void restore(WriteTx& tx, const std::string& enterprise) {
    const KindPtr kind = tx.kinds().get(exclusion_stepped.kind);
    for (const Record& one : records::belongings(tx, *kind, enterprise)) {
        const Exclusion exclusion = typed_exclusion().load(*kind, one);
        if (one.archived || exclusion.state != Exclusion::State::approved) continue;
        Record changed = one;
        typed_exclusion().store(after(exclusion, Restoration{"台账中登记了有限空间，自动恢复纳入名册"}, tx.today()),
                                *kind, changed);
        records::save_beyond_scope(tx, *kind, one, std::move(changed), "exclusions.restore");
    }
    set_excluded(tx, enterprise, {});
}

int restore_those_with_spaces(const Work& work) {
    const Actor actor = people::system_actor("job");
    std::vector<std::string> all;
    work.read(actor, [&](ReadTx& tx) {
        // In no order: to sort them SQLite would read every enterprise, every few seconds.
        tx.sql().each(db::Query("select id from enterprises where excluded_on is not null and archived = 0 and "
                                "spaces_total > 0"),
                      [&](const db::Row& row) { all.emplace_back(row.text(0)); });
    });
    for (const std::string& id : all)
        work.write(actor, [&](WriteTx& tx) {
            tx.lock(id);
            restore(tx, id);
        });
    return static_cast<int>(all.size());
}

Denominator denominator(ReadTx& tx, const figures::Figures& figures, Day until) {
    const KindPtr enterprises = tx.kinds().get("enterprises"), exclusions = tx.kinds().get(exclusion_stepped.kind);
    const records::Condition entered{"registered_on", Test::less_or_equal, {until.iso()}};
    Denominator out{.entered = records::count(tx, *enterprises, {.conditions = {entered}})};
    out.counted =
        figures::total(figures::sums(tx, figures, {.figures = {"enterprises"}, .until = until}))["enterprises"];
    records::Filter left{.conditions = {entered, {"excluded_on", Test::less_or_equal, {until.iso()}}}};
    db::Query query(
        "select e.id, e.name, e.excluded_on, x.id, x.reason, x.text, x.decided_by from enterprises e left join "
        "exclusions x on x.enterprise = e.id and x.state = 'approved' and x.archived = 0 where e.id in (select id from "
        "enterprises");
    records::add_where(query, tx, *enterprises, left);
    tx.sql().each(query.add(") order by e.excluded_on, e.n"), [&](const db::Row& row) {
        out.left_out.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                                std::string(row.text(3)),
                                records::choice_label(exclusions->field("reason"), row.text(4)),
                                std::string(row.text(5)), std::string(row.text(6))});
    });
    return out;
}

}  // namespace zhiben::registry
