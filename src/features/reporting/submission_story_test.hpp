#pragma once
// What the stories of submissions share: the plan, hazards found, and a report's way.

#include "world.hpp"

namespace zhiben::test {

inline Day day(const char* iso) { return *Day::parse(iso); }

struct Story {
    World& world;
    int steps = 0;

    std::string next() { return id("step " + std::to_string(++steps)); }
    void find(const char* firm, Day on) {
        const auto answer = world.put("admin", "/hazards/" + next(),
                                      Json::object()
                                          .set("enterprise", id(firm))
                                          .set("description", "人孔无盖")
                                          .set("source", "department")
                                          .set("found_on", on.iso())
                                          .set("found_by", "甲、乙")
                                          .set("category", "site")
                                          .set("grade", "general")
                                          .set("basis", "部令第10号第十三条")
                                          .set("method", "immediate"));
        REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
    }
    Answer take(const char* person, const std::string& id, const char* verb, Json form = Json::object()) {
        world.clock().advance_ms(1000);
        return world.call(person, "POST", "/submissions/" + id + "/" + verb, form.set("id", next()));
    }
    std::string begin(const char* person, const char* department, const char* due) {
        const std::string id = next();
        const auto answer = world.put(person, "/submissions/" + id,
                                      Json::object().set("department", test::id(department)).set("due", due));
        REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
        return id;
    }
    // What the draft leaves open is filled with `words`.
    void write(const char* person, const std::string& id, const std::string& words = "继续抓好落实。") {
        std::string text = world.get(person, "/submissions/" + id + "/report")["text"].string();
        for (std::size_t at = text.find("〔请填写"); at != std::string::npos; at = text.find("〔请填写"))
            text.replace(at, text.find("〕", at) + 3 - at, words);
        const auto answer = take(person, id, "write", Json::object().set("text", text));
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    }
    std::string send(const char* person, const char* department, const char* due, bool zero) {
        const std::string id = begin(person, department, due);
        write(person, id);
        const auto answer = take(person, id, "submit", Json::object().set("zero", zero));
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
        world.clock().advance_ms(1000);
        return id;
    }
    std::string mark(const char* person, const std::string& id, std::string_view name) {
        const auto answer = world.get(person, "/submissions/" + id + "/report");
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
        for (const Json& one : answer["marks"].items())
            if (one.text("mark") == name) return one.text("value");
        return "no such mark";
    }
    Json line(const char* due) {
        const auto answer = world.get("general", "/reporting/board");
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
        for (const Json& one : answer["items"].items())
            if (one.text("due") == due) return one;
        return {};
    }
};

}  // namespace zhiben::test
