// Annexes 2 to 5 by sector and by area: the same totals as by department, rows that add up to them, and a list behind
// each number that holds just its records.

#include <map>

#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

void add_records(World& world) {
    int number = 0;
    const auto put = [&](const std::string& path, const Json& body) {
        const auto answer = world.put("admin", path + test::id("grouped " + std::to_string(++number)), body);
        REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
    };
    for (const char* firm : {"foundry", "dairy", "drains", "far mill", "foundry"}) {
        put("/hazards/", Json::object()
                             .set("enterprise", test::id(firm))
                             .set("description", "人孔无盖")
                             .set("source", "department")
                             .set("found_on", "2023-11-10")
                             .set("found_by", "甲、乙")
                             .set("category", "site")
                             .set("grade", "general")
                             .set("basis", "部令第10号第十三条")
                             .set("method", "immediate"));
        put("/publicity_visits/", Json::object()
                                      .set("enterprise", test::id(firm))
                                      .set("visited_on", "2023-11-12")
                                      .set("staff", 3)
                                      .set("reached", 8)
                                      .set("lecture", true)
                                      .set("done", "发放手册"));
        put("/spaces/", test::space(firm, "KJ-" + std::to_string(100 + number)));
    }
}

using Cells = std::map<std::string, Json>;
Cells cells_of(const Json& annex, const Json& row) {
    Cells out;
    const auto& columns = annex["columns"].items();
    for (std::size_t i = 0; i < columns.size(); ++i) out[columns[i].text("name")] = row["cells"].items()[i]["value"];
    return out;
}

// Of the rows of one span (of annex 2: all), the whole numbers that add up.
std::int64_t sum_of(const Json& annex, const std::string& column, std::string_view span) {
    std::int64_t out = 0;
    for (const Json& row : annex["rows"].items()) {
        const std::string label = row.text("label");
        if (label.starts_with("合计") || (!span.empty() && !label.ends_with(span))) continue;
        const Cells cells = cells_of(annex, row);
        if (cells.at(column).is_integer()) out += cells.at(column).integer();
    }
    return out;
}

// Other columns add up a field of their records, or count something once.
bool counts_records(const std::string& column, const std::string& open) {
    if (column == "simultaneous" || column == "attendants" || column == "entrants" || column == "rescuers")
        return false;
    return open.starts_with("/enterprises?") || open.starts_with("/hazards?");
}

constexpr const char* added_up[] = {"enterprises", "spaces",         "spaces_toxic", "found", "general", "visits",
                                    "visit_staff", "people_reached", "supervised",   "due",   "sessions"};

}  // namespace

TEST_CASE("annexes by sector and area: the same totals, rows that add up, lists that hold just their records") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        add_records(world);
        int opened = 0;
        for (const char* person : {"city general", "general"})
            for (const char* number : {"2", "3", "4", "5"}) {
                const std::string path = std::string("/annexes/") + number + "?until=2023-11-19&part=table";
                const auto plain = world.get(person, path);
                REQUIRE_MESSAGE(plain.status == 200, plain.response.body);
                for (const char* by : {"sector", "area"}) {
                    CAPTURE(person);
                    CAPTURE(number);
                    CAPTURE(by);
                    const auto annex = world.get(person, path + "&by=" + by);
                    REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
                    const Cells total = cells_of(annex.body, annex["total"]);
                    for (const auto& [column, value] : cells_of(plain.body, plain["total"]))
                        if (value.is_number()) CHECK_MESSAGE(total.at(column) == value, column);
                    for (const char* column : added_up)
                        if (total.contains(column) && total.at(column).is_integer())
                            CHECK_MESSAGE(
                                sum_of(annex.body, column, *number == '2' ? "" : "累计") == total.at(column).integer(),
                                column);
                    for (const Json& row : annex["rows"].items())
                        for (std::size_t i = 0; i < row["cells"].items().size(); ++i) {
                            const Json& cell = row["cells"].items()[i];
                            const std::string open = cell.text("open");
                            if (!counts_records(annex["columns"].items()[i].text("name"), open)) continue;
                            const std::size_t query = open.find('?');
                            const auto count = world.get(person, open.substr(0, query) + "/count" + open.substr(query));
                            REQUIRE_MESSAGE(count.status == 200, count.response.body);
                            CHECK_MESSAGE(count["count"].integer() == cell["value"].integer(), open);
                            ++opened;
                        }
                }
            }
        CHECK(opened > 50);

        // Counted by other means.
        const auto sectors = world.get("city general", "/annexes/3?until=2023-11-19&by=sector");
        for (const Json& row : sectors["rows"].items()) {
            if (!row.text("label").ends_with("累计") || row["sector"].is_null()) continue;
            CHECK(cells_of(sectors.body, row).at("found").integer() ==
                  world.integer(db::Query("select count(*) from hazards h join enterprises e on e.id = h.enterprise "
                                          "where h.archived = 0 and e.sector = $1",
                                          {row.text("sector")})));
        }
        const auto areas = world.get("city general", "/annexes/4?until=2023-11-19&by=area");
        REQUIRE(areas["rows"].items().size() >= 4);
        CHECK(areas.body.text("title") == "附件4  有限空间安全宣传统计表（按区域）");
        CHECK(world.get("general", "/annexes/3?by=planet").status == 400);
        CHECK(world.get("general", "/annexes/3.xlsx?by=area").status < 300);
    });
}
