#include "features/inspections/routes.hpp"

#include "features/inspections/service.hpp"
#include "features/inspections/store.hpp"
#include "kit/http/verb_routes.hpp"

namespace zhiben::inspections {
namespace {

using records::Form;
using records::KindPtr;
using records::Record;

Record run(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb, const Form& form) {
    if (verb.name == "finish")
        return take(
            tx, id, info,
            Finish{form.yes("refused"), form.text("refusal_reason"), form.text("witness"), form.text("handling"), {}});
    if (verb.name == "cancel") return take(tx, id, info, Cancel{form.text("reason")});
    form.require_filled();
    return take(tx, id, info, form.text("criterion"), Verdict{verb.name == "confirm", form.text("reason")});
}

Record run_plan(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb, const Form& form) {
    if (verb.name == "start") {
        start(tx, id, info, form.text("inspection"), form.day("inspected_on"));
        return records::get(tx, *tx.kinds().get(plan_stepped.kind), id);
    }
    form.require_filled();
    return cancel_plan(tx, id, info, form.text("reason"));
}

Record run_draw(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb, const Form& form) {
    return verb.name == "draw" ? take_draw(tx, id, info) : plans_of_draw(tx, id, info, form.day("planned_on"));
}

std::string plan_refusal(ReadTx&, const records::Kind& kind, const Record& plan, const std::string&) {
    const std::string state = kind.text(plan, "state");
    return state == "planned" ? "" : "这个计划现在是“" + records::choice_label(kind.field("state"), state) + "”";
}
std::string draw_refusal(ReadTx&, const records::Kind& kind, const Record& record, const std::string& verb) {
    const std::string state = kind.text(record, "state");
    if (state == (verb == "draw" ? "prepared" : "drawn")) return {};
    return "这次抽查现在是“" + records::choice_label(kind.field("state"), state) + "”";
}

}  // namespace

void routes(http::Router& router) {
    http::verb_routes(router,
                      {.stepped = stepped,
                       .label = "执法检查",
                       .verbs = verbs(),
                       .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                                     const std::string& verb) { return refusal(typed().load(kind, record), verb); },
                       .take = run});
    http::verb_routes(router, {.stepped = plan_stepped,
                               .label = "检查计划",
                               .verbs = plan_verbs(),
                               .refusal = plan_refusal,
                               .take = run_plan});
    http::verb_routes(router, {.stepped = draw_stepped,
                               .label = "双随机抽查",
                               .verbs = draw_verbs(),
                               .refusal = draw_refusal,
                               .take = run_draw});
    checklist_routes(router);
    draw_routes(router);
    coverage_routes(router);
}

}  // namespace zhiben::inspections
