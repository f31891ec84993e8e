// Nobody reaches what is not his: generated for every route the product has × every role, so that a new route is
// covered without being mentioned here. A route with an argument of a new sort fails until it is said below what it
// names.

#include <zip.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "features/people/roles.hpp"
#include "kit/records/store.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

using Names = std::vector<std::string>;
const Names firms{"foundry", "drains", "far mill"};

struct Person {
    std::string name;
    Roles role;
    Names sees;  // of the three firms
};
const std::vector<Person> persons{
    {"admin", people::admin, firms},
    {"general", people::general, {"foundry", "drains"}},
    {"far general", people::general, {"far mill"}},
    {"city general", people::general, firms},
    {"emergency officer", people::officer, {"foundry"}},
    {"construction officer", people::officer, {"drains"}},
    {"far officer", people::officer, {"far mill"}},
    {"leader", people::leader, {"foundry", "drains"}},
    {"foundry user", people::enterprise, {"foundry"}},
    {"drains user", people::enterprise, {"drains"}},
};

bool sees(const Person& person, const std::string& firm) {
    return std::find(person.sees.begin(), person.sees.end(), firm) != person.sees.end();
}
std::string mark(const std::string& firm) {
    std::string out = "mark-" + firm;
    for (char& c : out)
        if (c == ' ') c = '-';
    return out;
}
std::string id_of(const std::string& kind, const std::string& firm) {
    return kind == "enterprises" ? test::id(firm) : test::id(kind + " of " + firm);
}

const char* department_of(const std::string& firm) {
    return firm == "foundry" ? "emergency" : firm == "drains" ? "construction" : "far emergency";
}
const char* area_of(const std::string& firm) { return firm == "far mill" ? "far zone" : "zone"; }

// A record of any kind that belongs to a firm (or to its department), made from the description of its fields.
Json body_of(const records::Kind& kind, const std::string& firm) {
    using enum records::Type;
    Json body = Json::object();
    for (const records::Field& field : kind.fields) {
        const bool words =
            field.type == text && !field.unique && field.choices.empty() && !field.secret && field.searched;
        if (field.fixed || !(field.must || words || field.type == long_text)) continue;
        switch (field.type) {
            case text:
            case long_text:
                if (field.secret)
                    body.set(field.name, field.digested ? test::identity_number(7) : "13900000000");
                else
                    body.set(field.name, mark(firm));
                break;
            case integer: body.set(field.name, std::max<std::int64_t>(1, field.least.value_or(1))); break;
            case decimal: body.set(field.name, 1); break;
            case instant: body.set(field.name, std::int64_t{1700000000000}); break;
            case day: body.set(field.name, "2023-11-09"); break;
            case choice: body.set(field.name, field.preset.empty() ? field.choices.front().code : field.preset); break;
            case choices: body.set(field.name, Json::array().push(field.choices.front().code)); break;
            case yes_no: body.set(field.name, false); break;
            case reference:
                if (field.refers == "areas")
                    body.set(field.name, test::id("zone"));
                else if (field.refers == "departments")
                    body.set(field.name, test::id("emergency"));
                else
                    body.set(field.name, id_of(field.refers, firm));
                break;
        }
    }
    if (const int at = kind.find("enterprise"); at >= 0 && !kind.fields[static_cast<std::size_t>(at)].fixed)
        body.set("enterprise", test::id(firm));
    if (kind.name == "training_sessions") body.set("day", "2023-11-19");  // so that the sign-in may be opened
    if (kind.name == "inspection_draws")
        body.set("officers", mark(firm) + "、乙")
            .set("area", test::id(area_of(firm)))
            .set("department", test::id(department_of(firm)));
    if (kind.name == "submissions") body.set("department", test::id(department_of(firm))).set("remark", mark(firm));
    if (kind.name == "instructions" || kind.name == "supervision_findings")
        body.set("department", test::id(department_of(firm)));
    if (kind.name == "task_proofs")
        body.set("task", "召开动员部署会议").set("department", test::id(department_of(firm)));
    if (kind.name == "channels")
        body.set("address", mark(firm) + "@example.cn")
            .set("area", test::id(area_of(firm)))
            .set("department", test::id(department_of(firm)));
    if (kind.name == "cases" || kind.name == "papers" || kind.name == "stop_works")
        body.set("officers", mark(firm) + "、乙");
    if (kind.name == "decisions") body.set("clause", "order59_30");
    if (kind.name == "users") body.set("role", "enterprise");
    return body;
}

// What only a verb makes, in the middle of much else, made alone: every field of it, fixed ones as well.
void make_alone(World& world, const records::Kind& kind, const std::string& firm) {
    using enum records::Type;
    world.write([&](WriteTx& tx) {
        records::Record draft = kind.fresh(id_of(kind.name, firm));
        for (std::size_t i = 0; i < kind.fields.size(); ++i) {
            const records::Field& field = kind.fields[i];
            switch (field.type) {
                case text:
                case long_text: draft.values[i] = mark(firm); break;
                case day: draft.values[i] = "2023-11-09"; break;
                case choice: draft.values[i] = field.choices.front().code; break;
                case choices: draft.values[i] = records::stored_choices({field.choices.front().code}); break;
                case reference: draft.values[i] = id_of(field.refers, firm); break;
                default: draft.values[i] = std::int64_t{1};
            }
        }
        records::create_by_verb(tx, kind, std::move(draft), kind.name + ".make");
    });
}

