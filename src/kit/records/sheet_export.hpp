#pragma once
// Records of any kind as a workbook, and the empty workbook that an import takes.

#include <string>

#include "kit/records/store.hpp"

namespace zhiben::records {

// All that the filter shows, in its order, page by page in bounded memory. References stand as names, choices as
// labels, secrets masked. Returns how many.
std::int64_t export_workbook(ReadTx& tx, const Kind& kind, Filter filter, const std::string& path);

// Header with obligatory marks, help and drop-down lists; an example on a sheet «示例», which the import leaves alone.
void write_template(const Kind& kind, const std::string& path);

}  // namespace zhiben::records
