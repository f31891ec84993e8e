#include "app/product.hpp"

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include "features/people/guard.hpp"
#include "kit/base/log.hpp"
#include "kit/base/problem.hpp"
#include "kit/db/migrate.hpp"
#include "kit/records/columns.hpp"
#include "kit/work/history.hpp"

namespace zhiben::app {

namespace {

void seal(Product& product) {
    bool due = false;
    product.database().read([&](db::Connection& sql) {
        due = sql.exists(
            db::Query("select 1 from history where seq > coalesce((select max(last_seq) from seals), 0) limit 1"));
    });
    while (due && seal_history(product.database(), product.clock().now()) == 5000) {
    }
}

}  // namespace

// Seals what was written since and does the chores, every few seconds, as long as the product serves. Each has a thread
// of its own: a mail server that does not answer must not keep an exam from being marked.
struct Product::Background {
    explicit Background(Product& product) {
        threads.emplace_back([this, &product] { repeat("sealing", [&product] { seal(product); }); });
        for (const auto& chore : chores())
            threads.emplace_back(
                [this, &product, chore] { repeat("a chore", [&product, chore] { chore(product.work()); }); });
    }
    ~Background() {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
        }
        wake.notify_all();
        for (std::thread& thread : threads) thread.join();
    }
    void repeat(const char* what, const std::function<void()>& body) {
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, std::chrono::seconds(3), [&] { return stopping; })) {
            lock.unlock();
            try {
                body();
            } catch (const std::exception& error) {
                log::warn(std::string(what) + ": " + error.what());
            }
            lock.lock();
        }
    }
    std::mutex mutex;
    std::condition_variable wake;
    bool stopping = false;
    std::vector<std::thread> threads;
};

Product::Product(std::unique_ptr<db::Database> database, std::unique_ptr<Clock> clock, std::string files,
                 const std::string& key_file)
    : database_(std::move(database)),
      clock_(std::move(clock)),
      secrets_(key_file),
      work_(context_),
      jobs_(work_, [](ReadTx& tx, std::string_view user) { return people::load_actor(tx, user); }),
      router_(work_, people::guard(work_, sessions_)) {
    add_kinds(kinds_);
    add_figures(figures_);
    add_followers(kinds_, figures_);
    context_ = {database_.get(), clock_.get(), &kinds_, &secrets_, std::move(files), [this] { jobs_.nudge(); }};
    std::filesystem::create_directories(context_.files);
    load_columns();
    add_jobs(*this, jobs_);
    add_routes(*this, router_);
}

Product::~Product() { stop_background(); }

void Product::load_columns() {
    work_.read(system("command"), [&](ReadTx& tx) { records::load_columns(tx, kinds_); });
}

void Product::start_background() {
    jobs_.start();
    background_ = std::make_unique<Background>(*this);
}
void Product::stop_background() {
    background_.reset();
    jobs_.stop();
}

std::unique_ptr<Product> open_product(const Place& place, std::optional<Day> today, bool create) {
    namespace fs = std::filesystem;
    const std::string file = place.data + "/zhiben.db";
    const bool sqlite = place.database.empty();
    const std::string key = place.data + "/secret.key";
    if (create && fs::create_directories(place.data)) fs::permissions(place.data, fs::perms::owner_all);
    if (!create && (!fs::exists(place.data) || (sqlite && !fs::exists(file))))
        throw Problem(Stop::not_found, "no_data",
                      "数据文件夹“" + place.data + "”中没有数据，请先运行 zhiben init --data " + place.data);
    auto database = sqlite ? db::open_sqlite(file) : db::open_postgres(place.database);
    auto clock = std::make_unique<SystemClock>(today);
    const Instant now = SystemClock().now();
    db::migrate(*database, db::embedded_migrations(), now, [&] {
        if (!sqlite) return;
        const std::string copy = place.data + "/before-upgrade-" + std::to_string(now.ms) + ".db";
        if (fs::space(place.data).available < fs::file_size(file) * 2)
            throw Problem(Stop::conflict, "disk_full",
                          "磁盘空间不足，无法在升级前备份数据库；请腾出至少 " +
                              std::to_string(fs::file_size(file) * 2 / 1048576 + 1) + " MiB 后再启动");
        database->copy_to(copy);
        log::info("数据库升级前的副本：" + copy);
    });
    // A new key would be made in the place of a lost one, and what the lost one sealed stay closed unnoticed.
    bool used = false;
    database->read([&](db::Connection& sql) { used = sql.exists(db::Query("select 1 from users limit 1")); });
    if (used && !fs::exists(key))
        throw Problem(
            Stop::conflict, "no_key",
            "数据库中已有数据，但密钥文件 " + key + " 不在；没有它，加密保存的号码读不出来。请从备份中取回这个文件");
    return std::make_unique<Product>(std::move(database), std::move(clock), place.files(), key);
}

}  // namespace zhiben::app
