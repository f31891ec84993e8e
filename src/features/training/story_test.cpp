// Training from its plan to the certificate and the interview, through the router, on both engines.

#include <set>

#include "features/training/coverage_service.hpp"
#include "features/training/file_service.hpp"
#include "features/training/service.hpp"
#include "kit/figures/sums.hpp"
#include "world.hpp"

using namespace zhiben;
using test::Answer;
using test::World;

namespace {

const char* const officer = "emergency officer";
const std::string session = "/training_sessions/" + test::id("session");

Json person(const char* name, int number, const char* firm, const char* audience) {
    return Json::object()
        .set("name", name)
        .set("enterprise", test::id(firm))
        .set("identity_number", test::identity_number(number))
        .set("phone", "1380000" + std::to_string(1000 + number))
        .set("audiences", Json::array().push(audience));
}
void put_person(World& world, const char* name, int number, const char* firm = "foundry",
                const char* audience = "entrant") {
    const auto made = world.put(officer, "/persons/" + test::id(name), person(name, number, firm, audience));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
}
// Enough for a paper of two single ones, one multiple, one true or false; the answers are B, AC, A.
void put_bank(World& world) {
    int number = 0;
    for (const char* sort : {"single", "single", "multiple", "truefalse"}) {
        ++number;
        Json form = Json::object()
                        .set("code", "T-" + std::to_string(number))
                        .set("sort", sort)
                        .set("topic", 5)
                        .set("text", "题干" + std::to_string(number))
                        .set("basis", "部令第13号")
                        .set("verified", true);
        if (std::string_view(sort) == "truefalse")
            form.set("answer", "A");
        else
            form.set("option_a", "甲")
                .set("option_b", "乙")
                .set("option_c", "丙")
                .set("answer", number < 3 ? "B" : "AC");
        const auto made = world.put("admin", "/questions/" + test::id("question " + std::to_string(number)), form);
        REQUIRE_MESSAGE(made.status == 201, made.response.body);
    }
}
void put_session(World& world, const char* who = officer) {
    const auto made = world.put(who, session,
                                Json::object()
                                    .set("topic", "有限空间作业专项培训")
                                    .set("category", "six_groups")
                                    .set("day", "2023-11-19")
                                    .set("place", "开发区会议室")
                                    .set("hours", 4.5)
                                    .set("teacher", "外请专家")
                                    .set("audiences", Json::array().push("entrant").push("attendant")));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
}
Answer verb(World& world, const char* name, Json body = Json::object(), const char* who = officer) {
    static int steps = 0;
    return world.call(who, "POST", session + "/" + name, body.set("id", test::id("step " + std::to_string(++steps))));
}
void must(const Answer& answer) { REQUIRE_MESSAGE(answer.status < 300, answer.response.body); }

Json small_paper() {
    return Json::object()
        .set("single_count", 2)
        .set("single_points", 30)
        .set("multiple_count", 1)
        .set("multiple_points", 20)
        .set("truefalse_count", 1)
        .set("truefalse_points", 20);
}
std::string wall(World& world) { return world.get(officer, session + "/wall")["token"].string(); }
Answer enter(World& world, const std::string& token, const char* name, const std::string& last_four) {
    return world.call("", "POST", "/public/training/" + token + "/entry",
                      Json::object().set("name", name).set("last_four", last_four));
}
std::string last_four(int number) { return test::identity_number(number).substr(14); }

// The right letters of each question of the exam, by the paper that is kept of it.
std::vector<std::string> right_answers(World& world, const std::string& paper) {
    std::vector<std::string> out;
    const Json kept = Json::parse(world.get(officer, "/exam_papers/" + paper)["questions"].string());
    for (const Json& one : kept.items()) out.push_back(one["answer"].string());
    return out;
}
Answer answer(World& world, const std::string& token, std::size_t number, const std::string& letters,
              std::int64_t change = 0) {
    return world.call("", "PUT", "/public/exam/" + token + "/answers/" + std::to_string(number),
                      Json::object().set("answer", letters).set("change", change));
}
Json attendance(World& world, const char* name) {
    const auto found = world.get(officer, "/attendances?person=" + test::id(name));
    REQUIRE(found["items"].items().size() == 1);
    return found["items"].items().front();
}
std::map<std::string, std::int64_t> figures_now(World& world) {
    std::map<std::string, std::int64_t> out;
    world.read([&](ReadTx& tx) {
        out = figures::total(figures::sums(tx, world.figures(), {.since = Day::of(2023, 1, 1), .until = tx.today()}));
    });
    return out;
}

}  // namespace

