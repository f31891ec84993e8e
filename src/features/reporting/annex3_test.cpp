// Annex 3: pairs of period and cumulative rows, every figure what its list adds up to.

#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

struct Found {
    const char *name, *enterprise, *on, *source, *grade, *method;
};

void find(World& world, const Found& one) {
    const auto answer = world.put("admin", "/hazards/" + test::id(one.name),
                                  Json::object()
                                      .set("enterprise", test::id(one.enterprise))
                                      .set("description", "人孔无盖")
                                      .set("source", one.source)
                                      .set("found_on", one.on)
                                      .set("found_by", "甲、乙")
                                      .set("category", "site")
                                      .set("grade", one.grade)
                                      .set("basis", "部令第10号第十三条")
                                      .set("method", one.method));
    REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
}

// Period 2 of the plan is 10 to 19 November; what was found before belongs to the cumulative rows alone.
void set_up(World& world) {
    for (const Found& one : {Found{"early", "foundry", "2023-11-05", "department", "general", "deadline"},
                             Found{"open lid", "foundry", "2023-11-12", "department", "general", "immediate"},
                             Found{"no fan", "dairy", "2023-11-15", "supervision", "major", "deadline"},
                             Found{"no sign", "drains", "2023-11-19", "department", "general", "deadline"},
                             Found{"own find", "drains", "2023-11-18", "self", "general", "deadline"}})
        find(world, one);
}

std::int64_t cell(const Json& table, const Json& row, std::string_view column) {
    for (std::size_t i = 0; i < table["columns"].items().size(); ++i)
        if (table["columns"].items()[i].text("name") == column) return row["cells"].items()[i]["value"].integer();
    FAIL("no column " << column);
    return 0;
}

// Each counted cell opens a list of as many records; of enterprises counted once, of people and of money, it opens one.
int check_lists(World& world, const char* person, const Json& columns, const Json& row) {
    int looked_at = 0;
    for (std::size_t i = 0; i < columns.items().size(); ++i) {
        const Json& cell = row["cells"].items()[i];
        if (cell["open"].is_null() || cell["open"].string().starts_with("/inspections")) continue;
        CAPTURE(cell["open"].string());
        const std::string unit = columns.items()[i].text("unit");
        const std::string open = cell["open"].string();
        const std::size_t mark = open.find('?');
        const auto count = world.get(person, open.substr(0, mark) + "/count" + open.substr(mark));
        REQUIRE_MESSAGE(count.status == 200, count.response.body);
        if (unit != "家" && unit != "万元" && unit != "元") CHECK(count["count"].integer() == cell["value"].integer());
        ++looked_at;
    }
    return looked_at;
}

}  // namespace

TEST_CASE("annex 3: the period and since the campaign began, a pair of rows a department") {
    test::on_each_engine([](World& world) {
        set_up(world);
        const auto annex = world.get("general", "/annexes/3?since=2023-11-10&until=2023-11-19");
        REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
        const Json& table = annex.body;
        const Json& rows = table["rows"];
        REQUIRE(rows.items().size() == 5);  // two departments that report, in pairs, and the total of the period
        CHECK(rows.items()[0].text("label").ends_with("本期"));
        CHECK(cell(table, rows.items()[0], "found") == 2);
        CHECK(cell(table, rows.items()[0], "major") == 1);
        CHECK(cell(table, rows.items()[0], "immediate") == 1);
        CHECK(cell(table, rows.items()[2], "found") == 1);  // what the enterprise found itself does not count
        CHECK(cell(table, rows.items()[4], "found") == 3);
        CHECK(rows.items()[4].text("label") == "合计 本期");
        for (const Json& row : rows.items()) CHECK(check_lists(world, "general", table["columns"], row) > 30);
        for (const Json& check : table["checks"].items()) {
            INFO(check.text("code"), check.text("text"));
            CHECK(check["passed"].boolean());
        }
        CHECK(check_lists(world, "general", table["columns"], table["total"]) > 30);
    });
}

TEST_CASE("annex 3: what a department sees is its own, and nothing done is a row of zeros") {
    World world;
    set_up(world);
    const auto own = world.get("construction officer", "/annexes/3?since=2023-11-10&until=2023-11-19");
    REQUIRE(own.status == 200);
    CHECK(own["rows"].items().size() == 3);
    CHECK(cell(own.body, own["total"], "found") == 1);
    const auto nothing = world.get("general", "/annexes/3?since=2023-09-01&until=2023-09-09");
    CHECK(nothing["rows"].items().size() == 5);
    CHECK(cell(nothing.body, nothing["rows"].items()[0], "found") == 0);
    CHECK(world.get("general", "/annexes/3?since=2023-11-10&until=2023-11-01").code() == "bad_parameter");
    CHECK(world.get("general", "/annexes/9").status == 404);
}
