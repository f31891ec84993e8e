#include "features/people/roles.hpp"
#include "features/reporting/routes.hpp"
#include "features/reporting/submission_service.hpp"
#include "features/reporting/submission_store.hpp"
#include "features/reporting/zone_report.hpp"
#include "kit/base/shape.hpp"
#include "kit/http/verb_routes.hpp"

namespace zhiben::reporting {
namespace {

using http::Call;

Json differences_shape() {
    return shape::list(shape::named("ReportDifference", shape::object({{"where", shape::text()},
                                                                       {"row", shape::text()},
                                                                       {"column", shape::text()},
                                                                       {"unit", shape::text()},
                                                                       {"before", shape::text()},
                                                                       {"after", shape::text()}})));
}

Json line_json(const ReportingLine& line, Day today) {
    Json departments = Json::array();
    for (const Expected& one : line.departments) {
        const Standing& standing = one.standing;
        const char* state = standing.state              ? code_of(*standing.state)
                            : today > line.day.last_day ? "missing"
                                                        : "waiting";
        departments.push(Json::object()
                             .set("department", one.department)
                             .set("name", one.name)
                             .set("state", state)
                             .set("submission", one.submission.empty() ? Json() : Json(one.submission))
                             .set("receipt", one.receipt.empty() ? Json() : Json(one.receipt))
                             .set("correction", one.correction)
                             .set("returns", one.returns)
                             .set("zero", one.zero)
                             .set("on_time", standing.on_time())
                             .set("late", standing.late() || standing.missing(today)));
    }
    const auto& counts = line.counts;
    Json zone;
    if (!line.zone.submission.empty())
        zone = Json::object()
                   .set("submission", line.zone.submission)
                   .set("state", code_of(*line.zone.standing.state))
                   .set("receipt", line.zone.receipt.empty() ? Json() : Json(line.zone.receipt))
                   .set("correction", line.zone.correction);
    return Json::object()
        .set("number", line.day.number)
        .set("summary", line.day.summary)
        .set("due", line.day.nominal.iso())
        .set("last_day", line.day.last_day.iso())
        .set("since", line.day.since.plus(1).iso())
        .set("until", line.day.until.iso())
        .set("rest_day", line.day.rest_day)
        .set("expected", counts.expected)
        .set("received", counts.received)
        .set("on_time", counts.on_time)
        .set("late", counts.late)
        .set("zero", counts.zero)
        .set("returned", counts.returned)
        .set("missing", counts.missing)
        .set("zone", std::move(zone))
        .set("departments", std::move(departments));
}

Json line_shape() {
    const Json one = shape::named(
        "ExpectedReport",
        shape::object({{"department", shape::uuid()},
                       {"name", shape::text()},
                       {"state", shape::one_of({"waiting", "missing", "draft", "submitted", "returned", "accepted"})},
                       {"submission", shape::maybe(shape::uuid())},
                       {"receipt", shape::maybe(shape::text())},
                       {"correction", shape::whole()},
                       {"returns", shape::whole()},
                       {"zero", shape::truth()},
                       {"on_time", shape::truth()},
                       {"late", shape::truth()}}));
    std::vector<shape::Member> members{{"due", shape::day()},        {"last_day", shape::day()},
                                       {"since", shape::day()},      {"until", shape::day()},
                                       {"rest_day", shape::truth()}, {"summary", shape::truth()}};
    for (const char* count : {"number", "expected", "received", "on_time", "late", "zero", "returned", "missing"})
        members.push_back({count, shape::whole()});
    members.push_back({"departments", shape::list(one)});
    members.push_back(
        {"zone", shape::maybe(shape::named("ZoneReport", shape::object({{"submission", shape::uuid()},
                                                                        {"state", shape::one_of({"draft", "issued"})},
                                                                        {"receipt", shape::maybe(shape::text())},
                                                                        {"correction", shape::whole()}})))});
    return shape::named("ReportingLine", shape::object(std::move(members)));
}

Json consolidated_json(const Consolidated& all, Day today) {
    Json annexes = Json::array(), absent = Json::array();
    for (const Part& part : all.sum.parts) annexes.push(part.body);
    for (const std::string& name : all.absent) absent.push(name);
    return Json::object()
        .set("line", line_json(all.line, today))
        .set("absent", std::move(absent))
        .set("annexes", std::move(annexes))
        .set("differences", to_json(all.differences));
}

// Where a report may stand on its way: a department's and the zone's are not the same.
Json stations(const records::Kind& kind, const records::Record& record) {
    Json out = Json::array();
    for (const records::Choice& one : kind.field("state").choices) {
        const bool issued = one.code == code_of(State::issued), draft = one.code == code_of(State::draft);
        const bool zone = kind.yes(record, "zone");
        if (zone ? issued || draft : !issued)
            out.push(Json::object().set("code", one.code).set("label", zone && draft ? "起草" : one.label));
    }
    return out;
}

Day due_of(const Call& call) {
    const auto day = Day::parse(call.param("due"));
    if (!day) throw Problem(Stop::malformed, "bad_parameter", "due 应为报送日，如 2023-11-09");
    return *day;
}

}  // namespace

void submission_routes(http::Router& router, const Figures& figures) {
    http::verb_routes(router,
                      {.stepped = submission_stepped,
                       .label = "期报",
                       .verbs = submission_verbs(),
                       .refusal = [](ReadTx&, const records::Kind& kind, const records::Record& record,
                                     const std::string& verb) { return refusal(state_of(kind, record), verb); },
                       .concerns = [](const records::Kind& kind, const records::Record& record,
                                      const std::string& verb) { return concerns(kind.yes(record, "zone"), verb); },
                       .take =
                           [&figures](WriteTx& tx, const std::string& id, const records::StepInfo& info,
                                      const records::Verb& verb, const records::Form& form) {
                               form.require_filled();
                               if (verb.name == "write") return write_text(tx, figures, id, info, form.text("text"));
                               if (verb.name == "submit") return submit(tx, figures, id, info, form.yes("zero"));
                               if (verb.name == "issue") return issue(tx, figures, id, info, form.yes("incomplete"));
                               if (verb.name == "collect") return collect(tx, id, info);
                               if (verb.name == "accept") return accept(tx, id, info);
                               if (verb.name == "return") return send_back(tx, id, info, form.text("reason"));
                               return correct(tx, id, info, form.text("reason"));
                           },
                       .more = [](ReadTx&, const records::Kind& kind, const records::Record& record,
                                  Json& out) { out.set("stations", stations(kind, record)); }});
    router
        .get("/submissions/{id}/differences", people::staff, "与被更正或退回的那次逐项比较",
             [](ReadTx& tx, const Call& call) {
                 return http::json(Json::object().set("items", to_json(changes(tx, call.arg("id")))));
             })
        .answers(shape::object({{"items", differences_shape()}}));
    router
        .get("/submissions/{id}/reproduction", people::staff, "按报送时刻重算，与封存的核对",
             [&figures](ReadTx& tx, const Call& call) {
                 return http::json(Json::object().set("items", to_json(unlike_then(tx, figures, call.arg("id")))));
             })
        .answers(shape::object({{"items", differences_shape()}}));
    router
        .get("/reporting/board", people::staff, "报送台账：应报、已报、按期、迟报、零报告、退回",
             [](ReadTx& tx, const Call&) {
                 Json items = Json::array();
                 for (const ReportingLine& line : board(tx)) items.push(line_json(line, tx.today()));
                 return http::json(Json::object().set("items", std::move(items)));
             })
        .answers(shape::items(line_shape()));
    router
        .get("/reporting/consolidated", people::staff, "全区汇总：各部门封存的附件相加",
             [&figures](ReadTx& tx, const Call& call) {
                 return http::json(consolidated_json(consolidated(tx, figures, due_of(call)), tx.today()));
             })
        .answers(shape::named("Consolidated", shape::object({{"line", line_shape()},
                                                             {"absent", shape::list(shape::text())},
                                                             {"annexes", shape::list(shape::any())},
                                                             {"differences", differences_shape()}})));
}

}  // namespace zhiben::reporting
