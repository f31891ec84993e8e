#pragma once
// What a submission consists of: the annexes as of its moment, and every figure that its text may name. Gathered from
// the live records for a draft; frozen at submission, in parts that are never written again.

#include <cstdint>
#include <string>
#include <vector>

#include "features/reporting/annex.hpp"

namespace zhiben::reporting {

struct Part {
    std::string name;  // "annex1" …, "marks", "periods", "text", "frame"; of the zone "departments", "unlike"
    std::int64_t page = 0;
    Json body;
};

struct Gathered {
    std::vector<Part> parts = {};
    std::vector<Check> checks = {};
    bool nothing_done = true;                       // every figure of what was done in the period is zero
    const Json& part(std::string_view name) const;  // the first of that name; null when there is none
};

// Annex 1 only when asked for: what a document prints of it, or all of it page by page.
enum class Ledger { none, printed, whole };
constexpr std::size_t printed_rows = 100;  // some ten pages; the whole ledger is a workbook
// The cross-checks read the records behind the annexes and cost more than these: for who sends or is about to.
struct Wanted {
    Ledger ledger = Ledger::none;
    bool checks = false;
};
// All of a department ("": of all) for a period. Of an earlier moment (asked.as_of) annex 1 cannot be had; a count of
// what is counted once is blank where that moment lies before what is known.
Gathered gather(ReadTx& tx, const figures::Figures& figures, const Asked& asked, Wanted wanted);

void freeze(WriteTx& tx, const std::string& submission, std::int64_t round, const Gathered& gathered);
Gathered frozen(ReadTx& tx, const std::string& submission, std::int64_t round, Ledger ledger);
std::string digest_of(const Gathered& gathered);  // SM3 over the parts

// Line by line: where the annexes and the marks differ; of annex 1 the spaces that came, went or changed, where both
// have it. A rate that came or went is one («—»); what is blank because it is not known is none.
struct Difference {
    std::string where, row, column, unit, before, after;
};
Json to_json(const std::vector<Difference>& all);
std::vector<Difference> differences(const Gathered& before, const Gathered& after);
// The annexes of departments added up: whole numbers of the rows «合计»; rates and texts are null.
Gathered added_up(const std::vector<Gathered>& of_departments);

}  // namespace zhiben::reporting
