#include "features/inspections/service.hpp"

#include "features/inspections/checklist_service.hpp"
#include "features/inspections/store.hpp"
#include "kit/base/text.hpp"

namespace zhiben::inspections {
namespace {

// Those whose signature there is an image of.
Signed signed_by(ReadTx& tx, const std::string& inspection) {
    Signed out;
    tx.sql().each(db::Query("select s.role, s.name from signatures s where s.inspection = $1 and s.archived = 0 and "
                            "exists (select 1 from attachments a where a.kind = 'signatures' and a.record = s.id and "
                            "a.removed_at is null)",
                            {inspection}),
                  [&](const db::Row& row) {
                      if (row.text(0) == "officer") out.officers.emplace_back(row.text(1));
                      if (row.text(0) == "representative") out.representative = true;
                  });
    return out;
}

Json details(const Finish& step) {
    Json out = Json::object();
    if (step.refused) out.set("拒绝签字", step.refusal_reason).set("见证人", step.witness);
    if (!step.handling.empty()) out.set("处理意见", step.handling);
    return out;
}

}  // namespace

records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, Finish step) {
    const bool again = records::find(tx, *tx.kinds().get(stepped.steps), info.id).has_value();
    step.signed_by = signed_by(tx, id);
    tx.sql().each(db::Query("select e.declaration, e.involvement from enterprises e, inspections i where i.id = $1 and "
                            "e.id = i.enterprise",
                            {id}),
                  [&](const db::Row& row) {
                      step.declared = !row.null(0);
                      step.declaration_holds = step.declared && row.text(1) == "none";
                  });
    records::Record after_it = records::take_step(tx, stepped, id, info, "finish", details(step),
                                                  [&](const records::Kind& kind, records::Record& record) {
                                                      const Inspection inspection = typed().load(kind, record);
                                                      raise_if_any(check(inspection, step, tx.today()));
                                                      typed().store(after(inspection, step, tx.today()), kind, record);
                                                  });
    // What an unannounced visit found is registered now that it is no secret any more.
    if (!again) open_hazards(tx, after_it);
    return after_it;
}

records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Cancel& step) {
    return records::take_step(tx, stepped, id, info, "cancel", Json::object().set("取消原因", step.reason),
                              [&](const records::Kind& kind, records::Record& record) {
                                  const Inspection inspection = typed().load(kind, record);
                                  raise_if_any(check(inspection, step));
                                  withdraw_hazards(tx, record, "检查取消：" + step.reason);
                                  typed().store(after(inspection, step), kind, record);
                              });
}

records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const std::string& criterion,
                     const Verdict& step) {
    const records::KindPtr kind = tx.kinds().get(stepped.kind);
    const records::Record record = records::get(tx, *kind, id);
    const Checklist list = checklist(tx, *kind, record);
    const SuspicionOf* found = nullptr;
    for (const SuspicionOf& one : list.suspicions)
        if (one.suspicion.criterion.code == criterion) found = &one;
    Json details = Json::object().set("判定标准代码", criterion);
    if (found)
        details.set("判定标准", found->suspicion.criterion.label)
            .set("依据", found->suspicion.criterion.basis)
            .set("依据版本", found->suspicion.version);
    if (!step.reason.empty()) details.set(step.confirm ? "说明" : "理由", step.reason);
    return records::take_step(
        tx, stepped, id, info, step.confirm ? "confirm" : "reject", details,
        [&](const records::Kind&, records::Record& changed) {
            raise_if_any(check(typed().load(*kind, changed), step));
            if (!found)
                throw Problem(Issues{{"criterion", "not_suspected",
                                      "这次检查没有这一项疑似重大隐患，请按检查单上的提示选择", "判定标准"}});
            if (!found->decision.empty())
                throw Problem(Stop::conflict, "decided", "这一项已由" + found->by_name + "判定，不能重复判定");
            if (step.confirm) grade_major(tx, list, *found, info.id);
            kind->set(changed, "suspicions_open", kind->integer(changed, "suspicions_open") - 1);
        });
}

}  // namespace zhiben::inspections
