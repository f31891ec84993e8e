// Annex 5 against a recount of its own, written in SQL over sessions, lists, exams and interviews; every figure what
// its list adds up to; and who has not been talked to is named.

#include <random>

#include "features/reporting/annex_test.hpp"
#include "recount.hpp"

using namespace zhiben;
using test::World;

namespace {

void must(const test::Answer& answer) { REQUIRE_MESSAGE(answer.status < 300, answer.response.body); }

// Sessions of two departments on days before, in and at the edges of the period 10 to 19 November, with who came, what
// they scored, who sat again, who made up for it and who was talked to, by lot.
class Course {
  public:
    explicit Course(World& world) : world_(world) {}

    void all() {
        test::install_plan(world_);
        const char* const firms[] = {"foundry", "dairy", "drains"};
        const char* const audiences[] = {"principal", "entrant", "attendant", "approver", "temporary"};
        for (int i = 0; i < 15; ++i)  // the last three are men of the first firm, with another
            must(world_.put("admin", "/persons/" + test::id("person " + std::to_string(i)),
                            Json::object()
                                .set("name", "人员" + std::to_string(i))
                                .set("enterprise", test::id(firms[i % 3]))
                                .set("identity_number", test::identity_number(i < 12 ? i : (i + 1) % 3))
                                .set("audiences", Json::array().push(audiences[i % 5]).push("rescuer"))));
        for (const char* department : {"emergency", "construction"})
            for (const char* day : {"2023-11-09", "2023-11-10", "2023-11-15", "2023-11-19"}) session(department, day);
        talk();
    }

  private:
    bool chance(int of_ten) { return std::uniform_int_distribution<int>(1, 10)(random_) <= of_ten; }
    void verb(const char* name, Json body = Json::object()) {
        must(world_.call("admin", "POST", at_ + "/" + name, body.set("id", test::id("s" + std::to_string(++steps_)))));
    }
    std::vector<Json> lines(const std::string& path) { return test::lines_of(world_, "admin", path); }

    void sign_in(const std::string& session, int of_ten) {
        Json ids = Json::array();
        for (const Json& one : lines("/attendances?session=" + session))
            if (one["attended_on"].is_null() && chance(of_ten)) ids.push(one["id"]);
        must(world_.call("admin", "POST", at_ + "/attendance", Json::object().set("attendances", ids)));
    }
    void sit(const std::string& session, const char* day) {
        for (const Json& one : lines("/exams?state=ready&session=" + session))
            if (chance(8))
                must(world_.call("admin", "POST", "/exams/" + one.text("id") + "/score",
                                 Json::object()
                                     .set("score", std::uniform_int_distribution<int>(400, 1000)(random_) / 10.0)
                                     .set("sat_on", day)));
        if (!lines("/exams?state=ready&session=" + session).empty()) verb("collect");
    }

    void session(const char* department, const char* day) {
        const std::string id = test::id(std::string(department) + day);
        at_ = "/training_sessions/" + id;
        must(world_.put(
            "admin", at_,
            Json::object()
                .set("topic", "专项培训")
                .set("category", "six_groups")
                .set("day", day)
                .set("place", "会议室")
                .set("hours", 1.5)
                .set("teacher", "专家")
                .set("organiser", test::id(department))
                .set("audiences", Json::array().push("principal").push("entrant").push("attendant").push("rescuer"))));
        verb("invite");
        must(world_.call(
            "admin", "POST", at_ + "/attendance",
            Json::object().set("attendances", Json::array().push(lines("/attendances?session=" + id).front()["id"]))));
        sign_in(id, 7);
        verb("hold");
        const Json given = Json::object().set("minutes", 60).set("window", 600).set("score_only", true);
        verb("exam", given);
        sit(id, day);
        if (world_
                .call("admin", "POST", at_ + "/resit",
                      Json::object().set("id", test::id("r" + id)).set("minutes", 60).set("window", 600))
                .status == 200)
            sit(id, "2023-11-19");
        sign_in(id, 2);  // made up for
        for (int left = chance(6) ? 2 : 0; left-- > 0;) {
            auto upload = world_.request("admin", "POST", at_ + "/attachments?name=signed.pdf");
            upload.body = "%PDF-1.4 " + id + std::to_string(left);
            must(world_.send(upload));
        }
        if (chance(7)) verb("close");
    }

    void talk() {
        for (const Json& one : lines("/interviews?state=proposed")) {
            if (!chance(6)) continue;
            at_ = "/interviews/" + one.text("id");
            verb("notify", Json::object().set("meeting_on", "2023-11-19").set("place", "管委会").set("notice", "请到"));
            if (chance(8))
                verb("hold", Json::object()
                                 .set("on", "2023-11-19")
                                 .set("by", "甲")
                                 .set("minutes", "已谈")
                                 .set("feedback_due", "2023-11-30"));
        }
    }

