// Enterprises counted once against counts made in plain SQL: random records and edits, on both engines.

#include "kit/figures/once.hpp"

#include <map>

#include "once_chance.hpp"

using namespace zhiben;
using test::OnceChance;
using test::World;

namespace {

using Counts = std::map<std::string, std::int64_t>;  // figure -> owners
const std::vector<std::string> asked{
    "inspections", "papers_rectification", "stop_works",           "suspensions", "exposures",
    "sanctions",   "serious_discredit",    "interviews_enterprise"};

Counts once(World& world, const char* person, Day since, Day until, std::optional<Instant> as_of = {},
            const std::string& department = "") {
    Counts out;
    world.work().read(world.actor(person), [&](ReadTx& tx) {
        out = figures::total(figures::count_once(tx, world.figures(), {asked, since, until, as_of, "", department}));
    });
    return out;
}

// The same past the product, in plain SQL; in the order of `asked`.
std::vector<std::string> questions(Day since, Day until, const std::string& where) {
    struct Of {
        const char *table, *when, *day;
    };
    std::vector<std::string> out;
    for (const Of& one :
         {Of{"inspections", "state = 'done' and type <> 'self'", "inspected_on"},
          Of{"papers", "sort = 'rectification_order' and state in ('issued', 'delivered')", "issued_on"},
          Of{"stop_works", "state in ('stopped', 'applied', 'resumed')", "ordered_on"},
          Of{"suspensions", "state <> 'revoked'", "ordered_on"},
          Of{"exposures", "state in ('published', 'ended')", "published_on"},
          Of{"sanctions", "sort = 'joint' and state <> 'dropped'", "decided_on"},
          Of{"sanctions", "sort = 'serious' and state <> 'dropped'", "decided_on"},
          Of{"interviews", "subject = 'enterprise'", "held_on"}})
        out.push_back(std::string("select count(distinct enterprise) from ") + one.table + " where archived = 0 and " +
                      one.when + " and " + one.day + " between '" + since.iso() + "' and '" + until.iso() + "'" +
                      where);
    return out;
}

std::string shown(const Counts& counts) {
    std::string out;
    for (const auto& [name, count] : counts) out += name + "=" + std::to_string(count) + " ";
    return out;
}

void compare(World& world, OnceChance& chance) {
    const std::string zone = " and scope_area like '1409/140902-kfq/%'",
                      office = zone + " and scope_department = '" + test::id("emergency") + "'",
                      construction = zone + " and scope_department = '" + test::id("construction") + "'",
                      own = " and enterprise = '" + test::id("foundry") + "'";
    struct Case {
        std::string what;
        Counts counts;
    };
    std::vector<Case> cases;
    std::vector<std::string> all;
    for (int i = 0; i < 6; ++i) {
        const Day one = chance.day(), other = chance.day(), since = std::min(one, other), until = std::max(one, other);
        const auto add = [&](const char* person, const std::string& where, const std::string& department = "") {
            cases.push_back({std::string(person) + department + " " + since.iso() + " " + until.iso(),
                             once(world, person, since, until, {}, department)});
            for (std::string& question : questions(since, until, where)) all.push_back(std::move(question));
        };
        add("admin", "");
        add("general", zone);
        add("emergency officer", office);
        add("general", construction, test::id("construction"));
        add("foundry user", own);
    }
    const std::vector<std::int64_t> counted = world.integers_of(all);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        CAPTURE(cases[i].what);
        for (std::size_t at = 0; at < asked.size(); ++at) {
            CAPTURE(asked[at]);
            // What is not an enterprise's to read (papers) is no figure of his either.
            const records::KindPtr kind = world.context().kinds->get(world.figures().get(asked[at]).kind);
            const bool hidden =
                cases[i].what.starts_with("foundry") && !world.actor("foundry user").is_any(kind->readers);
            CHECK(cases[i].counts[asked[at]] == (hidden ? 0 : counted[asked.size() * i + at]));
        }
    }
}

}  // namespace

