#include "features/inspections/draw.hpp"

#include <doctest/doctest.h>

#include <set>

#include "kit/base/digest.hpp"

using namespace zhiben;
using namespace zhiben::inspections;

TEST_SUITE("inspections") {
    // The expected ones were made by another program (Python, from the description in draw.hpp; see tools/repeat_draw).
    TEST_CASE("a draw: tables") {
        Lot lot("zhiben");
        CHECK(lot.number() == 1728709662u);
        CHECK(lot.number() == 2612287320u);
        CHECK(lot.number() == 3820377320u);
        struct Case {
            const char* seed;
            std::size_t enterprises, officers, wanted, team;
            std::vector<Pick> picks;
        };
        const Case cases[] = {
            {"zhiben", 5, 3, 2, 2, {{2, {2, 1}}, {1, {2, 1}}}},
            {"zhiben", 1, 2, 1, 2, {{0, {0, 1}}}},
            {"abc", 1000, 12, 4, 2, {{854, {8, 4}}, {419, {4, 8}}, {852, {9, 1}}, {979, {4, 7}}}},
            {"0123456789abcdef",
             10,
             4,
             10,
             3,
             {{6, {0, 2, 1}},
              {4, {3, 2, 0}},
              {5, {3, 2, 0}},
              {8, {1, 3, 0}},
              {9, {1, 0, 3}},
              {2, {1, 3, 2}},
              {1, {0, 3, 2}},
              {7, {2, 0, 3}},
              {0, {2, 0, 1}},
              {3, {1, 2, 3}}}},
        };
        for (const Case& one : cases) {
            CAPTURE(one.seed);
            CHECK(draw(one.seed, one.enterprises, one.officers, one.wanted, one.team) == one.picks);
        }
        CHECK(commitment("zhiben") == "750e4f137914f1e2424992e4c10b76e433f74705f2655a5d2da99c252254106d");
        CHECK(list_text({"a", "b"}, {"甲"}) == "E\ta\nE\tb\nP\t甲\n");
    }

    TEST_CASE("nobody is picked twice, and everybody has the same chance") {
        std::vector<int> hits(10);
        for (int i = 0; i < 300; ++i) {
            std::set<std::size_t> seen;
            for (const Pick& one : draw(std::to_string(i), 10, 5, 3, 2)) {
                CHECK(seen.insert(one.enterprise).second);
                CHECK(one.officers.size() == 2);
                CHECK(one.officers[0] != one.officers[1]);
                ++hits[one.enterprise];
            }
        }
        for (const int count : hits) {  // 90 expected, standard deviation 7.9
            CHECK(count > 55);
            CHECK(count < 125);
        }
    }

    TEST_CASE("an order that cannot be drawn is refused with the way out") {
        const auto codes = [](const Issues& issues) {
            std::string out;
            for (const Issue& one : issues) out += one.field + ":" + one.code + " ";
            return out;
        };
        CHECK(codes(check_order(10, {"甲", "乙"}, 3, 2)) == "");
        CHECK(codes(check_order(10, {"甲", "乙"}, 10, 2)) == "");
        CHECK(codes(check_order(10, {"甲", "乙"}, 11, 2)) == "enterprises_wanted:too_many ");
        CHECK(codes(check_order(0, {"甲", "乙"}, 1, 2)) == "sector:nobody ");
        CHECK(codes(check_order(5, {"甲"}, 1, 2)) == "officers:too_few ");
        CHECK(codes(check_order(5, {"甲", "乙", "甲"}, 1, 2)) == "officers:same_person ");
    }
}