// What the system reminds a department of.
void remind(World& world, const std::string& firm) {
    world.write([&](WriteTx& tx) {
        const records::KindPtr kind = tx.kinds().get("notices");
        records::Record draft = kind->fresh(id_of("notices", firm));
        for (const char* field : {"title", "text", "occasion"}) kind->set(draft, field, mark(firm));
        kind->set(draft, "department", test::id(department_of(firm)));
        kind->set(draft, "area", test::id(area_of(firm)));
        records::create_by_verb(tx, *kind, std::move(draft), "notices.remind");
    });
}

struct Scene {
    World& world;
    std::map<std::string, std::string> attachments;       // by firm: of its enterprise
    std::map<std::string, std::string> merges;            // by firm: what was merged into it
    std::map<std::string, std::vector<std::string>> ids;  // by firm: of everything that is its own
};

bool of_department(const records::Kind& kind) { return kind.owner.empty() && !kind.department_field.empty(); }
bool scoped(const records::Kind& kind) {
    return !kind.everywhere && (kind.owns || !kind.owner.empty() || of_department(kind));
}

// Whether it hangs on an enterprise in the end: the step of a hazard does, that of a department's draw does not.
bool of_enterprise(const records::Kinds& kinds, const records::Kind& kind) {
    if (kind.owns || kind.owner.empty()) return kind.owns;
    return of_enterprise(kinds, *kinds.get(kind.field(kind.owner).refers));
}

// A suspension rests on a case with a hearing notice and its decision.
test::Answer suspended(World& world, const std::string& firm, const Json& body) {
    const std::string id = test::id("suspending case of " + firm), at = "/cases/" + id;
    const auto take = [&](const char* verb, Json form) {
        const auto out =
            world.call("admin", "POST", at + "/" + verb, form.set("id", test::id(std::string(verb) + " of " + firm)));
        REQUIRE_MESSAGE(out.status == 200, out.response.body);
    };
    Json file = body_of(*world.context().kinds->get("cases"), firm);
    REQUIRE(world.put("admin", at, file.set("overdue", true)).status == 201);
    REQUIRE(world
                .put("admin", "/decisions/" + test::id("suspending decision of " + firm),
                     Json::object()
                         .set("case_file", id)
                         .set("clause", "order59_29")
                         .set("overdue", true)
                         .set("amount", 0)
                         .set("suspension", true)
                         .set("reason", mark(firm)))
                .status == 201);
    take("investigate", Json::object().set("investigated_on", "2023-11-19").set("findings", mark(firm)));
    take("notify", Json::object().set("notified_on", "2023-11-19"));
    take("hearing/waiver", Json::object().set("statement", mark(firm)));
    take("decide",
         Json::object().set("outcome", "penalty").set("decided_on", "2023-11-19").set("decision_reason", mark(firm)));
    const std::string path = "/suspensions/" + id_of("suspensions", firm);
    const auto made = world.put("admin", path, Json(body).set("case_file", id).set("ordered_on", "2023-11-19"));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
    return world.get("admin", path);
}

// A department claims what nobody has in charge yet.
test::Answer claimed(World& world, const std::string& firm) {
    const std::string enterprise = "/enterprises/" + test::id("claimed by the department of " + firm),
                      path = "/claims/" + id_of("claims", firm);
    const int number = 70 + static_cast<int>(firm.size());  // of three lengths
    const Json body = test::enterprise(mark(firm) + "仓库", number, "", area_of(firm));
    REQUIRE(world.put("admin", enterprise, body).status == 201);
    const auto made = world.put("admin", path,
                                Json::object()
                                    .set("name", body["name"])
                                    .set("credit_code", body["credit_code"])
                                    .set("department", test::id(department_of(firm)))
                                    .set("reason", mark(firm)));
    REQUIRE_MESSAGE(made.status == 201, made.response.body);
    return world.get("admin", path);
}

