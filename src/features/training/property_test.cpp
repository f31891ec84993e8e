// Many exams at once, in any order of what people and networks do, with the program restarted in between: what was
// answered in time is what is marked, and annex 5 is what a recount in another way finds.

#include <map>
#include <optional>
#include <random>

#include "features/training/paper.hpp"
#include "features/training/service.hpp"
#include "kit/figures/sums.hpp"
#include "world.hpp"

using namespace zhiben;
using test::Answer;
using test::World;

namespace {

const char* const officer = "emergency officer";
const std::string session = "/training_sessions/" + test::id("session");
constexpr int crowd = 6, minutes = 30;

// What must be true of a sitting, kept beside the product.
struct Sat {
    std::string token, paper;
    int person = 0, attempt = 1;
    std::optional<std::int64_t> ends;
    std::map<std::size_t, std::string> answers;
    std::map<std::size_t, std::int64_t> changes;  // by question, the newest that was saved
    bool marked = false;
    std::int64_t change = 0;
};

class Walk {
  public:
    Walk(World& world, unsigned seed) : world_(world), random_(seed) {}
    void run();

  private:
    World& world_;
    std::mt19937 random_;
    std::vector<Sat> sittings_;
    std::map<std::string, std::vector<std::string>> right_;  // by paper
    std::set<int> present_;
    int steps_ = 0;

    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
    std::int64_t now() { return world_.clock().now().ms; }
    Answer verb(const char* name, Json body = Json::object()) {
        return world_.call(officer, "POST", session + "/" + name,
                           body.set("id", test::id("walk step " + std::to_string(++steps_))));
    }
    void must(const Answer& answer) { REQUIRE_MESSAGE(answer.status < 300, answer.response.body); }
    std::string name(int person) const { return "人员" + std::to_string(person); }

    void set_up();
    void take_sittings();
    void one_step();
    void sit_out();
    void check_marks();
    void check_figures();
    std::int64_t tenths(const Sat& sat);
};

void Walk::set_up() {
    for (int i = 1; i <= 8; ++i)
        must(world_.put("admin", "/questions/" + test::id("question " + std::to_string(i)),
                        Json::object()
                            .set("code", "T-" + std::to_string(i))
                            .set("sort", i <= 4 ? "single" : "multiple")
                            .set("topic", 5)
                            .set("text", "题干" + std::to_string(i))
                            .set("basis", "部令第13号")
                            .set("verified", true)
                            .set("option_a", "甲")
                            .set("option_b", "乙")
                            .set("option_c", "丙")
                            .set("answer", i <= 4 ? "B" : "AC")));
    for (int i = 0; i < crowd; ++i)
        must(world_.put(officer, "/persons/" + test::id(name(i)),
                        Json::object()
                            .set("name", name(i))
                            .set("enterprise", test::id(i % 2 ? "foundry" : "dairy"))
                            .set("identity_number", test::identity_number(i))
                            .set("audiences", Json::array().push(i % 3 ? "entrant" : "attendant"))));
    must(world_.put(officer, session,
                    Json::object()
                        .set("topic", "专项培训")
                        .set("day", "2023-11-19")
                        .set("place", "会议室")
                        .set("hours", 4)
                        .set("teacher", "专家")
                        .set("audiences", Json::array().push("entrant").push("attendant"))));
    must(verb("invite"));
    Json ids = Json::array();
    for (int i = 0; i < crowd; ++i) {
        if (i > 0 && below(4) == 0) continue;
        present_.insert(i);
        ids.push(world_.get(officer, "/attendances?person=" + test::id(name(i)))["items"].items().front()["id"]);
    }
    must(world_.call(officer, "POST", session + "/attendance", Json::object().set("attendances", ids)));
    must(verb("hold"));
    must(verb("paper", Json::object()
                           .set("single_count", 2)
                           .set("single_points", 3)
                           .set("multiple_count", 2)
                           .set("multiple_points", 2)
                           .set("truefalse_count", 0)));
    must(verb("exam", Json::object().set("minutes", minutes).set("window", 600)));
}

void Walk::take_sittings() {
    const std::string paper = world_.get(officer, session)["paper"].string();
    const Answer kept = world_.get(officer, "/exam_papers/" + paper);
    const Json questions = Json::parse(kept["questions"].string());
    for (const Json& one : questions.items()) right_[paper].push_back(one["answer"].string());
    const Answer links = world_.get(officer, session + "/exam-links");
    for (const Json& one : links["items"].items()) {
        if (one["token"].is_null()) continue;
        Sat sat{.token = one["token"].string(), .paper = paper, .attempt = static_cast<int>(one["attempt"].integer())};
        for (int i = 0; i < crowd; ++i)
            if (name(i) == one["person_name"].string()) sat.person = i;
        sittings_.push_back(std::move(sat));
    }
}

void Walk::one_step() {
    Sat& sat = sittings_[static_cast<std::size_t>(below(static_cast<int>(sittings_.size())))];
    const std::string at = "/public/exam/" + sat.token;
    const bool in_time = sat.ends && now() < *sat.ends;
    switch (below(12)) {
        case 0:
        case 1: {
            const Answer begun = world_.call("", "POST", at + "/start");
            CHECK(begun.status == (sat.marked ? 409 : 200));
            if (begun.status == 200 && !sat.ends) sat.ends = now() + minutes * 60000;
            return;
        }
        case 2: {
            if (sat.marked) return;
            const Answer handed = world_.call("", "POST", at + "/submission");
            CHECK(handed.status == (sat.ends ? 200 : 409));
            sat.marked = sat.ends.has_value();
            return;
        }
        case 3: world_.clock().advance_ms(below(4) * 60000); return;
        case 4: {
            training::mark_overdue(world_.work());
            for (Sat& one : sittings_) one.marked = one.marked || (one.ends && now() >= *one.ends);
            return;
        }
        case 5:
            if (below(3) == 0) world_.restart();
            return;
        default: {
            const auto number = static_cast<std::size_t>(below(4)) + 1;
            static const char* const letters[] = {"", "A", "B", "C", "AC", "AB", "ABC"};
            const std::string text = below(2) ? right_[sat.paper][number - 1] : letters[below(number <= 2 ? 4 : 7)];
            const std::int64_t change = below(5) == 0 ? sat.change - 1 : ++sat.change;  // now and then an old one
            const Answer saved = world_.call("", "PUT", at + "/answers/" + std::to_string(number),
                                             Json::object().set("answer", text).set("change", change));
            CHECK(saved.status == (in_time && !sat.marked ? 204 : 409));
            const auto newest = sat.changes.find(number);
            if (saved.status == 204 && (newest == sat.changes.end() || change >= newest->second)) {
                sat.changes[number] = change;
                sat.answers[number] = text;
            }
        }
    }
}

// Whoever has begun comes to the end of his time; then the papers are collected.
void Walk::sit_out() {
    world_.clock().advance_ms(minutes * 60000);
    world_.restart();
    const Answer collected = verb("collect");
    const bool none_left = collected.issue("state") == "not_now";  // all had been marked before
    if (!none_left) must(collected);
    for (Sat& one : sittings_) one.marked = true;
}

// Out of ten points; the marking said in another way than the product says it.
std::int64_t Walk::tenths(const Sat& sat) {
    std::int64_t points = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto given = sat.answers.find(i + 1);
        if (given != sat.answers.end() && given->second == right_[sat.paper][i]) points += i < 2 ? 3 : 2;
    }
    return points * 100;
}

