#include "kit/figures/sums.hpp"

#include <algorithm>

#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::figures {
namespace {

using CellDay = std::pair<std::int64_t, std::string>;  // cell, day
using Amounts = std::map<std::string, std::int64_t>;   // figure -> amount

// What the transaction adds to the sums, collected so that an import of a thousand rows changes each sum once; in the
// order of the keys, so that two writers on PostgreSQL never wait for each other crosswise.
struct Pending {
    std::map<std::tuple<std::string, std::int64_t, std::string>, std::int64_t> days;  // figure, cell, day
    std::map<std::tuple<std::string, std::string, std::string>, std::int64_t> cells;  // area, department, sector
};

std::int64_t cell_of(WriteTx& tx, const Place& place) {
    auto& known = tx.collected<Pending>().cells;
    const auto key = std::tuple(place.area, place.department, place.sector);
    if (const auto found = known.find(key); found != known.end()) return found->second;
    const std::vector<db::Value> values{place.area, place.department, place.sector};
    const db::Query select("select id from cells where area = $1 and department = $2 and sector = $3", values);
    std::int64_t id = tx.sql().integer(select);
    if (id == 0) {
        tx.sql().run(db::Query(
            "insert into cells (area, department, sector) values ($1, $2, $3) on conflict do nothing", values));
        id = tx.sql().integer(select);
    }
    known.emplace(key, id);
    return id;
}

void flush(WriteTx& tx) {
    auto& pending = tx.collected<Pending>();
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> balances;
    for (const auto& [key, amount] : pending.days) {
        if (amount == 0) continue;
        const auto& [figure, cell, day] = key;
        balances[{figure, cell}] += amount;
        tx.sql().run(
            db::Query("insert into figure_days (figure, cell, day, amount) values ($1, $2, $3, $4) "
                      "on conflict (figure, cell, day) do update set amount = figure_days.amount + excluded.amount",
                      {figure, cell, day, amount}));
    }
    for (const auto& [key, amount] : balances)
        if (amount != 0)
            tx.sql().run(
                db::Query("insert into figure_balances (figure, cell, amount) values ($1, $2, $3) "
                          "on conflict (figure, cell) do update set amount = figure_balances.amount + excluded.amount",
                          {key.first, key.second, amount}));
    pending.days.clear();
}

bool asked(const Question& question, std::string_view figure) {
    return question.figures.empty() ||
           std::find(question.figures.begin(), question.figures.end(), figure) != question.figures.end();
}

bool in_period(const Question& question, std::string_view day) {
    return day <= question.until.iso() && (!question.since || day >= question.since->iso());
}

class Collector {
  public:
    Collector(ReadTx& tx, const Question& question) {
        db::Query query("select id, area, department, sector from cells where area >= ");
        const std::string& scope_area = tx.actor().scope.area;
        const std::string area = question.area.starts_with(scope_area) ? question.area : scope_area;
        query.bind(area).add(" and area < ").bind(area + "~");
        if (!tx.actor().scope.department.empty()) query.add(" and department = ").bind(tx.actor().scope.department);
        if (!question.department.empty()) query.add(" and department = ").bind(question.department);
        tx.sql().each(query, [&](const db::Row& row) {
            cells_[row.integer(0)] = {std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)), {}};
        });
    }
    void add(std::int64_t cell, std::string_view figure, std::int64_t amount) {
        const auto found = cells_.find(cell);
        if (found == cells_.end()) return;
        auto& amounts = found->second.amounts;
        const auto at = amounts.find(std::string(figure));
        if (at == amounts.end())
            amounts.emplace(figure, amount);
        else
            at->second += amount;
    }
    std::vector<Sum> take() {
        std::vector<Sum> out;
        for (auto& [id, sum] : cells_) {
            std::erase_if(sum.amounts, [](const auto& one) { return one.second == 0; });
            if (!sum.amounts.empty()) out.push_back(std::move(sum));
        }
        return out;
    }

  private:
    std::map<std::int64_t, Sum> cells_;
};

// The sums of one owner alone: not kept, but few records to count.
std::vector<Sum> sums_of_owner(ReadTx& tx, const Figures& figures, const Question& question) {
    std::map<std::tuple<std::string, std::string, std::string>, Sum> out;
    for (const records::KindPtr& kind : tx.kinds().all()) {
        const std::vector<Figure>& own = figures.of_kind(kind->name);
        if (own.empty() || !tx.actor().is_any(kind->readers)) continue;
        records::each(tx, *kind, {}, [&](const records::Record& record) {
            for (const Contribution& one : contributions(own, *kind, record)) {
                if (!asked(question, one.figure->name) || !in_period(question, one.day.iso())) continue;
                Sum& sum = out[{record.place.area, record.place.department, record.place.sector}];
                sum.area = record.place.area;
                sum.department = record.place.department;
                sum.sector = record.place.sector;
                sum.amounts[one.figure->name] += one.amount;
            }
        });
    }
    std::vector<Sum> list;
    for (auto& [key, sum] : out) list.push_back(std::move(sum));
    return list;
}

void add_figures_condition(db::Query& query, const Question& question) {
    if (question.figures.empty()) return;
    query.add(" and figure in (");
    for (std::size_t i = 0; i < question.figures.size(); ++i) {
        if (i) query.add(", ");
        query.bind(question.figures[i]);
    }
    query.add(")");
}

}  // namespace

