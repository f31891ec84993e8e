// Annex 4 against a recount of its own, written in SQL over the records; every figure what its list adds up to; and
// what is not proved is named.

#include <random>

#include "features/reporting/annex_test.hpp"
#include "recount.hpp"

using namespace zhiben;
using test::World;

namespace {

Json of(const char* firm) { return Json::object().set("enterprise", test::id(firm)); }

void put(World& world, const std::string& kind, const std::string& name, const Json& body) {
    const auto made = world.put("admin", "/" + kind + "/" + test::id(name), body);
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
}

Json photo(World& world, const std::string& kind, const std::string& name) {
    auto upload = world.request("admin", "POST", "/" + kind + "/" + test::id(name) + "/attachments?name=a.pdf");
    upload.body = "%PDF-1.4 " + name;
    const auto kept = world.send(upload);
    REQUIRE_MESSAGE(kept.status == 201, kept.response.body);
    return Json::array().push(kept.body.text("id"));
}

void take(World& world, const std::string& kind, const std::string& name, const std::string& verb, Json form) {
    const auto done = world.call("admin", "POST", "/" + kind + "/" + test::id(name) + "/" + verb,
                                 form.set("id", test::id(verb + " " + name + form.text("on"))));
    REQUIRE_MESSAGE(done.status == 200, done.response.body);
}

// Something of everything, on days before, in and at the edges of the period 10 to 19 November; every third proved.
class Entry {
  public:
    explicit Entry(World& world) : world_(world) {}

    void all() {
        for (const char* firm : {"foundry", "drains", "unclaimed"}) {
            put(world_, "spaces", std::string("pit of ") + firm, test::space(firm, "YX-01"));
            put(world_, "workshops", std::string("hall of ") + firm, of(firm).set("name", "一车间"));
            put(world_, "posts", std::string("post of ") + firm,
                of(firm).set("name", "炉前工").set("workshop", test::id(std::string("hall of ") + firm)));
            for (const char* on : {"2023-11-09", "2023-11-10", "2023-11-19"}) into_enterprise(firm, on);
        }
        into_net("emergency", "2023-11-08");
        into_net("emergency", "2023-11-12");
        into_net("construction", "2023-11-12");
    }

  private:
    int upto(int most) { return std::uniform_int_distribution<int>(1, most)(random_); }
    std::string next() { return "entry " + std::to_string(++made_); }
    void maybe_photo(const char* kind, const std::string& name) {
        if (made_ % 3 == 0) photo(world_, kind, name);
    }

    void into_enterprise(const char* firm, const char* on) {
        std::string name = next();
        put(world_, "publicity_visits", name,
            of(firm)
                .set("visited_on", on)
                .set("staff", upto(5))
                .set("lecture", upto(2) == 1)
                .set("reached", upto(90))
                .set("done", "宣讲"));
        maybe_photo("publicity_visits", name);
        for (const char* item : {"handbook", "case", "other"}) {
            name = next();
            Json body =
                of(firm).set("item", item).set("copies", upto(30)).set("delivered_on", on).set("signed_by", "甲");
            if (const int level = upto(3); level == 2)
                body.set("workshop", test::id(std::string("hall of ") + firm));
            else if (level == 3)
                body.set("post", test::id(std::string("post of ") + firm));
            put(world_, "deliveries", name, body);
            maybe_photo("deliveries", name);
        }
        const std::pair<const char*, const char*> forms[] = {
            {"slogan", "post"}, {"slogan", "dormitory"}, {"slogan", "road"}, {"banner", "other"}, {"board", "other"}};
        const auto& [form, place] = forms[static_cast<std::size_t>(upto(5) - 1)];
        name = next();
        put(world_, "slogans", name,
            of(firm)
                .set("form", form)
                .set("place_kind", place)
                .set("text", "先通风")
                .set("quantity", upto(9))
                .set("posted_on", on));
        maybe_photo("slogans", name);
        entrance(firm, on);
        drill(firm, on);
    }

    void entrance(const char* firm, const char* on) {
        const std::string name = next();
        const auto seen = [&] { return upto(2) == 1 ? "set" : "present"; };
        Json body = of(firm).set("space", test::id(std::string("pit of ") + firm));
        body.set("checked_on", on).set("checked_by", "乙").set("procedure", seen()).set("isolation", seen());
        body.set("sign", "set")
            .set("sign_count", upto(4))
            .set("board", "present")
            .set("means", Json::array().push("lock"));
        put(world_, "signage_checks", name, body);
        if (upto(4) > 1)  // else it stays a draft
            take(world_, "signage_checks", name, "confirm",
                 Json::object().set("evidence", photo(world_, "signage_checks", name)));
    }

    void drill(const char* firm, const char* on) {
        const std::string name = next();
        put(world_, "drills", name, of(firm).set("name", "演练").set("planned_on", on).set("scenario", "救援"));
        if (upto(2) == 1)
            take(world_, "drills", name, "hold",
                 Json::object()
                     .set("on", on)
                     .set("people", upto(40))
                     .set("attendant", true)
                     .set("rescue_equipment", true)
                     .set("contact", true)
                     .set("course", "经过")
                     .set("evidence", photo(world_, "drills", name)));
    }

