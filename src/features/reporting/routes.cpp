#include "features/reporting/routes.hpp"

#include "features/people/roles.hpp"
#include "features/reporting/departments.hpp"
#include "features/reporting/groups.hpp"
#include "features/reporting/period.hpp"
#include "features/reporting/reports.hpp"
#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/http/params.hpp"
#include "kit/work/history.hpp"

namespace zhiben::reporting {
namespace {

using http::bad_parameter;
using http::day_param;
using http::number_param;

// A moment in milliseconds, or a day: as it was known when that day ended.
std::optional<Instant> moment_param(const http::Call& call, const char* name) {
    if (const auto day = Day::parse(call.param(name))) return Instant{Instant::start_of(day->plus(1)).ms - 1};
    if (const auto ms = number_param(call, name)) return Instant{*ms};
    return {};
}

Asked asked_of(const http::Call& call, Day today) {
    Asked asked{.until = day_param(call, "until").value_or(today),
                .since = day_param(call, "since"),
                .department = call.param("department"),
                .by = by_named(call.param("by")),
                .as_of = moment_param(call, "as_of"),
                .after = call.param("after")};
    if (asked.since && *asked.since > asked.until) bad_parameter("since 不能晚于 until");
    if (const auto limit = number_param(call, "limit")) {
        if (*limit < 1 || *limit > 500) bad_parameter("limit 应在 1 至 500 之间");
        asked.limit = static_cast<std::size_t>(*limit);
    }
    return asked;
}

// `part`: "table" for what is fast at any size (the screen's first request), "rest" for what reads the records, else
// all of it.
http::Response annex_of(ReadTx& tx, const figures::Figures& figures, const http::Call& call) {
    const int number = annex_number(call.arg("number"));
    const Asked asked = asked_of(call, tx.today());
    const std::string part = call.param("part");
    if (!part.empty() && part != "table" && part != "rest") bad_parameter("part 应为 table 或 rest");
    if (!asked.after.empty()) {
        Annex page{.number = number, .header = {}, .table = annex1_page(tx, asked)};
        return http::json(to_json(page));
    }
    Annex annex = annex_table(tx, figures, number, asked);
    if (part == "table") return http::json(to_json(annex));
    annex.checks = checks_of(tx, figures, annex, asked);
    if (part == "rest") {
        annex.table = {};
        annex.pivots.clear();
    }
    if (number == 2 && !asked.as_of && asked.by == By::department)
        annex.pivots.push_back(annex2_by_street(tx, figures, asked));
    return http::json(to_json(annex));
}

http::Response annex_workbook(const Work& work, http::Exports& exports, const figures::Figures& figures,
                              const http::Call& call) {
    const int number = annex_number(call.arg("number"));
    Asked asked = asked_of(call, work.context().clock->today());
    if (call.param("reveal") == "1") {
        const records::KindPtr spaces = work.context().kinds->get("spaces");
        if (!call.actor.is_any(spaces->writers))
            throw Problem(Stop::forbidden, "role", "您的角色不能导出完整号码；去掉“完整号码”再导出");
        asked.reveal = true;
        work.write(call.actor, [&](WriteTx& tx) {
            write_history(tx, "annexes.reveal", "annexes", std::to_string(number), "",
                          Json::object().set("until", asked.until.iso()).set("department", asked.department).dump());
        });
    }
    const std::string name = "附件" + std::to_string(number) + "（" + asked.until.iso() + "）.xlsx";
    return exports.produce(work, name, [&](const std::string& path) {
        work.read(call.actor, [&](ReadTx& tx) { write_annex(tx, figures, number, path, asked); });
    });
}

// An area by its id or by its path.
std::string area_path(ReadTx& tx, const std::string& area) {
    if (area.empty() || area.find('/') != std::string::npos) return area;
    const Zone named = area_named(tx, area);
    if (named.id.empty()) bad_parameter("没有这个区域：" + area);
    return named.path;
}

http::Response figures_of(ReadTx& tx, const figures::Figures& figures, const http::Call& call) {
    figures::Question question{.figures = split(call.param("names"), ','),
                               .since = day_param(call, "since"),
                               .until = day_param(call, "until").value_or(tx.today()),
                               .as_of = moment_param(call, "as_of"),
                               .area = area_path(tx, call.param("area")),
                               .department = call.param("department")};
    if (question.since && *question.since > question.until) bad_parameter("since 不能晚于 until");
    const std::string by = call.param("by");
    if (!by.empty() && by != "department" && by != "sector") bad_parameter("by 应为 department 或 sector");
    if (question.figures.empty())
        for (const figures::Figure& figure : figures.all()) question.figures.push_back(figure.name);
    for (const std::string& name : question.figures) figures.get(name);

    std::map<std::string, std::map<std::string, std::int64_t>> parts;  // by department, sector or all together
    if (by.empty()) parts[""];
    for (const figures::Sum& sum : figures::sums(tx, figures, question)) {
        auto& into = parts[by == "department" ? sum.department : by == "sector" ? sum.sector : std::string()];
        for (const auto& [name, amount] : sum.amounts) into[name] += amount;
    }
    Json items = Json::array();
    for (const auto& [part, amounts] : parts)
        for (const std::string& name : question.figures) {
            const figures::Figure& figure = figures.get(name);
            const auto found = amounts.find(name);
            std::string open = "/" + figure.kind + "?" + figures::records_query(figure, question.since, question.until);
            if (!question.area.empty()) open += "&area_path=" + http::percent_encoded(question.area);
            const auto narrow = [&](const std::string& field, const std::string& value) {
                open += "&" + field + (value.empty() ? "[null]=1" : "=" + value);
            };
            if (by == "department")
                narrow("department", part);
            else if (!question.department.empty())
                narrow("department", question.department);
            if (by == "sector") narrow("sector", part);
            Json item = Json::object()
                            .set("name", name)
                            .set("label", figure.label)
                            .set("unit", figure.unit)
                            .set("value", found == amounts.end() ? std::int64_t{0} : found->second)
                            .set("open", question.as_of ? Json() : Json(open));
            if (by == "department") item.set("department", part.empty() ? Json() : Json(part));
            if (by == "sector") item.set("sector", part.empty() ? Json() : Json(part));
            items.push(std::move(item));
        }
    return http::json(Json::object()
                          .set("since", question.since ? Json(question.since->iso()) : Json())
                          .set("until", question.until.iso())
                          .set("items", std::move(items)));
}

std::vector<shape::Member> table_members() {
    Json value = Json::object();
    value.set("type", Json::array().push("string").push("number").push("null"));
    const Json cell =
        shape::named("AnnexCell", shape::object({{"value", value}, {"open", shape::maybe(shape::text())}}));
    const Json column = shape::named("AnnexColumn", shape::object({{"name", shape::text()},
                                                                   {"label", shape::text()},
                                                                   {"unit", shape::maybe(shape::text())},
                                                                   {"group", shape::maybe(shape::text())}}));
    const Json row = shape::named("AnnexRow", shape::object({{"label", shape::text()},
                                                             {"department", shape::maybe(shape::uuid())},
                                                             {"sector", shape::maybe(shape::text())},
                                                             {"cells", shape::list(cell)},
                                                             {"open", shape::maybe(shape::text())}}));
    return {{"title", shape::text()},
            {"columns", shape::list(column)},
            {"rows", shape::list(row)},
            {"total", shape::maybe(row)},
            {"next", shape::maybe(shape::text())}};
}

Json annex_shape() {
    const Json offender = shape::object({{"kind", shape::text()}, {"id", shape::uuid()}, {"label", shape::text()}});
    const Json check = shape::named("Check", shape::object({{"code", shape::text()},
                                                            {"label", shape::text()},
                                                            {"severity", shape::one_of({"hard", "soft"})},
                                                            {"passed", shape::truth()},
                                                            {"text", shape::text()},
                                                            {"records", shape::list(offender)},
                                                            {"records_total", shape::whole()}}));
    const Json header = shape::object({{"unit", shape::text()},
                                       {"period", shape::text()},
                                       {"number", shape::maybe(shape::text())},
                                       {"filled_by", shape::text()},
                                       {"checked_by", shape::maybe(shape::text())},
                                       {"phone", shape::maybe(shape::text())},
                                       {"filled_on", shape::text()},
                                       {"units", shape::text()}});
    std::vector<shape::Member> members = table_members();
    members.push_back({"number", shape::whole()});
    members.push_back({"header", header});
    members.push_back({"pivots", shape::list(shape::named("AnnexPart", shape::object(table_members())))});
    members.push_back({"checks", shape::list(check)});
    return shape::named("Annex", shape::object(std::move(members)));
}

Json figures_shape() {
    const Json figure = shape::object({{"name", shape::text()},
                                       {"label", shape::text()},
                                       {"unit", shape::text()},
                                       {"value", shape::whole()},
                                       {"open", shape::maybe(shape::text())},
                                       {"department", shape::maybe(shape::uuid()), false},
                                       {"sector", shape::maybe(shape::text()), false}});
    return shape::object(
        {{"since", shape::maybe(shape::day())}, {"until", shape::day()}, {"items", shape::list(figure)}});
}

}  // namespace

void routes(http::Router& router, const figures::Figures& figures, std::shared_ptr<http::Exports> exports) {
    router
        .get("/annexes/{number}", people::all, "附件统计表",
             [&figures](ReadTx& tx, const http::Call& call) { return annex_of(tx, figures, call); })
        .answers(annex_shape());
    router.plain("GET", "/annexes/{number}.xlsx", people::all, "附件统计表（xlsx）",
                 [&figures, exports](const Work& work, const http::Call& call) {
                     return annex_workbook(work, *exports, figures, call);
                 });
    router
        .get("/figures", people::all, "指标",
             [&figures](ReadTx& tx, const http::Call& call) { return figures_of(tx, figures, call); })
        .answers(figures_shape());
}

}  // namespace zhiben::reporting
