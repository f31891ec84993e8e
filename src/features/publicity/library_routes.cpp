#include <algorithm>

#include "features/people/roles.hpp"
#include "features/publicity/library.hpp"
#include "features/publicity/routes.hpp"
#include "features/publicity/service.hpp"
#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/records/schema.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using records::Record;

const Piece& piece_of(const http::Call& call) {
    const Piece* piece = find_piece(call.arg("code"));
    if (!piece) throw Problem(Stop::not_found, "no_such_piece", "素材库中没有编号为“" + call.arg("code") + "”的素材");
    return *piece;
}

Json shown(const Piece& piece, Day today) {
    Json paragraphs = Json::array();
    for (const Paragraph& one : piece.paragraphs)
        paragraphs.push(Json::object().set("heading", one.heading).set("text", one.text));
    return Json::object()
        .set("code", piece.code)
        .set("sort", piece.sort)
        .set("label", piece.label)
        .set("title", piece.title)
        .set("paragraphs", std::move(paragraphs))
        .set("basis", piece.basis)
        .set("source", piece.source)
        .set("note", piece.note)
        .set("verified", piece.verified)
        .set("since", piece.since ? Json(piece.since->iso()) : Json())
        .set("usable", !piece.since || *piece.since <= today);
}

http::Response library_of(ReadTx& tx, const http::Call& call) {
    const std::string sort = call.param("sort");
    const auto& sorts = library_sorts();
    if (!sort.empty() && std::find(sorts.begin(), sorts.end(), sort) == sorts.end())
        throw Problem(Stop::malformed, "bad_parameter", "sort 应为 " + join(sorts, "、") + " 之一");
    Json items = Json::array();
    for (const Piece& piece : library())
        if (sort.empty() || piece.sort == sort) items.push(shown(piece, tx.today()));
    return http::json(Json::object().set("items", std::move(items)));
}

Json piece_shape() {
    const Json paragraph = shape::object({{"heading", shape::text()}, {"text", shape::text()}});
    return shape::named("Piece", shape::object({{"code", shape::text()},
                                                {"sort", shape::text()},
                                                {"label", shape::text()},
                                                {"title", shape::text()},
                                                {"paragraphs", shape::list(paragraph)},
                                                {"basis", shape::text()},
                                                {"source", shape::text()},
                                                {"note", shape::text()},
                                                {"verified", shape::truth()},
                                                {"since", shape::maybe(shape::day())},
                                                {"usable", shape::truth()}}));
}

http::Response draft(WriteTx& tx, const http::Call& call) {
    const records::KindPtr kind = tx.kinds().get("articles");
    const Record record =
        draft_article(tx, call.text("id"), call.arg("code"), call.text("channel"), call.text("department"));
    return http::json(records::to_json(*kind, record, records::labels(tx, *kind, {record})), 201);
}

}  // namespace

void library_routes(http::Router& router) {
    router.get("/library", people::all, "素材库", library_of).answers(shape::items(piece_shape()));
    router
        .get("/library/{code}", people::all, "素材",
             [](ReadTx& tx, const http::Call& call) { return http::json(shown(piece_of(call), tx.today())); })
        .answers(piece_shape());
    router
        .get("/library/{code}/print", people::all, "素材（打印）",
             [](ReadTx&, const http::Call& call) {
                 http::Response response;
                 response.type = "text/html; charset=utf-8";
                 response.body = printable(piece_of(call));
                 return response;
             })
        .answers_page = true;
    const Json body = Json::object()
                          .set("type", "object")
                          .set("properties", Json::object()
                                                 .set("id", Json::object().set("type", "string").set("format", "uuid"))
                                                 .set("channel", Json::object().set("type", "string"))
                                                 .set("department", Json::object().set("type", "string")));
    router.post("/library/{code}/draft", people::office, "用素材起草稿件", draft, body)
        .answers(shape::known(records::schema_name({.name = "articles"}) + "Record"), 201);
}

}  // namespace zhiben::publicity
