#include "kit/http/template_routes.hpp"

#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/work/history.hpp"

namespace zhiben::http {
namespace {

constexpr std::size_t longest = 200'000;

struct Place {
    std::string code, folder, file;
};
Place place_of(const Templates& of, const Work& work, const std::string& code) {
    for (const Templates::One& one : of.all(work.context()))
        if (one.code == code) return {code, of.folder(work.context()), code + ".txt"};
    throw Problem(Stop::not_found, "no_template", "没有这种模板，请核对代码");
}

std::string in_force(const Templates& of, const Place& place) {
    return documents::template_in_use(place.folder, place.file, of.ours(place.file)).text;
}

void note_change(const Work& work, const Actor& actor, const char* verb, const std::string& code, std::string before,
                 std::string after) {
    const auto line = [](std::string text) {
        return text.empty() ? std::string() : Json::object().set("text", std::move(text)).dump();
    };
    work.write(actor, [&](WriteTx& tx) {
        write_history(tx, std::string("templates.") + verb, "templates", code, line(before), line(after));
    });
}

Response list(const Templates& of, const Work& work) {
    Json items = Json::array();
    for (const Templates::One& one : of.all(work.context()))
        items.push(documents::template_line(of.folder(work.context()), one.code, one.label));
    return json(Json::object().set("items", std::move(items)));
}

// The text in force; ?ours=1 what came with the program.
Response text(const Templates& of, const Work& work, const Call& call) {
    const Place place = place_of(of, work, call.arg("code"));
    Response out;
    out.type = "text/plain; charset=utf-8";
    out.body = call.param("ours") == "1" ? std::string(of.ours(place.file)) : in_force(of, place);
    out.headers.emplace_back("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(place.file));
    return out;
}

Response replace(const Templates& of, const Work& work, const Call& call) {
    const Place place = place_of(of, work, call.arg("code"));
    std::string given = call.request.body;
    if (given.starts_with("\xef\xbb\xbf")) given.erase(0, 3);  // as Windows' editor writes it
    if (trimmed(given).empty())
        throw Problem(Stop::malformed, "empty_file", "请把模板（文字文件 .txt，UTF-8 编码）作为请求的内容发送");
    if (given.size() > longest) throw Problem(Stop::too_large, "too_large", "模板太大，不应超过 200 KB");
    try {
        of.check(work, call.actor, place.code, {given, place.file});
    } catch (const Problem& problem) {
        Problem told(Stop::invalid, "bad_template",
                     "没有换上：模板有错，请按下面说明的行改正后再上传。现用的模板没有变");
        told.issues = problem.issues;
        if (told.issues.empty()) told.issues.push_back({"模板", "bad_template", problem.detail});
        throw told;
    }
    const std::string before = in_force(of, place);
    documents::keep_own_template(place.folder, place.file, given);
    note_change(work, call.actor, "replace", place.code, before, given);
    return no_content();
}

Response take_away(const Templates& of, const Work& work, const Call& call) {
    const Place place = place_of(of, work, call.arg("code"));
    const std::string before = in_force(of, place);
    if (documents::drop_own_template(place.folder, place.file))
        note_change(work, call.actor, "restore", place.code, before, std::string(of.ours(place.file)));
    return no_content();
}

}  // namespace

void template_routes(Router& router, Templates templates) {
    const auto of = std::make_shared<const Templates>(std::move(templates));
    router
        .plain("GET", of->path, of->may, of->what + "：有哪些、换过没有、换的文件放在哪里",
               [of](const Work& work, const Call&) { return list(*of, work); })
        .answers(shape::items(documents::template_line_shape()));
    router.plain("GET", of->path + "/{code}.txt", of->may, of->what + "：现用的原文；ours=1 为系统自带的",
                 [of](const Work& work, const Call& call) { return text(*of, work, call); });
    router
        .plain("PUT", of->path + "/{code}", of->may, of->what + "：换成本单位的，请求内容是模板的文字（UTF-8）",
               [of](const Work& work, const Call& call) { return replace(*of, work, call); })
        .answers_nothing();
    router.plain("DELETE", of->path + "/{code}", of->may, of->what + "：恢复系统自带的",
                 [of](const Work& work, const Call& call) { return take_away(*of, work, call); });
}

}  // namespace zhiben::http
