// The records engine through the routes: every type of field, filters, sorting, pages, search, versions.

#include <algorithm>
#include <cctype>

#include "kit/records/store.hpp"
#include "samples.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

std::vector<std::string> codes(const test::Answer& answer) {
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    std::vector<std::string> out;
    for (const Json& item : answer["items"].items()) out.push_back(item.text("code"));
    return out;
}
std::vector<std::string> sorted(std::vector<std::string> list) {
    std::sort(list.begin(), list.end());
    return list;
}
using Codes = std::vector<std::string>;

void each_engine(const std::function<void(World&)>& body) { test::on_each_engine(body, test::samples()); }

std::string path(std::string_view name) { return "/samples/" + test::id(name); }
Json sample(const char* code, const char* enterprise = "foundry") {
    return Json::object().set("code", code).set("enterprise", test::id(enterprise));
}
test::Answer make(World& world, const char* code, Json body) {
    body.set("code", code);
    if (!body.find("enterprise")) body.set("enterprise", test::id("foundry"));
    const test::Answer answer = world.put("general", path(code), body);
    REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
    return answer;
}

}  // namespace

TEST_CASE("records: every type of field comes back as it went in, and can be emptied again") {
    each_engine([](World& world) {
        struct Row {
            std::string field;
            Json first, second;
        };
        const std::vector<Row> rows{
            {"note", "第一行\n第二行", "另一段"},
            {"amount", 0, 1000},
            {"size", 1.25, -0.5},
            {"held_on", "2023-11-09", "2024-02-29"},
            {"at", std::int64_t{1700000000000}, 0},
            {"colour", "red", "blue"},
            {"tags", Json::array().push("a").push("c"), Json::array().push("b")},
            {"ok", true, false},
            {"department", test::id("emergency"), test::id("construction")},
        };
        Json body = sample("s-1");
        for (const Row& row : rows) body.set(row.field, row.first);
        auto answer = world.put("general", path("s-1"), body);
        REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
        CHECK(answer["version"].integer() == 1);
        CHECK(answer["labels"].text("department") == "应急管理部");
        CHECK(answer["labels"].text("enterprise") == "忻州云中铸造有限公司");
        std::int64_t version = 1;
        for (const Row& row : rows) {
            CAPTURE(row.field);
            answer = world.get("general", path("s-1"));
            CHECK(answer[row.field] == row.first);
            CHECK(world.patch("general", path("s-1"), version, Json::object().set(row.field, row.second)).status ==
                  200);
            CHECK(world.get("general", path("s-1"))[row.field] == row.second);
            const auto emptied =
                world.patch("general", path("s-1"), version + 1, Json::object().set(row.field, Json()));
            CHECK(emptied.status == 200);
            CHECK(emptied[row.field].is_null());  // blank is neither 0 nor 否
            version += 2;
        }
        CHECK(world.get("general", path("s-1") + "/history")["items"].items().size() == 1 + 2 * rows.size());
    });
}

TEST_CASE("records: what does not fit is refused, all of it at once, with the field's name") {
    World world(db::Engine::sqlite, test::samples());
    const auto wrong = world.put("general", path("bad"),
                                 Json::object()
                                     .set("note", 5)
                                     .set("amount", 1001)
                                     .set("size", "big")
                                     .set("held_on", "2023-02-30")
                                     .set("colour", "green")
                                     .set("tags", Json::array().push("z"))
                                     .set("ok", 1)
                                     .set("number", "N-1")
                                     .set("department", test::id("nowhere"))
                                     .set("strange", 1));
    REQUIRE(wrong.status == 422);
    const std::pair<std::string, std::string> expected[] = {
        {"code", "required"},        {"note", "wrong_type"},
        {"amount", "out_of_bounds"}, {"size", "wrong_type"},
        {"held_on", "not_a_day"},    {"colour", "not_a_choice"},
        {"tags", "not_a_choice"},    {"ok", "wrong_type"},
        {"number", "fixed"},         {"department", "no_such_record"},
        {"strange", "unknown"},      {"enterprise", "required"}};
    for (const auto& [field, code] : expected) {
        CAPTURE(field);
        CHECK(wrong.issue(field) == code);
    }
    CHECK(wrong.body.text("detail").find("金额") != std::string::npos);
    CHECK(world.put("general", path("bad"), sample("x").set("amount", -1)).issue("amount") == "out_of_bounds");
    CHECK(world.put("general", path("bad"), sample(std::string(201, 'x').c_str())).issue("code") == "too_long");
    CHECK(world.put("general", "/samples/not-an-id", sample("x")).status == 400);
    CHECK(world.integer(db::Query("select count(*) from samples")) == 0);
}