    void into_net(const char* department, const char* on) {
        for (const char* channel : {"web", "wechat", "wechat", "wechat", "screen", "video", "group", "media"}) {
            const std::string name = next();
            const std::string sent(channel);
            Json body = Json::object().set("title", "安全常识").set("channel", channel).set("text", "先通风、再检测");
            const char* categories[] = {"case", "practice", "knowledge"};
            body.set("category", categories[made_ % 3]).set("department", test::id(department));
            if (sent == "screen") body.set("quantity", upto(20));
            put(world_, "articles", name, body);
            take(world_, "articles", name, "publish",
                 Json::object().set("on", on).set("link", "https://example.org/" + std::to_string(made_)));
            if (sent == "wechat")
                for (const int day : {9, 15})
                    if (Day::of(2023, 11, day) >= Day::parse(on).value())
                        take(world_, "articles", name, "reading",
                             Json::object().set("on", Day::of(2023, 11, day).iso()).set("reads", day * 100 + made_));
        }
    }

    World& world_;
    std::mt19937 random_{4};
    int made_ = 0;
};

const std::map<std::string, std::string> amounts{{"visit_staff", "staff"},          {"people_reached", "reached"},
                                                 {"handbooks", "copies"},           {"warning_cases", "copies"},
                                                 {"signs_set", "pieces_set"},       {"slogans_posts", "quantity"},
                                                 {"slogans_dormitory", "quantity"}, {"slogans_roads", "quantity"},
                                                 {"banners", "quantity"},           {"boards", "quantity"},
                                                 {"drill_people", "people"},        {"screens", "quantity"},
                                                 {"article_reads", "gained"}};

// The plan, whose first day 累计 counts from, and a register that stood before it.
void set_up(World& world) {
    test::install_plan(world);
    for (const char* firm : {"foundry", "dairy", "drains", "unclaimed"})
        REQUIRE(
            world.patch("admin", "/enterprises/" + test::id(firm), 1, Json::object().set("registered_on", "2023-07-01"))
                .status == 200);
}

}  // namespace

TEST_CASE("annex 4: every figure is what SQL counts over the records, and what its list adds up to") {
    test::on_each_engine([](World& world) {
        set_up(world);
        Entry(world).all();
        const auto annex = world.get("general", "/annexes/4?since=2023-11-10&until=2023-11-19");
        REQUIRE_MESSAGE(annex.status == 200, annex.response.body);
        const Json& table = annex.body;
        std::vector<Json> rows = table["rows"].items();
        rows.push_back(table["total"]);
        REQUIRE(rows.size() == 8);  // two departments and nobody's, in pairs, and the total's
        // A department's period and all of its campaign, nobody's, and everybody's.
        for (const std::size_t i : {0U, 1U, 5U, 7U}) {
            const Json& row = rows[i];
            CAPTURE(row.text("label"));
            const bool total = row.text("label").starts_with("合计");
            const std::string department = total ? "*" : row["department"].is_null() ? "" : row.text("department");
            CHECK(test::check_recount(world, 4, table, row,
                                      {i % 2 == 0 ? "2023-11-10" : "2023-10-13", "2023-11-19", department}) == 32);
            CHECK(test::check_lists(world, "general", table, row, amounts) == 31);
        }
        CHECK(test::cell(table, table["total"], "supervised") == 4);
        for (const Json& check : table["checks"].items()) {
            INFO(check.text("code"), check.text("text"));
            CHECK((check["passed"].boolean() || check.text("severity") == "soft"));
        }
    });
}

TEST_CASE("annex 4: what nobody could show is named, and stops being named with its file") {
    World world;
    put(world, "deliveries", "unsigned",
        of("foundry").set("item", "case").set("copies", 1).set("delivered_on", "2023-11-12").set("signed_by", "甲"));
    const auto receipts = [&] {
        const auto annex = world.get("emergency officer", "/annexes/4?since=2023-11-10&until=2023-11-19");
        for (const Json& check : annex["checks"].items())
            if (check.text("code") == "proved_deliveries") return check;
        return Json();
    };
    const Json missing = receipts();
    REQUIRE(missing.is_object());
    CHECK_FALSE(missing["passed"].boolean());
    CHECK(missing.text("severity") == "soft");
    REQUIRE(missing["records"].items().size() == 1);
    CHECK(missing["records"].items()[0].text("id") == test::id("unsigned"));
    photo(world, "deliveries", "unsigned");
    CHECK(receipts()["passed"].boolean());
}

TEST_CASE("annex 4: a department's own, an enterprise's own, and the workbook") {
    World world;
    set_up(world);
    Entry(world).all();
    for (const auto& [person, articles] : {std::pair{"construction officer", 1}, std::pair{"emergency officer", 2}}) {
        const auto own = world.get(person, "/annexes/4?since=2023-11-10&until=2023-11-19");
        REQUIRE_MESSAGE(own.status == 200, own.response.body);
        CHECK(own["rows"].items().size() == 3);
        // All that a department may read of the whole zone is not all that it did.
        test::check_lists(world, person, own.body, own["total"], amounts);
        CHECK(test::cell(own.body, own["total"], "articles_web") == articles);
    }
    const auto one =
        world.get("general", "/annexes/4?since=2023-11-10&until=2023-11-19&department=" + test::id("construction"));
    CHECK(test::cell(one.body, one["total"], "enterprises") == 1);
    CHECK(world.get("drains user", "/annexes/4?until=2023-11-19").status == 200);
    CHECK(world.get("far officer", "/publicity/reached/enterprises?until=2023-11-19")["items"].items().empty());
    CHECK(world.get("general", "/publicity/reached/posts?since=2023-11-20&until=2023-11-19").status == 400);
    const auto book = world.get("general", "/annexes/4.xlsx?until=2023-11-19");
    CHECK(book.status == 200);
    CHECK(book.response.type.find("spreadsheet") != std::string::npos);
}
