#pragma once
// Workbooks that are made on request.
//
// They run on the workers that serve all requests, but at most two at a time and four waiting; more are told to come
// back (503, Retry-After). So at most six of the workers are ever held by exports, and the office never starves; a pool
// of threads of their own would have had to hand the answer back across threads for the same result.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "kit/http/router.hpp"

namespace zhiben::http {

class Exports {
  public:
    explicit Exports(unsigned at_once = 2, unsigned waiting = 4) : free_(at_once), may_wait_(waiting) {}

    // Lets `write` make the file at a path of ours and answers with it, under `name` for the person's disk.
    Response produce(const Work& work, const std::string& name,
                     const std::function<void(const std::string& path)>& write);

  private:
    std::mutex mutex_;
    std::condition_variable freed_;
    unsigned free_, may_wait_;

    void enter();
    void leave();
};

// GET /exports/{kind}.xlsx and GET /kinds/{kind}/template.xlsx
void export_routes(Router& router, std::shared_ptr<Exports> exports);

}  // namespace zhiben::http
