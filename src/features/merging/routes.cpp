#include "features/merging/routes.hpp"

#include "features/merging/service.hpp"
#include "features/people/roles.hpp"
#include "kit/base/shape.hpp"
#include "kit/records/form.hpp"

namespace zhiben::merging {
namespace {

Json shown(ReadTx& tx, const records::Record& record) {
    const records::KindPtr kind = tx.kinds().get("enterprises");
    return records::to_json(*kind, record, records::labels(tx, *kind, {record}));
}

Json duplicates_json(ReadTx& tx) {
    Json items = Json::array();
    for (const Group& group : duplicates(tx)) {
        Json enterprises = Json::array();
        for (const records::Record& one : group.enterprises) enterprises.push(shown(tx, one));
        items.push(Json::object()
                       .set("key", group.core)
                       .set("why", "名称相同（忽略空格、括号、组织形式后缀）")
                       .set("enterprises", std::move(enterprises)));
    }
    return Json::object().set("items", std::move(items));
}

Json preview_json(ReadTx& tx, const Preview& preview) {
    Json moves = Json::object(), fields = Json::array(), conflicts = Json::array();
    for (const auto& [kind, count] : preview.moves) moves.set(kind, count);
    for (const FieldChoice& field : preview.fields)
        fields.push(Json::object()
                        .set("field", field.field)
                        .set("label", field.label)
                        .set("target", field.target)
                        .set("from", field.merged)
                        .set("kept", field.takes ? "from" : "target"));
    for (const Clash& clash : preview.clashes) {
        const records::KindPtr kind = tx.kinds().get(clash.kind);
        conflicts.push(Json::object()
                           .set("kind", clash.kind)
                           .set("record", clash.record)
                           .set("field", "number")
                           .set("label", kind->label)
                           .set("text", "编号“" + clash.number + "”两家都有，转来的一条改为“" + clash.given + "”"));
    }
    return Json::object()
        .set("target", shown(tx, preview.target))
        .set("from", shown(tx, preview.merged))
        .set("moves", std::move(moves))
        .set("fields", std::move(fields))
        .set("conflicts", std::move(conflicts));
}

Json merge_json(const Merge& merge) {
    return Json::object()
        .set("id", merge.id)
        .set("at", merge.at.ms)
        .set("by_name", merge.by_name)
        .set("target", merge.target)
        .set("target_name", merge.target_name)
        .set("from", merge.merged)
        .set("from_name", merge.merged_name)
        .set("undone_at", merge.undone_at == 0 ? Json() : Json(merge.undone_at));
}

Json merge_of(ReadTx& tx, const std::string& id) {
    for (const Merge& one : merges(tx))
        if (one.id == id) return Json::object().set("merge", merge_json(one));
    return Json::object().set("merge", Json::object().set("id", id));
}

Json merge_shape() {
    return shape::named("Merge", shape::object({{"id", shape::uuid()},
                                                {"at", shape::moment()},
                                                {"by_name", shape::text()},
                                                {"target", shape::uuid()},
                                                {"target_name", shape::text()},
                                                {"from", shape::uuid()},
                                                {"from_name", shape::text()},
                                                {"undone_at", shape::maybe(shape::moment())}}));
}
Json preview_shape() {
    return shape::named(
        "MergePreview",
        shape::object({{"target", shape::known("EnterprisesRecord")},
                       {"from", shape::known("EnterprisesRecord")},
                       {"moves", shape::map(shape::whole())},
                       {"fields", shape::list(shape::object({{"field", shape::text()},
                                                             {"label", shape::text()},
                                                             {"target", shape::text()},
                                                             {"from", shape::text()},
                                                             {"kept", shape::one_of({"target", "from"})}}))},
                       {"conflicts", shape::list(shape::object({{"kind", shape::text()},
                                                                {"record", shape::uuid()},
                                                                {"field", shape::text()},
                                                                {"label", shape::text()},
                                                                {"text", shape::text()}}))}}));
}

}  // namespace

void routes(http::Router& router) {
    router
        .get("/enterprises/duplicates", people::staff, "疑似重复的企业",
             [](ReadTx& tx, const http::Call&) { return http::json(duplicates_json(tx)); })
        .answers(shape::items(shape::named(
            "DuplicateGroup", shape::object({{"key", shape::text()},
                                             {"why", shape::text()},
                                             {"enterprises", shape::list(shape::known("EnterprisesRecord"))}}))));
    router
        .post("/enterprises/distinct", people::office, "标记两家企业不是同一家",
              [](WriteTx& tx, const http::Call& call) {
                  mark_distinct(tx, call.text("id"), call.text("a"), call.text("b"), call.text("reason"));
                  return http::no_content();
              })
        .answers_nothing();
    router
        .post("/enterprises/{id}/merge/preview", people::office, "合并企业：预览",
              [](WriteTx& tx, const http::Call& call) {
                  return http::json(preview_json(tx, preview_merge(tx, call.arg("id"), call.text("from"))));
              })
        .answers(preview_shape());
    router
        .post("/enterprises/{id}/merge", people::office, "合并企业",
              [](WriteTx& tx, const http::Call& call) {
                  std::vector<std::string> take;
                  if (const Json* fields = call.body.find("take"); fields && !fields->is_null())
                      for (const Json& field : fields->items()) take.push_back(field.string());
                  merge(tx, call.text("id"), call.arg("id"), call.text("from"), take);
                  return http::json(merge_of(tx, call.text("id")));
              })
        .answers(shape::object({{"merge", merge_shape()}}));
    router
        .get("/merges", people::staff, "合并过的企业",
             [](ReadTx& tx, const http::Call&) {
                 Json items = Json::array();
                 for (const Merge& one : merges(tx)) items.push(merge_json(one));
                 return http::json(Json::object().set("items", std::move(items)));
             })
        .answers(shape::items(merge_shape()));
    router
        .post("/merges/{id}/undo", people::office, "撤销合并",
              [](WriteTx& tx, const http::Call& call) {
                  undo_merge(tx, call.arg("id"));
                  return http::json(merge_of(tx, call.arg("id")));
              })
        .answers(shape::object({{"merge", merge_shape()}}));
}

}  // namespace zhiben::merging
