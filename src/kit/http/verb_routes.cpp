#include "kit/http/verb_routes.hpp"

#include <memory>

#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/files/attachments.hpp"
#include "kit/records/form.hpp"
#include "kit/records/schema.hpp"

namespace zhiben::http {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;
using records::Verb;

records::StepInfo info_of(const Call& call) {
    records::StepInfo info;
    info.id = call.text("id");
    if (!call.request.header("if-match").empty()) info.version = if_match(call.request);
    if (const Json* evidence = call.body.find("evidence"); evidence && evidence->is_array())
        for (const Json& id : evidence->items()) {
            if (!id.is_string()) throw Problem(Issues{{"evidence", "wrong_type", "应为材料的编号", "证明材料"}});
            info.evidence.push_back(id.string());
        }
    return info;
}

Json allowed(ReadTx& tx, const Verbs& all, const Kind& kind, const Record& record) {
    Json out = Json::array();
    for (const Verb& verb : all.verbs) {
        if (!tx.actor().is_any(verb.may)) continue;
        if (all.concerns && !all.concerns(kind, record, verb.name)) continue;
        const std::string why =
            record.archived ? "这条" + kind.label + "已删除" : all.refusal(tx, kind, record, verb.name);
        out.push(offer(verb, why));
    }
    return out;
}

Json lines(ReadTx& tx, const Verbs& all, const std::string& id) {
    const KindPtr steps = tx.kinds().get(all.stepped.steps);
    const records::Filter filter{
        .conditions = {{all.stepped.parent, records::Test::equal, {id}}}, .sort = "n", .limit = 1000};
    Json out = Json::array();
    for (const Record& line : records::list(tx, *steps, filter).items) {
        Json attachments = Json::array();
        for (const std::string& one : split(steps->text(line, "evidence"), ','))
            if (const auto found = files::find(tx, one))
                attachments.push(Json::object().set("id", found->id).set("name", found->name).set("mime", found->mime));
        out.push(Json::object()
                     .set("id", line.id)
                     .set("verb", steps->text(line, "verb"))
                     .set("label", records::choice_label(steps->field("verb"), steps->text(line, "verb")))
                     .set("at", line.created.ms)
                     .set("by_name", steps->text(line, "by_name"))
                     .set("details", Json::parse(steps->text(line, "details")))
                     .set("attachments", std::move(attachments)));
    }
    return out;
}

Json steps_of(ReadTx& tx, const Verbs& all, const std::string& id) {
    const KindPtr kind = tx.kinds().get(all.stepped.kind);
    const Record record = records::get(tx, *kind, id);
    const std::string state = kind->text(record, "state");
    Json out = Json::object()
                   .set("state", state)
                   .set("state_label", records::choice_label(kind->field("state"), state))
                   .set("version", record.version)
                   .set("allowed", allowed(tx, all, *kind, record))
                   .set("steps", lines(tx, all, id));
    if (all.more) all.more(tx, *kind, record, out);
    return out;
}

// For the API document: the verb's form, with the client's own number of the step.
Json schema_of(const Verb& verb) {
    Json schema = records::form_schema(verb.fields);
    Json properties = Json::object().set("id", Json::object().set("type", "string").set("format", "uuid"));
    for (const auto& [name, property] : schema["properties"].members()) properties.set(name, property);
    return schema.set("properties", std::move(properties)).set("additionalProperties", true);
}

}  // namespace

Json offer(const Verb& verb, const std::string& refused) {
    return Json::object()
        .set("verb", verb.name)
        .set("path", verb.path)
        .set("label", verb.label)
        .set("refused", refused.empty() ? Json() : Json(refused))
        .set("fields", records::describe(verb.fields));
}

void verb_routes(Router& router, Verbs verbs) {
    const auto all = std::make_shared<const Verbs>(std::move(verbs));
    const std::string path = std::string("/") + all->stepped.kind + "/{id}/";
    router
        .get(path + "steps", everyone, all->label + "的办理记录和可做的操作",
             [all](ReadTx& tx, const Call& call) { return json(steps_of(tx, *all, call.arg("id"))); })
        .answers(records::steps_shape());
    for (const Verb& verb : all->verbs)
        router
            .post(
                path + verb.path, verb.may, all->label + "：" + verb.label,
                [all, verb](WriteTx& tx, const Call& call) {
                    const KindPtr kind = tx.kinds().get(all->stepped.kind);
                    const records::Form form(tx, verb, call.body);
                    const Record record = all->take(tx, call.arg("id"), info_of(call), verb, form);
                    Response response;
                    records::append_json(response.body, *kind, record, records::labels(tx, *kind, {record}));
                    return response;
                },
                schema_of(verb))
            .answers(shape::known(records::schema_name({.name = all->stepped.kind}) + "Record"));
}

}  // namespace zhiben::http