TEST_SUITE_BEGIN("training");

TEST_CASE("story: plan, sign in, exam, resit, interview, certificate") {
    test::on_each_engine([](World& world) {
        put_bank(world);
        put_person(world, "张甲", 1);
        put_person(world, "李乙", 2, "foundry", "attendant");
        put_person(world, "王丙", 3, "dairy");
        put_person(world, "赵丁", 4);
        put_person(world, "钱戊", 5, "foundry", "principal");
        put_session(world);

        // Everybody whose group it is for, of the department's enterprises; again: nobody is left.
        must(verb(world, "invite"));
        CHECK(world.get(officer, session + "/steps")["counts"]["due"].integer() == 4);
        CHECK(verb(world, "invite").issue("audiences") == "nobody");
        CHECK(world.get("foundry user", "/attendances/count")["count"].integer() == 3);

        // On the wall, for the phones of the hall.
        CHECK(world.get(officer, session + "/wall").status == 409);
        must(verb(world, "sign-in", Json::object().set("minutes", 60)));
        const std::string token = wall(world);
        CHECK(world.get(officer, session + "/wall")["svg"].is_null());
        CHECK(world.get(officer, session + "/wall?origin=https://example.org")["svg"].string().find("<svg") !=
              std::string::npos);
        CHECK(world.get(officer, session + "/wall?origin=javascript:x").status == 400);
        CHECK(enter(world, token, "张甲", "9999").status == 404);
        CHECK(enter(world, token, "张乙", last_four(1)).status == 404);
        CHECK(enter(world, token, "钱戊", last_four(5)).status == 404);
        const Answer entered = enter(world, token, " 张甲 ", last_four(1));
        must(entered);
        CHECK(entered["signed_in"].boolean());
        CHECK(entered["exam"].is_null());
        must(enter(world, token, "张甲", last_four(1)));  // twice is once
        must(enter(world, token, "李乙", "1002"));        // by the telephone's last four
        http::Request drawn =
            world.request("", "POST", "/public/receipt/" + entered["receipt"].string() + "/signature");
        drawn.body = std::string("\x89PNG\r\n\x1A\n", 8) + std::string(64, 'x');
        CHECK(world.send(drawn).status == 204);
        CHECK(world.send(drawn).status == 204);
        const std::string first = attendance(world, "张甲")["id"].string();
        CHECK(world.get(officer, "/attendances/" + first + "/attachments")["items"].items().size() == 1);
        // One by the list; one stays away.
        const Json ids = Json::array().push(attendance(world, "王丙")["id"]);
        const Answer listed =
            world.call(officer, "POST", session + "/attendance", Json::object().set("attendances", ids));
        must(listed);
        CHECK(listed["made"].integer() == 1);
        must(verb(world, "hold", Json::object().set("evaluation", "效果良好")));
        CHECK(enter(world, token, "赵丁", last_four(4)).status == 409);
        CHECK(attendance(world, "赵丁")["absent_on"].string() == "2023-11-19");

        // The paper, and the exam on each one's phone.
        CHECK(verb(world, "exam", Json::object().set("minutes", 30).set("window", 60)).issue("state") == "no_paper");
        must(verb(world, "paper", small_paper()));
        must(verb(world, "exam", Json::object().set("minutes", 30).set("window", 60)));
        const std::string door = wall(world);
        const std::string one = enter(world, door, "张甲", last_four(1))["exam"].string();
        const std::string two = enter(world, door, "李乙", last_four(2))["exam"].string();
        CHECK(enter(world, door, "赵丁", last_four(4)).status == 409);
        CHECK(world.get("", "/public/exam/" + one)["questions"].is_null());  // nothing before the start
        CHECK(answer(world, one, 1, "A").status == 409);
        const Answer begun = world.call("", "POST", "/public/exam/" + one + "/start");
        must(begun);
        CHECK(begun["questions"].items().size() == 4);
        CHECK(begun.response.body.find("\"answer\"") == std::string::npos);
        CHECK(begun.response.body.find("T-") == std::string::npos);
        const std::string paper = world.get(officer, session)["paper"].string();
        const auto right = right_answers(world, paper);
        for (std::size_t i = 0; i < right.size(); ++i) must(answer(world, one, i + 1, right[i]));
        CHECK(answer(world, one, 5, "A").issue("number") == "no_such_question");
        CHECK(answer(world, one, 1, "AB").issue("answer") == "not_an_answer");
        CHECK(world.get("", "/public/exam/" + one)["answers"]["1"].string() == right[0]);
        const Answer result = world.call("", "POST", "/public/exam/" + one + "/submission");
        must(result);
        CHECK(result["score"].number() == 100.0);
        CHECK(result["passed"].boolean());
        CHECK(world.call("", "POST", "/public/exam/" + one + "/submission")["score"].number() == 100.0);
        CHECK(answer(world, one, 1, "A").status == 409);

        // The second one's battery dies; he goes on, answers half of it, and his time runs out.
        must(world.call("", "POST", "/public/exam/" + two + "/start"));
        must(answer(world, two, 1, right[0], 5));
        must(answer(world, two, 1, "", 6));
        must(answer(world, two, 1, right[0], 4));  // an old one that comes late
        CHECK(world.get("", "/public/exam/" + two)["answers"]["1"].string() == "");
        must(answer(world, two, 2, right[1], 7));
        CHECK(verb(world, "collect").issue("state") == "not_now");
        world.clock().advance_ms(30 * 60000 - 1);
        must(answer(world, two, 3, right[2], 8));
        world.clock().advance_ms(1);
        CHECK(answer(world, two, 4, right[3], 9).status == 409);
        CHECK(training::mark_overdue(world.work()) == 1);
        CHECK(training::mark_overdue(world.work()) == 0);
        const Json failed = attendance(world, "李乙");
        CHECK(failed["score"].number() == 50.0);
        CHECK(failed["failed_on"].string() == "2023-11-19");
        // The third wrote on paper.
        const auto exams = world.get(officer, "/exams?person=" + test::id("王丙"));
        const std::string written = "/exams/" + exams["items"].items().front()["id"].string();
        CHECK(world.call(officer, "POST", written + "/sheet", Json::object().set("answers", "A B")).issue("answers") ==
              "too_few");
        CHECK(world.call(officer, "POST", written + "/score", Json::object().set("score", 101)).issue("score") ==
              "out_of_bounds");
        const Answer sheet =
            world.call(officer, "POST", written + "/sheet",
                       Json::object().set("answers", right[0] + " " + right[1] + " " + right[2] + " -"));
        must(sheet);
        CHECK(sheet["score"].number() == 80.0);
        CHECK(sheet["passed"].boolean());
        CHECK(world.call(officer, "POST", written + "/sheet", Json::object().set("answers", "- - - -")).status == 409);
        must(verb(world, "collect"));
        CHECK(world.get(officer, session)["state"].string() == "examined");

        // The resit: another paper; he fails again, and must be talked to.
        must(verb(world, "resit", Json::object().set("minutes", 30).set("window", 60)));
        CHECK(world.get(officer, session)["paper"].string() != paper);
        const std::string again = enter(world, wall(world), "李乙", last_four(2))["exam"].string();
        must(world.call("", "POST", "/public/exam/" + again + "/start"));
        must(world.call("", "POST", "/public/exam/" + again + "/submission"));
        CHECK(world.get(officer, "/interviews/count?reason=training_failed")["count"].integer() == 1);
        CHECK(verb(world, "collect").issue("state") == "not_now");
        must(verb(world, "close"));
        CHECK(world.get(officer, "/interviews/count?reason=training_absent")["count"].integer() == 1);
        CHECK(world.get(officer, "/interviews/count")["count"].integer() == 2);
        CHECK(verb(world, "invite").issue("state") == "not_now");

        const auto certificates = world.get(officer, "/certificates");
        REQUIRE(certificates["items"].items().size() == 2);
        CHECK(certificates["items"].items().front()["valid_until"].string() == "2024-11-19");
        CHECK(world.get("foundry user", "/certificates/count")["count"].integer() == 1);

        // Annex 5.
        auto figures = figures_now(world);
        CHECK(figures["sessions"] == 1);
        CHECK(figures["training_hours"] == 45);
        CHECK(figures["attendance_due"] == 4);
        CHECK(figures["attended"] == 3);
        CHECK(figures["absent"] == 1);
        CHECK(figures["examined"] == 3);
        CHECK(figures["passed"] == 2);
        CHECK(figures["failed"] == 1);
        CHECK(figures["resits"] == 1);
        CHECK(figures["resits_passed"] == 0);
        CHECK(figures["entrant_due"] == 3);
        CHECK(figures["entrant_done"] == 2);
        CHECK(figures["attendant_done"] == 1);
        CHECK(figures["attended_principals_due"] == 0);
        const auto statistics = world.get(officer, "/training/statistics");
        CHECK(statistics["highest"].number() == 100.0);
        CHECK(statistics["lowest"].number() == 50.0);
        CHECK(statistics["average"].number() == 76.7);
        CHECK(statistics["people_attended"].integer() == 3);
        CHECK(statistics["enterprises_due"].integer() == 2);
        world.read([&](ReadTx& tx) {
            CHECK(figures::recount(tx, world.figures()).empty());
            const auto facts = training::facts_of(tx, test::id("foundry"));
            CHECK(facts.trained_on.at("entrant") == Day::of(2023, 11, 19));
            CHECK(facts.trained_on.contains("attendant"));
            CHECK(!facts.passed_on.contains("attendant"));
            CHECK(!facts.trained_on.contains("principal"));
            CHECK(facts.people.at("entrant") == 2);
            CHECK(facts.due == 3);
        });

        // 一人一档, 一期一档.
        for (const std::string& path : {"/persons/" + test::id("李乙"), session}) {
            const Answer pdf = world.get(officer, path + "/file.pdf");
            CHECK(pdf.response.type == "application/pdf");
            CHECK(pdf.response.body.starts_with("%PDF"));
            CHECK(world.get(officer, path + "/file.docx").response.body.starts_with("PK"));
        }
        CHECK(world.get("drains user", "/persons/" + test::id("李乙") + "/file.pdf").status == 404);

        // Of the department's session an enterprise has the file with its own people, and nothing of the others.
        const auto file_for = [&](const Actor& actor) {
            std::string text;
            world.work().read(actor, [&](ReadTx& tx) {
                text = documents::to_json(training::session_file(tx, session.substr(session.rfind('/') + 1))).dump();
            });
            return text;
        };
        const auto of_firm = [&](const char* firm) {
            std::set<std::string> names;
            world.read([&](ReadTx& tx) {
                tx.sql().each(db::Query("select person_name from attendances where enterprise = $1", {test::id(firm)}),
                              [&](const db::Row& row) { names.emplace(row.text(0)); });
            });
            return names;
        };
        const auto mine = of_firm("foundry"), theirs = of_firm("dairy");
        REQUIRE((!mine.empty() && !theirs.empty()));
        Actor dairy = world.actor("foundry user");
        dairy.scope.owner = test::id("dairy");
        const std::string own = file_for(world.actor("foundry user")), of_dairy = file_for(dairy),
                          whole = file_for(world.actor(officer));
        for (const std::string& name : mine) {
            CHECK(own.find(name) != std::string::npos);
            CHECK(of_dairy.find(name) == std::string::npos);
            CHECK(whole.find(name) != std::string::npos);
        }
        for (const std::string& name : theirs) {
            CHECK(own.find(name) == std::string::npos);
            CHECK(of_dairy.find(name) != std::string::npos);
        }
        CHECK(own.find("本单位人员") != std::string::npos);
        CHECK(own.find("佐证材料") == std::string::npos);
        CHECK(own.find("答案") == std::string::npos);
        CHECK(own.find("实训人数") != std::string::npos);
        CHECK(world.get("foundry user", session + "/file.pdf").response.body.starts_with("%PDF"));
        CHECK(world.get("drains user", session + "/file.pdf").status == 404);  // sent nobody
        CHECK(world.get("foundry user", session).status == 404);               // the record stays the department's

        // The interview is the department's task.
        const auto waiting = world.get(officer, "/interviews?reason=training_absent");
        const std::string talk = "/interviews/" + waiting["items"].items().front()["id"].string();
        CHECK(world
                  .call(officer, "POST", talk + "/waive",
                        Json::object().set("id", test::id("waive")).set("reason", "住院"))
                  .status == 403);
        CHECK(world
                  .call(officer, "POST", talk + "/hold",
                        Json::object()
                            .set("id", test::id("too soon"))
                            .set("on", "2023-11-19")
                            .set("by", "孙某")
                            .set("minutes", "x")
                            .set("feedback_due", "2023-11-30"))
                  .issue("state") == "not_now");
        must(world.call(officer, "POST", talk + "/notify",
                        Json::object()
                            .set("id", test::id("notify"))
                            .set("meeting_on", "2023-11-19")
                            .set("place", "应急管理部")
                            .set("notice", "请按时参加约谈")));
        must(world.call(officer, "POST", talk + "/hold",
                        Json::object()
                            .set("id", test::id("hold"))
                            .set("on", "2023-11-19")
                            .set("by", "孙某、周某")
                            .set("minutes", "已谈")
                            .set("promise", "参加补训")
                            .set("feedback_due", "2023-11-30")));
        CHECK(figures_now(world)["training_interviews_people"] == 1);
        CHECK(figures_now(world)["training_interviews_enterprises"] == 1);
        must(world.call(officer, "POST", talk + "/close",
                        Json::object().set("id", test::id("close")).set("on", "2023-11-19").set("feedback", "已补训")));
        const auto other = world.get("general", "/interviews?reason=training_failed");
        must(world.call("general", "POST", "/interviews/" + other["items"].items().front()["id"].string() + "/waive",
                        Json::object().set("id", test::id("waive 2")).set("reason", "已调离作业岗位")));
    });
}