// Steps and parts that only verbs make: with the record's id, as the administrator.
test::Answer made_by_verb(World& world, const std::string& kind, const std::string& firm) {
    const Json step = Json::object().set("id", id_of(kind, firm));
    const auto on = [&](const char* owner, const char* verb) {
        return std::string("/") + owner + "/" + id_of(owner, firm) + "/" + verb;
    };
    if (kind == "hazard_steps")
        return world.call(
            "admin", "POST", on("hazards", "order"),
            Json(step).set("responsible", mark(firm)).set("deadline", "2023-11-30").set("measure", mark(firm)));
    if (kind == "inspection_plan_steps")
        return world.call("admin", "POST", on("inspection_plans", "cancel"), Json(step).set("reason", mark(firm)));
    if (kind == "inspection_draw_steps") return world.call("admin", "POST", on("inspection_draws", "draw"), step);
    if (kind == "inspection_steps")
        return world.call("admin", "POST", on("inspections", "cancel"), Json(step).set("reason", mark(firm)));
    if (kind == "inspection_items")
        return world.call(
            "admin", "PUT", on("inspections", "checklist"),
            Json::object().set(
                "items", Json::array().push(
                             Json(step).set("item", "signs").set("result", "na").set("description", mark(firm)))));
    if (kind == "suspensions") return suspended(world, firm, body_of(*world.context().kinds->get(kind), firm));
    const auto taken = [&](const char* owner, const char* verb, const char* day, std::vector<const char*> words) {
        Json form = Json(step).set(day, "2023-11-19");
        for (const char* one : words) form.set(one, mark(firm));
        return world.call("admin", "POST", on(owner, verb), form);
    };
    if (kind == "case_steps") return taken("cases", "investigate", "investigated_on", {"findings"});
    if (kind == "paper_steps") return taken("papers", "issue", "issued_on", {"signer"});
    if (kind == "stop_work_steps") return taken("stop_works", "apply", "applied_on", {"measures"});
    if (kind == "suspension_steps") return taken("suspensions", "plan", "planned_on", {"plan"});
    if (kind == "exposure_steps") return taken("exposures", "approve", "approved_on", {"approval"});
    if (kind == "sanction_steps") return taken("sanctions", "notify", "notified_on", {"statement"});
    if (kind == "tip_steps") return taken("tips", "verify", "verified_on", {"findings"});
    if (kind == "instruction_steps") return taken("instructions", "answer", "on", {"text"});
    if (kind == "supervision_finding_steps") return taken("supervision_findings", "answer", "on", {"text"});
    if (kind == "claims") return claimed(world, firm);
    if (kind == "exclusions") return world.get("admin", "/exclusions/" + id_of(kind, firm));  // asked for before
    if (kind == "exclusion_steps")
        return world.call("admin", "POST", on("exclusions", "refuse"),
                          Json(step).set("by", mark(firm)).set("opinion", mark(firm)));
    if (kind == "drill_steps")
        return world.call("admin", "POST", on("drills", "postpone"),
                          Json(step).set("to", "2023-11-30").set("reason", mark(firm)));
    if (kind == "signage_steps") {  // an entrance is confirmed with its photograph
        const std::string photo = test::id("entrance of " + firm);
        auto upload = world.request("admin", "POST",
                                    on("signage_checks", "attachments") + "?id=" + photo + "&name=" + mark(firm));
        upload.body = "%PDF-1.4 entrance " + mark(firm);
        REQUIRE(world.send(upload).status == 201);
        return world.call("admin", "POST", on("signage_checks", "confirm"),
                          Json(step).set("opinion", mark(firm)).set("evidence", Json::array().push(photo)));
    }
    if (kind == "submission_steps") {
        const auto now = world.get("admin", "/submissions/" + id_of("submissions", firm));
        return world.call("admin", "POST", on("submissions", "write"), Json(step).set("text", now["text"]));
    }
    if (kind == "training_steps")
        return world.call("admin", "POST", on("training_sessions", "sign-in"), Json(step).set("minutes", 60));
    if (kind == "interview_steps")
        return world.call(
            "admin", "POST", on("interviews", "notify"),
            Json(step).set("meeting_on", "2023-11-20").set("place", mark(firm)).set("notice", mark(firm)));
    return {};
}

