// What is kept of the figures, held against the records.

#include "kit/figures/once.hpp"
#include "kit/records/store.hpp"

namespace zhiben::figures {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;  // figure, area/department/sector, day
using Amounts = std::map<Key, std::int64_t>;

std::string where_is(const Place& place) { return place.area + ' ' + place.department + ' ' + place.sector; }

// Of the sums that count once each has a day before.
Key once_key(const std::string& figure, const std::string& where, std::string_view day, std::string_view previous) {
    const std::string before = previous.empty()      ? "首次"
                               : previous == any_day ? "合计"
                                                     : "前次" + std::string(previous);
    return {figure + "（去重）", where, std::string(day) + "（" + before + "）"};
}

struct Counted {
    Amounts days, once;
};

// Of what is counted once, where, and whom: the records by day.
void count_days_before(const std::map<Key, std::map<std::string, std::int64_t>>& records_by_day, Amounts& once) {
    for (const auto& [key, by_day] : records_by_day)
        for (const auto& [previous, day] : days_before(by_day))
            for (const std::string& before : {previous, std::string(any_day)})
                ++once[once_key(std::get<0>(key), std::get<1>(key), day, before)];
}

Counted count_again(ReadTx& tx, const Figures& figures) {
    Counted out;
    std::map<Key, std::map<std::string, std::int64_t>> subjects;  // name, where, whom -> day -> records
    for (const records::KindPtr& kind : tx.kinds().all()) {
        const std::vector<Figure>& own = figures.of_kind(kind->name);
        if (own.empty()) continue;
        records::each(tx, *kind, {}, [&](const records::Record& record) {
            const std::string where = where_is(record.place);
            for (const Contribution& one : contributions(own, *kind, record)) {
                out.days[{one.figure->name, where, one.day.iso()}] += one.amount;
                for (const Once& once : one.figure->once)
                    if (const std::string subject = subject_of(*kind, once, record); !subject.empty())
                        ++subjects[{once.name, where, subject}][one.day.iso()];
            }
        });
    }
    count_days_before(subjects, out.once);
    return out;
}

void compare(const Amounts& kept, const Amounts& counted, std::vector<Difference>& out) {
    Amounts apart = kept;
    for (const auto& [key, amount] : counted) apart[key] -= amount;
    for (const auto& [key, amount] : apart) {
        if (amount == 0) continue;
        const auto found = counted.find(key);
        const std::int64_t now = found == counted.end() ? 0 : found->second;
        out.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), now + amount, now});
    }
}

}  // namespace

std::vector<Difference> recount(ReadTx& tx, const Figures& figures) {
    const Counted counted = count_again(tx, figures);
    Amounts days, once, posted, posted_once, balances, standing;
    std::map<std::int64_t, std::string> cells;
    tx.sql().each(db::Query("select id, area, department, sector from cells"), [&](const db::Row& row) {
        cells[row.integer(0)] =
            where_is({std::string(row.text(1)), std::string(row.text(2)), std::string(), std::string(row.text(3))});
    });
    tx.sql().stream(db::Query("select cell, figure, day, amount from figure_days"), [&](const db::Row& row) {
        days[{std::string(row.text(1)), cells[row.integer(0)], std::string(row.text(2))}] += row.integer(3);
    });
    tx.sql().stream(db::Query("select cell, figure, amount from figure_balances"), [&](const db::Row& row) {
        balances[{std::string(row.text(1)), cells[row.integer(0)], ""}] += row.integer(2);
    });
    tx.sql().stream(db::Query("select cell, figure, day, previous, amount from figure_once"), [&](const db::Row& row) {
        once[once_key(std::string(row.text(1)), cells[row.integer(0)], row.text(2), row.text(3))] += row.integer(4);
    });
    tx.sql().stream(db::Query("select cell, day, amounts from postings"), [&](const db::Row& row) {
        const Json amounts = Json::parse(row.text(2));
        const std::string& where = cells[row.integer(0)];
        for (const auto& [figure, amount] : amounts.members()) {
            if (amount.is_integer()) {
                posted[{figure, where, std::string(row.text(1))}] += amount.integer();
                continue;
            }
            for (const auto& [previous, owners] : amount.members())
                for (const std::string& before : {previous, std::string(any_day)})
                    posted_once[once_key(figure, where, row.text(1), before)] += owners.integer();
        }
    });
    for (const auto& [key, amount] : counted.days) standing[{std::get<0>(key), std::get<1>(key), ""}] += amount;

    std::vector<Difference> out;
    compare(days, counted.days, out);
    compare(posted, counted.days, out);
    compare(balances, standing, out);
    compare(once, counted.once, out);
    compare(posted_once, counted.once, out);
    return out;
}

}  // namespace zhiben::figures
