#include "features/enforcement/routes.hpp"

#include "features/enforcement/measure_service.hpp"
#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "kit/http/answers.hpp"
#include "kit/http/verb_routes.hpp"
#include "kit/records/form.hpp"

namespace zhiben::enforcement {
namespace {

using records::Form;
using records::Record;

// What the page of a paper offers to open, below its own address.
Json documents() {
    Json out = Json::array();
    for (const auto& [label, path] :
         {std::pair("文书 PDF", "document.pdf"), std::pair("文书 Word", "document.docx"),
          std::pair("送达回证 PDF", "receipt.pdf"), std::pair("送达回证 Word", "receipt.docx")})
        out.push(Json::object().set("label", label).set("path", path));
    return out;
}

void measure_routes(http::Router& router, const Measure& measure) {
    http::verb_routes(
        router, {.stepped = measure.stepped,
                 .label = measure.label,
                 .verbs = measure.verbs,
                 .refusal =
                     [&measure](ReadTx&, const records::Kind& kind, const Record& record, const std::string& verb) {
                         return refusal(measure.flow, kind.text(record, "state"), verb);
                     },
                 .take = [&measure](WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                                    const Form& form) { return take_measure(tx, measure, id, info, verb, form); }});
}

}  // namespace

void routes(http::Router& router) {
    http::verb_routes(
        router,
        {.stepped = paper_stepped,
         .label = "执法文书",
         .verbs = paper_verbs(),
         .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                       const std::string& verb) { return refusal(paper_flow(), kind.text(record, "state"), verb); },
         .take = take_paper,
         .more = [](ReadTx&, const records::Kind&, const Record&, Json& out) { out.set("documents", documents()); }});
    print_routes(router);
    http::verb_routes(
        router,
        {.stepped = case_stepped,
         .label = "行政处罚案件",
         .verbs = case_verbs(),
         .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                       const std::string& verb) { return refusal(case_flow(), kind.text(record, "state"), verb); },
         .take = take_case,
         .more = [](ReadTx& tx, const records::Kind& kind, const Record& record,
                    Json& out) { out.set("overdue_limits", overdue_limits(tx, kind, record)); }});
    for (const Measure* measure : measures()) measure_routes(router, *measure);

    follow_up_routes(router);
}

}  // namespace zhiben::enforcement