Scene set_up(World& world) {
    Scene scene{world, {}, {}, {}};
    test::install_plan(world);
    for (const std::string& firm : firms) {
        const std::string enterprise = "/enterprises/" + test::id(firm);
        const auto version = world.get("admin", enterprise)["version"].integer();
        REQUIRE(world
                    .patch("admin", enterprise, version,
                           Json::object().set("name", mark(firm) + "厂").set("remark", mark(firm)))
                    .status == 200);
        scene.ids[firm].push_back(test::id(firm));
        // Before there are spaces and hazards, which keep it in the register.
        const auto asked = world.put("admin", "/exclusions/" + id_of("exclusions", firm),
                                     Json::object()
                                         .set("enterprise", test::id(firm))
                                         .set("reason", "elsewhere")
                                         .set("text", mark(firm))
                                         .set("remark", mark(firm)));
        REQUIRE_MESSAGE(asked.status == 201, asked.response.body);
    }
    for (const records::KindPtr& kind : world.context().kinds->all()) {
        if (kind->everywhere || kind->owns) continue;
        INFO("a new kind: ", kind->name);
        // Every kind belongs to an enterprise or to everybody; one of another sort needs its own lines here.
        REQUIRE(scoped(*kind));
        for (const std::string& firm : firms) {
            if (kind->name == "notices")
                remind(world, firm);
            else if (const auto step = made_by_verb(world, kind->name, firm); step.status != 0) {
                REQUIRE_MESSAGE(step.status == 200, step.response.body);
            } else if (kind->name == "exam_papers" || kind->name == "exams" || kind->name == "certificates" ||
                       kind->name == "mailings" || kind->name == "claim_steps") {
                make_alone(world, *kind, firm);
            } else if (kind->creators & people::admin) {
                const auto made =
                    world.put("admin", "/" + kind->name + "/" + id_of(kind->name, firm), body_of(*kind, firm));
                REQUIRE_MESSAGE(made.status == 201, made.response.body);
            } else {
                FAIL_CHECK("nobody knows how a record of " << kind->name << " is made: say it here");
            }
            scene.ids[firm].push_back(id_of(kind->name, firm));
        }
    }
    for (const std::string& firm : firms) {
        const std::string twin = test::id("twin of " + firm);
        const auto now = world.get("admin", "/enterprises/" + test::id(firm));
        Json body = test::enterprise(mark(firm) + "分厂", 90 + static_cast<int>(scene.merges.size()), "");
        body.set("area", now["area"]).set("department", now["department"]);
        REQUIRE(world.put("admin", "/enterprises/" + twin, body).status == 201);
        scene.merges[firm] = test::id("merge into " + firm);
        const auto merged =
            world.call("admin", "POST", "/enterprises/" + test::id(firm) + "/merge",
                       Json::object().set("id", scene.merges[firm]).set("from", twin).set("take", Json::array()));
        REQUIRE_MESSAGE(merged.status == 200, merged.response.body);
        scene.ids[firm].push_back(scene.merges[firm]);
        scene.ids[firm].push_back(twin);
    }
    for (const std::string& firm : firms) {
        auto upload = world.request("admin", "POST",
                                    "/enterprises/" + test::id(firm) + "/attachments?name=" + mark(firm) + ".pdf");
        upload.body = "%PDF-1.4 " + mark(firm);
        const auto kept = world.send(upload);
        REQUIRE_MESSAGE(kept.status == 201, kept.response.body);
        scene.attachments[firm] = kept.body.text("id");
        scene.ids[firm].push_back(kept.body.text("id"));
    }
    return scene;
}

// What {…} of a route stands for, when the record of a foreign firm is asked for. Empty: the route names no record.
std::vector<std::string> targets(const Scene& scene, const http::Route& route, const std::string& firm) {
    std::vector<std::string> paths{""};
    const auto extend = [&](const Names& ends) {
        std::vector<std::string> out;
        for (const std::string& path : paths)
            for (const std::string& end : ends) out.push_back(path + "/" + end);
        paths = std::move(out);
    };
    Names kinds;
    for (const records::KindPtr& kind : scene.world.context().kinds->all())
        if (scoped(*kind)) kinds.push_back(kind->name);

    const bool generic = route.segments.front() == "{kind}";
    if (generic && route.segments.size() > 1 && route.segments[1] == "{id}") {
        paths.clear();
        for (const std::string& kind : kinds) {
            std::string path = "/" + kind + "/" + id_of(kind, firm);
            for (std::size_t i = 2; i < route.segments.size(); ++i) path += "/" + route.segments[i];
            paths.push_back(path);
        }
        return paths;
    }
    std::string subject;  // the literal before: /hazards/{id}
    for (const std::string& segment : route.segments) {
        const std::size_t open = segment.find('{'), close = segment.find('}');
        if (open == std::string::npos) {
            extend({segment});
            subject = segment;
            continue;
        }
        const std::string name = segment.substr(open + 1, close - open - 1), tail = segment.substr(close + 1);
        const bool of_kind = std::find(kinds.begin(), kinds.end(), subject) != kinds.end();
        Names values;
        if (name == "kind")
            values = kinds;
        else if (name == "id" && of_kind)
            values = {id_of(subject, firm)};
        else if (name == "id" && subject == "attachments")
            values = {scene.attachments.at(firm)};
        else if (name == "id" && subject == "merges")
            values = {scene.merges.at(firm)};
        else if (name == "id" && (subject == "jobs" || subject == "columns" || subject == "articles"))
            values = {test::id("of nobody")};
        else if (name == "id" && subject == "departments")
            values = {test::id("far emergency")};
        else if (name == "token")
            values = {"not-a-token"};
        else if (name == "enterprise")
            values = {test::id(firm)};
        else if (name == "number")
            values = {"1", "2", "3", "4", "5"};
        else if (name == "n")
            values = {"1", "2"};
        else if (name == "code")
            values = {"ledger"};
        else
            FAIL_CHECK("a new sort of address: say in tests/scope_test.cpp what " << segment << " of " << route.pattern
                                                                                  << " names");
        for (std::string& value : values) value += tail;
        extend(values);
    }
    return paths;
}

bool takes_an_argument(const http::Route& route) {
    return route.pattern.find("{id}") != std::string::npos || route.pattern.find("{enterprise}") != std::string::npos;
}

// Everything that an answer carries, workbooks unpacked.
std::string text_of(const http::Response& response) {
    std::string out = response.body;
    if (!response.file.empty()) {
        std::ifstream file(response.file, std::ios::binary);
        out += std::string(std::istreambuf_iterator<char>(file), {});
    }
    if (response.type.find("spreadsheet") == std::string::npos) return out;
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(out.data(), out.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    REQUIRE(archive != nullptr);
    std::string unpacked;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_file_t* entry = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        char buffer[4096];
        for (zip_int64_t n; (n = zip_fread(entry, buffer, sizeof buffer)) > 0;)
            unpacked.append(buffer, static_cast<std::size_t>(n));
        zip_fclose(entry);
    }
    zip_discard(archive);
    return unpacked;
}

