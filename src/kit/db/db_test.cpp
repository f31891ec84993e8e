#include "kit/db/db.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "databases.hpp"
#include "kit/base/problem.hpp"
#include "kit/db/migrate.hpp"

using namespace zhiben;

namespace {

const std::vector<db::Migration> tally{{"0001_tally.sql",
                                        "create table tally (id text primary key, amount bigint not null, constraint "
                                        "tally_amount check (amount < 100000));"
                                        "create table parts (id text primary key, tally text not null, constraint "
                                        "parts_tally foreign key (tally) references tally (id))"}};

// A database with the tables above, on one engine.
class Tally {
  public:
    explicit Tally(db::Engine engine) : scratch_(engine), opened_(scratch_.open()) { db::migrate(*opened_, tally, {}); }
    ~Tally() { opened_.reset(); }
    db::Database& database() { return *opened_; }
    db::Engine engine() const { return scratch_.engine(); }
    std::int64_t integer(const db::Query& query) {
        std::int64_t out = 0;
        opened_->read([&](db::Connection& sql) { out = sql.integer(query); });
        return out;
    }

  private:
    test::Scratch scratch_;
    std::unique_ptr<db::Database> opened_;
};

void each_engine(const std::function<void(Tally&)>& body) {
    for (const db::Engine engine : test::engines()) {
        INFO("on ", test::engine_name(engine));
        Tally world(engine);
        body(world);
    }
}

db::Query put(std::string id, std::int64_t amount) {
    return {"insert into tally (id, amount) values ($1, $2)", {std::move(id), amount}};
}
std::int64_t lines(Tally& world) { return world.integer(db::Query("select count(*) from tally")); }

}  // namespace

TEST_CASE("db: a stream's rows come whole, and a question within it is refused") {
    each_engine([](Tally& world) {
        world.database().write([&](db::Connection& sql) {
            for (int i = 0; i < 5; ++i) sql.run(put("t" + std::to_string(i), i));
        });
        const db::Query all("select amount from tally order by amount");
        world.database().read([&](db::Connection& sql) {
            std::int64_t sum = 0;
            sql.stream(all, [&](const db::Row& row) { sum += row.integer(0); });
            CHECK(sum == 10);
            const auto count = [&](const db::Row&) { sql.integer(db::Query("select count(*) from tally")); };
            CHECK_THROWS_AS(sql.stream(all, count), std::logic_error);
            CHECK_THROWS_AS(sql.stream(all, [&](const db::Row&) { sql.stream(all, [](const db::Row&) {}); }),
                            std::logic_error);
            CHECK(sql.integer(db::Query("select count(*) from tally")) == 5);  // afterwards it may be asked again
            sql.each(all, count);  // what is not streamed may be asked about
        });
    });
}

