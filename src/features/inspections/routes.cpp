#include "features/inspections/routes.hpp"

#include "features/inspections/service.hpp"
#include "features/inspections/store.hpp"
#include "features/people/roles.hpp"
#include "kit/base/text.hpp"
#include "kit/http/verb_routes.hpp"
#include "kit/records/form.hpp"

namespace zhiben::inspections {
namespace {

using records::Form;
using records::KindPtr;
using records::Record;

Record run(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb, const Form& form) {
    if (verb.name == "finish")
        return take(
            tx, id, info,
            Finish{form.yes("refused"), form.text("refusal_reason"), form.text("witness"), form.text("handling"), {}});
    if (verb.name == "cancel") return take(tx, id, info, Cancel{form.text("reason")});
    form.require_filled();
    return take(tx, id, info, form.text("criterion"), Verdict{verb.name == "confirm", form.text("reason")});
}

Record run_plan(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb, const Form& form) {
    if (verb.name == "start") {
        start(tx, id, info, form.text("inspection"), form.day("inspected_on"));
        return records::get(tx, *tx.kinds().get(plan_stepped.kind), id);
    }
    form.require_filled();
    return cancel_plan(tx, id, info, form.text("reason"));
}

Record run_draw(WriteTx& tx, const std::string& id, const StepInfo& info, const records::Verb& verb, const Form& form) {
    return verb.name == "draw" ? take_draw(tx, id, info) : plans_of_draw(tx, id, info, form.day("planned_on"));
}

std::string plan_refusal(ReadTx&, const records::Kind& kind, const Record& plan, const std::string&) {
    const std::string state = kind.text(plan, "state");
    return state == "planned" ? "" : "这个计划现在是“" + records::choice_label(kind.field("state"), state) + "”";
}
std::string draw_refusal(ReadTx&, const records::Kind& kind, const Record& record, const std::string& verb) {
    const std::string state = kind.text(record, "state");
    if (state == (verb == "draw" ? "prepared" : "drawn")) return {};
    return "这次抽查现在是“" + records::choice_label(kind.field("state"), state) + "”";
}

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

Json draw_json(ReadTx& tx, const std::string& id, bool again) {
    const KindPtr kind = tx.kinds().get(draw_stepped.kind);
    const DrawView view = draw_view(tx, id);
    Json candidates = Json::array(), officers = Json::array(), picks = Json::array();
    std::vector<const Candidate*> picked;
    for (const Candidate& one : view.enterprises) {
        candidates.push(Json::object().set("id", one.id).set("name", one.name));
        if (one.pick) picked.push_back(&one);
    }
    std::sort(picked.begin(), picked.end(), [](const auto* a, const auto* b) { return *a->pick < *b->pick; });
    for (const Candidate* one : picked) {
        Json team = Json::array();
        for (const std::string& name : one->team) team.push(name);
        picks.push(Json::object().set("enterprise", one->id).set("name", one->name).set("officers", std::move(team)));
    }
    for (const std::string& name : view.officers) officers.push(name);
    Json out = Json::object();
    for (const char* field : {"state", "algorithm", "list_hash", "commitment", "seed"})
        out.set(field, kind->blank(view.record, field) ? Json() : Json(kind->text(view.record, field)));
    out.set("enterprises_wanted", kind->integer(view.record, "enterprises_wanted"))
        .set("officers_wanted", kind->integer(view.record, "officers_wanted"))
        .set("candidates", std::move(candidates))
        .set("officers", std::move(officers))
        .set("picks", std::move(picks));
    if (again) {
        const Repeat found = repeat(*kind, view);
        out.set("repeated", Json::object().set("list", found.list).set("seed", found.seed).set("result", found.result));
    }
    return out;
}

Day day_param(const http::Call& call, const char* name, const char* label) {
    const auto day = Day::parse(call.param(name));
    if (!day)
        throw Problem(Stop::malformed, "bad_day",
                      std::string(label) + "（" + name + "）应为日期，如 2023-11-19，请补上或更正");
    return *day;
}

// 检查覆盖: by department, with links to the lists behind the numbers.
Json coverage_json(ReadTx& tx, const http::Call& call) {
    const Day since = day_param(call, "since", "开始日期"), until = day_param(call, "until", "截止日期");
    const std::string department = call.param("department");
    const KindPtr departments = tx.kinds().get("departments");
    Json rows = Json::array();
    Coverage total;
    const auto row = [&](const std::string& of, const Coverage& one) {
        const std::string where = of.empty() ? "department[null]=1" : "department=" + of;
        const auto name = of.empty() ? std::nullopt : records::find(tx, *departments, of);
        return Json::object()
            .set("department", of.empty() ? Json() : Json(of))
            .set("label", name ? departments->title_of(*name) : "未明确部门")
            .set("registered", one.registered)
            .set("inspected", one.inspected)
            .set("visits", one.visits)
            .set("never", one.never)
            .set("open", Json::object()
                             .set("registered", "/enterprises?operating[ne]=closed&" + where)
                             .set("visits", "/inspections?state=done&type[ne]=self&inspected_on[ge]=" + since.iso() +
                                                "&inspected_on[le]=" + until.iso() + "&" + where)
                             .set("never", "/enterprises?operating[ne]=closed&inspected_on[null]=1&" + where));
    };
    for (const auto& [of, one] : coverage(tx, since, until)) {
        if (!department.empty() && of != department) continue;
        rows.push(row(of, one));
        total.registered += one.registered;
        total.inspected += one.inspected;
        total.visits += one.visits;
        total.never += one.never;
    }
    return Json::object()
        .set("since", since.iso())
        .set("until", until.iso())
        .set("registered", total.registered)
        .set("inspected", total.inspected)
        .set("visits", total.visits)
        .set("never", total.never)
        .set("departments", std::move(rows));
}

}  // namespace

void routes(http::Router& router) {
    http::verb_routes(router,
                      {.stepped = stepped,
                       .label = "执法检查",
                       .verbs = verbs(),
                       .refusal = [](ReadTx&, const records::Kind& kind, const Record& record,
                                     const std::string& verb) { return refusal(typed().load(kind, record), verb); },
                       .take = run});
    http::verb_routes(router, {.stepped = plan_stepped,
                               .label = "检查计划",
                               .verbs = plan_verbs(),
                               .refusal = plan_refusal,
                               .take = run_plan});
    http::verb_routes(router, {.stepped = draw_stepped,
                               .label = "双随机抽查",
                               .verbs = draw_verbs(),
                               .refusal = draw_refusal,
                               .take = run_draw});
    router.get("/inspections/{id}/checklist", http::everyone, "检查单：按检查日期的依据和已填的结果",
               [](ReadTx& tx, const http::Call& call) { return http::json(checklist_json(tx, call.arg("id"))); });
    router.write(
        "PUT", "/inspections/{id}/checklist", people::office | people::enterprise, "保存检查单（可重复发送）",
        [](WriteTx& tx, const http::Call& call) {
            const std::int64_t version = call.request.header("if-match").empty() ? 0 : http::if_match(call.request);
            answer(tx, call.arg("id"), version, answers_in(call.body));
            return http::json(checklist_json(tx, call.arg("id")));
        },
        checklist_schema());
    router.get("/inspection_draws/{id}/result", people::staff, "抽查的名单、凭证和结果",
               [](ReadTx& tx, const http::Call& call) { return http::json(draw_json(tx, call.arg("id"), false)); });
    router.get("/inspection_draws/{id}/repeat", people::staff, "按公布的种子重算一次，核对名单、种子和结果",
               [](ReadTx& tx, const http::Call& call) { return http::json(draw_json(tx, call.arg("id"), true)); });
    router.get("/inspections/coverage", people::staff, "检查覆盖：名册中检查过和从未检查的企业",
               [](ReadTx& tx, const http::Call& call) { return http::json(coverage_json(tx, call)); });
}

}  // namespace zhiben::inspections
