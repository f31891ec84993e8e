#include "kit/http/record_routes.hpp"

#include <unordered_map>

#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/records/schema.hpp"
#include "kit/records/store.hpp"
#include "kit/work/history.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::http {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

KindPtr kind_of(const ReadTx& tx, const Call& call) { return tx.kinds().get(call.arg("kind")); }

Response show(ReadTx& tx, const Kind& kind, const Record& record, int status = 200) {
    Response response;
    response.status = status;
    records::append_json(response.body, kind, record, records::labels(tx, kind, {record}));
    response.headers.emplace_back("ETag", '"' + std::to_string(record.version) + '"');
    return response;
}

Response list(ReadTx& tx, const Call& call) {
    const KindPtr kind = kind_of(tx, call);
    records::JsonPage page(*kind);
    const std::string next = records::each_of_page(tx, *kind, records::parse_filter(*kind, call.request.query),
                                                   [&](const Record& record) { page.add(record); });
    Response response;
    response.body = page.finish(tx, next);
    return response;
}

Response create(WriteTx& tx, const Call& call) {
    const KindPtr kind = kind_of(tx, call);
    if (!tx.actor().is_any(kind->creators))
        throw Problem(Stop::forbidden, "role", "您的角色不能新增“" + kind->label + "”");
    Record draft = kind->fresh(call.arg("id"));
    Issues issues = records::apply(tx, *kind, call.body, draft);
    if (!issues.empty()) {
        // All that is wrong at once: what the form sent and what is missing.
        for (Issue& issue : records::check(tx, *kind, nullptr, draft)) {
            bool known = false;
            for (const Issue& one : issues) known = known || one.field == issue.field;
            if (!known) issues.push_back(std::move(issue));
        }
        throw Problem(std::move(issues));
    }
    const Record record = records::create(tx, *kind, std::move(draft));
    return show(tx, *kind, record, record.created == tx.now() ? 201 : 200);  // 200: it was there already, sent twice
}

Response update(WriteTx& tx, const Call& call) {
    const KindPtr kind = kind_of(tx, call);
    const std::int64_t version = if_match(call.request);
    Record changed = records::get(tx, *kind, call.arg("id"));
    raise_if_any(records::apply(tx, *kind, call.body, changed));
    return show(tx, *kind, records::update(tx, *kind, std::move(changed), version));
}

// "after" of an old line may name fields that are no more: they are shown by their names.
Json history(ReadTx& tx, const Kind& kind, const std::string& id) {
    const Record record = records::get(tx, kind, id);
    Json items = Json::array();
    for (const Change& change : history_of(tx, kind.name, record.id)) {
        const Json before = change.before.empty() ? Json::object() : Json::parse(change.before);
        const Json after = change.after.empty() ? Json::object() : Json::parse(change.after);
        Json changes = Json::array();
        const auto add = [&](const std::string& name, const Json& old_value, const Json& new_value) {
            const int at = kind.find(name);
            const records::Field plain{.name = name, .label = name};
            const records::Field& field = at < 0 ? plain : kind.fields[static_cast<std::size_t>(at)];
            const auto text = [&](const Json& value) {
                const db::Value stored = records::stored_value(value);
                if (field.type == records::Type::reference && value.is_string()) {
                    const KindPtr referred = tx.kinds().get(field.refers);
                    db::Query query("select ");
                    query.name(referred->title).add(" from ").name(referred->table).add(" where id = ").bind(stored);
                    const auto title = tx.sql().value(query);
                    if (title && std::holds_alternative<std::string>(*title)) return std::get<std::string>(*title);
                }
                return records::value_text(field, stored);
            };
            changes.push(Json::object()
                             .set("field", name)
                             .set("label", field.label)
                             .set("before", text(old_value))
                             .set("after", text(new_value)));
        };
        for (const auto& [name, value] : after.members())
            if (const Json* old_value = before.find(name); !old_value || !(*old_value == value))
                add(name, before[name], value);
        for (const auto& [name, value] : before.members())
            if (!after.find(name)) add(name, value, Json());
        items.push(Json::object()
                       .set("seq", change.seq)
                       .set("at", change.at.ms)
                       .set("actor", change.actor)
                       .set("actor_name", change.actor_name)
                       .set("door", change.door)
                       .set("action", change.action)
                       .set("changes", std::move(changes))
                       .set("sealed", change.sealed));
    }
    return Json::object().set("items", std::move(items));
}

