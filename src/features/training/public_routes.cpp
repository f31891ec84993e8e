// For phones, without account: an address is as much as a key (token_service.hpp). The names and numbers that people
// type are limited in how often they may be tried.

#include <fstream>
#include <memory>

#include "features/people/service.hpp"
#include "features/training/routes.hpp"
#include "features/training/service.hpp"
#include "kit/base/id.hpp"
#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/files/attachments.hpp"

namespace zhiben::training {
namespace {

using http::Call;
using http::Response;

constexpr std::size_t signature_bytes = 512 * 1024;

Response private_json(const Json& body) {
    Response response = http::json(body);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

// A form of another site cannot post here: it has no token; but it shall not even try from a trainee's browser.
Response enter_route(const Work& work, const Call& call, people::RateLimit& limit) {
    const Json body = call.request.json();
    const std::string name = trimmed(body.text("name")), last_four = body.text("last_four");
    Issues issues;
    if (name.empty()) issues.push_back({"name", "required", "请填写姓名", "姓名"});
    if (characters(trimmed(last_four)) != 4)
        issues.push_back({"last_four", "required", "请填写证件号或手机号的后四位", "后四位"});
    raise_if_any(std::move(issues));
    const std::string token = call.arg("token");
    // A hall full of people comes from one address, and one name is tried by one person.
    const Instant now = work.context().clock->now();
    if (!limit.allow(token.substr(0, 33) + "/" + name, now))
        throw Problem(Stop::too_many, "too_many", "尝试次数过多，请一分钟后再试，或找现场工作人员");
    Entry entry;
    work.write(phone_actor(name), [&](WriteTx& tx) { entry = enter(tx, token, name, last_four); });
    return private_json(Json::object()
                            .set("person_name", entry.person_name)
                            .set("topic", entry.topic)
                            .set("signed_in", entry.signed_in)
                            .set("receipt", entry.receipt)
                            .set("exam", entry.exam.empty() ? Json() : Json(entry.exam)));
}

Response signature_route(const Work& work, const Call& call) {
    const std::string& bytes = call.request.body;
    if (bytes.empty() || bytes.size() > signature_bytes || call.request.spool)
        throw Problem(Stop::too_large, "too_large", "签名或照片应为不超过 512 KB 的图片");
    const Actor actor = phone_actor("");
    std::string attendance;
    work.read(actor, [&](ReadTx& tx) { attendance = attendance_of_receipt(tx, call.arg("token")); });
    const std::string path = work.context().files + "/signature-" + random_hex(8);
    const http::Spool remove(path);
    std::ofstream(path, std::ios::binary) << bytes;
    const files::Kept kept = files::keep(work.context().files, path);
    if (!kept.mime.starts_with("image/")) throw Problem(Stop::unsupported, "no_image", "签名应为图片");
    const std::string id = new_id(work.context().clock->now());
    work.write(actor, [&](WriteTx& tx) {
        tx.lock("signature/" + attendance);
        if (!files::list(tx, "attendances", attendance).empty()) return;  // one is enough, sent twice or by another
        files::attach(tx, id, "attendances", attendance, kept, "签到签名", "签到");
    });
    return http::no_content();
}

std::int64_t number_of(const std::string& text) {
    if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != std::string::npos)
        throw Problem(Issues{{"number", "not_a_number", "题号应为数字", "题号"}});
    return std::stoll(text);
}

Response answer_route(const Work& work, const Call& call) {
    const Json body = call.request.json();
    const Json* change = body.find("change");
    const std::int64_t number = number_of(call.arg("number"));
    const Json* letters = body.find("answer");
    if (!letters || !(letters->is_string() || letters->is_null()))
        throw Problem(Issues{{"answer", "required", "应为选项的字母，如 B 或 ACD；空表示不答", "答案"}});
    work.write(phone_actor(""), [&](WriteTx& tx) {
        answer(tx, call.arg("token"), number, letters->is_null() ? "" : letters->string(),
               change && change->is_integer() ? change->integer() : 0);
    });
    return http::no_content();
}

Response shown(const Work& work, const Call& call) {
    Json out;
    work.read(phone_actor(""), [&](ReadTx& tx) { out = sitting(tx, call.arg("token")); });
    return private_json(out);
}

// Which members are there depends on how far the sitting has come.
Json sitting_shape() {
    const Json question = shape::object({{"number", shape::whole()},
                                         {"sort", shape::one_of({"single", "multiple", "truefalse"})},
                                         {"text", shape::text()},
                                         {"options", shape::list(shape::text())},
                                         {"points", shape::whole()}});
    return shape::named("Sitting", shape::object({{"person_name", shape::text()},
                                                  {"topic", shape::text()},
                                                  {"state", shape::one_of({"ready", "running", "marked"})},
                                                  {"minutes", shape::whole()},
                                                  {"now", shape::moment()},
                                                  {"closes_at", shape::moment()},
                                                  {"started_at", shape::maybe(shape::moment())},
                                                  {"ends_at", shape::maybe(shape::moment())},
                                                  {"questions", shape::list(question), false},
                                                  {"answers", shape::map(shape::text()), false},
                                                  {"score", shape::maybe(shape::number()), false},
                                                  {"passed", shape::truth(), false},
                                                  {"pass_mark", shape::whole(), false}}));
}

}  // namespace

void public_routes(http::Router& router) {
    const auto limit = std::make_shared<people::RateLimit>(5);
    router
        .plain("POST", "/public/training/{token}/entry", http::anyone,
               "扫码签到或进入考试：{name, last_four 证件号或手机号后四位} → {person_name, topic, signed_in, receipt, "
               "exam 考试链接的编号或 null}",
               [limit](const Work& work, const Call& call) { return enter_route(work, call, *limit); })
        .answers(shape::object({{"person_name", shape::text()},
                                {"topic", shape::text()},
                                {"signed_in", shape::truth()},
                                {"receipt", shape::text()},
                                {"exam", shape::maybe(shape::text())}}));
    router
        .plain("POST", "/public/receipt/{token}/signature", http::anyone, "签到的签名或照片：图片字节，不超过 512 KB",
               signature_route)
        .answers_nothing();
    router
        .plain("GET", "/public/exam/{token}", http::anyone,
               "考试：{person_name, topic, state ready/running/marked, minutes, now, ends_at, questions, answers, "
               "score, passed}；开始后才有题目，断电后重新打开即可继续",
               shown)
        .answers(sitting_shape());
    router
        .plain("POST", "/public/exam/{token}/start", http::anyone, "开始答题；已经开始的继续，时间不重算",
               [](const Work& work, const Call& call) {
                   work.write(phone_actor(""), [&](WriteTx& tx) { start(tx, call.arg("token")); });
                   return shown(work, call);
               })
        .answers(sitting_shape());
    router
        .plain("PUT", "/public/exam/{token}/answers/{number}", http::anyone,
               "保存一题：{answer: “B” 或 “ACD” 或 null, change 本机递增的序号}；可以重复发送", answer_route)
        .answers_nothing();
    router
        .plain("POST", "/public/exam/{token}/submission", http::anyone, "交卷，立即判分；重复发送没有影响",
               [](const Work& work, const Call& call) {
                   work.write(phone_actor(""), [&](WriteTx& tx) { submit(tx, call.arg("token")); });
                   return shown(work, call);
               })
        .answers(sitting_shape());
}

}  // namespace zhiben::training
