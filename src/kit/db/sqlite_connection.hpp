#pragma once
// A connection to an SQLite file: statements kept prepared, violations told by table and columns.

#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kit/db/db.hpp"

namespace zhiben::db {

class SqliteConnection : public Connection {
  public:
    // `writer`: the one connection that changes anything; it sets the file up. Throws std::runtime_error when the file
    // cannot be opened.
    SqliteConnection(const std::string& path, bool writer, const SqliteSettings& settings);

    Engine engine() const override { return Engine::sqlite; }
    void each(const Query& query, const RowFunction& row) override;
    void stream_rows(const Query& query, const RowFunction& row) override { step_all(query, &row); }
    std::int64_t run(const Query& query) override;
    std::int64_t insert(Query query) override;
    void lock(std::string_view) override {}
    void savepoint(const std::function<void()>& body) override;
    std::int64_t changes() const override { return sqlite3_total_changes64(handle_.get()); }
    void script(std::string_view text) override;

    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    // Calls `told` after each commit with the pages that the write-ahead log holds; {} for nobody.
    void watch_log(std::function<void(int pages)> told);
    // Writes back what the log holds as far as no reader needs it, waiting for nobody; an error is left to the next.
    void write_log_back();

  private:
    struct CloseConnection {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    // A statement, and where in it the value of each $n goes: asking SQLite by name each time costs as much as a row.
    struct Prepared {
        std::unique_ptr<sqlite3_stmt, Finalize> handle;
        std::vector<int> places;  // by n - 1; 0: bound but not used in this text
    };
    std::function<void(int)> told_;
    std::unique_ptr<sqlite3, CloseConnection> handle_;
    std::unordered_map<std::string, Prepared> statements_;

    const Prepared& statement(const std::string& text, Prepared& own);
    Prepared prepare(const std::string& text);
    void bind(const Prepared& prepared, const std::vector<Value>& values);
    void step_all(const Query& query, const RowFunction* row);
    [[noreturn]] void fail(int result, const std::string& text);
};

}  // namespace zhiben::db
