// Counting owners once: posting. What a transaction did to an owner's records is looked at once, before its commit,
// when all rows are written: from the days that he has now, and what changed of them, follow those that he had.

#include <algorithm>
#include <utility>

#include "kit/figures/cells.hpp"
#include "kit/figures/conditions.hpp"
#include "kit/figures/once.hpp"

namespace zhiben::figures {
namespace {

using CellDays = std::map<std::int64_t, std::map<std::string, std::int64_t>>;  // cell -> day -> records

struct Noted {
    struct Change {
        const Figure* figure = nullptr;
        records::KindPtr kind;
        CellDays days;
    };
    std::map<std::pair<std::string, std::string>, Change> changes;  // by figure and owner
};

CellDays days_now(WriteTx& tx, const Noted::Change& change, const std::string& owner) {
    db::Query query("select ");
    query.name(change.figure->from)
        .add(", scope_area, scope_department, scope_sector from ")
        .name(change.kind->table)
        .add(" where ")
        .name(change.kind->owner)
        .add(" = ")
        .bind(owner)
        .add(" and archived = 0 and ")
        .name(change.figure->from)
        .add(" is not null");
    add_conditions(query, *change.figure);
    std::vector<std::pair<Place, std::string>> found;
    tx.sql().each(query, [&](const db::Row& row) {
        found.push_back({{std::string(row.text(1)), std::string(row.text(2)), {}, std::string(row.text(3))},
                         std::string(row.text(0))});
    });
    CellDays out;
    for (const auto& [place, day] : found) ++out[cell_of(tx, place)][day];
    return out;
}

using Amounts = std::map<std::string, std::map<std::string, std::int64_t>>;  // day -> day before -> owners

Amounts changed(const std::map<std::string, std::int64_t>& before, const std::map<std::string, std::int64_t>& after) {
    Amounts out;
    for (const auto& [previous, day] : days_before(before)) --out[day][previous];
    for (const auto& [previous, day] : days_before(after)) ++out[day][previous];
    for (auto& [day, amounts] : out) std::erase_if(amounts, [](const auto& one) { return one.second == 0; });
    return out;
}

void flush(WriteTx& tx) {
    std::map<std::tuple<std::string, std::string, std::string, std::int64_t>, std::int64_t> sums;
    for (const auto& [key, change] : tx.collected<Noted>().changes) {
        const auto& [figure, owner] = key;
        CellDays now;
        bool looked = false;
        for (const auto& [cell, days] : change.days) {
            if (std::all_of(days.begin(), days.end(), [](const auto& one) { return one.second == 0; })) continue;
            if (!std::exchange(looked, true)) now = days_now(tx, change, owner);
            const auto& after = now[cell];
            auto before = after;
            for (const auto& [day, records] : days) before[day] -= records;
            for (const auto& [day, amounts] : changed(before, after)) {
                std::string json;
                for (const auto& [previous, amount] : amounts) {
                    json += json.empty() ? "" : ",";
                    json += '"' + previous + "\":" + std::to_string(amount);
                    sums[{figure, previous, day, cell}] += amount;
                    sums[{figure, any_day, day, cell}] += amount;
                }
                if (json.empty()) continue;
                write_posting(tx, *change.kind, owner, cell, day, "{\"" + figure + "\":{" + json + "}}");
            }
        }
    }
    tx.collected<Noted>().changes.clear();
    for (const auto& [key, amount] : sums) {
        if (amount == 0) continue;
        const auto& [figure, previous, day, cell] = key;
        tx.sql().run(
            db::Query("insert into figure_once (figure, previous, day, cell, amount) values ($1, $2, $3, $4, $5) "
                      "on conflict (figure, previous, day, cell) do update set amount = figure_once.amount + "
                      "excluded.amount",
                      {figure, previous, day, cell, amount}));
    }
}

}  // namespace

void note_once(WriteTx& tx, const records::Kind& kind, const records::Record& record, const Contribution& contribution,
               std::int64_t cell, std::int64_t sign) {
    const std::string owner = kind.text(record, kind.owner);
    if (owner.empty()) return;
    auto& change = tx.collected<Noted>().changes[{contribution.figure->name, owner}];
    if (!change.figure) {
        tx.lock(owner);  // held already, but for the owner from whom the record was taken
        change.figure = contribution.figure;
        change.kind = tx.kinds().get(kind.name);
        tx.before_commit("~figures once", flush);
    }
    change.days[cell][contribution.day.iso()] += sign;
}

}  // namespace zhiben::figures
