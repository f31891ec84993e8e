#include "features/enforcement/routes.hpp"

#include "features/enforcement/measure_service.hpp"
#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "features/people/roles.hpp"
#include "kit/http/answers.hpp"
#include "kit/http/verb_routes.hpp"
#include "kit/records/form.hpp"
#include "kit/records/schema.hpp"

namespace zhiben::enforcement {
namespace {

using records::Form;
using records::KindPtr;
using records::Record;

// The order that goes with an inspection's papers; read as a verb's form is.
const records::Verb& order_form() {
    using enum records::Type;
    static const records::Verb form{
        "papers",
        "papers",
        "出具检查文书",
        people::office,
        {{.name = "responsible", .label = "整改责任人", .max = 40, .help = "有还没下达的限期整改隐患时必填"},
         {.name = "responsible_phone", .label = "责任人电话", .max = 30},
         {.name = "deadline", .label = "整改时限", .type = day},
         {.name = "measure", .label = "整改措施", .type = long_text, .max = 2000},
         {.name = "fund", .label = "整改资金", .max = 60, .help = "重大隐患必填，不需要资金的写“0”"},
         {.name = "emergency_plan", .label = "应急预案", .type = long_text, .max = 2000, .help = "重大隐患必填"}}};
    return form;
}

Json record_json(ReadTx& tx, const char* kind_name, const Record& record) {
    const KindPtr kind = tx.kinds().get(kind_name);
    return records::to_json(*kind, record, records::labels(tx, *kind, {record}));
}

Json inspection_papers(WriteTx& tx, const http::Call& call) {
    const Form form(tx, order_form(), call.body);
    const InspectionPapers made =
        papers_of_inspection(tx, call.arg("id"),
                             {form.text("responsible"), form.text("responsible_phone"), form.text("measure"),
                              form.text("fund"), form.text("emergency_plan"), form.day("deadline")});
    Json papers = Json::array();
    for (const Record& one : made.papers) papers.push(record_json(tx, "papers", one));
    return Json::object().set("papers", std::move(papers)).set("ordered", made.ordered);
}

Json proposals_json(ReadTx& tx) {
    Json items = Json::array();
    for (const Proposal& one : proposals(tx))
        items.push(Json::object()
                       .set("hazard", one.hazard)
                       .set("number", one.number)
                       .set("enterprise", one.enterprise)
                       .set("enterprise_name", one.enterprise_name)
                       .set("description", one.description)
                       .set("deadline", one.deadline)
                       .set("days_late", one.days_late)
                       .set("form", case_form(tx, one.hazard)));
    return Json::object().set("items", std::move(items));
}

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

    router.post(
        "/inspections/{id}/papers", people::office, "检查文书：出具现场检查记录，有限期整改的同时下达并出具指令书",
        [](WriteTx& tx, const http::Call& call) { return http::json(inspection_papers(tx, call)); },
        records::form_schema(order_form().fields));
    router.get("/cases/proposals", people::staff, "建议立案：逾期超过规定工作日仍未整改、没有立案的隐患",
               [](ReadTx& tx, const http::Call&) { return http::json(proposals_json(tx)); });
    router.post(
        "/hazards/{id}/case", people::office, "从隐患立案，内容由隐患和检查预填",
        [](WriteTx& tx, const http::Call& call) {
            return http::json(record_json(tx, "cases", file_case(tx, call.arg("id"), call.text("id"), call.body)));
        });
}

}  // namespace zhiben::enforcement
