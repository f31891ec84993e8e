#include "features/publicity/routes.hpp"

#include <algorithm>
#include <charconv>

#include "features/people/roles.hpp"
#include "features/publicity/library.hpp"
#include "features/publicity/service.hpp"
#include "features/publicity/store.hpp"
#include "kit/base/text.hpp"
#include "kit/files/reuse.hpp"
#include "kit/http/verb_routes.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using records::Form;
using records::Record;

[[noreturn]] void malformed(const std::string& text) { throw Problem(Stop::malformed, "bad_parameter", text); }

std::size_t limit_of(const http::Call& call) {
    const std::string text = call.param("limit");
    if (text.empty()) return 50;
    std::size_t out = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size() || out < 1 || out > 500)
        malformed("limit 应为 1 至 500 的整数");
    return out;
}

CoverageQuery asked_of(const http::Call& call, Day today) {
    const std::string until = call.param("until");
    const auto day = until.empty() ? std::optional<Day>(today) : Day::parse(until);
    if (!day) malformed("参数 until 应为日期，如 2023-11-09，给出的是“" + until + "”");
    CoverageQuery asked{.until = *day,
                        .department = call.param("department"),
                        .state = call.param("state"),
                        .q = call.param("q"),
                        .limit = limit_of(call),
                        .after = call.param("after")};
    static const std::vector<std::string> states{"", "missing", "covered", "excluded"};
    if (std::find(states.begin(), states.end(), asked.state) == states.end())
        malformed("state 应为 missing、covered、excluded 之一");
    return asked;
}

Json shown(const Coverage& one) {
    return Json::object().set("total", one.total).set("covered", one.covered).set("excluded", one.excluded);
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

http::Response reuse_of(ReadTx& tx, const http::Call& call) {
    const std::string kind = call.param("kind");
    if (!kind.empty()) tx.kinds().get(kind);
    const files::Reuses found = files::reuses(tx, kind, call.param("after"), limit_of(call));
    Json items = Json::array();
    for (const files::Reuse& one : found.items) {
        Json uses = Json::array();
        for (const files::Attachment& use : one.uses) {
            const records::KindPtr of = tx.kinds().get(use.kind);
            uses.push(Json::object()
                          .set("attachment", use.id)
                          .set("name", use.name)
                          .set("kind", use.kind)
                          .set("kind_label", of->label)
                          .set("record", use.record)
                          .set("record_title", of->title_of(records::get(tx, *of, use.record)))
                          .set("by_name", use.by_name)
                          .set("at", use.at.ms));
        }
        items.push(Json::object().set("hash", one.hash).set("uses", std::move(uses)));
    }
    return http::json(
        Json::object().set("items", std::move(items)).set("next", found.next.empty() ? Json() : Json(found.next)));
}

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
        malformed("sort 应为 " + join(sorts, "、") + " 之一");
    Json items = Json::array();
    for (const Piece& piece : library())
        if (sort.empty() || piece.sort == sort) items.push(shown(piece, tx.today()));
    return http::json(Json::object().set("items", std::move(items)));
}

Json photos_used_elsewhere(ReadTx& tx, const records::Kind& kind, const Record& record) {
    Json out = Json::array();
    for (const std::string& id : files::used_elsewhere(tx, kind.name, record.id)) out.push(id);
    return out;
}

http::Verbs signage() {
    return {.stepped = signage_stepped,
            .label = "标识检查",
            .verbs = signage_verbs(),
            .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                          const std::string&) { return refusal_to_confirm(load_signage(kind, record)); },
            .take = [](WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb&,
                       const Form& form) { return confirm_signage(tx, id, info, form.text("opinion")); },
            .more = [](ReadTx& tx, const records::Kind& kind, const Record& record,
                       Json& out) { out.set("reused", photos_used_elsewhere(tx, kind, record)); }};
}

Record run_drill(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                 const Form& form) {
    if (verb.name == "postpone") return take(tx, id, info, Postponement{form.day("to"), form.text("reason")});
    if (verb.name == "hold")
        return take(tx, id, info,
                    Holding{form.day("on"), form.integer("people"), form.yes("attendant"), form.yes("rescue_equipment"),
                            form.yes("contact"), form.text("course")});
    return take(tx, id, info,
                Evaluation{form.day("on"), form.text("by"), form.text("evaluation"), form.text("improvements")});
}

http::Verbs drill_routes() {
    return {.stepped = drill_stepped,
            .label = "应急演练",
            .verbs = drill_verbs(),
            .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                          const std::string& verb) { return refusal(load_drill(kind, record), verb); },
            .take = run_drill,
            .more = [](ReadTx& tx, const records::Kind& kind, const Record& record,
                       Json& out) { out.set("reused", photos_used_elsewhere(tx, kind, record)); }};
}

Record run_article(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb,
                   const Form& form) {
    if (verb.name == "publish") return take(tx, id, info, Publication{form.day("on"), form.text("link")});
    Reading reading{form.day("on"), {}};
    if (!form.blank("reads")) reading.reads = form.integer("reads");
    return take(tx, id, info, reading);
}

http::Verbs article_routes() {
    return {.stepped = article_stepped,
            .label = "稿件",
            .verbs = article_verbs(),
            .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                          const std::string& verb) { return refusal(load_article(kind, record), verb); },
            .take = run_article};
}

}  // namespace

void routes(http::Router& router) {
    http::verb_routes(router, signage());
    http::verb_routes(router, drill_routes());
    http::verb_routes(router, article_routes());
    router.get("/publicity/coverage", people::all, "宣传覆盖率：企业、车间、岗位、有限空间标识", coverage_of);
    for (const Level level : levels)
        router.get(std::string("/publicity/coverage/") + name_of(level), people::all,
                   "宣传覆盖名单：已覆盖、缺项、不计入",
                   [level](ReadTx& tx, const http::Call& call) { return list_of(tx, level, call); });
    router.get("/evidence/reuse", people::staff, "同一张照片用于几条记录", reuse_of);
    router.get("/library", people::all, "素材库", library_of);
    router.get("/library/{code}", people::all, "素材",
               [](ReadTx& tx, const http::Call& call) { return http::json(shown(piece_of(call), tx.today())); });
    router.get("/library/{code}/print", people::all, "素材（打印）", [](ReadTx&, const http::Call& call) {
        http::Response response;
        response.type = "text/html; charset=utf-8";
        response.body = printable(piece_of(call));
        return response;
    });
    router.post(
        "/library/{code}/draft", people::office, "用素材起草稿件",
        [](WriteTx& tx, const http::Call& call) {
            const records::KindPtr kind = tx.kinds().get("articles");
            const Record record =
                draft_article(tx, call.text("id"), call.arg("code"), call.text("channel"), call.text("department"));
            return http::json(records::to_json(*kind, record, records::labels(tx, *kind, {record})), 201);
        },
        Json::object()
            .set("type", "object")
            .set("properties", Json::object()
                                   .set("id", Json::object().set("type", "string").set("format", "uuid"))
                                   .set("channel", Json::object().set("type", "string"))
                                   .set("department", Json::object().set("type", "string"))));
}

}  // namespace zhiben::publicity
