#include "kit/figures/counted.hpp"

#include <algorithm>

#include "kit/figures/conditions.hpp"

namespace zhiben::figures {
namespace {

void add_amount(db::Query& query, const Figure& figure, Day until) {
    const std::string day = until.plus(-static_cast<int>(figure.offset)).iso();
    query.add(", sum(case when ").name(figure.from).add(" <= ").bind(day);
    if (!figure.until.empty())
        query.add(" and (")
            .name(figure.until)
            .add(" is null or ")
            .name(figure.until)
            .add(" > ")
            .bind(until.iso())
            .add(")");
    add_conditions(query, figure);
    query.add(" then ");
    if (figure.amount.empty())
        query.add("1");
    else
        query.name(figure.amount);
    query.add(" else 0 end)");
}

}  // namespace

std::map<std::string, std::map<std::string, std::int64_t>> counted_by(ReadTx& tx, const Figures& figures,
                                                                      const records::Kind& kind,
                                                                      const std::vector<std::string>& names, Day until,
                                                                      const std::string& column,
                                                                      const records::Filter& filter) {
    if (!tx.actor().is_any(kind.readers))
        throw Problem(Stop::forbidden, "role", "您的角色不能查看“" + kind.label + "”");
    std::vector<const Figure*> wanted;
    for (const Figure& figure : figures.of_kind(kind.name))
        if (std::find(names.begin(), names.end(), figure.name) != names.end()) wanted.push_back(&figure);
    db::Query query("select ");
    query.name(column);
    for (const Figure* figure : wanted) add_amount(query, *figure, until);
    query.add(" from ").name(kind.table);
    records::add_where(query, tx, kind, filter);
    query.add(" group by ").name(column);
    std::map<std::string, std::map<std::string, std::int64_t>> out;
    tx.sql().stream(query, [&](const db::Row& row) {
        auto& amounts = out[std::string(row.text(0))];
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (const std::int64_t amount = row.integer(static_cast<int>(i) + 1); amount != 0)
                amounts[wanted[i]->name] += amount;
    });
    return out;
}

}  // namespace zhiben::figures
