#pragma once
// Fresh databases for tests, on either engine, knowing nothing of the product: what the kit's own tests need.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kit/db/db.hpp"
#include "kit/db/migrate.hpp"

namespace zhiben::test {

// SQLite, and PostgreSQL where ZHIBEN_TEST_POSTGRES tells how to reach one.
std::vector<db::Engine> engines();
std::string engine_name(db::Engine engine);

// One folder a process for everything a test leaves behind; removed at the end.
const std::filesystem::path& folder();

// A database that is gone with this object: empty, or a copy of another of the same engine that nobody has open.
class Scratch {
  public:
    explicit Scratch(db::Engine engine, const Scratch* from = nullptr);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::unique_ptr<db::Database> open() const;
    db::Engine engine() const { return engine_; }
    // One number, past the product's own door: for counts made in another way.
    std::vector<std::int64_t> integers(const std::vector<std::string>& questions) const;

  private:
    db::Engine engine_;
    std::string place_;  // file or name of the database
};

}  // namespace zhiben::test
