#include "features/hazards/routes.hpp"

#include "features/hazards/service.hpp"
#include "features/hazards/store.hpp"
#include "features/people/roles.hpp"
#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/records/schema.hpp"

namespace zhiben::hazards {
namespace {

using enum records::Type;
using records::Field;

// The forms of the verbs: what the screen draws and what the interface takes.
struct Verb {
    const char* name;
    const char* path;
    const char* label;
    Roles may;
    std::vector<Field> fields;
};

std::vector<Verb> verbs() {
    return {
        {"order",
         "order",
         "下达整改",
         people::office,
         {{.name = "responsible", .label = "整改责任人", .must = true, .max = 40},
          {.name = "responsible_phone", .label = "责任人电话", .max = 30},
          {.name = "deadline", .label = "整改时限", .type = day, .must = true},
          {.name = "measure", .label = "整改措施", .type = long_text, .max = 2000},
          {.name = "fund", .label = "整改资金", .max = 60, .help = "重大隐患必填，不需要资金的写“0”"},
          {.name = "emergency_plan", .label = "应急预案", .type = long_text, .max = 2000, .help = "重大隐患必填"}}},
        {"rectification",
         "rectification",
         "申报整改完成",
         people::office | people::enterprise,
         {{.name = "done_on", .label = "整改完成日期", .type = day, .must = true},
          {.name = "measures", .label = "整改情况", .type = long_text, .must = true, .max = 2000},
          {.name = "evidence",
           .label = "整改证据",
           .type = choices,
           .must = true,
           .help = "整改后的照片或证明材料，至少一份"}}},
        {"recheck",
         "recheck",
         "复查",
         people::office,
         {{.name = "on", .label = "复查日期", .type = day, .must = true},
          {.name = "by", .label = "复查人", .must = true, .help = "用顿号隔开；部门检查发现的不少于两名执法人员"},
          {.name = "result",
           .label = "复查结论",
           .type = choice,
           .must = true,
           .choices = {{"pass", "合格，予以销号"}, {"fail", "不合格，退回整改"}}},
          {.name = "opinion", .label = "复查意见", .type = long_text, .must = true, .max = 1000},
          {.name = "document_number", .label = "复查文书号", .max = 80},
          {.name = "new_deadline", .label = "新的整改时限", .type = day, .help = "不合格时必填"},
          {.name = "evidence", .label = "复查照片", .type = choices}}},
        {"extension",
         "extension",
         "申请延期",
         people::office | people::enterprise,
         {{.name = "deadline", .label = "申请的新时限", .type = day, .must = true},
          {.name = "reason", .label = "延期理由", .type = long_text, .must = true, .max = 1000}}},
        {"decision",
         "extension/decision",
         "批复延期",
         people::office,
         {{.name = "approve", .label = "是否同意", .type = yes_no, .must = true},
          {.name = "reason", .label = "批复意见", .type = long_text, .max = 1000}}},
        {"supervision",
         "supervision",
         "挂牌督办",
         people::office,
         {{.name = "level", .label = "督办级别", .must = true, .max = 40},
          {.name = "document_number", .label = "督办文号", .must = true, .max = 80},
          {.name = "from", .label = "挂牌日期", .type = day, .must = true},
          {.name = "until", .label = "督办期限", .type = day, .must = true}}},
        {"removal",
         "supervision/removal",
         "摘牌",
         people::office,
         {{.name = "on", .label = "摘牌日期", .type = day, .must = true},
          {.name = "document_number", .label = "摘牌文号", .must = true, .max = 80}}},
        {"grade",
         "grade",
         "定级",
         people::office,
         {{.name = "grade",
           .label = "隐患等级",
           .type = choice,
           .must = true,
           .choices = {{"general", "一般"}, {"major", "重大"}}},
          {.name = "basis", .label = "判定依据", .must = true, .max = 300}}},
    };
}

// The body read by the verb's own description: types are checked once, here, with the field's label in the message.
class Body {
  public:
    Body(ReadTx& tx, const Verb& verb, const Json& body)
        : kind_{.name = verb.name, .label = verb.label, .fields = verb.fields} {
        record_ = kind_.fresh("");
        Json fields = Json::object();
        for (const auto& [name, value] : body.members())
            if (name != "evidence" && !(name == "by" && value.is_array())) fields.set(name, value);
        Issues issues = records::apply(tx, kind_, fields, record_);
        for (std::size_t i = 0; i < kind_.fields.size(); ++i) {
            const auto* text = std::get_if<std::string>(&record_.values[i]);
            const Field& field = kind_.fields[i];
            if (!text) continue;
            if (characters(*text) > field.max)
                issues.push_back({field.name, "too_long", "最多 " + std::to_string(field.max) + " 个字", field.label});
            if (field.type == day && !Day::parse(*text))
                issues.push_back({field.name, "not_a_day", "应为日期，如 2023-11-09", field.label});
            if (field.type == choice && !records::find_choice(field, *text))
                issues.push_back({field.name, "not_a_choice", "不在可选范围内", field.label});
        }
        for (const Field& field : kind_.fields)
            if ((field.type == choice || field.type == yes_no) && field.must && kind_.blank(record_, field.name))
                issues.push_back({field.name, "required", "必填", field.label});
        raise_if_any(std::move(issues));
    }
    std::string text(const char* name) const { return kind_.text(record_, name); }
    std::optional<Day> when(const char* name) const { return kind_.day(record_, name); }
    bool yes(const char* name) const { return kind_.yes(record_, name); }

