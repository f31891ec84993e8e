// Annex 3: papers, measures, cases, interviews and tips, done through the router and counted again in SQL.

#include <random>

#include "features/campaign/service.hpp"
#include "kit/records/store.hpp"
#include "recount.hpp"

using namespace zhiben;
using test::World;

namespace {

constexpr const char* first_of_period = "2023-11-10";
constexpr const char* last_of_period = "2023-11-19";
const std::vector<std::string> firms{"foundry", "dairy", "drains", "unclaimed"};

// Does things on invented days of November, a few of each sort, and takes some of them back.
class Doer {
  public:
    explicit Doer(World& world) : world_(world) {}

    void all() {
        for (int i = 0; i < 20; ++i) paper(i);
        for (int i = 0; i < 5; ++i) stop_work();
        for (int i = 0; i < 5; ++i) sanction();
        for (int i = 0; i < 4; ++i) exposure();
        for (int i = 0; i < 5; ++i) tip();
        for (int i = 0; i < 6; ++i) interview();
        for (int i = 0; i < 4; ++i) punish(i);
    }

  private:
    World& world_;
    std::mt19937 dice_{3};
    int made_ = 0;

    bool once_in(unsigned n) { return dice_() % n == 0; }
    template <class T> T one_of(const std::vector<T>& all) { return all[dice_() % all.size()]; }
    std::string day() { return Day::of(2023, 11, 3).plus(static_cast<int>(dice_() % 17)).iso(); }
    Json of_firm() { return Json::object().set("enterprise", test::id(one_of(firms))); }
    std::string id() { return test::id("of annex 3 " + std::to_string(++made_)); }

    std::string made(const char* kind, const Json& body) {
        const std::string at = std::string("/") + kind + "/" + id();
        const auto answer = world_.put("general", at, body);
        REQUIRE_MESSAGE(answer.status == 201, at << answer.response.body);
        return at;
    }
    void done(const std::string& path, Json body) {
        const auto answer = world_.call("general", "POST", path, std::move(body.set("id", id())));
        REQUIRE_MESSAGE(answer.status == 200, path << answer.response.body);
    }

