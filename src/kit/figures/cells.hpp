#pragma once
// Where amounts are summed up: a cell for each area × department × sector. For the files of this folder.

#include <unordered_map>

#include "kit/figures/sums.hpp"

namespace zhiben::figures {

// Of a place; made when it is the first time that something is summed up there.
std::int64_t cell_of(WriteTx& tx, const Place& place);

bool asked(const Question& question, std::string_view figure);

// What a change added to a cell's amounts of a day, as {"figure": amount, …}; never changed afterwards.
void write_posting(WriteTx& tx, const records::Kind& kind, const std::string& record, std::int64_t cell,
                   const std::string& day, std::string amounts);

// Of the one owner in whose scope the actor is: not kept, but few records to count. Throws Problem for an earlier
// moment.
std::vector<Sum> sums_of_owner(ReadTx& tx, const Figures& figures, const Question& question);

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
