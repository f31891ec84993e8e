#include "features/inspections/service.hpp"
#include "features/inspections/store.hpp"

namespace zhiben::inspections {
namespace {

using records::Kind;
using records::Record;

void need_planned(const Kind& kind, const Record& plan, const char* why) {
    if (kind.text(plan, "state") != "planned")
        throw Problem(Issues{
            {"state", "wrong_state",
             "这个计划现在是“" + records::choice_label(kind.field("state"), kind.text(plan, "state")) + "”，" + why,
             "状态"}});
}

}  // namespace

Record start(WriteTx& tx, const std::string& plan, const StepInfo& info, std::string inspection,
             std::optional<Day> on) {
    const records::KindPtr inspections = tx.kinds().get(stepped.kind);
    if (records::find(tx, *tx.kinds().get(plan_stepped.steps), info.id)) {  // sent twice: the one that was begun
        const auto begun = records::find_by(tx, *inspections, {{"plan", plan}});
        if (begun) return *begun;
    }
    if (inspection.empty()) inspection = tx.new_id();
    const std::string day = on.value_or(tx.today()).iso();
    records::take_step(tx, plan_stepped, plan, info, "start", Json::object().set("检查日期", day),
                       [&](const Kind& kind, Record& record) { need_planned(kind, record, "不能再开始检查"); });
    const records::KindPtr plans = tx.kinds().get(plan_stepped.kind);
    const Record planned = records::get(tx, *plans, plan);
    Record draft = inspections->fresh(inspection);
    for (const char* same : {"enterprise", "organiser", "type", "unannounced", "officers", "joint_with", "purpose"})
        inspections->set(draft, same, plans->get(planned, same));
    inspections->set(draft, "plan", plan);
    inspections->set(draft, "inspected_on", day);
    return records::create_by_verb(tx, *inspections, std::move(draft), "inspections.start");
}

Record cancel_plan(WriteTx& tx, const std::string& plan, const StepInfo& info, const std::string& reason) {
    return records::take_step(tx, plan_stepped, plan, info, "cancel", Json::object().set("取消原因", reason),
                              [&](const Kind& kind, Record& record) {
                                  need_planned(kind, record, "不能取消");
                                  kind.set(record, "state", std::string("cancelled"));
                                  kind.set(record, "cancel_reason", reason);
                              });
}

}  // namespace zhiben::inspections
