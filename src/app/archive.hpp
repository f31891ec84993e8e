#pragma once
#include <string>

#include "app/product.hpp"

namespace zhiben::app {

// The campaign, to be laid down: one zip of every ledger as a workbook, as JSON (a record a line) and as pages that any
// browser shows, the annexes as of today, all attachments, the history with its seals, and an index.html that leads
// through them without the program. Personal numbers stay masked. All of it as of one moment.
void archive(Product& product, const std::string& file);

}  // namespace zhiben::app
