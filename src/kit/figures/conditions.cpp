#include "kit/figures/conditions.hpp"

#include <stdexcept>

namespace zhiben::figures {
namespace {

using records::Test;

void add_test(db::Query& query, const records::Condition& condition) {
    query.add(" and ").name(condition.field);
    switch (condition.test) {
        case Test::equal: query.add(" = ").bind(condition.values.front()); return;
        case Test::not_equal: query.add(" is distinct from ").bind(condition.values.front()); return;
        case Test::less: query.add(" < ").bind(condition.values.front()); return;
        case Test::less_or_equal: query.add(" <= ").bind(condition.values.front()); return;
        case Test::greater: query.add(" > ").bind(condition.values.front()); return;
        case Test::greater_or_equal: query.add(" >= ").bind(condition.values.front()); return;
        case Test::blank: query.add(" is null"); return;
        case Test::not_blank: query.add(" is not null"); return;
        case Test::among:
            query.add(" in (");
            for (std::size_t i = 0; i < condition.values.size(); ++i) {
                if (i) query.add(", ");
                query.bind(condition.values[i]);
            }
            query.add(")");
            return;
        case Test::holds:
            query.add(" like ").bind("%|" + std::get<std::string>(condition.values.front()) + "|%");
            return;
        case Test::open_on: break;
    }
    throw std::logic_error("a figure cannot be tested so: " + condition.field);
}

}  // namespace

void add_conditions(db::Query& query, const Figure& figure) {
    for (const records::Condition& condition : figure.when) add_test(query, condition);
}

}  // namespace zhiben::figures
