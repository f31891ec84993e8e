#include "features/registry/routes.hpp"

#include "features/people/roles.hpp"
#include "features/registry/service.hpp"
#include "kit/base/shape.hpp"
#include "kit/http/params.hpp"
#include "kit/http/verb_routes.hpp"

namespace zhiben::registry {
namespace {

records::Record run_claim(WriteTx& tx, const std::string& id, const records::StepInfo& info, const records::Verb& verb,
                          const records::Form& form) {
    if (verb.name == "withdraw") return take(tx, id, info, ClaimWithdrawal{form.text("because")});
    return take(tx, id, info, Decision{verb.name == "grant", form.text("by"), form.text("decision")});
}

records::Record run_exclusion(WriteTx& tx, const std::string& id, const records::StepInfo& info,
                              const records::Verb& verb, const records::Form& form) {
    if (verb.name == "withdraw") return take(tx, id, info, Withdrawal{});
    if (verb.name == "restore") return take(tx, id, info, Restoration{form.text("ended_because")});
    return take(tx, id, info, Approval{verb.name == "approve", form.text("by"), form.text("opinion")});
}

Json unclaimed_json(ReadTx& tx) {
    const records::KindPtr kind = tx.kinds().get("enterprises");
    Json items = Json::array();
    for (const Unclaimed& one : unclaimed(tx))
        items.push(Json::object()
                       .set("id", one.id)
                       .set("name", one.name)
                       .set("credit_code", one.credit_code)
                       .set("sector", records::choice_label(kind->field("sector"), one.sector))
                       .set("address", one.address));
    return Json::object().set("items", std::move(items));
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json denominator_json(const Denominator& all, Day until) {
    Json left = Json::array();
    for (const LeftOut& one : all.left_out)
        left.push(Json::object()
                      .set("enterprise", one.enterprise)
                      .set("enterprise_name", one.name)
                      .set("excluded_on", one.excluded_on)
                      .set("exclusion", text_or_null(one.exclusion))
                      .set("reason", text_or_null(one.reason))
                      .set("text", text_or_null(one.text))
                      .set("decided_by", text_or_null(one.decided_by)));
    const std::string entered = "/enterprises?registered_on[le]=" + until.iso();
    return Json::object()
        .set("until", until.iso())
        .set("entered", all.entered)
        .set("counted", all.counted)
        .set("open", Json::object()
                         .set("entered", entered)
                         .set("counted", entered + "&excluded_on[open_on]=" + until.iso())
                         .set("left_out", entered + "&excluded_on[le]=" + until.iso()))
        .set("left_out", std::move(left));
}

}  // namespace

void routes(http::Router& router, const figures::Figures& figures) {
    http::verb_routes(
        router,
        {.stepped = claim_stepped,
         .label = "归口认领",
         .verbs = claim_verbs(),
         .refusal = [](ReadTx&, const records::Kind& kind, const records::Record& record,
                       const std::string& verb) { return refusal(typed_claim().load(kind, record).state, verb); },
         .take = run_claim});
    http::verb_routes(
        router,
        {.stepped = exclusion_stepped,
         .label = "名册排除",
         .verbs = exclusion_verbs(),
         .refusal = [](ReadTx&, const records::Kind& kind, const records::Record& record,
                       const std::string& verb) { return refusal(typed_exclusion().load(kind, record).state, verb); },
         .take = run_exclusion});
    router
        .get("/register/unclaimed", people::staff, "待认领的企业：还没有行业监管部门",
             [](ReadTx& tx, const http::Call&) { return http::json(unclaimed_json(tx)); })
        .answers(shape::items(shape::named("UnclaimedEnterprise", shape::object({{"id", shape::uuid()},
                                                                                 {"name", shape::text()},
                                                                                 {"credit_code", shape::text()},
                                                                                 {"sector", shape::text()},
                                                                                 {"address", shape::text()}}))));
    const Json left = shape::object({{"enterprise", shape::uuid()},
                                     {"enterprise_name", shape::text()},
                                     {"excluded_on", shape::day()},
                                     {"exclusion", shape::maybe(shape::uuid())},
                                     {"reason", shape::maybe(shape::text())},
                                     {"text", shape::maybe(shape::text())},
                                     {"decided_by", shape::maybe(shape::text())}});
    router
        .get("/register/denominator", people::staff, "名册：某一日的总数、计入的、排除的和理由、批准人",
             [&figures](ReadTx& tx, const http::Call& call) {
                 const Day until = http::day_param(call, "until").value_or(tx.today());
                 return http::json(denominator_json(denominator(tx, figures, until), until));
             })
        .answers(shape::named("Denominator", shape::object({{"until", shape::day()},
                                                            {"entered", shape::whole()},
                                                            {"counted", shape::whole()},
                                                            {"open", shape::map(shape::text())},
                                                            {"left_out", shape::list(left)}})));
}

}  // namespace zhiben::registry
