// Who must still come, and what training has been done.

#include "features/training/coverage_service.hpp"
#include "features/training/routes.hpp"
#include "features/training/store.hpp"
#include "kit/base/shape.hpp"
#include "kit/http/attachment_lines.hpp"

namespace zhiben::training {
namespace {

using http::Call;

Day day_param(const Call& call, const char* name, Day otherwise) {
    const std::string text = call.param(name);
    if (text.empty()) return otherwise;
    const auto found = Day::parse(text);
    if (!found) throw Problem(Stop::malformed, name, std::string(name) + " 应为日期，如 2023-11-09");
    return *found;
}
Period period_of(ReadTx& tx, const Call& call) {
    const Day until = day_param(call, "until", tx.today());
    return {day_param(call, "since", until.plus(-365)), until};
}

http::Response coverage_route(ReadTx& tx, const Call& call) {
    const Period period = period_of(tx, call);
    Json items = Json::array();
    for (const Coverage& one : coverage(tx, {.period = period,
                                            .enterprise = call.param("enterprise"),
                                            .department = call.param("department"),
                                            .audience = call.param("audience")})) {
        Json missing = Json::array();
        for (const Coverage::Missing& person : one.missing)
            missing.push(Json::object()
                             .set("person", person.person)
                             .set("name", person.name)
                             .set("post", person.post)
                             .set("invited", person.invited));
        items.push(Json::object()
                       .set("enterprise", one.enterprise)
                       .set("enterprise_name", one.enterprise_name)
                       .set("department", one.department)
                       .set("audience", one.audience)
                       .set("audience_label", records::choice_label(persons().field("audiences"), one.audience))
                       .set("due", one.due)
                       .set("attended", one.attended)
                       .set("passed", one.passed)
                       .set("missing", std::move(missing)));
    }
    return http::json(Json::object()
                          .set("since", period.since.iso())
                          .set("until", period.until.iso())
                          .set("items", std::move(items)));
}

http::Response statistics_of(ReadTx& tx, const figures::Figures& figures, const Call& call) {
    const Period period = period_of(tx, call);
    const Statistics found = statistics(tx, figures, period, call.param("department"));
    const auto points = [&](std::int64_t Scores::*which) {
        return found.scores ? Json(static_cast<double>((*found.scores).*which) / 10) : Json();
    };
    return http::json(Json::object()
                          .set("since", period.since.iso())
                          .set("until", period.until.iso())
                          .set("people_due", found.people_due)
                          .set("people_attended", found.people_attended)
                          .set("people_passed", found.people_passed)
                          .set("enterprises_due", found.enterprises_due)
                          .set("enterprises_attended", found.enterprises_attended)
                          .set("highest", points(&Scores::highest))
                          .set("lowest", points(&Scores::lowest))
                          .set("average", points(&Scores::average)));
}

// 佐证材料 of annex 5; what no department claims is asked for as every list does.
http::Response evidence_route(ReadTx& tx, const Call& call) {
    const bool of_none = call.param("department[null]") == "1";
    return http::attachment_lines(tx, call,
                                  {evidence(tx, period_of(tx, call), of_none ? "none" : call.param("department"))});
}

Json coverage_shape() {
    const Json person = shape::object(
        {{"person", shape::uuid()}, {"name", shape::text()}, {"post", shape::text()}, {"invited", shape::truth()}});
    const Json one = shape::named("TrainingCoverage", shape::object({{"enterprise", shape::uuid()},
                                                                     {"enterprise_name", shape::text()},
                                                                     {"department", shape::text()},
                                                                     {"audience", shape::text()},
                                                                     {"audience_label", shape::text()},
                                                                     {"due", shape::whole()},
                                                                     {"attended", shape::whole()},
                                                                     {"passed", shape::whole()},
                                                                     {"missing", shape::list(person)}}));
    return shape::object({{"since", shape::day()}, {"until", shape::day()}, {"items", shape::list(one)}});
}

Json statistics_shape() {
    return shape::object({{"since", shape::day()},
                          {"until", shape::day()},
                          {"people_due", shape::whole()},
                          {"people_attended", shape::whole()},
                          {"people_passed", shape::whole()},
                          {"enterprises_due", shape::whole()},
                          {"enterprises_attended", shape::whole()},
                          {"highest", shape::maybe(shape::number())},
                          {"lowest", shape::maybe(shape::number())},
                          {"average", shape::maybe(shape::number())}});
}

}  // namespace

void coverage_routes(http::Router& router, const figures::Figures& figures) {
    router
        .get("/training/coverage", http::everyone,
             "还有谁没有培训：?department=&enterprise=&audience=&since=&until="
             "，按企业和人员类别给出应训、实训、合格和未训名单",
             coverage_route)
        .answers(coverage_shape());
    router
        .get("/training/statistics", http::everyone, "去重人数、企业数和最高、最低、平均分：?department=&since=&until=",
             [&figures](ReadTx& tx, const Call& call) { return statistics_of(tx, figures, call); })
        .answers(statistics_shape());
    router
        .get("/training/evidence", http::everyone,
             "一段时间内培训的佐证材料：?department=&since=&until=", evidence_route)
        .answers(shape::page(http::attachment_line_shape()));
}

}  // namespace zhiben::training
