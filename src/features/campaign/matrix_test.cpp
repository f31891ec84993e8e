// The matrix of enterprises and duties, its summary, and the plan on the first page; on both engines.

#include "features/campaign/duties_test.hpp"
#include "kit/base/problem.hpp"

using namespace zhiben;
using namespace zhiben::test::duties;
using test::World;

TEST_CASE("duties: the matrix shows each his own, filtered, in pages") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        REQUIRE(world.put("general", path("spaces", "pool"), space("foundry", "1")).status == 201);
        CHECK(names(world, "admin").size() == 5);
        CHECK(names(world, "general").size() == 4);
        CHECK(names(world, "far general") == std::set<std::string>{"忻州滨河面粉有限公司"});
        CHECK(names(world, "emergency officer").size() == 2);
        CHECK(names(world, "drains user") == std::set<std::string>{"忻州云中排水有限公司"});
        CHECK(world.get("foundry user", "/duties?enterprise=" + test::id("drains"))["items"].items().empty());

        CHECK(names(world, "general", "&department=" + test::id("construction")).size() == 1);
        CHECK(names(world, "general", "&department=none") == std::set<std::string>{"忻州云中仓储有限公司"});
        CHECK(names(world, "general", "&q=铸造") == std::set<std::string>{"忻州云中铸造有限公司"});
        CHECK(names(world, "general", "&duty=surveyed&state=missing").size() == 3);
        CHECK(names(world, "general", "&duty=surveyed&state=fulfilled") ==
              std::set<std::string>{"忻州云中铸造有限公司"});
        CHECK(names(world, "general", "&duty=isolation&state=not_applicable").size() == 3);
        CHECK(names(world, "general", "&state=missing").size() == 4);
        CHECK(names(world, "general", "&state=overdue").empty());
        world.go_to(Day::of(2023, 11, 26));
        CHECK(names(world, "general", "&duty=surveyed&state=overdue").size() == 3);
        CHECK(names(world, "general", "&duty=surveyed&state=due").empty());
        CHECK(names(world, "general", "&state=due").size() == 4);  // training has until the end of the month

        for (const char* sort : {"missing", "name"}) {
            std::vector<std::string> seen;
            std::string after;
            std::int64_t missing = 1000;
            do {
                const auto page =
                    world.get("admin", std::string("/duties?limit=2&sort=") + sort +
                                           (after.empty() ? "" : "&after=" + http::percent_encoded(after)));
                REQUIRE_MESSAGE(page.status == 200, page.response.body);
                for (const Json& line : page["items"].items()) {
                    if (std::string(sort) == "missing") CHECK(line["missing"].integer() <= missing);
                    if (std::string(sort) == "name" && !seen.empty()) CHECK(seen.back() < line.text("enterprise_name"));
                    missing = line["missing"].integer();
                    seen.push_back(line.text("enterprise_name"));
                }
                after = page.body.text("next");
            } while (!after.empty());
            CHECK(seen.size() == 5);
            CHECK(std::set<std::string>(seen.begin(), seen.end()).size() == 5);
        }
        for (const char* wrong : {"?duty=no_such", "?state=lost", "?limit=0", "?limit=x", "?after=x", "?sort=age",
                                  "?colour=red", "?state=not_applicable"})
            CHECK_MESSAGE(world.get("general", std::string("/duties") + wrong).status == 400, wrong);
        CHECK(world.get("general", "/duties/summary?by=area").status == 400);
    });
}

TEST_CASE("duties: the summary is the matrix, counted") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        REQUIRE(world.put("general", path("spaces", "pool"), space("foundry", "1")).status == 201);
        REQUIRE(world.put("general", path("spaces", "shaft"), space("drains", "1").set("sign", false)).status == 201);
        world.go_to(Day::of(2023, 11, 22));
        for (const char* person : {"admin", "general", "emergency officer", "foundry user", "far general"}) {
            INFO(person);
            std::map<std::string, std::int64_t> counted, summed;
            const auto matrix = world.get(person, "/duties?limit=500");
            for (const Json& line : matrix["items"].items())
                for (const auto& [duty, one] : line["cells"].members())
                    ++counted[line.text("department") + duty + one.text("state")];
            const auto summary = world.get(person, "/duties/summary?by=department");
            for (const Json& line : summary["items"].items())
                for (const char* name : {"fulfilled", "due", "overdue", "excused", "not_applicable"})
                    if (line[name].integer() != 0)
                        summed[line.text("department") + line.text("duty") + name] = line[name].integer();
            CHECK(counted == summed);
            CHECK_FALSE(counted.empty());
        }
    });
}

TEST_CASE("campaign: the plan's day, and what is said without a plan") {
    test::on_each_engine([](World& world) {
        CHECK(world.get("general", "/campaign").code() == "no_plan");
        CHECK(world.get("general", "/duties")["items"].items().empty());
        const auto bare = world.get("general", "/overview");
        CHECK(bare.status == 200);
        CHECK(bare["campaign"].is_null());

        test::install_plan(world);
        test::install_plan(world);  // the same again changes nothing
        CHECK(world.integer(db::Query("select count(*) from campaign_texts")) == 1);
        const auto campaign = world.get("foundry user", "/campaign");
        REQUIRE(campaign.status == 200);
        CHECK(campaign.body.text("today") == "2023-11-19");
        CHECK(campaign["stages"].items()[1].text("state") == "now");
        const Json& second = campaign["reporting_days"].items()[1];
        CHECK(second.text("due") == "2023-11-19");
        CHECK(second.text("state") == "today");
        CHECK(second.text("weekday") == "星期日");
        CHECK(second["rest_day"].boolean());
        CHECK(campaign["reporting_days"].items()[0].text("state") == "past");
        CHECK(campaign["reporting_days"].items()[2].text("state") == "coming");
        CHECK(campaign["calendar_note"].is_null());

        REQUIRE(world.put("general", path("spaces", "pool"), space("foundry", "1")).status == 201);
        const auto overview = world.get("general", "/overview");
        for (const Json& task : overview["campaign"]["tasks"].items())
            if (task.text("duty") == "surveyed") {
                CHECK(task["done"].integer() == 1);
                CHECK(task["of"].integer() == 4);
                CHECK(task.text("state") == "due");
            }
        for (const Json& figure : overview["figures"].items()) {
            if (figure.text("name") == "enterprises") CHECK(figure["value"].integer() == 4);
            if (figure.text("name") == "spaces") CHECK(figure["value"].integer() == 1);
            CHECK(world.get("general", figure.text("open")).status == 200);  // each figure opens its records
        }
        CHECK(overview["duties"].items().size() == 3 * 19);  // two departments and the unclaimed
        const auto book = world.get("general", "/duties.xlsx?state=missing");
        CHECK(book.status == 200);
        CHECK_FALSE(book.response.file.empty());
    });
}
