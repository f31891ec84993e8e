#include "app/progress_line.hpp"

#include <unistd.h>

#include <chrono>
#include <iostream>

namespace zhiben::app {

ProgressLine::ProgressLine(std::string what, const Progress& progress) : what_(std::move(what)), progress_(progress) {
    if (::isatty(STDERR_FILENO) == 0) return;
    thread_ = std::thread([this] {
        std::unique_lock lock(mutex_);
        do  // at once, so that even a short one is seen to begin
            std::cerr << '\r' << what_ << "：" << progress_.done << " / " << progress_.total << " 行" << std::flush;
        while (!wake_.wait_for(lock, std::chrono::milliseconds(200), [this] { return over_; }));
        std::cerr << "\r\033[K" << std::flush;
    });
}

ProgressLine::~ProgressLine() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

}  // namespace zhiben::app
