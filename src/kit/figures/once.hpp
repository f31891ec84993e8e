#pragma once
// 家 beside 家次, 人 beside 人次: what is behind a figure's records (Figure::once), each counted once however often it
// counted in the period.
//
// That is a sum after all. Of the days on which an enterprise counted each has a day before, the last one on which it
// did, or none: it was met anew in a period since S when that one lies before S. So what is kept is how many counted on
// a day whose last time was another day; a change of a record changes no more than the day itself and the one after it,
// posts that as every figure does, and the count can be had as of any moment and be recounted. Who counts in two cells,
// one man in two firms, is counted in each.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kit/figures/sums.hpp"

namespace zhiben::figures {

// The question's figures are names of Figure::once. How many counted between `since` and `until`, as one sum per area ×
// department × sector within the actor's scope.
std::vector<Sum> count_once(ReadTx& tx, const Figures& figures, const Question& question);

// Such counts by department, sector or area ("" for what has none), and in all: not their sum where one belongs to
// several.
struct Distinct {
    std::map<std::string, std::int64_t> by_group = {};
    std::int64_t all = 0;
};
using Distincts = std::map<std::string, Distinct>;  // by their names

// What follows is for posting and for the recount.

// The day before of each of the days on which something counted, "" for the first.
using DayBefore = std::pair<std::string, std::string>;  // day before, day
std::vector<DayBefore> days_before(const std::map<std::string, std::int64_t>& records_by_day);

// All days before together: greater than any of them, so that it ends the range of those from a day on.
constexpr const char* any_day = "any";

// What is counted behind a record: an id, "" when there is nothing.
std::string subject_of(const records::Kind& kind, const Once& once, const records::Record& record);

struct CountedOn {
    std::int64_t cell;
    Day day;
    std::int64_t sign;  // it came (1) or went (-1)
};
// Called for each contribution of such a figure that comes or goes, after the record's row was written.
void note_once(WriteTx& tx, const Figures& figures, const records::Kind& kind, const Once& once,
               const records::Record& record, const CountedOn& counted);

}  // namespace zhiben::figures
