// SQLite: one writer thread that commits waiting transactions in groups, and a pool of read connections.

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "kit/base/text.hpp"
#include "kit/db/db.hpp"

namespace zhiben::db {
namespace {

struct CloseConnection {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

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

  private:
    sqlite3_stmt* statement_;
};

class SqliteConnection : public Connection {
  public:
    SqliteConnection(const std::string& path, bool writer, const SqliteSettings& settings) {
        sqlite3* handle = nullptr;
        const int flags = writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
        const int result = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
        handle_.reset(handle);
        if (result != SQLITE_OK)
            throw std::runtime_error("cannot open database " + path + ": " + sqlite3_errmsg(handle));
        sqlite3_extended_result_codes(handle, 1);
        script("pragma busy_timeout = 10000");
        if (writer) {
            script("pragma journal_mode = wal; pragma foreign_keys = on; pragma journal_size_limit = 67108864");
            script(settings.durable ? "pragma synchronous = full" : "pragma synchronous = off");
            script("pragma wal_autocheckpoint = 4000; pragma temp_store = memory");
        } else {
            script("pragma query_only = on");
        }
        const int cache = writer ? settings.writer_cache_kib : settings.reader_cache_kib;
        script("pragma cache_size = -" + std::to_string(cache));
    }

    Engine engine() const override { return Engine::sqlite; }
    void each(const Query& query, const RowFunction& row) override {
        may_ask();
        step_all(query, &row);
    }
    void stream_rows(const Query& query, const RowFunction& row) override { step_all(query, &row); }
    std::int64_t run(const Query& query) override {
        may_ask();
        step_all(query, nullptr);
        return sqlite3_changes64(handle_.get());
    }
    std::int64_t insert(Query query) override {
        run(query);
        return sqlite3_last_insert_rowid(handle_.get());
    }
    void lock(std::string_view) override {}
    void savepoint(const std::function<void()>& body) override {
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
    std::int64_t changes() const override { return sqlite3_total_changes64(handle_.get()); }
    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    void script(std::string_view text) override {
        char* message = nullptr;
        if (sqlite3_exec(handle_.get(), std::string(text).c_str(), nullptr, nullptr, &message) == SQLITE_OK) return;
        const std::string what = message ? message : "unknown";
        sqlite3_free(message);
        throw std::runtime_error("SQLite: " + what);
    }

  private:
    std::unique_ptr<sqlite3, CloseConnection> handle_;
    // A statement, and where in it the value of each $n goes: asking SQLite by name each time costs as much as a row.
    struct Prepared {
        Statement handle;
        std::vector<int> places;  // by n - 1; 0: bound but not used in this text
    };
    std::unordered_map<std::string, Prepared> statements_;

    // A statement that is already running (a query inside another's row function) gets a second copy.
    const Prepared& statement(const std::string& text, Prepared& own) {
        auto found = statements_.find(text);
        if (found == statements_.end()) {
            if (statements_.size() > 600)  // but never one that is being stepped through further up
                std::erase_if(statements_,
                              [](const auto& one) { return sqlite3_stmt_busy(one.second.handle.get()) == 0; });
            found = statements_.emplace(text, prepare(text)).first;
        }
        if (!sqlite3_stmt_busy(found->second.handle.get())) return found->second;
        own = prepare(text);
        return own;
    }
    Prepared prepare(const std::string& text) {
        sqlite3_stmt* made = nullptr;
        if (sqlite3_prepare_v3(handle_.get(), text.c_str(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                               &made, nullptr) != SQLITE_OK)
            throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle_.get()) + " in: " + text);
        Prepared out{Statement(made), {}};
        for (int at = 1; at <= sqlite3_bind_parameter_count(made); ++at) {
            const std::size_t number = std::strtoul(sqlite3_bind_parameter_name(made, at) + 1, nullptr, 10);
            if (out.places.size() < number) out.places.resize(number);
            out.places[number - 1] = at;
        }
        return out;
    }
    void bind(const Prepared& prepared, const std::vector<Value>& values) {
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
    void step_all(const Query& query, const RowFunction* row) {
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
    [[noreturn]] void fail(int result, const std::string& text) {
        const std::string message = sqlite3_errmsg(handle_.get());
        if ((result & 0xFF) == SQLITE_CONSTRAINT) throw_violation(result, message);
        if ((result & 0xFF) == SQLITE_BUSY || (result & 0xFF) == SQLITE_LOCKED) throw Retry("SQLite: " + message);
        if ((result & 0xFF) == SQLITE_FULL) throw DiskFull();
        throw std::runtime_error("SQLite: " + message + " in: " + text);
    }
};

class SqliteDatabase : public Database {
  public:
    SqliteDatabase(std::string path, SqliteSettings settings)
        : path_(std::move(path)), settings_(settings), writer_(path_, true, settings), thread_([this] { serve(); }) {}
    ~SqliteDatabase() override {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        wake_.notify_all();
        thread_.join();
        readers_.clear();
    }

    Engine engine() const override { return Engine::sqlite; }
    std::string describe() const override { return std::string("SQLite ") + sqlite3_libversion(); }

    void read(const std::function<void(Connection&)>& body) override {
        std::unique_ptr<SqliteConnection> connection = lease();
        struct Back {
            SqliteDatabase& owner;
            std::unique_ptr<SqliteConnection>& connection;
            ~Back() {
                try {
                    if (connection->in_transaction()) connection->run(Query("rollback"));
                    owner.give_back(std::move(connection));
                } catch (const std::exception&) {
                    // A connection that cannot even roll back is thrown away.
                }
            }
        } back{*this, connection};
        connection->run(Query("begin"));
        body(*connection);
    }

    void write(const std::function<void(Connection&)>& body) override {
        Waiting waiting{&body, {}, false};
        std::unique_lock lock(mutex_);
        if (stopping_) throw std::runtime_error("database is closing");
        queue_.push_back(&waiting);
        wake_.notify_one();
        waiting.finished.wait(lock, [&] { return waiting.done; });
        if (waiting.error) std::rethrow_exception(waiting.error);
    }

    void copy_to(const std::string& path) override {
        SqliteConnection copying(path_, true, settings_);  // a reader of ours may not even vacuum into another file
        copying.run(Query("vacuum into $1", {path}));
        // A copy that nobody has read is no copy.
        std::string found;
        SqliteConnection(path, false, settings_).each(Query("pragma quick_check"), [&](const Row& row) {
            if (found.empty()) found = row.text(0);
        });
        if (found != "ok") throw std::runtime_error("数据库的副本 " + path + " 有误：" + found);
    }

  private:
    struct Waiting {
        const std::function<void(Connection&)>* body;
        std::exception_ptr error;
        bool done;
        std::condition_variable finished = {};
    };

    std::string path_;
    SqliteSettings settings_;
    SqliteConnection writer_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Waiting*> queue_;
    bool stopping_ = false;
    using Duration = std::chrono::steady_clock::duration;
    Duration commit_took_{};  // the last one, 10 ms at most (one may write the whole log back); the writer thread's own
    std::mutex readers_mutex_;
    std::vector<std::unique_ptr<SqliteConnection>> readers_;
    std::thread thread_;

    std::unique_ptr<SqliteConnection> lease() {
        {
            const std::lock_guard lock(readers_mutex_);
            if (!readers_.empty()) {
                auto connection = std::move(readers_.back());
                readers_.pop_back();
                return connection;
            }
        }
        return std::make_unique<SqliteConnection>(path_, false, settings_);
    }
    void give_back(std::unique_ptr<SqliteConnection> connection) {
        const std::lock_guard lock(readers_mutex_);
        if (readers_.size() < 16) readers_.push_back(std::move(connection));
    }

    void serve() {
        std::unique_lock lock(mutex_);
        std::size_t expected = 1;
        for (;;) {
            wake_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            // Those of the last group have just been answered and are about to come again. To wait for them as long as
            // a commit takes costs less than the commit of its own that the first of them would get.
            wake_.wait_for(lock, commit_took_, [&] { return stopping_ || queue_.size() >= expected; });
            expected = queue_.size();
            std::vector<Waiting*> group(queue_.begin(), queue_.end());
            queue_.clear();
            lock.unlock();
            commit(group);
            lock.lock();
            for (Waiting* waiting : group) {
                waiting->done = true;
                waiting->finished.notify_one();
            }
        }
    }

    void end_transaction() {
        const auto begin = std::chrono::steady_clock::now();
        writer_.run(Query("commit"));
        commit_took_ = std::min<Duration>(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(10));
    }

    // All of the group in one transaction: one fsync for all, and one that fails takes only itself away. That takes a
    // savepoint, behind which SQLite copies every page that changes; so they run without at first, and only when one
    // fails after it has changed something does the group begin again with one savepoint each.
    void commit(const std::vector<Waiting*>& group) {
        try {
            writer_.run(Query("begin immediate"));
            if (!run_bare(group)) {
                writer_.run(Query("rollback"));
                writer_.run(Query("begin immediate"));
                run_apart(group);
            }
            end_transaction();
        } catch (...) {
            for (Waiting* waiting : group)
                if (!waiting->error) waiting->error = std::current_exception();
            if (writer_.in_transaction()) writer_.run(Query("rollback"));
        }
    }
    // False when one of several left something behind; alone it is an exception.
    bool run_bare(const std::vector<Waiting*>& group) {
        for (Waiting* waiting : group) {
            const std::int64_t before = writer_.changes();
            try {
                (*waiting->body)(writer_);
            } catch (...) {
                waiting->error = std::current_exception();
                // A full disk or an i/o error ends the whole transaction, the others' work with it.
                if (group.size() == 1 || !writer_.in_transaction()) throw;
                if (writer_.changes() != before) return false;
            }
        }
        return true;
    }
    void run_apart(const std::vector<Waiting*>& group) {
        for (Waiting* waiting : group) {
            waiting->error = nullptr;
            try {
                writer_.savepoint([&] { (*waiting->body)(writer_); });
            } catch (...) {
                waiting->error = std::current_exception();
                if (!writer_.in_transaction()) throw;
            }
        }
    }
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, SqliteSettings settings) {
    // SQLite's own account of its memory is one lock for all threads at every allocation, and nobody asks for it.
    static const int without_account = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)without_account;
    return std::make_unique<SqliteDatabase>(path, settings);
}

}  // namespace zhiben::db
