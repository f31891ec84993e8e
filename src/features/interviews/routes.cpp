#include "features/interviews/routes.hpp"

#include "features/interviews/service.hpp"
#include "features/interviews/store.hpp"
#include "kit/http/verb_routes.hpp"

namespace zhiben::interviews {
namespace {

records::Record run(WriteTx& tx, const std::string& id, const records::StepInfo& info, const records::Verb& verb,
                    const records::Form& form) {
    if (verb.name == "notify")
        return take(tx, id, info, Notice{form.day("meeting_on"), form.text("place"), form.text("notice")});
    if (verb.name == "hold")
        return take(tx, id, info,
                    Meeting{form.day("on"), form.text("by"), form.text("minutes"), form.text("promise"),
                            form.day("feedback_due")});
    if (verb.name == "close") return take(tx, id, info, Closing{form.day("on"), form.text("feedback")});
    return take(tx, id, info, Waiver{form.text("reason")});
}

}  // namespace

void routes(http::Router& router) {
    http::verb_routes(
        router, {.stepped = stepped,
                 .label = "约谈",
                 .verbs = verbs(),
                 .refusal = [](ReadTx&, const records::Kind& kind, const records::Record& record,
                               const std::string& verb) { return refusal(typed().load(kind, record).state, verb); },
                 .take = run});
}

}  // namespace zhiben::interviews
