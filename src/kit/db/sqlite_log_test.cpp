#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "databases.hpp"

using namespace zhiben;

namespace {

constexpr std::uintmax_t mib = 1 << 20;

void write_rows(db::Database& database, int commits, int rows) {
    const std::string page(3'500, 'x');  // a row a page
    for (int i = 0; i < commits; ++i)
        database.write([&](db::Connection& sql) {
            for (int j = 0; j < rows; ++j) sql.run(db::Query("insert into pages (text) values ($1)", {page}));
        });
}

}  // namespace

TEST_SUITE("concurrency") {
    TEST_CASE("db: the log is written back beside the writer, and begins again when it has grown (concurrency)") {
        const std::string path = (test::folder() / "log.db").string();
        const auto database = db::open_sqlite(path, {.durable = false});
        db::migrate(*database, {{"0001_pages.sql", "create table pages (n @serial@, text text not null)"}}, {});

        SUBCASE("after a pause the file holds it all though nobody has closed it") {
            write_rows(*database, 10, 500);
            for (int tries = 0; tries < 500 && std::filesystem::file_size(path) < 15 * mib; ++tries)
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            CHECK(std::filesystem::file_size(path) >= 15 * mib);
        }
        SUBCASE("without a pause it grows no further than its limit and a transaction") {
            write_rows(*database, 80, 500);  // 160 MB
            CHECK(std::filesystem::file_size(path + "-wal") < 80 * mib);
        }
        std::int64_t rows = 0;
        database->read([&](db::Connection& sql) { rows = sql.integer(db::Query("select count(*) from pages")); });
        CHECK(rows >= 5'000);
        std::filesystem::remove(path);
    }

    TEST_CASE("db: what was answered is read by the next, whoever wrote it with whom (concurrency)") {
        const std::string path = (test::folder() / "answered.db").string();
        const auto database = db::open_sqlite(path);  // with the disk
        db::migrate(*database, {{"0001_pages.sql", "create table pages (n @serial@, text text not null)"}}, {});
        constexpr int writers = 8, each = 25;
        std::atomic<int> lost{0}, refused{0};
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] {
                for (int i = 0; i < each; ++i) {
                    const std::string text = std::to_string(writer) + '/' + std::to_string(i);
                    const db::Query mine("select count(*) from pages where text = $1", {text});
                    try {
                        database->write([&](db::Connection& sql) {
                            sql.run(db::Query("insert into pages (text) values ($1)", {text}));
                            if (i % 5 == 4) throw std::runtime_error("no");  // takes only itself away
                        });
                    } catch (const std::runtime_error&) {
                        ++refused;
                    }
                    std::int64_t found = 0;
                    database->read([&](db::Connection& sql) { found = sql.integer(mine); });
                    if (found != (i % 5 == 4 ? 0 : 1)) ++lost;
                }
            });
        for (std::thread& thread : threads) thread.join();
        CHECK(lost == 0);
        CHECK(refused == writers * each / 5);
        std::filesystem::remove(path);
    }
}
