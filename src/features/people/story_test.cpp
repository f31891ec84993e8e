#include "features/people/commands.hpp"
#include "features/people/guard.hpp"
#include "features/people/service.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

test::Answer log_in(World& world, const std::string& login, const std::string& password) {
    return world.call("", "POST", "/session", Json::object().set("login", login).set("password", password));
}
std::int64_t version_of(World& world, const std::string& path) { return world.get("admin", path)["version"].integer(); }
std::string user(const std::string& person) { return "/users/" + test::id(person); }
test::Answer with_token(World& world, const std::string& token, const char* method, const char* path,
                        const Json& body = {}) {
    return world.call("", method, path, body, {{"authorization", "Bearer " + token}});
}
std::string cookie_of(const test::Answer& answer) {
    for (const auto& [name, value] : answer.response.headers)
        if (name == "Set-Cookie") return value;
    return {};
}

}  // namespace

TEST_CASE("people: logging in, being known, logging out") {
    test::on_each_engine([](World& world) {
        const auto in = log_in(world, " GENERAL ", test::password);
        REQUIRE(in.status == 200);
        CHECK(in["user"].text("name") == "综合组甲");
        CHECK(in["user"].text("area_name") == "开发区");
        CHECK(in["user"]["enterprise"].is_null());
        CHECK(in.body.text("today") == "2023-11-19");
        const std::string cookie = cookie_of(in);
        CHECK(cookie.find("HttpOnly") != std::string::npos);
        CHECK(cookie.find("SameSite=Strict") != std::string::npos);
        CHECK(cookie.find("Secure") == std::string::npos);

        const std::string token = in.body.text("token");
        CHECK(token.size() == 64);
        CHECK(world.integer(db::Query("select count(*) from sessions where digest = $1", {token})) ==
              0);  // never the token itself
        CHECK(with_token(world, token, "GET", "/session")["user"].text("login") == "general");
        CHECK(with_token(world, token, "DELETE", "/session").status == 204);
        CHECK(with_token(world, token, "GET", "/session").status == 401);
        CHECK(world.get("", "/session").status == 401);

        const auto history = world.get("admin", user("general") + "/history");
        CHECK(history["items"].items().back().text("action") == "users.login");
        CHECK(history["items"].items().back().text("actor_name") == "综合组甲");
    });
}

TEST_CASE("people: a cookie over https is Secure, and writes with it need the header and our own page") {
    World world;
    auto request =
        world.request("", "POST", "/session", Json::object().set("login", "general").set("password", test::password));
    request.headers["x-forwarded-proto"] = "https";
    const auto in = world.send(request);
    CHECK(cookie_of(in).find("; Secure") != std::string::npos);
    const std::string cookie = "other=1; zhiben_session=" + in.body.text("token");

    const auto with_cookie = [&](const char* method, const char* path, const test::Headers& more) {
        auto out = world.request("", method, path, {}, more);
        out.headers["cookie"] = cookie;
        return world.send(out);
    };
    CHECK(with_cookie("GET", "/session", {}).status == 200);
    CHECK(with_cookie("DELETE", "/session", {}).code() == "csrf");
    CHECK(with_cookie("DELETE", "/session", {{"x-zhiben", "1"}, {"origin", "https://evil.test"}}).code() == "csrf");
    CHECK(with_cookie("DELETE", "/session", {{"x-zhiben", "1"}, {"origin", "null"}}).code() == "csrf");
    CHECK(with_cookie("DELETE", "/session", {{"x-zhiben", "1"}, {"origin", "https://zhiben.test"}}).status == 204);

    request.headers["origin"] = "https://evil.test";
    CHECK(world.send(request).code() == "csrf");  // nobody is logged in from another page either
}

TEST_CASE("people: wrong passwords lock the login, known or not, until the time is over") {
    test::on_each_engine([](World& world) {
        for (const std::string login : {"leader", "nobody.here"}) {
            CAPTURE(login);
            for (int i = 0; i < 4; ++i) {
                const auto wrong = log_in(world, login, "wrong");
                CHECK(wrong.status == 401);
                CHECK(wrong.body.text("detail") == "登录名或密码不正确");
            }
            const auto locked = log_in(world, login, "wrong");
            CHECK(locked.status == 423);
            CHECK(locked.body.text("detail").find("09:15") != std::string::npos);
            CHECK(log_in(world, login, test::password).status == 423);  // the right one does not help now
        }
        world.clock().advance_ms(15 * 60 * 1000);
        CHECK(log_in(world, "nobody.here", test::password).status == 401);
        CHECK(log_in(world, "leader", test::password).status == 200);
        CHECK(world.integer(db::Query("select count(*) from login_failures where login = 'leader'")) == 0);
        CHECK(world.integer(db::Query("select count(*) from history where action = 'users.lock'")) == 1);
    });
}

