// Publicity under random records and edits: figures against plain SQL, coverage against a count of the test's own, and
// drills walking through their states.

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "features/publicity/service.hpp"
#include "kit/figures/sums.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

class Chance {
  public:
    explicit Chance(unsigned seed) : random_(seed) {}
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
    bool half() { return below(2) == 1; }
    template <class T> const T& of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }
    std::string day() { return Day::of(2023, 11, 1).plus(below(19)).iso(); }

  private:
    std::mt19937 random_;
};

// What the test itself knows of the deliveries: (level, whom, item) with the days on which it was signed for.
struct Known {
    std::string firm;
    std::set<std::string> handbook, cases;  // days
    bool covered(const std::string& until) const {
        const auto by = [&](const std::set<std::string>& days) { return !days.empty() && *days.begin() <= until; };
        return by(handbook) && by(cases);
    }
};
using Level = std::map<std::string, Known>;  // by id

struct Seen {  // a confirmed check of the firm's one space
    std::string firm, on;
    bool whole = false;
};

struct Model {
    std::vector<Seen> checks;  // in the order of entry
    Level enterprises, workshops, posts;
    std::map<std::string, std::string> workshop_of;  // post -> workshop
    int made = 0;
};

void put(World& world, const std::string& kind, const std::string& id, const Json& body) {
    const auto made = world.put("admin", "/" + kind + "/" + id, body);
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
}

const std::string& any_of(Chance& chance, const Level& level) {
    return std::next(level.begin(), chance.below(static_cast<int>(level.size())))->first;
}

// One random thing that happens.
void change(World& world, Chance& chance, Model& model) {
    static const std::vector<std::string> firms{"foundry", "dairy", "drains", "unclaimed"};
    static const std::vector<std::string> items{"handbook", "case", "other"}, forms{"slogan", "banner", "board"},
        places{"post", "dormitory", "road", "other"}, seen{"missing", "present", "set"};
    const std::string id = test::id("random " + std::to_string(model.made++)), firm = chance.of(firms);
    Json body = Json::object().set("enterprise", test::id(firm));
    switch (chance.below(8)) {
        case 0:
            put(world, "workshops", id, body.set("name", "车间" + id));
            model.workshops[id].firm = firm;
            return;
        case 1: {
            if (model.workshops.empty()) return;
            const std::string workshop = any_of(chance, model.workshops);
            const std::string owner = model.workshops[workshop].firm;
            put(world, "posts", id,
                body.set("enterprise", test::id(owner)).set("workshop", workshop).set("name", "岗" + id));
            model.posts[id].firm = owner;
            model.workshop_of[id] = workshop;
            return;
        }
        case 2:
        case 3:
        case 4: {
            Known* whom = &model.enterprises[test::id(firm)];
            whom->firm = firm;
            const int level = chance.below(3);
            if (level == 1 && !model.workshops.empty()) {
                const std::string workshop = any_of(chance, model.workshops);
                whom = &model.workshops[workshop];
                body.set("workshop", workshop);
            } else if (level == 2 && !model.posts.empty()) {
                const std::string post = any_of(chance, model.posts);
                whom = &model.posts[post];
                body.set("post", post);
            }
            const std::string item = chance.of(items), on = chance.day();
            put(world, "deliveries", id,
                body.set("enterprise", test::id(whom->firm))
                    .set("item", item)
                    .set("copies", 1 + chance.below(30))
                    .set("delivered_on", on)
                    .set("signed_by", "甲"));
            if (item == "handbook") whom->handbook.insert(on);
            if (item == "case") whom->cases.insert(on);
            return;
        }
        case 5:
            put(world, "publicity_visits", id,
                body.set("visited_on", chance.day())
                    .set("staff", 1 + chance.below(6))
                    .set("lecture", chance.half())
                    .set("reached", chance.below(90))
                    .set("done", "宣讲"));
            if (chance.half())
                REQUIRE(
                    world.patch("admin", "/publicity_visits/" + id, 1, Json::object().set("lecture", true)).status ==
                    200);
            if (chance.below(4) == 0) {
                const auto now = world.get("admin", "/publicity_visits/" + id);
                REQUIRE(world.archive("admin", "/publicity_visits/" + id, now["version"].integer()).status == 204);
            }
            return;
        case 6:
            put(world, "slogans", id,
                body.set("form", chance.of(forms))
                    .set("place_kind", chance.of(places))
                    .set("text", "标语")
                    .set("quantity", 1 + chance.below(9))
                    .set("posted_on", chance.day()));
            return;
        case 7: {
            const std::string sign = chance.of(seen), board = chance.of(seen), isolation = chance.of(seen),
                              procedure = chance.of(seen), on = chance.day();
            body.set("space", test::id("space of " + firm)).set("checked_on", on).set("checked_by", "乙");
            body.set("procedure", procedure).set("sign", sign).set("board", board).set("isolation", isolation);
            if (sign == "set") body.set("sign_count", 1 + chance.below(4));
            if (board == "set") body.set("board_count", 1 + chance.below(4));
            if (isolation != "missing") body.set("means", Json::array().push("lock"));
            put(world, "signage_checks", id, body);
            if (chance.below(4) == 0) return;  // stays a draft
            model.checks.push_back(
                {firm, on,
                 sign != "missing" && board != "missing" && isolation != "missing" && procedure != "missing"});
            const std::string at = "/signage_checks/" + id;
            auto upload = world.request("admin", "POST", at + "/attachments?name=a.pdf");
            upload.body = "%PDF-1.4 " + id;
            const Json photo = Json::array().push(world.send(upload).body.text("id"));
            const auto done = world.call("admin", "POST", at + "/confirm",
                                         Json::object().set("id", test::id("step " + id)).set("evidence", photo));
            REQUIRE_MESSAGE(done.status == 200, done.response.body);
            return;
        }
        default: return;
    }
}

