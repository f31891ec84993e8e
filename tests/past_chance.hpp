#pragma once
// Random changes of whatever annexes 4 and 5 count once: visits, deliveries, workshops, posts, people on the lists of
// sessions, what hangs on them; enterprises that change hands, are left out or merged; numbers that are put right.

#include <random>

#include "kit/records/store.hpp"
#include "kit/work/secrets.hpp"
#include "world.hpp"

namespace zhiben::test {

class PastChance {
  public:
    PastChance(World& world, unsigned seed) : world_(world), random_(seed) {
        install_plan(world);
        for (const std::string& firm : firms_) {
            put("workshops", {{"enterprise", id(firm)}, {"name", firm}});
            put("posts", {{"enterprise", id(firm)}, {"name", firm}, {"workshop", made_.at("workshops").back()}});
        }
        for (int i = 0; i < 8; ++i)  // the last two are men whom another firm has as well
            put("persons", {{"enterprise", id(firms_[static_cast<std::size_t>(i) % firms_.size()])},
                            {"name", "人员"},
                            {"identity_number", sealed(i < 6 ? i : i - 5)}});
        for (const char* organiser : {"emergency", "construction"})
            put("training_sessions", {{"organiser", id(organiser)}, {"area", id("zone")}, {"held_on", day()}});
        for (int i = 0; i < 20; ++i) change();
    }

    Day day_of_campaign() { return Day::of(2023, 10, 25).plus(below(26)); }
    void change() {
        switch (below(12)) {
            case 0: return move();
            case 1: return merge_or_undo();
            case 2: return attach();
            case 3: return detach();
            case 4: return edit("enterprises", {{"excluded_on", below(2) ? db::Value(day()) : db::Value()}});
            case 5: return edit("persons", {{"identity_number", sealed(below(8))}});
            case 6: return edit("training_sessions", {{"organiser", id(below(2) ? "emergency" : "construction")}});
            case 7: return attend();
            case 8: return reach();
            default: return again();
        }
    }

  private:
    using Values = std::vector<std::pair<std::string, db::Value>>;
    World& world_;
    std::mt19937 random_;
    std::vector<std::string> firms_{"foundry", "dairy", "drains", "unclaimed"};
    std::map<std::string, std::vector<std::string>> made_{
        // ids by kind
        {"enterprises", {id("foundry"), id("dairy"), id("drains"), id("unclaimed")}}};
    std::vector<std::string> files_;
    std::string merge_;
    int steps_ = 0;

    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
    const std::string& one_of(const std::vector<std::string>& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }
    std::string day() { return day_of_campaign().iso(); }
    db::Value sealed(int number) { return world_.context().secrets->seal(identity_number(number)); }
    std::string next() { return id("chance " + std::to_string(++steps_)); }

