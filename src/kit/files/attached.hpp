#pragma once
// The attachments that hang on the records of a list: which. How many each has is its field (attachments.hpp).

#include <string>
#include <vector>

#include "kit/records/filter.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::files {

struct Attached {
    records::KindPtr kind;  // nothing of a kind that the actor may not read
    records::Filter filter;
};
// Their ids, oldest first; `after` are left out.
std::vector<std::string> list_attached(ReadTx& tx, const std::vector<Attached>& to, std::int64_t after,
                                       std::size_t limit);

}  // namespace zhiben::files