// The figures in plain SQL over the tables themselves.
struct Count {
    const char* figure;
    db::Sql sql;
};
constexpr Count counts[] = {
    {"visits", "select count(*) from publicity_visits where archived = 0 and visited_on <= $1"},
    {"visit_staff", "select sum(staff) from publicity_visits where archived = 0 and visited_on <= $1"},
    {"lectures", "select sum(lecture) from publicity_visits where archived = 0 and visited_on <= $1"},
    {"people_reached", "select sum(reached) from publicity_visits where archived = 0 and visited_on <= $1"},
    {"handbooks", "select sum(copies) from deliveries where archived = 0 and delivered_on <= $1 and item = 'handbook'"},
    {"warning_cases", "select sum(copies) from deliveries where archived = 0 and delivered_on <= $1 and item = 'case'"},
    {"slogans_posts",
     "select sum(quantity) from slogans where archived = 0 and posted_on <= $1 and form = 'slogan' and place_kind = "
     "'post'"},
    {"slogans_dormitory",
     "select sum(quantity) from slogans where archived = 0 and posted_on <= $1 and form = 'slogan' and place_kind = "
     "'dormitory'"},
    {"slogans_roads",
     "select sum(quantity) from slogans where archived = 0 and posted_on <= $1 and form = 'slogan' and place_kind = "
     "'road'"},
    {"banners", "select sum(quantity) from slogans where archived = 0 and posted_on <= $1 and form = 'banner'"},
    {"boards", "select sum(quantity) from slogans where archived = 0 and posted_on <= $1 and form = 'board'"},
    {"procedures_posted",
     "select count(*) from signage_checks where archived = 0 and checked_on <= $1 and confirmed_on is not null and "
     "procedure = 'set'"},
    {"isolations_set",
     "select count(*) from signage_checks where archived = 0 and checked_on <= $1 and confirmed_on is not null and "
     "isolation = 'set'"},
    {"signs_set",
     "select sum(case when sign = 'set' then sign_count else 0 end + case when board = 'set' then board_count else 0 "
     "end) "
     "from signage_checks where archived = 0 and checked_on <= $1 and confirmed_on is not null"},
};

std::string text_of(const std::map<std::string, std::int64_t>& amounts) {
    std::string out;
    for (const auto& [name, amount] : amounts)
        if (amount) out += name + "=" + std::to_string(amount) + " ";
    return out;
}

void compare_figures(World& world, const std::string& until) {
    std::map<std::string, std::int64_t> expected, kept;
    for (const Count& one : counts) expected[one.figure] = world.integer(db::Query(one.sql, {until}));
    world.read([&](ReadTx& tx) {
        figures::Question question{.until = *Day::parse(until)};
        for (const auto& [name, amount] : expected) question.figures.push_back(name);
        kept = figures::total(figures::sums(tx, world.figures(), question));
    });
    CHECK(text_of(kept) == text_of(expected));
}

