// Figures against counts made in another way: random records and edits, on both engines.

#include <map>
#include <random>

#include "features/spaces/store.hpp"
#include "kit/figures/sums.hpp"
#include "kit/records/store.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

using Totals = std::map<std::string, std::int64_t>;

std::string shown(const Totals& totals) {
    std::string out;
    for (const auto& [name, amount] : totals)
        if (amount != 0) out += name + "=" + std::to_string(amount) + " ";
    return out;
}

Totals totals(World& world, const Actor& actor, const figures::Question& question) {
    Totals out;
    world.work().read(actor, [&](ReadTx& tx) { out = figures::total(figures::sums(tx, world.figures(), question)); });
    return out;
}

// The same counted in plain SQL over the ledger itself, for the figures of spaces and enterprises that the test asks
// for.
Totals counted(World& world, Day until, const std::string& where) {
    Totals out;
    const auto count = [&](const char* name, std::string sql) {
        for (std::size_t at = 0; (at = sql.find("$day", at)) != std::string::npos;)
            sql.replace(at, 4, "'" + until.iso() + "'");
        out[name] = world.integer_of(sql + where);
    };
    const std::string counts =
        " from spaces where archived = 0 and counts_from is not null and counts_from <= $day and "
        "(retired_on is null or retired_on > $day)";
    count("spaces", "select coalesce(sum(quantity), 0)" + counts);
    count("spaces_toxic", "select coalesce(sum(quantity), 0)" + counts + " and toxic = 1");
    count("spaces_underground", "select coalesce(sum(quantity), 0)" + counts + " and type = 'underground'");
    count("spaces_ungraded", "select coalesce(sum(quantity), 0)" + counts + " and risk is null");
    count("spaces_never", "select coalesce(sum(quantity), 0)" + counts + " and operation = 'never'");
    count("equipment", "select coalesce(sum(equipment_count), 0)" + counts);
    count("enterprises",
          "select count(*) from enterprises where archived = 0 and registered_on <= $day and "
          "(excluded_on is null or excluded_on > $day)");
    return out;
}

const std::vector<std::string>& asked() {
    static const std::vector<std::string> names{"spaces",       "spaces_toxic", "spaces_underground", "spaces_ungraded",
                                                "spaces_never", "equipment",    "enterprises"};
    return names;
}

// One random change: a new space, an edit, a dismantling, a removal, an enterprise that changes hands.
class Chance {
  public:
    explicit Chance(unsigned seed) : random_(seed) {}
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
    template <class T> const T& of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

    void change(World& world) {
        static const std::vector<std::string> firms{"foundry", "dairy", "drains", "unclaimed", "far mill"};
        const int what = below(10);
        if (what < 4 || spaces_.empty()) {
            const std::string name = "space " + std::to_string(made_++);
            Json body = test::space(of(firms), "YX-" + std::to_string(made_));
            dress(body);
            const auto answer = world.put("admin", "/spaces/" + test::id(name), body);
            REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
            spaces_.push_back(name);
        } else if (what < 7) {
            Json body = Json::object();
            dress(body);
            if (below(4) == 0) body.set("enterprise", test::id(of(firms)));
            edit(world, "/spaces/" + test::id(of(spaces_)), body);
        } else if (what == 7) {
            edit(world, "/spaces/" + test::id(of(spaces_)),
                 Json::object().set("status", "dismantled").set("retired_on", below(2) ? "2023-11-18" : "2023-11-19"));
        } else if (what == 8) {
            const std::string path = "/spaces/" + test::id(of(spaces_));
            const auto now = world.get("admin", path);
            if (!now["archived"].boolean()) CHECK(world.archive("admin", path, now["version"].integer()).status == 204);
        } else {
            static const std::vector<Json> departments{test::id("emergency"), test::id("construction"), Json()};
            edit(world, "/enterprises/" + test::id(of(firms)),
                 Json::object()
                     .set("department", of(departments))
                     .set("sector", of(sectors_))
                     .set("operating", below(5) ? "running" : "closed"));
        }
    }

  private:
    std::mt19937 random_;
    int made_ = 0;
    std::vector<std::string> spaces_;
    std::vector<std::string> sectors_{"machinery", "light", "municipal"};

    std::string day(int month, int least) {
        return Day::of(2023, static_cast<unsigned>(month), static_cast<unsigned>(least + below(18))).iso();
    }
    void dress(Json& body) {
        static const std::vector<std::string> types{"above", "underground", "equipment"}, operations{"self", "never"};
        static const std::vector<Json> risks{"major", "low", Json()};
        body.set("quantity", 1 + below(9)).set("type", of(types)).set("toxic", below(2) == 1).set("risk", of(risks));
        body.set("operation", of(operations)).set("identified_on", day(8 + below(4), 1)).set("status", "in_use");
        body.set("updated_on", "2023-11-19").set("equipment_count", below(3) ? Json(below(20)) : Json());
    }
    static void edit(World& world, const std::string& path, const Json& body) {
        const auto now = world.get("admin", path);
        if (now["archived"].boolean()) return;
        const auto answer = world.patch("admin", path, now["version"].integer(), body);
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    }
};

}  // namespace