TEST_CASE("people: one address may not guess without end") {
    World world;
    for (int i = 0; i < 30; ++i) CHECK(log_in(world, "", "x").status == 401);
    CHECK(log_in(world, "", "x").status == 429);
    world.clock().advance_ms(60 * 1000);
    CHECK(log_in(world, "", "x").status == 401);
}

TEST_CASE("people: sessions end by age and by idleness; use keeps them") {
    World world;
    const std::int64_t hour = 3600 * 1000;
    for (int i = 0; i < 6; ++i) {
        CHECK(world.get("general", "/session").status == 200);
        world.clock().advance_ms(hour * 19 / 10);
    }
    CHECK(world.get("general", "/session").status == 200);  // 11.4 hours, used all along
    world.clock().advance_ms(hour);
    CHECK(world.get("general", "/session").status == 401);  // 12.4 hours
    CHECK(world.get("leader", "/session").status == 401);   // never used
}

TEST_CASE("people: one's own password") {
    test::on_each_engine([](World& world) {
        const std::string second = log_in(world, "general", test::password).body.text("token");
        const auto change = [&](const char* old_one, const char* new_one) {
            return world.put("general", "/session/password", Json::object().set("old", old_one).set("new", new_one));
        };
        CHECK(change("wrong", "Yunzhong-2023").issue("old") == "wrong_password");
        CHECK(change(test::password, test::password).issue("new") == "same");
        CHECK(change(test::password, "short").issue("new") == "too_short");
        CHECK(change(test::password, "Yunzhong-2023").status == 204);
        CHECK(world.get("general", "/session").status == 200);              // this one goes on
        CHECK(with_token(world, second, "GET", "/session").status == 401);  // the others end
        CHECK(log_in(world, "general", test::password).status == 401);
        CHECK(log_in(world, "general", "Yunzhong-2023").status == 200);
        // The history says that, never what.
        CHECK(world.integer(db::Query("select count(*) from history where action = 'users.password'")) == 1);
        CHECK(world.integer(
                  db::Query("select count(*) from history where before like '%Yunzhong%' or after like '%Yunzhong%' or "
                            "after like '%argon2%' or before like '%argon2%'")) == 0);
    });
}

TEST_CASE("people: a temporary password lets nothing be done but changing it") {
    test::on_each_engine([](World& world) {
        CHECK(
            world.call("general", "POST", user("leader") + "/password", Json::object().set("generate", true)).status ==
            403);
        CHECK(world.call("admin", "POST", user("admin") + "/password", Json::object().set("generate", true)).code() ==
              "own");
        CHECK(world.call("admin", "POST", user("leader") + "/password", Json::object().set("password", "weak"))
                  .issue("password") == "too_short");
        const auto reset =
            world.call("admin", "POST", user("leader") + "/password", Json::object().set("generate", true));
        REQUIRE(reset.status == 200);
        CHECK(world.get("leader", "/session").status == 401);  // his sessions ended
        const std::string temporary = reset.body.text("password");
        const auto in = log_in(world, "leader", temporary);
        CHECK(in["user"]["must_change_password"].boolean());
        const std::string token = in.body.text("token");
        CHECK(with_token(world, token, "GET", "/enterprises").code() == "must_change_password");
        CHECK(with_token(world, token, "GET", "/session").status == 200);
        CHECK(with_token(world, token, "PUT", "/session/password",
                         Json::object().set("old", temporary).set("new", "Yunzhong-2023"))
                  .status == 204);
        CHECK(with_token(world, token, "GET", "/enterprises").status == 200);
    });
}

