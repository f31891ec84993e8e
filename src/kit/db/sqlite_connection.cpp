#include "kit/db/sqlite_connection.hpp"

#include <algorithm>
#include <cstdlib>

#include "kit/base/text.hpp"

namespace zhiben::db {
namespace {

// "UNIQUE constraint failed: spaces.scope_owner, spaces.number" -> spaces, {scope_owner, number}
[[noreturn]] void throw_violation(int extended, const std::string& message) {
    Violation::Sort sort = Violation::Sort::check;
    if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY)
        sort = Violation::Sort::unique;
    if (extended == SQLITE_CONSTRAINT_FOREIGNKEY) sort = Violation::Sort::foreign_key;
    if (extended == SQLITE_CONSTRAINT_NOTNULL) sort = Violation::Sort::not_null;
    std::string table;
    std::vector<std::string> columns;
    const std::size_t colon = message.find(": ");
    if (colon != std::string::npos)
        for (const std::string& part : split(message.substr(colon + 2), ',')) {
            const std::string name = trimmed(part);
            const std::size_t dot = name.find('.');
            if (dot == std::string::npos) continue;
            table = name.substr(0, dot);
            columns.push_back(name.substr(dot + 1));
        }
    throw Violation(sort, table, columns, message);
}

class SqliteRow : public Row {
  public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    int columns() const override { return sqlite3_column_count(statement_); }
    bool null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    double real(int column) const override { return sqlite3_column_double(statement_, column); }
    std::string_view text(int column) const override {
        const auto* bytes = sqlite3_column_text(statement_, column);
        if (bytes == nullptr) return {};
        return {reinterpret_cast<const char*>(bytes),
                static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    Value value(int column) const override {
        switch (sqlite3_column_type(statement_, column)) {
            case SQLITE_NULL: return {};
            case SQLITE_INTEGER: return integer(column);
            case SQLITE_FLOAT: return real(column);
            default: return std::string(text(column));
        }
    }
    void read(int column, Value& into) const override {
        auto* before = std::get_if<std::string>(&into);
        if (before && sqlite3_column_type(statement_, column) == SQLITE_TEXT)
            *before = text(column);
        else
            into = value(column);
    }

  private:
    sqlite3_stmt* statement_;
};

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, bool writer, const SqliteSettings& settings) {
    sqlite3* handle = nullptr;
    const int flags = writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
    const int result = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (result != SQLITE_OK) throw std::runtime_error("cannot open database " + path + ": " + sqlite3_errmsg(handle));
    sqlite3_extended_result_codes(handle, 1);
    script("pragma busy_timeout = 10000");
    // The log is put on disk by its own thread before a commit is answered (SqliteLog::sync); SQLite does so by itself
    // only where its pages go into the file.
    script(settings.durable ? "pragma synchronous = normal" : "pragma synchronous = off");
    if (writer) {
        script("pragma journal_mode = wal; pragma foreign_keys = on; pragma journal_size_limit = 67108864");
        script("pragma wal_autocheckpoint = 4000; pragma temp_store = memory");
    } else {
        script("pragma query_only = on");
    }
    const int cache = writer ? settings.writer_cache_kib : settings.reader_cache_kib;
    script("pragma cache_size = -" + std::to_string(cache));
}

void SqliteConnection::each(const Query& query, const RowFunction& row) {
    may_ask();
    step_all(query, &row);
}

std::int64_t SqliteConnection::run(const Query& query) {
    may_ask();
    step_all(query, nullptr);
    return sqlite3_changes64(handle_.get());
}

std::int64_t SqliteConnection::insert(Query query) {
    run(query);
    return sqlite3_last_insert_rowid(handle_.get());
}

void SqliteConnection::savepoint(const std::function<void()>& body) {
    run(Query("savepoint inner"));
    try {
        body();
    } catch (...) {
        if (in_transaction()) {
            run(Query("rollback to inner"));
            run(Query("release inner"));
        }
        throw;
    }
    run(Query("release inner"));
}

void SqliteConnection::script(std::string_view text) {
    char* message = nullptr;
    if (sqlite3_exec(handle_.get(), std::string(text).c_str(), nullptr, nullptr, &message) == SQLITE_OK) return;
    const std::string what = message ? message : "unknown";
    sqlite3_free(message);
    throw std::runtime_error("SQLite: " + what);
}

void SqliteConnection::watch_log(std::function<void(int pages)> told) {
    told_ = std::move(told);
    if (!told_) {
        sqlite3_wal_hook(handle_.get(), nullptr, nullptr);
        return;
    }
    const auto hook = [](void* self, sqlite3*, const char*, int pages) {
        static_cast<SqliteConnection*>(self)->told_(pages);
        return SQLITE_OK;
    };
    sqlite3_wal_hook(handle_.get(), hook, this);
}

void SqliteConnection::write_log_back() {
    sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

// A statement that is already running (a query inside another's row function) gets a second copy.
const SqliteConnection::Prepared& SqliteConnection::statement(const std::string& text, Prepared& own) {
    auto found = statements_.find(text);
    if (found == statements_.end()) {
        if (statements_.size() > 600)  // but never one that is being stepped through further up
            std::erase_if(statements_, [](const auto& one) { return sqlite3_stmt_busy(one.second.handle.get()) == 0; });
        found = statements_.emplace(text, prepare(text)).first;
    }
    if (!sqlite3_stmt_busy(found->second.handle.get())) return found->second;
    own = prepare(text);
    return own;
}

SqliteConnection::Prepared SqliteConnection::prepare(const std::string& text) {
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v3(handle_.get(), text.c_str(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &made,
                           nullptr) != SQLITE_OK)
        throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle_.get()) + " in: " + text);
    Prepared out{std::unique_ptr<sqlite3_stmt, Finalize>(made), {}};
    for (int at = 1; at <= sqlite3_bind_parameter_count(made); ++at) {
        const std::size_t number = std::strtoul(sqlite3_bind_parameter_name(made, at) + 1, nullptr, 10);
        if (out.places.size() < number) out.places.resize(number);
        out.places[number - 1] = at;
    }
    return out;
}

void SqliteConnection::bind(const Prepared& prepared, const std::vector<Value>& values) {
    sqlite3_stmt* made = prepared.handle.get();
    for (std::size_t i = 0; i < std::min(values.size(), prepared.places.size()); ++i) {
        const int at = prepared.places[i];
        if (at == 0) continue;
        int result = SQLITE_OK;
        if (const auto* integer = std::get_if<std::int64_t>(&values[i]))
            result = sqlite3_bind_int64(made, at, *integer);
        else if (const auto* real = std::get_if<double>(&values[i]))
            result = sqlite3_bind_double(made, at, *real);
        else if (const auto* text = std::get_if<std::string>(&values[i]))
            result = sqlite3_bind_text64(made, at, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
        else
            result = sqlite3_bind_null(made, at);
        if (result != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle_.get()));
    }
}

void SqliteConnection::step_all(const Query& query, const RowFunction* row) {
    Prepared own;
    const Prepared& prepared = statement(query.text(), own);
    sqlite3_stmt* made = prepared.handle.get();
    struct Reset {
        sqlite3_stmt* statement;
        ~Reset() {
            sqlite3_reset(statement);
            sqlite3_clear_bindings(statement);
        }
    } reset{made};
    bind(prepared, query.values());
    const SqliteRow view(made);
    for (;;) {
        const int result = sqlite3_step(made);
        if (result == SQLITE_DONE) return;
        if (result != SQLITE_ROW) fail(result, query.text());
        if (row) (*row)(view);
    }
}

void SqliteConnection::fail(int result, const std::string& text) {
    const std::string message = sqlite3_errmsg(handle_.get());
    if ((result & 0xFF) == SQLITE_CONSTRAINT) throw_violation(result, message);
    if ((result & 0xFF) == SQLITE_BUSY || (result & 0xFF) == SQLITE_LOCKED) throw Retry("SQLite: " + message);
    if ((result & 0xFF) == SQLITE_FULL) throw DiskFull();
    throw std::runtime_error("SQLite: " + message + " in: " + text);
}

}  // namespace zhiben::db
