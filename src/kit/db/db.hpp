#pragma once
// SQL on two engines through one narrow door: literals, checked identifiers and bound values; no runtime text.
//
// Parameters are written $1, $2 … in the source: PostgreSQL takes them as they are, SQLite as named parameters.
// Portable types only: text, bigint (also for yes/no: 0 and 1), double precision. Days are ISO text, moments bigint.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace zhiben::db {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
inline bool is_null(const Value& value) { return std::holds_alternative<std::monostate>(value); }

enum class Engine { sqlite, postgres };

// SQL text that is known when the program is compiled; any other text does not convert.
class Sql {
  public:
    template <std::size_t N> consteval Sql(const char (&text)[N]) : text_(text, N - 1) {}
    constexpr std::string_view text() const { return text_; }

  private:
    std::string_view text_;
};

// A statement put together from literals, identifiers ([a-z0-9_] only) and values.
class Query {
  public:
    Query() = default;
    Query(Sql sql) : text_(sql.text()) {}
    Query(Sql sql, std::vector<Value> values) : text_(sql.text()), values_(std::move(values)) {}

    Query& add(Sql sql);                       // must hold no $n of its own
    Query& name(std::string_view identifier);  // throws std::logic_error for anything but [a-z0-9_]
    Query& bind(Value value);                  // adds the value and its $n
    Query& number(std::int64_t literal);       // a number of ours as part of the text (limit, offset)

    const std::string& text() const { return text_; }
    const std::vector<Value>& values() const { return values_; }

  private:
    std::string text_;
    std::vector<Value> values_;
};

// The row a cursor stands on; what it hands out is valid until the next row.
class Row {
  public:
    virtual ~Row() = default;
    virtual int columns() const = 0;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;  // 0 when null
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;  // "" when null
    virtual Value value(int column) const = 0;
    // The same into what held another row's: a text gives its memory to the next.
    virtual void read(int column, Value& into) const { into = value(column); }
};
using RowFunction = std::function<void(const Row&)>;

// A constraint said no. `columns` may be empty where the engine does not tell (SQLite's foreign keys).
struct Violation : std::runtime_error {
    enum class Sort { unique, foreign_key, not_null, check };
    Violation(Sort sort_, std::string table_, std::vector<std::string> columns_, const std::string& what);
    Sort sort;
    std::string table;
    std::vector<std::string> columns;
};
// Lock time-out, deadlock, serialisation failure, lost connection: the whole use case may be run again.
struct Retry : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The disk under the database is full: the transaction is undone whole. Not a Problem, for that may be one row's, and
// the next row be tried.
struct DiskFull : std::runtime_error {
    DiskFull() : std::runtime_error("服务器的磁盘已满，没有保存；请告知系统管理员，腾出空间后再试") {}
};

class Connection {
  public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;
    virtual void each(const Query& query, const RowFunction& row) = 0;
    // The same in bounded memory, for many rows. `row` asks this connection nothing: std::logic_error if it does, for
    // PostgreSQL would end the rows in silence.
    void stream(const Query& query, const RowFunction& row);
    virtual std::int64_t run(const Query& query) = 0;  // rows changed
    // An insert of one row into a table that numbers its rows in `n`: its number. Not "returning", which has SQLite
    // open a savepoint for the statement, and at each of these the search index writes out what it had gathered.
    virtual std::int64_t insert(Query query) = 0;
    // Holds `key` against other writers until the transaction ends. SQLite has one writer: nothing to do.
    virtual void lock(std::string_view key) = 0;
    // Runs `body`; if it throws, what it changed is undone and the exception goes on.
    virtual void savepoint(const std::function<void()>& body) = 0;
    // Grows with every statement that changed a row or left the transaction unusable: between two equal answers there
    // is nothing to undo.
    virtual std::int64_t changes() const = 0;

    std::optional<Value> value(const Query& query);  // first column of the first row
    std::int64_t integer(const Query& query);        // 0 when there is no row or it is null
    bool exists(const Query& query);

  protected:
    void may_ask() const;  // throws std::logic_error within a stream

  private:
    friend class Migrator;
    virtual void stream_rows(const Query& query, const RowFunction& row) = 0;
    bool streaming_ = false;

    virtual void script(std::string_view text) = 0;  // several statements of a migration file
};

class Database {
  public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;
    // One consistent snapshot that cannot write.
    virtual void read(const std::function<void(Connection&)>& body) = 0;
    // One transaction, committed and on disk when this returns. `body` may run more than once: no outside effects in
    // it.
    virtual void write(const std::function<void(Connection&)>& body) = 0;
    // A consistent copy of the whole database into a new file; SQLite only (PostgreSQL has pg_dump).
    virtual void copy_to(const std::string& path) = 0;
    virtual std::string describe() const = 0;  // "SQLite 3.40.1", "PostgreSQL 15.4"
};

struct SqliteSettings {
    bool durable = true;  // fsync at each commit; tests turn it off
    int reader_cache_kib = 4096;
    int writer_cache_kib = 32768;
};
std::unique_ptr<Database> open_sqlite(const std::string& path, SqliteSettings settings = {});
// Refuses a database whose collation is not C: the two engines must order text alike.
std::unique_ptr<Database> open_postgres(const std::string& conninfo);

}  // namespace zhiben::db
