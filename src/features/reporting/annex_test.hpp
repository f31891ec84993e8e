#pragma once
// What the tests of annexes 3 to 5 share.

#include <map>

#include "world.hpp"

namespace zhiben::test {

// The whole number in the row's cell of that column.
inline std::int64_t cell(const Json& table, const Json& row, std::string_view column) {
    for (std::size_t i = 0; i < table["columns"].items().size(); ++i)
        if (table["columns"].items()[i].text("name") == column) return row["cells"].items()[i]["value"].integer();
    FAIL("no column " << column);
    return 0;
}

// All lines of a list, page by page.
inline std::vector<Json> lines_of(World& world, const char* person, const std::string& open) {
    std::vector<Json> out;
    std::string after;
    do {
        const auto page = world.get(person, open + "&limit=200" + (after.empty() ? "" : "&after=" + after));
        REQUIRE_MESSAGE(page.status == 200, page.response.body);
        for (const Json& item : page["items"].items()) out.push_back(item);
        after = page["next"].is_null() ? std::string() : page["next"].string();
    } while (!after.empty());
    return out;
}

// Each cell's list adds up to it: by the field of its column in `amounts`, else a line is one. The number of cells
// looked at; those of `except` are not.
inline int check_lists(World& world, const char* person, const Json& table, const Json& row,
                       const std::map<std::string, std::string>& amounts = {},
                       const std::vector<std::string>& except = {}) {
    int looked_at = 0;
    for (std::size_t i = 0; i < row["cells"].items().size(); ++i) {
        const Json& one = row["cells"].items()[i];
        const std::string column = table["columns"].items()[i].text("name");
        if (one["open"].is_null() || std::find(except.begin(), except.end(), column) != except.end()) continue;
        const std::string open = one["open"].string();
        CAPTURE(column);
        CAPTURE(open);
        const auto amount = amounts.find(column);
        std::int64_t sum = 0;
        for (const Json& line : lines_of(world, person, open))
            sum += amount == amounts.end() ? 1 : line[amount->second].integer();
        CHECK(sum == one["value"].integer());
        ++looked_at;
    }
    return looked_at;
}

}  // namespace zhiben::test
