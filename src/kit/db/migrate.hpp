#pragma once
// One numbered list of migrations for both engines, forward only.
//
// migrations/NNNN_name.sql runs on both; NNNN_name.sqlite.sql and NNNN_name.postgres.sql where they must differ.
// `@serial@` in a file stands for a self-numbering integer primary key. A file and its row in schema_migrations are one
// transaction. A database newer than the program, or one whose past migrations read otherwise, is refused.

#include <string>
#include <vector>

#include "kit/base/time.hpp"
#include "kit/db/db.hpp"

namespace zhiben::db {

struct Migration {
    std::string name;  // file name
    std::string text;
};
const std::vector<Migration>& embedded_migrations();  // made by CMake from migrations/

// Brings the database up to date; returns the names of what was run. Throws Problem(conflict) when refused.
// `before_first` is called once before the first step on a database that already holds something (to copy it).
std::vector<std::string> migrate(Database& database, const std::vector<Migration>& all, Instant now,
                                 const std::function<void()>& before_first = {});

}  // namespace zhiben::db
