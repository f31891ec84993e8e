#include <map>

#include "kit/base/text.hpp"
#include "kit/figures/cells.hpp"
#include "kit/figures/once.hpp"

// The figures there are, and the posting of every change.
namespace zhiben::figures {
namespace {

using CellDay = std::pair<std::int64_t, std::string>;  // cell, day
using Amounts = std::map<std::string, std::int64_t>;   // figure -> amount

// What the transaction adds to the sums, collected so that an import of a thousand rows changes each sum once; in the
// order of the keys, so that two writers on PostgreSQL never wait for each other crosswise.
struct Pending {
    std::map<std::tuple<std::string, std::int64_t, std::string>, std::int64_t> days;  // figure, cell, day
};

void flush(WriteTx& tx) {
    auto& pending = tx.collected<Pending>();
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> balances;
    for (const auto& [key, amount] : pending.days) {
        if (amount == 0) continue;
        const auto& [figure, cell, day] = key;
        balances[{figure, cell}] += amount;
        tx.sql().run(
            db::Query("insert into figure_days (figure, cell, day, amount) values ($1, $2, $3, $4) "
                      "on conflict (figure, day, cell) do update set amount = figure_days.amount + excluded.amount",
                      {figure, cell, day, amount}));
    }
    for (const auto& [key, amount] : balances)
        if (amount != 0)
            tx.sql().run(
                db::Query("insert into figure_balances (figure, cell, amount) values ($1, $2, $3) "
                          "on conflict (cell, figure) do update set amount = figure_balances.amount + excluded.amount",
                          {key.first, key.second, amount}));
    pending.days.clear();
}

}  // namespace

void write_posting(WriteTx& tx, const records::Kind& kind, const std::string& record, std::int64_t cell,
                   const std::string& day, std::string amounts) {
    tx.sql().run(
        db::Query("insert into postings (at, kind, record, cell, day, amounts) values ($1, $2, $3, $4, $5, $6)",
                  {tx.now().ms, kind.name, record, cell, day, std::move(amounts)}));
}

void Figures::add(std::vector<Figure> figures) {
    for (Figure& figure : figures) {
        if (!figure.once.empty() && !(figure.until.empty() && figure.amount.empty() && figure.offset == 0))
            throw std::logic_error(figure.name + ": what is counted once is behind records that count on one day each");
        by_kind_[figure.kind].push_back(figure);
        figures_.push_back(std::move(figure));
    }
}
const std::vector<Figure>& Figures::of_kind(std::string_view kind) const {
    static const std::vector<Figure> none;
    const auto found = by_kind_.find(kind);
    return found == by_kind_.end() ? none : found->second;
}
const Figure& Figures::get(std::string_view name) const {
    for (const Figure& figure : figures_)
        if (figure.name == name) return figure;
    throw Problem(Stop::not_found, "no_such_figure", "没有名为“" + std::string(name) + "”的指标");
}

std::vector<std::pair<const Figure*, const Once*>> Figures::once(std::string_view name) const {
    std::vector<std::pair<const Figure*, const Once*>> out;
    for (const Figure& figure : figures_)
        for (const Once& once : figure.once)
            if (once.name == name) out.emplace_back(&figure, &once);
    return out;
}

void Figures::post(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                   const records::Record& after) const {
    const std::vector<Figure>& own = of_kind(kind.name);
    if (own.empty()) return;
    std::map<CellDay, Amounts> changes;
    const auto add = [&](const records::Record& record, std::int64_t sign) {
        const std::vector<Contribution> all = contributions(own, kind, record);
        if (all.empty()) return;
        const std::int64_t cell = cell_of(tx, record.place);
        for (const Contribution& one : all) {
            changes[{cell, one.day.iso()}][one.figure->name] += sign * one.amount;
            for (const Once& once : one.figure->once) note_once(tx, *this, kind, once, record, {cell, one.day, sign});
        }
    };
    if (before) add(*before, -1);
    add(after, 1);

    Pending& pending = tx.collected<Pending>();
    for (auto& [where, amounts] : changes) {
        std::string json;
        for (const auto& [figure, amount] : amounts) {
            if (amount == 0) continue;
            json += json.empty() ? '{' : ',';
            append_json_string(json, figure);
            json += ':' + std::to_string(amount);
            pending.days[{figure, where.first, where.second}] += amount;
        }
        if (json.empty()) continue;
        write_posting(tx, kind, after.id, where.first, where.second, json + '}');
    }
    tx.before_commit("~figures", flush);
}

}  // namespace zhiben::figures
