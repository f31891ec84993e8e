// Annexes 4 and 5 as of a past moment, with what they count once: what was counted at that moment, whatever happened to
// the records since.

#include <cmath>
#include <set>

#include "kit/figures/sums.hpp"
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

// What annexes 4 and 5 count once, their files and the ends of the scores, past the product: by column.
std::map<std::string, std::int64_t> counted(World& world, const std::string& department, const std::string& since,
                                            const std::string& until) {
    const std::string mine = " and x.scope_area like '1409/140902-kfq/%'" +
                             (department.empty() ? "" : " and x.scope_department = '" + department + "'");
    const auto within = [&](const char* day) {
        return std::string(" x.archived = 0") + mine + " and x." + day + " between '" + since + "' and '" + until + "'";
    };
    const auto from = [&](const std::string& what, const std::string& table, const char* day) {
        return "select " + what + " from " + table + " x where" + within(day);
    };
    const std::string of_register =
        " and exists (select 1 from enterprises e where e.id = x.enterprise and e.archived = 0 "
        "and (e.excluded_on is null or e.excluded_on > '" +
        until + "'))";
    const auto places = [&](const std::string& one) {
        return "select count(distinct x." + one + ") from deliveries x join " + one + "s p on p.id = x." + one +
               " where p.archived = 0 and x.level = '" + one + "' and" + within("delivered_on") + of_register;
    };
    const auto people = [&](const std::string& what, const char* day) {
        return "select count(distinct p." + what +
               ") from attendances x join persons p on p.id = x.person "
               "where" +
               within(day);
    };
    std::string files = "select 0";
    for (const auto& [kind, day] : {std::pair{"publicity_visits", "visited_on"}, {"deliveries", "delivered_on"}})
        files += std::string(" + (select count(*) from attachments a join ") + kind +
                 " x on x.id = a.record where a.removed_at is null and a.kind = '" + kind + "' and" + within(day) + ")";
    const std::vector<std::pair<std::string, std::string>> questions{
        {"enterprises", "select count(*) from (" + from("x.enterprise", "publicity_visits", "visited_on") +
                            of_register + " union " + from("x.enterprise", "deliveries", "delivered_on") + of_register +
                            ") r"},
        {"workshops", places("workshop")},
        {"posts", places("post")},
        {"evidence", files},
        {"people_due", people("identity_number_digest", "due_on")},
        {"people_attended", people("identity_number_digest", "attended_on")},
        {"enterprises_due", people("enterprise", "due_on")},
        {"enterprises_attended", people("enterprise", "attended_on")},
        {"highest", from("coalesce(max(x.score), 0)", "attendances", "examined_on")},
        {"lowest", from("coalesce(min(x.score), 0)", "attendances", "examined_on")}};
    std::vector<std::string> all;
    for (const auto& [column, question] : questions) all.push_back(question);
    const std::vector<std::int64_t> numbers = world.integers_of(all);
    std::map<std::string, std::int64_t> out;
    for (std::size_t i = 0; i < questions.size(); ++i) out[questions[i].first] = numbers[i];
    return out;
}

struct Counted {
    Instant at;
    std::string person, path, values;
};

}  // namespace

TEST_SUITE("as of a moment") {
    TEST_CASE("annexes 4 and 5: what is no plain sum, as counted in plain SQL, whatever happened to the records") {
        test::on_each_engine([](World& world) {
            PastChance chance(world, 42);
            std::set<std::string> seen;
            for (int step = 0; step < 30; ++step) {
                CAPTURE(step);
                for (int times = 0; times < 4; ++times) chance.change();
                const Day one = chance.day_of_campaign(), other = chance.day_of_campaign();
                const std::string since = std::min(one, other).iso(), until = std::max(one, other).iso();
                for (const std::string& department : {std::string(), test::id("emergency"), test::id("construction")}) {
                    CAPTURE(department);
                    const auto expected = counted(world, department, since, until);
                    for (const char* number : {"4", "5"}) {
                        const auto table =
                            world.get("general", std::string("/annexes/") + number + "?part=table&since=" + since +
                                                     "&until=" + until + "&department=" + department);
                        REQUIRE_MESSAGE(table.status == 200, table.response.body);
                        for (std::size_t i = 0; i < table["columns"].items().size(); ++i) {
                            const Json& column = table["columns"].items()[i];
                            const std::string name = column.text("name");
                            const auto found = expected.find(name);
                            if (found == expected.end() || (name == "evidence" && number[0] == '5')) continue;
                            CAPTURE(name);
                            const Json& shown = table["rows"].items().back()["cells"].items()[i]["value"];
                            const double value = shown.is_null() ? 0 : shown.number();
                            CHECK(std::lround(value * (column.text("unit") == "分" ? 10 : 1)) == found->second);
                            if (found->second > 0) seen.insert(name);
                        }
                    }
                }
            }
            CHECK(seen.size() == 10);
            world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
        });
    }

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