  private:
    records::Kind kind_;
    records::Record record_;
};

StepInfo info_of(const http::Call& call) {
    StepInfo info;
    info.id = call.text("id");
    if (!call.request.header("if-match").empty()) info.version = http::if_match(call.request);
    if (const Json* evidence = call.body.find("evidence"); evidence && !evidence->is_null())
        for (const Json& id : evidence->items()) info.evidence.push_back(id.string());
    return info;
}

std::vector<std::string> names(const Json& body, const std::string& text) {
    std::vector<std::string> out;
    if (body["by"].is_array()) {
        for (const Json& name : body["by"].items())
            if (const std::string one = trimmed(name.string()); !one.empty()) out.push_back(one);
        return out;
    }
    std::string plain = text;
    for (const char* separator : {"、", "，", ",", "；", ";"})
        for (std::size_t at = 0; (at = plain.find(separator, at)) != std::string::npos;)
            plain.replace(at, std::string_view(separator).size(), "\n");
    for (const std::string& part : split(plain, '\n'))
        if (const std::string one = trimmed(part); !one.empty()) out.push_back(one);
    return out;
}

records::Record run(WriteTx& tx, const Verb& verb, const http::Call& call) {
    const std::string& id = call.arg("id");
    const StepInfo info = info_of(call);
    const Body body(tx, verb, call.body);
    const std::string name = verb.name;
    if (name == "order")
        return take(tx, id, info,
                    Order{body.text("responsible"), body.text("responsible_phone"), body.text("measure"),
                          body.text("fund"), body.text("emergency_plan"), body.when("deadline")});
    if (name == "rectification") return take(tx, id, info, Rectification{body.when("done_on"), body.text("measures")});
    if (name == "recheck")
        return take(tx, id, info,
                    Recheck{body.when("on"), names(call.body, body.text("by")), body.text("result") == "pass",
                            body.text("opinion"), body.text("document_number"), body.when("new_deadline")});
    if (name == "extension") return take(tx, id, info, Extension{body.when("deadline"), body.text("reason")});
    if (name == "decision") return take(tx, id, info, Decision{body.yes("approve"), body.text("reason")});
    if (name == "supervision")
        return take(
            tx, id, info,
            Supervision{body.text("level"), body.text("document_number"), body.when("from"), body.when("until")});
    if (name == "removal") return take(tx, id, info, Removal{body.when("on"), body.text("document_number")});
    return take(tx, id, info,
                Grading{body.text("grade") == "major" ? Grade::major : Grade::general, body.text("basis")});
}

Json field_json(const Verb& verb) {
    const records::Kind form{.name = verb.name, .label = verb.label, .fields = verb.fields};
    return *records::describe(form, 0).find("fields");
}

Json steps_of(ReadTx& tx, const std::string& id) {
    const records::KindPtr kind = tx.kinds().get("hazards");
    const records::KindPtr steps = tx.kinds().get("hazard_steps");
    const records::Record record = records::get(tx, *kind, id);
    const Hazard hazard = typed().load(*kind, record);
    Json allowed = Json::array();
    for (const Verb& verb : verbs()) {
        if (!tx.actor().is_any(verb.may)) continue;
        const std::string why = refusal(hazard, verb.name);
        allowed.push(Json::object()
                         .set("verb", verb.name)
                         .set("path", verb.path)
                         .set("label", verb.label)
                         .set("refused", why.empty() ? Json() : Json(why))
                         .set("fields", field_json(verb)));
    }
    records::Filter filter{.conditions = {{"hazard", records::Test::equal, {id}}}, .sort = "n", .limit = 1000};
    Json lines = Json::array();
    for (const records::Record& line : records::list(tx, *steps, filter).items) {
        Json attachments = Json::array();
        for (const std::string& one : split(steps->text(line, "evidence"), ','))
            tx.sql().each(
                db::Query("select id, name, mime from attachments where id = $1", {one}), [&](const db::Row& row) {
                    attachments.push(
                        Json::object().set("id", row.text(0)).set("name", row.text(1)).set("mime", row.text(2)));
                });
        lines.push(Json::object()
                       .set("id", line.id)
                       .set("verb", steps->text(line, "verb"))
                       .set("label", records::choice_label(steps->field("verb"), steps->text(line, "verb")))
                       .set("at", line.created.ms)
                       .set("by_name", steps->text(line, "by_name"))
                       .set("details", Json::parse(steps->text(line, "details")))
                       .set("attachments", std::move(attachments)));
    }
    return Json::object()
        .set("state", kind->text(record, "state"))
        .set("state_label", label(hazard.state))
        .set("version", record.version)
        .set("overdue", overdue(hazard, tx.today()))
        .set("allowed", std::move(allowed))
        .set("steps", std::move(lines));
}

// For the API document: the verb's form, with the client's own number of the step.
Json schema_of(const Verb& verb) {
    Json schema = records::form_schema(verb.fields);
    Json properties = Json::object().set("id", Json::object().set("type", "string").set("format", "uuid"));
    for (const auto& [name, property] : schema["properties"].members()) properties.set(name, property);
    return schema.set("properties", std::move(properties)).set("additionalProperties", true);
}

}  // namespace

void routes(http::Router& router) {
    router
        .get("/hazards/{id}/steps", people::all, "隐患的处理记录和可做的操作",
             [](ReadTx& tx, const http::Call& call) { return http::json(steps_of(tx, call.arg("id"))); })
        .answers(records::steps_shape());
    for (const Verb& verb : verbs()) {
        router
            .post(
                "/hazards/{id}/" + std::string(verb.path), verb.may, std::string("隐患：") + verb.label,
                [verb](WriteTx& tx, const http::Call& call) {
                    const records::Record record = run(tx, verb, call);
                    const records::KindPtr kind = tx.kinds().get("hazards");
                    http::Response response;
                    records::append_json(response.body, *kind, record, records::labels(tx, *kind, {record}));
                    return response;
                },
                schema_of(verb))
            .answers(shape::known("HazardsRecord"));
    }
}

}  // namespace zhiben::hazards
