// Publicity through the router, on both engines: what is delivered, seen, drilled and published, and what still lacks.

#include <array>
#include <map>

#include "features/publicity/service.hpp"
#include "kit/figures/sums.hpp"
#include "kit/records/store.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Json object() { return Json::object(); }

std::string attach(World& world, const std::string& person, const std::string& at, const std::string& bytes) {
    http::Request request = world.request(person, "POST", at + "/attachments?name=photo.pdf");
    request.body = "%PDF-1.4 " + bytes;
    const test::Answer answer = world.send(request);
    REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
    return answer.body.text("id");
}

void put(World& world, const char* person, const std::string& kind, const char* name, const Json& body) {
    const auto made = world.put(person, "/" + kind + "/" + test::id(name), body);
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
}

Json delivery(const char* firm, const char* item, const char* on = "2023-11-10") {
    return object()
        .set("enterprise", test::id(firm))
        .set("item", item)
        .set("copies", 2)
        .set("delivered_on", on)
        .set("signed_by", "张某");
}

Json entrance(const char* firm, const char* space) {
    return object()
        .set("enterprise", test::id(firm))
        .set("space", test::id(space))
        .set("checked_on", "2023-11-12")
        .set("checked_by", "孙某")
        .set("procedure", "set")
        .set("sign", "set")
        .set("sign_count", 2)
        .set("board", "present")
        .set("isolation", "present")
        .set("means", Json::array().push("lock").push("fence"));
}

// The register as it stood since summer: coverage of a day counts who was registered by then.
void registered_in_summer(World& world) {
    for (const char* firm : {"foundry", "dairy", "drains", "unclaimed"}) {
        const std::string at = "/enterprises/" + test::id(firm);
        REQUIRE(world
                    .patch("admin", at, world.get("admin", at)["version"].integer(),
                           object().set("registered_on", "2023-07-01"))
                    .status == 200);
    }
}

Json step(const char* name) { return object().set("id", test::id(name)); }

std::int64_t figure(World& world, const char* name, const char* person = "admin") {
    const auto answer = world.get(person, std::string("/figures?names=") + name);
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    return answer["items"].items().front()["value"].integer();
}

void recounted(World& world) {
    world.read([&](ReadTx& tx) {
        for (const figures::Difference& one : figures::recount(tx, world.figures()))
            FAIL_CHECK(one.figure << ": kept " << one.kept << ", counted " << one.counted);
    });
}

std::string shown(const Json& coverage) {
    return std::to_string(coverage["covered"].integer()) + "/" + std::to_string(coverage["total"].integer()) + "-" +
           std::to_string(coverage["excluded"].integer());
}

}  // namespace