TEST_CASE("records: filters") {
    each_engine([](World& world) {
        make(world, "a",
             Json::object()
                 .set("amount", 1)
                 .set("size", 0.5)
                 .set("held_on", "2023-11-01")
                 .set("colour", "red")
                 .set("ok", true)
                 .set("tags", Json::array().push("a").push("b"))
                 .set("at", 1000));
        make(world, "b",
             Json::object()
                 .set("amount", 5)
                 .set("size", 1.5)
                 .set("held_on", "2023-11-09")
                 .set("colour", "blue")
                 .set("ok", false)
                 .set("tags", Json::array().push("b"))
                 .set("at", 2000));
        make(world, "c", Json::object().set("amount", 9).set("department", test::id("construction")));
        make(world, "d", Json::object());
        struct Row {
            std::string query;
            Codes expected;
        };
        const Row rows[] = {
            {"amount=5", {"b"}},
            {"amount[ne]=5", {"a", "c", "d"}},  // a blank is not 5
            {"amount[lt]=5", {"a"}},
            {"amount[le]=5", {"a", "b"}},
            {"amount[gt]=5", {"c"}},
            {"amount[ge]=5", {"b", "c"}},
            {"amount[in]=1,9", {"a", "c"}},
            {"amount[null]=1", {"d"}},
            {"amount[not_null]=1", {"a", "b", "c"}},
            {"size=1.5", {"b"}},
            {"size[lt]=1.5", {"a"}},
            {"held_on=2023-11-09", {"b"}},
            {"held_on[ge]=2023-11-02&held_on[le]=2023-11-09", {"b"}},
            {"held_on[open_on]=2023-11-05", {"b", "c", "d"}},
            {"at[gt]=1000", {"b"}},
            {"colour=red", {"a"}},
            {"colour[in]=red,blue", {"a", "b"}},
            {"colour[ne]=red", {"b", "c", "d"}},
            {"tags=b", {"a", "b"}},
            {"tags=a", {"a"}},
            {"ok=true", {"a"}},
            {"ok=false", {"b"}},
            {"ok[null]=1", {"c", "d"}},
            {"code[ge]=b&code[lt]=d", {"b", "c"}},
            {"q=B", {"b"}},
        };
        for (const Row& row : rows) {
            CAPTURE(row.query);
            CHECK(sorted(codes(world.get("general", std::string("/samples?") + row.query))) == row.expected);
            CHECK(world.get("general", std::string("/samples/count?") + row.query)["count"].integer() ==
                  static_cast<std::int64_t>(row.expected.size()));
        }
        CHECK(codes(world.get("general", "/samples?department=" + test::id("construction"))) == Codes{"c"});
        CHECK(codes(world.get("general", "/samples?enterprise=" + test::id("dairy"))).empty());
        CHECK(codes(world.get("general", "/samples?id=" + test::id("a"))) == Codes{"a"});
        for (const std::string bad : {"nothing=1", "amount=x", "amount[like]=1", "held_on=2023-13-01", "phone=1",
                                      "sort=phone", "sort=nothing", "limit=0", "limit=1001", "after=x", "amount[in]=",
                                      "amount[=1", "sort=note", "sort=tags", "q=%FF", "code=%FF", "code=%00"}) {
            CAPTURE(bad);
            CHECK(world.get("general", std::string("/samples?") + bad).status == 400);
        }
    });
}