// Everything in the text that is written as an id.
std::set<std::string> ids_in(const std::string& text) {
    std::set<std::string> out;
    for (std::size_t at = text.find('-'); at != std::string::npos; at = text.find('-', at + 1)) {
        if (at < 8 || at + 28 > text.size()) continue;
        if (text[at + 5] == '-' && text[at + 10] == '-' && text[at + 15] == '-') out.insert(text.substr(at - 8, 36));
    }
    return out;
}

void holds_nothing_of(const Scene& scene, const Person& person, const http::Response& answer,
                      const std::string& asked) {
    const std::string text = text_of(answer);
    const std::set<std::string> shown = ids_in(text);
    std::string leaked;
    for (const std::string& firm : firms) {
        if (sees(person, firm)) continue;
        if (text.find(mark(firm)) != std::string::npos) leaked += mark(firm) + ' ';
        for (const std::string& id : scene.ids.at(firm))
            if (shown.contains(id) && asked.find(id) == std::string::npos) leaked += firm + ':' + id + ' ';
    }
    CHECK(leaked == "");
}

// Bodies that would be taken if the record were one's own: so that it is the scope that says no.
Json body_for(const http::Route& route, const std::string& firm) {
    const std::string& pattern = route.pattern;
    Json body = Json::object().set("id", test::id("a new step"));
    if (pattern.ends_with("/order")) body.set("responsible", "甲").set("deadline", "2023-11-30").set("measure", "乙");
    if (pattern.ends_with("/rectification"))
        body.set("done_on", "2023-11-19").set("measures", "已改").set("evidence", Json::array());
    if (pattern.ends_with("/recheck"))
        body.set("on", "2023-11-19")
            .set("by", Json::array().push("甲").push("乙"))
            .set("result", "pass")
            .set("opinion", "合格");
    if (pattern.ends_with("/extension")) body.set("deadline", "2023-12-30").set("reason", "雨季");
    if (pattern.ends_with("/decision")) body.set("approve", true).set("reason", "同意");
    if (pattern.ends_with("/supervision"))
        body.set("level", "县级").set("document_number", "1号").set("from", "2023-11-19").set("until", "2023-12-19");
    if (pattern.ends_with("/removal")) body.set("on", "2023-11-19").set("document_number", "2号");
    if (pattern.ends_with("/postpone")) body.set("to", "2023-12-01").set("reason", "停产");
    if (pattern.ends_with("/hold"))
        body.set("on", "2023-11-19")
            .set("people", 5)
            .set("attendant", true)
            .set("rescue_equipment", true)
            .set("contact", true)
            .set("course", "提升救援");
    if (pattern.ends_with("/evaluate")) body.set("on", "2023-11-19").set("by", "甲").set("evaluation", "达到预期");
    if (pattern.ends_with("/grade")) body.set("grade", "major").set("basis", "第五条");
    if (pattern.ends_with("/excuse")) body.set("reason", "不适用");
    if (pattern.ends_with("/declaration"))
        body.set("signed_by", "甲").set("signed_on", "2023-11-19").set("text", "本单位无有限空间");
    if (pattern.find("/merge") != std::string::npos)
        body.set("from", test::id(firm == "drains" ? "foundry" : "drains")).set("take", Json::array());
    if (pattern.ends_with("/reveal")) body = Json::object().set("field", "phone");
    if (pattern.ends_with("/password")) body = Json::object().set("generate", true);
    if (pattern == "/{kind}/{id}") body = Json::object().set("remark", "taken over");
    // The steps of enforcement: what their forms ask for.
    static const std::set<std::string> enforcement{"papers",    "cases",     "stop_works", "suspensions",
                                                   "exposures", "sanctions", "tips"};
    if (enforcement.contains(route.segments.front()) && route.schema.is_object())
        for (const auto& [name, property] : route.schema["properties"].members()) {
            if (body.find(name) || name == "evidence") continue;
            const Json& types = property["type"];
            const std::string type = types.is_array() ? types.items().front().string() : types.string();
            if (property["enum"].is_array())
                body.set(name, property["enum"].items().front());
            else if (type == "boolean")
                body.set(name, false);
            else if (type == "integer" || type == "number")
                body.set(name, 1);
            else
                body.set(name, property.text("format") == "date" ? "2023-11-19" : "甲、乙");
        }
    return body;
}

// One's own session, and what is refused before anybody is known: their own tests are in features/people.
bool about_the_session(const http::Route& route) { return route.segments.front() == "session"; }

}  // namespace

