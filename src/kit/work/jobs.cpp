#include "kit/work/jobs.hpp"

#include "kit/base/log.hpp"
#include "kit/base/problem.hpp"

namespace zhiben {

static Actor runner_actor() {
    Actor actor;
    actor.name = "后台作业";
    actor.door = "job";
    return actor;
}

JobRunner::JobRunner(const Work& work, std::function<Actor(ReadTx&, std::string_view)> actor_of, unsigned threads)
    : work_(work), actor_of_(std::move(actor_of)), count_(threads) {}
JobRunner::~JobRunner() { stop(); }

void JobRunner::add(std::string name, JobBody body) { bodies_.emplace(std::move(name), std::move(body)); }

void JobRunner::start() {
    work_.write(runner_actor(), [](WriteTx& tx) {
        tx.sql().run(
            db::Query("update jobs set state = 'failed', ended_at = $1, message = $2 where state = 'running'",
                      {tx.now().ms, "服务中途停止，作业没有做完；已保存的行不会丢失，请重新导入，相同的行不会重复"}));
    });
    waiting_ = true;
    for (unsigned i = 0; i < count_; ++i) threads_.emplace_back([this] { serve(); });
}

void JobRunner::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

void JobRunner::nudge() {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = true;
    }
    wake_.notify_all();
}

void JobRunner::drain() {
    while (run_one()) {
    }
}

std::shared_ptr<const Progress> JobRunner::progress(const std::string& id) const {
    const std::lock_guard lock(mutex_);
    const auto found = running_.find(id);
    return found == running_.end() ? nullptr : found->second;
}

void JobRunner::serve() {
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return stopping_ || waiting_; });
            if (stopping_) return;
            waiting_ = false;
        }
        try {
            while (run_one()) {
                const std::lock_guard lock(mutex_);
                if (stopping_) return;
            }
        } catch (const std::exception& error) {
            log::error(std::string("jobs: ") + error.what());
        }
    }
}

bool JobRunner::run_one() {
    std::string id, name, payload, actor;
    work_.write(runner_actor(), [&](WriteTx& tx) {
        id.clear();
        tx.lock("jobs");
        tx.sql().each(
            db::Query("update jobs set state = 'running', started_at = $1 where id = (select id from jobs where "
                      "state = 'queued' order by at, id limit 1) returning id, name, payload, actor",
                      {tx.now().ms}),
            [&](const db::Row& row) {
                id = row.text(0);
                name = row.text(1);
                payload = row.text(2);
                actor = row.text(3);
            });
    });
    if (id.empty()) return false;
    nudge();  // the next job is for the next thread

    const auto progress = std::make_shared<Progress>();
    {
        const std::lock_guard lock(mutex_);
        running_[id] = progress;
    }
    std::string state = "done", message;
    Json result;
    try {
        const auto body = bodies_.find(name);
        if (body == bodies_.end()) throw std::runtime_error("no body for job " + name);
        JobRun run{work_, runner_actor(), id, Json::parse(payload), *progress};
        work_.read(runner_actor(), [&](ReadTx& tx) { run.actor = actor_of_(tx, actor); });
        result = body->second(run);
    } catch (const Problem& problem) {
        state = problem.stop == Stop::invalid ? "failed" : "refused";
        message = problem.detail;
    } catch (const db::DiskFull& full) {
        log::error("job " + name + " " + id + ": " + full.what());
        state = "failed";
        message = full.what();
    } catch (const std::exception& error) {
        log::error("job " + name + " " + id + ": " + error.what());
        state = "failed";
        message = "系统内部错误，作业没有完成；请把作业编号告诉系统管理员";
    }
    work_.write(runner_actor(), [&](WriteTx& tx) {
        tx.sql().run(db::Query(
            "update jobs set state = $1, ended_at = $2, message = $3, result = $4, done = $5, total = $6 where id = $7",
            {state, tx.now().ms, message, result.is_null() ? std::string() : result.dump(), progress->done.load(),
             progress->total.load(), id}));
    });
    const std::lock_guard lock(mutex_);
    running_.erase(id);
    return true;
}

}  // namespace zhiben
