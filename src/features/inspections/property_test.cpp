// Random walks over inspections, plans and hazards: whatever people do in whatever order, no illegal state comes about,
// no item has two hazards, and the figures are what an independent recount in SQL finds.

#include <random>

#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

class Walk {
  public:
    Walk(World& world, unsigned seed) : world_(world), dice_(seed) {}

    void step() {
        const std::string firm = one_of({"foundry", "dairy", "drains"});
        who_ = one_of({"general", firm == "drains" ? "construction officer" : "emergency officer", "admin"});
        switch (below(10)) {
            case 0: return plan(firm);
            case 1: return begin_planned();
            case 2: return begin(firm);
            case 3:
            case 4: return answer();
            case 5: return sign();
            case 6: return once_in(2) ? finish() : carry_through(firm);
            case 7: return cancel();
            case 8: return order_hazard();
            default: return change_or_remove();
        }
    }
    int finished() const { return finished_; }

  private:
    World& world_;
    std::mt19937 dice_;
    std::string who_;
    std::vector<std::string> plans_, inspections_;
    std::string chosen_;  // the one that is being carried through; "" leaves it to the dice
    int made_ = 0, finished_ = 0;

    int below(int n) { return static_cast<int>(dice_() % static_cast<unsigned>(n)); }
    bool once_in(int n) { return below(n) == 0; }
    std::string one_of(const std::vector<std::string>& all) {
        return all.empty() ? test::id("none") : all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    std::string inspection() { return chosen_.empty() ? one_of(inspections_) : chosen_; }
    std::string next_id(const char* what) { return test::id(what + std::to_string(++made_)); }
    Json step_json() { return Json::object().set("id", next_id("step")); }
    std::string day() { return Day::of(2023, 11, 19).plus(-below(20)).iso(); }

    test::Answer call(const char* method, const std::string& path, const Json& body) {
        test::Answer out = world_.call(who_, method, path, body);
        CHECK_MESSAGE(out.status < 500, out.response.body);
        return out;
    }
    void plan(const std::string& firm) {
        const std::string id = next_id("plan");
        if (call("PUT", "/inspection_plans/" + id,
                 Json::object()
                     .set("enterprise", test::id(firm))
                     .set("type", one_of({"routine", "special", "supervision"}))
                     .set("unannounced", once_in(3))
                     .set("planned_on", day())
                     .set("officers", "甲、乙"))
                .status == 201)
            plans_.push_back(id);
    }
    void begin_planned() {
        const std::string id = next_id("inspection");
        const test::Answer begun = call("POST", "/inspection_plans/" + one_of(plans_) + "/start",
                                        step_json().set("inspection", id).set("inspected_on", day()));
        if (begun.status == 200) inspections_.push_back(id);
    }
    void begin(const std::string& firm) {
        const std::string id = next_id("inspection");
        Json body = Json::object()
                        .set("enterprise", test::id(firm))
                        .set("type", one_of({"routine", "special", "supervision", "self"}))
                        .set("unannounced", once_in(4))
                        .set("inspected_on", day())
                        .set("officers", one_of({"甲、乙", "甲", "甲、乙、丙"}))
                        .set("certificates", one_of({"1、2", "1、2、3"}))
                        .set("representative", "王五")
                        .set("spaces_count", below(5));
        if (once_in(2)) body.set("plan", one_of(plans_));
        if (call("PUT", "/inspections/" + id, body).status == 201) inspections_.push_back(id);
    }
    void answer() {
        const std::string at = "/inspections/" + inspection() + "/checklist";
        const test::Answer shown = world_.get(who_, at);
        if (shown.status != 200) return;
        const bool all = !chosen_.empty() || once_in(2);
        Json items = Json::array();
        for (const Json& one : shown["items"].items()) {
            if (!all && !once_in(6)) continue;
            const std::string result = all ? (once_in(8) ? one_of({"fail", "na"}) : "pass")
                                           : one_of({"pass", "fail", "na", one.text("result")});
            items.push(Json::object()
                           .set("item", one.text("item"))
                           .set("result", result)
                           .set("description", one_of({"甲处", "乙处"}))
                           .set("method", one_of({"immediate", "deadline"}))
                           .set("withdrawal", once_in(4) ? "" : "看错了"));
        }
        call("PUT", at, Json::object().set("items", std::move(items)));
    }
    void sign() {
        const std::string signed_one = inspection();
        for (const auto& [role, name] : {std::pair("officer", "甲"), std::pair("officer", "乙"),
                                         std::pair("officer", "丙"), std::pair("representative", "王五")}) {
            const std::string at = "/signatures/" + next_id("signature");
            if (call("PUT", at, Json::object().set("inspection", signed_one).set("role", role).set("name", name))
                    .status != 201)
                continue;
            auto image = world_.request(who_, "POST", at + "/attachments?name=a.png");
            image.body = std::string("\x89PNG\r\n\x1A\n", 8) + name;
            CHECK(world_.send(image).status == 201);
        }
    }
    void finish() {
        const std::string at = "/inspections/" + inspection();
        const test::Answer now = world_.get(who_, at);
        if (now.status != 200) return;
        if (now["representative"].is_null())
            world_.patch(
                who_, at, now["version"].integer(),
                Json::object().set("representative", "王五").set("spaces_count", below(4)).set("certificates", "1、2"));
        Json body = step_json();
        if (chosen_.empty() && once_in(3)) body.set("refused", true).set("refusal_reason", "拒签").set("witness", "丁");
        if (call("POST", at + "/finish", body).status == 200) ++finished_;
    }
    // What chance alone seldom does: every step in its order, on the same inspection.
    void carry_through(const std::string& firm) {
        chosen_ = next_id("inspection");
        call("PUT", "/inspections/" + chosen_,
             Json::object()
                 .set("enterprise", test::id(firm))
                 .set("type", one_of({"routine", "special"}))
                 .set("inspected_on", day())
                 .set("officers", "甲、乙")
                 .set("certificates", "1、2")
                 .set("representative", "王五")
                 .set("spaces_count", below(5)));
        inspections_.push_back(chosen_);
        answer();
        sign();
        finish();
        chosen_.clear();
    }
    void cancel() {
        if (once_in(2))
            call("POST", "/inspections/" + one_of(inspections_) + "/cancel", step_json().set("reason", "停电"));
        else
            call("POST", "/inspection_plans/" + one_of(plans_) + "/cancel", step_json().set("reason", "停产"));
    }
    void order_hazard() {
        const test::Answer list = world_.get(who_, "/hazards?state=found&limit=5");
        if (list.status != 200 || list["items"].items().empty()) return;
        call("POST", "/hazards/" + list["items"].items()[0].text("id") + "/order",
             step_json().set("responsible", "王某").set("deadline", "2023-11-30"));
    }
    void change_or_remove() {
        const std::string at = "/inspections/" + one_of(inspections_);
        const test::Answer now = world_.get(who_, at);
        if (now.status != 200) return;
        const std::int64_t version = now["version"].integer();
        if (once_in(4))
            world_.archive(who_, at, version);
        else
            CHECK(world_
                      .patch(who_, at, version,
                             Json::object().set("spaces_count", below(9)).set("unannounced", once_in(2)))
                      .status < 500);
    }
};

std::int64_t figure(World& world, const std::string& name) {
    std::int64_t out = 0;
    world.read([&](ReadTx& tx) {
        out = figures::total(figures::sums(tx, world.figures(), {.figures = {name}, .until = tx.today()}))[name];
    });
    return out;
}

void holds(World& world) {
    const auto none = [&](const char* what, const std::string& from) {
        INFO(what);
        CHECK(world.integer_of("select count(*) from " + from) == 0);
    };
    none("an item with two hazards",
         "(select inspection_item from hazards where archived = 0 and inspection_item is not null "
         "group by inspection_item having count(*) > 1) t");
    none("a failed item without its hazard",
         "inspection_items i join inspections n on n.id = i.inspection where i.result = 'fail' and n.archived = 0 and "
         "n.state <> 'cancelled' and n.concealed = 0 and not exists (select 1 from hazards h where h.archived = 0 and "
         "h.inspection_item = i.id and h.id = i.hazard)");
    none(
        "a hazard of an item that did not fail, or of what is cancelled or concealed",
        "hazards h join inspection_items i on i.id = h.inspection_item join inspections n on n.id = i.inspection where "
        "h.archived = 0 and (i.result is null or i.result <> 'fail' or n.state = 'cancelled' or n.concealed = 1)");
    none("done without what it takes",
         "inspections where state = 'done' and (officer_count < 2 or items_answered < items_total or spaces_count is "
         "null "
         "or finished_on is null or concealed = 1 or (refused = 1 and witness is null) or scope_owner <> enterprise)");
    none("concealed and yet somebody's", "inspections where concealed = 1 and scope_owner <> ''");
    none("an open visit that belongs to nobody", "inspections where concealed = 0 and scope_owner <> enterprise");
    none("not done and yet unannounced in the open",
         "inspections where unannounced = 1 and state <> 'done' and concealed = 0");
    none("parts that lie elsewhere than their inspection",
         "inspection_items i join inspections n on n.id = i.inspection where i.scope_owner <> n.scope_owner or "
         "i.scope_department <> n.scope_department");
    none("a plan that is not what its inspections are",
         "inspection_plans p where p.state <> 'cancelled' and p.archived = 0 and p.state <> coalesce((select n.state "
         "from "
         "inspections n where n.plan = p.id and n.archived = 0 and n.state <> 'cancelled'), 'planned')");
    none("an enterprise with another last day",
         "enterprises e where coalesce(e.inspected_on, '') <> coalesce((select max(n.inspected_on) from inspections n "
         "where n.enterprise = e.id and n.archived = 0 and n.state = 'done' and n.type <> 'self'), '')");

    const std::string done = " from inspections where archived = 0 and state = 'done' and type <> 'self'";
    const std::string found = " from hazards where archived = 0 and source in ('department', 'supervision')";
    const std::pair<const char*, std::string> counted[] = {
        {"inspections", "select count(*)" + done},
        {"inspection_officers", "select coalesce(sum(officer_count), 0)" + done},
        {"inspected_spaces", "select coalesce(sum(spaces_count), 0)" + done},
        {"inspections_supervision", "select count(*)" + done + " and (type = 'supervision' or unannounced = 1)"},
        {"hazards_dept_found", "select count(*)" + found},
        {"hazards_dept_immediate", "select count(*)" + found + " and method = 'immediate'"},
        {"hazards_dept_deadline", "select count(*)" + found + " and method = 'deadline'"},
        {"hazards_problem_identification", "select count(*)" + found + " and problem = 'identification'"},
        {"hazards_problem_control", "select count(*)" + found + " and problem = 'control'"},
        {"hazards_problem_site", "select count(*)" + found + " and problem = 'site'"},
        {"hazards_problem_training", "select count(*)" + found + " and problem = 'training'"},
        {"hazards_defect_signs", "select count(*)" + found + " and defect = 'signs'"},
        {"hazards_defect_ledger", "select count(*)" + found + " and defect = 'ledger'"}};
    for (const auto& [name, sql] : counted) {
        CAPTURE(name);
        CHECK(figure(world, name) == world.integer_of(sql));
    }
    world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
}

}  // namespace

TEST_SUITE("inspections") {
    TEST_CASE("random walks: no illegal state, no second hazard, figures as counted in SQL") {
        test::on_each_engine([](World& world) {
            const bool sqlite = world.engine() == db::Engine::sqlite;
            Walk walk(world, sqlite ? 20231119 : 7);
            for (int i = 0; i < (sqlite ? 240 : 90); ++i) {
                walk.step();
                if (i % 60 == 59) holds(world);
            }
            holds(world);
            CHECK(world.integer_of("select count(*) from inspections where state = 'done'") == walk.finished());
            CHECK(walk.finished() > (sqlite ? 2 : 0));
            CHECK(world.integer_of("select count(*) from hazards") > 0);
        });
    }
}
