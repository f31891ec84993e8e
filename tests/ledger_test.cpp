// A plain ledger of six fields, added in one description, one migration and one line, has everything a ledger has.

#include <algorithm>

#include "sample_ledger.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

void each_engine(const std::function<void(World&)>& body) {
    test::on_each_engine(body, {.migrations = test::sample_ledger_tables(), .kinds = {test::sample_ledger()}});
}
std::string path(const char* name) { return "/posters/" + test::id(name); }
Json poster(const char* title, const char* enterprise = "foundry") {
    return Json::object()
        .set("enterprise", test::id(enterprise))
        .set("title", title)
        .set("put_up_on", "2023-11-10")
        .set("copies", 3)
        .set("place", "gate");
}

}  // namespace

TEST_CASE("a new ledger: form, list, filters, search") {
    each_engine([](World& world) {
        const auto kind = world.get("general", "/kinds/posters");
        CHECK(kind.body.text("label") == "宣传海报");
        CHECK(kind["fields"].items().size() == 6);
        CHECK(kind["create"].boolean());
        CHECK_FALSE(world.get("leader", "/kinds/posters")["create"].boolean());
        CHECK(world.put("general", path("p1"), Json::object().set("title", "x").set("copies", 0)).issue("copies") ==
              "out_of_bounds");
        CHECK(world.put("general", path("p1"), poster("先通风、再检测、后作业")).status == 201);
        CHECK(world.put("construction officer", path("p2"), poster("严禁盲目施救", "drains").set("place", "shop"))
                  .status == 201);
        const auto list = world.get("general", "/posters?place=gate&copies[ge]=2&sort=-put_up_on");
        REQUIRE(list["items"].items().size() == 1);
        CHECK(list["items"].items().front()["labels"].text("enterprise") == "忻州云中铸造有限公司");
        CHECK(world.get("general", "/posters/count")["count"].integer() == 2);
        CHECK(world.get("general", "/posters?q=" + http::percent_encoded("盲目"))["items"].items().size() == 1);
    });
}

TEST_CASE("a new ledger: history, attachments, versions, archive") {
    each_engine([](World& world) {
        CHECK(world.put("foundry user", path("p"), poster("安全警示")).status == 201);
        CHECK(world.patch("emergency officer", path("p"), 1, Json::object().set("place", "shop")).status == 200);
        CHECK(world.patch("foundry user", path("p"), 1, Json::object().set("copies", 5)).status == 412);
        auto upload = world.request("foundry user", "POST", path("p") + "/attachments?name=a.pdf");
        upload.body = "%PDF-1.4 poster";
        CHECK(world.send(upload).status == 201);
        CHECK(world.get("general", path("p") + "/attachments")["items"].items().size() == 1);
        const auto history = world.get("general", path("p") + "/history");
        const auto& lines = history["items"].items();
        REQUIRE(lines.size() >= 2);
        CHECK(lines[1].text("actor_name") == "执法员甲");
        CHECK(lines[1]["changes"].items().front().text("label") == "位置");
        CHECK(lines[1]["changes"].items().front().text("before") == "大门");
        CHECK(lines[1]["changes"].items().front().text("after") == "车间");
        CHECK(world.archive("foundry user", path("p"), 2).status == 403);
        CHECK(world.archive("general", path("p"), 2).status == 204);
        CHECK(world.get("general", "/posters/count")["count"].integer() == 0);
    });
}

TEST_CASE("a new ledger: scope") {
    each_engine([](World& world) {
        CHECK(world.put("admin", path("ours"), poster("甲")).status == 201);
        CHECK(world.put("admin", path("theirs"), poster("乙", "far mill")).status == 201);
        for (const std::string person : {"general", "emergency officer", "leader", "foundry user"}) {
            CAPTURE(person);
            CHECK(world.get(person, path("ours")).status == 200);
            CHECK(world.get(person, path("theirs")).status == 404);
            CHECK(world.get(person, "/posters/count")["count"].integer() == 1);
        }
        CHECK(world.get("construction officer", "/posters/count")["count"].integer() == 0);
        CHECK(world.put("foundry user", path("x"), poster("丙", "dairy")).issue("enterprise") == "no_such_record");
    });
}

