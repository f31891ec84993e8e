#pragma once
// Where amounts are summed up: a cell for each area × department × sector. For the files of this folder.

#include <functional>
#include <unordered_map>

#include "kit/figures/sums.hpp"

namespace zhiben::figures {

// Of a place; made when it is the first time that something is summed up there.
std::int64_t cell_of(WriteTx& tx, const Place& place);

bool asked(const Question& question, std::string_view figure);

// What a change added to a cell's amounts of a day, as {"figure": amount, …}; never changed afterwards.
void write_posting(WriteTx& tx, const records::Kind& kind, const std::string& record, std::int64_t cell,
                   const std::string& day, std::string amounts);

// " area >= … and …": which cells the question is about, within the actor's scope.
void add_cells_within(db::Query& query, ReadTx& tx, const Question& question);

// What the records of the one owner in whose scope the actor is contribute within the question's days: not kept, but
// few to count. Throws Problem for an earlier moment.
using EachContribution = std::function<void(const records::Kind&, const records::Record&, const Contribution&)>;
void each_of_owner(ReadTx& tx, const Figures& figures, const Question& question, const EachContribution& each);
// A sum for each place that came up.
struct Places {
    std::vector<Sum> sums = {};
    std::map<std::string, std::int64_t>& amounts_of(const Place& place);

  private:
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> known_;  // their places in `sums`
};

// Adds up by cell what a question is about, within the actor's scope.
class Collector {
  public:
    Collector(ReadTx& tx, const Question& question);
    void add(std::int64_t cell, std::string_view figure, std::int64_t amount);
    std::vector<Sum> take();
    bool empty() const { return cells_.empty(); }  // nowhere within the question was anything ever summed up

  private:
    void settle();

    std::map<std::int64_t, Sum> cells_;
    std::string figure_;  // many amounts of one figure come behind each other: they are added up first
    std::unordered_map<std::int64_t, std::int64_t> running_;  // by cell
};

}  // namespace zhiben::figures