TEST_CASE("who must still come: by enterprise and audience, one person in two firms counted once") {
    test::on_each_engine([](World& world) {
        put_person(world, "张甲", 1);
        put_person(world, "李乙", 2, "foundry", "attendant");
        put_person(world, "张甲二", 1, "dairy");  // the same man, with another firm
        put_session(world);
        must(verb(world, "invite"));
        Json ids = Json::array();
        for (const char* name : {"张甲", "张甲二"}) ids.push(attendance(world, name)["id"]);
        must(world.call(officer, "POST", session + "/attendance", Json::object().set("attendances", ids)));
        const auto statistics = world.get(officer, "/training/statistics");
        CHECK(statistics["people_due"].integer() == 2);
        CHECK(statistics["people_attended"].integer() == 1);
        CHECK(statistics["enterprises_attended"].integer() == 2);
        CHECK(statistics["highest"].is_null());
        const auto coverage = world.get(officer, "/training/coverage");
        REQUIRE(coverage["items"].items().size() == 3);
        const auto missing = world.get(officer, "/training/coverage?audience=attendant");
        REQUIRE(missing["items"].items().size() == 1);
        const Json& one = missing["items"].items().front();
        CHECK(one["due"].integer() == 1);
        CHECK(one["attended"].integer() == 0);
        CHECK(one["missing"].items().front()["name"].string() == "李乙");
        CHECK(one["missing"].items().front()["invited"].boolean());
        CHECK(world.get("drains user", "/training/coverage")["items"].items().empty());
        CHECK(world.get(officer, "/training/coverage?since=gestern").status == 400);
    });
}

