// The duties of training, proved by attendances, exams and interviews alone; and the tasks of the plan by those.

#include "kit/records/store.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

Json cell(World& world, const char* firm, const char* duty) {
    const auto answer = world.get("general", "/duties?enterprise=" + test::id(firm));
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    return answer["items"].items().at(0)["cells"][duty];
}
std::string state(World& world, const char* firm, const char* duty) { return cell(world, firm, duty).text("state"); }
bool says(World& world, const char* firm, const char* duty, const char* what) {
    return cell(world, firm, duty).text("text").find(what) != std::string::npos;
}
Json task(World& world, const char* code) {
    const auto now = world.get("general", "/campaign");
    for (const Json& one : now["tasks"].items())
        if (one.text("code") == code) return one;
    return {};
}

void put_person(World& world, const std::string& name, int number, const char* firm, const char* audience) {
    const auto made = world.put("general", "/persons/" + test::id(name),
                                Json::object()
                                    .set("name", "某甲")
                                    .set("enterprise", test::id(firm))
                                    .set("identity_number", test::identity_number(number))
                                    .set("phone", "13800001000")
                                    .set("audiences", Json::array().push(audience)));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
}
// On the list of the session, and what became of him there, as the session's verbs write it.
void attend(World& world, const std::string& person, const std::vector<std::string>& days) {
    const std::string id = test::id("attendance of " + person);
    if (world.get("admin", "/attendances/" + id).status == 404) {
        const auto made = world.put("general", "/attendances/" + id,
                                    Json::object().set("session", test::id("session")).set("person", test::id(person)));
        REQUIRE_MESSAGE(made.status == 201, made.response.body);
    }
    world.write_as("admin", [&](WriteTx& tx) {
        const records::KindPtr kind = tx.kinds().get("attendances");
        const records::Record before = records::get(tx, *kind, id);
        records::Record after = before;
        for (const std::string& day : days) kind->set(after, day, "2023-11-18");
        records::save(tx, *kind, before, std::move(after), "attendances.test");
    });
}

}  // namespace

TEST_CASE("duties: who was trained, passed and was talked to is what the duties and the plan's tasks say") {
    test::on_each_engine([](World& world) {
        test::install_plan(world);
        const auto session =
            world.put("general", "/training_sessions/" + test::id("session"),
                      Json::object()
                          .set("topic", "有限空间作业专题培训")
                          .set("category", "principal")
                          .set("day", "2023-11-19")
                          .set("place", "会议室")
                          .set("hours", 4)
                          .set("teacher", "专家")
                          .set("audiences", Json::array().push("principal").push("entrant").push("attendant")));
        REQUIRE_MESSAGE(session.status == 201, session.response.body);
        CHECK(state(world, "foundry", "principal_trained") == "due");
        CHECK(says(world, "foundry", "principal_trained", "还没有登记主要负责人"));
        CHECK(state(world, "foundry", "workers_trained") == "not_applicable");  // no spaces yet
        CHECK(task(world, "principals_trained").text("proof") == "duty");
        CHECK(task(world, "principals_trained")["of"].integer() == 4);
        CHECK(task(world, "training_done").text("proof") == "tasks");

        int number = 0;
        for (const char* firm : {"foundry", "dairy", "drains"})
            put_person(world, std::string("principal of ") + firm, ++number, firm, "principal");
        CHECK(says(world, "foundry", "principal_trained", "还没有参加"));
        attend(world, "principal of foundry", {"attended_on", "examined_on", "failed_on"});
        CHECK(state(world, "foundry", "principal_trained") == "due");
        CHECK(state(world, "foundry", "faults_interviewed") == "due");
        CHECK(says(world, "foundry", "faults_interviewed", "1 人次"));
        world.write([&](WriteTx& tx) {  // the talk that failing led to
            const records::KindPtr kind = tx.kinds().get("interviews");
            records::Record draft = kind->fresh(test::id("talk"));
            for (const auto& [field, value] :
                 std::vector<std::pair<const char*, std::string>>{{"reason", "training_failed"},
                                                                  {"enterprise", test::id("foundry")},
                                                                  {"subject", "person"},
                                                                  {"person", test::id("principal of foundry")},
                                                                  {"person_name", "某甲"},
                                                                  {"matter", test::id("session")},
                                                                  {"state", "held"},
                                                                  {"held_on", "2023-11-19"}})
                kind->set(draft, field, value);
            records::create_by_verb(tx, *kind, std::move(draft), "interviews.test");
        });
        CHECK(state(world, "foundry", "faults_interviewed") == "fulfilled");
        attend(world, "principal of foundry", {"passed_on"});
        CHECK(state(world, "foundry", "principal_trained") == "fulfilled");
        CHECK(cell(world, "foundry", "principal_trained").text("on") == "2023-11-18");
        CHECK(state(world, "foundry", "faults_interviewed") == "not_applicable");  // it is mended

        // Each group that there is people of, not the others.
        REQUIRE(world.put("general", "/spaces/" + test::id("pool"), test::space("foundry", "1")).status == 201);
        CHECK(says(world, "foundry", "workers_trained", "还没有登记"));
        put_person(world, "entrant", ++number, "foundry", "entrant");
        put_person(world, "attendant", ++number, "foundry", "attendant");
        attend(world, "entrant", {"attended_on", "examined_on"});
        CHECK(state(world, "foundry", "workers_trained") == "due");
        CHECK(says(world, "foundry", "workers_trained", "监护人员"));
        CHECK(task(world, "workers_trained")["done"].integer() == 0);
        attend(world, "attendant", {"attended_on", "examined_on", "passed_on"});
        CHECK(state(world, "foundry", "workers_trained") == "fulfilled");
        CHECK(task(world, "workers_trained").text("state") == "done");  // the only one that has spaces

        CHECK(task(world, "training_done")["done"].integer() == 1);
        CHECK(task(world, "training_done")["missing"].items().size() == 1);
        for (const char* firm : {"dairy", "drains"})
            attend(world, std::string("principal of ") + firm, {"attended_on", "examined_on", "passed_on"});
        CHECK(task(world, "principals_trained")["done"].integer() == 3);
        test::exclude(world, "unclaimed");  // what is left out of the register is no part of the share
        CHECK(task(world, "principals_trained").text("state") == "done");
        CHECK(task(world, "training_done").text("state") == "done");
        CHECK(task(world, "training_done").text("done_on") == "2023-11-18");
    });
}
