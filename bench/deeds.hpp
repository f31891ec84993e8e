#pragma once
// Invented records: how fill makes them, and those of publicity and training, which annexes 4 and 5 are made of.

#include <functional>
#include <string>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::bench {

// The same dice each time.
int below(int n);
template <std::size_t N> const char* one_of(const char* const (&all)[N]) { return all[below(static_cast<int>(N))]; }
// One of `span` days from `earliest` days before 2023-11-19.
std::string day(int earliest, int span);

// Creates the record; its id.
std::string make(WriteTx& tx, const records::Kind& kind, const Json& members);
// The body `count` times, `step` in a transaction.
void make_in_steps(const Work& work, const Actor& actor, int count, int step,
                   const std::function<void(WriteTx&, int)>& body);

// Of each enterprise within the campaign: 3 visits, every second with a file, 2 workshops with a post each, 5
// deliveries to all of these, 3 persons who were to come to 2 sessions each and sat the exam of one of them; one
// session an enterprise. One person in a hundred stands on two rosters. Returns how many records.
int make_deeds(const Work& work, const Actor& actor, const std::vector<std::string>& enterprises);

}  // namespace zhiben::bench