void Walk::check_marks() {
    for (const Sat& sat : sittings_) {
        CAPTURE(sat.person);
        const auto exams = world_.get(
            officer, "/exams?person=" + test::id(name(sat.person)) + "&attempt=" + std::to_string(sat.attempt));
        REQUIRE(exams["items"].items().size() == 1);
        const Json& exam = exams["items"].items().front();
        CHECK(exam["state"].string() == "marked");
        if (!sat.ends) {
            CHECK(exam["way"].string() == "missed");
            CHECK(exam["score"].is_null());
            continue;
        }
        CHECK(exam["score"].number() * 10 == static_cast<double>(tenths(sat)));
        CHECK(exam["passed"].boolean() == (tenths(sat) >= 800));
    }
}

// Annex 5, counted from the exams and the lists themselves and not from what attendances keep of them.
void Walk::check_figures() {
    std::map<std::string, std::int64_t> kept;
    world_.read([&](ReadTx& tx) {
        kept = figures::total(
            figures::sums(tx, world_.figures(), {.since = Day::of(2023, 1, 1), .until = tx.today().plus(1)}));
        CHECK(figures::recount(tx, world_.figures()).empty());
    });
    const auto count = [&](const char* sql) { return world_.integer_of(sql); };
    CHECK(kept["attendance_due"] == crowd);
    CHECK(kept["attended"] == static_cast<std::int64_t>(present_.size()));
    CHECK(kept["absent"] == crowd - kept["attended"]);
    CHECK(kept["examined"] == count("select count(distinct person) from exams where score is not null"));
    CHECK(kept["passed"] == count("select count(distinct person) from exams where passed = 1"));
    CHECK(kept["failed"] == kept["examined"] - kept["passed"]);
    CHECK(kept["resits"] == count("select count(*) from exams where attempt = 2 and score is not null"));
    CHECK(kept["resits_passed"] == count("select count(*) from exams where attempt = 2 and passed = 1"));
    CHECK(kept["entrant_due"] + kept["attendant_due"] == crowd);
    CHECK(kept["passed"] == count("select count(*) from certificates"));
    // Everybody who did not come or did not pass is to be talked to, and nobody else.
    CHECK(count("select count(*) from interviews") == crowd - kept["passed"]);
    CHECK(count("select count(*) from interviews where reason = 'training_absent'") == kept["absent"]);
}

void Walk::run() {
    set_up();
    take_sittings();
    for (int i = 0; i < 70; ++i) one_step();
    sit_out();
    check_marks();
    if (verb("resit", Json::object().set("minutes", minutes).set("window", 600)).status == 200) {
        sittings_.clear();
        take_sittings();
        for (int i = 0; i < 40; ++i) one_step();
        sit_out();
        check_marks();
    }
    must(verb("close"));
    check_figures();
}

}  // namespace

TEST_SUITE_BEGIN("training");

TEST_CASE("property: what was answered in time is what is marked, through restarts; annex 5 agrees with a recount") {
    unsigned seed = 20231119;
    for (int round = 0; round < 2; ++round)
        test::on_each_engine([&](World& world) {
            CAPTURE(seed);
            Walk(world, ++seed).run();
        });
}

TEST_SUITE_END();