    void paper(int i) {
        static const char* const sorts[] = {"inspection_record", "rectification_order", "recheck_opinion",
                                            "site_decision"};
        const std::string at =
            made("papers", of_firm().set("sort", sorts[i % 4]).set("officers", "甲、乙").set("facts", "见现场"));
        if (i >= 8 && once_in(6)) return;
        done(at + "/issue", Json::object().set("issued_on", day()));
        if (i >= 8 && once_in(5)) done(at + "/withdraw", Json::object().set("withdrawn_reason", "有误"));
    }
    void stop_work() {
        made("stop_works", of_firm()
                               .set("ordered_on", day())
                               .set("area_stopped", "污水池")
                               .set("reason", "未检测")
                               .set("officers", "甲、乙"));
    }
    void sanction() {
        const std::string on = day();
        const std::string at = made(
            "sanctions",
            of_firm().set("sort", once_in(2) ? "serious" : "joint").set("proposed_on", on).set("ground", "拒不整改"));
        done(at + "/notify", Json::object().set("notified_on", on).set("statement", "没有"));
        if (once_in(3))
            done(at + "/drop", Json::object().set("dropped_on", on).set("dropped_reason", "已改"));
        else
            done(at + "/decide", Json::object().set("decided_on", on).set("document", "1号"));
    }
    void exposure() {
        const std::string on = day();
        const std::string at = made("exposures", of_firm().set("title", "典型案例").set("text", "逾期未改正"));
        done(at + "/approve", Json::object().set("approved_on", on).set("approval", "同意"));
        done(at + "/publish",
             Json::object().set("published_on", on).set("ends_on", "2024-02-19").set("channel", "网站"));
        if (once_in(3)) done(at + "/withdraw", Json::object().set("withdrawn_on", on).set("withdrawn_reason", "有误"));
    }
    void tip() {
        const std::string on = day();
        const std::string at =
            made("tips", of_firm().set("received_on", on).set("channel", "phone").set("content", "无人监护"));
        if (once_in(3)) return;
        done(at + "/verify", Json::object().set("verified_on", on).set("findings", "属实"));
        if (once_in(2)) done(at + "/reward", Json::object().set("rewarded_on", on).set("reward", 505.5));
    }
    void interview() {
        const std::string on = day();
        const bool person = once_in(2);
        const std::string at = made("interviews", of_firm()
                                                      .set("subject", person ? "person" : "enterprise")
                                                      .set("person_name", person ? Json("赵某") : Json())
                                                      .set("reason", "enforcement")
                                                      .set("proposed_on", on));
        if (once_in(4)) return;
        done(at + "/notify",
             Json::object().set("meeting_on", last_of_period).set("place", "会议室").set("notice", "请到会"));
        done(at + "/hold", Json::object()
                               .set("on", last_of_period)
                               .set("by", "部门负责人")
                               .set("minutes", "要求限期整改")
                               .set("feedback_due", "2023-11-30"));
    }
    // A unit, and of every other case the person too; one is revoked again, one moved to the court.
    void punish(int i) {
        const std::string on = i % 2 ? "2023-11-08" : "2023-11-15";
        const bool dual = i < 2;
        const std::string at = made("cases", Json::object()
                                                 .set("enterprise", test::id(i < 3 ? "foundry" : "drains"))
                                                 .set("cause", "未建台账")
                                                 .set("conduct_on", "2023-11-06")
                                                 .set("filed_on", "2023-11-07")
                                                 .set("officers", "甲、乙")
                                                 .set("approver", "丙")
                                                 .set("facts", "未建台账")
                                                 .set("dual", dual));
        const Json fine =
            Json::object().set("case_file", at.substr(7)).set("clause", "order59_30").set("reason", "从轻");
        if (i < 3) made("decisions", Json(fine).set("subject", "unit").set("amount", 20000 + i));
        if (dual)
            made("decisions",
                 Json(fine).set("subject", "person").set("person", "赵某").set("title", "厂长").set("amount", 5000));
        done(at + "/investigate", Json::object().set("investigated_on", on).set("findings", "属实"));
        if (i == 3) {
            done(at + "/decide", Json::object()
                                     .set("outcome", "transfer")
                                     .set("decided_on", on)
                                     .set("decision_reason", "涉嫌犯罪")
                                     .set("transferred_to", "公安机关"));
            return;
        }
        done(at + "/notify", Json::object().set("notified_on", on));
        done(at + "/decide",
             Json::object().set("outcome", "penalty").set("decided_on", on).set("decision_reason", "事实清楚"));
        if (i == 2) done(at + "/revoke", Json::object().set("revoked_on", last_of_period).set("revoked_by", "复议"));
    }
};

const Json& cell(const Json& table, const Json& row, std::string_view column) {
    for (std::size_t i = 0; i < table["columns"].items().size(); ++i)
        if (table["columns"].items()[i].text("name") == column) return row["cells"].items()[i];
    throw std::logic_error("no column " + std::string(column));
}

// Of all rows, without the lists behind them, which an earlier moment has none of.
std::string values(const test::Answer& annex) {
    REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
    std::string out;
    std::vector<Json> rows = annex["rows"].items();
    rows.push_back(annex["total"]);
    for (const Json& row : rows)
        for (const Json& one : row["cells"].items()) out += one["value"].dump() + " ";
    return out;
}

const Json* check_named(const Json& table, std::string_view code) {
    for (const Json& one : table["checks"].items())
        if (one.text("code") == code) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("annex 3: papers, measures, cases, interviews and tips are what the tables hold") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        Doer doer(world);
        doer.all();
        const std::string path = "/annexes/3?since=2023-11-10&until=2023-11-19";
        const auto annex = world.get("general", path);
        REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
        const Json& table = annex.body;
        int rows = 0;
        for (const Json& row : table["rows"].items()) {
            const bool cumulative = row.text("label").ends_with("累计");
            const std::string department = row.text("department");
            if (department.empty() && row.text("label") != "合计 本期") continue;  // nobody's
            test::check_recount(
                world, 3, table, row,
                {cumulative ? "2023-01-01" : first_of_period, last_of_period, department.empty() ? "*" : department});
            ++rows;
        }
        CHECK(rows == 5);
        test::check_recount(world, 3, table, table["total"], {"2023-01-01", last_of_period, "*"});
        for (const Json& check : table["checks"].items()) {
            INFO(check.text("code"), check.text("text"));
            CHECK(check["passed"].boolean());
        }
        CHECK(cell(table, table["total"], "penalty_amount")["value"].number() > 0);
        CHECK(cell(table, table["total"], "dual_penalties")["value"].integer() == 2);
        // An enterprise that was ordered twice is one of 家, and two of 份.
        CHECK(cell(table, table["total"], "enterprises_ordered")["value"].integer() <
              cell(table, table["total"], "papers_rectification")["value"].integer());
        CHECK(cell(table, table["total"], "papers_recheck")["value"].integer() > 0);
        // Whatever happens afterwards, that moment's figures stay what they were: those counted once too.
        const Instant before = world.clock().now();
        world.clock().advance_ms(60'000);
        doer.all();
        CHECK(values(world.get("general", path)) != values(annex));
        CHECK(values(world.get("general", path + "&as_of=" + std::to_string(before.ms))) == values(annex));
    });
}

