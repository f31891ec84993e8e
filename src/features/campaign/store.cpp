#include "features/campaign/store.hpp"

#include <mutex>

#include "features/campaign/service.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::campaign {
namespace {

// A text of the database, parsed: read again only when the newest one has another digest.
template <class Thing> class InForce {
  public:
    using Load = Thing (*)(std::string_view);
    InForce(std::string name, Load load) : name_(std::move(name)), load_(load) {}

    std::shared_ptr<const Thing> get(ReadTx& tx, std::string_view otherwise) {
        std::int64_t version = 0;
        std::string mark;
        tx.sql().each(db::Query("select version, digest from campaign_texts where name = $1 "
                                "order by version desc limit 1",
                                {name_}),
                      [&](const db::Row& row) {
                          version = row.integer(0);
                          mark = row.text(1);
                      });
        if (version == 0 && otherwise.empty()) return nullptr;
        const auto text = [&]() -> std::string {
            if (version == 0) return std::string(otherwise);
            const db::Query query("select text from campaign_texts where name = $1 and version = $2", {name_, version});
            return std::get<std::string>(*tx.sql().value(query));
        };
        if (version > 0 && mark.empty()) mark = text();  // installed before there were digests
        const std::lock_guard lock(mutex_);
        if (!thing_ || mark != mark_) {
            thing_ = std::make_shared<const Thing>(load_(text()));
            mark_ = std::move(mark);
        }
        return thing_;
    }

  private:
    const std::string name_;
    const Load load_;
    std::mutex mutex_;
    std::string mark_;  // its digest; "" of the built-in text
    std::shared_ptr<const Thing> thing_;
};

std::shared_ptr<const Plan> cached_plan(ReadTx& tx) {
    static InForce<Plan> cache("plan", load_plan);
    return cache.get(tx, {});
}

// Asked for once a transaction: an import touches thousands of enterprises.
struct PlanOfTransaction {
    bool known = false;
    std::shared_ptr<const Plan> plan;
};
// True when this text is new.
bool keep_text(WriteTx& tx, const std::string& name, std::string_view text) {
    tx.lock("campaign_texts/" + name);
    std::int64_t version = 0;
    std::string newest;
    tx.sql().each(
        db::Query("select version, text from campaign_texts where name = $1 order by version desc limit 1", {name}),
        [&](const db::Row& row) {
            version = row.integer(0);
            newest = row.text(1);
        });
    if (newest == text) return false;
    tx.sql().run(db::Query(
        "insert into campaign_texts (name, version, text, at, by_name, digest) values ($1, $2, $3, $4, $5, $6)",
        {name, version + 1, std::string(text), tx.now().ms, tx.actor().name, sha256_hex(text)}));
    return true;
}

}  // namespace

std::shared_ptr<const Plan> active_plan(ReadTx& tx) { return cached_plan(tx); }

const Plan* plan_of(WriteTx& tx) {
    auto& kept = tx.collected<PlanOfTransaction>();
    if (!kept.known) kept = {true, active_plan(tx)};
    return kept.plan.get();
}

std::shared_ptr<const Calendar> active_calendar(ReadTx& tx) {
    static InForce<Calendar> cache("calendar", load_calendar);
    const auto found = cache.get(tx, embedded_text("calendar.toml"));
    return found ? found : std::make_shared<const Calendar>();
}

void install_plan(WriteTx& tx, std::string_view text, const std::set<std::string>& figures) {
    auto plan = std::make_shared<const Plan>(load_plan(text, figures));
    if (!keep_text(tx, "plan", text)) return;
    tx.collected<PlanOfTransaction>() = {true, std::move(plan)};
    std::vector<std::string> all;
    tx.sql().each(db::Query("select id from enterprises"), [&](const db::Row& row) { all.emplace_back(row.text(0)); });
    for (const std::string& enterprise : all) recompute_duties(tx, enterprise);
}

void install_calendar(WriteTx& tx, std::string_view text) {
    load_calendar(text);
    keep_text(tx, "calendar", text);
}

}  // namespace zhiben::campaign
