// PostgreSQL through libpq: prepared statements, text format, a pool of connections; read committed for writers behind
// advisory locks, repeatable read for readers.

#include <libpq-fe.h>

#include <charconv>
#include <mutex>
#include <unordered_map>

#include "kit/base/digest.hpp"
#include "kit/base/log.hpp"
#include "kit/base/text.hpp"
#include "kit/db/db.hpp"

namespace zhiben::db {
namespace {

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

// "Key (scope_owner, number)=(…) already exists." -> {scope_owner, number}
std::vector<std::string> columns_of(const char* detail) {
    std::vector<std::string> out;
    const std::string text = detail ? detail : "";
    const std::size_t open = text.find('('), close = text.find(")=");
    if (open == std::string::npos || close == std::string::npos) return out;
    for (const std::string& part : split(text.substr(open + 1, close - open - 1), ',')) out.push_back(trimmed(part));
    return out;
}

[[noreturn]] void fail(PGconn* connection, const PGresult* result, std::string_view text) {
    const char* code = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string state = code ? code : "";
    const std::string message = result ? PQresultErrorMessage(result) : PQerrorMessage(connection);
    if (PQstatus(connection) == CONNECTION_BAD || state.starts_with("08") || state.starts_with("57P"))
        throw Retry("PostgreSQL: connection lost: " + message);
    if (state == "40001" || state == "40P01" || state == "55P03") throw Retry("PostgreSQL: " + message);
    if (state == "53100") throw DiskFull();
    if (state.starts_with("23")) {
        Violation::Sort sort = Violation::Sort::check;
        if (state == "23505") sort = Violation::Sort::unique;
        if (state == "23503") sort = Violation::Sort::foreign_key;
        if (state == "23502") sort = Violation::Sort::not_null;
        const char* table = PQresultErrorField(result, PG_DIAG_TABLE_NAME);
        std::vector<std::string> columns = columns_of(PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL));
        if (const char* column = PQresultErrorField(result, PG_DIAG_COLUMN_NAME)) columns.emplace_back(column);
        throw Violation(sort, table ? table : "", columns, message);
    }
    throw std::runtime_error("PostgreSQL: " + message + " in: " + std::string(text));
}

class PostgresRow : public Row {
  public:
    PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}
    int columns() const override { return PQnfields(result_); }
    bool null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::string_view text(int column) const override {
        return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    std::int64_t integer(int column) const override {
        const std::string_view digits = text(column);
        if (digits == "t") return 1;
        std::int64_t out = 0;
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), out);
        return end.ptr == digits.data() + digits.size() ? out : static_cast<std::int64_t>(real(column));
    }
    double real(int column) const override {
        const std::string_view digits = text(column);
        double out = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), out);
        return out;
    }
    Value value(int column) const override {
        if (null(column)) return {};
        switch (PQftype(result_, column)) {
            case 16:  // bool
            case 20:
            case 21:
            case 23:  // int8, int2, int4
                return integer(column);
            case 1700:  // numeric: what sum(bigint) gives
                return text(column).find('.') == std::string_view::npos ? Value(integer(column)) : Value(real(column));
            case 700:
            case 701: return real(column);
            default: return std::string(text(column));
        }
    }

  private:
    const PGresult* result_;
    int row_;
};

class PostgresConnection : public Connection {
  public:
    explicit PostgresConnection(const std::string& conninfo) : handle_(PQconnectdb(conninfo.c_str())) {
        if (PQstatus(handle_.get()) != CONNECTION_OK)
            throw Retry(std::string("cannot connect to PostgreSQL: ") + PQerrorMessage(handle_.get()));
        PQsetNoticeProcessor(
            handle_.get(), [](void*, const char*) {}, nullptr);
        script(
            "set client_encoding = 'UTF8'; set timezone = 'UTC'; set statement_timeout = '600s'; set lock_timeout = "
            "'20s'");
    }

    Engine engine() const override { return Engine::postgres; }
    bool alive() const { return PQstatus(handle_.get()) == CONNECTION_OK; }

    void each(const Query& query, const RowFunction& row) override {
        const Result result = execute(query);
        for (int i = 0; i < PQntuples(result.get()); ++i) row(PostgresRow(result.get(), i));
    }
    void stream_rows(const Query& query, const RowFunction& row) override {
        const Bound bound(query);
        if (PQsendQueryPrepared(handle_.get(), prepared(query.text()).c_str(), bound.count(), bound.texts.data(),
                                bound.lengths.data(), nullptr, 0) != 1)
            fail(handle_.get(), nullptr, query.text());
        PQsetSingleRowMode(handle_.get());
        std::exception_ptr error;
        while (Result result{PQgetResult(handle_.get())}) {  // to the end even when a row function throws
            if (error) continue;
            try {
                const ExecStatusType status = PQresultStatus(result.get());
                if (status == PGRES_SINGLE_TUPLE)
                    row(PostgresRow(result.get(), 0));
                else if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
                    fail(handle_.get(), result.get(), query.text());
            } catch (...) {
                error = std::current_exception();
            }
        }
        if (error) std::rethrow_exception(error);
    }
    std::int64_t run(const Query& query) override {
        const Result result = execute(query);
        const std::string changed = PQcmdTuples(result.get());
        return changed.empty() ? 0 : std::stoll(changed);
    }
    std::int64_t insert(Query query) override { return integer(query.add(" returning n")); }
    void lock(std::string_view key) override {
        // 60 bits of the key's digest: two keys sharing a lock wait for each other needlessly, nothing worse.
        const std::int64_t number = std::stoll(sha256_hex(key).substr(0, 15), nullptr, 16);
        each(Query("select pg_advisory_xact_lock($1)", {number}), [](const Row&) {});
    }
    void savepoint(const std::function<void()>& body) override {
        script("savepoint inner_point");
        try {
            body();
        } catch (...) {
            if (alive()) script("rollback to savepoint inner_point; release savepoint inner_point");
            throw;
        }
        script("release savepoint inner_point");
    }
    std::int64_t changes() const override { return changes_; }
    void script(std::string_view text) override {
        const Result result{PQexec(handle_.get(), std::string(text).c_str())};
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(handle_.get(), result.get(), text);
    }