TEST_CASE("the roster: numbers are judged, sealed, found again and never shown") {
    test::on_each_engine([](World& world) {
        put_person(world, "张甲", 1);
        const std::string plain = test::identity_number(1);
        CHECK(world.get(officer, "/persons").response.body.find(plain) == std::string::npos);
        CHECK(world.get(officer, "/persons").response.body.find("digest") == std::string::npos);
        CHECK(world.integer(db::Query("select count(*) from persons where identity_number_digest is null")) == 0);
        const auto twice =
            world.put(officer, "/persons/" + test::id("twice"), person("另一人", 1, "foundry", "entrant"));
        CHECK(twice.status == 422);
        CHECK(twice.issue("identity_number") == "taken");
        Json wrong = person("王", 2, "foundry", "entrant");
        wrong.set("identity_number", "110105194912310020").set("phone", "123");
        const auto refused = world.put(officer, "/persons/" + test::id("wrong"), wrong);
        CHECK(refused.issue("identity_number") == "bad_number");
        CHECK(refused.issue("phone") == "bad_number");
        CHECK(world.integer(db::Query("select count(*) from persons")) == 1);
        // The number of who left may be entered again by the next firm, not moved to it.
        CHECK(
            world.patch(officer, "/persons/" + test::id("张甲"), 1, Json::object().set("enterprise", test::id("dairy")))
                .issue("enterprise") == "fixed");
        CHECK(world.put("foundry user", "/persons/" + test::id("foreign"), person("外人", 9, "dairy", "entrant"))
                  .status == 422);
    });
}

