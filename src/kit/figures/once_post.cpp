// Counting once: posting. What a transaction did to the records behind which an enterprise or a person counts is looked
// at once, before its commit, when all rows are written: from the days that there are now, and what changed of them,
// follow those that there were.

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
        const Figures* figures = nullptr;
        records::KindPtr kind;
        CellDays days;
    };
    std::map<std::pair<std::string, std::string>, Change> changes;  // by what is counted once, and whom
};

void add_days(WriteTx& tx, const Figure& figure, const Once& once, const std::string& subject, CellDays& out) {
    db::Query query("select ");
    query.name(figure.from)
        .add(", scope_area, scope_department, scope_sector from ")
        .name(tx.kinds().get(figure.kind)->table)
        .add(" where ")
        .name(once.of.empty() ? "scope_owner" : once.of)
        .add(" = ")
        .bind(subject)
        .add(" and archived = 0 and ")
        .name(figure.from)
        .add(" is not null");
    add_conditions(query, figure);
    std::vector<std::pair<Place, std::string>> found;
    tx.sql().each(query, [&](const db::Row& row) {
        found.push_back({{std::string(row.text(1)), std::string(row.text(2)), {}, std::string(row.text(3))},
                         std::string(row.text(0))});
    });
    for (const auto& [place, day] : found) ++out[cell_of(tx, place)][day];
}

using Amounts = std::map<std::string, std::map<std::string, std::int64_t>>;  // day -> day before -> how many

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
        const auto& [name, subject] = key;
        CellDays now;
        bool looked = false;
        for (const auto& [cell, days] : change.days) {
            if (std::all_of(days.begin(), days.end(), [](const auto& one) { return one.second == 0; })) continue;
            if (!std::exchange(looked, true))
                for (const auto& [figure, once] : change.figures->once(name))
                    add_days(tx, *figure, *once, subject, now);
            const auto& after = now[cell];
            auto before = after;
            for (const auto& [day, records] : days) before[day] -= records;
            for (const auto& [day, amounts] : changed(before, after)) {
                std::string json;
                for (const auto& [previous, amount] : amounts) {
                    json += json.empty() ? "" : ",";
                    json += '"' + previous + "\":" + std::to_string(amount);
                    sums[{name, previous, day, cell}] += amount;
                    sums[{name, any_day, day, cell}] += amount;
                }
                if (json.empty()) continue;
                write_posting(tx, *change.kind, subject, cell, day, "{\"" + name + "\":{" + json + "}}");
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

std::string subject_of(const records::Kind& kind, const Once& once, const records::Record& record) {
    return once.of.empty() ? record.place.owner : kind.text(record, once.of);
}

void note_once(WriteTx& tx, const Figures& figures, const records::Kind& kind, const Once& once,
               const records::Record& record, const CountedOn& counted) {
    const std::string subject = subject_of(kind, once, record);
    if (subject.empty()) return;
    auto& change = tx.collected<Noted>().changes[{once.name, subject}];
    if (!change.figures) {
        tx.lock(subject);
        change.figures = &figures;
        change.kind = tx.kinds().get(kind.name);
        tx.before_commit("~figures once", flush);
    }
    change.days[counted.cell][counted.day.iso()] += counted.sign;
}

}  // namespace zhiben::figures
