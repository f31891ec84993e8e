// The register's quality, and the declarations of having no space with the samples that verify them.

#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Json step(const std::string& name) { return Json::object().set("id", test::id("register step " + name)); }
void declare(World& world, const std::string& enterprise) {
    const auto said = world.call("general", "POST", "/enterprises/" + test::id(enterprise) + "/declaration",
                                 Json::object()
                                     .set("id", test::id("declaration " + enterprise))
                                     .set("signed_by", "张三")
                                     .set("signed_on", "2023-11-10")
                                     .set("text", "本单位无有限空间"));
    REQUIRE_MESSAGE(said.status == 200, said.response.body);
}
void sign(World& world, const std::string& inspection, const char* role, const char* name) {
    const std::string at = "/signatures/" + test::id(inspection + role + name);
    REQUIRE(world.put("admin", at, Json::object().set("inspection", inspection).set("role", role).set("name", name))
                .status == 201);
    auto upload = world.request("admin", "POST", at + "/attachments?name=a.png&purpose=signature");
    upload.body = std::string("\x89PNG\r\n\x1A\n", 8) + at;
    REQUIRE(world.send(upload).status == 201);
}
// An inspection begun, with all that its end wants but for the result.
std::string inspection(World& world, const std::string& id, const Json& members) {
    const std::string at = "/inspections/" + id;
    const auto made = world.patch("admin", at, world.get("admin", at)["version"].integer(),
                                  Json(members).set("certificates", "1、2").set("representative", "王五"));
    REQUIRE_MESSAGE(made.status == 200, made.response.body);
    const auto list = world.get("admin", at + "/checklist");
    Json answers = Json::array();
    for (const Json& one : list["items"].items())
        answers.push(Json::object().set("item", one["item"]).set("result", "na"));
    REQUIRE(world.call("admin", "PUT", at + "/checklist", Json::object().set("items", std::move(answers))).status ==
            200);
    const auto officers = world.get("admin", at)["officers"].string();
    const std::size_t comma = officers.find("、");
    sign(world, id, "officer", officers.substr(0, comma).c_str());
    sign(world, id, "officer", officers.substr(comma + std::string("、").size()).c_str());
    sign(world, id, "representative", "王五");
    return at;
}
void inspection_result(World& world, const std::string& at, const Json& members) {
    const auto made = world.patch("admin", at, world.get("admin", at)["version"].integer(), members);
    REQUIRE_MESSAGE(made.status == 200, made.response.body);
}

}  // namespace

TEST_SUITE_BEGIN("campaign");

TEST_CASE("the register's quality: each number is what its list holds, within scope; declarations by what was seen") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        for (const char* one : {"foundry", "dairy", "drains"}) declare(world, one);
        REQUIRE(world.put("general", "/spaces/" + test::id("pool"), test::space("drains", "1")).status == 201);
        for (const char* person : {"admin", "general", "emergency officer", "far general", "leader"}) {
            INFO(person);
            const auto all = world.get(person, "/campaign/register");
            REQUIRE_MESSAGE(all.status == 200, all.response.body);
            for (const Json& line : all["items"].items()) {
                INFO(line.text("code"));
                std::string counted = line.text("open");
                counted.insert(counted.find('?'), "/count");
                CHECK(world.get(person, counted)["count"].integer() == line["count"].integer());
            }
        }
        const auto line = [&](const char* person, const char* code) {
            const auto all = world.get(person, "/campaign/register");
            for (const Json& one : all["items"].items())
                if (one.text("code") == code) return one["count"].integer();
            return std::int64_t{-1};
        };
        CHECK(line("general", "unclaimed") == 1);
        CHECK(line("emergency officer", "unclaimed") == 0);
        const auto declared = [&](const char* person, const char* enterprise) {
            const auto all = world.get(person, "/campaign/register");
            for (const Json& one : all["declarations"].items())
                if (one.text("enterprise") == test::id(enterprise)) return one.text("state");
            return std::string("none");
        };
        CHECK(declared("general", "foundry") == "unverified");
        CHECK(declared("general", "drains") == "contradicted");
        CHECK(declared("emergency officer", "drains") == "none");
        const auto before = world.get("general", "/campaign/register");
        CHECK(before["demanded"].integer() == 1);  // a tenth of three, rounded up
        CHECK(before["verified"].integer() == 0);
        CHECK(before["contradicted"].integer() == 1);
        CHECK(before["missing"].integer() == 0);  // the one whose declaration fell is seen to be wrong
        CHECK(world.get("foundry user", "/campaign/register").status == 403);
    });
}