TEST_SUITE("publicity") {
    TEST_CASE("papers reach enterprise, workshop and post, each signed for, and the list says what lacks") {
        test::on_each_engine([](World& world) {
            registered_in_summer(world);
            put(world, "foundry user", "workshops", "melting",
                object().set("enterprise", test::id("foundry")).set("name", "熔炼车间").set("people", 40));
            put(world, "foundry user", "posts", "furnace",
                object()
                    .set("enterprise", test::id("foundry"))
                    .set("workshop", test::id("melting"))
                    .set("name", "炉前工"));
            CHECK(world
                      .put("emergency officer", "/workshops/" + test::id("again"),
                           object().set("enterprise", test::id("foundry")).set("name", "熔炼车间"))
                      .issue("name") == "taken");
            const auto lacks = world.get("emergency officer", "/publicity/coverage");
            CHECK(shown(lacks["enterprises"]) == "0/2-0");
            CHECK(shown(lacks["workshops"]) == "0/1-0");
            CHECK(shown(lacks["posts"]) == "0/1-0");

            put(world, "emergency officer", "deliveries", "d1", delivery("foundry", "handbook"));
            auto list = world.get("emergency officer", "/publicity/coverage/enterprises?state=missing");
            REQUIRE(list["items"].items().size() == 2);
            CHECK(list["items"].items()[0]["missing"].dump() == R"(["警示案例"])");
            CHECK(list["items"].items()[1]["missing"].dump() == R"(["宣传手册","警示案例"])");

            put(world, "emergency officer", "deliveries", "d2", delivery("foundry", "case"));
            // To the enterprise is not to its workshop, to a post not to its workshop.
            put(world, "emergency officer", "deliveries", "d3",
                delivery("foundry", "handbook").set("post", test::id("furnace")));
            put(world, "emergency officer", "deliveries", "d4",
                delivery("foundry", "case", "2023-11-15").set("post", test::id("furnace")));
            const auto d4 = world.get("foundry user", "/deliveries/" + test::id("d4"));
            CHECK(d4["level"].string() == "post");
            CHECK(d4["workshop"].string() == test::id("melting"));  // the post says it
            const auto now = world.get("emergency officer", "/publicity/coverage");
            CHECK(shown(now["enterprises"]) == "1/2-0");
            CHECK(shown(now["workshops"]) == "0/1-0");
            CHECK(shown(now["posts"]) == "1/1-0");
            const auto before = world.get("emergency officer", "/publicity/coverage?until=2023-11-14");
            CHECK(shown(before["posts"]) == "0/1-0");
            CHECK(figure(world, "handbooks") == 4);
            CHECK(figure(world, "warning_cases") == 4);

            // What does not count any more is named, with the reason.
            test::exclude(world, "dairy");
            CHECK(world
                      .patch("foundry user", "/workshops/" + test::id("melting"), 1,
                             object().set("closed_on", "2023-11-18"))
                      .status == 200);
            const auto later = world.get("emergency officer", "/publicity/coverage");
            CHECK(shown(later["enterprises"]) == "1/1-1");
            CHECK(shown(later["workshops"]) == "0/0-1");
            CHECK(shown(later["posts"]) == "0/0-1");
            list = world.get("emergency officer", "/publicity/coverage/posts?state=excluded");
            CHECK(list["items"].items().front()["reason"].string() == "所在车间已停用");
            list = world.get("emergency officer", "/publicity/coverage/enterprises?state=excluded");
            CHECK(list["items"].items().front()["reason"].string() == "企业已从名册排除");

            // Another's see and get nothing; pages go on where they ended.
            CHECK(shown(world.get("drains user", "/publicity/coverage")["enterprises"]) == "0/1-0");
            CHECK(world.get("drains user", "/publicity/coverage/posts")["items"].items().empty());
            const auto first = world.get("general", "/publicity/coverage/enterprises?limit=2");
            const auto second =
                world.get("general", "/publicity/coverage/enterprises?limit=2&after=" + first["next"].string());
            CHECK(first["items"].items().size() == 2);
            CHECK(second["items"].items().size() == 2);
            CHECK(second["next"].is_null());
            CHECK(world.get("general", "/publicity/coverage/enterprises?state=none").status == 400);
            CHECK(world.get("general", "/publicity/coverage?until=9日").status == 400);
            CHECK(world.get("general", "/publicity/coverage/posts?after=x").status == 400);
            CHECK(shown(world.get("general", "/publicity/coverage?department=none")["enterprises"]) == "0/1-0");
            recounted(world);
        });
    }

    TEST_CASE("an entrance is confirmed by its photograph, and the ledger of spaces follows the newest check") {
        test::on_each_engine([](World& world) {
            registered_in_summer(world);
            put(world, "admin", "spaces", "pool", test::space("foundry", "YX-01").set("sign", false));
            put(world, "admin", "spaces", "tank", test::space("dairy", "YX-01"));
            const std::string at = "/signage_checks/" + test::id("check"), space = "/spaces/" + test::id("pool");
            put(world, "foundry user", "signage_checks", "check", entrance("foundry", "pool"));
            CHECK(shown(world.get("emergency officer", "/publicity/coverage")["spaces"]) == "0/2-0");
            CHECK(figure(world, "signs_set") == 0);  // nobody has confirmed it
            CHECK(world.call("foundry user", "POST", at + "/confirm", step("s1")).status == 403);
            CHECK(world.call("emergency officer", "POST", at + "/confirm", step("s1")).issue("evidence") == "required");
            CHECK(world.get("admin", space)["sign"].boolean() == false);

            const Json photo = Json::array().push(attach(world, "foundry user", at, "pool"));
            const auto passed =
                world.call("emergency officer", "POST", at + "/confirm", step("s1").set("evidence", photo));
            REQUIRE_MESSAGE(passed.status == 200, passed.response.body);
            CHECK(passed["state"].string() == "passed");
            CHECK(world.call("emergency officer", "POST", at + "/confirm", step("s1").set("evidence", photo)).status ==
                  200);  // sent twice
            CHECK(world.call("emergency officer", "POST", at + "/confirm", step("s2").set("evidence", photo))
                      .issue("state") == "wrong_state");
            const auto ledger = world.get("admin", space);
            CHECK(ledger["sign"].boolean());
            CHECK(ledger["sign_count"].integer() == 2);
            CHECK(ledger["isolation"].dump() == R"(["fence","lock"])");
            CHECK(world.integer(db::Query("select count(*) from history where action = 'spaces.signage_check'")) == 1);
            CHECK(figure(world, "signs_set") == 2);
            CHECK(figure(world, "procedures_posted") == 1);
            CHECK(figure(world, "isolations_set") == 0);  // it was there already
            CHECK(shown(world.get("emergency officer", "/publicity/coverage")["spaces"]) == "1/2-0");
            CHECK(world.patch("emergency officer", at, passed["version"].integer(), object().set("sign", "missing"))
                      .issue("sign") == "locked");

            // A later look finds the sign gone; an earlier one that is entered late changes nothing.
            const auto confirm = [&](const char* name, const Json& body) {
                put(world, "emergency officer", "signage_checks", name, body);
                const std::string path = std::string("/signage_checks/") + test::id(name);
                const Json own = Json::array().push(attach(world, "emergency officer", path, name));
                const auto done = world.call("emergency officer", "POST", path + "/confirm",
                                             object().set("id", test::id(path)).set("evidence", own));
                REQUIRE_MESSAGE(done.status == 200, done.response.body);
                return done["state"].string();
            };
            Json gone = entrance("foundry", "pool");
            gone.set("checked_on", "2023-11-18").set("sign", "missing").set("sign_count", Json());
            gone.set("procedure", "present");
            CHECK(confirm("gone", gone) == "failed");
            CHECK(world.get("admin", space)["sign"].boolean() == false);
            CHECK(world.get("admin", space)["sign_count"].integer() == 0);
            CHECK(confirm("late", entrance("foundry", "pool").set("checked_on", "2023-11-15")) == "passed");
            CHECK(world.get("admin", space)["sign"].boolean() == false);
            CHECK(shown(world.get("emergency officer", "/publicity/coverage")["spaces"]) == "0/2-0");
            CHECK(shown(world.get("emergency officer", "/publicity/coverage?until=2023-11-17")["spaces"]) == "1/2-0");
            CHECK(world.get("emergency officer", "/publicity/coverage/spaces?state=missing")["items"]
                      .items()[0]["missing"]
                      .dump() == R"(["齐全的标识"])");

            // The same picture at another entrance is flagged.
            CHECK(world.get("emergency officer", at + "/steps")["reused"].items().empty());
            put(world, "emergency officer", "signage_checks", "copy", entrance("dairy", "tank"));
            attach(world, "emergency officer", "/signage_checks/" + test::id("copy"), "pool");
            CHECK(world.get("emergency officer", at + "/steps")["reused"].items().size() == 1);
            const auto reuse = world.get("emergency officer", "/evidence/reuse");
            REQUIRE(reuse["items"].items().size() == 1);
            CHECK(reuse["items"].items()[0]["uses"].items().size() == 2);
            CHECK(world.get("construction officer", "/evidence/reuse")["items"].items().empty());
            CHECK(world.get("emergency officer", "/evidence/reuse?kind=drills")["items"].items().empty());
            CHECK(world.get("foundry user", "/evidence/reuse").status == 403);

            // Another enterprise's space is no entrance of this one.
            CHECK(world.put("admin", "/signage_checks/" + test::id("foreign"), entrance("foundry", "tank"))
                      .issue("space") == "of_another");
            recounted(world);
        });
    }

    TEST_CASE("a drill is planned, postponed, held and put away with its evaluation") {
        test::on_each_engine([](World& world) {
            const std::string at = "/drills/" + test::id("drill");
            const Json plan = object()
                                  .set("name", "污水池救援演练")
                                  .set("enterprise", test::id("foundry"))
                                  .set("planned_on", "2023-11-16")
                                  .set("scenario", "监护人发现异常，三脚架提升救援");
            put(world, "foundry user", "drills", "drill", plan);
            CHECK(world.patch("foundry user", at, 1, object().set("planned_on", "2023-11-20")).issue("planned_on") ==
                  "by_verb");
            CHECK(world.patch("foundry user", at, 1, object().set("state", "held")).status == 422);
            const auto postponed = world.call("foundry user", "POST", at + "/postpone",
                                              step("p").set("to", "2023-11-19").set("reason", "下雨"));
            CHECK(postponed["planned_on"].string() == "2023-11-19");
            CHECK(postponed["people"].is_null());  // not zero: nobody knows yet
            CHECK(world.call("foundry user", "POST", at + "/evaluate", step("e0").set("on", "2023-11-19"))
                      .issue("state") == "wrong_state");
            CHECK(figure(world, "drills") == 0);

            const Json photo = Json::array().push(attach(world, "foundry user", at, "drill"));
            Json holding = step("h")
                               .set("on", "2023-11-18")
                               .set("people", 12)
                               .set("attendant", true)
                               .set("rescue_equipment", false)
                               .set("contact", true)
                               .set("course", "一人扮演被困人员");
            CHECK(world.call("foundry user", "POST", at + "/hold", holding).issue("evidence") == "required");
            CHECK(world.call("drains user", "POST", at + "/hold", Json(holding).set("evidence", photo)).status == 404);
            const auto held = world.call("foundry user", "POST", at + "/hold", holding.set("evidence", photo));
            REQUIRE_MESSAGE(held.status == 200, held.response.body);
            CHECK(held["state"].string() == "held");
            CHECK(held["next_due"].is_null());  // Order 59 knows no cycle: none is invented
            CHECK(held["cycle_basis"].string().find("没有规定周期") != std::string::npos);
            CHECK(figure(world, "drills") == 1);
            CHECK(figure(world, "drill_people") == 12);
            CHECK(world.patch("foundry user", at, held["version"].integer(), object().set("scenario", "别的"))
                      .issue("scenario") == "locked");

            Json evaluation = step("e").set("on", "2023-11-19").set("by", "孙某").set("evaluation", "达到预期");
            CHECK(world.call("foundry user", "POST", at + "/evaluate", evaluation).issue("improvements") == "required");
            const auto done =
                world.call("foundry user", "POST", at + "/evaluate", evaluation.set("improvements", "购置三脚架"));
            CHECK(done["state"].string() == "evaluated");
            CHECK(world.get("foundry user", at + "/steps")["steps"].items().size() == 3);
            world.read([&](ReadTx& tx) {
                const publicity::Facts facts = publicity::facts(tx, test::id("foundry"));
                CHECK(facts.drills_held == 1);
                CHECK(facts.drills_evaluated == 1);
                CHECK(facts.last_drill == Day::of(2023, 11, 18));
            });
            recounted(world);
        });
    }

    TEST_CASE("the next drill is due by the law of the day the last was held") {
        test::on_each_engine([](World& world) {
            struct Case {
                const char *name, *plan, *on, *due;
            };
            const Case cases[] = {{"before", "site", "2026-04-30", ""},
                                  {"site", "site", "2026-05-01", "2026-11-01"},
                                  {"month end", "site", "2026-08-31", "2027-02-28"},
                                  {"special", "special", "2026-05-01", "2027-05-01"}};
            world.go_to(Day::of(2026, 9, 1));
            for (const Case& one : cases) {
                CAPTURE(one.name);
                const std::string at = "/drills/" + test::id(one.name);
                put(world, "admin", "drills", one.name,
                    object()
                        .set("name", "演练")
                        .set("enterprise", test::id("foundry"))
                        .set("plan", one.plan)
                        .set("planned_on", one.on)
                        .set("scenario", "救援"));
                const Json photo = Json::array().push(attach(world, "admin", at, one.name));
                const auto held = world.call("admin", "POST", at + "/hold",
                                             object()
                                                 .set("id", test::id(at))
                                                 .set("on", one.on)
                                                 .set("people", 5)
                                                 .set("attendant", true)
                                                 .set("rescue_equipment", true)
                                                 .set("contact", true)
                                                 .set("course", "经过")
                                                 .set("evidence", photo));
                REQUIRE_MESSAGE(held.status == 200, held.response.body);
                CHECK(held.body.text("next_due") == one.due);
            }
        });
    }

    TEST_CASE("an article goes from the library to the account, and each look at the counter adds what it rose by") {
        test::on_each_engine([](World& world) {
            CHECK(world.get("foundry user", "/library?sort=case")["items"].items().size() == 17);
            CHECK(world.get("foundry user", "/library?sort=poem").status == 400);
            const auto printed = world.get("foundry user", "/library/handbook/print");
            CHECK(printed.response.type == "text/html; charset=utf-8");
            CHECK(printed.response.body.find("先通风、再检测、后作业") != std::string::npos);
            CHECK(world.get("leader", "/library/CASE-99").status == 404);

            const Json body = step("article").set("channel", "wechat").set("department", test::id("emergency"));
            CHECK(world.call("leader", "POST", "/library/CASE-01/draft", body).status == 403);
            CHECK(world.call("general", "POST", "/library/CASE-02/draft", body).code() == "not_yet");  // of 2024
            CHECK(world.call("general", "POST", "/library/CASE-01/draft", step("article")).issue("channel") ==
                  "required");
            const auto draft = world.call("general", "POST", "/library/CASE-01/draft", body);
            REQUIRE_MESSAGE(draft.status == 201, draft.response.body);
            CHECK(draft["category"].string() == "case");
            CHECK(draft["text"].string().find("一氧化碳") != std::string::npos);
            CHECK(world.call("general", "POST", "/library/CASE-01/draft", body).status == 201);  // the same draft
            CHECK(world.integer(db::Query("select count(*) from articles")) == 1);

            const std::string at = "/articles/" + test::id("article");
            CHECK(world.call("general", "POST", at + "/reading", step("r0").set("on", "2023-11-10").set("reads", 5))
                      .issue("state") == "wrong_state");
            CHECK(world
                      .call("far officer", "POST", at + "/publish",
                            step("x").set("on", "2023-11-06").set("link", "https://example.org/a"))
                      .status == 403);  // all staff may read it, another zone's may not publish it
            CHECK(world.call("general", "POST", at + "/publish", step("p").set("on", "2023-11-06")).issue("link") ==
                  "required");
            const auto published = world.call("general", "POST", at + "/publish",
                                              step("p").set("on", "2023-11-06").set("link", "https://example.org/a"));
            REQUIRE_MESSAGE(published.status == 200, published.response.body);
            CHECK(published["text_hash"].string().size() == 64);
            CHECK(world.patch("general", at, published["version"].integer(), object().set("text", "改写"))
                      .issue("text") == "locked");
            CHECK(figure(world, "articles_wechat_case") == 1);
            CHECK(figure(world, "articles_web") == 0);

            const auto reading = [&](const char* name, const char* on, int reads) {
                return world.call("general", "POST", at + "/reading", step(name).set("on", on).set("reads", reads));
            };
            CHECK(reading("r1", "2023-11-09", 100).status == 200);
            CHECK(reading("r1", "2023-11-09", 100).status == 200);  // sent twice
            CHECK(reading("r2", "2023-11-19", 90).issue("reads") == "fewer");
            CHECK(reading("r3", "2023-11-19", 250).status == 200);
            CHECK(figure(world, "article_reads") == 250);
            CHECK(world.get("admin", "/figures?names=article_reads&since=2023-11-10&until=2023-11-19")["items"]
                      .items()[0]["value"]
                      .integer() == 150);
            CHECK(world.get("foundry user", at).status == 403);
            recounted(world);
            const auto now = world.get("general", at);
            CHECK(world.archive("general", at, now["version"].integer()).status == 204);
            CHECK(figure(world, "article_reads") == 0);
            CHECK(figure(world, "articles_wechat_case") == 0);
            recounted(world);
        });
    }

    TEST_CASE("workshops and posts come in by workbook, each post in its own enterprise's workshop") {
        test::on_each_engine([](World& world) {
            const auto import = [&](const char* kind, const std::string& csv) {
                auto request =
                    world.request("general", "POST", std::string("/imports/") + kind + "?name=a.csv&mode=keep_good");
                request.body = csv;
                const auto started = world.send(request);
                REQUIRE_MESSAGE(started.status == 202, started.response.body);
                world.run_jobs();
                return world.get("general", "/jobs/" + started.body.text("job"));
            };
            const std::string workshops =
                "企业名称,车间名称,人数\n忻州云中铸造有限公司,一车间,30\n忻州云中乳业有限公司,一车间,20\n"
                "忻州云中乳业有限公司,二车间,很多\n";
            auto job = import("workshops", workshops);
            CHECK_MESSAGE(job["result"]["created"].integer() == 2, job.response.body);
            CHECK(job["result"]["failed"].integer() == 1);
            job = import("workshops", workshops);
            CHECK(job["result"]["created"].integer() == 0);  // known already
            const std::string posts =
                "企业名称,所在车间,岗位名称\n忻州云中铸造有限公司,一车间,监护岗\n忻州云中乳业有限公司,一车间,监护岗\n"
                "忻州云中排水有限公司,一车间,监护岗\n";
            job = import("posts", posts);
            CHECK_MESSAGE(job["result"]["created"].integer() == 2, job.response.body);
            CHECK(job["result"]["failed"].integer() == 1);  // 排水 has no 一车间, and gets nobody else's
            CHECK(world.integer(db::Query("select count(*) from posts p join workshops w on w.id = p.workshop where "
                                          "p.enterprise <> w.enterprise")) == 0);
        });
    }

    TEST_CASE("annex 4 asks who was reached in a period, each once, and how much evidence there is") {
        test::on_each_engine([](World& world) {
            const auto visit = [](const char* firm, const char* on) {
                return object()
                    .set("enterprise", test::id(firm))
                    .set("visited_on", on)
                    .set("staff", 3)
                    .set("lecture", true)
                    .set("reached", 40)
                    .set("done", "发放手册，现场宣讲");
            };
            put(world, "emergency officer", "publicity_visits", "v1", visit("foundry", "2023-11-08"));
            put(world, "emergency officer", "publicity_visits", "v2", visit("foundry", "2023-11-15"));
            put(world, "construction officer", "publicity_visits", "v3", visit("drains", "2023-11-15"));
            put(world, "emergency officer", "deliveries", "d", delivery("dairy", "handbook", "2023-11-16"));
            CHECK(world.get("emergency officer", "/publicity_visits/" + test::id("v1"))["by_department"].string() ==
                  test::id("emergency"));
            put(world, "emergency officer", "slogans", "slogan",
                object()
                    .set("enterprise", test::id("dairy"))
                    .set("place_kind", "dormitory")
                    .set("text", "先通风再检测")
                    .set("quantity", 4)
                    .set("posted_on", "2023-11-16"));
            put(world, "emergency officer", "slogans", "banner",
                object()
                    .set("enterprise", test::id("dairy"))
                    .set("form", "banner")
                    .set("place_kind", "road")
                    .set("text", "有限空间治本攻坚")
                    .set("quantity", 2)
                    .set("posted_on", "2023-11-16"));
            attach(world, "emergency officer", "/deliveries/" + test::id("d"), "signature");
            attach(world, "emergency officer", "/publicity_visits/" + test::id("v1"), "visit");
            const auto reached = [&](const char* person, Day since, const std::string& department) {
                std::map<std::string, std::array<std::int64_t, 2>> by_department;
                world.work().read(world.actor(person), [&](ReadTx& tx) {
                    figures::Question question{
                        {"enterprises_reached"}, since, Day::of(2023, 11, 19), {}, "", department};
                    for (const figures::Sum& sum : figures::count_once(tx, world.figures(), question))
                        for (const auto& [name, amount] : sum.amounts) by_department[sum.department][0] += amount;
                    question.figures = {"evidence_visits", "evidence_deliveries", "evidence_slogans"};
                    for (const figures::Sum& sum : figures::sums(tx, world.figures(), question))
                        for (const auto& [name, amount] : sum.amounts) by_department[sum.department][1] += amount;
                });
                std::string out;
                for (const auto& [of, one] : by_department)
                    out += (of == test::id("emergency") ? "emergency " : "construction ") + std::to_string(one[0]) +
                           "," + std::to_string(one[1]) + ";";
                return out;
            };
            const Day begin = Day::of(2023, 10, 13);
            const std::string all = reached("admin", begin, "");
            CHECK(all.find("emergency 2,2;") != std::string::npos);
            CHECK(all.find("construction 1,0;") != std::string::npos);
            CHECK(reached("admin", Day::of(2023, 11, 16), "") == "emergency 1,1;");
            CHECK(reached("construction officer", begin, "") == "construction 1,0;");
            CHECK(reached("admin", begin, test::id("construction")) == "construction 1,0;");
            CHECK(figure(world, "visits") == 3);
            CHECK(figure(world, "visit_staff") == 9);
            CHECK(figure(world, "people_reached") == 120);
            CHECK(figure(world, "slogans_dormitory") == 4);
            CHECK(figure(world, "slogans_roads") == 0);
            CHECK(figure(world, "banners") == 2);
            recounted(world);
        });
    }

    TEST_CASE("what is filled in wrongly is told in Chinese by its label, and nothing is kept") {
        test::on_each_engine([](World& world) {
            put(world, "admin", "workshops", "dairy hall",
                object().set("enterprise", test::id("dairy")).set("name", "灌装车间"));
            struct Case {
                const char* kind;
                Json body;
                const char *field, *code;
            };
            const Case cases[] = {
                {"workshops", object().set("enterprise", test::id("foundry")), "name", "required"},
                {"workshops", object().set("enterprise", test::id("nobody")).set("name", "x"), "enterprise",
                 "no_such_record"},
                {"workshops", object().set("enterprise", test::id("foundry")).set("name", "x").set("people", -1),
                 "people", "out_of_bounds"},
                {"workshops",
                 object().set("enterprise", test::id("foundry")).set("name", "x").set("closed_on", "2023-12-01"),
                 "closed_on", "in_future"},
                {"posts", object().set("enterprise", test::id("foundry")).set("name", "x"), "workshop", "required"},
                {"posts",
                 object()
                     .set("enterprise", test::id("foundry"))
                     .set("name", "x")
                     .set("workshop", test::id("dairy hall")),
                 "workshop", "of_another"},
                {"deliveries", delivery("foundry", "handbook", "2023-11-20"), "delivered_on", "in_future"},
                {"deliveries", delivery("foundry", "leaflet"), "item", "not_a_choice"},
                {"deliveries", delivery("foundry", "case").set("copies", 0), "copies", "out_of_bounds"},
                {"deliveries", delivery("foundry", "case").set("signed_by", Json()), "signed_by", "required"},
                {"deliveries", delivery("foundry", "case").set("level", "post"), "level", "fixed"},
                {"publicity_visits", object().set("enterprise", test::id("foundry")).set("visited_on", "9日"),
                 "visited_on", "not_a_day"},
                {"slogans", object().set("enterprise", test::id("foundry")).set("place_kind", "roof"), "place_kind",
                 "not_a_choice"},
                {"drills", object().set("enterprise", test::id("foundry")).set("name", "演练"), "scenario", "required"},
                {"articles", object().set("title", "稿").set("channel", "screen"), "quantity", "required"},
                {"articles", object().set("title", "稿").set("channel", "web").set("link", "ftp"), "link",
                 "not_a_link"},
            };
            const auto history = world.integer(db::Query("select count(*) from history"));
            for (const Case& one : cases) {
                CAPTURE(one.kind);
                CAPTURE(one.field);
                const auto answer = world.put("admin", std::string("/") + one.kind + "/" + test::id("bad"), one.body);
                CHECK(answer.status == 422);
                CHECK_MESSAGE(answer.issue(one.field) == one.code, answer.response.body);
                for (const Json& issue : answer["issues"].items()) {
                    CHECK(issue.text("label").size() > 3);  // in Chinese
                    CHECK(issue.text("text").size() > 6);
                }
                CHECK(world.get("admin", std::string("/") + one.kind + "/" + test::id("bad")).status == 404);
            }
            CHECK(world.integer(db::Query("select count(*) from history")) == history);
        });
    }
}
