// Nine reporting days under the clock: what is sent, frozen, returned, corrected, and counted again by other means.

#include <algorithm>
#include <map>

#include "features/campaign/store.hpp"
#include "features/reporting/board.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Day day(const char* iso) { return *Day::parse(iso); }
constexpr const char* due_days[] = {"2023-11-09", "2023-11-19", "2023-11-29", "2023-12-09", "2023-12-19",
                                    "2023-12-29", "2024-01-09", "2024-01-19", "2024-01-29"};

struct Found {
    std::string department;
    Day on;
};

struct Story {
    World& world;
    int steps = 0;
    std::vector<Found> found;  // all there is, in the order of its recording

    std::string next() { return test::id("step " + std::to_string(++steps)); }
    void find(const char* firm, const char* department, Day on) {
        const auto answer = world.put("admin", "/hazards/" + next(),
                                      Json::object()
                                          .set("enterprise", test::id(firm))
                                          .set("description", "人孔无盖")
                                          .set("source", "department")
                                          .set("found_on", on.iso())
                                          .set("found_by", "甲、乙")
                                          .set("category", "site")
                                          .set("grade", "general")
                                          .set("basis", "部令第10号第十三条")
                                          .set("method", "immediate"));
        REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
        found.push_back({department, on});
    }
    std::int64_t count(const char* department, Day since, Day until) const {
        return std::count_if(found.begin(), found.end(), [&](const Found& one) {
            return one.department == department && one.on >= since && one.on <= until;
        });
    }
    test::Answer take(const char* person, const std::string& id, const char* verb, Json form = Json::object()) {
        world.clock().advance_ms(1000);
        return world.call(person, "POST", "/submissions/" + id + "/" + verb, form.set("id", next()));
    }
    std::string begin(const char* person, const char* department, const char* due) {
        const std::string id = next();
        const auto answer = world.put(person, "/submissions/" + id,
                                      Json::object().set("department", test::id(department)).set("due", due));
        REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
        return id;
    }
    void write(const char* person, const std::string& id) {
        std::string text = world.get(person, "/submissions/" + id + "/report")["text"].string();
        for (std::size_t at = text.find("〔请填写"); at != std::string::npos; at = text.find("〔请填写"))
            text.replace(at, text.find("〕", at) + 3 - at, "继续抓好落实。");
        const auto answer = take(person, id, "write", Json::object().set("text", text));
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    }
    std::string send(const char* person, const char* department, const char* due, bool zero) {
        const std::string id = begin(person, department, due);
        write(person, id);
        const auto answer = take(person, id, "submit", Json::object().set("zero", zero));
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
        world.clock().advance_ms(1000);
        return id;
    }
    std::string mark(const char* person, const std::string& id, std::string_view name) {
        const auto answer = world.get(person, "/submissions/" + id + "/report");
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
        for (const Json& one : answer["marks"].items())
            if (one.text("mark") == name) return one.text("value");
        return "no such mark";
    }
    Json line(const char* due) {
        const auto answer = world.get("general", "/reporting/board");
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
        for (const Json& one : answer["items"].items())
            if (one.text("due") == due) return one;
        return {};
    }
};

void install(World& world) {
    world.write([](WriteTx& tx) { campaign::install_plan(tx, campaign::embedded_text("xinzhou-2023-34.toml")); });
}

}  // namespace