TEST_CASE("the roster from a workbook: matched by the sealed number, wrong numbers told, nothing twice") {
    test::on_each_engine([](World& world) {
        const auto import = [&](const std::string& rows) {
            auto request = world.request(officer, "POST", "/imports/persons?name=persons.csv&mode=keep_good");
            request.body = "姓名,单位名称,身份证号,手机,岗位,人员类别\n" + rows;
            const auto job = world.send(request);
            REQUIRE(job.status == 202);
            world.run_jobs();
            return world.get(officer, "/jobs/" + job.body.text("job"))["result"];
        };
        const std::string firm = "忻州云中铸造有限公司";
        const std::string good =
            "张甲," + firm + "," + test::identity_number(1) + ",13800001001,清理工,作业人员、外包\n";
        const Json first =
            import(good + "李乙," + firm + ",110105194912310020,13800001002,监护员,监护人\n" + "王丙," + firm + "," +
                   test::identity_number(3) + ",12,监护员,监护人\n" + "赵丁," + firm + ",,,监护员,监护人\n");
        CHECK(first["created"].integer() == 1);
        CHECK(first["failed"].integer() == 3);
        const Json again = import(good);
        CHECK(again["unchanged"].integer() == 1);
        CHECK(world.integer(db::Query("select count(*) from persons")) == 1);
        const Json moved =
            import("张甲," + firm + "," + test::identity_number(1) + ",13800001001,班长,作业人员、外包\n");
        CHECK(moved["updated"].integer() == 1);
        const auto people = world.get(officer, "/persons");
        CHECK(people["items"].items().front().text("post") == "班长");
        CHECK(people["items"].items().front()["audiences"].items().size() == 2);
    });
}