TEST_CASE("annex 3: a half pair and an inspection without its order break the checks, with the records to open") {
    World world;
    const std::string at = "/cases/" + test::id("half");
    const auto made = [&](const std::string& path, const Json& body) {
        const auto answer = world.put("emergency officer", path, body);
        REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
    };
    const auto done = [&](const std::string& path, Json body) {
        const auto answer = world.call("emergency officer", "POST", at + path, body.set("id", test::id(path)));
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    };
    made(at, Json::object()
                 .set("enterprise", test::id("foundry"))
                 .set("cause", "未建台账")
                 .set("conduct_on", "2023-11-06")
                 .set("filed_on", "2023-11-07")
                 .set("officers", "甲、乙")
                 .set("approver", "丙")
                 .set("facts", "未建台账")
                 .set("dual", true));
    made("/decisions/" + test::id("unit"), Json::object()
                                               .set("case_file", test::id("half"))
                                               .set("clause", "order59_30")
                                               .set("reason", "从轻")
                                               .set("subject", "unit")
                                               .set("amount", 20000));
    done("/investigate", Json::object().set("investigated_on", "2023-11-15").set("findings", "属实"));
    done("/notify", Json::object().set("notified_on", "2023-11-15"));
    done("/decide",
         Json::object().set("outcome", "penalty").set("decided_on", "2023-11-15").set("decision_reason", "清楚"));

    const auto annex = world.get("general", "/annexes/3?since=2023-11-10&until=2023-11-19");
    const Json* pairs = check_named(annex.body, "dual_pairs");
    REQUIRE(pairs);
    CHECK_FALSE((*pairs)["passed"].boolean());
    CHECK(pairs->text("severity") == "hard");
    CHECK((*pairs)["records"].items()[0].text("id") == test::id("half"));
    const Json* orders = check_named(annex.body, "orders_for_deadlines");
    REQUIRE(orders);
    CHECK((*orders)["passed"].boolean());
    CHECK(orders->text("severity") == "soft");
    // It is none of the other department's business.
    const auto other = world.get("construction officer", "/annexes/3?since=2023-11-10&until=2023-11-19");
    CHECK((*check_named(other.body, "dual_pairs"))["passed"].boolean());
}

TEST_CASE("annex 3: an inspection that gave a deadline without an order is named, to all and to its department") {
    test::on_each_engine([](World& world) {
        const auto made = [&](const char* name, const char* kind_name, const std::vector<const char*>& values) {
            world.write([&](WriteTx& tx) {
                records::Kind kind =
                    *tx.kinds().get(kind_name);  // as an import of old data: not its form is the matter
                kind.check = {};
                kind.complete = {};
                for (records::Field& field : kind.fields) field.must = false;
                records::Record draft = kind.fresh(test::id(name));
                kind.set(draft, "enterprise", test::id("foundry"));
                kind.set(draft, "number", std::string(name));
                for (std::size_t i = 0; i + 1 < values.size(); i += 2)
                    kind.set(draft, values[i], std::string(values[i + 1]));
                records::create_by_verb(tx, kind, std::move(draft), "test");
            });
        };
        const std::string visit = test::id("visit"), ordered = test::id("ordered visit");
        for (const char* name : {"visit", "ordered visit"})
            made(name, "inspections", {"state", "done", "type", "routine", "inspected_on", "2023-11-15"});
        made("found", "hazards", {"inspection", visit.c_str(), "method", "deadline", "found_on", "2023-11-15"});
        made("found too", "hazards", {"inspection", ordered.c_str(), "method", "deadline", "found_on", "2023-11-15"});
        made("order", "papers",
             {"inspection", ordered.c_str(), "sort", "rectification_order", "state", "issued", "issued_on",
              "2023-11-15"});
        const std::string path = "/annexes/3?since=2023-11-10&until=2023-11-19";
        const auto named = [&](const char* person, const std::string& more) {
            const auto annex = world.get(person, path + more);
            REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
            std::string out;
            for (const Json& one : (*check_named(annex.body, "orders_for_deadlines"))["records"].items())
                out += one.text("id") + " ";
            return out;
        };
        CHECK(named("general", "") == visit + " ");
        CHECK(named("general", "&department=" + test::id("emergency")) == visit + " ");
        CHECK(named("emergency officer", "") == visit + " ");
        CHECK(named("general", "&department=" + test::id("construction")).empty());
        CHECK(named("construction officer", "").empty());
    });
}
