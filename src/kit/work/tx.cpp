#include "kit/work/tx.hpp"

#include "kit/base/id.hpp"

namespace zhiben {

std::string WriteTx::new_id() const { return zhiben::new_id(now()); }

std::string WriteTx::later(std::string_view job, const Json& payload) {
    const std::string id = new_id();
    sql().run(
        db::Query("insert into jobs (id, name, payload, state, actor, actor_name, scope_area, scope_department, "
                  "scope_owner, at) values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $9)",
                  {id, std::string(job), payload.dump(), actor().id, actor().name, actor().scope.area,
                   actor().scope.department, actor().scope.owner, now().ms}));
    has_later_ = true;
    return id;
}

void WriteTx::before_commit(const std::string& key, std::function<void(WriteTx&)> step) {
    steps_.emplace(key, std::move(step));
}

void WriteTx::finish() {
    // A step may ask for further ones, whose keys may sort before it.
    while (!steps_.empty()) {
        const auto step = steps_.extract(steps_.begin());
        step.mapped()(*this);
    }
}

void Work::read(const Actor& actor, const std::function<void(ReadTx&)>& body) const {
    context_.database->read([&](db::Connection& sql) {
        ReadTx tx(context_, sql, actor);
        body(tx);
    });
}

void Work::write(const Actor& actor, const std::function<void(WriteTx&)>& body) const {
    bool jobs = false;
    context_.database->write([&](db::Connection& sql) {
        WriteTx tx(context_, sql, actor);
        body(tx);
        tx.finish();
        jobs = tx.has_later();
    });
    if (jobs && context_.jobs_waiting) context_.jobs_waiting();
}

}  // namespace zhiben
