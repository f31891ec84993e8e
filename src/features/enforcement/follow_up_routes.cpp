// What follows from an inspection and from a hazard: papers, and the case.

#include "features/enforcement/routes.hpp"
#include "features/enforcement/service.hpp"
#include "features/people/roles.hpp"
#include "kit/base/shape.hpp"
#include "kit/http/answers.hpp"
#include "kit/http/verb_routes.hpp"
#include "kit/records/form.hpp"
#include "kit/records/schema.hpp"

namespace zhiben::enforcement {
namespace {

using records::Form;
using records::KindPtr;
using records::Record;

// The order that goes with an inspection's papers.
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

const records::Verb& opinion_form() {
    static const records::Verb form{"recheck_opinion",
                                    "recheck_opinion",
                                    "出具整改复查意见书",
                                    people::office,
                                    {{.name = "certificates", .label = "执法证号", .max = 200},
                                     {.name = "signer", .label = "企业签收人", .max = 60}}};
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

// Of a record: the steps that make papers of it (as GET …/steps describes its own), and forms of other ledgers that
// it fills in beforehand.
Json offers(ReadTx& tx, const records::Verb& verb, const std::string& refused) {
    Json verbs = Json::array();
    if (tx.actor().is_any(verb.may)) verbs.push(http::offer(verb, refused));
    return Json::object().set("verbs", std::move(verbs)).set("forms", Json::array());
}

Json inspection_offers(ReadTx& tx, const std::string& id) { return offers(tx, order_form(), why_no_papers(tx, id)); }

Json hazard_offers(ReadTx& tx, const std::string& id) {
    Json out = offers(tx, opinion_form(), why_no_opinion(tx, id));
    if (!tx.actor().is_any(people::office)) return out;
    const std::string refused = why_no_case(tx, id);
    return out.set("forms",
                   Json::array().push(Json::object()
                                          .set("kind", "cases")
                                          .set("label", "立案")
                                          .set("refused", refused.empty() ? Json() : Json(refused))
                                          .set("given", refused.empty() ? case_form(tx, id) : Json::object())));
}

Json proposals_shape() {
    const Json proposal = shape::object({{"hazard", shape::text()},
                                         {"number", shape::text()},
                                         {"enterprise", shape::text()},
                                         {"enterprise_name", shape::text()},
                                         {"description", shape::text()},
                                         {"deadline", shape::day()},
                                         {"days_late", shape::whole()},
                                         {"form", shape::map(shape::any())}});
    return shape::items(proposal);
}

Json offers_shape() {
    const Json form = shape::object({{"kind", shape::text()},
                                     {"label", shape::text()},
                                     {"refused", shape::maybe(shape::text())},
                                     {"given", shape::map(shape::any())}});
    return shape::named("FollowUps",
                        shape::object({{"verbs", shape::list(shape::known("Verb"))}, {"forms", shape::list(form)}}));
}

}  // namespace

void follow_up_routes(http::Router& router) {
    router
        .get("/inspections/{id}/follow_ups", people::staff, "检查之后可以出具的文书",
             [](ReadTx& tx, const http::Call& call) { return http::json(inspection_offers(tx, call.arg("id"))); })
        .answers(offers_shape());
    router
        .get("/hazards/{id}/follow_ups", people::staff, "隐患之后可以出具的文书和立案",
             [](ReadTx& tx, const http::Call& call) { return http::json(hazard_offers(tx, call.arg("id"))); })
        .answers(offers_shape());
    router
        .post(
            "/inspections/{id}/papers", people::office, "检查文书：出具现场检查记录，有限期整改的同时下达并出具指令书",
            [](WriteTx& tx, const http::Call& call) { return http::json(inspection_papers(tx, call)); },
            records::form_schema(order_form().fields))
        .answers(shape::object({{"papers", shape::list(shape::known("PapersRecord"))}, {"ordered", shape::whole()}}));
    router
        .post(
            "/hazards/{id}/recheck_opinion", people::office, "最近一次复查的整改复查意见书",
            [](WriteTx& tx, const http::Call& call) {
                const Form form(tx, opinion_form(), call.body);
                return http::json(record_json(
                    tx, "papers",
                    opinion_of_recheck(tx, call.arg("id"), form.text("certificates"), form.text("signer"))));
            },
            records::form_schema(opinion_form().fields))
        .answers(shape::known("PapersRecord"));
    router
        .get("/cases/proposals", people::staff, "建议立案：逾期超过规定工作日仍未整改、没有立案的隐患",
             [](ReadTx& tx, const http::Call&) { return http::json(proposals_json(tx)); })
        .answers(proposals_shape());
    router
        .post(
            "/hazards/{id}/case", people::office, "从隐患立案，内容由隐患和检查预填",
            [](WriteTx& tx, const http::Call& call) {
                return http::json(record_json(tx, "cases", file_case(tx, call.arg("id"), call.text("id"), call.body)));
            })
        .answers(shape::known("CasesRecord"));
}

}  // namespace zhiben::enforcement
