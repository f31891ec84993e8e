#pragma once
#include "kit/http/router.hpp"

namespace zhiben::http {

// The routes that every kind has: list, count, read, create, change, archive, history, reveal, and /kinds.
void record_routes(Router& router);
// Attachments of any record: bytes by content hash in the files folder, what they are in the database.
void attachment_routes(Router& router);
// Columns that a zone adds to a ledger. `changed` is called after the commit to load them anew.
void column_routes(Router& router, Roles administrators, std::function<void(const Work&)> changed);

}  // namespace zhiben::http
