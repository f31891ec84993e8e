// The reports as text with their figures, for the screen, and as documents: of a submission, or of a reporting day.

#include "features/enforcement/print_service.hpp"
#include "features/people/roles.hpp"
#include "features/reporting/fill_context.hpp"
#include "features/reporting/report_service.hpp"
#include "features/reporting/routes.hpp"
#include "kit/base/shape.hpp"
#include "kit/documents/formats.hpp"
#include "kit/http/params.hpp"

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
        .set("missing", std::move(missing))
        .set("checks", std::move(checks));
}

Json report_shape() {
    const Json mark = shape::named("FigureMark", shape::object({{"mark", shape::text()},
                                                                {"label", shape::text()},
                                                                {"unit", shape::text()},
                                                                {"value", shape::maybe(shape::text())},
                                                                {"open", shape::maybe(shape::text())}}));
    return shape::named(
        "PeriodReport",
        shape::object({{"text", shape::text()},
                       {"frozen", shape::truth()},
                       {"nothing_done", shape::truth()},
                       {"marks", shape::list(mark)},
                       {"document", shape::any()},
                       {"missing", shape::list(shape::object({{"code", shape::text()}, {"text", shape::text()}}))},
                       {"checks", shape::list(shape::any())}}));
}

// What is asked for: a submission by its id, else the report of a reporting day.
View asked_view(ReadTx& tx, const Figures& figures, const Call& call, Ledger ledger) {
    if (call.args.contains("id")) return view(tx, figures, call.arg("id"), ledger);
    const auto due = http::day_param(call, "due");
    if (!due && call.param("summary") != "1")
        http::bad_parameter("请写明 due（报送日，如 2023-11-09），要工作总结的写 summary=1");
    return report_of(tx, figures, report_day(tx, due), call.param("department"), ledger);
}

http::Response document(const Work& work, const Figures& figures, const Call& call, const documents::Format& format) {
    std::optional<documents::Document> made;
    std::string name;
    work.read(call.actor, [&](ReadTx& tx) {
        const View all = asked_view(tx, figures, call, Ledger::first_page);
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
                                      [&](ReadTx& tx) { return asked_view(tx, figures, call, Ledger::whole); });
    http::Response out;
    out.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    out.body = made.bytes;
    out.headers.emplace_back("Content-Disposition",
                             "attachment; filename*=UTF-8''" + http::percent_encoded(made.name + " 上级表.xlsx"));
    return out;
}

constexpr std::pair<const char*, const char*> templates[] = {{"period_report", "期报的正文"},
                                                             {"period_report_frame", "期报的标题、主送、落款"},
                                                             {"summary_report", "工作总结的正文"},
                                                             {"summary_report_frame", "工作总结的标题、主送、落款"}};

void template_routes(http::Router& router) {
    router
        .plain("GET", "/report_templates", people::admin, "期报、总结的模板：有哪些、换过没有、换的文件放在哪里",
               [](const Work& work, const Call&) {
                   Json items = Json::array();
                   for (const auto& [code, label] : templates)
                       items.push(documents::template_line(enforcement::template_folder(work.context()), code, label));
                   return http::json(Json::object().set("items", std::move(items)));
               })
        .answers(shape::items(documents::template_line_shape()));
    router.plain("GET", "/report_templates/{code}.txt", people::admin, "系统自带的期报、总结模板",
                 [](const Work&, const Call& call) {
                     http::Response out;
                     for (const auto& [code, label] : templates)
                         if (call.arg("code") == code) out.body = template_text(call.arg("code") + ".txt");
                     if (out.body.empty()) throw Problem(Stop::not_found, "no_template", "没有这种模板，请核对代码");
                     out.type = "text/plain; charset=utf-8";
                     return out;
                 });
}

}  // namespace

void report_routes(http::Router& router, const Figures& figures) {
    template_routes(router);
    router.plain("POST", "/reporting/filled", people::staff,
                 "填上级的表：请求内容是 xlsx，格子里写 {{附件2.有限空间总数}}",
                 [&figures](const Work& work, const Call& call) { return filled(work, figures, call); });
    struct Place {
        const char *path, *label;
    };
    for (const Place& place : {Place{"/submissions/{id}/report", "期报"},
                               Place{"/reporting/report", "一个报送日的期报或工作总结：部门的，不写部门的是全区的"}}) {
        router
            .get(place.path, people::staff, std::string(place.label) + "：正文、指标和缺项",
                 [&figures](ReadTx& tx, const Call& call) {
                     return http::json(report_json(asked_view(tx, figures, call, Ledger::none)));
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
