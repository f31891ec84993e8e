#pragma once
// What a department does in a period of the campaign, a little of everything that annexes 2 to 5 count.

#include "features/reporting/submission_story_test.hpp"
#include "kit/records/store.hpp"

namespace zhiben::test {

struct Deeds {
    World& world;
    std::string firm, department;
    Day on;
    int round;  // a different one each time
    int made = 0;

    void all() {
        checked();
        ordered();
        told();
        taught();
    }

  private:
    std::string name() { return "deed " + firm + std::to_string(round) + " " + std::to_string(++made); }
    Json of_firm() const { return Json::object().set("enterprise", id(firm)); }
    Json on_day(const char* field) const { return Json::object().set(field, on.iso()); }
    std::string put(const std::string& kind, const Json& body) {
        const std::string at = "/" + kind + "/" + id(name());
        const auto answer = world.put("admin", at, body);
        REQUIRE_MESSAGE(answer.status == 201, at << answer.response.body);
        return at;
    }
    Answer verb(const std::string& path, Json body) {
        const auto answer = world.call("admin", "POST", path, std::move(body.set("id", id(name()))));
        REQUIRE_MESSAGE(answer.status < 300, path << answer.response.body);
        return answer;
    }
    Json photo(const std::string& at) {
        auto upload = world.request("admin", "POST", at + "/attachments?name=a.pdf");
        upload.body = "%PDF-1.4 " + at;
        const auto kept = world.send(upload);
        REQUIRE_MESSAGE(kept.status == 201, kept.response.body);
        return Json::array().push(kept.body.text("id"));
    }

    // The ledger grows; an inspection finds something.
    void checked() {
        put("spaces", space(firm, "YX-" + std::to_string(round))
                          .set("identified_on", on.iso())
                          .set("approver", "张三")
                          .set("quantity", 1 + round % 3)
                          .set("type", round % 2 ? "above" : "equipment")
                          .set("risk", round % 3 ? "major" : "low")
                          .set("equipment_count", round));
        world.write_as("admin", [&](WriteTx& tx) {
            const records::KindPtr kind = tx.kinds().get("inspections");
            records::Record one = kind->fresh(id(name()));
            for (const auto& [field, value] :
                 std::map<std::string, std::string>{{"enterprise", id(firm)},
                                                    {"number", "JC-" + name()},
                                                    {"type", round % 3 ? "routine" : "supervision"},
                                                    {"inspected_on", on.iso()},
                                                    {"finished_on", on.iso()},
                                                    {"officers", "甲、乙"},
                                                    {"state", "done"}})
                kind->set(one, field, value);
            kind->set(one, "officer_count", std::int64_t{2});
            kind->set(one, "spaces_count", std::int64_t{round});
            records::create_by_verb(tx, *kind, std::move(one), "inspections.create");
        });
    }

    void ordered() {
        const std::string paper = put(
            "papers", of_firm().set("sort", "rectification_order").set("officers", "甲、乙").set("facts", "见现场"));
        verb(paper + "/issue", on_day("issued_on"));
        put("stop_works", of_firm()
                              .set("ordered_on", on.iso())
                              .set("area_stopped", "污水池")
                              .set("reason", "未检测")
                              .set("officers", "甲、乙"));
        const std::string tip =
            put("tips", of_firm().set("received_on", on.iso()).set("channel", "phone").set("content", "无人监护"));
        verb(tip + "/verify", on_day("verified_on").set("findings", "属实"));
        verb(tip + "/reward", on_day("rewarded_on").set("reward", 505.5));
        const std::string exposure = put("exposures", of_firm().set("title", "典型案例").set("text", "逾期未改正"));
        verb(exposure + "/approve", on_day("approved_on").set("approval", "同意"));
        verb(exposure + "/publish", on_day("published_on").set("ends_on", "2024-05-19").set("channel", "网站"));
        if (on < Day::of(2024, 1, 1)) punished();
    }
    void punished() {
        const std::string file = put("cases", of_firm()
                                                  .set("cause", "未建台账")
                                                  .set("conduct_on", on.iso())
                                                  .set("filed_on", on.iso())
                                                  .set("officers", "甲、乙")
                                                  .set("approver", "丙")
                                                  .set("facts", "未建台账"));
        put("decisions", Json::object()
                             .set("case_file", file.substr(7))
                             .set("clause", "order59_30")
                             .set("reason", "从轻")
                             .set("subject", "unit")
                             .set("amount", 20000 + round));
        verb(file + "/investigate", on_day("investigated_on").set("findings", "属实"));
        verb(file + "/notify", on_day("notified_on"));
        verb(file + "/decide", on_day("decided_on").set("outcome", "penalty").set("decision_reason", "事实清楚"));
    }

