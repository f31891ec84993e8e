// Papers as docx and PDF; the zone's templates; and the page that a paper's QR code leads to.

#include "features/enforcement/print_service.hpp"
#include "features/enforcement/routes.hpp"
#include "features/people/roles.hpp"
#include "features/people/service.hpp"
#include "kit/documents/formats.hpp"
#include "kit/http/template_routes.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::enforcement {
namespace {

http::Response printed(const Work& work, const http::Call& call, Print what, const documents::Format& format) {
    const Printed made = print(work, call.actor, call.arg("id"), what);
    http::Response response;
    response.type = format.type;
    response.body = format.draw(made.document);
    response.headers.emplace_back("Content-Disposition",
                                  "inline; filename*=UTF-8''" + http::percent_encoded(made.name + "." + format.ending));
    return response;
}

void add(http::Router& router, const char* name, Print what, const char* label) {
    for (const documents::Format& format : documents::formats)
        router.plain(
            "GET", std::string("/papers/{id}/") + name + "." + format.ending, people::staff,
            std::string(label) + "（" + format.ending + "）",
            [what, &format](const Work& work, const http::Call& call) { return printed(work, call, what, format); });
}

// For a phone that has scanned the code, without account.
http::Response verification(const Work& work, const http::Call& call) {
    Verified paper;
    work.read(people::system_actor("verification"), [&](ReadTx& tx) { paper = verified(tx, call.arg("code")); });
    std::string lines;
    const auto add_line = [&](const char* label, const std::string& value) {
        lines += std::string("<dt>") + label + "</dt><dd>" + sheets::xml_text(value) + "</dd>";
    };
    add_line("文书", paper.sort);
    add_line("文号", paper.number);
    add_line("当事人", paper.enterprise);
    add_line("签发日期", Day::parse(paper.issued_on) ? Day::parse(paper.issued_on)->chinese() : paper.issued_on);
    add_line("现在的状态", paper.state);
    http::Response response;
    response.type = "text/html; charset=utf-8";
    response.body =
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"><title>执法文书查验</title></head><body><h1>执法文书查验</h1>"
        "<p>本系统签发过这份文书：</p><dl>" +
        lines + "</dl><p>内容与纸质文书不一致的，请向文书上写明的执法部门核实。</p></body></html>";
    return response;
}

std::vector<http::Templates::One> template_names(const Context& context) {
    std::vector<http::Templates::One> out;
    for (const records::Choice& sort : context.kinds->get("papers")->field("sort").choices)
        out.push_back({sort.code, sort.label});
    return out;
}

}  // namespace

void print_routes(http::Router& router) {
    add(router, "document", Print::paper, "执法文书");
    add(router, "receipt", Print::receipt, "执法文书的送达回证");
    router.plain("GET", "/public/papers/{code}", http::anyone, "查验执法文书：二维码里的网址", verification)
        .answers_page = true;
    http::template_routes(router, {.path = "/paper_templates",
                                   .what = "执法文书的模板",
                                   .may = people::admin | people::general,
                                   .folder = template_folder,
                                   .all = [](const Context& context) { return template_names(context); },
                                   .ours = embedded_template,
                                   .check = [](const Work&, const Actor&, const std::string&,
                                               const documents::OwnTemplate& own) { try_template(own); }});
}

}  // namespace zhiben::enforcement
