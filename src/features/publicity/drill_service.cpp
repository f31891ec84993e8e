#include "features/publicity/service.hpp"
#include "features/publicity/store.hpp"
#include "features/rulebook/service.hpp"

namespace zhiben::publicity {
namespace {

using records::Kind;
using records::Record;

std::string shown(const std::optional<Day>& day) { return day ? day->iso() : std::string(); }
const char* shown(bool yes) { return yes ? "是" : "否"; }
db::Value value_of(const std::string& text) { return text.empty() ? db::Value() : db::Value(text); }

// Half-yearly or yearly by the law of the day it was held (domain.md §3.1, §4.4). Before there was a number, Order 13
// art. 10 asks for drills «按规定» only: then no day is invented.
void set_next_due(ReadTx& tx, const Kind& kind, Record& record, Day held) {
    const std::string code = kind.text(record, "plan") == "special" ? "drill_cycle_special" : "drill_cycle";
    const auto book = rulebook::in_force(tx);
    const auto cycle = book->on(held).value(code, record.place.sector);
    if (!cycle) {
        kind.set(record, "cycle_basis", std::string("演练当日的法规没有规定周期，按企业预案执行"));
        return;
    }
    const rulebook::TimeLimit limit{
        {}, static_cast<int>(cycle->number), rulebook::Unit::months, "", false, /*rest_moves=*/false};
    kind.set(record, "next_due", rulebook::deadline(limit, held, {}).last.iso());
    kind.set(record, "cycle_basis",
             cycle->label + std::to_string(limit.length) + cycle->unit + "：" + cycle->basis +
                 (cycle->verified ? "" : "（待核实）"));
}

template <class Step> Record step_of(WriteTx& tx, const std::string& id, const StepInfo& info, const Step& step,
                                     const char* verb, const Json& details,
                                     const std::function<void(const Kind&, Record&)>& change) {
    return records::take_step(tx, drill_stepped, id, info, verb, details, [&](const Kind& kind, Record& record) {
        raise_if_any(check(load_drill(kind, record), step, tx.today()));
        change(kind, record);
    });
}

}  // namespace

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Postponement& step) {
    const Json details = Json::object().set("改到哪天", shown(step.to)).set("改期理由", step.reason);
    return step_of(tx, id, info, step, "postpone", details, [&](const Kind& kind, Record& record) {
        kind.set(record, "planned_on", step.to->iso());
        kind.set(record, "postponed", kind.integer(record, "postponed") + 1);
    });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, Holding step) {
    step.evidence = info.evidence.size();
    const Json details = Json::object()
                             .set("演练日期", shown(step.on))
                             .set("参加人数", std::to_string(step.people))
                             .set("监护人到位", shown(step.attendant))
                             .set("救援装备到位", shown(step.rescue_equipment))
                             .set("联络畅通", shown(step.contact))
                             .set("演练经过", step.course);
    return step_of(tx, id, info, step, "hold", details, [&](const Kind& kind, Record& record) {
        kind.set(record, "state", std::string("held"));
        kind.set(record, "held_on", step.on->iso());
        kind.set(record, "people", step.people);
        kind.set(record, "attendant", std::int64_t{step.attendant});
        kind.set(record, "rescue_equipment", std::int64_t{step.rescue_equipment});
        kind.set(record, "contact", std::int64_t{step.contact});
        kind.set(record, "course", step.course);
        set_next_due(tx, kind, record, *step.on);
    });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Evaluation& step) {
    Json details = Json::object().set("评估日期", shown(step.on)).set("评估人", step.by).set("效果评估", step.text);
    if (!step.improvements.empty()) details.set("改进措施", step.improvements);
    return step_of(tx, id, info, step, "evaluate", details, [&](const Kind& kind, Record& record) {
        kind.set(record, "state", std::string("evaluated"));
        kind.set(record, "evaluated_on", step.on->iso());
        kind.set(record, "evaluated_by", step.by);
        kind.set(record, "evaluation", step.text);
        kind.set(record, "improvements", value_of(step.improvements));
    });
}

}  // namespace zhiben::publicity