TEST_CASE("records: pages in both directions over equal values and blanks lose nothing and repeat nothing") {
    each_engine([](World& world) {
        const char* days[] = {"2023-11-09", nullptr,      "2023-10-01", "2023-11-09",
                              nullptr,      "2023-12-31", nullptr,      "2023-10-01"};
        int i = 0;
        for (const char* day : days) {
            Json body = Json::object();
            if (day) {
                body.set("held_on", day)
                    .set("amount", i % 3)
                    .set("size", i / 4.0)
                    .set("colour", i % 2 ? "red" : "blue")
                    .set("ok", i % 2 == 1);
                body.set("at", i % 4).set("department", test::id(i % 2 ? "emergency" : "construction"));
            }
            make(world, ("p-" + std::to_string(i++)).c_str(), body);
        }
        for (const char* field :
             {"held_on", "amount", "size", "colour", "ok", "at", "department", "code", "enterprise", "created_at"})
            for (const bool down : {false, true})
                for (const int limit : {1, 2, 3, 7, 8}) {
                    const std::string sort = std::string(down ? "-" : "") + field;
                    CAPTURE(sort);
                    CAPTURE(limit);
                    const Codes whole = codes(world.get("general", "/samples?limit=100&sort=" + sort));
                    CHECK(whole.size() == 8);
                    Codes paged;
                    std::string after;
                    for (int page = 0; page < 10; ++page) {
                        const auto answer =
                            world.get("general", "/samples?limit=" + std::to_string(limit) + "&sort=" + sort +
                                                     (after.empty() ? "" : "&after=" + http::percent_encoded(after)));
                        for (const std::string& code : codes(answer)) paged.push_back(code);
                        if (answer["next"].is_null()) break;
                        after = answer.body.text("next");
                    }
                    CHECK(paged == whole);
                    if (field == std::string("held_on"))
                        CHECK((whole.front() == "p-1") == !down);  // blanks first going up, last going down
                }
    });
}

TEST_CASE("records: search finds any part of any searched field, one character and signs included") {
    each_engine([](World& world) {
        const char* texts[] = {"晋北化工厂", "100%达标_A类", "云中 铸造（东区）", "back\\slash", "ABCabc123", "厂",
                               "a_b",        "化　工"};
        int i = 0;
        for (const char* text : texts)
            make(world, ("t-" + std::to_string(i++)).c_str(), Json::object().set("note", text));
        struct Row {
            std::string q;
            Codes expected;
        };
        const Row rows[] = {
            {"厂", {"t-0", "t-5"}},
            {"化工", {"t-0", "t-7"}},  // blanks between do not matter
            {"化工厂", {"t-0"}},
            {"工化", {}},
            {"晋厂", {}},
            {"%", {"t-1"}},
            {"_", {"t-1", "t-6"}},
            {"a_b", {"t-6"}},
            {"\\", {"t-3"}},
            {"K\\s", {"t-3"}},
            {"100%", {"t-1"}},
            {"１００％", {"t-1"}},  // full width is the same
            {"标_a", {"t-1"}},
            {"铸造(东", {"t-2"}},
            {"铸造东", {}},
            {"bca", {"t-4"}},
            {"t-3", {"t-3"}},
            {"云中铸造", {"t-0", "t-1", "t-2", "t-3", "t-4", "t-5", "t-6", "t-7"}},  // the enterprise's name
            {"'", {}},
            {"\"", {}},
            {"厂 or 1", {}},
        };
        for (const Row& row : rows) {
            CAPTURE(row.q);
            CHECK(sorted(codes(world.get("general", "/samples?q=" + http::percent_encoded(row.q)))) == row.expected);
        }
        // What is changed is found by the new text and no more by the old; what is archived is not found.
        CHECK(world.patch("general", path("t-0"), 1, Json::object().set("note", "晋南冶炼厂")).status == 200);
        CHECK(codes(world.get("general", "/samples?q=" + http::percent_encoded("晋北"))).empty());
        CHECK(codes(world.get("general", "/samples?q=" + http::percent_encoded("南冶"))) == Codes{"t-0"});
        CHECK(world.patch("general", path("t-0"), 2, Json::object().set("note", Json())).status == 200);
        CHECK(world.patch("general", path("t-0"), 3, Json::object().set("note", "晋北")).status == 200);
        CHECK(codes(world.get("general", "/samples?q=" + http::percent_encoded("晋北"))) == Codes{"t-0"});
        CHECK(world.archive("general", path("t-0"), 4).status == 204);
        CHECK(codes(world.get("general", "/samples?q=" + http::percent_encoded("晋北"))).empty());
        CHECK(codes(world.get("general", "/samples?archived=1")) == Codes{"t-0"});
        // The owner takes another name: his records are found by it.
        CHECK(world
                  .patch("general", "/enterprises/" + test::id("foundry"), 1,
                         Json::object().set("name", "忻州雁门重工有限公司"))
                  .status == 200);
        CHECK(codes(world.get("general", "/samples?q=" + http::percent_encoded("雁门"))).size() == 7);
        CHECK(codes(world.get("general", "/samples?q=" + http::percent_encoded("云中铸造有限"))).empty());
    });
}