TEST_SUITE("counted once") {
    TEST_CASE("each period's enterprises as counted in plain SQL, whatever happened to the records") {
        test::on_each_engine([](World& world) {
            OnceChance chance(3);
            for (int i = 0; i < 60; ++i) {
                chance.change(world);
                if (i % 15 != 14) continue;
                CAPTURE(i);
                world.read([&](ReadTx& tx) {
                    for (const figures::Difference& one : figures::recount(tx, world.figures()))
                        FAIL_CHECK(one.figure << " " << one.where << " " << one.day << ": kept " << one.kept
                                              << ", counted " << one.counted);
                });
                compare(world, chance);
            }
            CHECK(once(world, "admin", Day::of(2023, 10, 1), Day::of(2023, 11, 30)).size() == asked.size());
        });
    }

    TEST_CASE("as it was known at a moment") {
        test::on_each_engine([](World& world) {
            OnceChance chance(5);
            struct Moment {
                Instant at;
                Day since, until;
                Counts all, officer;
            };
            std::vector<Moment> moments;
            for (int i = 0; i < 24; ++i) {
                chance.change(world);
                const Day one = chance.day(), other = chance.day();
                const Day since = std::min(one, other), until = std::max(one, other);
                moments.push_back({world.clock().now(), since, until, once(world, "admin", since, until),
                                   once(world, "emergency officer", since, until)});
                world.clock().advance_ms(60'000);
            }
            for (const Moment& one : moments) {
                CAPTURE(one.at.local());
                CHECK(shown(once(world, "admin", one.since, one.until, one.at)) == shown(one.all));
                CHECK(shown(once(world, "emergency officer", one.since, one.until, one.at)) == shown(one.officer));
            }
            // What was before it began to be kept is not known, which is another thing than none.
            world.write([&](WriteTx& tx) {
                tx.sql().run(db::Query("delete from figure_since"));
                tx.sql().run(db::Query("insert into figure_since (figure, since) values ('suspensions', $1)",
                                       {moments[12].at.ms}));
            });
            world.read([&](ReadTx& tx) {
                CHECK(figures::unknown(tx, moments[11].at) == std::set<std::string>{"suspensions"});
                CHECK(figures::unknown(tx, moments[12].at).empty());
            });
            CHECK_THROWS_AS(once(world, "foundry user", moments[0].since, moments[0].until, moments[0].at), Problem);
        });
    }

    TEST_CASE("a sum that drifted is told by the recount") {
        test::on_each_engine([](World& world) {
            OnceChance chance(9);
            for (int i = 0; i < 10; ++i) chance.change(world);
            const auto differences = [&] {
                std::vector<figures::Difference> out;
                world.read([&](ReadTx& tx) { out = figures::recount(tx, world.figures()); });
                return out;
            };
            CHECK(differences().empty());
            world.write([&](WriteTx& tx) {
                tx.sql().run(db::Query("update figure_once set amount = amount + 1 where previous = 'any'"));
            });
            const auto found = differences();
            REQUIRE_FALSE(found.empty());
            for (const figures::Difference& one : found) {
                CHECK(one.figure.ends_with("（去重）"));
                CHECK(one.day.ends_with("（合计）"));
                CHECK(one.kept == one.counted + 1);
            }
        });
    }

    TEST_CASE("an older database is filled from its records") {
        test::on_each_engine([](World& world) {
            OnceChance chance(13);
            for (int i = 0; i < 24; ++i) chance.change(world);
            const auto now = [&] { return once(world, "admin", Day::of(2023, 11, 5), Day::of(2023, 11, 15)); };
            const std::string before = shown(now());
            // The migration's own text, between these two of its comments, on a database that knows nothing yet.
            std::vector<db::Migration> all = db::embedded_migrations();
            std::string text;
            for (const db::Migration& one : all)
                if (one.name == "0150_figures_once.sql") text = one.text;
            const std::size_t begin = text.find("-- What is there already"),
                              end = text.find("-- The days of one owner");
            REQUIRE(begin < end);
            REQUIRE(end != std::string::npos);
            all.push_back({"9999_again.sql",
                           "delete from figure_once; delete from postings where amounts like '%:{%'; "
                           "create table figure_once_known (since bigint not null); "
                           "insert into figure_once_known (since) select max(at) from postings;" +
                               text.substr(begin, end - begin) + "drop table figure_once_known;"});
            db::migrate(world.database(), all, world.clock().now());
            CHECK(shown(now()) == before);
            const auto agrees = [&] {
                world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
                compare(world, chance);
            };
            agrees();
            for (int i = 0; i < 15; ++i) chance.change(world);
            agrees();
        });
    }

    TEST_CASE("a kind without such figures notes nothing") {
        World world;
        REQUIRE(world.put("admin", "/spaces/" + test::id("tank"), test::space("foundry", "YX-1")).status == 201);
        CHECK(world.integer_of("select count(*) from figure_once") == 0);
        CHECK(world.integer_of("select count(*) from postings where amounts like '%:{%'") == 0);
    }
}