TEST_CASE("declarations: a sample is drawn that anybody can repeat, its inspections confirm or refute, the rest wait") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        for (int i = 0; i < 6; ++i) {
            const std::string name = "none " + std::to_string(i);
            REQUIRE(world
                        .put("general", "/enterprises/" + test::id(name),
                             test::enterprise("忻州声明" + std::to_string(i) + "厂", 60 + i, "emergency"))
                        .status == 201);
            declare(world, name);
        }
        const std::string draw = "/inspection_draws/" + test::id("sample");
        const Json order = Json::object()
                               .set("name", "声明核实抽查")
                               .set("area", test::id("zone"))
                               .set("planned_on", "2023-11-19")
                               .set("type", "special")
                               .set("only_declared", true)
                               .set("officers", "甲、乙")
                               .set("enterprises_wanted", 2)
                               .set("officers_wanted", 2);
        CHECK(world.put("emergency officer", draw, Json(order).set("enterprises_wanted", 7))
                  .issue("enterprises_wanted") == "too_many");
        CHECK(world.put("construction officer", draw, order).issue("sector") == "nobody");
        REQUIRE(world.put("emergency officer", draw, order).status == 201);
        CHECK(world.get("general", draw)["candidates"].integer() == 6);  // those that declared, nobody else
        REQUIRE(world.call("emergency officer", "POST", draw + "/draw", step("draw")).status == 200);
        const auto again = world.get("leader", draw + "/repeat");
        for (const char* part : {"list", "seed", "result"}) CHECK(again["repeated"][part].boolean());
        REQUIRE(world.call("emergency officer", "POST", draw + "/plans", step("plans")).status == 200);

        const auto quality = [&](const char* person) { return world.get(person, "/campaign/register"); };
        const auto sampled = [&](const char* member) {
            const auto now = quality("general");
            return now["samples"].items().at(0)[member].integer();
        };
        CHECK(sampled("picked") == 2);
        CHECK(sampled("waiting") == 2);
        CHECK(quality("general")["demanded"].integer() == 1);  // a tenth of six
        CHECK(quality("general")["missing"].integer() == 1);
        CHECK(quality("construction officer")["samples"].items().empty());

        const auto plans = world.get("general", "/inspection_plans?draw=" + test::id("sample") + "&sort=n");
        std::vector<std::string> inspected, firms;
        for (const Json& plan : plans["items"].items()) {
            inspected.push_back(test::id("look at " + plan.text("enterprise")));
            firms.push_back(plan.text("enterprise"));
            REQUIRE(world
                        .call("admin", "POST", "/inspection_plans/" + plan.text("id") + "/start",
                              step("start " + plan.text("id")).set("inspection", inspected.back()))
                        .status == 200);
        }
        REQUIRE(inspected.size() == 2);
        const auto finish = [&](const std::string& at, const char* name) {
            return world.call("admin", "POST", at + "/finish", step(name));
        };
        // The inspector says what he found, and not against himself.
        const std::string first = inspection(world, inspected[0], Json::object().set("spaces_count", 0));
        CHECK(finish(first, "a").issue("declaration_result") == "required");
        inspection_result(world, first, Json::object().set("declaration_result", "confirmed").set("spaces_count", 2));
        CHECK(finish(first, "b").issue("declaration_result") == "contradicts");
        inspection_result(world, first, Json::object().set("spaces_count", 0));
        REQUIRE(finish(first, "c").status == 200);
        CHECK(world.get("admin", "/enterprises/" + firms[0])["declaration"].string() == "confirmed");
        CHECK(sampled("confirmed") == 1);
        CHECK(quality("general")["missing"].integer() == 0);

        const std::string second =
            inspection(world, inspected[1], Json::object().set("spaces_count", 1).set("declaration_result", "refuted"));
        REQUIRE(finish(second, "d").status == 200);
        const auto fallen = world.get("admin", "/enterprises/" + firms[1]);
        CHECK(fallen.body.text("declaration") == "fallen");
        CHECK(fallen.body.text("involvement") == "yes");
        CHECK(world.get("admin", "/enterprises/" + firms[1] + "/history")["items"].items().back().text("action") ==
              "enterprises.declaration_refuted");
        CHECK(sampled("refuted") == 1);
        CHECK(sampled("waiting") == 0);
        CHECK(quality("general")["contradicted"].integer() == 1);
        CHECK(world.get("general", "/enterprises/count?declaration=signed")["count"].integer() == 4);

        // Who declared nothing has nothing to be verified.
        const std::string id = test::id("look at the foundry");
        REQUIRE(world
                    .put("emergency officer", "/inspections/" + id,
                         Json::object()
                             .set("enterprise", test::id("foundry"))
                             .set("type", "routine")
                             .set("inspected_on", "2023-11-19")
                             .set("officers", "甲、乙"))
                    .status == 201);
        const std::string third =
            inspection(world, id, Json::object().set("spaces_count", 1).set("declaration_result", "confirmed"));
        CHECK(finish(third, "e").issue("declaration_result") == "not_applicable");
    });
}

TEST_SUITE_END();
