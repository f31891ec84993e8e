#pragma once
// A fixed number of threads behind a queue with an end: what does not fit is refused at once instead of waiting for
// ever.

#include <pthread.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace zhiben::http {

class Workers {
  public:
    using Task = std::function<void()>;  // must not throw

    Workers(unsigned threads, std::size_t queue);
    ~Workers();  // finishes what was taken on
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    bool submit(Task task);  // false: the queue is full or the pool is closing
    std::size_t waiting() const;
    void finish();  // runs what is queued, then ends the threads

  private:
    void work();

    const std::size_t limit_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Task> queue_;
    bool closing_ = false;
    std::vector<pthread_t> threads_;
};

}  // namespace zhiben::http
