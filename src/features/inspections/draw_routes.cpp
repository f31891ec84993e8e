#include <algorithm>

#include "features/inspections/routes.hpp"
#include "features/inspections/service.hpp"
#include "features/inspections/store.hpp"
#include "features/people/roles.hpp"
#include "kit/base/shape.hpp"

namespace zhiben::inspections {
namespace {

using records::KindPtr;

Json draw_json(ReadTx& tx, const std::string& id, bool again) {
    const KindPtr kind = tx.kinds().get(draw_stepped.kind);
    const DrawView view = draw_view(tx, id);
    Json candidates = Json::array(), officers = Json::array(), picks = Json::array();
    std::vector<const Candidate*> picked;
    for (const Candidate& one : view.enterprises) {
        candidates.push(Json::object().set("id", one.id).set("name", one.name));
        if (one.pick) picked.push_back(&one);
    }
    std::sort(picked.begin(), picked.end(), [](const auto* a, const auto* b) { return *a->pick < *b->pick; });
    for (const Candidate* one : picked) {
        Json team = Json::array();
        for (const std::string& name : one->team) team.push(name);
        picks.push(Json::object().set("enterprise", one->id).set("name", one->name).set("officers", std::move(team)));
    }
    for (const std::string& name : view.officers) officers.push(name);
    Json out = Json::object();
    for (const char* field : {"state", "algorithm", "list_hash", "commitment", "seed"})
        out.set(field, kind->blank(view.record, field) ? Json() : Json(kind->text(view.record, field)));
    out.set("enterprises_wanted", kind->integer(view.record, "enterprises_wanted"))
        .set("officers_wanted", kind->integer(view.record, "officers_wanted"))
        .set("candidates", std::move(candidates))
        .set("officers", std::move(officers))
        .set("picks", std::move(picks));
    if (again) {
        const Repeat found = repeat(*kind, view);
        out.set("repeated", Json::object().set("list", found.list).set("seed", found.seed).set("result", found.result));
    }
    return out;
}

Json draw_shape(bool again) {
    using shape::maybe, shape::text, shape::whole;
    std::vector<shape::Member> all{
        {"state", maybe(text())},
        {"algorithm", maybe(text())},
        {"list_hash", maybe(text())},
        {"commitment", maybe(text())},
        {"seed", maybe(text())},
        {"enterprises_wanted", whole()},
        {"officers_wanted", whole()},
        {"candidates", shape::list(shape::object({{"id", shape::uuid()}, {"name", text()}}))},
        {"officers", shape::list(text())},
        {"picks", shape::list(shape::object(
                      {{"enterprise", shape::uuid()}, {"name", text()}, {"officers", shape::list(text())}}))}};
    if (again)
        all.push_back(
            {"repeated",
             shape::object({{"list", shape::truth()}, {"seed", shape::truth()}, {"result", shape::truth()}})});
    return shape::object(std::move(all));
}

}  // namespace

void draw_routes(http::Router& router) {
    router
        .get("/inspection_draws/{id}/result", people::staff, "抽查的名单、凭证和结果",
             [](ReadTx& tx, const http::Call& call) { return http::json(draw_json(tx, call.arg("id"), false)); })
        .answers(draw_shape(false));
    router
        .get("/inspection_draws/{id}/repeat", people::staff, "按公布的种子重算一次，核对名单、种子和结果",
             [](ReadTx& tx, const http::Call& call) { return http::json(draw_json(tx, call.arg("id"), true)); })
        .answers(draw_shape(true));
}

}  // namespace zhiben::inspections