TEST_CASE("bad addresses and too many tries") {
    World world;
    put_person(world, "张甲", 1);
    put_session(world);
    must(verb(world, "invite"));
    must(verb(world, "sign-in", Json::object().set("minutes", 5)));
    const std::string token = wall(world);
    std::string forged = token;
    forged[5] = forged[5] == '0' ? '1' : '0';
    CHECK(enter(world, forged, "张甲", last_four(1)).status == 401);
    CHECK(enter(world, "x", "张甲", last_four(1)).status == 401);
    CHECK(world.get("", "/public/exam/" + token).status == 401);  // of another use
    // A phone's addresses open what they are for and nothing else: no ledger, no other's use, no form of theirs.
    put_person(world, "李乙", 2);
    CHECK(enter(world, token, "李乙", last_four(2)).status == 404);  // in the roster, but not on this list
    for (const char* path : {"/persons", "/attendances", "/exams", "/exam_papers", "/questions"}) {
        CHECK(world.call("", "GET", path, Json(), {{"authorization", "Bearer " + token}}).status == 401);
        CHECK(world.get("", path).status == 401);
    }
    CHECK(world.get("", session + "/wall").status == 401);
    CHECK(world.get("", session + "/exam-links").status == 401);
    CHECK(world.call("", "POST", "/public/exam/" + token + "/submission").status == 401);
    CHECK(world.call("", "POST", "/public/receipt/" + token + "/signature").status != 204);
    CHECK(enter(world, token, "", "12").issue("name") == "required");
    CHECK(enter(world, token, "", "12").issue("last_four") == "required");
    for (int i = 0; i < 5; ++i) CHECK(enter(world, token, "张甲", "000" + std::to_string(i)).status == 404);
    CHECK(enter(world, token, "张甲", last_four(1)).status == 429);
    world.clock().advance_ms(60000);
    must(enter(world, token, "张甲", last_four(1)));
    world.clock().advance_ms(4 * 60000 - 1);
    must(enter(world, token, "张甲", last_four(1)));
    world.clock().advance_ms(1);
    CHECK(enter(world, token, "张甲", last_four(1)).code() == "token_over");
    CHECK(world.get(officer, session + "/wall").status == 409);
    CHECK(world.call(officer, "POST", session + "/paper", small_paper().set("id", test::id("p"))).issue("single") ==
          "too_few");
    CHECK(world.call(officer, "POST", session + "/paper", small_paper().set("id", test::id("p")).set("topics", "一"))
              .issue("topics") == "not_a_number");
    CHECK(world.integer(db::Query("select count(*) from exam_papers")) == 0);
}

TEST_SUITE_END();
