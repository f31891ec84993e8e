#pragma once
// What the rows of an annex stand for: departments, sectors, or areas.

#include <set>
#include <string>
#include <vector>

#include "features/reporting/annex.hpp"
#include "kit/figures/sums.hpp"

namespace zhiben::reporting {

using records::By;

struct Group {
    std::string id, name;  // a department's id, a sector's code, an area's path; "" for what has none
    bool reports = false;  // has its lines even with nothing in them
};
const std::vector<Group>& sectors();
// In the order in which tables list them.
std::vector<Group> groups_in_order(ReadTx& tx, By by, const std::string& department);
const std::string& group_of(const figures::Sum& sum, By by);

// The words for it, the column at the head, what is put behind a title.
struct GroupWords {
    const char *column, *label, *title;
};
GroupWords words_of(By by);

// What narrows a list to the records of a group, "&sector=light"; nothing where no list can be narrowed so.
std::optional<std::string> narrowing(By by, const std::string& id, const std::vector<Group>& all);

// "sector", "行业" …; throws Problem(malformed) naming those there are.
By by_named(const std::string& text);

}  // namespace zhiben::reporting
