#include "features/publicity/routes.hpp"

#include "features/publicity/service.hpp"
#include "features/publicity/store.hpp"
#include "kit/files/reuse.hpp"
#include "kit/http/verb_routes.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using records::Form;
using records::Record;

Json photos_used_elsewhere(ReadTx& tx, const records::Kind& kind, const Record& record) {
    Json out = Json::array();
    for (const std::string& id : files::used_elsewhere(tx, kind.name, record.id)) out.push(id);
    return out;
}

http::Verbs signage() {
    return {.stepped = signage_stepped,
            .label = "标识检查",
            .verbs = signage_verbs(),
            .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                          const std::string&) { return refusal_to_confirm(load_signage(kind, record)); },
            .take = [](WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb&,
                       const Form& form) { return confirm_signage(tx, id, info, form.text("opinion")); },
            .more = [](ReadTx& tx, const records::Kind& kind, const Record& record,
                       Json& out) { out.set("reused", photos_used_elsewhere(tx, kind, record)); }};
}

Record run_drill(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                 const Form& form) {
    if (verb.name == "postpone") return take(tx, id, info, Postponement{form.day("to"), form.text("reason")});
    if (verb.name == "hold")
        return take(tx, id, info,
                    Holding{form.day("on"), form.integer("people"), form.yes("attendant"), form.yes("rescue_equipment"),
                            form.yes("contact"), form.text("course")});
    return take(tx, id, info,
                Evaluation{form.day("on"), form.text("by"), form.text("evaluation"), form.text("improvements")});
}

http::Verbs drill_routes() {
    return {.stepped = drill_stepped,
            .label = "应急演练",
            .verbs = drill_verbs(),
            .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                          const std::string& verb) { return refusal(load_drill(kind, record), verb); },
            .take = run_drill,
            .more = [](ReadTx& tx, const records::Kind& kind, const Record& record,
                       Json& out) { out.set("reused", photos_used_elsewhere(tx, kind, record)); }};
}

Record run_article(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                   const Form& form) {
    if (verb.name == "publish") return take(tx, id, info, Publication{form.day("on"), form.text("link")});
    Reading reading{form.day("on"), {}};
    if (!form.blank("reads")) reading.reads = form.integer("reads");
    return take(tx, id, info, reading);
}

http::Verbs article_routes() {
    return {.stepped = article_stepped,
            .label = "稿件",
            .verbs = article_verbs(),
            .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                          const std::string& verb) { return refusal(load_article(kind, record), verb); },
            .take = run_article};
}

}  // namespace

void routes(http::Router& router) {
    http::verb_routes(router, signage());
    http::verb_routes(router, drill_routes());
    http::verb_routes(router, article_routes());
    coverage_routes(router);
    evidence_routes(router);
    library_routes(router);
}

}  // namespace zhiben::publicity