TEST_CASE("figures: the sums equal a count in plain SQL, whatever happened to the records") {
    test::on_each_engine([&](World& world) {
        Chance chance(1);
        for (int i = 0; i < 45; ++i) {
            chance.change(world);
            if (i % 15 != 14) continue;
            CAPTURE(i);
            world.read([&](ReadTx& tx) {
                for (const figures::Difference& one : figures::recount(tx, world.figures()))
                    FAIL_CHECK(one.figure << " " << one.where << " " << one.day << ": kept " << one.kept << ", counted "
                                          << one.counted);
            });
            const Actor all = world.actor("admin"), zone = world.actor("general"),
                        officer = world.actor("emergency officer"), user = world.actor("foundry user");
            for (const Day until :
                 {Day::of(2023, 11, 19), Day::of(2023, 11, 1), Day::of(2023, 8, 20), Day::of(2023, 12, 31)}) {
                const figures::Question question{
                    .figures = asked(), .since = {}, .until = until, .as_of = {}, .area = "", .department = ""};
                CAPTURE(until.iso());
                CHECK(shown(totals(world, all, question)) == shown(counted(world, until, "")));
                CHECK(shown(totals(world, zone, question)) ==
                      shown(counted(world, until, " and scope_area like '1409/140902-kfq/%'")));
                CHECK(shown(totals(world, officer, question)) ==
                      shown(counted(world, until,
                                    " and scope_area like '1409/140902-kfq/%' and scope_department = '" +
                                        test::id("emergency") + "'")));
                CHECK(shown(totals(world, user, question)) ==
                      shown(counted(world, until, " and scope_owner = '" + test::id("foundry") + "'")));
                // A flow is the difference of two stocks.
                auto flow = question;
                flow.since = Day::of(2023, 10, 1);
                auto before = question;
                before.until = Day::of(2023, 9, 30);
                if (until < *flow.since) continue;
                auto apart = counted(world, until, "");
                for (auto& [name, amount] : counted(world, before.until, "")) apart[name] -= amount;
                CHECK(shown(totals(world, all, flow)) == shown(apart));
            }
        }
    });
}

TEST_CASE("figures: what was known at a moment stays what was known") {
    test::on_each_engine([](World& world) {
        Chance chance(7);
        struct Moment {
            Instant at;
            Totals all, officer, early;
        };
        std::vector<Moment> moments;
        const Day today = Day::of(2023, 11, 19), earlier = Day::of(2023, 9, 10);
        const auto question = [&](Day until, std::optional<Instant> as_of) {
            return figures::Question{
                .figures = asked(), .since = {}, .until = until, .as_of = as_of, .area = "", .department = ""};
        };
        for (int i = 0; i < 30; ++i) {
            chance.change(world);
            if (i % 3 == 0)
                moments.push_back({world.clock().now(), totals(world, world.actor("admin"), question(today, {})),
                                   totals(world, world.actor("emergency officer"), question(today, {})),
                                   totals(world, world.actor("admin"), question(earlier, {}))});
            world.clock().advance_ms(60'000);
        }
        CHECK_THROWS_AS(totals(world, world.actor("foundry user"), question(today, moments.front().at)), Problem);
        for (const Moment& moment : moments) {
            CAPTURE(moment.at.local());
            CHECK(shown(totals(world, world.actor("admin"), question(today, moment.at))) == shown(moment.all));
            CHECK(shown(totals(world, world.actor("admin"), question(earlier, moment.at))) == shown(moment.early));
            CHECK(shown(totals(world, world.actor("emergency officer"), question(today, moment.at))) ==
                  shown(moment.officer));
        }
    });
}

TEST_CASE("figures: the list behind a figure holds the records it counts") {
    World world;
    Chance chance(11);
    for (int i = 0; i < 40; ++i) chance.change(world);
    for (const figures::Figure& figure : world.figures().all()) {
        if (figure.kind != "spaces" || figure.amount != "quantity") continue;
        CAPTURE(figure.name);
        for (const Day until : {Day::of(2023, 11, 19), Day::of(2023, 9, 30)}) {
            const auto list = world.get("admin", "/spaces?limit=1000&" + figures::records_query(figure, {}, until));
            REQUIRE_MESSAGE(list.status == 200, list.response.body);
            std::int64_t sum = 0;
            for (const Json& item : list["items"].items()) sum += item["quantity"].integer();
            const auto kept = totals(
                world, world.actor("admin"),
                {.figures = {figure.name}, .since = {}, .until = until, .as_of = {}, .area = "", .department = ""});
            CHECK(sum == (kept.contains(figure.name) ? kept.at(figure.name) : 0));
        }
    }
}
