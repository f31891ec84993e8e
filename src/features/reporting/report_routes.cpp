// The reports as text with their figures, for the screen, and as documents: of a submission, or of a reporting day.

#include "features/enforcement/print_service.hpp"
#include "features/people/roles.hpp"
#include "features/reporting/fill_context.hpp"
#include "features/reporting/report_service.hpp"
#include "features/reporting/routes.hpp"
#include "kit/base/shape.hpp"
#include "kit/documents/formats.hpp"
#include "kit/http/file_shape.hpp"
#include "kit/http/params.hpp"
#include "kit/http/template_routes.hpp"

namespace zhiben::reporting {
namespace {

using http::Call;

Json report_json(const View& view) {
    Json missing = Json::array(), checks = Json::array();
    for (const Issue& one : view.missing) missing.push(Json::object().set("code", one.code).set("text", one.text));
    for (const Check& check : view.content.checks)
        if (!check.passed) checks.push(to_json(check));
    Json document;
    // A text whose marks are wrong cannot be drawn; `missing` says why.
    bool drawable = true;
    for (const Issue& one : view.missing) drawable = drawable && one.code != "unknown_mark";
    if (drawable) document = to_json(report_document(view.facts, view.text, view.content, false));
    return Json::object()
        .set("text", view.text)
        .set("frozen", view.frozen)
        .set("nothing_done", view.content.nothing_done)
        .set("marks", view.content.part("marks"))
        .set("document", std::move(document))
        .set("departments", view.content.part("departments"))
        .set("unlike", view.content.part("unlike"))
        .set("missing", std::move(missing))
        .set("checks", std::move(checks));
}

Json report_shape() {
    const Json mark = shape::named("FigureMark", shape::object({{"mark", shape::text()},
                                                                {"label", shape::text()},
                                                                {"unit", shape::text()},
                                                                {"value", shape::maybe(shape::text())},
                                                                {"open", shape::maybe(shape::text())}}));
    const Json department = shape::named("DepartmentInZone", shape::object({{"name", shape::text()},
                                                                            {"state", shape::text()},
                                                                            {"received", shape::truth()},
                                                                            {"receipt", shape::text()},
                                                                            {"correction", shape::whole()},
                                                                            {"submission", shape::maybe(shape::uuid())},
                                                                            {"round", shape::maybe(shape::whole())},
                                                                            {"digest", shape::maybe(shape::text())}}));
    return shape::named(
        "PeriodReport",
        shape::object({{"text", shape::text()},
                       {"frozen", shape::truth()},
                       {"nothing_done", shape::truth()},
                       {"marks", shape::list(mark)},
                       {"document", shape::any()},
                       {"departments", shape::maybe(shape::list(department))},
                       {"unlike", shape::maybe(shape::list(shape::known("ReportDifference")))},
                       {"missing", shape::list(shape::object({{"code", shape::text()}, {"text", shape::text()}}))},
                       {"checks", shape::list(shape::any())}}));
}

// What is asked for: a submission by its id, else the report of a reporting day.
View asked_view(ReadTx& tx, const Figures& figures, const Call& call, Wanted wanted) {
    if (call.args.contains("id")) return view(tx, figures, call.arg("id"), wanted);
    const auto due = http::day_param(call, "due");
    if (!due && call.param("summary") != "1")
        http::bad_parameter("请写明 due（报送日，如 2023-11-09），要工作总结的写 summary=1");
    return report_of(tx, figures, report_day(tx, due), call.param("department"), wanted);
}

http::Response document(const Work& work, const Figures& figures, const Call& call, const documents::Format& format) {
    std::optional<documents::Document> made;
    std::string name;
    work.read(call.actor, [&](ReadTx& tx) {
        const View all = asked_view(tx, figures, call, {Ledger::printed});
        made = report_document(all.facts, all.text, all.content, true);
        name = all.name;
    });
    http::Response out;
    out.type = format.type;
    out.body = format.draw(*made);
    out.headers.emplace_back("Content-Disposition",
                             "attachment; filename*=UTF-8''" + http::percent_encoded(name + "." + format.ending));
    return out;
}

// A superior's own form, filled.
http::Response filled(const Work& work, const Figures& figures, const Call& call) {
    if (call.request.body.empty())
        throw Problem(Stop::malformed, "empty_file", "请把上级的表（.xlsx，不超过 1 MB）作为请求的内容发送");
    const Filled made = fill_workbook(work, call.actor, call.request.body,
                                      [&](ReadTx& tx) { return asked_view(tx, figures, call, {Ledger::whole}); });
    http::Response out;
    out.type = http::xlsx_type;
    out.body = made.bytes;
    out.headers.emplace_back("Content-Disposition",
                             "attachment; filename*=UTF-8''" + http::percent_encoded(made.name + " 上级表.xlsx"));
    return out;
}

constexpr std::pair<const char*, const char*> templates[] = {{"period_report", "期报的正文"},
                                                             {"period_report_frame", "期报的标题、主送、落款"},
                                                             {"summary_report", "工作总结的正文"},
                                                             {"summary_report_frame", "工作总结的标题、主送、落款"}};

void template_routes(http::Router& router, const Figures& figures) {
    http::template_routes(router, {.path = "/report_templates",
                                   .what = "期报、总结的模板",
                                   .may = people::admin | people::general,
                                   .folder = enforcement::template_folder,
                                   .all =
                                       [](const Context&) {
                                           std::vector<http::Templates::One> out;
                                           for (const auto& [code, label] : templates) out.push_back({code, label});
                                           return out;
                                       },
                                   .ours = template_text,
                                   .check =
                                       [&figures](const Work& work, const Actor& actor, const std::string& code,
                                                  const documents::OwnTemplate& own) {
                                           work.read(actor, [&](ReadTx& tx) { try_template(tx, figures, code, own); });
                                       }});
}

}  // namespace

void report_routes(http::Router& router, const Figures& figures) {
    template_routes(router, figures);
    router
        .plain("POST", "/reporting/filled", people::staff,
               "填上级的表：请求内容是 xlsx，格子里写 {{附件2.有限空间总数}}",
               [&figures](const Work& work, const Call& call) { return filled(work, figures, call); })
        .answers(http::file_shape(http::xlsx_type));
    struct Place {
        const char *path, *label;
    };
    for (const Place& place : {Place{"/submissions/{id}/report", "期报"},
                               Place{"/reporting/report", "一个报送日的期报或工作总结：部门的，不写部门的是全区的"}}) {
        router
            .get(place.path, people::staff, std::string(place.label) + "：正文、指标和缺项",
                 [&figures](ReadTx& tx, const Call& call) {
                     return http::json(report_json(asked_view(tx, figures, call, {.checks = true})));
                 })
            .answers(report_shape());
        for (const documents::Format& format : documents::formats)
            router.plain("GET", std::string(place.path) + "." + format.ending, people::staff,
                         std::string(place.label) + "（" + format.ending + "）",
                         [&figures, &format](const Work& work, const Call& call) {
                             return document(work, figures, call, format);
                         });
    }
}

}  // namespace zhiben::reporting
