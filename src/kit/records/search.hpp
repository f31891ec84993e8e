#pragma once
// Finding records by any part of their searched fields. Every record keeps its folded search text; the index narrows
// the candidates by pairs of characters (Chinese has no blanks between words), and LIKE on the text decides.

#include <string>

#include "kit/db/db.hpp"

namespace zhiben::records::search {

// Replaces the index entry of row `n`; `before` is "" for a new record.
void put(db::Connection& sql, const std::string& table, std::int64_t n, const std::string& before,
         const std::string& after);
// " and …" narrowing to the rows whose search text holds `wanted`.
void add_condition(db::Query& query, db::Engine engine, const std::string& table, const std::string& wanted);

}  // namespace zhiben::records::search
