#include "features/training/routes.hpp"

#include "features/people/roles.hpp"
#include "features/training/service.hpp"
#include "features/training/store.hpp"
#include "features/training/token_service.hpp"
#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/documents/qr.hpp"
#include "kit/http/verb_routes.hpp"
#include "kit/records/form.hpp"

namespace zhiben::training {
namespace {

using http::Call;
using records::Form;
using records::KindPtr;
using records::Record;

constexpr Roles writers = people::office | people::enterprise;

std::vector<std::int64_t> topics_in(const std::string& text) {
    std::vector<std::int64_t> out;
    for (const std::string& part : names_in(half_width(text))) {
        char* end = nullptr;
        out.push_back(std::strtoll(part.c_str(), &end, 10));
        if (*end != '\0' || out.back() < 1)
            throw Problem(Issues{{"topics", "not_a_number", "应为主题编号，用顿号隔开，如 1、5、14", "主题编号"}});
    }
    return out;
}

PaperRequest paper_request(const Form& form) {
    PaperRequest out{
        .topics = topics_in(form.text("topics")), .exam_on = form.day("exam_on"), .unverified = form.yes("unverified")};
    for (const Sort sort : {Sort::single, Sort::multiple, Sort::truefalse}) {
        const std::string name = code_of(sort);
        const std::int64_t count = form.integer(name + "_count"), points = form.integer(name + "_points");
        if (count == 0) continue;
        if (points == 0)
            throw Problem(
                Issues{{name + "_points", "required", "每题分值至少 1 分", std::string(label_of(sort)) + "分值"}});
        out.portions.push_back({sort, count, points});
    }
    return out;
}

Record run(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb, const Form& form) {
    form.require_filled();
    if (verb.name == "invite")
        return take(tx, id, info, Invitation{form.choices("audiences"), form.text("enterprise")});
    if (verb.name == "sign_in") return take(tx, id, info, SignInOpening{form.integer("minutes")});
    if (verb.name == "hold") return take(tx, id, info, Holding{form.text("evaluation")});
    if (verb.name == "paper") return take(tx, id, info, paper_request(form));
    if (verb.name == "exam")
        return take(tx, id, info, ExamOpening{form.integer("minutes"), form.integer("window"), form.yes("score_only")});
    if (verb.name == "collect") return take(tx, id, info, Collection{});
    if (verb.name == "resit") return take(tx, id, info, Resit{form.integer("minutes"), form.integer("window")});
    return take(tx, id, info, Closing{});
}

Json counts(const Session& session, ReadTx& tx, const std::string& id) {
    Json out = Json::object();
    tx.sql().each(
        db::Query("select count(*), count(attended_on), count(examined_on), count(passed_on) from attendances where "
                  "session = $1 and archived = 0",
                  {id}),
        [&](const db::Row& row) {
            out.set("due", row.integer(0)).set("attended", row.integer(1)).set("examined", row.integer(2));
            out.set("passed", row.integer(3));
        });
    return out.set("unmarked", session.unmarked).set("running", session.running);
}

// The code as a picture, where the screen says under what address phones reach this server.
Json qr_of(const std::string& origin, const std::string& path) {
    if (origin.empty()) return {};
    if (!origin.starts_with("http") || origin.size() > 200)
        throw Problem(Stop::malformed, "origin", "origin 应为本系统的网址，如 https://example.org");
    return documents::qr_svg(origin + path);
}

// What hangs on the wall: good for some minutes, never beyond the window; the screen asks for the next one.
http::Response wall(ReadTx& tx, const Call& call) {
    const KindPtr kind = tx.kinds().get("training_sessions");
    const Record session = records::get(tx, *kind, call.arg("id"));
    if (!tx.actor().is_any(writers)) throw Problem(Stop::forbidden, "role", "您的角色不能显示签到二维码");
    const std::int64_t now = tx.now().ms, sign_in = kind->integer(session, "sign_in_until"),
                       exam = kind->integer(session, "exam_closes_at");
    const bool signing = now < sign_in && kind->text(session, "state") == "planned";
    if (!signing && now >= exam) throw Problem(Stop::conflict, "not_open", "现在没有开放签到，也没有进行中的考试");
    const Instant expires{std::min(now + 10 * 60000, signing ? sign_in : exam)};
    const std::string token =
        make_token(tx.secrets(), {signing ? Token::Use::sign_in : Token::Use::entry, session.id, expires});
    const std::string path = "/exam/entry/" + token;
    return http::json(Json::object()
                          .set("purpose", signing ? "sign_in" : "exam")
                          .set("token", token)
                          .set("path", path)
                          .set("svg", qr_of(call.param("origin"), path))
                          .set("expires_at", expires.ms)
                          .set("window_ends_at", signing ? sign_in : exam));
}

// The sittings of a session with their addresses: for one shared phone in turn, or for a QR on each seat.
http::Response links(ReadTx& tx, const Call& call) {
    const KindPtr sessions = tx.kinds().get("training_sessions"), kind = tx.kinds().get("exams");
    records::get(tx, *sessions, call.arg("id"));
    if (!tx.actor().is_any(writers)) throw Problem(Stop::forbidden, "role", "您的角色不能查看考试链接");
    std::vector<Record> all;
    records::each(tx, *kind, {.conditions = {{"session", records::Test::equal, {call.arg("id")}}}},
                  [&](const Record& one) { all.push_back(one); });
    const records::Labels labels = records::labels(tx, *kind, all);
    Json items = Json::array();
    for (const Record& one : all) {
        const std::string state = kind->text(one, "state");
        const std::string token =
            state == "marked" ? ""
                              : make_token(tx.secrets(), {Token::Use::exam, one.id, {kind->integer(one, "closes_at")}});
        items.push(Json::object()
                       .set("exam", one.id)
                       .set("person_name", kind->text(one, "person_name"))
                       .set("enterprise_name", labels.at("enterprises").at(kind->text(one, "enterprise")))
                       .set("attempt", kind->integer(one, "attempt"))
                       .set("state", state)
                       .set("token", token.empty() ? Json() : Json(token))
                       .set("path", token.empty() ? Json() : Json("/exam/" + token)));
    }
    return http::json(Json::object().set("items", std::move(items)));
}

std::optional<Day> sat_on(const Call& call) {
    const std::string text = call.text("sat_on");
    if (text.empty()) return {};
    const auto found = Day::parse(text);
    if (!found) throw Problem(Issues{{"sat_on", "not_a_day", "应为日期，如 2023-11-09", "考试日期"}});
    return found;
}

std::int64_t score_tenths(const Call& call) {
    const Json* score = call.body.find("score");
    if (!score || !score->is_number())
        throw Problem(Issues{{"score", "required", "应为 0 至 100 的数，最多一位小数", "成绩"}});
    const double tenths = score->number() * 10;
    if (tenths < 0 || tenths > 1000 || tenths - static_cast<double>(static_cast<std::int64_t>(tenths + 1e-6)) > 1e-6)
        throw Problem(Issues{{"score", "out_of_bounds", "应为 0 至 100 的数，最多一位小数", "成绩"}});
    return static_cast<std::int64_t>(tenths + 1e-6);
}

http::Response exam_shown(WriteTx& tx, const std::string& id) {
    const KindPtr kind = tx.kinds().get("exams");
    const Record record = records::get(tx, *kind, id);
    http::Response response;
    records::append_json(response.body, *kind, record, records::labels(tx, *kind, {record}));
    return response;
}

std::vector<std::string> texts(const Json& json, const char* member, const char* label) {
    std::vector<std::string> out;
    const Json* all = json.find(member);
    if (!all || !all->is_array()) throw Problem(Issues{{member, "required", "应为一列编号", label}});
    for (const Json& one : all->items()) {
        if (!one.is_string()) throw Problem(Issues{{member, "wrong_type", "应为一列编号", label}});
        out.push_back(one.string());
    }
    return out;
}

}  // namespace

void routes(http::Router& router) {
    http::verb_routes(
        router, {.stepped = stepped,
                 .label = "培训",
                 .verbs = verbs(),
                 .refusal =
                     [](ReadTx& tx, const records::Kind& kind, const Record& record, const std::string& verb) {
                         const Marking rules = marking_on(tx, tx.today());
                         return refusal(session_of(tx, kind, record, rules.resits), verb, tx.today());
                     },
                 .take = run,
                 .more = [](ReadTx& tx, const records::Kind& kind, const Record& record,
                            Json& out) { out.set("counts", counts(session_of(tx, kind, record, 0), tx, record.id)); }});
    router
        .post("/training_sessions/{id}/attendance", writers,
              "按名单登记到场：{attendances: [参训记录编号]}；举行之后登记的算补训",
              [](WriteTx& tx, const Call& call) {
                  const auto ids = texts(call.body, "attendances", "人员");
                  return http::json(Json::object().set("made", sign_in_by_list(tx, call.arg("id"), ids)));
              })
        .answers(shape::object({{"made", shape::whole()}}));
    router
        .get("/training_sessions/{id}/wall", http::everyone,
             "墙上的二维码：{purpose: sign_in 或 exam, token, path, svg, expires_at}，svg 须给 "
             "?origin=，十分钟内有效，屏幕应定时重取",
             wall)
        .answers(shape::object({{"purpose", shape::one_of({"sign_in", "exam"})},
                                {"token", shape::text()},
                                {"path", shape::text()},
                                {"svg", shape::maybe(shape::text())},
                                {"expires_at", shape::moment()},
                                {"window_ends_at", shape::moment()}}));
    router.get("/training_sessions/{id}/exam-links", http::everyone, "每人的考试链接，用于轮流使用一部手机", links)
        .answers(shape::items(shape::object({{"exam", shape::uuid()},
                                             {"person_name", shape::text()},
                                             {"enterprise_name", shape::text()},
                                             {"attempt", shape::whole()},
                                             {"state", shape::one_of({"ready", "running", "marked"})},
                                             {"token", shape::maybe(shape::text())},
                                             {"path", shape::maybe(shape::text())}})));
    router
        .post("/exams/{id}/sheet", writers, "录入纸质答题卡：{answers: “A BC - …”, sat_on}",
              [](WriteTx& tx, const Call& call) {
                  enter_sheet(tx, call.arg("id"), call.text("answers"), sat_on(call));
                  return exam_shown(tx, call.arg("id"));
              })
        .answers(shape::known("ExamsRecord"));
    router
        .post("/exams/{id}/score", writers, "只录成绩：{score: 86.5, sat_on}",
              [](WriteTx& tx, const Call& call) {
                  enter_score(tx, call.arg("id"), score_tenths(call), sat_on(call));
                  return exam_shown(tx, call.arg("id"));
              })
        .answers(shape::known("ExamsRecord"));
}

}  // namespace zhiben::training
