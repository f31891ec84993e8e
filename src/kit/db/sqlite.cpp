// SQLite: one writer thread that commits waiting transactions in groups, another that answers them when the disk has
// them, and a pool of read connections.

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

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
          writing_([this] { commit_groups(); }),
          answering_([this] { answer_groups(); }) {}
    ~SqliteDatabase() override {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        wake_.notify_all();
        writing_.join();
        {
            const std::lock_guard lock(mutex_);
            written_all_ = true;
        }
        committed_.notify_all();
        answering_.join();
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
    std::vector<Waiting*> queue_;  // not yet begun
    std::condition_variable committed_;
    std::vector<Waiting*> unsynced_;  // committed, but perhaps not on disk
    bool stopping_ = false;
    bool written_all_ = false;
    std::mutex readers_mutex_;
    std::vector<std::unique_ptr<SqliteConnection>> readers_;
    std::thread writing_, answering_;

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

    // While the disk takes one group, the next is at work: those that came meanwhile.
    void commit_groups() {
        std::unique_lock lock(mutex_);
        for (;;) {
            wake_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            const std::vector<Waiting*> group = std::exchange(queue_, {});
            lock.unlock();
            commit(group);
            lock.lock();
            unsynced_.insert(unsynced_.end(), group.begin(), group.end());
            committed_.notify_one();
        }
    }
    void answer_groups() {
        std::unique_lock lock(mutex_);
        for (;;) {
            committed_.wait(lock, [&] { return written_all_ || !unsynced_.empty(); });
            if (unsynced_.empty()) return;
            const std::vector<Waiting*> groups = std::exchange(unsynced_, {});
            lock.unlock();
            log_.sync();
            lock.lock();
            for (Waiting* waiting : groups) {
                waiting->done = true;
                waiting->finished.notify_one();
            }
        }
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
            writer_.run(Query("commit"));
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
