#include <doctest/doctest.h>

#include <map>

#include "features/sending/service.hpp"
#include "world.hpp"

using namespace zhiben;
using test::Answer;
using test::World;

namespace {

// Says of each address what it was told, and takes or refuses as it is bidden.
struct Outside {
    std::map<std::string, std::vector<std::string>> told;
    std::map<std::string, mail::Outcome> refuses;

    mail::Outcome answer(const std::string& address, const std::string& what) {
        if (const auto found = refuses.find(address); found != refuses.end()) return found->second;
        told[address].push_back(what);
        return {true, false, {}};
    }
    sending::Ways ways() {
        return {.letter = [this](const mail::Letter& letter) { return answer(letter.to, letter.subject); },
                .robot = [this](const std::string& url, const std::string& json) { return answer(url, json); }};
    }
};

Json channel(const std::string& name, const std::string& way, const std::string& address) {
    return Json::object()
        .set("name", name)
        .set("way", way)
        .set("address", address)
        .set("topics", Json::array().push("report"))
        .set("area", test::id("zone"));
}

// The one about the report.
Json mailing(World& world, const std::string& channel) {
    const Answer found = world.get("admin", "/mailings?topic=report&channel=" + channel);
    REQUIRE(found["items"].items().size() == 1);
    return found["items"].items().front();
}
std::string state_of(World& world, const std::string& channel) { return mailing(world, channel).text("state"); }

void tell(World& world, const std::string& occasion) {
    world.write_as("emergency officer", [&](WriteTx& tx) {
        sending::tell(tx, {.topic = "report",
                           .subject = "请报送",
                           .body = "11月19日前",
                           .area = tx.actor().scope.area,
                           .department = tx.actor().scope.department,
                           .occasion = occasion});
    });
}

}  // namespace

TEST_CASE("sending: one bad recipient never stops the rest, and is tried again until it is no use") {
    test::on_each_engine([](World& world) {
        Outside outside;
        const std::string good = test::id("good"), bad = test::id("bad"), gone = test::id("gone"),
                          bot = test::id("bot");
        const auto make = [&](const std::string& id, const Json& form) {
            const Answer made = world.call("admin", "PUT", "/channels/" + id, form);
            REQUIRE_MESSAGE(made.status == 201, made.body.dump());
        };
        make(good, channel("值班", "letter", "good@example.cn"));
        make(bad, channel("慢的", "letter", "bad@example.cn"));
        make(gone, channel("错的", "letter", "gone@example.cn"));
        make(bot, channel("工作群", "robot", "https://robot.example.cn/x"));
        outside.refuses["bad@example.cn"] = {false, false, "没有发出（超时）"};
        outside.refuses["gone@example.cn"] = {false, true, "没有这个收件人"};
        tell(world, "11-19");
        tell(world, "11-19");                                         // the same occasion again
        CHECK(sending::send_due(world.work(), outside.ways()) == 8);  // and the four trials
        CHECK(outside.told["good@example.cn"] == std::vector<std::string>{"发送试验：值班", "请报送"});
        CHECK(outside.told["https://robot.example.cn/x"].size() == 2);

        CHECK(state_of(world, good) == "sent");
        CHECK(state_of(world, gone) == "failed");
        CHECK(mailing(world, gone).text("why") == "没有这个收件人");
        CHECK(state_of(world, bad) == "waiting");

        CHECK(sending::send_due(world.work(), outside.ways()) == 0);  // not before a minute
        for (int attempt = 1; attempt < 8; ++attempt) {
            world.clock().advance_ms(4LL * 3600 * 1000);
            CHECK(sending::send_due(world.work(), outside.ways()) == 2);  // the letter and the trial
        }
        world.go_to(Day::of(2023, 11, 21));
        CHECK(state_of(world, bad) == "failed");
        CHECK(mailing(world, bad)["attempts"].integer() == 8);

        // The address is mended: what was not sent goes out after all.
        outside.refuses.clear();
        Json mended = channel("错的", "letter", "right@example.cn");
        REQUIRE(world.patch("admin", "/channels/" + gone, 1, mended).status == 200);
        sending::send_due(world.work(), outside.ways());
        CHECK(outside.told["right@example.cn"].size() == 3);  // the old trial, the new one, the message
        CHECK(state_of(world, gone) == "sent");
    });
}

TEST_CASE("sending: a channel of one department hears of that department only; wrong ones are refused") {
    test::on_each_engine([](World& world) {
        Outside outside;
        const std::string other = test::id("other");
        Json form = channel("另一部门", "letter", "other@example.cn").set("department", test::id("construction"));
        REQUIRE(world.call("admin", "PUT", "/channels/" + other, form).status == 201);
        tell(world, "");
        sending::send_due(world.work(), outside.ways());
        CHECK(outside.told["other@example.cn"].size() == 1);  // the trial

        const auto issue = [&](Json wrong, const char* field) {
            return world.call("admin", "PUT", "/channels/" + test::id("wrong"), wrong).issue(field);
        };
        CHECK(issue(channel("x", "letter", "a@b, c@d"), "address") == "address");
        CHECK(issue(channel("x", "robot", "file:///etc/passwd"), "address") == "address");
        CHECK(issue(channel("x", "robot", "https://r.example.cn").set("pattern", "{{标题}}"), "pattern") == "pattern");
        CHECK(world.get("emergency officer", "/channels").status == 403);
        CHECK(world.call("general", "PUT", "/channels/" + test::id("g"), form).status == 403);
    });
}
