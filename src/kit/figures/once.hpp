#pragma once
// 家 beside 家次: the owners behind a figure (Figure::once), each counted once however often it counted in the period.
//
// That is a sum after all. Of an owner's days with the figure each has a day before, the last one on which he counted,
// or none: he was met anew in a period since S when that one lies before S. So what is kept is how many owners counted
// on a day whose last time was another day; a change of a record changes no more than the day itself and the one after
// it, posts that as every figure does, and the count can be had as of any moment and be recounted.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kit/figures/sums.hpp"

namespace zhiben::figures {

// Of the figures named, which are all counted once: the owners that counted between `since` and `until`, as one sum per
// area × department × sector within the actor's scope. None when it is not known as of that moment: what was before
// the database began to keep it.
std::optional<std::vector<Sum>> count_once(ReadTx& tx, const Figures& figures, const Question& question);

// What follows is for posting and for the recount.

// The day before of each of an owner's days, "" for the first.
using DayBefore = std::pair<std::string, std::string>;  // day before, day
std::vector<DayBefore> days_before(const std::map<std::string, std::int64_t>& records_by_day);

// All days before together: greater than any of them, so that it ends the range of those from a day on.
constexpr const char* any_day = "any";

// Called for each contribution of such a figure that comes (1) or goes (-1), after the record's row was written.
void note_once(WriteTx& tx, const records::Kind& kind, const records::Record& record, const Contribution& contribution,
               std::int64_t cell, std::int64_t sign);

}  // namespace zhiben::figures
