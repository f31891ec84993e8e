#include "kit/db/sqlite_log.hpp"

namespace zhiben::db {

SqliteLog::SqliteLog(const std::string& path, SqliteConnection& writer, const SqliteSettings& settings)
    : writer_(writer), own_(path, false, settings), thread_([this] { serve(); }) {
    writer_.watch_log([this](int pages) { committed(pages); });
}

SqliteLog::~SqliteLog() {
    writer_.watch_log({});
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void SqliteLog::committed(int pages) {
    if (pages >= long_enough) writer_.write_log_back();
    {
        const std::lock_guard lock(mutex_);
        pages_ = pages;
        if (pages < written_) written_ = 0;  // it has begun again
        if (pages_ - written_ < worth_a_go) return;
    }
    wake_.notify_one();
}

void SqliteLog::serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [&] { return stopping_ || pages_ - written_ >= worth_a_go; });
        if (stopping_) return;
        written_ = pages_;
        lock.unlock();
        own_.write_log_back();
        lock.lock();
    }
}

}  // namespace zhiben::db