TEST_CASE("scope: every route asks who it is, but for those that say they do not") {
    World world;
    const std::set<std::string> open{"POST /session", "GET /health", "GET /openapi.json", "GET /metrics",
                                     // by a signed address that stands for an account
                                     "POST /public/training/{token}/entry", "POST /public/receipt/{token}/signature",
                                     "GET /public/exam/{token}", "POST /public/exam/{token}/start",
                                     "PUT /public/exam/{token}/answers/{number}",
                                     "POST /public/exam/{token}/submission",
                                     // by a code that a paper carries
                                     "GET /public/papers/{code}"};
    Scene scene = set_up(world);
    for (const http::Route& route : world.router().routes()) {
        const std::string name = route.method + " " + route.pattern;
        CAPTURE(name);
        if (route.may == http::anyone) {
            CHECK_MESSAGE(open.contains(name), "a route without log-in that nobody has agreed to");
            continue;
        }
        for (const std::string& path : targets(scene, route, "foundry")) {
            CAPTURE(path);
            const auto nobody = world.call("", route.method, path, body_for(route, "foundry"), {{"if-match", "1"}});
            CHECK(nobody.status == 401);
            const auto stranger =
                world.call("somebody unknown", route.method, path, body_for(route, "foundry"), {{"if-match", "1"}});
            CHECK(stranger.status == 401);
        }
    }
}

TEST_CASE("scope: a route that is for some roles is refused to the others") {
    World world;
    Scene scene = set_up(world);
    for (const http::Route& route : world.router().routes())
        for (const Person& person : persons) {
            if (route.may == http::anyone || (route.may & person.role)) continue;
            CAPTURE(route.pattern);
            CAPTURE(person.name);
            for (const std::string& path : targets(scene, route, person.sees.front()))
                CHECK(world
                          .call(person.name, route.method, path, body_for(route, person.sees.front()),
                                {{"if-match", "1"}})
                          .status == 403);
        }
}

TEST_CASE("scope: what a role may not do with a kind is refused on its own records too") {
    World world;
    Scene scene = set_up(world);
    for (const records::KindPtr& kind : world.context().kinds->all())
        for (const Person& person : persons) {
            CAPTURE(kind->name);
            CAPTURE(person.name);
            const std::string firm = person.sees.front();
            const std::string all = "/" + kind->name;
            const std::string one = all + "/" + (kind->everywhere ? test::id("zone") : id_of(kind->name, firm));
            const auto may = [&](Roles roles) { return (roles & person.role) != 0; };
            CHECK((world.get(person.name, all).status == 403) == !may(kind->readers));
            CHECK((world.get(person.name, all + "/count").status == 403) == !may(kind->readers));
            if (!may(kind->readers)) {
                CHECK(world.get(person.name, one).status == 403);
                CHECK(world.get(person.name, one + "/history").status == 403);
            }
            if (!may(kind->creators))
                CHECK(world.put(person.name, all + "/" + test::id("new"), Json::object()).status == 403);
            if (!may(kind->writers)) CHECK(world.patch(person.name, one, 1, Json::object()).status >= 403);
            if (!may(kind->archivers)) CHECK(world.archive(person.name, one, 1).status == 403);
            const auto described = world.get(person.name, "/kinds/" + kind->name);
            if (described.status != 200) continue;
            CHECK(described["create"].boolean() == may(kind->creators));
            CHECK(described["write"].boolean() == may(kind->writers));
        }
}

TEST_CASE("scope: every route × every role shows and changes nothing of somebody else's") {
    test::on_each_engine([](World& world) {
        Scene scene = set_up(world);
        const auto state = [&] {
            std::ostringstream out;
            for (const records::KindPtr& kind : world.context().kinds->all())
                for (const std::string& firm : firms)
                    if (scoped(*kind)) {
                        const auto now = world.get("admin", "/" + kind->name + "/" + id_of(kind->name, firm));
                        out << kind->name << ' ' << firm << ' ' << now["version"].dump() << now["archived"].dump()
                            << '\n';
                    }
            for (const std::string& firm : firms)
                out << world.get("admin", "/attachments/" + scene.attachments.at(firm)).status << '\n';
            return out.str();
        };
        const std::string before = state();
        for (const Person& person : persons)
            for (const std::string& firm : firms) {
                if (sees(person, firm)) continue;
                CAPTURE(person.name);
                CAPTURE(firm);
                const auto history = world.integer(db::Query("select count(*) from history"));
                for (const http::Route& route : world.router().routes()) {
                    if (about_the_session(route) || !takes_an_argument(route)) continue;
                    for (const std::string& path : targets(scene, route, firm)) {
                        const std::string asked = route.method + " " + path;
                        CAPTURE(asked);
                        const std::string version = route.method == "PATCH" || route.method == "DELETE"
                                                        ? std::to_string(std::max<std::int64_t>(
                                                              1, world.get("admin", path)["version"].is_integer()
                                                                     ? world.get("admin", path)["version"].integer()
                                                                     : 1))
                                                        : "";
                        test::Headers headers;
                        if (!version.empty()) headers.emplace_back("if-match", version);
                        auto request = world.request(person.name, route.method, path,
                                                     route.method == "GET" ? Json() : body_for(route, firm), headers);
                        if (path.ends_with("/attachments") && route.method == "POST") request.body = "%PDF-1.4 mine";
                        const auto answer = world.send(request);
                        CHECK(answer.status < 500);
                        // Not there, as far as he can tell; a form may be refused for its content before that.
                        CHECK(answer.status >= 400);
                        if (route.method == "GET") CHECK((answer.status == 404 || answer.status == 403));
                        holds_nothing_of(scene, person, answer.response, asked);
                    }
                }
                // Creating in another's name, or under his record's id.
                for (const records::KindPtr& kind : world.context().kinds->all()) {
                    if (kind->owner.empty()) continue;
                    CAPTURE(kind->name);
                    const auto made =
                        world.put(person.name, "/" + kind->name + "/" + test::id("intruder"), body_of(*kind, firm));
                    CHECK((made.status == 403 || made.status == 404 || made.status == 422));
                    holds_nothing_of(scene, person, made.response, body_of(*kind, firm).dump());
                    const auto taken = world.put(person.name, "/" + kind->name + "/" + id_of(kind->name, firm),
                                                 body_of(*kind, person.sees.front()));
                    CHECK(taken.status >= 400);
                    holds_nothing_of(scene, person, taken.response, id_of(kind->name, firm));
                }
                // Naming his record in the body of what is done to one's own.
                const std::string own = test::id(person.sees.front());
                const Json step = Json::object().set("id", test::id("a new step"));
                for (const std::string verb : {"merge", "merge/preview"}) {
                    const auto merged = world.call(person.name, "POST", "/enterprises/" + own + "/" + verb,
                                                   Json(step).set("from", test::id(firm)));
                    CHECK((merged.status == 403 || merged.status == 404));
                    holds_nothing_of(scene, person, merged.response, test::id(firm));
                }
                const auto distinct =
                    world.call(person.name, "POST", "/enterprises/distinct",
                               Json(step).set("a", own).set("b", test::id(firm)).set("reason", "不同"));
                CHECK((distinct.status == 403 || distinct.status == 404));
                CHECK(world.integer(db::Query("select count(*) from history")) == history);
            }
        CHECK(state() == before);
    });
}

