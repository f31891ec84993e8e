// The signed declaration of having no confined space; on both engines.

#include "world.hpp"

using namespace zhiben;
using test::World;

TEST_CASE("declaration: signed, once, and refused while there are spaces") {
    test::on_each_engine([](World& world) {
        const std::string foundry = "/enterprises/" + test::id("foundry");
        const auto declare = [&](const char* person, const char* id, const char* by, const char* on) {
            return world.call(person, "POST", foundry + "/declaration",
                              Json::object()
                                  .set("id", test::id(id))
                                  .set("signed_by", by)
                                  .set("signed_on", on)
                                  .set("text", "本单位无有限空间"));
        };
        CHECK(declare("leader", "d", "张三", "2023-11-10").status == 403);
        CHECK(declare("drains user", "d", "张三", "2023-11-10").status == 404);
        CHECK(declare("foundry user", "d", "", "2023-11-10").issue("signed_by") == "required");
        CHECK(declare("foundry user", "d", "张三", "").issue("signed_on") == "required");
        CHECK(declare("foundry user", "d", "张三", "2023-11-20").issue("signed_on") == "in_future");
        CHECK(declare("foundry user", "d", "张三", "20231110").issue("signed_on") == "not_a_day");

        const std::string pool = "/spaces/" + test::id("pool");
        REQUIRE(world.put("general", pool, test::space("foundry", "1")).status == 201);
        const auto refused = declare("foundry user", "d", "张三", "2023-11-10");
        CHECK(refused.code() == "has_spaces");
        CHECK(refused.body.text("detail").find("1 处") != std::string::npos);
        REQUIRE(world.archive("general", pool, 1).status == 204);

        const auto declared = declare("foundry user", "d", " 张三 ", "2023-11-10");
        REQUIRE_MESSAGE(declared.status == 200, declared.response.body);
        CHECK(declared.body.text("involvement") == "none");
        CHECK(declared.body.text("declared_by") == "张三");
        CHECK(declared.body.text("declared_on") == "2023-11-10");
        CHECK(declare("foundry user", "d", "张三", "2023-11-10")["version"].integer() == declared["version"].integer());
        CHECK(world.integer(db::Query("select count(*) from declarations")) == 1);
        CHECK(world.get("admin", foundry + "/history")["items"].items().back().text("action") ==
              "enterprises.declaration");

        REQUIRE(world.put("general", "/spaces/" + test::id("pit"), test::space("foundry", "2")).status == 201);
        CHECK(world.get("admin", foundry).body.text("involvement") ==
              "yes");  // what is there counts more than what was said
    });
}