void Figures::add(std::vector<Figure> figures) {
    for (Figure& figure : figures) {
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

void Figures::post(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                   const records::Record& after) const {
    const std::vector<Figure>& own = of_kind(kind.name);
    if (own.empty()) return;
    std::map<CellDay, Amounts> changes;
    const auto add = [&](const records::Record& record, std::int64_t sign) {
        const std::vector<Contribution> all = contributions(own, kind, record);
        if (all.empty()) return;
        const std::int64_t cell = cell_of(tx, record.place);
        for (const Contribution& one : all) changes[{cell, one.day.iso()}][one.figure->name] += sign * one.amount;
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
        tx.sql().run(
            db::Query("insert into postings (at, kind, record, cell, day, amounts) values ($1, $2, $3, $4, $5, $6)",
                      {tx.now().ms, kind.name, after.id, where.first, where.second, json + '}'}));
    }
    tx.before_commit("~figures", flush);
}

std::vector<Sum> sums(ReadTx& tx, const Figures& figures, const Question& question) {
    if (!tx.actor().scope.owner.empty()) {
        // The postings know places, not owners: what one owner's records were at a past moment is not kept.
        if (question.as_of) throw Problem(Stop::forbidden, "as_of", "只有监管人员可以查看以往某一时刻的数字");
        return sums_of_owner(tx, figures, question);
    }
    Collector collector(tx, question);
    // Standing sums are kept; from them the few days after the cut-off are taken away. A cut-off long ago, and every
    // flow, is summed up day by day.
    const bool near = !question.since && question.until.days_until(tx.today()) < 60;
    if (near) {
        db::Query query("select cell, figure, amount from figure_balances where amount <> 0");
        add_figures_condition(query, question);
        tx.sql().each(query, [&](const db::Row& row) { collector.add(row.integer(0), row.text(1), row.integer(2)); });
    }
    db::Query query("select min(cell), figure, sum(amount) from figure_days where ");
    if (near)
        query.add("day > ").bind(question.until.iso());
    else
        query.add("day <= ").bind(question.until.iso());
    if (question.since) query.add(" and day >= ").bind(question.since->iso());
    add_figures_condition(query, question);
    // A few days of many are found by their day, not in the order of the sums: `+` keeps SQLite from the latter,
    // and min() of the one cell tells it to PostgreSQL, which does not know +cell for it.
    query.add(near || question.since ? db::Sql(" group by figure, +cell") : db::Sql(" group by figure, cell"));
    tx.sql().each(query, [&](const db::Row& row) {
        collector.add(row.integer(0), row.text(1), near ? -row.integer(2) : row.integer(2));
    });
    if (question.as_of) {
        tx.sql().stream(db::Query("select cell, day, amounts from postings where at > $1", {question.as_of->ms}),
                        [&](const db::Row& row) {
                            if (!in_period(question, row.text(1))) return;
                            const Json amounts = Json::parse(row.text(2));
                            for (const auto& [figure, amount] : amounts.members())
                                if (asked(question, figure)) collector.add(row.integer(0), figure, -amount.integer());
                        });
    }
    return collector.take();
}

std::map<std::string, std::int64_t> total(const std::vector<Sum>& list) {
    std::map<std::string, std::int64_t> out;
    for (const Sum& sum : list)
        for (const auto& [figure, amount] : sum.amounts) out[figure] += amount;
    return out;
}

std::vector<Difference> recount(ReadTx& tx, const Figures& figures) {
    using Key = std::tuple<std::string, std::string, std::string>;  // figure, area/department/sector, day
    std::map<Key, std::int64_t> counted, days, posted;
    std::map<std::pair<std::string, std::string>, std::int64_t> balances;
    for (const records::KindPtr& kind : tx.kinds().all()) {
        const std::vector<Figure>& own = figures.of_kind(kind->name);
        if (own.empty()) continue;
        records::each(tx, *kind, {}, [&](const records::Record& record) {
            const std::string where = record.place.area + ' ' + record.place.department + ' ' + record.place.sector;
            for (const Contribution& one : contributions(own, *kind, record))
                counted[{one.figure->name, where, one.day.iso()}] += one.amount;
        });
    }
    std::map<std::int64_t, std::string> cells;
    tx.sql().each(db::Query("select id, area, department, sector from cells"), [&](const db::Row& row) {
        cells[row.integer(0)] =
            std::string(row.text(1)) + ' ' + std::string(row.text(2)) + ' ' + std::string(row.text(3));
    });
    tx.sql().stream(db::Query("select cell, figure, day, amount from figure_days"), [&](const db::Row& row) {
        days[{std::string(row.text(1)), cells[row.integer(0)], std::string(row.text(2))}] += row.integer(3);
    });
    tx.sql().stream(db::Query("select cell, figure, amount from figure_balances"), [&](const db::Row& row) {
        balances[{std::string(row.text(1)), cells[row.integer(0)]}] += row.integer(2);
    });
    tx.sql().stream(db::Query("select cell, day, amounts from postings"), [&](const db::Row& row) {
        const Json amounts = Json::parse(row.text(2));
        for (const auto& [figure, amount] : amounts.members())
            posted[{figure, cells[row.integer(0)], std::string(row.text(1))}] += amount.integer();
    });

    std::vector<Difference> out;
    const auto compare = [&](const std::map<Key, std::int64_t>& kept) {
        std::map<Key, std::int64_t> apart = kept;
        for (const auto& [key, amount] : counted) apart[key] -= amount;
        for (const auto& [key, amount] : apart) {
            if (amount == 0) continue;
            const auto found = counted.find(key);
            const std::int64_t now = found == counted.end() ? 0 : found->second;
            out.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), now + amount, now});
        }
    };
    compare(days);
    compare(posted);
    std::map<std::pair<std::string, std::string>, std::int64_t> standing = balances;
    for (const auto& [key, amount] : counted) standing[{std::get<0>(key), std::get<1>(key)}] -= amount;
    for (const auto& [key, amount] : standing)
        if (amount != 0) out.push_back({key.first, key.second, "", balances[key], balances[key] - amount});
    return out;
}

}  // namespace zhiben::figures