TEST_CASE("db: values come back as they went in") {
    each_engine([](Tally& world) {
        world.database().write([&](db::Connection& sql) {
            sql.run(put("' ; drop table tally; --", -9'000'000'000'000'000LL));
            sql.run(put("汉字\n\"\\%_", 0));
        });
        world.database().read([&](db::Connection& sql) {
            CHECK(sql.integer(db::Query("select amount from tally where id = $1",
                                        {std::string("' ; drop table tally; --")})) == -9'000'000'000'000'000LL);
            CHECK(sql.exists(db::Query("select 1 from tally where id = $1", {std::string("汉字\n\"\\%_")})));
            CHECK_FALSE(sql.exists(db::Query("select 1 from tally where id = $1", {std::string("x")})));
            CHECK(db::is_null(*sql.value(db::Query("select max(amount) from tally where id = 'x'"))));
        });
    });
}

TEST_CASE("db: a constraint that says no is the same on both engines") {
    each_engine([](Tally& world) {
        const auto violation = [&](const db::Query& query) {
            db::Violation::Sort sort{};
            std::string where;
            try {
                world.database().write([&](db::Connection& sql) { sql.run(query); });
            } catch (const db::Violation& caught) {
                sort = caught.sort;
                where = caught.table + (caught.columns.empty() ? "" : "." + caught.columns.front());
            }
            return std::pair(sort, where);
        };
        world.database().write([](db::Connection& sql) { sql.run(put("a", 1)); });
        using Sort = db::Violation::Sort;
        CHECK(violation(put("a", 2)) == std::pair(Sort::unique, std::string("tally.id")));
        CHECK(violation(db::Query("insert into tally (id, amount) values ('n', null)")) ==
              std::pair(Sort::not_null, std::string("tally.amount")));
        CHECK(violation(db::Query("insert into parts (id, tally) values ('p', 'nobody')")).first == Sort::foreign_key);
        CHECK(violation(put("big", 100000)).first == Sort::check);
        CHECK(lines(world) == 1);
    });
}

TEST_CASE("db: what a failing step did is undone, what stood before it stays") {
    each_engine([](Tally& world) {
        world.database().write([](db::Connection& sql) {
            sql.run(put("kept", 1));
            for (int i = 0; i < 3; ++i) {
                try {
                    sql.savepoint([&] {
                        sql.run(put("lost", 1));
                        sql.run(put("kept", 2));
                    });
                } catch (const db::Violation&) {
                    sql.run(put("after " + std::to_string(i), 1));
                }
            }
        });
        CHECK(lines(world) == 4);
        CHECK(world.integer(db::Query("select count(*) from tally where id = 'lost'")) == 0);
    });
}

TEST_CASE("db: reading cannot write") {
    each_engine([](Tally& world) {
        CHECK_THROWS(world.database().read([](db::Connection& sql) { sql.run(put("x", 1)); }));
        CHECK(lines(world) == 0);
        // And the connection serves on.
        world.database().read([](db::Connection& sql) { CHECK(sql.integer(db::Query("select 41 + 1")) == 42); });
    });
}

TEST_CASE("db: a query inside another's rows, and hundreds of different ones while it runs") {
    each_engine([](Tally& world) {
        world.database().write([](db::Connection& sql) {
            for (int i = 0; i < 20; ++i) sql.run(put("r" + std::to_string(i), i));
            std::int64_t seen = 0;
            sql.each(db::Query("select id, amount from tally order by amount"), [&](const db::Row& row) {
                CHECK(row.integer(1) == seen++);
                sql.each(db::Query("select id, amount from tally order by amount"), [&](const db::Row& inner) {
                    if (inner.integer(1) != row.integer(1)) return;
                    CHECK(inner.text(0) == row.text(0));
                });
                // More statements than are kept prepared: the one we stand in must survive that.
                for (int i = 0; i < 60; ++i) {
                    db::Query query("select ");
                    CHECK(sql.integer(query.number(seen * 1000 + i)) == seen * 1000 + i);
                }
            });
            CHECK(seen == 20);
        });
    });
}

TEST_SUITE("concurrency") {
    TEST_CASE("db: many writers at once, each fully or not at all (concurrency)") {
        each_engine([](Tally& world) {
            constexpr int threads = 8, each = 25;
            std::atomic<int> refused = 0;
            std::vector<std::thread> all;
            for (int t = 0; t < threads; ++t)
                all.emplace_back([&, t] {
                    for (int i = 0; i < each; ++i) {
                        const std::string id = std::to_string(t) + "-" + std::to_string(i);
                        try {
                            world.database().write([&](db::Connection& sql) {
                                sql.run(put(id, 1));
                                sql.run(put(id + "-second", 1));
                                if (i % 5 == 0) throw Problem(Stop::invalid, "no", "");  // takes only itself away
                            });
                        } catch (const Problem&) {
                            ++refused;
                        }
                    }
                });
            for (std::thread& one : all) one.join();
            CHECK(refused == threads * each / 5);
            CHECK(lines(world) == 2 * (threads * each - refused));
            CHECK(world.integer(db::Query("select count(*) from tally where id like '%-second'")) ==
                  threads * each - refused);
        });
    }

    TEST_CASE("db: readers neither wait for a writer nor see half of what he does (concurrency)") {
        each_engine([](Tally& world) {
            std::atomic<bool> half = false, let_go = false;
            std::thread writer([&] {
                world.database().write([&](db::Connection& sql) {
                    sql.run(put("one", 1));
                    half = true;
                    while (!let_go) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                    sql.run(put("two", 1));
                });
            });
            while (!half) std::this_thread::sleep_for(std::chrono::milliseconds(2));
            CHECK(lines(world) == 0);  // would hang here if it waited
            world.database().read([&](db::Connection& sql) {
                CHECK(sql.integer(db::Query("select count(*) from tally")) == 0);
                let_go = true;
                writer.join();
                CHECK(sql.integer(db::Query("select count(*) from tally")) == 0);  // one snapshot from beginning to end
            });
            CHECK(lines(world) == 2);
        });
    }

    TEST_CASE("db: a lock keeps two writers of one thing apart, not those of two things (concurrency)") {
        each_engine([](Tally& world) {
            world.database().write([](db::Connection& sql) { sql.run(put("counter", 0)); });
            std::vector<std::thread> all;
            for (int t = 0; t < 6; ++t)
                all.emplace_back([&] {
                    for (int i = 0; i < 10; ++i)
                        world.database().write([&](db::Connection& sql) {
                            sql.lock("counter");
                            const std::int64_t now =
                                sql.integer(db::Query("select amount from tally where id = 'counter'"));
                            sql.run(db::Query("update tally set amount = $1 where id = 'counter'", {now + 1}));
                        });
                });
            for (std::thread& one : all) one.join();
            CHECK(world.integer(db::Query("select amount from tally where id = 'counter'")) == 60);
        });
    }

    TEST_CASE("db: a deadlock on PostgreSQL is run again, not shown to anybody (concurrency)") {
        each_engine([](Tally& world) {
            world.database().write([](db::Connection& sql) {
                sql.run(put("left", 0));
                sql.run(put("right", 0));
            });
            if (world.engine() == db::Engine::sqlite) return;  // one writer
            std::atomic<int> runs = 0, ready = 0;
            const auto cross = [&](const char* first, const char* second) {
                world.database().write([&](db::Connection& sql) {
                    const bool meet = ++runs <= 2;
                    sql.run(db::Query("update tally set amount = amount + 1 where id = $1", {std::string(first)}));
                    if (meet) {
                        ++ready;
                        while (ready < 2) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                    }
                    sql.run(db::Query("update tally set amount = amount + 1 where id = $1", {std::string(second)}));
                });
            };
            std::thread one([&] { cross("left", "right"); });
            std::thread two([&] { cross("right", "left"); });
            one.join();
            two.join();
            CHECK(runs > 2);  // one of them was turned back
            CHECK(world.integer(db::Query("select sum(amount) from tally")) == 4);
        });
    }

}  // TEST_SUITE

TEST_CASE("db: a database that is newer, or whose past reads otherwise, is refused") {
    each_engine([](Tally& world) {
        std::vector<db::Migration> all;
        const auto code = [&] {
            try {
                db::migrate(world.database(), all, {});
            } catch (const Problem& problem) {
                return problem.code;
            }
            return std::string();
        };
        CHECK(code() == "database_newer");  // it has a step that this program knows nothing of
        all = tally;
        CHECK(code().empty());
        all.back().text += " ";
        CHECK(code() == "migration_changed");
    });
}