TEST_CASE("scope: lists, counts, searches, figures and exports hold one's own alone") {
    test::on_each_engine([](World& world) {
        Scene scene = set_up(world);
        for (const Person& person : persons) {
            CAPTURE(person.name);
            // Whoever may see everything has nothing to be kept from; the others ask by what is kept from them.
            Names queries{""};
            for (const std::string& firm : firms) {
                if (sees(person, firm)) continue;
                queries.push_back("?q=" + http::percent_encoded(mark(firm)));
                queries.push_back("?owner=" + test::id(firm));
                queries.push_back("?enterprise=" + test::id(firm));
            }
            const bool kept_from = queries.size() > 1;
            if (kept_from)
                for (const std::string& query :
                     {std::string("?archived=1"), std::string("?limit=1000&sort=-created_at"), std::string("?q=mark"),
                      "?department=" + test::id("far emergency")})
                    queries.push_back(query);
            // Who decides is the same on both engines; what is asked in many ways on one is asked in few on the other.
            if (kept_from && world.engine() == db::Engine::postgres)
                queries = {"", "?q=mark", "?owner=" + test::id(person.sees.size() < 3 ? "far mill" : "drains")};
            if (kept_from) queries.push_back("?area_path=1409/");
            queries.push_back("?until=2023-11-19&by=department&area=" + test::id("city"));
            for (const http::Route& route : world.router().routes()) {
                if (route.method != "GET" || about_the_session(route) || takes_an_argument(route)) continue;
                // What is the same for everybody is asked by the last alone, and once; what describes a kind is
                // narrowed by no query, and of a workbook it is known that it takes the list's way.
                if (route.may == http::anyone && person.name != persons.back().name) continue;
                const Names few = route.may == http::anyone ? Names{""} : Names{"", queries.back()};
                const bool alike =
                    route.may == http::anyone || route.pattern.ends_with(".xlsx") || route.segments.front() == "kinds";
                for (const std::string& path : targets(scene, route, person.sees.front()))
                    for (const std::string& query : alike ? few : queries) {
                        const std::string asked = path + query;
                        CAPTURE(asked);
                        const http::Response answer = world.router().handle(world.request(person.name, "GET", asked));
                        CHECK(answer.status < 500);
                        holds_nothing_of(scene, person, answer, asked);
                    }
            }
            // And all of one's own is there.
            for (const records::KindPtr& kind : world.context().kinds->all()) {
                if (!scoped(*kind) || !(kind->readers & person.role)) continue;
                CAPTURE(kind->name);
                for (const std::string& firm : firms) {
                    std::string filter = "id=" + (kind->owns ? test::id(firm) : id_of(kind->name, firm));
                    if (!kind->owns && of_enterprise(*world.context().kinds, *kind))
                        filter += "&owner=" + test::id(firm);
                    CHECK(world.get(person.name, "/" + kind->name + "/count?" + filter)["count"].integer() ==
                          (sees(person, firm) ? 1 : 0));
                    CHECK(world.get(person.name, "/" + kind->name + "/" + id_of(kind->name, firm)).status ==
                          (sees(person, firm) ? 200 : 404));
                }
            }
        }
    });
}

