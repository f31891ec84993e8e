#pragma once
// The write-ahead log of an SQLite file, written back beside the writer: a commit waits for the disk once, for its own
// pages, and not now and then for thousands of others'.

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

  private:
    static constexpr int worth_a_go = 4'000;  // pages of 4 KiB
    // The log begins again at its start only when a commit finds all of it written back. Where commits never pause, the
    // writer sees to that itself; most has been written back by then.
    static constexpr int long_enough = 16'000;

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
