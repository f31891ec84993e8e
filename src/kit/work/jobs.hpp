#pragma once
// Work that runs behind: imports and the like. A job is a row written in the transaction that asked for it; a small
// pool of its own runs it, so that an import never starves the office.

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "kit/work/tx.hpp"

namespace zhiben {

// How far a job has come; written by the job, read by whoever asks.
struct Progress {
    std::atomic<std::int64_t> done{0}, total{0};
};

struct JobRun {
    const Work& work;
    Actor actor;  // who asked for it
    std::string id;
    Json payload;
    Progress& progress;
};
// Does the work and returns the result; a Problem it throws is the job's failure, shown to who asked for it.
using JobBody = std::function<Json(JobRun&)>;

class JobRunner {
  public:
    // `actor_of` rebuilds who asked from his id, as he is when the job starts.
    JobRunner(const Work& work, std::function<Actor(ReadTx&, std::string_view)> actor_of, unsigned threads = 2);
    ~JobRunner();

    void add(std::string name, JobBody body);
    void start();  // jobs that a stop of the program cut off are marked as failed
    void stop();   // lets the running ones finish
    void nudge();
    // Runs the waiting jobs here and now, for tests and commands.
    void drain();
    std::shared_ptr<const Progress> progress(const std::string& id) const;

  private:
    const Work& work_;
    std::function<Actor(ReadTx&, std::string_view)> actor_of_;
    unsigned count_;
    std::map<std::string, JobBody> bodies_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false, waiting_ = false;
    std::vector<std::thread> threads_;
    std::map<std::string, std::shared_ptr<Progress>> running_;

    bool run_one();
    void serve();
};

}  // namespace zhiben
