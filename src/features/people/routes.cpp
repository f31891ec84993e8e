#include "features/people/routes.hpp"

#include "features/people/guard.hpp"
#include "features/people/roles.hpp"
#include "kit/base/shape.hpp"
#include "kit/records/store.hpp"

namespace zhiben::people {
namespace {

using http::Call;
using http::Response;

std::string cookie(const http::Request& request, const std::string& token, std::int64_t seconds) {
    std::string out = std::string(session_cookie) + '=' + token +
                      "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(seconds);
    if (request.header("x-forwarded-proto") == "https") out += "; Secure";
    return out;
}

// What the screens need to know of whoever is logged in. Read with the system's rights: nobody but an administrator
// reads the users.
Json about(ReadTx& tx, const Actor& actor) {
    const records::KindPtr kind = tx.kinds().get("users");
    const records::Record user = records::get(tx, *kind, actor.id);
    const records::Labels labels = records::labels(tx, *kind, {user});
    Json shown = Json::object();
    shown.set("id", user.id).set("name", kind->text(user, "name")).set("login", kind->text(user, "login"));
    shown.set("role", kind->text(user, "role"))
        .set("role_label", records::choice_label(kind->field("role"), kind->text(user, "role")));
    for (const char* name : {"department", "area", "enterprise"}) {
        const std::string id = kind->text(user, name);
        const std::string title_name = std::string(name) + "_name";
        if (id.empty()) {
            shown.set(name, Json()).set(title_name, Json());
            continue;
        }
        const auto& titles = labels.at(kind->field(name).refers);
        shown.set(name, id).set(title_name, titles.at(id));
    }
    shown.set("must_change_password", kind->yes(user, "must_change_password"));

    Json permissions = Json::array();
    for (const records::KindPtr& one : tx.kinds().all()) {
        if (actor.is_any(one->readers)) permissions.push(one->name + ".read");
        if (actor.is_any(one->creators)) permissions.push(one->name + ".create");
        if (actor.is_any(one->writers)) permissions.push(one->name + ".write");
        if (actor.is_any(one->archivers)) permissions.push(one->name + ".archive");
    }
    return Json::object()
        .set("user", std::move(shown))
        .set("permissions", std::move(permissions))
        .set("today", tx.today().iso());
}

Json about(const Work& work, const Actor& actor) {
    Json out;
    work.read(system_actor("web"), [&](ReadTx& tx) { out = about(tx, actor); });
    return out;
}

Json body_schema(const std::vector<std::pair<std::string, std::string>>& members) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const auto& [name, type] : members) {
        properties.set(name, Json::object().set("type", type));
        required.push(name);
    }
    return Json::object()
        .set("type", "object")
        .set("properties", std::move(properties))
        .set("required", std::move(required));
}

// `token` only at the login, for programs; the screens have the cookie.
Json session_shape() {
    return shape::named(
        "Session",
        shape::object({{"user", shape::named("User", shape::object({{"id", shape::uuid()},
                                                                    {"name", shape::text()},
                                                                    {"login", shape::text()},
                                                                    {"role", shape::text()},
                                                                    {"role_label", shape::text()},
                                                                    {"department", shape::maybe(shape::uuid())},
                                                                    {"department_name", shape::maybe(shape::text())},
                                                                    {"area", shape::maybe(shape::uuid())},
                                                                    {"area_name", shape::maybe(shape::text())},
                                                                    {"enterprise", shape::maybe(shape::uuid())},
                                                                    {"enterprise_name", shape::maybe(shape::text())},
                                                                    {"must_change_password", shape::truth()}}))},
                       {"permissions", shape::list(shape::text())},
                       {"today", shape::day()},
                       {"token", shape::text(), false}}));
}

}  // namespace

void routes(http::Router& router, Sessions& sessions) {
    router
        .plain(
            "POST", "/session", http::anyone, "登录",
            [&sessions](const Work& work, const Call& call) {
                need_same_origin(call.request);
                const Json body = call.request.json();
                const Sessions::Opened opened =
                    sessions.log_in(work, body.text("login"), body.text("password"), call.request.peer);
                Json out = about(work, opened.actor);
                out.set("token", opened.token);
                Response response = http::json(out);
                response.headers.emplace_back(
                    "Set-Cookie", cookie(call.request, opened.token, sessions.settings().session_ms / 1000));
                response.headers.emplace_back("Cache-Control", "no-store");
                return response;
            },
            body_schema({{"login", "string"}, {"password", "string"}}))
        .answers(session_shape());

    router
        .plain("GET", "/session", http::everyone, "当前用户",
               [](const Work& work, const Call& call) { return http::json(about(work, call.actor)); })
        .answers(session_shape());

    router.plain("DELETE", "/session", http::everyone, "退出登录", [&sessions](const Work& work, const Call& call) {
        sessions.log_out(work, call.actor, token_of(call.request).text);
        Response response = http::no_content();
        response.headers.emplace_back("Set-Cookie", cookie(call.request, "", 0));
        return response;
    });

    router
        .plain(
            "PUT", "/session/password", http::everyone, "修改密码",
            [&sessions](const Work& work, const Call& call) {
                const Json body = call.request.json();
                sessions.change_password(work, call.actor, token_of(call.request).text, body.text("old"),
                                         body.text("new"));
                return http::no_content();
            },
            body_schema({{"old", "string"}, {"new", "string"}}))
        .answers_nothing();

    router
        .plain("POST", "/users/{id}/password", admin, "重设用户密码",
               [&sessions](const Work& work, const Call& call) {
                   const Json body = call.request.json();
                   const Json* generate = body.find("generate");
                   const bool made = generate != nullptr && generate->is_bool() && generate->boolean();
                   const std::string password = made ? temporary_password() : body.text("password");
                   sessions.set_password(work, call.actor, call.arg("id"), password);
                   Response response = http::json(Json::object().set("password", made ? Json(password) : Json()));
                   response.headers.emplace_back("Cache-Control", "no-store");
                   return response;
               })
        .answers(shape::object({{"password", shape::maybe(shape::text())}}));
}

}  // namespace zhiben::people