TEST_CASE("submissions: nine reporting days, one late, one zero, one returned, one corrected") {
    test::on_each_engine([](World& world) {
        install(world);
        Story story{world};
        std::map<std::pair<std::string, int>, std::string> sent;
        std::map<std::string, std::pair<std::int64_t, std::int64_t>> counted;  // as of the submission: period, all
        const Day campaign = day("2023-10-13");
        Day since = campaign;
        for (int number = 1; number <= 9; ++number) {
            const char* due = due_days[number - 1];
            const Day until = day(due);
            CAPTURE(due);
            world.go_to(until);
            for (int i = 0; i < number; ++i) story.find(i % 2 ? "dairy" : "foundry", "emergency", until.plus(-i));
            if (number != 2) story.find("drains", "construction", until.plus(-1));
            if (number == 3) world.go_to(until.plus(2));
            for (const char* department : {"emergency", "construction"}) {
                const bool zero = number == 2 && department == std::string("construction");
                const std::string id =
                    story.send((std::string(department) + " officer").c_str(), department, due, zero);
                sent[{department, number}] = id;
                counted[id] = {story.count(department, since, until), story.count(department, campaign, until)};
                if (number == 4 && zero == false && department == std::string("construction")) {
                    REQUIRE(story.take("general", id, "return", Json::object().set("reason", "请补充问题")).status ==
                            200);
                    CHECK(story.line(due)["returned"].integer() == 1);
                    story.find("drains", "construction", until);
                    REQUIRE(story.take("construction officer", id, "submit").status == 200);
                    counted[id] = {story.count(department, since, until), story.count(department, campaign, until)};
                    const auto changed = world.get("general", "/submissions/" + id + "/differences");
                    CHECK(changed["items"].items().size() > 0);
                    world.clock().advance_ms(1000);
                }
                REQUIRE(story.take("general", id, "accept").status == 200);
            }
            if (number == 5) story.find("foundry", "emergency", day("2023-12-08"));  // belongs to the fourth
            since = until.plus(1);
        }
        for (const auto& [at, id] : sent) {
            CAPTURE(at.first);
            CAPTURE(at.second);
            const auto then = world.get("general", "/submissions/" + id + "/reproduction");
            REQUIRE_MESSAGE(then.status == 200, then.response.body);
            CHECK_MESSAGE(then["items"].items().empty(), then.response.body);
            CHECK(story.mark("general", id, "附件3.found") == std::to_string(counted[id].first));
            CHECK(story.mark("general", id, "附件3累计.found") == std::to_string(counted[id].second));
        }
        CHECK(story.line(due_days[2])["late"].integer() == 2);
        CHECK(story.line(due_days[1])["zero"].integer() == 1);
        CHECK(story.line(due_days[3])["on_time"].integer() == 2);
        for (const char* due : due_days) CHECK(story.line(due)["received"].integer() == 2);

        // The late entry of the fourth period comes in by a numbered correction, line by line; the first stays.
        const std::string first = sent[{"emergency", 4}];
        const std::string correction = story.next();
        --story.steps;
        REQUIRE(story.take("emergency officer", first, "correct", Json::object().set("reason", "补录一条")).status ==
                200);
        REQUIRE(story.take("emergency officer", correction, "submit").status == 200);
        const auto record = world.get("general", "/submissions/" + correction);
        CHECK(record["correction"].integer() == 1);
        CHECK(record.body.text("corrects") == first);
        bool shown = false;
        const auto changed = world.get("general", "/submissions/" + correction + "/differences");
        for (const Json& one : changed["items"].items())
            shown =
                shown || (one.text("where") == "附件3" && one.text("column") == "发现问题隐患" &&
                          one.text("row").ends_with("本期") && one.text("before") == "4" && one.text("after") == "5");
        CHECK_MESSAGE(shown, changed.response.body);
        CHECK(story.mark("general", first, "附件3.found") == "4");
    });
}

TEST_CASE("submissions: the zone's report is the departments' added up") {
    World world;
    install(world);
    Story story{world};
    world.go_to(day("2023-11-09"));
    story.find("foundry", "emergency", day("2023-11-08"));
    story.find("drains", "construction", day("2023-11-08"));
    story.send("emergency officer", "emergency", "2023-11-09", false);
    const auto half = world.get("general", "/reporting/consolidated?due=2023-11-09");
    REQUIRE_MESSAGE(half.status == 200, half.response.body);
    CHECK(half["absent"].items().size() == 1);
    CHECK(half["differences"].items().size() > 0);
    story.send("construction officer", "construction", "2023-11-09", false);
    const auto whole = world.get("general", "/reporting/consolidated?due=2023-11-09");
    CHECK(whole["absent"].items().empty());
    // Enterprises that nobody has claimed are in no department's tables: annexes 2 and 4 name them as the difference.
    for (const Json& one : whole["differences"].items()) CHECK_MESSAGE(one.text("where") != "附件3", one.dump());
    CHECK(world.get("general", "/reporting/consolidated?due=2023-11-10").status == 404);
}

