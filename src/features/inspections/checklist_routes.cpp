#include "features/inspections/routes.hpp"
#include "features/inspections/service.hpp"
#include "features/inspections/store.hpp"
#include "features/people/roles.hpp"
#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"

namespace zhiben::inspections {
namespace {

using records::KindPtr;
using records::Record;

Json clauses_of(const rulebook::ItemOn& on) {
    Json out = Json::array();
    for (const rulebook::Clause& one : on.clauses)
        out.push(Json::object().set("text", one.cited).set("verified", one.verified));
    return out;
}

Json line_json(ReadTx& tx, const records::Kind& items, const Line& line) {
    const rulebook::Item& item = *line.on.item;
    Json out = Json::object()
                   .set("item", item.code)
                   .set("number", item.number)
                   .set("text", item.text)
                   .set("how", item.method)
                   .set("basis", line.on.basis())
                   .set("clauses", clauses_of(line.on))
                   .set("verified", line.on.verified)
                   .set("none", line.on.none.empty() ? Json() : Json(line.on.none))
                   .set("problem", item.problem.empty() ? Json() : Json(item.problem))
                   .set("category", item.category)
                   .set("only_toxic", item.only_toxic)
                   .set("only_explosive", item.only_explosive)
                   .set("only_contracted", item.only_contracted);
    const auto text = [&](const char* name, const char* field) {
        out.set(name, line.item && !items.blank(*line.item, field) ? Json(items.text(*line.item, field)) : Json());
    };
    out.set("id", line.item ? Json(line.item->id) : Json());
    for (const char* field : {"result", "description", "space", "method", "hazard", "rules_version"})
        text(field, field);
    out.set("photos", line.item ? tx.sql().integer(db::Query("select count(*) from attachments where record = $1 and "
                                                             "kind = 'inspection_items' and removed_at is null",
                                                             {line.item->id}))
                                : std::int64_t{0});
    return out;
}

Json suspicion_json(const SuspicionOf& one) {
    Json because = Json::array();
    for (const std::string& code : one.suspicion.because) because.push(code);
    const auto or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
    return Json::object()
        .set("criterion", one.suspicion.criterion.code)
        .set("label", one.suspicion.criterion.label)
        .set("basis", one.suspicion.criterion.basis)
        .set("verified", one.suspicion.criterion.verified)
        .set("because", std::move(because))
        .set("ask", or_null(one.suspicion.ask))
        .set("decision", or_null(one.decision))
        .set("reason", or_null(one.reason))
        .set("by_name", or_null(one.by_name));
}

Json checklist_json(ReadTx& tx, const std::string& id) {
    const KindPtr kind = tx.kinds().get(stepped.kind), items = tx.kinds().get("inspection_items");
    const Record record = records::get(tx, *kind, id);
    const Checklist list = checklist(tx, *kind, record);
    Json lines = Json::array(), suspicions = Json::array();
    for (const Line& line : list.lines) lines.push(line_json(tx, *items, line));
    for (const SuspicionOf& one : list.suspicions) suspicions.push(suspicion_json(one));
    return Json::object()
        .set("inspection", id)
        .set("version", record.version)
        .set("state", kind->text(record, "state"))
        .set("inspected_on", kind->text(record, "inspected_on"))
        .set("rules_version", kind->text(record, "rules_version"))
        .set("items", std::move(lines))
        .set("suspicions", std::move(suspicions));
}

Json checklist_shape() {
    using shape::maybe, shape::text, shape::truth;
    const Json clause = shape::object({{"text", text()}, {"verified", truth()}});
    const Json line = shape::named("ChecklistLine", shape::object({{"item", text()},
                                                                   {"number", shape::whole()},
                                                                   {"text", text()},
                                                                   {"how", text()},
                                                                   {"basis", text()},
                                                                   {"clauses", shape::list(clause)},
                                                                   {"verified", truth()},
                                                                   {"none", maybe(text())},
                                                                   {"problem", maybe(text())},
                                                                   {"category", text()},
                                                                   {"only_toxic", truth()},
                                                                   {"only_explosive", truth()},
                                                                   {"only_contracted", truth()},
                                                                   {"id", maybe(shape::uuid())},
                                                                   {"result", maybe(text())},
                                                                   {"description", maybe(text())},
                                                                   {"space", maybe(shape::uuid())},
                                                                   {"method", maybe(text())},
                                                                   {"hazard", maybe(shape::uuid())},
                                                                   {"rules_version", maybe(text())},
                                                                   {"photos", shape::whole()}}));
    const Json suspicion = shape::named("Suspicion", shape::object({{"criterion", text()},
                                                                    {"label", text()},
                                                                    {"basis", text()},
                                                                    {"verified", truth()},
                                                                    {"because", shape::list(text())},
                                                                    {"ask", maybe(text())},
                                                                    {"decision", maybe(text())},
                                                                    {"reason", maybe(text())},
                                                                    {"by_name", maybe(text())}}));
    return shape::named("Checklist", shape::object({{"inspection", shape::uuid()},
                                                    {"version", shape::whole()},
                                                    {"state", text()},
                                                    {"inspected_on", text()},
                                                    {"rules_version", text()},
                                                    {"items", shape::list(line)},
                                                    {"suspicions", shape::list(suspicion)}}));
}

// The body of PUT …/checklist: {"items": [{"item", "result", "description", "space", "method", "withdrawal", "id"}]}.
std::vector<Answer> answers_in(const Json& body) {
    const Json* items = body.find("items");
    if (!items || !items->is_array()) throw Problem(Issues{{"items", "required", "请给出检查项的结果列表", "检查单"}});
    Issues issues;
    std::vector<Answer> out;
    for (const Json& one : items->items()) {
        const std::string item = one.text("item");
        const auto result = result_named(one.text("result"));
        if (!result)
            issues.push_back({"items." + item + ".result", "not_a_choice",
                              "应为 pass（合格）、fail（不合格）、na（不适用）或空白（未查）", "结果"});
        for (const auto& [name, value] : one.members())
            if (name != "item" && name != "id" && name != "result" && name != "description" && name != "space" &&
                name != "method" && name != "withdrawal")
                issues.push_back(
                    {"items." + item + "." + name, "unknown_field", "检查项没有“" + name + "”这一栏", name});
        out.push_back({.item = item,
                       .id = one.text("id"),
                       .result = result.value_or(Result::blank),
                       .description = trimmed(one.text("description")),
                       .space = one.text("space"),
                       .method = one.text("method", "deadline"),
                       .withdrawal = trimmed(one.text("withdrawal"))});
    }
    raise_if_any(std::move(issues));
    return out;
}

Json checklist_schema() {
    const auto text = [](const char* title) { return Json::object().set("type", "string").set("title", title); };
    Json item = Json::object()
                    .set("type", "object")
                    .set("properties", Json::object()
                                           .set("item", text("检查项代码"))
                                           .set("id", text("检查项编号，由客户端生成，可留空"))
                                           .set("result", text("pass 合格、fail 不合格、na 不适用，空白为未查"))
                                           .set("description", text("情况，不合格的必填"))
                                           .set("space", text("有限空间"))
                                           .set("method", text("immediate 立即整改、deadline 限期整改"))
                                           .set("withdrawal", text("撤回已登记隐患的理由")))
                    .set("required", Json::array().push("item"));
    return Json::object()
        .set("type", "object")
        .set("properties", Json::object().set("items", Json::object().set("type", "array").set("items", item)))
        .set("required", Json::array().push("items"));
}

}  // namespace

void checklist_routes(http::Router& router) {
    router
        .get("/inspections/{id}/checklist", http::everyone, "检查单：按检查日期的依据和已填的结果",
             [](ReadTx& tx, const http::Call& call) { return http::json(checklist_json(tx, call.arg("id"))); })
        .answers(checklist_shape());
    router
        .write(
            "PUT", "/inspections/{id}/checklist", people::office | people::enterprise, "保存检查单（可重复发送）",
            [](WriteTx& tx, const http::Call& call) {
                const std::int64_t version = call.request.header("if-match").empty() ? 0 : http::if_match(call.request);
                answer(tx, call.arg("id"), version, answers_in(call.body));
                return http::json(checklist_json(tx, call.arg("id")));
            },
            checklist_schema())
        .answers(checklist_shape());
}

}  // namespace zhiben::inspections
