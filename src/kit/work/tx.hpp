#pragma once
// One use case = one transaction, with who acts, when, and what follows. A read cannot write: it is another type.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <typeindex>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/base/time.hpp"
#include "kit/db/db.hpp"
#include "kit/work/actor.hpp"

namespace zhiben {

class Secrets;
namespace records {
class Kinds;  // only its name: what the records engine works on travels with the transaction
}

// What every transaction of a product has at hand. Built once by the composition root.
struct Context {
    db::Database* database = nullptr;
    const Clock* clock = nullptr;
    const records::Kinds* kinds = nullptr;
    const Secrets* secrets = nullptr;
    std::string files;                   // folder of the attachments
    std::function<void()> jobs_waiting;  // nudges the job runner after a commit
};

class ReadTx {
  public:
    ReadTx(const Context& context, db::Connection& sql, Actor actor)
        : context_(context), sql_(sql), actor_(std::move(actor)), now_(context.clock->now()) {}
    ReadTx(const ReadTx&) = delete;
    ReadTx& operator=(const ReadTx&) = delete;

    db::Connection& sql() { return sql_; }
    const Actor& actor() const { return actor_; }
    Instant now() const { return now_; }  // one moment for the whole transaction
    Day today() const { return now_.day(); }
    const records::Kinds& kinds() const { return *context_.kinds; }
    const Secrets& secrets() const { return *context_.secrets; }
    const Context& context() const { return context_; }

  private:
    const Context& context_;
    db::Connection& sql_;
    Actor actor_;
    Instant now_;
};

class WriteTx : public ReadTx {
  public:
    using ReadTx::ReadTx;

    std::string new_id() const;
    void lock(std::string_view key) { sql().lock(key); }
    // Queues a job that starts after the commit; returns its id.
    std::string later(std::string_view job, const Json& payload);
    // Runs `step` once before the commit, however often it is asked for under the same key; in the order of the keys.
    void before_commit(const std::string& key, std::function<void(WriteTx&)> step);
    // Something a part of the kit collects during the transaction (figures: what to add to which sum).
    template <class T> T& collected() {
        auto& slot = collected_[std::type_index(typeid(T))];
        if (!slot) slot = std::make_shared<T>();
        return *static_cast<T*>(slot.get());
    }
    void finish();  // the steps before the commit; called by Work only
    bool has_later() const { return has_later_; }

  private:
    std::map<std::string, std::function<void(WriteTx&)>> steps_;
    std::map<std::type_index, std::shared_ptr<void>> collected_;
    bool has_later_ = false;
};

// Opens transactions. Called by the router, the job runner and the commands; nobody else begins or commits.
class Work {
  public:
    explicit Work(const Context& context) : context_(context) {}
    void read(const Actor& actor, const std::function<void(ReadTx&)>& body) const;
    void write(const Actor& actor, const std::function<void(WriteTx&)>& body) const;
    const Context& context() const { return context_; }

  private:
    const Context& context_;
};

}  // namespace zhiben
