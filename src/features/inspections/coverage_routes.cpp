#include "features/inspections/routes.hpp"
#include "features/inspections/service.hpp"
#include "features/inspections/store.hpp"
#include "features/people/roles.hpp"
#include "kit/base/shape.hpp"

namespace zhiben::inspections {
namespace {

using records::KindPtr;

Day day_param(const http::Call& call, const char* name, const char* label) {
    const auto day = Day::parse(call.param(name));
    if (!day)
        throw Problem(Stop::malformed, "bad_day",
                      std::string(label) + "（" + name + "）应为日期，如 2023-11-19，请补上或更正");
    return *day;
}

// 检查覆盖: by department, with links to the lists behind the numbers.
Json coverage_json(ReadTx& tx, const http::Call& call) {
    const Day since = day_param(call, "since", "开始日期"), until = day_param(call, "until", "截止日期");
    const std::string department = call.param("department");
    const KindPtr departments = tx.kinds().get("departments");
    Json rows = Json::array();
    Coverage total;
    const auto row = [&](const std::string& of, const Coverage& one) {
        const std::string where = of.empty() ? "department[null]=1" : "department=" + of;
        const auto name = of.empty() ? std::nullopt : records::find(tx, *departments, of);
        return Json::object()
            .set("department", of.empty() ? Json() : Json(of))
            .set("label", name ? departments->title_of(*name) : "未明确部门")
            .set("registered", one.registered)
            .set("inspected", one.inspected)
            .set("visits", one.visits)
            .set("never", one.never)
            .set("open", Json::object()
                             .set("registered", "/enterprises?excluded_on[null]=1&" + where)
                             .set("visits", "/inspections?state=done&type[ne]=self&inspected_on[ge]=" + since.iso() +
                                                "&inspected_on[le]=" + until.iso() + "&" + where)
                             .set("never", "/enterprises?excluded_on[null]=1&inspected_on[null]=1&" + where));
    };
    for (const auto& [of, one] : coverage(tx, since, until)) {
        if (!department.empty() && of != department) continue;
        rows.push(row(of, one));
        total.registered += one.registered;
        total.inspected += one.inspected;
        total.visits += one.visits;
        total.never += one.never;
    }
    return Json::object()
        .set("since", since.iso())
        .set("until", until.iso())
        .set("registered", total.registered)
        .set("inspected", total.inspected)
        .set("visits", total.visits)
        .set("never", total.never)
        .set("departments", std::move(rows));
}

Json coverage_shape() {
    const std::vector<shape::Member> counts{{"registered", shape::whole()},
                                            {"inspected", shape::whole()},
                                            {"visits", shape::whole()},
                                            {"never", shape::whole()}};
    std::vector<shape::Member> row = counts, all = counts;
    row.push_back({"department", shape::maybe(shape::uuid())});
    row.push_back({"label", shape::text()});
    row.push_back(
        {"open", shape::object({{"registered", shape::text()}, {"visits", shape::text()}, {"never", shape::text()}})});
    all.push_back({"since", shape::day()});
    all.push_back({"until", shape::day()});
    all.push_back({"departments", shape::list(shape::named("InspectionCoverage", shape::object(std::move(row))))});
    return shape::object(std::move(all));
}

}  // namespace

void coverage_routes(http::Router& router) {
    router
        .get("/inspections/coverage", people::staff, "检查覆盖：名册中检查过和从未检查的企业",
             [](ReadTx& tx, const http::Call& call) { return http::json(coverage_json(tx, call)); })
        .answers(coverage_shape());
}

}  // namespace zhiben::inspections