  private:
    struct Bound {
        explicit Bound(const Query& query) {
            const std::vector<Value>& values = query.values();
            held.reserve(values.size());
            for (const Value& value : values) {
                if (const auto* integer = std::get_if<std::int64_t>(&value))
                    held.push_back(std::to_string(*integer));
                else if (const auto* real = std::get_if<double>(&value)) {
                    char digits[40];
                    held.emplace_back(digits, std::to_chars(digits, digits + sizeof digits, *real).ptr);
                } else
                    held.emplace_back();
                const auto* text = std::get_if<std::string>(&value);
                texts.push_back(is_null(value) ? nullptr : text ? text->c_str() : held.back().c_str());
                lengths.push_back(static_cast<int>(text ? text->size() : held.back().size()));
            }
        }
        int count() const { return static_cast<int>(texts.size()); }
        std::vector<std::string> held;
        std::vector<const char*> texts;
        std::vector<int> lengths;
    };

    std::unique_ptr<PGconn, Finish> handle_;
    std::unordered_map<std::string, std::string> statements_;  // text -> name
    std::int64_t changes_ = 0;

    const std::string& prepared(const std::string& text) {
        const auto found = statements_.find(text);
        if (found != statements_.end()) return found->second;
        if (statements_.size() > 600) {
            script("deallocate all");
            statements_.clear();
        }
        const std::string name = "s" + std::to_string(statements_.size());
        const Result result{PQprepare(handle_.get(), name.c_str(), text.c_str(), 0, nullptr)};
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) fail(handle_.get(), result.get(), text);
        return statements_.emplace(text, name).first->second;
    }
    Result execute(const Query& query) {
        may_ask();
        const Bound bound(query);
        Result result{PQexecPrepared(handle_.get(), prepared(query.text()).c_str(), bound.count(), bound.texts.data(),
                                     bound.lengths.data(), nullptr, 0)};
        const ExecStatusType status = PQresultStatus(result.get());
        const bool failed = status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK;
        if (failed || !std::string_view(PQcmdStatus(result.get())).starts_with("SELECT")) ++changes_;
        if (failed) fail(handle_.get(), result.get(), query.text());
        return result;
    }
};

class PostgresDatabase : public Database {
  public:
    explicit PostgresDatabase(std::string conninfo) : conninfo_(std::move(conninfo)) {
        auto connection = lease();
        std::string collation;
        connection->each(Query("select datcollate, version() from pg_database where datname = current_database()"),
                         [&](const Row& row) {
                             collation = row.text(0);
                             version_ = row.text(1);
                         });
        if (collation != "C" && collation != "POSIX")
            throw std::runtime_error(
                "数据库的排序规则是 " + collation +
                "，须为 C：请用 createdb --template=template0 --locale=C --encoding=UTF8 重新创建");
        give_back(std::move(connection));
    }

    Engine engine() const override { return Engine::postgres; }
    std::string describe() const override { return version_.substr(0, version_.find(" on ")); }

    void read(const std::function<void(Connection&)>& body) override {
        run(body, "begin isolation level repeatable read read only");
    }
    void write(const std::function<void(Connection&)>& body) override {
        // At read committed on purpose: every statement after an advisory lock sees all that was committed before it,
        // while a snapshot level would have taken its snapshot before the wait.
        run(body, "begin isolation level read committed");
    }
    void copy_to(const std::string&) override { throw std::runtime_error("PostgreSQL 数据库请用 pg_dump 备份"); }

  private:
    static constexpr int tries = 5;
    std::string conninfo_;
    std::string version_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<PostgresConnection>> idle_;

    std::unique_ptr<PostgresConnection> lease() {
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) {
                auto connection = std::move(idle_.back());
                idle_.pop_back();
                return connection;
            }
        }
        return std::make_unique<PostgresConnection>(conninfo_);
    }
    void give_back(std::unique_ptr<PostgresConnection> connection) {
        const std::lock_guard lock(mutex_);
        if (connection->alive() && idle_.size() < 32) idle_.push_back(std::move(connection));
    }

    void run(const std::function<void(Connection&)>& body, const char* begin) {
        for (int attempt = 1;; ++attempt) {
            std::unique_ptr<PostgresConnection> connection;
            try {
                connection = lease();
                connection->script(begin);
                body(*connection);
                connection->script("commit");
                give_back(std::move(connection));
                return;
            } catch (const Retry& retry) {
                // Everything is thrown away and run again, a bounded number of times.
                if (connection) undo(std::move(connection));
                if (attempt == tries) throw;
                log::warn(std::string("retrying a transaction: ") + retry.what());
            } catch (...) {
                if (connection) undo(std::move(connection));
                throw;
            }
        }
    }
    void undo(std::unique_ptr<PostgresConnection> connection) {
        try {
            if (!connection->alive()) return;
            connection->script("rollback");
            give_back(std::move(connection));
        } catch (const std::exception&) {
            // A connection that cannot even roll back is thrown away.
        }
    }
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& conninfo) {
    return std::make_unique<PostgresDatabase>(conninfo);
}

}  // namespace zhiben::db
