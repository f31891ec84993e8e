#include "kit/figures/extremes.hpp"

#include <algorithm>

#include "kit/figures/cells.hpp"
#include "kit/figures/conditions.hpp"
#include "kit/records/store.hpp"

namespace zhiben::figures {
namespace {

// On each day and in each cell where the figure counted: with an index of day, place and field two records are read.
void ask_by_cell(db::Query& query, ReadTx& tx, const records::Kind& kind, const Figure& figure,
                 const std::string& field, const Question& question) {
    query.add("select c.area, c.department, c.sector");
    for (const db::Sql end : {db::Sql(", (select min(t."), db::Sql(", (select max(t.")}) {
        query.add(end).name(field).add(") from ").name(kind.table).add(" t where t.archived = 0 and t.");
        query.name(figure.from)
            .add(
                " = d.day and t.scope_area = c.area and t.scope_department = c.department and t.scope_sector = "
                "c.sector");
        add_conditions(query, figure);
        query.add(")");
    }
    query.add(" from (select id, area, department, sector from cells where");
    add_cells_within(query, tx, question);
    query.add(") c join figure_days d on d.cell = c.id where d.amount > 0 and d.figure = ").bind(figure.name);
}

// Over the records: of an earlier moment, and of one owner, of whom no cell knows.
void ask_by_record(db::Query& query, ReadTx& tx, const records::Kind& kind, const Figure& figure,
                   const std::string& field, const Question& question) {
    query.add("select scope_area, scope_department, scope_sector, min(").name(field).add("), max(").name(field);
    query.add(") from ").name(kind.table);
    records::add_where(query, tx, kind, {.conditions = records::of_department(question.department)});
    add_conditions(query, figure);
    query.add(" and ").name(figure.from).add(" is not null");
}

}  // namespace

std::vector<Sum> extremes(ReadTx& tx, records::AsOf& as_of, const Figure& figure, const std::string& field,
                          const Question& question) {
    const records::KindPtr kind = tx.kinds().get(figure.kind);
    if (!tx.actor().is_any(kind->readers)) return {};
    const bool by_cell = !as_of.moment() && tx.actor().scope.owner.empty();
    db::Query query = as_of.query({kind->name});
    (by_cell ? ask_by_cell : ask_by_record)(query, tx, *kind, figure, field, question);
    const auto bound = [&](db::Sql comparison, Day day) {
        query.add(by_cell ? db::Sql(" and d.day") : db::Sql(" and "));
        if (!by_cell) query.name(figure.from);
        query.add(comparison).bind(day.iso());
    };
    bound(" <= ", question.until);
    if (question.since) bound(" >= ", *question.since);
    if (!by_cell) query.add(" group by scope_area, scope_department, scope_sector");
    Places places;
    tx.sql().each(query, [&](const db::Row& row) {
        if (row.null(3)) return;
        auto& ends =
            places.amounts_of({std::string(row.text(0)), std::string(row.text(1)), {}, std::string(row.text(2))});
        const std::int64_t lowest = row.integer(3), highest = row.integer(4);
        ends["lowest"] = std::min(ends.try_emplace("lowest", lowest).first->second, lowest);
        ends["highest"] = std::max(ends.try_emplace("highest", highest).first->second, highest);
    });
    return std::move(places.sums);
}

}  // namespace zhiben::figures
