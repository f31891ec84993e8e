// Coverage: who has it, who lacks it; and whom a period reached.

#include <algorithm>

#include "features/people/roles.hpp"
#include "features/publicity/params_routes.hpp"
#include "features/publicity/routes.hpp"
#include "features/publicity/service.hpp"
#include "kit/base/shape.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

CoverageQuery asked_of(const http::Call& call, Day today) {
    CoverageQuery asked{.until = http::day_param(call, "until").value_or(today),
                        .department = department_of(call),
                        .state = call.param("state"),
                        .q = call.param("q"),
                        .limit = limit_of(call),
                        .after = call.param("after")};
    static const std::vector<std::string> states{"", "missing", "covered", "excluded"};
    if (std::find(states.begin(), states.end(), asked.state) == states.end())
        bad_parameter("state 应为 missing、covered、excluded 之一");
    return asked;
}

Json shown(const Coverage& one) {
    return Json::object().set("total", one.total).set("covered", one.covered).set("excluded", one.excluded);
}

Json name_of_department(ReadTx& tx, const std::string& id) {
    if (id.empty()) return {};
    const records::KindPtr departments = tx.kinds().get("departments");
    const auto found = records::find(tx, *departments, id);
    return found ? Json(departments->title_of(*found)) : Json();
}

http::Response coverage_of(ReadTx& tx, const http::Call& call) {
    const CoverageQuery asked = asked_of(call, tx.today());
    Json out = Json::object().set("until", asked.until.iso());
    std::map<std::string, Json> by_department;
    for (const Level level : levels) {
        Coverage all;
        for (const auto& [department, part] : coverage(tx, level, asked)) {
            all.total += part.total;
            all.covered += part.covered;
            all.excluded += part.excluded;
            by_department.try_emplace(department, Json::object())
                .first->second.set("department", department.empty() ? Json() : Json(department))
                .set("department_name", name_of_department(tx, department))
                .set(name_of(level), shown(part));
        }
        out.set(name_of(level), shown(all));
    }
    Json parts = Json::array();
    for (auto& [department, part] : by_department) parts.push(std::move(part));
    return http::json(out.set("departments", std::move(parts)));
}

http::Response list_of(ReadTx& tx, Level level, const http::Call& call) {
    const CoverageList found = coverage_list(tx, level, asked_of(call, tx.today()));
    Json items = Json::array();
    for (const CoverageLine& line : found.lines) {
        Json missing = Json::array();
        for (const std::string& one : line.missing) missing.push(one);
        items.push(Json::object()
                       .set("id", line.id)
                       .set("name", line.name)
                       .set("enterprise", line.enterprise)
                       .set("enterprise_name", line.enterprise_name)
                       .set("department", line.department.empty() ? Json() : Json(line.department))
                       .set("quantity", line.quantity)
                       .set("state", line.state)
                       .set("missing", std::move(missing))
                       .set("reason", line.reason.empty() ? Json() : Json(line.reason)));
    }
    return http::json(
        Json::object().set("items", std::move(items)).set("next", found.next.empty() ? Json() : Json(found.next)));
}

// What annex 4 counts once: enterprises, workshops and posts that were reached in a period.
http::Response reached_of(ReadTx& tx, Level level, const http::Call& call) {
    Page page{.limit = limit_of(call) + 1, .after = number_of(call, "after", 0)};
    std::vector<ReachedLine> lines = reached_list(tx, level, period_of(call, tx.today()), page);
    const bool more = lines.size() == page.limit;
    if (more) lines.pop_back();
    Json items = Json::array();
    for (const ReachedLine& line : lines)
        items.push(Json::object()
                       .set("id", line.id)
                       .set("name", line.name)
                       .set("enterprise", line.enterprise)
                       .set("enterprise_name", line.enterprise_name)
                       .set("department", line.department.empty() ? Json() : Json(line.department))
                       .set("times", line.times)
                       .set("last_on", line.last.iso()));
    return http::json(Json::object()
                          .set("items", std::move(items))
                          .set("next", more ? Json(std::to_string(lines.back().n)) : Json()));
}

std::vector<shape::Member> by_level(const Json& part) {
    std::vector<shape::Member> out;
    for (const Level level : levels) out.push_back({name_of(level), part, false});
    return out;
}

Json coverage_shape() {
    const Json part = shape::named(
        "CoverageCount",
        shape::object({{"total", shape::whole()}, {"covered", shape::whole()}, {"excluded", shape::whole()}}));
    std::vector<shape::Member> all = by_level(part), department = by_level(part);
    for (shape::Member& one : all) one.always = true;
    department.push_back({"department", shape::maybe(shape::uuid())});
    department.push_back({"department_name", shape::maybe(shape::text())});
    all.push_back({"until", shape::day()});
    all.push_back(
        {"departments", shape::list(shape::named("CoverageOfDepartment", shape::object(std::move(department))))});
    return shape::object(std::move(all));
}

std::vector<shape::Member> subject() {
    return {{"id", shape::uuid()},
            {"name", shape::text()},
            {"enterprise", shape::uuid()},
            {"enterprise_name", shape::text()},
            {"department", shape::maybe(shape::uuid())}};
}

Json line_shape() {
    std::vector<shape::Member> members = subject();
    members.push_back({"quantity", shape::whole()});
    members.push_back({"state", shape::one_of({"covered", "missing", "excluded"})});
    members.push_back({"missing", shape::list(shape::text())});
    members.push_back({"reason", shape::maybe(shape::text())});
    return shape::named("CoverageLine", shape::object(std::move(members)));
}

Json reached_shape() {
    std::vector<shape::Member> members = subject();
    members.push_back({"times", shape::whole()});
    members.push_back({"last_on", shape::day()});
    return shape::named("ReachedLine", shape::object(std::move(members)));
}

}  // namespace

void coverage_routes(http::Router& router) {
    router.get("/publicity/coverage", people::all, "宣传覆盖率：企业、车间、岗位、有限空间标识", coverage_of)
        .answers(coverage_shape());
    for (const Level level : levels)
        router
            .get(std::string("/publicity/coverage/") + name_of(level), people::all,
                 "宣传覆盖名单：已覆盖、缺项、不计入",
                 [level](ReadTx& tx, const http::Call& call) { return list_of(tx, level, call); })
            .answers(shape::page(line_shape()));
    for (const Level level : {Level::enterprises, Level::workshops, Level::posts})
        router
            .get(std::string("/publicity/reached/") + name_of(level), people::all,
                 "一段时间内宣传覆盖到的企业、车间、岗位",
                 [level](ReadTx& tx, const http::Call& call) { return reached_of(tx, level, call); })
            .answers(shape::page(reached_shape()));
}

}  // namespace zhiben::publicity
