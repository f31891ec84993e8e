#include "kit/db/sqlite_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "kit/base/log.hpp"

namespace zhiben::db {

SqliteLog::SqliteLog(const std::string& path, SqliteConnection& writer, const SqliteSettings& settings)
    : path_(path + "-wal"), durable_(settings.durable), writer_(writer), own_(path, false, settings), thread_([this] {
          serve();
      }) {
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

SqliteLog::File::~File() {
    if (descriptor >= 0) ::close(descriptor);
}

void SqliteLog::sync() {
    if (!durable_) return;
    if (file_.descriptor < 0) file_.descriptor = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_.descriptor >= 0 && ::fdatasync(file_.descriptor) == 0) return;
    log::error("the disk refuses the database's log " + path_ + ": " + std::strerror(errno));
    std::abort();
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
