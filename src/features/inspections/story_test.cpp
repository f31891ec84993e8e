// From the draw to the hazard that is closed, through the router, on both engines.

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "features/inspections/service.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Json step(const std::string& name) { return Json::object().set("id", test::id("step " + name)); }

Json plan(const char* enterprise) {
    return Json::object()
        .set("enterprise", test::id(enterprise))
        .set("planned_on", "2023-11-19")
        .set("officers", "贺安澜、段守诚")
        .set("purpose", "有限空间作业治本攻坚");
}
Json inspection(const char* enterprise) {
    return Json::object()
        .set("enterprise", test::id(enterprise))
        .set("type", "routine")
        .set("inspected_on", "2023-11-18")
        .set("officers", "贺安澜、段守诚")
        .set("certificates", "14090201、14090202")
        .set("representative", "王五")
        .set("spaces_count", 2);
}
Json answer(const char* item, const char* result, const char* description = "") {
    return Json::object().set("item", item).set("result", result).set("description", description);
}
Json items(std::vector<Json> all) {
    Json list = Json::array();
    for (Json& one : all) list.push(std::move(one));
    return Json::object().set("items", std::move(list));
}
// Every item of the checklist passes, but for those given.
Json all_answers(World& world, const std::string& person, const std::string& at, std::vector<Json> given = {}) {
    const test::Answer shown = world.get(person, at + "/checklist");
    REQUIRE_MESSAGE(shown.status == 200, shown.response.body);
    for (const Json& one : shown["items"].items()) {
        bool named = false;
        for (const Json& other : given) named = named || other.text("item") == one.text("item");
        if (!named) given.push_back(answer(one.text("item").c_str(), "pass"));
    }
    return items(std::move(given));
}
Json line_of(const Json& checklist, const char* item) {
    for (const Json& one : checklist["items"].items())
        if (one.text("item") == item) return one;
    FAIL("no item " << item);
    return {};
}
void attach(World& world, const std::string& person, const std::string& path) {
    http::Request request = world.request(person, "POST", path + "/attachments?name=a.png&purpose=signature");
    request.body = std::string("\x89PNG\r\n\x1A\n", 8) + path;
    const test::Answer kept = world.send(request);
    REQUIRE_MESSAGE(kept.status == 201, kept.response.body);
}
void sign(World& world, const std::string& person, const std::string& inspection_id, const char* role,
          const char* name) {
    const std::string at = "/signatures/" + test::id(inspection_id + role + name);
    const test::Answer made =
        world.put(person, at, Json::object().set("inspection", inspection_id).set("role", role).set("name", name));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
    attach(world, person, at);
}
void sign_all(World& world, const std::string& person, const std::string& id) {
    sign(world, person, id, "officer", "贺安澜");
    sign(world, person, id, "officer", "段守诚");
    sign(world, person, id, "representative", "王五");
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
std::int64_t hazards(World& world, const std::string& inspection_id) {
    return world.integer(
        db::Query("select count(*) from hazards where inspection = $1 and archived = 0", {inspection_id}));
}

}  // namespace