Json history_shape() {
    const Json change = shape::object(
        {{"field", shape::text()}, {"label", shape::text()}, {"before", shape::text()}, {"after", shape::text()}});
    const Json line = shape::object({{"seq", shape::whole()},
                                     {"at", shape::moment()},
                                     {"actor", shape::text()},
                                     {"actor_name", shape::text()},
                                     {"door", shape::text()},
                                     {"action", shape::text()},
                                     {"changes", shape::list(shape::named("Change", change))},
                                     {"sealed", shape::truth()}});
    return shape::items(shape::named("HistoryLine", line));
}

Response reveal(WriteTx& tx, const Call& call) {
    const KindPtr kind = kind_of(tx, call);
    const Record record = records::get(tx, *kind, call.arg("id"));
    const std::string name = call.text("field");
    const int at = kind->find(name);
    if (at < 0 || !kind->fields[static_cast<std::size_t>(at)].secret)
        throw Problem(Issues{{"field", "not_secret", "这一栏没有隐藏的内容", "栏目"}});
    if (!tx.actor().is_any(kind->writers)) throw Problem(Stop::forbidden, "role", "您的角色不能查看完整号码");
    const std::string sealed = kind->text(record, name);
    write_history(tx, kind->name + ".reveal", kind->name, record.id, "", "");
    return json(Json::object().set("value", sealed.empty() ? Json() : Json(tx.secrets().open(sealed))));
}

}  // namespace

void record_routes(Router& router) {
    router
        .get("/kinds", everyone, "台账种类",
             [](ReadTx& tx, const Call&) {
                 Json items = Json::array();
                 for (const KindPtr& kind : tx.kinds().all())
                     if (tx.actor().is_any(kind->readers)) items.push(records::describe(*kind, tx.actor().role));
                 return json(Json::object().set("items", std::move(items)));
             })
        .answers(shape::items(records::kind_shape()));
    router
        .get("/kinds/{kind}", everyone, "一种台账的栏目",
             [](ReadTx& tx, const Call& call) { return json(records::describe(*kind_of(tx, call), tx.actor().role)); })
        .answers(records::kind_shape());
    router.get("/{kind}", everyone, "列表", list);
    router
        .get("/{kind}/count", everyone, "条数",
             [](ReadTx& tx, const Call& call) {
                 const KindPtr kind = kind_of(tx, call);
                 return json(Json::object().set(
                     "count", records::count(tx, *kind, records::parse_filter(*kind, call.request.query))));
             })
        .answers(shape::object({{"count", shape::whole()}}));
    router.get("/{kind}/{id}", everyone, "查看一条", [](ReadTx& tx, const Call& call) {
        const KindPtr kind = kind_of(tx, call);
        return show(tx, *kind, records::get(tx, *kind, call.arg("id")));
    });
    router.write("PUT", "/{kind}/{id}", everyone, "新增一条", create);
    router.write("PATCH", "/{kind}/{id}", everyone, "修改一条", update);
    router.write("DELETE", "/{kind}/{id}", everyone, "删除一条（归档，历史保留）", [](WriteTx& tx, const Call& call) {
        records::archive(tx, *kind_of(tx, call), call.arg("id"), if_match(call.request));
        return no_content();
    });
    router
        .get("/{kind}/{id}/history", everyone, "历史",
             [](ReadTx& tx, const Call& call) { return json(history(tx, *kind_of(tx, call), call.arg("id"))); })
        .answers(history_shape());
    router.post("/{kind}/{id}/reveal", everyone, "查看完整号码（留痕）", reveal)
        .answers(shape::object({{"value", shape::maybe(shape::text())}}));
}

}  // namespace zhiben::http
