#include "kit/work/history.hpp"

#include <thread>

#include "kit/records/store.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Verdict verify(World& world) {
    Verdict out;
    world.database().read([&](db::Connection& sql) { out = verify_history(sql); });
    return out;
}
void tamper(World& world, const db::Query& query) {
    world.database().write([&](db::Connection& sql) { sql.run(query); });
}
std::int64_t newest(World& world) { return world.integer(db::Query("select max(seq) from history")); }
void write_lines(World& world, int count) {
    for (int i = 0; i < count; ++i)
        world.write([&](WriteTx& tx) {
            write_history(tx, "spaces.update", "spaces", test::id("x"), "{\"a\":1}", "{\"a\":2}");
        });
}

}  // namespace

TEST_CASE("history: what is sealed proves itself, block upon block") {
    test::on_each_engine([](World& world) {
        CHECK(verify(world).why.empty());
        const auto first = newest(world);
        CHECK(verify(world).unsealed == first);
        CHECK(seal_history(world.database(), world.clock().now()) == first);
        write_lines(world, 7);
        CHECK(seal_history(world.database(), world.clock().now(), 5) == 5);  // the rest in the next block
        CHECK(seal_history(world.database(), world.clock().now(), 5) == 2);
        CHECK(seal_history(world.database(), world.clock().now(), 5) == 0);
        const Verdict good = verify(world);
        CHECK(good.why.empty());
        CHECK(good.lines == first + 7);
        CHECK(good.blocks == 3);
        CHECK(good.unsealed == 0);
    });
}

TEST_CASE("history: a line that was changed, taken away or put in is found and named") {
    test::on_each_engine([](World& world) {
        seal_history(world.database(), world.clock().now());
        write_lines(world, 9);
        const std::int64_t from = newest(world) - 8;
        seal_history(world.database(), world.clock().now());
        const std::int64_t victim = from + 4;
        const auto broken = [&](const std::string& what) {
            CAPTURE(what);
            const Verdict verdict = verify(world);
            CHECK_FALSE(verdict.why.empty());
            return verdict;
        };

        for (const std::string column : {"actor", "actor_name", "door", "action", "before", "after", "record"}) {
            CAPTURE(column);
            std::string kept;
            world.database().read([&](db::Connection& sql) {
                db::Query query("select ");
                kept = std::get<std::string>(
                    *sql.value(query.name(column).add(" from history where seq = ").bind(victim)));
            });
            db::Query change("update history set ");
            tamper(world, change.name(column).add(" = 'another' where seq = ").bind(victim));
            CHECK(broken(column).broken_line == victim);
            CHECK(broken(column).why.find(std::to_string(victim)) != std::string::npos);
            db::Query back("update history set ");
            tamper(world, back.name(column).add(" = ").bind(kept).add(" where seq = ").bind(victim));
            CHECK(verify(world).why.empty());
        }
        tamper(world, db::Query("update history set at = at + 1 where seq = $1", {victim}));
        CHECK(broken("the moment").broken_line == victim);
        tamper(world, db::Query("update history set at = at - 1 where seq = $1", {victim}));

        // Text moved from one column to the next is a change too.
        tamper(world, db::Query("update history set before = '', after = before || after where seq = $1", {victim}));
        CHECK(broken("moved text").broken_line == victim);
        tamper(world,
               db::Query("update history set before = '{\"a\":1}', after = '{\"a\":2}' where seq = $1", {victim}));
        CHECK(verify(world).why.empty());

        // A line with a digest that fits it, put in before the first.
        tamper(
            world,
            db::Query(
                "insert into history (seq, at, actor, actor_name, door, action, kind, record, before, after, digest) "
                "select 0, at, actor, actor_name, door, action, kind, record, before, after, digest from history where "
                "seq = $1",
                {victim}));
        CHECK(broken("put in").broken_line == 0);
        tamper(world, db::Query("delete from history where seq = 0"));

        // Two lines exchanged, digests and all.
        tamper(world, db::Query("update history set seq = -1 where seq = $1", {victim}));
        const Verdict gone = broken("taken away");
        CHECK(gone.broken_line == -1);
        tamper(world, db::Query("delete from history where seq = -1"));
        const Verdict missing = broken("removed");
        CHECK(missing.broken_block == 2);
        CHECK(missing.broken_line == victim);
    });
}

TEST_CASE("history: a seal that was removed or changed is found") {
    World world;
    seal_history(world.database(), world.clock().now());
    write_lines(world, 4);
    seal_history(world.database(), world.clock().now(), 2);
    seal_history(world.database(), world.clock().now(), 2);
    CHECK(verify(world).blocks == 3);
    tamper(world, db::Query("update seals set seal = 'x' where number = 2"));
    CHECK(verify(world).broken_block == 2);
    tamper(world, db::Query("delete from seals where number = 2"));
    CHECK(verify(world).broken_block == 3);
}

TEST_CASE("history: the seal waits for no long writer, and passes over no line (concurrency)") {
    test::on_each_engine([](World& world) {
        seal_history(world.database(), world.clock().now());
        const std::int64_t before = newest(world);
        if (world.engine() == db::Engine::sqlite) return;  // one writer: nothing can be in between
        std::atomic<bool> written = false, let_go = false;
        std::thread slow([&] {
            world.write([&](WriteTx& tx) {
                write_history(tx, "spaces.update", "spaces", "slow", "", "");
                written = true;
                while (!let_go) std::this_thread::sleep_for(std::chrono::milliseconds(5));
            });
        });
        while (!written) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        write_lines(world, 1);  // a later number, committed first
        CHECK(seal_history(world.database(), world.clock().now()) == 0);
        let_go = true;
        slow.join();
        CHECK(seal_history(world.database(), world.clock().now()) == 2);
        CHECK(newest(world) == before + 2);
        CHECK(verify(world).why.empty());
    });
}
