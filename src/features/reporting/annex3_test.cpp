// Annex 3: pairs of period and cumulative rows, every figure what its list adds up to.

#include "features/reporting/annex_test.hpp"

using namespace zhiben;
using test::cell;
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
        // Enterprises counted once and money are held against the tables in annex3_enforcement_test.cpp.
        const std::vector<std::string> once_or_money{
            "enterprises_inspected", "enterprises_ordered", "stop_works",
            "suspensions",           "penalty_amount",      "penalty_person_amount",
            "interviews_enterprise", "enterprises_exposed", "sanctions",
            "serious_discredit",     "tips_reward"};
        const auto lists = [&](const Json& row) {
            return test::check_lists(world, "general", table, row,
                                     {{"inspection_officers", "officer_count"}, {"inspected_spaces", "spaces_count"}},
                                     once_or_money);
        };
        for (const Json& row : rows.items()) CHECK(lists(row) > 25);
        for (const Json& check : table["checks"].items()) {
            INFO(check.text("code"), check.text("text"));
            CHECK(check["passed"].boolean());
        }
        CHECK(lists(table["total"]) > 25);
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
