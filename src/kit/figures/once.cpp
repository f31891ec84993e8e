// Counting once: reading.

#include "kit/figures/once.hpp"

#include <array>
#include <set>

#include "kit/figures/cells.hpp"

namespace zhiben::figures {
namespace {

// Two ways to the same sum; each reads along one range of the key (figure, previous, day, cell).
//   met anew:  those whose day before lies before the period
//   or:        all that counted on its days, less those whose day before lies in it as well
// The former reads what was before the period, the latter what is in it: the shorter of the two is taken.
void count_one(ReadTx& tx, const std::string& figure, const std::string& since, const std::string& until,
               Collector& collector) {
    const auto first = tx.sql().value(db::Query(
        "select previous from figure_once where figure = $1 and previous > '' order by previous limit 1", {figure}));
    const auto* earliest = first ? std::get_if<std::string>(&*first) : nullptr;
    if (!earliest) return;
    const auto add = [&](std::int64_t sign, const db::Query& query) {
        tx.sql().each(query, [&](const db::Row& row) { collector.add(row.integer(0), figure, sign * row.integer(1)); });
    };
    const bool nothing_earlier = *earliest >= since;
    const bool earlier_is_short = nothing_earlier || Day::parse(*earliest)->days_until(*Day::parse(since)) <
                                                         Day::parse(since)->days_until(*Day::parse(until));
    if (earlier_is_short) {
        add(1, db::Query("select cell, sum(amount) from figure_once where figure = $1 and previous < $2 and "
                         "day >= $2 and day <= $3 group by cell",
                         {figure, since, until}));
        return;
    }
    add(1, db::Query("select cell, sum(amount) from figure_once where figure = $1 and previous = 'any' and "
                     "day >= $2 and day <= $3 group by cell",
                     {figure, since, until}));
    add(-1, db::Query("select cell, sum(amount) from figure_once where figure = $1 and previous >= $2 and "
                      "previous < $3 and day <= $3 group by cell",
                      {figure, since, until}));
}

// What was posted after that moment is taken away again.
void take_back(ReadTx& tx, const Question& question, Collector& collector) {
    const std::string since = question.since->iso(), until = question.until.iso();
    const db::Query query("select cell, day, amounts from postings where at > $1 and amounts like '%:{%'",
                          {question.as_of->ms});
    tx.sql().stream(query, [&](const db::Row& row) {
        if (row.text(1) < since || row.text(1) > until) return;
        const Json amounts = Json::parse(row.text(2));
        for (const auto& [figure, by_previous] : amounts.members())
            if (asked(question, figure) && by_previous.is_object())
                for (const auto& [previous, amount] : by_previous.members())
                    if (previous < since) collector.add(row.integer(0), figure, -amount.integer());
    });
}

std::vector<Sum> count_of_owner(ReadTx& tx, const Figures& figures, const Question& question) {
    std::set<std::array<std::string, 5>> met;  // place, name, subject
    Places places;
    each_of_owner(tx, figures, question,
                  [&](const records::Kind& kind, const records::Record& record, const Contribution& one) {
                      const Place& at = record.place;
                      for (const Once& once : one.figure->once) {
                          const std::string subject = subject_of(kind, once, record);
                          if (!asked(question, once.name) || subject.empty()) continue;
                          if (met.insert({at.area, at.department, at.sector, once.name, subject}).second)
                              ++places.amounts_of(at)[once.name];
                      }
                  });
    return std::move(places.sums);
}

}  // namespace

std::vector<DayBefore> days_before(const std::map<std::string, std::int64_t>& records_by_day) {
    std::vector<DayBefore> out;
    std::string last;
    for (const auto& [day, records] : records_by_day) {
        if (records == 0) continue;
        out.emplace_back(last, day);
        last = day;
    }
    return out;
}

std::vector<Sum> count_once(ReadTx& tx, const Figures& figures, const Question& question) {
    if (!tx.actor().scope.owner.empty()) return count_of_owner(tx, figures, question);
    Collector collector(tx, question);
    if (collector.empty()) return {};
    for (const std::string& name : question.figures)
        count_one(tx, name, question.since->iso(), question.until.iso(), collector);
    if (question.as_of) take_back(tx, question, collector);
    return collector.take();
}

}  // namespace zhiben::figures
