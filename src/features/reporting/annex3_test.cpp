// Annex 3: pairs of period and cumulative rows, every figure what its list adds up to.

#include <set>

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
            "enterprises_inspected", "enterprises_ordered",   "stop_works",          "suspensions", "penalty_amount",
            "penalty_person_amount", "interviews_enterprise", "enterprises_exposed", "sanctions",   "serious_discredit",
            "tips_reward",           "typical_problems"};
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

namespace {

std::string words(const Json& table, const Json& row) {
    for (std::size_t i = 0; i < table["columns"].items().size(); ++i)
        if (table["columns"].items()[i].text("name") == "typical_problems")
            return row["cells"].items()[i].text("value");
    FAIL("no column of typical problems");
    return {};
}
std::string list_behind(const Json& table, const Json& row) {
    for (std::size_t i = 0; i < table["columns"].items().size(); ++i)
        if (table["columns"].items()[i].text("name") == "typical_problems") return row["cells"].items()[i].text("open");
    return {};
}

// The same from the table of hazards alone.
std::string counted_again(World& world, const std::string& of, const char* since) {
    const records::KindPtr kind = world.context().kinds->get("hazards");
    std::vector<std::pair<std::int64_t, std::string>> all;
    for (const records::Choice& one : kind->field("defect").choices)
        all.emplace_back(world.integer_of("select count(*) from hazards where defect = '" + one.code +
                                          "' and archived = 0 and source in ('department', 'supervision') and "
                                          "found_on between '" +
                                          since + "' and '2023-11-19'" + of),
                         one.label);
    std::string out;
    for (int place = 0; place < 3; ++place) {
        std::size_t best = 0;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].first > all[best].first) best = i;
        if (all[best].first == 0) break;
        out += (out.empty() ? "" : "；") + all[best].second + std::to_string(all[best].first) + "条";
        all[best].first = 0;
    }
    return out;
}

}  // namespace

TEST_CASE("annex 3: the typical problems are the most frequent of the records, and open them") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        const std::vector<records::Choice> defects = world.context().kinds->get("hazards")->field("defect").choices;
        const char* const firms[] = {"foundry", "dairy", "drains"};
        const char* const days[] = {"2023-11-05", "2023-11-10", "2023-11-15", "2023-11-19"};
        for (std::size_t i = 0; i < 36; ++i) {
            const std::size_t sort = i * i % 7;  // some are more frequent than others; every sixth is of none
            Json body = Json::object()
                            .set("enterprise", test::id(firms[i % 3]))
                            .set("description", "人孔无盖")
                            .set("source", i % 9 == 8 ? "self"
                                           : i % 2    ? "department"
                                                      : "supervision")
                            .set("found_on", days[i % 4])
                            .set("found_by", "甲")
                            .set("category", "site")
                            .set("method", "deadline");
            if (i % 6 != 5) body.set("defect", defects[sort].code);
            REQUIRE(world.put("admin", "/hazards/" + test::id("typical " + std::to_string(i)), body).status == 201);
        }
        const auto annex = world.get("general", "/annexes/3?since=2023-11-10&until=2023-11-19");
        REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
        const Json& table = annex.body;
        std::vector<Json> rows = table["rows"].items();
        rows.push_back(table["total"]);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool total = rows[i].text("label").starts_with("合计");
            CAPTURE(rows[i].text("label"));
            const std::string of = total ? "" : " and scope_department = '" + rows[i].text("department") + "'";
            const char* since = i % 2 == 0 ? "2023-11-10" : "2023-10-13";
            CHECK(words(table, rows[i]) == counted_again(world, of, since));
            CHECK_FALSE(words(table, rows[i]).empty());
            CHECK(static_cast<std::int64_t>(test::lines_of(world, "general", list_behind(table, rows[i])).size()) ==
                  world.integer_of("select count(*) from hazards where defect is not null and source <> 'self' and "
                                   "found_on between '" +
                                   std::string(since) + "' and '2023-11-19'" + of));
        }
        // Changed, it is counted anew; as it was known before, too, without a list.
        const Instant before = world.clock().now();
        world.clock().advance_ms(60'000);
        const auto first = world.get("admin", "/hazards?defect[not_null]=1&source=department&limit=1");
        const Json& one = first["items"].items().front();
        REQUIRE(world
                    .patch("admin", "/hazards/" + one.text("id"), one["version"].integer(),
                           Json::object().set("defect", Json()))
                    .status == 200);
        const auto after = world.get("general", "/annexes/3?since=2023-10-13&until=2023-11-19");
        CHECK(words(after.body, after["total"]) == counted_again(world, "", "2023-10-13"));
        const auto then =
            world.get("general", "/annexes/3?since=2023-10-13&until=2023-11-19&as_of=" + std::to_string(before.ms));
        REQUIRE_MESSAGE(then.status == 200, then.response.body);
        CHECK(words(then.body, then["total"]) == words(table, table["total"]));
        CHECK(list_behind(then.body, then["total"]).empty());
        world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
    });
}

TEST_CASE("annex 3: every item of the checklist has its words, and nothing else has") {
    World world;
    const auto book = world.get("general", "/rulebook");
    std::set<std::string> items, known;
    for (const Json& item : book["checklist"].items()) items.insert(item.text("code"));
    for (const records::Choice& one : world.context().kinds->get("hazards")->field("defect").choices)
        known.insert(one.code);
    CHECK(known == items);
}