TEST_CASE("people: what is revoked is revoked at once") {
    test::on_each_engine([](World& world) {
        CHECK(world.get("leader", "/enterprises").status == 200);
        CHECK(world.patch("admin", user("leader"), 1, Json::object().set("disabled", true)).status == 200);
        CHECK(world.get("leader", "/enterprises").status == 401);
        CHECK(log_in(world, "leader", test::password).status == 401);

        CHECK(world.get("far general", "/enterprises").status == 200);
        CHECK(world.archive("admin", user("far general"), 1).status == 204);
        CHECK(world.get("far general", "/enterprises").status == 401);

        // Another department: seen from the next request on, without a new log-in.
        CHECK(world.get("emergency officer", "/enterprises/" + test::id("foundry")).status == 200);
        CHECK(world
                  .patch("admin", user("emergency officer"), 1,
                         Json::object().set("department", test::id("construction")))
                  .status == 200);
        CHECK(world.get("emergency officer", "/enterprises/" + test::id("foundry")).status == 404);
        CHECK(world.get("emergency officer", "/enterprises/" + test::id("drains")).status == 200);
    });
}

TEST_CASE("people: nobody raises himself, and one administrator is always left") {
    test::on_each_engine([](World& world) {
        for (const std::string person : {"general", "emergency officer", "leader", "foundry user"}) {
            CAPTURE(person);
            CHECK(world.patch(person, user(person), 1, Json::object().set("role", "admin")).status == 403);
            CHECK(world.get(person, "/users").status == 403);
        }
        CHECK(world.patch("admin", user("admin"), 1, Json::object().set("role", "general")).issue("role") == "own");
        CHECK(world.patch("admin", user("second admin"), 1, Json::object().set("role", "general")).status == 200);
        CHECK(world.archive("admin", user("admin"), version_of(world, user("admin"))).code() == "last_admin");
        world.write([](WriteTx& tx) {
            tx.sql().run(db::Query("update users set role = 'admin' where login = 'second.admin'"));
        });
        CHECK(world.archive("admin", user("second admin"), version_of(world, user("second admin"))).status == 204);
        CHECK(
            world.patch("admin", user("admin"), version_of(world, user("admin")), Json::object().set("disabled", true))
                .issue("disabled") == "own");
    });
}

TEST_CASE("people: a user who could see nothing, or everything by mistake, cannot be saved") {
    World world;
    const auto make = [&](const Json& body) { return world.put("admin", "/users/" + test::id("new user"), body); };
    Json body =
        Json::object().set("login", "Xin.Ren").set("name", "新人").set("role", "officer").set("disabled", false);
    CHECK(make(body).issue("department") == "required");
    body.set("role", "enterprise");
    CHECK(make(body).issue("enterprise") == "required");
    body.set("role", "general").set("enterprise", test::id("foundry"));
    CHECK(make(body).issue("enterprise") == "not_applicable");
    body.set("enterprise", Json()).set("login", "新 人");
    CHECK(make(body).issue("login") == "bad_login");
    body.set("login", "ＧＥＮＥＲＡＬ");
    CHECK(make(body).issue("login") == "taken");  // one login, however it is typed
    body.set("login", "Xin.Ren").set("must_change_password", true);
    CHECK(make(body).issue("must_change_password") == "fixed");
    body.set("must_change_password", false);
    const auto made = make(body);
    CHECK(made.status == 201);
    CHECK(made.body.text("login") == "xin.ren");
    CHECK(log_in(world, "xin.ren", "").status == 401);  // no password yet: nobody gets in
}

TEST_CASE("people: the commands") {
    World world;
    const people::Sessions sessions;
    const std::string first = people::add_user(
        world.work(), sessions,
        {.login = "chen", .name = "陈某", .role = "部门执法员", .department = "应急管理部", .area = "140902-kfq"});
    CHECK(log_in(world, "chen", first).status == 200);
    const std::string renewed = people::renew_password(world.work(), sessions, "chen");
    CHECK(log_in(world, "chen", first).status == 401);
    CHECK(log_in(world, "chen", renewed).status == 200);
    CHECK_THROWS_AS(people::add_user(world.work(), sessions,
                                     {.login = "he", .name = "何某", .role = "officer", .department = "没有的部"}),
                    Problem);
    bool listed = false;
    for (const people::UserLine& line : people::list_users(world.work()))
        if (line.login == "chen")
            listed = line.department == "应急管理部" && line.area == "开发区" && line.role == "部门执法员";
    CHECK(listed);
}