    World& world_;
    std::mt19937 random_{5};
    std::string at_;
    int steps_ = 0;
};

double number(const Json& table, const Json& row, std::string_view column) {
    for (std::size_t i = 0; i < table["columns"].items().size(); ++i)
        if (table["columns"].items()[i].text("name") == column) {
            const Json& value = row["cells"].items()[i]["value"];
            return value.is_null() ? -0.1 : value.number();
        }
    FAIL("no column " << column);
    return 0;
}

}  // namespace

TEST_CASE("annex 5: every figure is what SQL counts over the records, and what its list adds up to") {
    test::on_each_engine([](World& world) {
        Course(world).all();
        const auto annex = world.get("general", "/annexes/5?since=2023-11-10&until=2023-11-19");
        REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
        const Json& table = annex.body;
        std::vector<Json> rows = table["rows"].items();
        rows.push_back(table["total"]);
        REQUIRE(rows.size() == 6);  // two departments and the total, in pairs
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CAPTURE(rows[i].text("label"));
            const bool total = rows[i].text("label").starts_with("合计");
            test::check_recount(
                world, 5, table, rows[i],
                {i % 2 == 0 ? "2023-11-10" : "2023-10-13", "2023-11-19", total ? "*" : rows[i].text("department")});
            CHECK(number(table, rows[i], "hours") ==
                  doctest::Approx(1.5 * static_cast<double>(test::cell(table, rows[i], "sessions"))));
            CHECK(number(table, rows[i], "average") <= number(table, rows[i], "highest"));
            CHECK(number(table, rows[i], "average") >= number(table, rows[i], "lowest"));
            CHECK(test::check_lists(world, "general", table, rows[i], {},
                                    {"hours", "enterprises_due", "enterprises_attended", "people_due",
                                     "people_attended", "highest", "lowest", "average"}) == 31);
        }
        CHECK(test::cell(table, table["total"], "people_due") < test::cell(table, table["total"], "due"));
        const std::int64_t proofs = world.integer_of("select count(*) from attachments");
        CHECK(proofs > 2);
        CHECK(test::cell(table, table["total"], "evidence") == proofs);
        CHECK(test::cell(table, table["rows"].items()[4], "evidence") < proofs);
        const auto behind = world.get("construction officer", "/training/evidence?until=2023-11-19");
        CHECK(static_cast<std::int64_t>(behind["items"].items().size()) ==
              world.integer_of("select count(*) from attachments a join training_sessions s on s.id = a.record where "
                               "s.organiser = '" +
                               test::id("construction") + "'"));
        for (const Json& check : table["checks"].items()) {
            INFO(check.text("code"), check.text("text"));
            CHECK((check["passed"].boolean() || check.text("severity") == "soft"));
        }
        // Who is absent or failed and was not talked to.
        const Json& talked = table["checks"].items().back();
        REQUIRE(talked.text("code") == "talked_to");
        CHECK(talked["records_total"].integer() ==
              world.integer_of("select count(*) from attendances a where (a.attended_on is null or (a.passed_on is "
                               "null and exists (select 1 from exams e where e.attendance = a.id and e.score is not "
                               "null))) and not exists (select 1 from interviews i where i.person = a.person and "
                               "i.matter = a.session and i.held_on is not null)"));
        world.read([&](ReadTx& tx) { CHECK(figures::recount(tx, world.figures()).empty()); });
    });
}

TEST_CASE("annex 5: a department's own, and the workbook; without exams the scores are blank, not zero") {
    World world;
    const auto empty = world.get("general", "/annexes/5?since=2023-11-10&until=2023-11-19");
    CHECK(number(empty.body, empty["total"], "average") < 0);
    CHECK(test::cell(empty.body, empty["total"], "people_due") == 0);
    Course(world).all();
    const auto own = world.get("construction officer", "/annexes/5?since=2023-11-10&until=2023-11-19");
    REQUIRE_MESSAGE(own.status == 200, own.response.body);
    CHECK(own["rows"].items().size() == 3);
    CHECK(test::cell(own.body, own["total"], "enterprises_due") == 1);
    CHECK(world.get("far officer", "/annexes/5?until=2023-11-19")["total"]["cells"].items()[2]["value"].integer() == 0);
    const auto book = world.get("general", "/annexes/5.xlsx?until=2023-11-19");
    CHECK(book.status == 200);
    CHECK(book.response.type.find("spreadsheet") != std::string::npos);
}