namespace {

// An unannounced visit of the foundry by the supervision group: planned and begun, another one given up.
void visit_in_secret(Scene& scene) {
    World& world = scene.world;
    const std::string hidden = "hidden";
    const Json visit = Json::object()
                           .set("enterprise", test::id("foundry"))
                           .set("type", "supervision")
                           .set("unannounced", true)
                           .set("planned_on", "2023-11-19")
                           .set("officers", mark(hidden) + "、乙")
                           .set("purpose", mark(hidden));
    const auto call = [&](const char* method, const std::string& path, const Json& body) {
        const auto made = world.call("general", method, path, body);
        REQUIRE_MESSAGE(made.status < 300, made.response.body);
    };
    const auto at = [&](const char* kind) { return std::string("/") + kind + "/" + id_of(kind, hidden); };
    call("PUT", at("inspection_plans"), visit);
    call("POST", at("inspection_plans") + "/start",
         Json::object()
             .set("id", id_of("inspection_plan_steps", hidden))
             .set("inspection", id_of("inspections", hidden)));
    REQUIRE(made_by_verb(world, "inspection_items", hidden).status == 200);
    call(
        "PUT", at("inspections") + "/checklist",
        Json::object().set(
            "items", Json::array().push(
                         Json::object().set("item", "ledger").set("result", "fail").set("description", mark(hidden)))));
    call("PUT", at("signatures"),
         Json::object()
             .set("inspection", id_of("inspections", hidden))
             .set("role", "officer")
             .set("name", mark(hidden)));
    auto upload = world.request("general", "POST", at("signatures") + "/attachments?name=" + mark(hidden) + ".pdf");
    upload.body = "%PDF-1.4 " + mark(hidden);
    scene.attachments[hidden] = world.send(upload).body.text("id");
    call("POST", at("inspections") + "/cancel",
         Json::object().set("id", id_of("inspection_steps", hidden)).set("reason", mark(hidden)));
    call("POST", at("inspection_plans") + "/start",
         Json::object().set("id", test::id("begun again")).set("inspection", test::id("second secret visit")));
    scene.merges[hidden] = test::id("of nobody");
    for (const char* kind : {"inspection_plans", "inspection_plan_steps", "inspections", "inspection_items",
                             "signatures", "inspection_steps"})
        scene.ids[hidden].push_back(id_of(kind, hidden));
    scene.ids[hidden].push_back(test::id("second secret visit"));
    scene.ids[hidden].push_back(scene.attachments[hidden]);
}

}  // namespace

TEST_CASE("scope: an unannounced visit is kept from the visited department and the enterprise on every route") {
    test::on_each_engine([](World& world) {
        Scene scene = set_up(world);
        visit_in_secret(scene);
        for (const char* person : {"admin", "general", "city general", "leader"})
            for (const std::string kind : {"inspection_plans", "inspections", "inspection_items", "signatures"}) {
                CAPTURE(person);
                CHECK(world.get(person, "/" + kind + "/" + id_of(kind, "hidden")).status == 200);
            }
        for (const char* person : {"emergency officer", "construction officer", "far officer", "far general",
                                   "foundry user", "drains user"}) {
            CAPTURE(person);
            const auto tells_nothing = [&](const http::Response& answer, const std::string& asked) {
                const std::string text = text_of(answer);
                if (asked.find(mark("hidden")) == std::string::npos)
                    CHECK(text.find(mark("hidden")) == std::string::npos);
                for (const std::string& id : scene.ids.at("hidden"))
                    if (asked.find(id) == std::string::npos) CHECK(text.find(id) == std::string::npos);
            };
            const auto history = world.integer(db::Query("select count(*) from history"));
            for (const http::Route& route : world.router().routes()) {
                if (about_the_session(route)) continue;
                if (takes_an_argument(route)) {
                    for (const std::string& path : targets(scene, route, "hidden")) {
                        const std::string asked = route.method + " " + path;
                        CAPTURE(asked);
                        const http::Response answer = world.router().handle(world.request(
                            person, route.method, path, route.method == "GET" ? Json() : body_for(route, "foundry"),
                            {{"if-match", "1"}}));
                        CHECK(answer.status >= 400);
                        CHECK(answer.status < 500);
                        tells_nothing(answer, asked);
                    }
                } else if (route.method == "GET" && route.may != http::anyone) {
                    // Workbooks take the way of the list: they are asked once.
                    Names queries{"",
                                  "?enterprise=" + test::id("foundry"),
                                  "?owner=" + test::id("foundry"),
                                  "?department[null]=1",
                                  "?archived=1",
                                  "?q=mark",
                                  "?unannounced=true",
                                  "?since=2023-11-01&until=2023-11-19"};
                    if (route.pattern.ends_with(".xlsx") || world.engine() == db::Engine::postgres)
                        queries = {"", queries.back()};
                    for (const std::string& path : targets(scene, route, "hidden"))
                        for (const std::string& query : queries) {
                            const std::string asked = path + query;
                            CAPTURE(asked);
                            tells_nothing(world.router().handle(world.request(person, "GET", asked)), asked);
                        }
                }
            }
            CHECK(world.integer(db::Query("select count(*) from history")) == history);
        }
    });
}