void compare_coverage(World& world, const Model& model, const std::string& person, const std::set<std::string>& firms,
                      const std::string& until) {
    const auto answer = world.get(person, "/publicity/coverage?until=" + until);
    const auto one = [&](const char* name, const Level& level, std::size_t total) {
        std::int64_t covered = 0;
        for (const auto& [id, known] : level) covered += firms.contains(known.firm) && known.covered(until);
        CAPTURE(name);
        CHECK(answer[name]["total"].integer() == static_cast<std::int64_t>(total));
        CHECK(answer[name]["covered"].integer() == covered);
        // And the list of what lacks holds the rest.
        const auto list =
            world.get(person, std::string("/publicity/coverage/") + name + "?state=missing&limit=500&until=" + until);
        CHECK(list["items"].items().size() == total - static_cast<std::size_t>(covered));
    };
    std::map<std::string, const Seen*> newest;
    for (const Seen& check : model.checks)
        if (check.on <= until && firms.contains(check.firm))
            if (const Seen*& last = newest[check.firm]; !last || last->on <= check.on) last = &check;
    CHECK(answer["spaces"]["covered"].integer() ==
          std::count_if(newest.begin(), newest.end(), [](const auto& it) { return it.second->whole; }));
    const auto within = [&](const Level& level) {
        return static_cast<std::size_t>(
            std::count_if(level.begin(), level.end(), [&](const auto& it) { return firms.contains(it.second.firm); }));
    };
    one("enterprises", model.enterprises, firms.size());
    one("workshops", model.workshops, within(model.workshops));
    one("posts", model.posts, within(model.posts));
}

}  // namespace

TEST_SUITE("publicity") {
    TEST_CASE("figures equal plain SQL and coverage an own count, whatever was entered") {
        test::on_each_engine([](World& world) {
            Chance chance(7);
            Model model;
            for (const char* firm : {"foundry", "dairy", "drains", "unclaimed"}) {
                const std::string at = "/enterprises/" + test::id(firm);
                REQUIRE(world.patch("admin", at, 1, Json::object().set("registered_on", "2023-07-01")).status == 200);
            }
            for (const char* firm : {"foundry", "dairy", "drains", "unclaimed"})
                put(world, "spaces", test::id(std::string("space of ") + firm), test::space(firm, "YX-01"));
            for (int i = 0; i < 60; ++i) {
                change(world, chance, model);
                if (i % 30 != 29) continue;
                for (const std::string until : {"2023-11-09", "2023-11-19"}) {
                    CAPTURE(until);
                    compare_figures(world, until);
                    compare_coverage(world, model, "general", {"foundry", "dairy", "drains", "unclaimed"}, until);
                    compare_coverage(world, model, "emergency officer", {"foundry", "dairy"}, until);
                    compare_coverage(world, model, "foundry user", {"foundry"}, until);
                }
                world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
            }
        });
    }

    TEST_CASE("drills: whatever is tried in whatever order, only planned, held, evaluated happens") {
        World world;
        Chance chance(3);
        for (int walk = 0; walk < 4; ++walk) {
            const std::string name = "walk " + std::to_string(walk), at = "/drills/" + test::id(name);
            put(world, "drills", test::id(name),
                Json::object()
                    .set("name", "演练")
                    .set("enterprise", test::id("foundry"))
                    .set("planned_on", "2023-11-10")
                    .set("scenario", "救援"));
            auto upload = world.request("admin", "POST", at + "/attachments?name=a.pdf");
            upload.body = "%PDF-1.4 " + name;
            const Json photo = Json::array().push(world.send(upload).body.text("id"));
            std::string state = "planned";
            std::int64_t lines = 0;
            for (int i = 0; i < 12; ++i) {
                const std::string verb = chance.of(std::vector<std::string>{"postpone", "hold", "evaluate"});
                const bool complete = chance.below(3) > 0;
                Json body = Json::object().set("id", test::id(name + std::to_string(i)));
                if (verb == "postpone") body.set("to", Day::of(2023, 11, 20).plus(i).iso()).set("reason", "雨");
                if (verb == "hold")
                    body.set("on", "2023-11-18")
                        .set("people", 9)
                        .set("attendant", true)
                        .set("rescue_equipment", true)
                        .set("contact", true)
                        .set("course", "经过")
                        .set("evidence", photo);
                if (verb == "evaluate") body.set("on", "2023-11-19").set("by", "甲").set("evaluation", "好");
                if (!complete)
                    body.set(verb == "evaluate" ? "evaluation" : verb == "hold" ? "course" : "reason", Json());
                const std::string next = verb == "hold"       ? state == "planned" ? "held" : ""
                                         : verb == "evaluate" ? state == "held" ? "evaluated" : ""
                                         : state == "planned" ? "planned"
                                                              : "";
                CAPTURE(state);
                CAPTURE(verb);
                const auto answer = world.call("admin", "POST", at + "/" + verb, body);
                if (complete && !next.empty()) {
                    CHECK_MESSAGE(answer.status == 200, answer.response.body);
                    state = next;
                    ++lines;
                } else {
                    CHECK(answer.status == 422);
                }
                const auto steps = world.get("admin", at + "/steps");
                CHECK(steps["state"].string() == state);
                CHECK(static_cast<std::int64_t>(steps["steps"].items().size()) == lines);
                for (const Json& one : steps["allowed"].items()) {
                    const std::string allowed = one.text("verb");
                    CHECK(one["refused"].is_null() == (allowed == "evaluate" ? state == "held" : state == "planned"));
                }
            }
        }
        world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
    }
}
