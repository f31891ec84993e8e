#include "features/campaign/routes.hpp"

#include <charconv>

#include "features/campaign/plan_reports.hpp"
#include "features/campaign/register_reports.hpp"
#include "features/campaign/reports.hpp"
#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "features/people/roles.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"
#include "kit/sheets/table_writer.hpp"

namespace zhiben::campaign {
namespace {

std::shared_ptr<const Plan> need_plan(ReadTx& tx) {
    auto plan = active_plan(tx);
    if (!plan)
        throw Problem(Stop::not_found, "no_plan", "还没有装入工作方案，请管理员运行 zhiben init --plan 方案文件");
    return plan;
}

MatrixQuery query_of(const http::Call& call) {
    MatrixQuery out;
    for (const auto& [key, value] : call.request.query) {
        if (key == "department")
            out.department = value;
        else if (key == "enterprise")
            out.enterprise = value;
        else if (key == "duty")
            out.duty = value;
        else if (key == "state")
            out.state = value;
        else if (key == "q")
            out.q = trimmed(value);
        else if (key == "after")
            out.after = value;
        else if (key == "sort" && (value == "missing" || value == "name"))
            out.by_name = value == "name";
        else if (key == "limit") {
            const auto end = std::from_chars(value.data(), value.data() + value.size(), out.limit);
            if (end.ec != std::errc() || end.ptr != value.data() + value.size() || out.limit < 1 || out.limit > 500)
                throw Problem(Stop::malformed, "bad_limit", "limit 应在 1 至 500 之间");
        } else
            throw Problem(Stop::malformed, "unknown_filter", "不认识条件“" + key + "=" + value + "”");
    }
    return out;
}

// The figures of the start screen, in their order.
constexpr const char* shown[] = {"enterprises",   "enterprises_surveyed", "enterprises_involved", "enterprises_ledger",
                                 "spaces",        "spaces_toxic",         "spaces_signed",        "hazards_found",
                                 "hazards_major", "hazards_open",         "hazards_overdue",      "hazards_closed"};

Json figures_json(ReadTx& tx, const figures::Figures& figures) {
    figures::Question question{.figures = {std::begin(shown), std::end(shown)}, .until = tx.today()};
    const auto totals = figures::total(figures::sums(tx, figures, question));
    Json out = Json::array();
    for (const char* name : shown) {
        const figures::Figure& figure = figures.get(name);
        const auto found = totals.find(name);
        out.push(Json::object()
                     .set("name", name)
                     .set("label", figure.label)
                     .set("unit", figure.unit)
                     .set("value", found == totals.end() ? std::int64_t{0} : found->second)
                     .set("open", "/" + figure.kind + "?" + figures::records_query(figure, {}, tx.today())));
    }
    return out;
}

Json overdue_json(ReadTx& tx) {
    using records::Test;
    const records::KindPtr kind = tx.kinds().get("hazards");
    records::Filter filter{.conditions = {{"deadline", Test::less, {tx.today().iso()}}, {"closed_on", Test::blank, {}}},
                           .sort = "deadline",
                           .limit = 10};
    const records::Page page = records::list(tx, *kind, filter);
    const records::Labels labels = records::labels(tx, *kind, page.items);
    Json items = Json::array();
    for (const records::Record& record : page.items) items.push(records::to_json(*kind, record, labels));
    return Json::object().set("count", records::count(tx, *kind, filter)).set("items", std::move(items));
}

http::Response overview(ReadTx& tx, const figures::Figures& figures) {
    const auto plan = active_plan(tx);
    const std::vector<SummaryLine> lines = plan ? summary(tx, *plan) : std::vector<SummaryLine>{};
    return http::json(Json::object()
                          .set("campaign", plan ? campaign_json(tx, figures, *plan, lines) : Json())
                          .set("figures", figures_json(tx, figures))
                          .set("overdue", overdue_json(tx))
                          .set("duties", summary_json(lines)));
}

// The whole matrix as a workbook: a line an enterprise, a column a duty.
void write_workbook(ReadTx& tx, const std::string& path, MatrixQuery asked) {
    const auto plan = need_plan(tx);
    sheets::TableSpec spec{.sheet = "应办事项", .title = {plan->name + "应办事项", "截至" + tx.today().chinese()}};
    spec.columns = {{.label = "企业名称", .width = 30},
                    {.label = "监管部门", .width = 16},
                    {.label = "未完成", .type = sheets::ColumnType::integer, .unit = "项"}};
    for (const Duty& duty : plan->duties) spec.columns.push_back({.label = duty.label, .group = "要求", .width = 16});
    sheets::TableWriter writer(path, std::move(spec));
    asked.limit = 500;
    do {
        const Matrix page = matrix(tx, *plan, asked);
        for (const MatrixLine& line : page.lines) {
            std::vector<sheets::CellValue> cells{line.name, line.department_name, line.missing};
            for (const Duty& duty : plan->duties) {
                const auto found = line.cells.find(duty.code);
                const Cell cell = found == line.cells.end() ? Cell{} : found->second;
                std::string text = duty_label(cell.state);
                if (cell.state == DutyState::fulfilled && cell.on) text += " " + cell.on->iso();
                if ((cell.state == DutyState::due || cell.state == DutyState::overdue) && cell.due)
                    text += "（期限 " + cell.due->iso() + "）";
                cells.emplace_back(std::move(text));
            }
            writer.row(cells);
        }
        asked.after = page.next;
    } while (!asked.after.empty());
    writer.finish();
}

Json matrix_shape() {
    const Json state = shape::one_of({"fulfilled", "due", "overdue", "not_applicable", "excused"});
    const Json cell = shape::named("DutyCell", shape::object({{"state", state},
                                                              {"on", shape::maybe(shape::day())},
                                                              {"due", shape::maybe(shape::day())},
                                                              {"text", shape::text()},
                                                              {"reason", shape::text(), false},
                                                              {"excused_by", shape::text(), false}}));
    const Json column = shape::named("DutyColumn", shape::object({{"code", shape::text()},
                                                                  {"label", shape::text()},
                                                                  {"due", shape::maybe(shape::day())},
                                                                  {"clause", shape::text()},
                                                                  {"help", shape::text()},
                                                                  {"applies", shape::text()},
                                                                  {"evidence", shape::text()}}));
    const Json row = shape::named("DutyRow", shape::object({{"enterprise", shape::uuid()},
                                                            {"enterprise_name", shape::text()},
                                                            {"department", shape::maybe(shape::uuid())},
                                                            {"department_name", shape::maybe(shape::text())},
                                                            {"missing", shape::whole()},
                                                            {"cells", shape::map(cell)}}));
    return shape::named("DutyMatrix", shape::object({{"columns", shape::list(column)},
                                                     {"items", shape::list(row)},
                                                     {"next", shape::maybe(shape::text())}}));
}

Json summary_shape() {
    return shape::named("DutySummary", shape::object({{"department", shape::maybe(shape::uuid())},
                                                      {"department_name", shape::maybe(shape::text())},
                                                      {"duty", shape::text()},
                                                      {"label", shape::text()},
                                                      {"fulfilled", shape::whole()},
                                                      {"due", shape::whole()},
                                                      {"overdue", shape::whole()},
                                                      {"excused", shape::whole()},
                                                      {"not_applicable", shape::whole()}}));
}

Json overview_shape() {
    const Json figure = shape::named("Figure", shape::object({{"name", shape::text()},
                                                              {"label", shape::text()},
                                                              {"unit", shape::text()},
                                                              {"value", shape::whole()},
                                                              {"open", shape::maybe(shape::text())}}));
    const Json late = shape::object({{"count", shape::whole()}, {"items", shape::list(shape::known("HazardsRecord"))}});
    return shape::named("Overview", shape::object({{"campaign", shape::maybe(campaign_shape())},
                                                   {"figures", shape::list(figure)},
                                                   {"overdue", late},
                                                   {"duties", shape::list(summary_shape())}}));
}

}  // namespace

void routes(http::Router& router, const figures::Figures& figures, std::shared_ptr<http::Exports> exports) {
    router
        .get("/campaign", people::all, "工作方案：阶段、任务、报送日",
             [&figures](ReadTx& tx, const http::Call&) {
                 const auto plan = need_plan(tx);
                 return http::json(campaign_json(tx, figures, *plan, summary(tx, *plan)));
             })
        .answers(campaign_shape());
    router
        .post("/campaign/stages/{code}/closing", people::admin | people::general, "结束一个阶段",
              [&figures](WriteTx& tx, const http::Call& call) {
                  close_stage(tx, figures, call.arg("code"), call.text("id"), call.text("signed_by"),
                              call.text("reason"));
                  return http::no_content();
              })
        .answers_nothing();
    router
        .get("/campaign/register", people::staff, "台账质量：没有部门的、没有摸排的、声明不涉及而未核实的",
             [](ReadTx& tx, const http::Call&) { return http::json(register_json(tx, active_plan(tx).get())); })
        .answers(register_shape());
    router
        .get("/overview", people::all, "首页",
             [&figures](ReadTx& tx, const http::Call&) { return overview(tx, figures); })
        .answers(overview_shape());
    router
        .get("/duties", people::all, "应办事项：企业 × 要求",
             [](ReadTx& tx, const http::Call& call) {
                 const auto plan = active_plan(tx);
                 if (!plan)
                     return http::json(
                         Json::object().set("columns", Json::array()).set("items", Json::array()).set("next", Json()));
                 return http::json(matrix_json(*plan, matrix(tx, *plan, query_of(call))));
             })
        .answers(matrix_shape());
    router
        .get(
            "/duties/summary", people::all, "应办事项按部门汇总",
            [](ReadTx& tx, const http::Call& call) {
                if (const std::string by = call.param("by"); !by.empty() && by != "department")
                    throw Problem(Stop::malformed, "bad_by", "by 只能是 department");
                const auto plan = active_plan(tx);
                return http::json(Json::object().set("items", plan ? summary_json(summary(tx, *plan)) : Json::array()));
            })
        .answers(shape::items(summary_shape()));
    router.plain("GET", "/duties.xlsx", people::all, "应办事项导出",
                 [exports](const Work& work, const http::Call& call) {
                     return exports->produce(work, "应办事项.xlsx", [&](const std::string& path) {
                         work.read(call.actor, [&](ReadTx& tx) { write_workbook(tx, path, query_of(call)); });
                     });
                 });
    router
        .post("/duties/{enterprise}/{code}/excuse", people::admin | people::general, "豁免一项应办事项",
              [](WriteTx& tx, const http::Call& call) {
                  excuse(tx, call.arg("enterprise"), call.arg("code"), call.text("id"), call.text("reason"));
                  return http::no_content();
              })
        .answers_nothing();
    router.write("DELETE", "/duties/{enterprise}/{code}/excuse", people::admin | people::general, "撤销豁免",
                 [](WriteTx& tx, const http::Call& call) {
                     end_excuse(tx, call.arg("enterprise"), call.arg("code"));
                     return http::no_content();
                 });
}

}  // namespace zhiben::campaign
