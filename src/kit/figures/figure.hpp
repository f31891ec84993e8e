#pragma once
// A figure is a sum of what records contribute. A contribution is described once; from the description come the amounts
// a record posts, the list of records behind a figure, and the recount.

#include <optional>
#include <string>
#include <vector>

#include "kit/records/filter.hpp"
#include "kit/records/kind.hpp"

namespace zhiben::figures {

// What can be counted once behind a figure, however many of its records there are: 家 beside 家次, 人 beside 人次.
// Figures of several kinds may count towards the same one: enterprises that were visited or delivered to (once.hpp).
struct Once {
    std::string name;     // people_attended
    std::string of = {};  // the field that refers to what is counted; "" the enterprise whose records they are
};

struct Figure {
    std::string name;                           // spaces_toxic
    std::string label;                          // 有中毒和窒息风险的有限空间
    std::string unit;                           // 处: one figure, one unit, never mixed (domain.md §2.7, 10)
    std::string kind;                           // whose records contribute
    std::vector<records::Condition> when = {};  // all must hold
    std::string from = {};                      // the day field from which a record counts
    std::string until = {};                     // the day field from which it counts no more; "" means for ever
    std::string amount = {};                    // integer field; "" counts records
    std::int64_t offset = 0;                    // days added to `from`: overdue begins on the day after the deadline
    std::vector<Once> once = {};                // of a figure that counts records, each on one day
};

// What one record adds, and on which day: at most two lines, +amount from a day and −amount from another.
struct Contribution {
    const Figure* figure;
    Day day;
    std::int64_t amount;
};
std::vector<Contribution> contributions(const std::vector<Figure>& figures, const records::Kind& kind,
                                        const records::Record& record);

// The records behind the figure as a query of their list, "status=in_use&identified_on[le]=2023-11-19": those that
// count on `until` (a stock), or that began to count between `since` and `until` (a flow).
std::string records_query(const Figure& figure, std::optional<Day> since, Day until);

}  // namespace zhiben::figures