TEST_CASE("records: an update names the version it has read") {
    each_engine([](World& world) {
        make(world, "v", Json::object().set("amount", 1));
        CHECK(world.call("general", "PATCH", path("v"), Json::object().set("amount", 2)).status == 428);
        CHECK(world.call("general", "DELETE", path("v")).status == 428);
        CHECK(world.patch("general", path("v"), 1, Json::object().set("amount", 2)).status == 200);
        const auto stale = world.patch("emergency officer", path("v"), 1, Json::object().set("note", "mine"));
        CHECK(stale.status == 412);
        CHECK(stale["current"]["amount"].integer() == 2);
        CHECK(stale["yours"].text("note") == "mine");
        CHECK(world.archive("general", path("v"), 1).status == 412);
        // A change that changes nothing is none.
        CHECK(world.patch("general", path("v"), 2, Json::object().set("amount", 2))["version"].integer() == 2);
        CHECK(world.archive("general", path("v"), 2).status == 204);
        CHECK(world.patch("general", path("v"), 3, Json::object().set("amount", 3)).status == 404);
        CHECK(world.get("general", path("v"))["archived"].boolean());
        CHECK(world.get("general", path("v") + "/history")["items"].items().size() == 3);
    });
}

TEST_CASE("records: the same creation twice is the same record; another under its id is refused") {
    each_engine([](World& world) {
        Json body = sample("once").set("amount", 3).set("phone", "13912345678").set("size", 0.1);
        CHECK(world.put("general", path("once"), body).status == 201);
        world.clock().advance_ms(1000);
        const auto again = world.put("general", path("once"), body);
        CHECK(again.status == 200);
        CHECK(again["version"].integer() == 1);
        CHECK(world.get("general", path("once") + "/history")["items"].items().size() == 1);
        CHECK(world.put("general", path("once"), body.set("amount", 4)).status == 409);
        CHECK(world.put("far general", path("once"), body.set("amount", 3)).status >= 400);
        CHECK(world.put("general", path("other"), sample("once")).issue("code") == "taken");

        // What the system puts into one form counts as the same.
        Json lower = test::enterprise("忻州小写有限公司", 77, "emergency");
        std::string code = lower.text("credit_code");
        for (char& c : code) c = static_cast<char>(std::tolower(c));
        lower.set("credit_code", code);
        CHECK(world.put("general", "/enterprises/" + test::id("lower"), lower).status == 201);
        world.clock().advance_ms(1000);
        CHECK(world.put("general", "/enterprises/" + test::id("lower"), lower).status == 200);
    });
}

