#pragma once
// What was changed: written in the same transaction as the change, and sealed behind it in a chain of SM3 digests.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kit/work/tx.hpp"

namespace zhiben {

struct Change {
    std::int64_t seq = 0;
    Instant at;
    std::string actor, actor_name, door, action, kind, record;
    std::string before, after;  // the record as JSON, "" when there was or is none
    bool sealed = false;
};

// Writes one line. `action` is kind.verb ("hazards.order").
void write_history(WriteTx& tx, std::string_view action, std::string_view kind, std::string_view record,
                   std::string before, std::string after);
// The lines of one record, oldest first. The caller has checked that the record is in scope.
std::vector<Change> history_of(ReadTx& tx, std::string_view kind, std::string_view record);

// Seals what is not sealed yet, at most `most` lines in one block; returns how many were sealed.
// A block's seal is SM3(seal of the block before, then "seq:digest" of each of its lines).
std::int64_t seal_history(db::Database& database, Instant now, std::int64_t most = 5000);
// The newest seal, "" when nothing is sealed: what a report prints.
std::string newest_seal(db::Connection& sql);

struct Verdict {
    std::int64_t lines = 0, blocks = 0, unsealed = 0;
    std::optional<std::int64_t> broken_line;   // seq of the first line that does not fit its digest or is missing
    std::optional<std::int64_t> broken_block;  // number of the first block that does not fit
    std::string why;                           // Chinese, empty when all is well
};
Verdict verify_history(db::Connection& sql);

}  // namespace zhiben
