#pragma once
// How far something has come, as one line that is written over again: on a terminal only, for in a pipe or a log it
// would be rubbish.

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "kit/work/jobs.hpp"

namespace zhiben::app {

class ProgressLine {
  public:
    // "导入：1500 / 3000 行" on standard error, until the object is gone.
    ProgressLine(std::string what, const Progress& progress);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

  private:
    std::string what_;
    const Progress& progress_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool over_ = false;
    std::thread thread_;
};

}  // namespace zhiben::app