TEST_CASE("records: a person's number is sealed, masked, and shown whole only with a line in the history") {
    each_engine([](World& world) {
        make(world, "n", Json::object().set("phone", "13912345678"));
        CHECK(world.get("general", path("n")).body.text("phone") == "139****5678");
        CHECK(world.integer(db::Query("select count(*) from samples where phone like '%13912345678%'")) == 0);
        CHECK(world.integer(db::Query("select count(*) from history where after like '%13912345678%'")) == 0);
        // The mask sent back changes nothing.
        CHECK(
            world.patch("general", path("n"), 1, Json::object().set("phone", "139****5678").set("amount", 1)).status ==
            200);
        CHECK(world.patch("general", path("n"), 2, Json::object().set("phone", "138****5678")).issue("phone") ==
              "masked");
        const auto shown = world.call("general", "POST", path("n") + "/reveal", Json::object().set("field", "phone"));
        CHECK(shown.body.text("value") == "13912345678");
        CHECK(world.call("leader", "POST", path("n") + "/reveal", Json::object().set("field", "phone")).status == 403);
        CHECK(world.call("general", "POST", path("n") + "/reveal", Json::object().set("field", "code")).status == 422);
        const auto history = world.get("general", path("n") + "/history");
        CHECK(history["items"].items().back().text("action") == "samples.reveal");
        CHECK(history.response.body.find("13912345678") == std::string::npos);
    });
}

TEST_CASE("records: a reference to what is archived, missing or out of scope is refused") {
    each_engine([](World& world) {
        CHECK(world.put("general", path("r1"), sample("r1", "far mill")).issue("enterprise") == "no_such_record");
        CHECK(world.put("emergency officer", path("r2"), sample("r2", "drains")).issue("enterprise") ==
              "no_such_record");
        CHECK(world.put("foundry user", path("r3"), sample("r3", "dairy")).issue("enterprise") == "no_such_record");
        CHECK(world.put("foundry user", path("r4"), sample("r4", "foundry")).status == 201);
        test::exclude(world, "dairy");  // no enterprise goes before it is left out of the register
        const std::string dairy = "/enterprises/" + test::id("dairy");
        CHECK(world.archive("general", dairy, world.get("general", dairy)["version"].integer()).status == 204);
        CHECK(world.put("general", path("r5"), sample("r5", "dairy")).issue("enterprise") == "no_such_record");
        // Moving a record into another's hands is a write into foreign scope as well.
        CHECK(world.patch("emergency officer", path("r4"), 1, Json::object().set("enterprise", test::id("drains")))
                  .issue("enterprise") == "no_such_record");
        CHECK(world.patch("general", path("r4"), 1, Json::object().set("enterprise", test::id("drains"))).status ==
              200);
        CHECK(world.get("emergency officer", path("r4")).status == 404);
        CHECK(world.get("construction officer", path("r4")).status == 200);
    });
}

TEST_CASE("records: when an enterprise goes to another department, what belongs to it goes with it") {
    each_engine([](World& world) {
        make(world, "m1", Json::object());
        CHECK(world.put("general", "/spaces/" + test::id("m2"), test::space("foundry", "YX-1")).status == 201);
        CHECK(world.get("emergency officer", path("m1")).status == 200);
        CHECK(world.get("construction officer", path("m1")).status == 404);
        const auto version = world.get("general", "/enterprises/" + test::id("foundry"))["version"].integer();
        // An officer cannot push it out of his own hands; the office can.
        CHECK(world
                  .patch("emergency officer", "/enterprises/" + test::id("foundry"), version,
                         Json::object().set("department", test::id("construction")))
                  .status == 403);
        CHECK(world
                  .patch("general", "/enterprises/" + test::id("foundry"), version,
                         Json::object().set("department", test::id("construction")))
                  .status == 200);
        for (const std::string& where : {path("m1"), "/spaces/" + test::id("m2")}) {
            CHECK(world.get("emergency officer", where).status == 404);
            CHECK(world.get("construction officer", where).status == 200);
            CHECK(world.get("foundry user", where).status == 200);
        }
        CHECK(world.get("emergency officer", "/samples/count")["count"].integer() == 0);
        CHECK(world.get("construction officer", "/samples/count")["count"].integer() == 1);
    });
}
