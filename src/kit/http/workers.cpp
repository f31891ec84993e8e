#include "kit/http/workers.hpp"

#include <system_error>

namespace zhiben::http {

// std::thread cannot choose its stack. The usual 8 MiB is only address space, but a limit that fits the work
// (JSON nests to 64, rows are read one at a time) shows a runaway recursion early; sanitizers need more.
static constexpr std::size_t stack_size = 1024 * 1024;

Workers::Workers(unsigned threads, std::size_t queue) : limit_(queue) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stack_size);
    for (unsigned i = 0; i < threads; ++i) {
        pthread_t thread;
        const auto entry = [](void* self) -> void* {
            static_cast<Workers*>(self)->work();
            return nullptr;
        };
        const int error = pthread_create(&thread, &attributes, entry, this);
        if (error != 0) {
            pthread_attr_destroy(&attributes);
            finish();
            throw std::system_error(error, std::generic_category(), "worker threads");
        }
        threads_.push_back(thread);
    }
    pthread_attr_destroy(&attributes);
}

Workers::~Workers() { finish(); }

bool Workers::submit(Task task) {
    {
        const std::lock_guard lock(mutex_);
        if (closing_ || queue_.size() >= limit_) return false;
        queue_.push_back(std::move(task));
    }
    wake_.notify_one();
    return true;
}

std::size_t Workers::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void Workers::finish() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    for (const pthread_t thread : threads_) pthread_join(thread, nullptr);
    threads_.clear();
}

void Workers::work() {
    while (true) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return closing_ || !queue_.empty(); });
            if (queue_.empty()) return;
            task = std::move(queue_.front());
            queue_.pop_front();
        }
        task();
    }
}

}  // namespace zhiben::http
