// Random walks over cases, decisions, papers and measures: whatever is done in whatever order, no illegal state comes
// about, numbers have no gaps, and the figures are what an independent recount in SQL finds.

#include <map>
#include <random>
#include <set>

#include "features/enforcement/store.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

class Walk {
  public:
    Walk(World& world, unsigned seed) : world_(world), dice_(seed) {}

    void step() {
        who_ = one_of({"general", "emergency officer", "admin"});
        switch (below(12)) {
            case 0: return file();
            case 1:
            case 2: return below(4) ? decision() : change_decision();
            case 3: return paper();
            case 4: return measure();
            case 5: return on_measure();
            case 6: return on_paper();
            default: return on_case();
        }
    }
    int steps() const { return steps_; }

  private:
    World& world_;
    std::mt19937 dice_;
    std::string who_;
    std::vector<std::string> cases_, decisions_, papers_;
    std::map<std::string, std::vector<std::string>> measures_;
    int made_ = 0, steps_ = 0;

    int below(int n) { return static_cast<int>(dice_() % static_cast<unsigned>(n)); }
    std::string one_of(const std::vector<std::string>& all) {
        return all.empty() ? test::id("none") : all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    std::string next_id(const char* what) { return test::id(what + std::to_string(++made_)); }
    // Mostly today, so that days come in order.
    std::string some_day() { return Day::of(2023, 11, 19).plus(below(4) ? 0 : -below(4)).iso(); }

    // Fills any form: what is legal and what is not.
    Json filled(const std::vector<records::Field>& fields) {
        using enum records::Type;
        Json out = Json::object().set("id", next_id("step"));
        for (const records::Field& field : fields) {
            if (field.name == "evidence") continue;
            if (field.type == records::Type::day)
                out.set(field.name,
                        field.name == "ends_on" || field.name == "decision_limit" ? "2024-03-01" : some_day());
            else if (field.type == yes_no)
                out.set(field.name, below(4) == 0);
            else if (field.type == decimal)
                out.set(field.name, below(3) * 20000);
            else if (field.type == choice)
                out.set(
                    field.name,
                    below(4)
                        ? field.choices.front().code
                        : field.choices[static_cast<std::size_t>(below(static_cast<int>(field.choices.size())))].code);
            else if (field.must || below(3) == 0)
                out.set(field.name, "甲、乙");
        }
        return out;
    }
    bool put(const std::string& path, const Json& body) {
        const test::Answer out = world_.put(who_, path, body);
        CHECK_MESSAGE(out.status < 500, out.response.body);
        return out.status == 201;
    }
    void take(const char* kind, const std::string& id, const std::vector<records::Verb>& verbs) {
        const records::Verb& verb = verbs[static_cast<std::size_t>(below(static_cast<int>(verbs.size())))];
        const std::string at = std::string("/") + kind + "/" + id;
        const std::string before = world_.get(who_, at).response.body;
        const test::Answer out = world_.call(who_, "POST", at + "/" + verb.path, filled(verb.fields));
        CHECK_MESSAGE(out.status < 500, at << verb.path << out.response.body);
        if (out.status == 200)
            ++steps_;
        else  // refused: nothing half done
            CHECK(world_.get(who_, at).response.body == before);
    }
    void file() {
        const std::string id = next_id("case");
        if (put("/cases/" + id, Json::object()
                                    .set("enterprise", test::id(one_of({"foundry", "dairy"})))
                                    .set("cause", "未建台账")
                                    .set("conduct_on", "2023-11-10")
                                    .set("filed_on", "2023-11-12")
                                    .set("officers", "甲、乙")
                                    .set("approver", "丙")
                                    .set("facts", "属实")
                                    .set("overdue", below(2) == 0)
                                    .set("dual", below(2) == 0)))
            cases_.push_back(id);
        if (cases_.size() > 5) cases_.erase(cases_.begin());  // few at a time, so that some arrive
    }
    void decision() {
        const std::string id = next_id("decision");
        Json body = Json::object()
                        .set("case_file", one_of(cases_))
                        .set("clause", one_of({"order59_30", "order59_30", "order59_29"}))
                        .set("overdue", below(2) == 0)
                        .set("amount", 5000 * below(5))
                        .set("suspension", below(4) == 0)
                        .set("reason", "从轻");
        if (below(2)) body.set("subject", "person").set("person", "甲某").set("title", "厂长");
        if (put("/decisions/" + id, body)) decisions_.push_back(id);
    }
    void change_decision() {
        const std::string at = "/decisions/" + one_of(decisions_);
        const test::Answer now = world_.get(who_, at);
        if (now.status != 200) return;
        CHECK(world_.patch(who_, at, now["version"].integer(), Json::object().set("amount", 5000 * below(5))).status <
              500);
    }
    void paper() {
        const std::string id = next_id("paper");
        if (put("/papers/" + id, Json::object()
                                     .set("enterprise", test::id("foundry"))
                                     .set("sort", one_of({"recheck_opinion", "site_decision"}))
                                     .set("officers", one_of({"甲、乙", "甲"}))
                                     .set("facts", "情况")))
            papers_.push_back(id);
    }
    void on_paper() { take("papers", one_of(papers_), enforcement::paper_verbs()); }
    void on_case() {
        // Mostly forward, so that some arrive.
        const std::string id = one_of(cases_);
        take("cases", id, enforcement::case_verbs());
        for (const char* verb : {"investigate", "notify", "decide", "deliver", "execute"})
            if (below(3) == 0)
                for (const records::Verb& one : enforcement::case_verbs())
                    if (one.name == verb) take("cases", id, {one});
    }
    void measure() {
        const std::string sort = one_of({"stop_works", "suspensions", "exposures", "sanctions", "tips"});
        const std::string id = next_id("measure");
        Json body = Json::object().set("enterprise", test::id(one_of({"foundry", "dairy"})));
        if (sort == "stop_works")
            body.set("ordered_on", some_day())
                .set("area_stopped", "清淤")
                .set("reason", "险情")
                .set("officers", "甲、乙");
        if (sort == "suspensions")
            body.set("case_file", one_of(cases_)).set("ordered_on", some_day()).set("scope", "全厂");
        if (sort == "exposures")
            body.set("title", "案例")
                .set("text", one_of({"逾期未改", "电话13900001111"}))
                .set("case_file", one_of(cases_));
        if (sort == "sanctions")
            body.set("sort", one_of({"joint", "serious"})).set("proposed_on", "2023-11-15").set("ground", "拒不整改");
        if (sort == "tips") body.set("received_on", "2023-11-15").set("channel", "phone").set("content", "无人监护");
        if (put("/" + sort + "/" + id, body)) measures_[sort].push_back(id);
    }
    void on_measure() {
        const auto& all = enforcement::measures();
        const enforcement::Measure& one = *all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
        take(one.stepped.kind, one_of(measures_[one.stepped.kind]), one.verbs);
    }
};

std::int64_t figure(World& world, const std::string& name) {
    std::int64_t out = 0;
    world.read([&](ReadTx& tx) {
        out = figures::total(figures::sums(tx, world.figures(), {.figures = {name}, .until = tx.today()}))[name];
    });
    return out;
}

// The way of a case through the general procedure, told here once more: state and step to the next state. What is not
// in it must not have happened.
const std::map<std::pair<std::string, std::string>, std::string>& procedure() {
    static const auto all = [] {
        std::map<std::pair<std::string, std::string>, std::string> out;
        const auto may = [&](const std::string& step, const std::vector<std::string>& from, const std::string& to) {
            for (const std::string& state : from) out[{state, step}] = to.empty() ? state : to;
        };
        const std::vector<std::string> open{"filed", "investigated", "notified", "hearing", "heard"};
        const std::vector<std::string> looked_into{"investigated", "notified", "heard"};
        may("extend", open, "");
        may("investigate", {"filed"}, "investigated");
        may("review", looked_into, "");
        may("discuss", looked_into, "");
        may("notify", {"investigated"}, "notified");
        may("ask_hearing", {"notified"}, "hearing");
        may("hold_hearing", {"hearing"}, "heard");
        may("waive_hearing", {"notified", "hearing"}, "notified");
        may("decide", {"filed", "investigated", "notified", "heard"}, "decided");
        may("decide_other", {"decided", "delivered", "executed"}, "decided");
        may("deliver", {"decided"}, "delivered");
        may("execute", {"delivered"}, "executed");
        may("publish", {"decided", "delivered", "executed"}, "");
        may("revoke", {"decided", "delivered", "executed"}, "revoked");
        may("close", {"decided", "delivered", "executed", "revoked"}, "closed");
        return out;
    }();
    return all;
}

// Every case walked again, step by step, ends in the state that its record has. Gives the states that were reached.
std::set<std::string> walked_again(World& world) {
    std::map<std::string, std::string> states, kept;
    std::set<std::string> reached;
    world.read([&](ReadTx& tx) {
        tx.sql().each(db::Query("select id, state from cases"), [&](const db::Row& row) {
            kept[std::string(row.text(0))] = row.text(1);
            states[std::string(row.text(0))] = "filed";
        });
        tx.sql().each(db::Query("select case_file, verb from case_steps order by n"), [&](const db::Row& row) {
            std::string& state = states[std::string(row.text(0))];
            const auto next = procedure().find({state, std::string(row.text(1))});
            CHECK_MESSAGE(next != procedure().end(), "no way from " << state << " by " << row.text(1));
            if (next != procedure().end()) state = next->second;
            reached.insert(state);
        });
    });
    CHECK(states == kept);
    return reached;
}

void holds(World& world) {
    const auto none = [&](const char* what, const std::string& from) {
        INFO(what);
        CHECK(world.integer_of("select count(*) from " + from) == 0);
    };
    none("a penalty without its notice", "cases where outcome = 'penalty' and notified_on is null");
    none("a penalty without a decision",
         "cases c where c.outcome = 'penalty' and not exists (select 1 from decisions d where d.case_file = c.id and "
         "d.state in ('decided', 'revoked'))");
    none("decided before the days of the hearing were over",
         "cases where outcome = 'penalty' and hearing_due = 1 and coalesce(hearing, '') not in ('held', 'waived') and "
         "decided_on <= hearing_until");
    none(
        "a decision without number, or a draft with one",
        "decisions where (state <> 'draft') <> (number is not null) or (state <> 'draft') <> (decided_on is not null)");
    none("a decision of a case that is not decided",
         "decisions d join cases c on c.id = d.case_file where d.state = 'decided' and c.outcome <> 'penalty'");
    none("fines that are not the sum of the decisions",
         "cases c where c.outcome = 'penalty' and c.fines <> (select coalesce(sum(d.amount), 0) from decisions d where "
         "d.case_file = c.id and d.state in ('decided', 'revoked'))");
    none("a pair that is not what its decisions are",
         "cases c where c.dual = 1 and c.pair_state <> (case (select count(distinct d.subject) from decisions d where "
         "d.case_file = c.id and d.state = 'decided') when 2 then 'complete' when 1 then 'half' else 'none' end)");
    none("a pair without its numbers in each other",
         "decisions d join cases c on c.id = d.case_file where c.pair_state = 'complete' and d.state = 'decided' and "
         "d.counterpart is null");
    none("a case closed without execution, publication or a reason",
         "cases where state = 'closed' and outcome = 'penalty' and revoked_on is null and (paid_on is null or "
         "published_on is null or (dual = 1 and pair_state <> 'complete' and pair_reason is null))");
    none("a suspension without a decision",
         "suspensions s where not exists (select 1 from decisions d where d.case_file = s.case_file and "
         "d.suspension = 1 and d.state in ('decided', 'revoked'))");
    none("a stop that was resumed without a review", "stop_works where state = 'resumed' and reviewed_on is null");
    none("an exposure that was not approved",
         "exposures where published_on is not null and approved_on is null or text like '%13900001111%' and state <> "
         "'draft'");
    none(
        "a paper that is issued without number, officers or content",
        "papers where state <> 'draft' and (issued_on is null or content is null or officers not like '%、%' or number "
        "is null and sort not in ('legal_review', 'discussion', 'hearing_record', 'publication'))");
    none("a case without the paper of its filing",
         "cases c where not exists (select 1 from papers p where p.case_file = c.id and p.sort = 'filing' and p.number "
         "= c.number)");
    none("a closed case without the paper that says so",
         "cases c where c.state = 'closed' and 1 <> (select count(*) from papers p where p.case_file = c.id and p.sort "
         "= 'closing')");
    none("a stop without its paper",
         "stop_works s where not exists (select 1 from papers p where p.sort = 'site_decision' and p.enterprise = "
         "s.enterprise and p.issued_on = s.ordered_on and p.facts = s.reason)");
    none("a refusal without a witness", "papers where state <> 'draft' and refused = 1 and witness is null");
    for (const char* word : {"复查", "现决", "罚"}) {
        CAPTURE(word);
        CHECK(world.integer_of("select count(*) from papers where number like '%应急" + std::string(word) + "〔%'") ==
              world.integer_of("select coalesce(max(last), 0) from sequences where name like '%应急" +
                               std::string(word) + "〔%'"));
    }
    const std::string issued = "select count(*) from papers where archived = 0 and state in ('issued', 'delivered')";
    const std::string decided = " from decisions where archived = 0 and state = 'decided'";
    const std::pair<const char*, std::string> counted[] = {
        {"papers_recheck", issued + " and sort = 'recheck_opinion'"},
        {"papers_measure", issued + " and sort = 'site_decision'"},
        {"stop_works", "select count(*) from stop_works where state <> 'lifted'"},
        {"suspensions", "select count(*) from suspensions where state <> 'revoked'"},
        {"cases_filed", "select count(*) from cases"},
        {"cases_closed", "select count(*) from cases where state = 'closed'"},
        {"penalties", "select count(*)" + decided},
        {"penalty_amount", "select coalesce(sum(amount), 0)" + decided},
        {"penalties_person", "select count(*)" + decided + " and subject = 'person'"},
        {"penalty_person_amount", "select coalesce(sum(amount), 0)" + decided + " and subject = 'person'"},
        {"dual_penalties", "select count(*) from cases where pair_state = 'complete'"},
        {"transfers", "select count(*) from cases where outcome = 'transfer'"},
        {"exposures", "select count(*) from exposures where state in ('published', 'ended')"},
        {"sanctions", "select count(*) from sanctions where sort = 'joint' and decided_on is not null"},
        {"serious_discredit", "select count(*) from sanctions where sort = 'serious' and decided_on is not null"},
        {"tips_received", "select count(*) from tips"},
        {"tips_verified", "select count(*) from tips where state in ('verified', 'rewarded')"},
        {"tips_reward", "select coalesce(sum(reward), 0) from tips where state = 'rewarded'"}};
    for (const auto& [name, sql] : counted) {
        CAPTURE(name);
        CHECK(figure(world, name) == world.integer_of(sql));
    }
    world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
}

}  // namespace

TEST_SUITE("enforcement") {
    TEST_CASE("random walks: no illegal state, no gap, figures as counted in SQL") {
        test::on_each_engine([](World& world) {
            const bool sqlite = world.engine() == db::Engine::sqlite;
            Walk walk(world, sqlite ? 34 : 2023);
            for (int i = 0; i < (sqlite ? 400 : 150); ++i) walk.step();
            holds(world);
            CHECK(walk.steps() > 20);
            CHECK(walked_again(world).size() >= (sqlite ? 5 : 3));
            CHECK(world.integer_of("select count(*) from decisions where state = 'decided'") > (sqlite ? 0 : -1));
        });
    }
}
