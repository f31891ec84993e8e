#pragma once
// Which records a list shows: conditions on fields, search, sort, page. The same for lists, counts, exports and
// figures.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/db/db.hpp"
#include "kit/records/kind.hpp"

namespace zhiben {
class ReadTx;
}

namespace zhiben::records {

enum class Test {
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    among,
    blank,
    not_blank,
    holds,
    open_on
};

// `holds`: one of several choices; `open_on`: blank or later than a day, for what has not ended on it.
struct Condition {
    std::string field;
    Test test = Test::equal;
    std::vector<db::Value> values;
};

struct Filter {
    std::vector<Condition> conditions;
    std::string q;           // part of any searched field
    std::string sort;        // field, or -field; "" takes the kind's
    std::size_t limit = 50;  // 1 … 1000
    std::string after;       // cursor of the page before
    bool archived = false;   // those archived instead of those in use
};

// Whose department is the one (its id), "none" for those that none claims; "" for all, which is no condition.
std::vector<Condition> of_department(const std::string& department);

// Reads ?field=…&field[lt]=…&q=…&sort=…&limit=…&after=…; unknown names and values that do not fit throw
// Problem(malformed). Names in `others` are left to the caller.
Filter parse_filter(const Kind& kind, const std::vector<std::pair<std::string, std::string>>& query,
                    const std::vector<std::string>& others = {});

// " where …" with the actor's scope, the conditions and the search; without cursor and order.
void add_where(db::Query& query, ReadTx& tx, const Kind& kind, const Filter& filter);
// " and …": one test of a column; blank there is null, or "" where the column is not `nullable`.
void add_test(db::Query& query, const std::string& column, bool nullable, const Condition& condition);

// A value as people or programs write it in a URL, as the field keeps it; throws Problem(malformed).
db::Value value_from_text(const Field& field, const std::string& text);

}  // namespace zhiben::records
