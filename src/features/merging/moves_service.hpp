#pragma once
// What a merge and its undoing have in common: which records move, and how what was taken is kept.

#include "features/merging/service.hpp"

namespace zhiben::merging {

// Every kind whose records belong to an enterprise: spaces, hazards, users, and what is added later. What belongs to
// those in turn (the steps of a hazard) follows them.
std::vector<records::KindPtr> owned_kinds(ReadTx& tx);

// The field that is unique within the enterprise: the space's number. "" when the kind has none.
std::string number_field(const records::Kind& kind);

void lock_both(WriteTx& tx, const std::string& a, const std::string& b);

Json value_of(const db::Value& value);
db::Value value_from(const Json& json);

}  // namespace zhiben::merging