TEST_SUITE("inspections") {
    TEST_CASE("plan, inspection, checklist, hazards, signatures, end, recheck") {
        test::on_each_engine([](World& world) {
            const char* officer = "emergency officer";
            REQUIRE(world.put(officer, "/spaces/" + test::id("pool"), test::space("foundry", "1")).status == 201);
            const std::string plan_at = "/inspection_plans/" + test::id("plan");
            REQUIRE(world.put(officer, plan_at, plan("foundry")).status == 201);
            CHECK(world.get(officer, plan_at)["organiser"].string() == test::id("emergency"));
            const std::string id = test::id("inspection"), at = "/inspections/" + id;
            const test::Answer begun =
                world.call(officer, "POST", plan_at + "/start", step("start").set("inspection", id));
            REQUIRE_MESSAGE(begun.status == 200, begun.response.body);
            CHECK(begun["state"].string() == "under_way");
            CHECK(world.call(officer, "POST", plan_at + "/start", step("start").set("inspection", id)).status == 200);
            CHECK(world.call(officer, "POST", plan_at + "/start", step("again")).issue("state") == "wrong_state");
            CHECK(world.integer(db::Query("select count(*) from inspections")) == 1);
            const test::Answer made = world.get(officer, at);
            CHECK(made["officers"].string() == "贺安澜、段守诚");
            CHECK(made["number"].string().starts_with("JC-"));
            CHECK(made["items_total"].integer() == 20);

            // The law of the day: Order 59 until the end of 2023.
            const test::Answer shown = world.get(officer, at + "/checklist");
            CHECK(line_of(shown.body, "ledger").text("basis").find("第59号") != std::string::npos);
            CHECK(line_of(shown.body, "signs")["result"].is_null());

            // Two items fail: two hazards with what the law says of them.
            Json in_pool = answer("signs", "fail", "污水池入口无警示标志");
            in_pool.set("space", test::id("pool")).set("method", "immediate");
            const Json sent = items({in_pool, answer("ledger", "fail", "未建台账"), answer("drills", "na")});
            const test::Answer saved = world.call(officer, "PUT", at + "/checklist", sent);
            REQUIRE_MESSAGE(saved.status == 200, saved.response.body);
            CHECK(hazards(world, id) == 2);
            const std::string hazard = line_of(saved.body, "signs").text("hazard");
            const test::Answer found = world.get(officer, "/hazards/" + hazard);
            CHECK(found["enterprise"].string() == test::id("foundry"));
            CHECK(found["space"].string() == test::id("pool"));
            CHECK(found["source"].string() == "department");
            CHECK(found["method"].string() == "immediate");
            CHECK(found["problem"].string() == line_of(saved.body, "signs").text("problem"));
            CHECK(found["clause"].string().find("第59号") != std::string::npos);
            CHECK(found["found_by"].string() == "贺安澜、段守诚");
            CHECK(found["inspection"].string() == id);
            CHECK(found["rules_version"].string().find("order59") != std::string::npos);
            // Sent twice by a bad network: the same, and no line of history more.
            const auto lines = world.integer(db::Query("select count(*) from history"));
            CHECK(world.call(officer, "PUT", at + "/checklist", sent).status == 200);
            CHECK(world.integer(db::Query("select count(*) from history")) == lines);
            CHECK(hazards(world, id) == 2);

            // Both together are suspected to be a major one (Order 10 art. 13): an officer says so.
            REQUIRE(saved["suspicions"].items().size() == 1);
            CHECK(saved["suspicions"].items()[0].text("criterion") == "order10_13_1");
            CHECK(world.get(officer, at)["suspicions_open"].integer() == 1);
            CHECK(world.call(officer, "POST", at + "/confirm", step("odd").set("criterion", "order10_3"))
                      .issue("criterion") == "not_suspected");
            const test::Answer confirmed =
                world.call(officer, "POST", at + "/confirm", step("major").set("criterion", "order10_13_1"));
            REQUIRE_MESSAGE(confirmed.status == 200, confirmed.response.body);
            CHECK(confirmed["suspicions_open"].integer() == 0);
            CHECK(world.get(officer, "/hazards/" + hazard)["grade"].string() == "major");
            CHECK(world.get(officer, "/hazards/" + hazard)["basis"].string().find("10号") != std::string::npos);
            CHECK(world
                      .call(officer, "POST", at + "/reject",
                            step("twice").set("criterion", "order10_13_1").set("reason", "x"))
                      .code() == "decided");

            // Nothing may be left open.
            const test::Answer early = world.call(officer, "POST", at + "/finish", step("early"));
            CHECK(early.status == 422);
            for (const char* field : {"certificates", "signatures", "representative", "spaces_count", "checklist"}) {
                CAPTURE(field);
                CHECK(early.issue(field) != "");
            }
            const auto version = world.get(officer, at)["version"].integer();
            REQUIRE(world
                        .patch(officer, at, version,
                               Json::object()
                                   .set("certificates", "14090201、14090202")
                                   .set("representative", "王五")
                                   .set("spaces_count", 1))
                        .status == 200);
            sign_all(world, officer, id);
            REQUIRE(world
                        .call(officer, "PUT", at + "/checklist",
                              all_answers(world, officer, at,
                                          {in_pool, answer("ledger", "fail", "未建台账"), answer("drills", "na")}))
                        .status == 200);
            CHECK(figure(world, "inspections") == 0);
            const test::Answer done =
                world.call(officer, "POST", at + "/finish", step("finish").set("handling", "责令限期整改"));
            REQUIRE_MESSAGE(done.status == 200, done.response.body);
            CHECK(done["state"].string() == "done");
            CHECK(world.get(officer, plan_at)["state"].string() == "done");
            CHECK(world.get(officer, plan_at)["inspected_on"].string() == "2023-11-19");
            CHECK(world.get("foundry user", "/enterprises/" + test::id("foundry"))["inspected_on"].string() ==
                  "2023-11-19");
            CHECK(figure(world, "inspections") == 1);
            CHECK(figure(world, "inspection_officers") == 2);
            CHECK(figure(world, "inspected_spaces") == 1);
            CHECK(figure(world, "inspections_supervision") == 0);
            CHECK(figure(world, "hazards_dept_found") == 2);
            CHECK(figure(world, "hazards_dept_major") == 2);
            CHECK(figure(world, "hazards_dept_immediate") == 1);

            // What was signed stays.
            CHECK(world.call(officer, "PUT", at + "/checklist", items({answer("signs", "pass")})).status == 422);
            CHECK(world.patch(officer, at, done["version"].integer(), Json::object().set("spaces_count", 9))
                      .issue("spaces_count") == "settled");
            CHECK(world.patch(officer, at, done["version"].integer(), Json::object().set("remark", "存档")).status ==
                  200);
            CHECK(world.call(officer, "POST", at + "/cancel", step("late").set("reason", "x")).status == 422);
            CHECK(world.archive("general", at, world.get(officer, at)["version"].integer()).code() == "has_hazards");

            // The hazard goes its way to the re-check.
            const std::string hazard_at = "/hazards/" + hazard;
            REQUIRE(world
                        .call(officer, "POST", hazard_at + "/order",
                              step("order")
                                  .set("responsible", "王某")
                                  .set("deadline", "2023-11-25")
                                  .set("measure", "补设")
                                  .set("fund", "0")
                                  .set("emergency_plan", "封闭入口"))
                        .status == 200);
            http::Request photo = world.request("foundry user", "POST", hazard_at + "/attachments?name=b.png");
            photo.body = std::string("\x89PNG\r\n\x1A\n", 8) + "after";
            const std::string proof = world.send(photo).body.text("id");
            REQUIRE(world
                        .call("foundry user", "POST", hazard_at + "/rectification",
                              step("done")
                                  .set("done_on", "2023-11-19")
                                  .set("measures", "已设")
                                  .set("evidence", Json::array().push(proof)))
                        .status == 200);
            REQUIRE(world
                        .call(officer, "POST", hazard_at + "/recheck",
                              step("recheck")
                                  .set("on", "2023-11-19")
                                  .set("by", "贺安澜、段守诚")
                                  .set("result", "pass")
                                  .set("opinion", "合格"))
                        .status == 200);
            CHECK(figure(world, "hazards_dept_rechecked") == 1);
            CHECK(figure(world, "hazards_dept_closed") == 1);
            recount(world);
        });
    }

    TEST_CASE("a failed item that is none after all withdraws its hazard, with the reason") {
        test::on_each_engine([](World& world) {
            const char* officer = "emergency officer";
            const std::string id = test::id("inspection"), at = "/inspections/" + id;
            REQUIRE(world.put(officer, at, inspection("foundry")).status == 201);
            const auto put = [&](Json one) { return world.call(officer, "PUT", at + "/checklist", items({one})); };
            const std::string first = line_of(put(answer("signs", "fail", "无标志")).body, "signs").text("hazard");
            CHECK(put(answer("signs", "fail", "标志破损")).status == 200);
            CHECK(world.get(officer, "/hazards/" + first)["description"].string() == "标志破损");
            CHECK(put(answer("signs", "pass")).issue("items.signs.withdrawal") == "required");
            CHECK(hazards(world, id) == 1);
            REQUIRE(put(answer("signs", "pass").set("withdrawal", "标志在门后")).status == 200);
            CHECK(hazards(world, id) == 0);
            CHECK(world.get(officer, "/hazards/" + first)["archived"].boolean());
            const test::Answer steps = world.get(officer, "/hazards/" + first + "/steps");
            CHECK(steps["steps"].items().back()["details"].text("撤回理由") == "标志在门后");
            CHECK(figure(world, "hazards_dept_found") == 0);
            // It fails after all: a hazard of its own, and once something was ordered the checklist lets go of it.
            const std::string second = line_of(put(answer("signs", "fail", "无标志")).body, "signs").text("hazard");
            CHECK(second != first);
            REQUIRE(world
                        .call(officer, "POST", "/hazards/" + second + "/order",
                              step("order").set("responsible", "王某").set("deadline", "2023-11-25"))
                        .status == 200);
            CHECK(put(answer("signs", "pass").set("withdrawal", "x")).issue("items.signs.result") == "moved_on");
            CHECK(world.call(officer, "POST", at + "/cancel", step("cancel").set("reason", "x")).code() == "moved_on");
            CHECK(world.get(officer, at)["state"].string() == "under_way");
            recount(world);
        });
    }

    TEST_CASE("a cancelled inspection takes its hazards with it and frees its plan") {
        test::on_each_engine([](World& world) {
            const char* officer = "emergency officer";
            const std::string plan_at = "/inspection_plans/" + test::id("plan"), id = test::id("inspection"),
                              at = "/inspections/" + id;
            REQUIRE(world.put(officer, plan_at, plan("foundry")).status == 201);
            REQUIRE(world.put(officer, at, inspection("foundry").set("plan", test::id("plan"))).status == 201);
            CHECK(world.get(officer, plan_at)["state"].string() == "under_way");
            CHECK(world
                      .put(officer, "/inspections/" + test::id("second"),
                           inspection("foundry").set("plan", test::id("plan")))
                      .issue("plan") == "taken");
            CHECK(world
                      .put(officer, "/inspections/" + test::id("third"),
                           inspection("dairy").set("plan", test::id("plan")))
                      .issue("plan") == "other_enterprise");
            REQUIRE(world.call(officer, "PUT", at + "/checklist", items({answer("signs", "fail", "无标志")})).status ==
                    200);
            CHECK(hazards(world, id) == 1);
            CHECK(world.call(officer, "POST", at + "/cancel", step("mute")).issue("reason") == "required");
            REQUIRE(world.call(officer, "POST", at + "/cancel", step("cancel").set("reason", "企业停电")).status ==
                    200);
            CHECK(hazards(world, id) == 0);
            CHECK(world.get(officer, plan_at)["state"].string() == "planned");
            REQUIRE(
                world.call(officer, "POST", plan_at + "/cancel", step("give up").set("reason", "企业停产")).status ==
                200);
            CHECK(world
                      .put(officer, "/inspections/" + test::id("fourth"),
                           inspection("foundry").set("plan", test::id("plan")))
                      .issue("plan") == "cancelled");
            recount(world);
        });
    }

    TEST_CASE("bad input is answered in Chinese with field and remedy, and nothing is half stored") {
        test::on_each_engine([](World& world) {
            const char* officer = "emergency officer";
            const std::string id = test::id("inspection"), at = "/inspections/" + id;
            const auto history = [&] { return world.integer(db::Query("select count(*) from history")); };
            const auto before = history();
            const test::Answer form = world.put(officer, at,
                                                inspection("foundry")
                                                    .set("inspected_on", "2023-11-20")
                                                    .set("officers", "甲、甲")
                                                    .set("spaces_count", -1));
            CHECK(form.issue("inspected_on") == "in_future");
            CHECK(form.issue("officers") == "same_person");
            CHECK(form.issue("spaces_count") == "out_of_bounds");
            for (const Json& one : form["issues"].items()) CHECK(one.text("label") != "");
            CHECK(world.put(officer, at, inspection("foundry").set("type", "self")).issue("type") == "not_yours");
            CHECK(world.put("foundry user", at, inspection("foundry")).issue("type") == "not_yours");
            CHECK(world.put(officer, at, inspection("drains")).issue("enterprise") == "no_such_record");
            CHECK(history() == before);
            REQUIRE(world.put(officer, at, inspection("foundry")).status == 201);
            REQUIRE(
                world.put("construction officer", "/spaces/" + test::id("sewer"), test::space("drains", "1")).status ==
                201);

            const auto made = history();
            struct Case {
                Json body;
                const char *field, *code;
            };
            const Json good = answer("ledger", "fail", "未建台账");
            const Case cases[] = {
                {Json::object(), "items", "required"},
                {items({good, answer("signs", "fail")}), "items.signs.description", "required"},
                {items({good, answer("nothing", "pass")}), "items", "unknown_item"},
                {items({good, good}), "items", "twice"},
                {items({good, answer("signs", "bad")}), "items.signs.result", "not_a_choice"},
                {items({good, answer("signs", "pass").set("grade", "major")}), "items.signs.grade", "unknown_field"},
                {items({good, answer("signs", "fail", "x").set("method", "later")}), "items.signs.method",
                 "not_a_choice"},
                {items({good, answer("signs", "fail", "x").set("space", test::id("sewer"))}), "items.signs.space",
                 "no_such_record"},
            };
            for (const Case& one : cases) {
                CAPTURE(one.field);
                const test::Answer refused = world.call(officer, "PUT", at + "/checklist", one.body);
                CHECK(refused.status == 422);
                CHECK(refused.issue(one.field) == one.code);
            }
            CHECK(world.call(officer, "PUT", at + "/checklist", items({good}), {{"if-match", "9"}}).status == 412);
            CHECK(
                world.call(officer, "PUT", at + "/checklist", items({answer("signs", "pass").set("id", "x")})).status ==
                400);
            CHECK(history() == made);
            CHECK(hazards(world, id) == 0);
            CHECK(world.integer(db::Query("select count(*) from inspection_items")) == 0);

            // Once answers are given, what they rest on stands.
            REQUIRE(world.call(officer, "PUT", at + "/checklist", items({good})).status == 200);
            const auto version = world.get(officer, at)["version"].integer();
            CHECK(world.patch(officer, at, version, Json::object().set("inspected_on", "2023-11-17"))
                      .issue("inspected_on") == "settled");
            CHECK(world.patch(officer, at, version, Json::object().set("enterprise", test::id("dairy")))
                      .issue("enterprise") == "settled");
            // Signatures of whom it is not.
            const auto signature = [&](const char* role, const char* name) {
                return world.put(officer, "/signatures/" + test::id("s"),
                                 Json::object().set("inspection", id).set("role", role).set("name", name));
            };
            CHECK(signature("officer", "某人").issue("name") == "no_officer");
            CHECK(signature("representative", "某人").issue("name") == "no_representative");
            CHECK(world.integer(db::Query("select count(*) from signatures")) == 0);
        });
    }

    TEST_CASE("a refusal to sign is put on record with a witness") {
        test::on_each_engine([](World& world) {
            const char* officer = "emergency officer";
            const std::string id = test::id("inspection"), at = "/inspections/" + id;
            REQUIRE(world.put(officer, at, inspection("foundry").set("representative", Json())).status == 201);
            REQUIRE(world.call(officer, "PUT", at + "/checklist", all_answers(world, officer, at)).status == 200);
            sign(world, officer, id, "officer", "贺安澜");
            sign(world, officer, id, "officer", "段守诚");
            CHECK(world.call(officer, "POST", at + "/finish", step("a").set("refused", true)).issue("witness") ==
                  "required");
            const test::Answer done =
                world.call(officer, "POST", at + "/finish",
                           step("b").set("refused", true).set("refusal_reason", "拒不签字").set("witness", "社区赵某"));
            REQUIRE_MESSAGE(done.status == 200, done.response.body);
            CHECK(done["refused"].boolean());
            const test::Answer steps = world.get("leader", at + "/steps");
            CHECK(steps["steps"].items().back()["details"].text("见证人") == "社区赵某");
        });
    }

    TEST_CASE("an enterprise inspects itself: its hazards are its own, and annex 3 does not count it") {
        test::on_each_engine([](World& world) {
            const std::string id = test::id("own"), at = "/inspections/" + id;
            const Json own = Json::object()
                                 .set("enterprise", test::id("foundry"))
                                 .set("type", "self")
                                 .set("inspected_on", "2023-11-19")
                                 .set("officers", "孙某")
                                 .set("spaces_count", 1);
            const test::Answer made = world.put("foundry user", at, own);
            REQUIRE_MESSAGE(made.status == 201, made.response.body);
            CHECK(made["number"].string().starts_with("ZC-"));
            CHECK(world.call("emergency officer", "PUT", at + "/checklist", items({answer("signs", "pass")}))
                      .issue("type") == "not_yours");
            REQUIRE(world
                        .call("foundry user", "PUT", at + "/checklist",
                              all_answers(world, "foundry user", at, {answer("signs", "fail", "标志褪色")}))
                        .status == 200);
            CHECK(world.get("emergency officer", "/hazards?inspection=" + id)["items"].items()[0].text("source") ==
                  "self");
            sign(world, "foundry user", id, "officer", "孙某");
            REQUIRE(world.call("foundry user", "POST", at + "/finish", step("finish")).status == 200);
            CHECK(figure(world, "inspections") == 0);
            CHECK(figure(world, "hazards_dept_found") == 0);
            CHECK(figure(world, "hazards_found") == 1);
            CHECK(world.get("general", "/enterprises/" + test::id("foundry"))["inspected_on"].is_null());
            // What the department does is not the enterprise's to write.
            const std::string theirs = "/inspections/" + test::id("theirs");
            REQUIRE(world.put("emergency officer", theirs, inspection("foundry")).status == 201);
            CHECK(world.call("foundry user", "PUT", theirs + "/checklist", items({answer("signs", "pass")}))
                      .issue("type") == "not_yours");
            CHECK(world.call("foundry user", "POST", theirs + "/cancel", step("no").set("reason", "x")).issue("type") ==
                  "not_yours");
            CHECK(world
                      .put("foundry user", "/signatures/" + test::id("forged"),
                           Json::object()
                               .set("inspection", test::id("theirs"))
                               .set("role", "officer")
                               .set("name", "贺安澜"))
                      .status == 403);
            attach(world, "emergency officer", theirs);
            const test::Answer photos = world.get("foundry user", theirs + "/attachments");
            CHECK(
                world.call("foundry user", "DELETE", "/attachments/" + photos["items"].items()[0].text("id")).status ==
                403);
        });
    }

    TEST_CASE("an unannounced visit is nobody's business until it is done; then its hazards appear") {
        test::on_each_engine([](World& world) {
            const std::string plan_at = "/inspection_plans/" + test::id("secret plan"), id = test::id("secret"),
                              at = "/inspections/" + id;
            const Json secret = plan("foundry").set("type", "supervision").set("unannounced", true);
            CHECK(world.put("general", plan_at, Json(secret).set("organiser", test::id("emergency")))
                      .issue("organiser") == "visited");
            REQUIRE(world.put("general", plan_at, secret).status == 201);
            REQUIRE(world.call("general", "POST", plan_at + "/start", step("start").set("inspection", id)).status ==
                    200);
            REQUIRE(world
                        .call("general", "PUT", at + "/checklist",
                              all_answers(world, "general", at,
                                          {answer("signs", "fail", "无标志"), answer("ledger", "fail", "无台账")}))
                        .status == 200);
            CHECK(hazards(world, id) == 0);
            for (const char* person : {"emergency officer", "foundry user", "construction officer"}) {
                CAPTURE(person);
                CHECK(world.get(person, plan_at).status == 404);
                CHECK(world.get(person, at).status == 404);
                CHECK(world.get(person, at + "/checklist").status == 404);
                CHECK(world.get(person, "/inspections")["items"].items().empty());
                CHECK(world.get(person, "/inspection_items/count")["count"].integer() == 0);
                CHECK(world.get(person, "/hazards/count")["count"].integer() == 0);
            }
            CHECK(world.get("leader", at).status == 200);
            // The visited department may go on with the enterprise and learns nothing: a new name, a merge.
            const std::string foundry = "/enterprises/" + test::id("foundry");
            REQUIRE(world
                        .patch("emergency officer", foundry,
                               world.get("emergency officer", foundry)["version"].integer(),
                               Json::object().set("name", "忻州云中铸造新厂"))
                        .status == 200);
            const Json from = Json::object().set("from", test::id("foundry"));
            const test::Answer preview =
                world.call("emergency officer", "POST", "/enterprises/" + test::id("dairy") + "/merge/preview", from);
            REQUIRE_MESSAGE(preview.status == 200, preview.response.body);
            CHECK(preview["moves"]["inspections"].integer() == 0);
            CHECK(preview["moves"]["inspection_plans"].integer() == 0);

            const auto version = world.get("general", at)["version"].integer();
            REQUIRE(
                world
                    .patch(
                        "general", at, version,
                        Json::object().set("certificates", "1、2").set("representative", "王五").set("spaces_count", 1))
                    .status == 200);
            sign_all(world, "general", id);
            CHECK(
                world.call("general", "POST", at + "/confirm", step("early").set("criterion", "order10_13_1")).status ==
                422);
            const test::Answer done = world.call("general", "POST", at + "/finish", step("finish"));
            REQUIRE_MESSAGE(done.status == 200, done.response.body);
            CHECK(hazards(world, id) == 2);
            CHECK(world.call("general", "POST", at + "/finish", step("finish")).status == 200);
            CHECK(hazards(world, id) == 2);
            CHECK(world.get("emergency officer", at).status == 200);
            CHECK(world.get("emergency officer", plan_at)["state"].string() == "done");
            CHECK(world.get("foundry user", "/hazards?inspection=" + id)["items"].items()[0].text("source") ==
                  "supervision");
            CHECK(world.get("foundry user", "/inspection_items/count")["count"].integer() == 20);
            CHECK(world.get("construction officer", at).status == 404);
            CHECK(figure(world, "inspections_supervision") == 1);
            recount(world);
        });
    }

    TEST_CASE("a merge takes along what is concealed from who merges") {
        test::on_each_engine([](World& world) {
            const std::string plan_at = "/inspection_plans/" + test::id("secret plan");
            REQUIRE(world.put("general", plan_at, plan("foundry").set("type", "supervision").set("unannounced", true))
                        .status == 201);
            const test::Answer merged =
                world.call("emergency officer", "POST", "/enterprises/" + test::id("dairy") + "/merge",
                           step("merge").set("from", test::id("foundry")).set("take", Json::array()));
            REQUIRE_MESSAGE(merged.status == 200, merged.response.body);
            CHECK(world.get("general", plan_at)["enterprise"].string() == test::id("dairy"));
            CHECK(world.get("emergency officer", plan_at).status == 404);
        });
    }

    TEST_CASE("a draw shows list and promise first, the seed with the result, and can be repeated by anybody") {
        test::on_each_engine([](World& world) {
            for (int i = 0; i < 6; ++i)
                REQUIRE(world
                            .put("general", "/enterprises/" + test::id("drawn " + std::to_string(i)),
                                 test::enterprise("忻州抽查" + std::to_string(i) + "厂", 50 + i, "emergency"))
                            .status == 201);
            const std::string id = test::id("draw"), at = "/inspection_draws/" + id;
            const Json order = Json::object()
                                   .set("name", "十一月双随机")
                                   .set("area", test::id("zone"))
                                   .set("planned_on", "2023-11-19")
                                   .set("type", "special")
                                   .set("only_involved", false)
                                   .set("officers", "甲、乙、丙、丁")
                                   .set("enterprises_wanted", 3)
                                   .set("officers_wanted", 2);
            CHECK(world.put("emergency officer", at, Json(order).set("enterprises_wanted", 9))
                      .issue("enterprises_wanted") == "too_many");
            CHECK(world.put("emergency officer", at, Json(order).set("officers_wanted", 1)).issue("officers_wanted") ==
                  "out_of_bounds");
            CHECK(world.integer(db::Query("select count(*) from inspection_candidates")) == 0);
            const test::Answer made = world.put("emergency officer", at, order);
            REQUIRE_MESSAGE(made.status == 201, made.response.body);
            world.clock().advance_ms(1000);  // sent twice: the same draw, not another one
            CHECK(world.put("emergency officer", at, order).status == 200);
            CHECK(made["candidates"].integer() == 8);  // those six, foundry and dairy; nobody of another department
            CHECK(made["seed"].is_null());
            CHECK(made["commitment"].string().size() == 64);
            // Until the draw nobody sees the seed, in whatever way he looks.
            std::string seed;
            world.read([&](ReadTx& tx) {
                seed = std::get<std::string>(*tx.sql().value(db::Query("select seed from inspection_seeds")));
            });
            for (const std::string& path : {at, at + "/history", at + "/result", at + "/repeat", at + "/steps"}) {
                CAPTURE(path);
                CHECK(world.get("admin", path).response.body.find(seed) == std::string::npos);
            }
            CHECK(world.patch("admin", at, 1, Json::object().set("name", "x")).status == 403);
            CHECK(world.call("emergency officer", "POST", at + "/plans", step("too early")).issue("state") ==
                  "wrong_state");

            const test::Answer drawn = world.call("emergency officer", "POST", at + "/draw", step("draw"));
            REQUIRE_MESSAGE(drawn.status == 200, drawn.response.body);
            CHECK(drawn["seed"].string() == seed);
            CHECK(world.call("emergency officer", "POST", at + "/draw", step("draw")).status == 200);
            CHECK(world.call("emergency officer", "POST", at + "/draw", step("redraw")).issue("state") ==
                  "wrong_state");
            const test::Answer again = world.get("leader", at + "/repeat");
            for (const char* part : {"list", "seed", "result"}) CHECK(again["repeated"][part].boolean());
            REQUIRE(again["picks"].items().size() == 3);
            CHECK(world.get("construction officer", at + "/result").status == 404);
            CHECK(world.get("foundry user", at + "/result").status == 403);

            // Another program, from the description alone.
            const auto file = test::folder() / "draw.json";
            std::ofstream(file) << world.get("leader", at + "/result").response.body;
            const std::string program = "/usr/bin/python3 " ZHIBEN_SOURCE_DIR "/tools/repeat_draw ";
            CHECK(std::system((program + file.string() + " >/dev/null").c_str()) == 0);
            Json forged = world.get("leader", at + "/result").body;
            forged.set("picks", Json::array());
            std::ofstream(file) << forged.dump();
            CHECK(std::system((program + file.string() + " >/dev/null 2>&1").c_str()) != 0);

            const test::Answer planned = world.call("emergency officer", "POST", at + "/plans", step("plans"));
            REQUIRE_MESSAGE(planned.status == 200, planned.response.body);
            CHECK(world.call("emergency officer", "POST", at + "/plans", step("plans again")).status == 422);
            const test::Answer plans = world.get("emergency officer", "/inspection_plans?draw=" + id + "&sort=n");
            REQUIRE(plans["items"].items().size() == 3);
            std::set<std::string> in_plans, in_picks;
            for (const Json& one : plans["items"].items())
                in_plans.insert(one.text("enterprise") + one.text("officers"));
            for (const Json& one : again["picks"].items())
                in_picks.insert(one.text("enterprise") + one["officers"].items()[0].string() + "、" +
                                one["officers"].items()[1].string());
            CHECK(in_plans == in_picks);
            // A changed list is noticed.
            world.write([&](WriteTx& tx) {
                tx.sql().run(db::Query("update inspection_candidates set enterprise = 'x' where position = 0"));
            });
            CHECK_FALSE(world.get("leader", at + "/repeat")["repeated"]["list"].boolean());
        });
    }

    TEST_CASE("coverage: who was inspected, who never was, and the lists behind") {
        test::on_each_engine([](World& world) {
            const auto inspect = [&](const char* name, const char* enterprise, const char* on) {
                const std::string id = test::id(name), at = "/inspections/" + id;
                const char* officer =
                    std::string_view(enterprise) == "drains" ? "construction officer" : "emergency officer";
                REQUIRE(world.put(officer, at, inspection(enterprise).set("inspected_on", on)).status == 201);
                REQUIRE(world.call(officer, "PUT", at + "/checklist", all_answers(world, officer, at)).status == 200);
                sign_all(world, officer, id);
                REQUIRE(world.call(officer, "POST", at + "/finish", step(name)).status == 200);
            };
            inspect("a", "foundry", "2023-11-05");
            inspect("b", "foundry", "2023-11-15");
            inspect("c", "drains", "2023-11-16");
            const std::string period = "/inspections/coverage?since=2023-11-10&until=2023-11-19";
            const test::Answer all = world.get("general", period);
            REQUIRE_MESSAGE(all.status == 200, all.response.body);
            CHECK(all["registered"].integer() == 4);
            CHECK(all["inspected"].integer() == 2);
            CHECK(all["visits"].integer() == 2);
            CHECK(all["never"].integer() == 2);
            const test::Answer own = world.get("emergency officer", period);
            CHECK(own["registered"].integer() == 2);
            CHECK(own["never"].integer() == 1);
            for (const Json& row : all["departments"].items())
                for (const char* list : {"registered", "visits", "never"}) {
                    const test::Answer opened = world.get("general", row["open"].text(list));
                    REQUIRE_MESSAGE(opened.status == 200, opened.response.body);
                    CHECK(opened["items"].items().size() == static_cast<std::size_t>(row[list].integer()));
                }
            CHECK(world.get("general", "/inspections/coverage?since=x&until=2023-11-19").code() == "bad_day");
            CHECK(world.get("foundry user", period).status == 403);
            world.read([&](ReadTx& tx) {
                CHECK(inspections::first_inspected_on(tx, test::id("foundry")) == Day::of(2023, 11, 5));
                CHECK_FALSE(inspections::first_inspected_on(tx, test::id("dairy")));
            });
            recount(world);
        });
    }
}
