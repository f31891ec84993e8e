#pragma once
// The composition root: every part of the product, made once and wired here. Nothing registers itself.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "features/people/service.hpp"
#include "kit/figures/sums.hpp"
#include "kit/http/metrics.hpp"
#include "kit/http/router.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/jobs.hpp"
#include "kit/work/secrets.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::app {

struct Place {
    std::string data;      // folder with the database, the key and the files
    std::string database;  // postgresql://… instead of the SQLite file in it; "" for SQLite
    std::string files() const { return data + "/files"; }
};

class Product {
  public:
    // Opens the database and brings it up to date (a copy is kept beside it before the first step).
    Product(std::unique_ptr<db::Database> database, std::unique_ptr<Clock> clock, std::string files,
            const std::string& key_file);
    ~Product();

    const Work& work() const { return work_; }
    const records::Kinds& kinds() const { return kinds_; }
    records::Kinds& kinds() { return kinds_; }  // where a test adds a ledger of its own
    const figures::Figures& figures() const { return figures_; }
    const http::Router& router() const { return router_; }
    people::Sessions& sessions() { return sessions_; }
    JobRunner& jobs() { return jobs_; }
    http::Metrics& metrics() { return metrics_; }
    db::Database& database() { return *database_; }
    const Clock& clock() const { return *clock_; }
    Actor system(std::string_view door) const { return people::system_actor(door); }
    void load_columns();  // the zone's own columns, after they were changed

    // What runs behind while serving: jobs, and every few seconds the sealing of the history and the chores.
    void start_background();
    void stop_background();

  private:
    std::unique_ptr<db::Database> database_;
    std::unique_ptr<Clock> clock_;
    Secrets secrets_;
    records::Kinds kinds_;
    figures::Figures figures_;
    Context context_;
    Work work_;
    people::Sessions sessions_;
    JobRunner jobs_;
    http::Metrics metrics_;
    http::Router router_;
    struct Background;
    std::unique_ptr<Background> background_;
};

std::unique_ptr<Product> open_product(const Place& place, std::optional<Day> today, bool create);

// THE lists, in features.cpp: a line each.
void add_kinds(records::Kinds& kinds);
void add_figures(figures::Figures& figures);
void add_followers(records::Kinds& kinds, const figures::Figures& figures);
void add_routes(Product& product, http::Router& router);
void add_jobs(Product& product, JobRunner& jobs);
// What is looked after every few seconds while serving, each on a thread of its own, in transactions of its own.
std::vector<std::function<void(const Work&)>> chores();

}  // namespace zhiben::app
