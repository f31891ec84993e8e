#pragma once
// The attachments that hang on the records of a list: how many, and which.

#include <map>
#include <string>
#include <vector>

#include "kit/records/as_of.hpp"
#include "kit/records/filter.hpp"
#include "kit/records/place_column.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::files {

struct Attached {
    records::KindPtr kind;  // nothing of a kind that the actor may not read
    records::Filter filter;
};
// How many hung on them, by where these belong.
std::map<std::string, std::int64_t> count_attached(ReadTx& tx, records::AsOf& as_of, const Attached& to,
                                                   records::By by);
// Their ids, oldest first; `after` are left out.
std::vector<std::string> list_attached(ReadTx& tx, const std::vector<Attached>& to, std::int64_t after,
                                       std::size_t limit);

}  // namespace zhiben::files
