// SQLite: one writer thread that commits waiting transactions in groups, and a pool of read connections.

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "kit/db/sqlite_connection.hpp"
#include "kit/db/sqlite_log.hpp"

namespace zhiben::db {
namespace {

class SqliteDatabase : public Database {
  public:
    SqliteDatabase(std::string path, SqliteSettings settings)
        : path_(std::move(path)),
          settings_(settings),
          writer_(path_, true, settings),
          log_(path_, writer_, settings),
          thread_([this] { serve(); }) {}
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
    SqliteLog log_;
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
