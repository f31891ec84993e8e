// The whole campaign under the clock, 13 October 2023 to 31 January 2024: nine reporting days, each with all figures of
// all annexes held against a recount in SQL; one report late, one zero, one returned, one corrected.

#include <map>

#include "features/reporting/campaign_deeds_test.hpp"
#include "recount.hpp"

using namespace zhiben;
using test::day;
using test::Story;
using test::World;

namespace {

constexpr const char* due_days[] = {"2023-11-09", "2023-11-19", "2023-11-29", "2023-12-09", "2023-12-19",
                                    "2023-12-29", "2024-01-09", "2024-01-19", "2024-01-29"};

// Both departments, in period and since the beginning, and the zone.
void hold_against_recount(World& world, const char* since, const char* due) {
    int checked = 0;
    for (int number = 2; number <= 5; ++number) {
        const auto annex = world.get("general", "/annexes/" + std::to_string(number) + "?part=table&until=" + due);
        REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
        const Json& table = annex.body;
        std::vector<Json> rows = table["rows"].items();
        if (number == 2) rows.clear();  // it is by sector too: of it the departments' own tables below
        rows.push_back(table["total"]);
        for (const Json& row : rows) {
            const bool total = row.text("label").starts_with("合计");
            const bool period = row.text("label").ends_with("本期");
            checked += test::check_recount(world, number, table, row,
                                           {period ? since : "2023-10-13", due,
                                            total                         ? "*"
                                            : row["department"].is_null() ? std::string()
                                                                          : row.text("department")});
        }
    }
    for (const char* department : {"emergency", "construction"}) {
        const std::string id = test::id(department);
        const auto own = world.get("general", "/annexes/2?part=table&department=" + id + "&until=" + due);
        checked += test::check_recount(world, 2, own.body, own["total"], {"2023-10-13", due, id});
        // Annex 1 lists what annex 2 counts.
        const auto ledger = world.get("general", "/annexes/1?part=table&limit=1&department=" + id + "&until=" + due);
        for (std::size_t i = 0; i < ledger["columns"].items().size(); ++i)
            if (ledger["columns"].items()[i].text("name") == "quantity")
                CHECK(ledger["total"]["cells"].items()[i]["value"].integer() ==
                      world.integer_of("select coalesce(sum(s.quantity), 0) from spaces s, enterprises e where e.id = "
                                       "s.enterprise and s.archived = 0 and s.identified_on <= '" +
                                       std::string(due) + "' and e.department = '" + id + "'"));
    }
    CHECK(checked > 700);
}

// What was recorded too late for a report comes in by a numbered correction, line by line; the report itself stays.
void correct(Story& story, const std::string& first) {
    World& world = story.world;
    const std::string correction = story.next();
    --story.steps;
    REQUIRE(story.take("emergency officer", first, "correct", Json::object().set("reason", "补录一条")).status == 200);
    REQUIRE(story.take("emergency officer", correction, "submit").status == 200);
    const auto record = world.get("general", "/submissions/" + correction);
    CHECK(record["correction"].integer() == 1);
    CHECK(record.body.text("corrects") == first);
    bool shown = false;
    const auto changed = world.get("general", "/submissions/" + correction + "/differences");
    for (const Json& one : changed["items"].items())
        shown = shown || (one.text("where") == "附件3" && one.text("column") == "发现问题隐患" &&
                          one.text("row").ends_with("本期") && one.text("before") == "4" && one.text("after") == "5");
    CHECK_MESSAGE(shown, changed.response.body);
    CHECK(story.mark("general", first, "附件3.found") == "4");
}

}  // namespace

TEST_CASE("campaign: nine reporting days, every figure of every annex counted again; late, zero, returned, corrected") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        world.go_to(day("2023-11-01"));  // known before the first report
        for (const char* firm : {"foundry", "dairy", "drains", "unclaimed"})
            REQUIRE(world
                        .patch("admin", "/enterprises/" + test::id(firm), 1,
                               Json::object().set("registered_on", "2023-07-01"))
                        .status == 200);
        Story story{world};
        std::map<std::pair<std::string, int>, std::string> sent;
        std::string since = "2023-10-13";
        for (int number = 1; number <= 9; ++number) {
            const char* due = due_days[number - 1];
            const Day until = day(due);
            CAPTURE(due);
            world.go_to(until);
            for (int i = 0; i < number; ++i) story.find(i % 2 ? "dairy" : "foundry", until.plus(-i));
            test::Deeds{world, "foundry", "emergency", until.plus(-1), number}.all();
            if (number != 2) {
                story.find("drains", until.plus(-1));
                test::Deeds{world, "drains", "construction", until.plus(-2), number}.all();
            }
            if (number == 3) world.go_to(until.plus(2));
            if (number == 6) {
                // What was recorded for a period already reported stands in the way until that report is corrected.
                const std::string id = story.begin("emergency officer", "emergency", due);
                story.write("emergency officer", id);
                const auto refused = story.take("emergency officer", id, "submit", Json::object().set("zero", false));
                CHECK(refused.issue("checks") == "running_total");
                for (const char* part :
                     {"附件3累计", "应急管理部", "发现问题隐患", "相差 1 条", "第4期报送 4、现有记录 5"})
                    CHECK_MESSAGE(refused.response.body.find(part) != std::string::npos, refused.response.body);
                correct(story, sent[{"emergency", 4}]);
                REQUIRE(story.take("emergency officer", id, "submit", Json::object().set("zero", false)).status == 200);
                world.clock().advance_ms(1000);
                sent[{"emergency", number}] = id;
                REQUIRE(story.take("general", id, "accept").status == 200);
            }
            for (const char* department : {"emergency", "construction"}) {
                if (sent.contains({department, number})) continue;
                const bool zero = number == 2 && department == std::string("construction");
                const std::string id =
                    story.send((std::string(department) + " officer").c_str(), department, due, zero);
                sent[{department, number}] = id;
                if (number == 4 && department == std::string("construction")) {
                    REQUIRE(story.take("general", id, "return", Json::object().set("reason", "请补充问题")).status ==
                            200);
                    CHECK(story.line(due)["returned"].integer() == 1);
                    story.find("drains", until);
                    REQUIRE(story.take("construction officer", id, "submit").status == 200);
                    const auto changed = world.get("general", "/submissions/" + id + "/differences");
                    CHECK(changed["items"].items().size() > 0);
                    world.clock().advance_ms(1000);
                }
                REQUIRE(story.take("general", id, "accept").status == 200);
            }
            hold_against_recount(world, since.c_str(), due);
            if (number == 5) story.find("foundry", day("2023-12-08"));  // belongs to the fourth
            since = until.plus(1).iso();
        }
        for (const auto& [at, id] : sent) {
            CAPTURE(at.first);
            CAPTURE(at.second);
            const auto then = world.get("general", "/submissions/" + id + "/reproduction");
            REQUIRE_MESSAGE(then.status == 200, then.response.body);
            CHECK_MESSAGE(then["items"].items().empty(), then.response.body);
        }
        CHECK(story.line(due_days[2])["late"].integer() == 2);
        CHECK(story.line(due_days[1])["zero"].integer() == 1);
        CHECK(story.line(due_days[3])["on_time"].integer() == 2);
        for (const char* due : due_days) CHECK(story.line(due)["received"].integer() == 2);
        world.go_to(day("2024-01-31"));
        hold_against_recount(world, "2023-10-13", "2024-01-31");  // after the last reporting day: all there is
        world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
    });
}
