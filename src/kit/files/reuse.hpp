#pragma once
// The same bytes as evidence of two records: one photograph cannot have been taken at two entrances. Told by the
// content hash; pictures that were scaled or saved anew are not recognised.

#include <string>
#include <vector>

#include "kit/files/attachments.hpp"

namespace zhiben::files {

struct Reuse {
    std::string hash;
    std::vector<Attachment> uses;  // of different records, all within the actor's scope; at most 50
};
struct Reuses {
    std::vector<Reuse> items;
    std::string next;  // cursor
};
// Those that at least two records in the actor's scope share, by hash. `kind` "" is any kind.
Reuses reuses(ReadTx& tx, const std::string& kind, const std::string& after, std::size_t limit);

// The record's attachments whose bytes hang on another record too, in scope or not.
std::vector<std::string> used_elsewhere(ReadTx& tx, const std::string& kind, const std::string& record);

}  // namespace zhiben::files
