#include "features/hazards/routes.hpp"

#include "features/hazards/service.hpp"
#include "features/hazards/store.hpp"
#include "kit/http/verb_routes.hpp"

namespace zhiben::hazards {
namespace {

using records::Form;
using records::Record;
using records::StepInfo;

Record run(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb, const Form& form) {
    if (verb.name == "order")
        return take(tx, id, info,
                    Order{form.text("responsible"), form.text("responsible_phone"), form.text("measure"),
                          form.text("fund"), form.text("emergency_plan"), form.day("deadline")});
    if (verb.name == "rectification")
        return take(tx, id, info, Rectification{form.day("done_on"), form.text("measures")});
    if (verb.name == "recheck")
        return take(tx, id, info,
                    Recheck{form.day("on"), form.names("by"), form.text("result") == "pass", form.text("opinion"),
                            form.text("document_number"), form.day("new_deadline")});
    if (verb.name == "extension") return take(tx, id, info, Extension{form.day("deadline"), form.text("reason")});
    if (verb.name == "decision") return take(tx, id, info, Decision{form.yes("approve"), form.text("reason")});
    if (verb.name == "supervision")
        return take(tx, id, info,
                    Supervision{form.text("level"), form.text("document_number"), form.day("from"), form.day("until")});
    if (verb.name == "removal") return take(tx, id, info, Removal{form.day("on"), form.text("document_number")});
    return take(tx, id, info,
                Grading{form.text("grade") == "major" ? Grade::major : Grade::general, form.text("basis")});
}

}  // namespace

void routes(http::Router& router) {
    http::verb_routes(router,
                      {.stepped = stepped,
                       .label = "隐患",
                       .verbs = verbs(),
                       .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                                     const std::string& verb) { return refusal(typed().load(kind, record), verb); },
                       .take = run,
                       .more = [](ReadTx& tx, const records::Kind& kind, const Record& record,
                                  Json& out) { out.set("overdue", overdue(typed().load(kind, record), tx.today())); }});
}

}  // namespace zhiben::hazards
