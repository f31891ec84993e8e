// From a signed inspection to a case that is closed, through the router, on both engines.

#include <algorithm>
#include <set>
#include <thread>

#include "features/enforcement/service.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

const std::string officer = "emergency officer";

Json step(const std::string& name) { return Json::object().set("id", test::id("step " + name)); }

test::Answer post(World& world, const std::string& path, const Json& body) {
    return world.call(officer, "POST", path, body);
}
// What must succeed.
test::Answer done(World& world, const std::string& path, const Json& body) {
    const test::Answer out = post(world, path, body);
    REQUIRE_MESSAGE(out.status == 200, path << out.response.body);
    return out;
}
void made(World& world, const std::string& path, const Json& body) {
    const test::Answer out = world.put(officer, path, body);
    REQUIRE_MESSAGE(out.status == 201, path << out.response.body);
}
std::int64_t figure(World& world, const char* name) {
    std::int64_t out = 0;
    world.read([&](ReadTx& tx) {
        out = figures::total(figures::sums(tx, world.figures(), {.figures = {name}, .until = tx.today()}))[name];
    });
    return out;
}
void recount(World& world) {
    world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
}
std::int64_t rows(World& world, const std::string& from) { return world.integer_of("select count(*) from " + from); }
void prefix(World& world) {
    const std::string at = "/departments/" + test::id("emergency");
    const auto version = world.get("admin", at)["version"].integer();
    REQUIRE(world.patch("admin", at, version, Json::object().set("paper_prefix", "（忻开）应急")).status == 200);
}

Json no_signs() {
    return Json::object()
        .set("enterprise", test::id("foundry"))
        .set("description", "未设警示标志")
        .set("found_on", "2023-11-01")
        .set("found_by", "甲、乙")
        .set("category", "site");
}

// An inspection that found no ledger and no signs, signed by the officers; the enterprise refuses to sign.
std::string inspected(World& world, const char* firm = "foundry") {
    const std::string id = test::id(std::string("inspection of ") + firm), at = "/inspections/" + id;
    made(world, at,
         Json::object()
             .set("enterprise", test::id(firm))
             .set("type", "routine")
             .set("inspected_on", "2023-11-18")
             .set("officers", "贺安澜、段守诚")
             .set("certificates", "14090201、14090202")
             .set("representative", "王五")
             .set("spaces_count", 1));
    Json items = Json::array();
    const auto all = world.get(officer, at + "/checklist");
    for (const Json& one : all["items"].items()) {
        const std::string item = one.text("item");
        Json answer = Json::object().set("item", item).set("result", "pass");
        if (item == "ledger") answer.set("result", "fail").set("description", "未建台账");
        if (item == "signs") answer.set("result", "fail").set("description", "无警示标志").set("method", "immediate");
        items.push(std::move(answer));
    }
    REQUIRE(world.call(officer, "PUT", at + "/checklist", Json::object().set("items", std::move(items))).status == 200);
    for (const char* name : {"贺安澜", "段守诚"}) {
        const std::string signature = "/signatures/" + test::id(id + name);
        made(world, signature, Json::object().set("inspection", id).set("role", "officer").set("name", name));
        auto image = world.request(officer, "POST", signature + "/attachments?name=a.png");
        image.body = std::string("\x89PNG\r\n\x1A\n", 8) + name;
        REQUIRE(world.send(image).status == 201);
    }
    done(world, at + "/finish",
         step("finish " + id).set("refused", true).set("refusal_reason", "拒签").set("witness", "丁某"));
    return id;
}

Json filed(const char* firm) {
    return Json::object()
        .set("enterprise", test::id(firm))
        .set("cause", "涉嫌未建立有限空间管理台账")
        .set("conduct_on", "2023-11-06")
        .set("filed_on", "2023-11-07")
        .set("officers", "贺安澜、段守诚")
        .set("approver", "部门负责人")
        .set("facts", "未建台账");
}
Json fine(const std::string& of, const char* clause, int yuan) {
    return Json::object()
        .set("case_file", of)
        .set("subject", "unit")
        .set("clause", clause)
        .set("amount", yuan)
        .set("reason", "从轻");
}
Json fine_on_person(const std::string& of, const char* clause, int yuan) {
    return fine(of, clause, yuan).set("subject", "person").set("person", "赵一鸣").set("title", "厂长");
}
Json decide(const std::string& name, const char* on = "2023-11-17") {
    return step(name).set("outcome", "penalty").set("decided_on", on).set("decision_reason", "事实清楚");
}

}  // namespace

