#pragma once
// The write-ahead log of an SQLite file: put on disk for many commits at once, and written back into the file beside
// the writer, so that no commit waits for the pages of others.

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "kit/db/sqlite_connection.hpp"

namespace zhiben::db {

class SqliteLog {
  public:
    // Follows what `writer`, which must outlive it, commits to the file at `path`.
    SqliteLog(const std::string& path, SqliteConnection& writer, const SqliteSettings& settings);
    ~SqliteLog();
    SqliteLog(const SqliteLog&) = delete;
    SqliteLog& operator=(const SqliteLog&) = delete;

    // Returns when all that was committed before it is on disk; by one thread at a time. A disk that refuses ends the
    // program: what it has dropped by then nobody can tell, and the next start reads what it has kept.
    void sync();

  private:
    static constexpr int worth_a_go = 4'000;  // pages of 4 KiB
    // The log begins again at its start only when a commit finds all of it written back. Where commits never pause, the
    // writer sees to that itself; most has been written back by then.
    static constexpr int long_enough = 16'000;

    struct File {
        int descriptor = -1;
        ~File();
    };

    std::string path_;  // of the log
    bool durable_;
    File file_;  // opened at the first sync, when there is a log
    SqliteConnection& writer_;
    SqliteConnection own_;
    std::mutex mutex_;
    std::condition_variable wake_;
    int pages_ = 0;    // in the log, at the last commit
    int written_ = 0;  // of them, when it was last written back
    bool stopping_ = false;
    std::thread thread_;

    void committed(int pages);
    void serve();
};

}  // namespace zhiben::db
