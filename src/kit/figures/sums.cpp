#include "kit/figures/sums.hpp"

#include <utility>

#include "kit/figures/cells.hpp"
#include "kit/records/store.hpp"

namespace zhiben::figures {
namespace {

bool in_period(const Question& question, std::string_view day) {
    return day <= question.until.iso() && (!question.since || day >= question.since->iso());
}

// The sums are found by their figures: of all of them when none is named.
void add_figures_condition(db::Query& query, const Figures& figures, const Question& question) {
    query.add(" figure in (");
    bool first = true;
    const auto add = [&](const std::string& name) {
        if (!std::exchange(first, false)) query.add(", ");
        query.bind(name);
    };
    for (const std::string& name : question.figures) add(name);
    if (question.figures.empty())
        for (const Figure& figure : figures.all()) add(figure.name);
    query.add(")");
}

}  // namespace

void each_of_owner(ReadTx& tx, const Figures& figures, const Question& question, const EachContribution& each) {
    // The postings know places, not owners: what one owner's records were at a past moment is not kept.
    if (question.as_of) throw Problem(Stop::forbidden, "as_of", "只有监管人员可以查看以往某一时刻的数字");
    for (const records::KindPtr& kind : tx.kinds().all()) {
        const std::vector<Figure>& own = figures.of_kind(kind->name);
        if (own.empty() || !tx.actor().is_any(kind->readers)) continue;
        records::each(tx, *kind, {}, [&](const records::Record& record) {
            for (const Contribution& one : contributions(own, *kind, record))
                if (in_period(question, one.day.iso())) each(*kind, record, one);
        });
    }
}

std::map<std::string, std::int64_t>& Places::amounts_of(const Place& place) {
    const auto [known, first] = known_.try_emplace({place.area, place.department, place.sector}, sums.size());
    if (first) sums.push_back({place.area, place.department, place.sector, {}});
    return sums[known->second].amounts;
}

std::set<std::string> unknown(ReadTx& tx, Instant as_of) {
    std::set<std::string> out;
    tx.sql().each(db::Query("select figure from figure_since where since > $1", {as_of.ms}),
                  [&](const db::Row& row) { out.emplace(row.text(0)); });
    return out;
}

std::vector<Sum> sums(ReadTx& tx, const Figures& figures, const Question& question) {
    if (!tx.actor().scope.owner.empty()) {
        Places places;
        each_of_owner(tx, figures, question,
                      [&](const records::Kind&, const records::Record& record, const Contribution& one) {
                          if (asked(question, one.figure->name))
                              places.amounts_of(record.place)[one.figure->name] += one.amount;
                      });
        return std::move(places.sums);
    }
    Collector collector(tx, question);
    if (collector.empty()) return {};
    // Standing sums are kept; from them the few days after the cut-off are taken away. A cut-off long ago, and every
    // flow, is summed up day by day.
    const bool near = !question.since && question.until.days_until(tx.today()) < 60;
    if (near) {
        db::Query query("select cell, figure, amount from figure_balances where amount <> 0 and");
        add_figures_condition(query, figures, question);
        tx.sql().stream(query, [&](const db::Row& row) { collector.add(row.integer(0), row.text(1), row.integer(2)); });
    }
    // SQLite would sort the rows to add them up by cell; read as they lie they are added up in a fifth of the time.
    const bool summed = tx.sql().engine() == db::Engine::postgres;
    db::Query query(summed ? db::Sql("select cell, figure, sum(amount)") : db::Sql("select cell, figure, amount"));
    add_figures_condition(query.add(" from figure_days where"), figures, question);
    if (near)
        query.add(" and day > ").bind(question.until.iso());
    else
        query.add(" and day <= ").bind(question.until.iso());
    if (question.since) query.add(" and day >= ").bind(question.since->iso());
    if (summed) query.add(" group by figure, cell");
    tx.sql().stream(query, [&](const db::Row& row) {
        collector.add(row.integer(0), row.text(1), near ? -row.integer(2) : row.integer(2));
    });
    if (question.as_of) {
        tx.sql().stream(db::Query("select cell, day, amounts from postings where at > $1", {question.as_of->ms}),
                        [&](const db::Row& row) {
                            if (!in_period(question, row.text(1))) return;
                            const Json amounts = Json::parse(row.text(2));
                            for (const auto& [figure, amount] : amounts.members())
                                if (amount.is_integer() && asked(question, figure))
                                    collector.add(row.integer(0), figure, -amount.integer());
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

}  // namespace zhiben::figures