TEST_SUITE("enforcement") {
    TEST_CASE("inspection, papers, case, dual penalty, delivery, publication, closing") {
        test::on_each_engine([](World& world) {
            prefix(world);
            const std::string inspection = inspected(world), at = "/inspections/" + inspection + "/papers";
            std::string hazard;
            world.read([&](ReadTx& tx) {
                const auto open = enforcement::inspections_without_order(tx, {}, tx.today());
                REQUIRE(open.size() == 1);
                CHECK(open[0].id == inspection);
            });
            // The page of the inspection offers the papers, with their form.
            const test::Answer offered = world.get(officer, "/inspections/" + inspection + "/follow_ups");
            REQUIRE(offered["verbs"].items().size() == 1);
            CHECK(offered["verbs"].items()[0]["refused"].is_null());
            CHECK(offered["verbs"].items()[0]["fields"].items().size() == 6);
            CHECK(world.get("construction officer", "/inspections/" + inspection + "/follow_ups").status == 404);
            CHECK(world.get("foundry user", "/inspections/" + inspection + "/follow_ups").status == 403);
            // Without who and until when nothing is stored, no number used.
            const test::Answer bare = post(world, at, Json::object());
            CHECK(bare.status == 422);
            CHECK(bare.issue("responsible") == "required");
            CHECK(bare.issue("deadline") == "required");
            CHECK(rows(world, "papers") == 0);
            CHECK(world.call("construction officer", "POST", at, Json::object()).status == 404);
            CHECK(world.call("foundry user", "POST", at, Json::object()).status == 403);

            const Json order = Json::object().set("responsible", "王某").set("deadline", "2023-11-30");
            const test::Answer papers = done(world, at, order);
            CHECK(papers["ordered"].integer() == 1);
            REQUIRE(papers["papers"].items().size() == 2);
            const Json record = papers["papers"].items()[0], rectification = papers["papers"].items()[1];
            CHECK(record.text("number") == "（忻开）应急检记〔2023〕1号");
            CHECK(record["refused"].boolean());
            CHECK(rectification.text("number") == "（忻开）应急责改〔2023〕1号");
            CHECK(rectification.text("deadline") == "2023-11-30");
            CHECK(rectification.text("facts") == "未建台账");
            CHECK(rectification.text("basis").find("第59号") != std::string::npos);
            const Json content = Json::parse(rectification.text("content"));
            CHECK(content["隐患清单"].items().size() == 1);
            CHECK(content.text("文号") == rectification.text("number"));
            for (const Json& one : papers["papers"].items())  // as they are printed from what was found
                CHECK(world.get(officer, "/papers/" + one.text("id") + "/document.pdf").status == 200);
            const test::Answer again = done(world, at, order);
            CHECK(again["papers"].items()[1].text("number") == rectification.text("number"));
            CHECK(rows(world, "papers") == 2);
            CHECK(figure(world, "papers_inspection") == 1);
            CHECK(figure(world, "papers_rectification") == 1);
            world.read([&](ReadTx& tx) { CHECK(enforcement::inspections_without_order(tx, {}, tx.today()).empty()); });
            const test::Answer no_more = world.get(officer, "/inspections/" + inspection + "/follow_ups");
            CHECK(no_more["verbs"].items()[0].text("refused").find("已经出具") != std::string::npos);
            // What is issued stands.
            const std::string paper = "/papers/" + record.text("id");
            CHECK(world.patch(officer, paper, record["version"].integer(), Json::object().set("facts", "改"))
                      .issue("facts") == "settled");

            CHECK(world.archive("admin", paper, record["version"].integer()).code() == "settled");

            // A case from the hazard, filled in from it.
            hazard =
                world.get(officer, "/hazards?inspection=" + inspection + "&method=deadline")["items"].items()[0].text(
                    "id");
            const std::string id = test::id("case"), of = "/cases/" + id;
            const Json file = step("x").set("id", id).set("officers", "贺安澜、段守诚").set("approver", "部门负责人");
            CHECK(post(world, "/hazards/" + hazard + "/case", Json(file).set("overdue", true)).issue("overdue") ==
                  "not_overdue");
            const test::Answer opened = done(world, "/hazards/" + hazard + "/case", Json(file).set("dual", true));
            CHECK(opened["number"].string() == "（忻开）应急立〔2023〕1号");
            CHECK(opened["clause"].string() == "order59_30");
            CHECK(opened["conduct_on"].string() == "2023-11-18");
            CHECK(opened["decision_limit"].string() == "2024-02-18");  // the 90th day is a Saturday, then workdays
            CHECK(post(world, "/hazards/" + hazard + "/case", Json(file).set("id", test::id("other"))).code() ==
                  "has_case");
            CHECK(rows(world, "cases") == 1);

            // Decisions: in the law's range, all wrong things told at once, nothing stored.
            const std::string unit = "/decisions/" + test::id("unit"), person = "/decisions/" + test::id("person");
            CHECK(world.put(officer, unit, fine(id, "order59_30", 30001)).issue("amount") == "out_of_range");
            CHECK(world.put(officer, unit, fine(id, "order59_28", 30000)).issue("clause") == "no_dual");
            CHECK(world.put(officer, unit, fine(id, "order13_21_2", 30000)).issue("clause") == "no_such_clause");
            const test::Answer nobody =
                world.put(officer, person, fine(id, "order59_30", 10001).set("subject", "person"));
            for (const char* field : {"person", "title", "amount"}) CHECK(nobody.issue(field) != "");
            CHECK(rows(world, "decisions") == 0);
            made(world, unit, fine(id, "order59_30", 30000));
            made(world, person, fine_on_person(id, "order59_30", 10000).set("identity_number", "140902198001010015"));
            CHECK(world.get(officer, person)["identity_number"].string().find('*') != std::string::npos);

            CHECK(post(world, of + "/notify", step("early").set("notified_on", "2023-11-19")).issue("state") ==
                  "wrong_state");
            done(world, of + "/investigate",
                 step("investigate").set("investigated_on", "2023-11-19").set("findings", "属实"));
            const test::Answer told = done(world, of + "/notify", step("notify").set("notified_on", "2023-11-19"));
            CHECK_FALSE(told["hearing_due"].boolean());
            CHECK(post(world, of + "/hearing", step("ask").set("hearing_asked_on", "2023-11-19")).issue("hearing") ==
                  "no_right");
            // Told: milder is possible, harsher is not.
            CHECK(world.patch(officer, person, 1, Json::object().set("amount", 20000)).status == 422);
            REQUIRE(world.patch(officer, unit, 1, Json::object().set("amount", 25000)).status == 200);
            CHECK(world.patch(officer, unit, 2, Json::object().set("amount", 26000)).issue("amount") == "harsher");

            CHECK(post(world, of + "/decide", decide("future", "2023-11-20")).issue("decided_on") == "in_future");
            const test::Answer decided = done(world, of + "/decide", decide("decide", "2023-11-19"));
            CHECK(decided["pair_state"].string() == "complete");
            CHECK(decided["fines"].number() == doctest::Approx(35000));
            CHECK(done(world, of + "/decide", decide("decide", "2023-11-19"))["version"].integer() ==
                  decided["version"].integer());
            const test::Answer unit_now = world.get(officer, unit), person_now = world.get(officer, person);
            CHECK(unit_now["number"].string() == "（忻开）应急罚〔2023〕1号");
            CHECK(person_now["number"].string() == "（忻开）应急罚〔2023〕2号");
            CHECK(unit_now["counterpart"].string() == person_now["number"].string());
            CHECK(person_now["counterpart"].string() == unit_now["number"].string());
            CHECK(figure(world, "penalties") == 2);
            CHECK(figure(world, "penalty_amount") == 3500000);
            CHECK(figure(world, "penalties_person") == 1);
            CHECK(figure(world, "penalty_person_amount") == 1000000);
            CHECK(figure(world, "dual_penalties") == 1);
            CHECK(world.patch(officer, unit, unit_now["version"].integer(), Json::object().set("amount", 1)).status ==
                  422);

            CHECK(
                post(world, of + "/close", step("close early").set("closed_on", "2023-11-19")).issue("published_on") ==
                "required");
            const test::Answer delivered =
                done(world, of + "/deliver", step("deliver").set("delivered_on", "2023-11-19").set("receiver", "李某"));
            CHECK(delivered["payment_limit"].string() == "2023-12-04");
            CHECK(delivered["publication_limit"].string() == "2023-11-28");
            CHECK(rows(world, "papers where sort = 'penalty_decision' and state = 'delivered'") == 2);

            world.go_to(Day::of(2023, 12, 14));
            const test::Answer late = world.get(officer, of + "/steps");
            std::set<std::string> overdue;
            for (const Json& one : late["overdue_limits"].items()) overdue.insert(one.text("limit"));
            CHECK(overdue == std::set<std::string>{"payment_limit", "publication_limit"});
            // Ten days late: thirty per cent of 35 000 yuan.
            const Json paid = step("execute").set("paid_on", "2023-12-14");
            const test::Answer little = post(world, of + "/execute", Json(paid).set("paid", 45499.99));
            CHECK(little.issue("paid") == "too_little");
            const test::Answer executed = done(world, of + "/execute", Json(paid).set("paid", 45500));
            CHECK(executed["surcharge"].number() == doctest::Approx(10500));
            done(world, of + "/publish",
                 step("publish").set("published_on", "2023-12-14").set("channel", "开发区网站"));
            const test::Answer closed = done(world, of + "/close", step("close").set("closed_on", "2023-12-14"));
            CHECK(closed["state"].string() == "closed");
            // The case left its papers, and the two decisions name each other.
            for (const char* sort : {"filing", "publication", "closing"})
                CHECK(rows(world, "papers where sort = '" + std::string(sort) + "' and state = 'issued'") == 1);
            CHECK(world.get(officer, "/papers?sort[in]=filing")["items"].items()[0].text("number") ==
                  "（忻开）应急立〔2023〕1号");
            for (const auto& [one, other] : {std::pair(unit_now, person_now), std::pair(person_now, unit_now)}) {
                const test::Answer decision = world.get(officer, "/papers/" + one["paper"].string());
                CHECK(Json::parse(decision["content"].string()).text("另一份文号") == other["number"].string());
            }
            CHECK(figure(world, "cases_filed") == 1);
            CHECK(figure(world, "cases_closed") == 1);
            CHECK(world.get(officer, of + "/steps")["steps"].items().size() == 7);
            CHECK(world.get("construction officer", of).status == 404);
            CHECK(world.get("foundry user", of).status == 403);
            recount(world);
        });
    }

    TEST_CASE("a half pair is shown, blocks the closing, and is completed or explained") {
        test::on_each_engine([](World& world) {
            const std::string id = test::id("half"), of = "/cases/" + id;
            made(world, of, filed("foundry").set("dual", true));
            made(world, "/decisions/" + test::id("unit"), fine(id, "order59_30", 20000));
            done(world, of + "/investigate", step("i").set("investigated_on", "2023-11-09").set("findings", "属实"));
            done(world, of + "/notify", step("n").set("notified_on", "2023-11-10"));
            CHECK(done(world, of + "/decide", decide("d"))["pair_state"].string() == "half");
            CHECK(figure(world, "dual_penalties") == 0);
            world.read([&](ReadTx& tx) {
                const auto open = enforcement::dual_cases_not_complete(tx, {}, tx.today());
                REQUIRE(open.size() == 1);
                CHECK(open[0].id == id);
            });
            done(world, of + "/deliver", step("s").set("delivered_on", "2023-11-18").set("receiver", "李某"));
            done(world, of + "/execute", step("e").set("paid_on", "2023-11-19").set("paid", 20000));
            done(world, of + "/publish", step("p").set("published_on", "2023-11-19").set("channel", "网站"));
            CHECK(post(world, of + "/close", step("c").set("closed_on", "2023-11-19")).issue("pair_reason") ==
                  "half_pair");

            const Json other =
                step("o").set("notified_on", "2023-11-18").set("decided_on", "2023-11-19").set("statement", "没有申辩");
            CHECK(post(world, of + "/decide/other", other).issue("decisions") == "required");
            made(world, "/decisions/" + test::id("person"), fine_on_person(id, "order59_30", 5000));
            CHECK(done(world, of + "/decide/other", other)["pair_state"].string() == "complete");
            CHECK(figure(world, "dual_penalties") == 1);
            world.read([&](ReadTx& tx) { CHECK(enforcement::dual_cases_not_complete(tx, {}, tx.today()).empty()); });
            // It is delivered, paid and published in its turn.
            CHECK(post(world, of + "/close", step("c1").set("closed_on", "2023-11-19")).issue("state") ==
                  "not_executed");
            done(world, of + "/deliver", step("s2").set("delivered_on", "2023-11-19").set("receiver", "李某"));
            CHECK(post(world, of + "/execute", step("e1").set("paid_on", "2023-11-19").set("paid", 20000))
                      .issue("paid") == "too_little");
            done(world, of + "/execute", step("e2").set("paid_on", "2023-11-19").set("paid", 25000));
            done(world, of + "/publish", step("p2").set("published_on", "2023-11-19").set("channel", "网站"));
            CHECK(done(world, of + "/close", step("c2").set("closed_on", "2023-11-19"))["state"].string() == "closed");
            recount(world);
        });
    }

    TEST_CASE("hearing, suspension, exposure, and what a revoked decision takes with it") {
        test::on_each_engine([](World& world) {
            const std::string id = test::id("grave"), of = "/cases/" + id;
            made(world, of, filed("foundry").set("overdue", true).set("grave", true));
            made(world, "/decisions/" + test::id("stop"),
                 fine(id, "order59_29", 60000).set("overdue", true).set("suspension", true));
            const Json suspension = Json::object()
                                        .set("enterprise", test::id("foundry"))
                                        .set("case_file", id)
                                        .set("ordered_on", "2023-11-19")
                                        .set("scope", "全厂有限空间作业");
            CHECK(world.put(officer, "/suspensions/" + test::id("s"), suspension).issue("case_file") ==
                  "no_hearing_notice");
            done(world, of + "/investigate", step("i").set("investigated_on", "2023-11-08").set("findings", "属实"));
            CHECK(post(world, of + "/notify", step("n0").set("notified_on", "2023-11-10")).issue("reviewed_on") ==
                  "required");
            done(world, of + "/review", step("r").set("reviewed_on", "2023-11-09").set("review", "同意"));
            const test::Answer told = done(world, of + "/notify", step("n").set("notified_on", "2023-11-10"));
            CHECK(told["hearing_due"].boolean());
            CHECK(told["hearing_until"].string() == "2023-11-17");  // five workdays
            CHECK(rows(world, "papers where sort = 'hearing_notice'") == 1);
            const test::Answer early = post(world, of + "/decide", decide("d0", "2023-11-17"));
            CHECK(early.issue("decided_on") == "hearing_open");
            CHECK(early.issue("discussed_on") == "required");
            CHECK(post(world, of + "/hearing", step("h0").set("hearing_asked_on", "2023-11-18"))
                      .issue("hearing_asked_on") == "too_late");
            done(world, of + "/discuss", step("t").set("discussed_on", "2023-11-18").set("discussion", "同意"));
            CHECK(world.put(officer, "/suspensions/" + test::id("s"), suspension).issue("case_file") == "no_decision");
            done(world, of + "/decide", decide("d", "2023-11-19"));
            made(world, "/suspensions/" + test::id("s"), suspension);
            CHECK(figure(world, "suspensions") == 1);
            CHECK(figure(world, "stop_works") == 0);

            const std::string s = "/suspensions/" + test::id("s");
            CHECK(world
                      .call("foundry user", "POST", s + "/plan",
                            step("plan").set("planned_on", "2023-11-19").set("plan", "方案"))
                      .status == 200);
            CHECK(post(world, s + "/resume",
                       step("res").set("resumed_on", "2023-11-19").set("resumption_document", "1号"))
                      .issue("state") == "wrong_state");
            done(world, s + "/apply", step("app").set("applied_on", "2023-11-19").set("measures", "已改"));
            const Json seen =
                step("acc").set("accepted_on", "2023-11-19").set("accepted_by", "甲、乙").set("opinion", "见单");
            done(world, s + "/reject", seen);
            done(world, s + "/apply", step("app2").set("applied_on", "2023-11-19").set("measures", "再改"));
            done(world, s + "/accept", Json(seen).set("id", test::id("acc2")));
            CHECK(done(world, s + "/resume",
                       step("res2").set("resumed_on", "2023-11-19").set("resumption_document", "1号"))["state"]
                      .string() == "resumed");

            const std::string e = "/exposures/" + test::id("e");
            Json text = Json::object()
                            .set("enterprise", test::id("foundry"))
                            .set("case_file", id)
                            .set("title", "典型案例")
                            .set("text", "该厂电话13900001111");
            made(world, e, text);
            const Json approval = step("ap").set("approved_on", "2023-11-19").set("approval", "同意");
            const test::Answer personal = post(world, e + "/approve", approval);
            CHECK(personal.issue("text") == "personal_data");
            CHECK(personal.response.body.find("13900001111") == std::string::npos);
            REQUIRE(world.patch(officer, e, 1, Json::object().set("text", "该厂逾期未改正")).status == 200);
            done(world, e + "/approve", approval);
            done(world, e + "/publish",
                 step("pub").set("published_on", "2023-11-19").set("ends_on", "2024-02-19").set("channel", "网站"));
            CHECK(figure(world, "exposures") == 1);
            CHECK(figure(world, "penalty_amount") == 6000000);

            done(world, of + "/revoke", step("rv").set("revoked_on", "2023-11-19").set("revoked_by", "复议决定"));
            CHECK(figure(world, "penalties") == 0);
            CHECK(figure(world, "penalty_amount") == 0);
            CHECK(world.get(officer, e)["withdrawal_limit"].string() == "2023-11-22");  // three workdays
            done(world, e + "/withdraw",
                 step("wd").set("withdrawn_on", "2023-11-19").set("withdrawn_reason", "决定被撤销"));
            CHECK(figure(world, "exposures") == 0);
            recount(world);
        });
    }

    TEST_CASE("stop works, sanctions, tips and papers of their own") {
        test::on_each_engine([](World& world) {
            const std::string w = "/stop_works/" + test::id("w");
            made(world, w,
                 Json::object()
                     .set("enterprise", test::id("foundry"))
                     .set("ordered_on", "2023-11-15")
                     .set("area_stopped", "污水池清淤")
                     .set("reason", "未检测就下池")
                     .set("officers", "甲、乙"));
            CHECK(post(world, w + "/approve",
                       step("a0").set("reviewed_on", "2023-11-19").set("reviewed_by", "甲").set("opinion", "x"))
                      .issue("state") == "wrong_state");
            CHECK(world
                      .call("foundry user", "POST", w + "/apply",
                            step("a").set("applied_on", "2023-11-14").set("measures", "已配检测仪"))
                      .issue("applied_on") == "too_early");
            CHECK(world
                      .call("foundry user", "POST", w + "/apply",
                            step("a").set("applied_on", "2023-11-16").set("measures", "已配检测仪"))
                      .status == 200);
            const Json review =
                step("rv").set("reviewed_on", "2023-11-17").set("reviewed_by", "甲").set("opinion", "见记录");
            CHECK(world.call("foundry user", "POST", w + "/approve", review).status == 403);
            CHECK(done(world, w + "/approve", review)["resumed_on"].string() == "2023-11-17");
            CHECK(figure(world, "stop_works") == 1);
            CHECK(rows(world,
                       "papers where sort = 'site_decision' and state = 'issued' and issued_on = '2023-11-15'") == 1);
            CHECK(figure(world, "papers_measure") == 1);
            CHECK(world
                      .put(officer, "/stop_works/" + test::id("one man"),
                           Json::object()
                               .set("enterprise", test::id("foundry"))
                               .set("ordered_on", "2023-11-15")
                               .set("area_stopped", "污水池")
                               .set("reason", "险情")
                               .set("officers", "甲"))
                      .issue("officers") == "too_few");
            CHECK(rows(world, "stop_works") == 1);

            const std::string s = "/sanctions/" + test::id("s");
            made(world, s,
                 Json::object()
                     .set("enterprise", test::id("foundry"))
                     .set("sort", "serious")
                     .set("proposed_on", "2023-11-10")
                     .set("ground", "拒不整改"));
            CHECK(post(world, s + "/decide", step("sd0").set("decided_on", "2023-11-19").set("document", "1号"))
                      .issue("state") == "wrong_state");
            done(world, s + "/notify", step("sn").set("notified_on", "2023-11-11").set("statement", "没有"));
            const test::Answer listed =
                done(world, s + "/decide", step("sd").set("decided_on", "2023-11-19").set("document", "1号"));
            CHECK(listed["ends_on"].string() == "2026-11-19");
            CHECK(figure(world, "serious_discredit") == 1);
            CHECK(figure(world, "sanctions") == 0);
            world.go_to(Day::of(2024, 11, 18));
            const Json removal =
                step("rm").set("removed_on", "2024-11-18").set("removal", "early").set("removed_reason", "已履行");
            CHECK(post(world, s + "/remove", removal).issue("removed_on") == "too_early");
            world.go_to(Day::of(2024, 11, 19));
            CHECK(done(world, s + "/remove", Json(removal).set("removed_on", "2024-11-19"))["state"].string() ==
                  "removed");

            const std::string t = "/tips/" + test::id("t");
            made(world, t,
                 Json::object()
                     .set("enterprise", test::id("foundry"))
                     .set("received_on", "2023-11-10")
                     .set("channel", "phone")
                     .set("content", "夜间无人监护")
                     .set("informant_phone", "13900002222"));
            CHECK(world.get("foundry user", t).status == 403);
            CHECK(post(world, t + "/reward", step("tr0").set("rewarded_on", "2023-11-19").set("reward", 500))
                      .issue("state") == "wrong_state");
            done(world, t + "/verify", step("tv").set("verified_on", "2023-11-12").set("findings", "属实"));
            done(world, t + "/reward", step("tr").set("rewarded_on", "2023-11-19").set("reward", 500));
            CHECK(figure(world, "tips_received") == 1);
            CHECK(figure(world, "tips_verified") == 1);
            CHECK(figure(world, "tips_reward") == 50000);
            CHECK(rows(world, "tips where informant_phone like '%13900002222%'") == 0);

            // A paper written by hand: a refusal to sign with its witness, delivery in time, a withdrawn number stays
            // used.
            const std::string p = "/papers/" + test::id("p");
            const Json draft = Json::object()
                                   .set("enterprise", test::id("foundry"))
                                   .set("sort", "recheck_opinion")
                                   .set("officers", "甲、乙")
                                   .set("facts", "已整改");
            made(world, p, draft);
            const Json issue = step("pi").set("issued_on", "2023-11-10");
            CHECK(post(world, p + "/issue", Json(issue).set("refused", true)).issue("witness") == "required");
            CHECK(done(world, p + "/issue", issue)["number"].string().ends_with("应急复查〔2023〕1号"));
            const Json delivery =
                step("pd").set("delivered_on", "2023-11-22").set("delivery_way", "mail").set("receiver", "李某");
            CHECK(post(world, p + "/deliver", delivery).issue("late_reason") == "required");
            done(world, p + "/deliver", Json(delivery).set("late_reason", "拒收后改邮寄"));
            done(world, p + "/withdraw", step("pw").set("withdrawn_reason", "文书有误"));
            CHECK(figure(world, "papers_recheck") == 0);
            const std::string q = "/papers/" + test::id("q");
            made(world, q, draft);
            CHECK(done(world, q + "/issue", Json(issue).set("id", test::id("qi")))["number"].string().ends_with(
                "〔2023〕2号"));
            recount(world);
        });
    }

    TEST_CASE("a recheck makes its opinion, once; the hazard fills in the form of a case") {
        test::on_each_engine([](World& world) {
            prefix(world);
            const std::string id = test::id("rechecked"), at = "/hazards/" + id;
            made(world, at, no_signs());
            CHECK(post(world, at + "/recheck_opinion", Json::object()).issue("state") == "wrong_state");
            CHECK(world.get(officer, at + "/follow_ups")["verbs"].items()[0].text("refused").find("还没有复查") !=
                  std::string::npos);
            done(world, at + "/order", step("o").set("responsible", "王某").set("deadline", "2023-11-25"));
            const auto recheck = [](const char* name, const char* on) {
                return step(name)
                    .set("on", on)
                    .set("by", Json::array().push("甲").push("乙"))
                    .set("opinion", "仍未设置");
            };
            http::Request photo = world.request(officer, "POST", at + "/attachments?name=after.png");
            photo.body = std::string("\x89PNG\r\n\x1A\n", 8) + std::string(64, 'x');
            const Json evidence = Json::array().push(world.send(photo)["id"].string());
            done(world, at + "/rectification",
                 step("r1").set("done_on", "2023-11-19").set("measures", "已设").set("evidence", evidence));
            done(world, at + "/recheck",
                 recheck("k1", "2023-11-19").set("result", "fail").set("new_deadline", "2023-11-30"));

            const test::Answer opinion = done(world, at + "/recheck_opinion", Json::object());
            CHECK(opinion["number"].string() == "（忻开）应急复查〔2023〕1号");
            CHECK(opinion["issued_on"].string() == "2023-11-19");
            CHECK(opinion["officers"].string() == "甲、乙");
            CHECK(opinion["facts"].string() == "仍未设置");
            CHECK(opinion["demand"].string() == "不合格，退回整改；新的整改时限：2023-11-30。");
            CHECK(done(world, at + "/recheck_opinion", Json::object())["number"].string() ==
                  opinion["number"].string());
            CHECK(figure(world, "papers_recheck") == 1);
            CHECK(world.call("construction officer", "POST", at + "/recheck_opinion", Json::object()).status == 404);

            // The next recheck has an opinion of its own.
            done(world, at + "/rectification",
                 step("r2").set("done_on", "2023-11-19").set("measures", "已设").set("evidence", evidence));
            done(world, at + "/recheck", recheck("k2", "2023-11-19").set("result", "pass").set("opinion", "已设置"));
            CHECK(done(world, at + "/recheck_opinion", Json::object())["number"].string().ends_with("〔2023〕2号"));
            CHECK(figure(world, "papers_recheck") == 2);

            const test::Answer follow_ups = world.get(officer, at + "/follow_ups");
            const Json form = follow_ups["forms"].items().at(0);
            CHECK(form.text("kind") == "cases");
            CHECK(form["given"].text("hazard") == id);
            CHECK(form["given"].text("enterprise") == test::id("foundry"));
            CHECK(world.get("leader", at + "/follow_ups")["forms"].items().empty());
        });
    }

    TEST_CASE("a hazard that is long overdue proposes a case") {
        test::on_each_engine([](World& world) {
            const std::string id = test::id("late"), at = "/hazards/" + id;
            made(world, at, no_signs());
            done(world, at + "/order", step("o").set("responsible", "王某").set("deadline", "2023-11-20"));
            const auto proposed = [&](const char* person) {
                return world.get(person, "/cases/proposals")["items"].items().size();
            };
            world.go_to(Day::of(2023, 11, 24));  // four workdays after
            CHECK(proposed("emergency officer") == 0);
            world.go_to(Day::of(2023, 11, 27));  // five
            REQUIRE(proposed("emergency officer") == 1);
            CHECK(proposed("construction officer") == 0);
            const Json form = world.get(officer, "/cases/proposals")["items"].items()[0]["form"];
            CHECK(form["overdue"].boolean());
            CHECK(form.text("conduct_on") == "2023-11-21");
            const test::Answer bare = post(world, at + "/case", Json::object().set("id", test::id("c")));
            CHECK(bare.issue("officers") == "required");
            CHECK(bare.issue("approver") == "required");
            CHECK(rows(world, "cases") == 0);
            done(world, at + "/case",
                 Json::object().set("id", test::id("c")).set("officers", "甲、乙").set("approver", "丙"));
            CHECK(proposed("emergency officer") == 0);
        });
    }

    TEST_CASE("numbers have no gaps and no doubles, however many issue at once") {
        test::on_each_engine([](World& world) {
            constexpr int each = 5;
            const std::vector<std::pair<std::string, std::string>> hands{{"emergency officer", "foundry"},
                                                                         {"general", "dairy"}};
            for (const auto& [person, firm] : hands)
                for (int i = 0; i < each; ++i)
                    REQUIRE(world
                                .put(person, "/papers/" + test::id(firm + std::to_string(i)),
                                     Json::object()
                                         .set("enterprise", test::id(firm))
                                         .set("sort", "site_decision")
                                         .set("officers", "甲、乙")
                                         .set("facts", "险情"))
                                .status == 201);
            std::vector<std::thread> threads;
            for (const auto& [person, firm] : hands)
                threads.emplace_back([&world, person = person, firm = firm] {
                    for (int i = 0; i < each; ++i) {
                        const std::string name = firm + std::to_string(i);
                        // The last one is refused for want of a witness, and leaves no gap.
                        world.call(person, "POST", "/papers/" + test::id(name) + "/issue",
                                   step("bad " + name).set("issued_on", "2023-11-19").set("refused", true));
                        world.call(person, "POST", "/papers/" + test::id(name) + "/issue",
                                   step(name).set("issued_on", "2023-11-19"));
                    }
                });
            for (std::thread& one : threads) one.join();
            std::set<std::string> numbers;
            const auto all = world.get("general", "/papers?state=issued&limit=100");
            for (const Json& one : all["items"].items()) numbers.insert(one.text("number"));
            CHECK(numbers.size() == 2 * each);
            for (int i = 1; i <= 2 * each; ++i) {
                const std::string end = "现决〔2023〕" + std::to_string(i) + "号";
                CHECK(std::any_of(numbers.begin(), numbers.end(),
                                  [&](const std::string& one) { return one.ends_with(end); }));
            }
        });
    }
}
