#include "kit/figures/conditions.hpp"

#include <stdexcept>

#include "kit/records/filter.hpp"

namespace zhiben::figures {

void add_conditions(db::Query& query, const Figure& figure) {
    for (const records::Condition& condition : figure.when) {
        if (condition.test == records::Test::open_on)
            throw std::logic_error("a figure cannot be tested so: " + condition.field);
        records::add_test(query, condition.field, true, condition);
    }
}

}  // namespace zhiben::figures