    // What is obligatory of each kind is not this chance's matter.
    static records::Kind plain(const records::Kind& kind) {
        records::Kind out = kind;
        out.check = {};
        out.complete = {};
        for (records::Field& field : out.fields) field.must = false;
        return out;
    }
    void put(const std::string& name, const Values& values) {
        std::string made;
        try {
            world_.write([&](WriteTx& tx) {
                const records::Kind kind = plain(*tx.kinds().get(name));
                records::Record draft = kind.fresh(tx.new_id());
                for (const auto& [field, value] : values) kind.set(draft, field, value);
                made = records::create_by_verb(tx, kind, std::move(draft), "test").id;
            });
        } catch (const Problem&) {
            return;  // of a firm that is another's now, of a place that is gone
        }
        made_[name].push_back(made);
    }
    // Nothing of what is not in use.
    void edit(const std::string& name, const Values& values, bool archive = false) {
        if (made_[name].empty()) return;
        const std::string which = one_of(made_[name]);
        world_.write([&](WriteTx& tx) {
            const records::KindPtr kind = tx.kinds().get(name);
            const records::Record before = records::get(tx, *kind, which);
            if (before.archived) return;
            records::Record after = before;
            after.archived = archive;
            for (const auto& [field, value] : values) kind->set(after, field, value);
            records::carry_over(tx, *kind, before, std::move(after), "test");
        });
    }
    Values visit() { return {{"enterprise", id(one_of(firms_))}, {"visited_on", day()}}; }
    Values delivery() {
        const int level = below(3), firm = below(static_cast<int>(firms_.size()));
        const auto of_firm = [&](const char* kind) {
            return below(4) ? made_[kind][static_cast<std::size_t>(firm)] : one_of(made_[kind]);
        };
        return {{"enterprise", id(firms_[static_cast<std::size_t>(firm)])},
                {"delivered_on", day()},
                {"level", std::string(level == 0   ? "enterprise"
                                      : level == 1 ? "workshop"
                                                   : "post")},
                {"workshop", level == 0 ? db::Value() : db::Value(of_firm("workshops"))},
                {"post", level < 2 ? db::Value() : db::Value(of_firm("posts"))}};
    }
    Values came() {
        const auto maybe = [&](int of_ten) { return below(10) < of_ten ? db::Value(day()) : db::Value(); };
        return {{"due_on", maybe(9)},
                {"attended_on", maybe(6)},
                {"examined_on", maybe(6)},
                {"passed_on", maybe(4)},
                {"score", std::int64_t{400 + below(600)}}};
    }
    void reach() { below(2) ? put("publicity_visits", visit()) : put("deliveries", delivery()); }
    void attend() {
        const std::string &session = one_of(made_["training_sessions"]), &person = one_of(made_["persons"]);
        if (world_.integer(
                db::Query("select count(*) from attendances where session = $1 and person = $2", {session, person})))
            return;
        Values values = came();
        values.insert(values.end(), {{"session", session}, {"person", person}});
        put("attendances", values);
    }
    // What is there already is entered otherwise, or removed.
    void again() {
        const bool archive = below(5) == 0;
        switch (below(5)) {
            case 0: return edit("publicity_visits", visit(), archive);
            case 1: return edit("deliveries", delivery(), archive);
            case 2: return edit(below(2) ? "workshops" : "posts", {{"remark", next()}}, archive);
            default: return edit("attendances", came(), archive);
        }
    }
    void move() {
        const std::string path = "/enterprises/" + id(one_of(firms_));
        const auto now = world_.get("admin", path);
        if (now["archived"].boolean()) return;
        const auto answer =
            world_.patch("admin", path, now["version"].integer(),
                         Json::object()
                             .set("department", below(4) ? Json(id(below(2) ? "emergency" : "construction")) : Json())
                             .set("sector", below(2) ? "machinery" : "municipal"));
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    }
    void merge_or_undo() {
        if (!merge_.empty()) {
            const auto undone = world_.call("admin", "POST", "/merges/" + merge_ + "/undo");
            CHECK((undone.status == 200 || undone.status == 409));  // what came to the other since may forbid it
            if (undone.status == 200) merge_.clear();
            return;
        }
        merge_ = next();
        const auto merged =
            world_.call("admin", "POST", "/enterprises/" + id("foundry") + "/merge",
                        Json::object().set("id", merge_).set("from", id("dairy")).set("take", Json::array()));
        REQUIRE_MESSAGE(merged.status < 300, merged.response.body);
    }
    void attach() {
        const std::string kind = below(2) ? "training_sessions" : "publicity_visits";
        if (made_[kind].empty()) return;
        auto upload =
            world_.request("admin", "POST", "/" + kind + "/" + one_of(made_[kind]) + "/attachments?name=a.pdf");
        upload.body = "%PDF-1.4 " + next();
        const auto kept = world_.send(upload);
        if (kept.status == 201) files_.push_back(kept.body.text("id"));  // nothing hangs on what is removed
    }
    void detach() {
        if (files_.empty()) return;
        world_.call("admin", "DELETE", "/attachments/" + files_.back());
        files_.pop_back();
    }
};

}  // namespace zhiben::test