TEST_CASE("a new ledger: a workbook brings its rows in") {
    each_engine([](World& world) {
        auto request = world.request("emergency officer", "POST", "/imports/posters?name=posters.csv&mode=keep_good");
        request.body =
            "企业名称,标题,张贴日期,张数,位置\n忻州云中铸造有限公司,通风,2023-11-10,2,大门\n忻州云中乳业有限公司,检测,"
            "2023年11月11日,４,车间\n"
            "忻州云中排水有限公司,不归我管,2023-11-10,1,大门\n忻州云中铸造有限公司,张数不对,2023-11-10,很多,大门\n";
        const auto started = world.send(request);
        REQUIRE_MESSAGE(started.status == 202, started.response.body);
        world.run_jobs();
        const auto job = world.get("emergency officer", "/jobs/" + started.body.text("job"));
        CHECK_MESSAGE(job.body.text("state") == "done", job.response.body);
        CHECK_MESSAGE(job["result"]["created"].integer() == 2, job.response.body);
        CHECK(job["result"]["failed"].integer() == 2);
        CHECK(world.get("admin", "/posters/count")["count"].integer() == 2);
        CHECK(world.get("general", "/jobs/" + started.body.text("job")).status == 404);  // another's job
    });
}

TEST_CASE("jobs: everybody sees his own, an administrator all of his area") {
    each_engine([](World& world) {
        const auto import = [&](const std::string& person) {
            auto request = world.request(person, "POST", "/imports/posters?name=posters.csv");
            request.body = "企业名称,标题,张贴日期,张数,位置\n没有这家企业,通风,2023-11-10,2,大门\n";
            return world.send(request).body.text("job");
        };
        const std::string emergency = import("emergency officer"), far = import("far officer");
        REQUIRE(!far.empty());
        world.run_jobs();
        const auto seen = [&](const std::string& person, const std::string& query = "") {
            std::string out;
            const auto jobs = world.get(person, "/jobs" + query);
            REQUIRE(jobs.status == 200);
            for (const Json& job : jobs["items"].items())
                out += job.text("id") == emergency ? "e" : job.text("id") == far ? "f" : "?";
            std::sort(out.begin(), out.end());
            return out;
        };
        CHECK(seen("admin") == "ef");
        CHECK(seen("admin", "?mine=1").empty());
        CHECK(seen("emergency officer") == "e");
        CHECK(seen("far officer", "?mine=0") == "f");
        CHECK(seen("general").empty());
        CHECK(world.get("admin", "/jobs/" + far).body.text("by_name") == world.actor("far officer").name);
        CHECK(world.get("admin", "/jobs/" + far + "/workbook").status == 200);
        CHECK(world.get("emergency officer", "/jobs/" + far + "/workbook").status == 404);
        // An administrator with an area of his own.
        world.write([&](WriteTx& tx) {
            tx.sql().run(
                db::Query("update users set area = $1, scope_area = (select scope_area from users where id = $2) "
                          "where id = $3",
                          {test::id("zone"), test::id("emergency officer"), test::id("second admin")}));
        });
        CHECK(seen("second admin") == "e");
        CHECK(world.get("second admin", "/jobs/" + far).status == 404);
    });
}

TEST_CASE("ledgers: everybody's template can be fetched, long lists of choices and all") {
    World world;
    for (const records::KindPtr& kind : world.context().kinds->all()) {
        CAPTURE(kind->name);
        const auto answer = world.get("admin", "/kinds/" + kind->name + "/template.xlsx");
        CHECK((answer.status == 200) == (kind->imports && (kind->readers & people::admin)));
    }
}

TEST_CASE("a new ledger: the zone's own columns") {
    each_engine([](World& world) {
        const Json column = Json::object()
                                .set("id", test::id("column"))
                                .set("name", "size")
                                .set("label", "尺寸")
                                .set("type", "choice")
                                .set("choices", Json::array().push("A3").push("A4"))
                                .set("must", false)
                                .set("listed", true)
                                .set("position", 1);
        CHECK(world.call("general", "POST", "/kinds/posters/columns", column).status == 403);
        const auto added = world.call("admin", "POST", "/kinds/posters/columns", column);
        REQUIRE_MESSAGE(added.status == 201, added.response.body);
        CHECK(world.put("general", path("p"), poster("甲").set("x_size", "A5")).issue("x_size") == "not_a_choice");
        CHECK(world.put("general", path("p"), poster("甲").set("x_size", "A4")).body.text("x_size") == "A4");
        CHECK(world.patch("general", path("p"), 1, Json::object().set("copies", 4)).body.text("x_size") == "A4");
        CHECK(world.get("general", "/posters?x_size=A4").status == 400);
        CHECK(world.get("general", "/spaces?limit=1").status == 200);
    });
}