    void told() {
        const std::string visit = put("publicity_visits", of_firm()
                                                              .set("visited_on", on.iso())
                                                              .set("staff", 2)
                                                              .set("lecture", true)
                                                              .set("reached", 10 + round)
                                                              .set("done", "宣讲"));
        photo(visit);
        put("deliveries", of_firm()
                              .set("item", round % 2 ? "handbook" : "case")
                              .set("copies", round)
                              .set("delivered_on", on.iso())
                              .set("signed_by", "甲"));
        put("slogans", of_firm()
                           .set("form", "banner")
                           .set("place_kind", "other")
                           .set("text", "先通风")
                           .set("quantity", 2)
                           .set("posted_on", on.iso()));
        const std::string drill =
            put("drills", of_firm().set("name", "演练").set("planned_on", on.iso()).set("scenario", "救援"));
        verb(drill + "/hold", on_day("on")
                                  .set("people", 20 + round)
                                  .set("attendant", true)
                                  .set("rescue_equipment", true)
                                  .set("contact", true)
                                  .set("course", "经过")
                                  .set("evidence", photo(drill)));
        const std::string article = put("articles", Json::object()
                                                        .set("title", "安全常识")
                                                        .set("channel", "wechat")
                                                        .set("text", "先通风、再检测")
                                                        .set("category", "case")
                                                        .set("department", id(department)));
        verb(article + "/publish", on_day("on").set("link", "https://example.org/" + std::to_string(round)));
        verb(article + "/reading", on_day("on").set("reads", 100 * round));
    }

    void taught() {
        const char* const audiences[] = {"principal", "entrant", "attendant"};
        for (int i = 0; i < 2 && round < 3; ++i)
            put("persons", Json::object()
                               .set("name", "人员")
                               .set("enterprise", id(firm))
                               .set("identity_number", identity_number(round * 100 + (firm == "drains" ? 50 : 0) + i))
                               .set("audiences", Json::array().push(audiences[i])));
        const std::string session =
            put("training_sessions", Json::object()
                                         .set("topic", "专项培训")
                                         .set("category", "six_groups")
                                         .set("day", on.iso())
                                         .set("place", "会议室")
                                         .set("hours", 1.5)
                                         .set("teacher", "专家")
                                         .set("organiser", id(department))
                                         .set("audiences", Json::array().push("principal").push("entrant")));
        verb(session + "/invite", Json::object());
        const auto listed = world.get("admin", "/attendances?session=" + session.substr(19));
        Json came = Json::array();
        for (const Json& one : listed["items"].items())
            if (came.items().size() < 3) came.push(one["id"]);
        REQUIRE(came.items().size() > 0);
        verb(session + "/attendance", Json::object().set("attendances", came));
        verb(session + "/hold", Json::object());
        verb(session + "/exam", Json::object().set("minutes", 60).set("window", 600).set("score_only", true));
        const auto exams = world.get("admin", "/exams?state=ready&session=" + session.substr(19));
        int sat = 0;
        for (const Json& one : exams["items"].items())
            verb("/exams/" + one.text("id") + "/score", on_day("sat_on").set("score", 51.5 + 18 * (sat++) + round));
    }
};

}  // namespace zhiben::test
