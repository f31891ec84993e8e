// Annexes 4 and 5 as of a past moment, with what they count once: what was counted at that moment, whatever happened to
// the records since.

#include "past_chance.hpp"

using namespace zhiben;
using test::PastChance;
using test::World;

namespace {

std::string values(const Json& annex) {
    std::string out;
    const auto add = [&](const Json& row) {
        out += row.text("label") + row["sector"].dump();
        for (std::size_t i = 0; i < row["cells"].items().size(); ++i)
            out += " " + annex["columns"].items()[i].text("name") + "=" + row["cells"].items()[i]["value"].dump();
        out += "\n";
    };
    for (const Json& row : annex["rows"].items()) add(row);
    add(annex["total"]);
    return out;
}

std::string annex(World& world, const std::string& person, const std::string& path) {
    const auto answer = world.get(person, path);
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    return values(answer.body);
}

struct Counted {
    Instant at;
    std::string person, path, values;
};

}  // namespace

TEST_SUITE("as of a moment") {
    TEST_CASE("annexes 4 and 5: whatever happened since, as it was counted then, to each in his scope") {
        unsigned seed = 20231119;
        test::on_each_engine([&](World& world) {
            PastChance chance(world, ++seed);
            std::vector<Counted> all;
            for (int i = 0; i < 24; ++i) {
                const Day one = chance.day_of_campaign(), other = chance.day_of_campaign();
                const std::string period =
                    "?part=table&since=" + std::min(one, other).iso() + "&until=" + std::max(one, other).iso();
                for (const char* number : {"4", "5"})
                    for (const auto& [person, by] : {std::pair{"general", ""},
                                                     {"general", "&by=sector"},
                                                     {"emergency officer", ""},
                                                     {"construction officer", ""}}) {
                        const std::string path = std::string("/annexes/") + number + period + by;
                        all.push_back({world.clock().now(), person, path, annex(world, person, path)});
                    }
                world.clock().advance_ms(60'000);
                for (int times = 0; times < 3; ++times) chance.change();
            }
            int changed = 0;
            for (const Counted& one : all) {
                CAPTURE(one.at.local());
                CAPTURE(one.person);
                CAPTURE(one.path);
                CHECK(annex(world, one.person, one.path + "&as_of=" + std::to_string(one.at.ms)) == one.values);
                changed += annex(world, one.person, one.path) != one.values;
            }
            CHECK(changed > static_cast<int>(all.size()) / 2);
        });
    }

    TEST_CASE("annexes 4 and 5: what the history does not know is blank, not zero") {
        test::on_each_engine([](World& world) {
            PastChance chance(world, 7);
            const Instant before = world.clock().now();
            const std::string path = "?part=table&since=2023-10-25&until=2023-11-19",
                              then = path + "&as_of=" + std::to_string(before.ms);
            world.clock().advance_ms(60'000);
            for (int i = 0; i < 20; ++i) chance.change();
            for (const char* at : {"/annexes/4", "/annexes/5"})
                CHECK(annex(world, "general", at + then).find("=\"\"") == std::string::npos);
            world.write(
                [&](WriteTx& tx) { tx.sql().run(db::Query("delete from history where at <= $1", {before.ms})); });
            const auto are_blank = [&](const char* at, const std::vector<std::string>& columns) {
                const std::string unknown = annex(world, "general", at + then);
                for (const std::string& column : columns) {
                    CAPTURE(column);
                    CHECK(unknown.find(" " + column + "=\"\"") != std::string::npos);
                    CHECK(unknown.find(" " + column + "=0") == std::string::npos);
                }
                CHECK(annex(world, "general", at + path).find("=\"\"") == std::string::npos);
            };
            are_blank("/annexes/4", {"enterprises", "workshops", "posts"});
            are_blank("/annexes/5", {"people_due", "enterprises_attended", "highest"});
            // Nor what the database did not keep yet at that moment.
            world.write(
                [&](WriteTx& tx) { tx.sql().run(db::Query("update figure_since set since = $1", {before.ms + 1})); });
            are_blank("/annexes/4", {"evidence"});
            are_blank("/annexes/5", {"evidence", "average"});
        });
    }
}