TEST_CASE("submissions: what stands in the way of sending") {
    World world;
    install(world);
    Story story{world};
    world.go_to(day("2023-11-09"));
    const char* officer = "construction officer";
    const std::string id = story.begin(officer, "construction", "2023-11-09");
    CHECK(world
              .put(officer, "/submissions/" + story.next(),
                   Json::object().set("department", test::id("construction")).set("due", "2023-11-09"))
              .code() == "has_submission");
    CHECK(world
              .put(officer, "/submissions/" + story.next(),
                   Json::object().set("department", test::id("construction")).set("due", "2023-11-10"))
              .issue("due") == "no_reporting_day");
    CHECK(story.take(officer, id, "submit", Json::object().set("zero", true)).issue("text") == "hint_left");
    story.write(officer, id);
    CHECK(story.take(officer, id, "submit").issue("zero") == "say_zero");
    const std::string text = world.get(officer, "/submissions/" + id + "/report")["text"].string();
    std::string typed = text;
    typed.replace(typed.find("{{附件3.found}}"), std::string("{{附件3.found}}").size(), "12");
    CHECK(story.take(officer, id, "write", Json::object().set("text", typed)).issue("text") == "mark_lost");
    CHECK(story.take(officer, id, "write", Json::object().set("text", text + "\n另有{{附件3.nothing}}条"))
              .issue("text") == "unknown_mark");
    CHECK(story.take(officer, id, "write", Json::object().set("text", text + "\n另有{{附件3.rechecked}}条")).status ==
          200);

    // A hard cross-check names the record that breaks it.
    REQUIRE(world.put("admin", "/spaces/" + test::id("sump"), test::space("drains", "KJ-001").set("approver", "张三"))
                .status == 201);
    world.database().write([](db::Connection& sql) {  // as an older program may have left it
        sql.run(db::Query("update spaces set approver = null"));
    });
    story.find("drains", "construction", day("2023-11-08"));
    const auto broken = story.take(officer, id, "submit");
    CHECK(broken.status == 422);
    CHECK_MESSAGE(broken.response.body.find(R"("code":"toxic_approver")") != std::string::npos, broken.response.body);
    CHECK(broken.response.body.find("污水池") != std::string::npos);
    CHECK(story.take(officer, id, "accept").status == 403);
    CHECK(story.take("general", id, "accept").status == 422);
}

TEST_CASE("submissions: a document with the numbers bound to their figures") {
    World world;
    install(world);
    Story story{world};
    world.go_to(day("2023-11-09"));
    story.find("foundry", "emergency", day("2023-11-08"));
    const std::string id = story.send("emergency officer", "emergency", "2023-11-09", false);
    const auto report = world.get("general", "/submissions/" + id + "/report");
    CHECK(report["frozen"].boolean());
    CHECK(report.response.body.find(R"("bound":"附件3.found")") != std::string::npos);
    const auto record = world.get("general", "/submissions/" + id);
    CHECK(record.body.text("receipt") == "HZ-20231109-0001");
    CHECK(record.body.text("digest").size() == 64);
    CHECK(world.get("general", "/submissions/" + id + "/report.docx").response.body.starts_with("PK"));
    CHECK(world.get("general", "/submissions/" + id + "/report.pdf").response.body.starts_with("%PDF"));
    CHECK(world.get("construction officer", "/submissions/" + id + "/report").status == 404);
}

TEST_CASE("notices: before, on the day, after; each once; read by somebody") {
    test::on_each_engine([](World& world) {
        install(world);
        world.go_to(day("2023-11-05"));
        CHECK(reporting::remind(world.work()) == 0);
        world.go_to(day("2023-11-06"));
        CHECK(reporting::remind(world.work()) == 3);  // the departments of both zones
        CHECK(world.integer(db::Query("select count(*) from outbox where topic = 'report'")) == 3);
        CHECK(reporting::remind(world.work()) == 0);
        world.go_to(day("2023-11-08"));
        CHECK(reporting::remind(world.work()) == 3);
        Story story{world};
        world.go_to(day("2023-11-09"));
        story.send("emergency officer", "emergency", "2023-11-09", true);
        CHECK(world.integer(db::Query("select count(*) from outbox where subject like '%：已报送'")) == 1);
        CHECK(reporting::remind(world.work()) == 2);
        world.go_to(day("2023-11-10"));
        CHECK(reporting::remind(world.work()) == 2);
        const auto seen = world.get("construction officer", "/notices?limit=50");
        REQUIRE_MESSAGE(seen.status == 200, seen.response.body);
        CHECK(seen["items"].items().size() == 4);
        const std::string id = seen["items"].items()[0].text("id");
        CHECK(world.call("construction officer", "POST", "/notices/" + id + "/read", Json::object()).status == 204);
        CHECK(world.get("construction officer", "/notices/" + id).body.text("read_by") == "执法员乙");
        CHECK(world.call("far officer", "POST", "/notices/" + id + "/read", Json::object()).status == 404);
    });
}
