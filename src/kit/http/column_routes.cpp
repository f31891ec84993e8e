#include "kit/base/shape.hpp"
#include "kit/http/record_routes.hpp"
#include "kit/records/columns.hpp"

namespace zhiben::http {
namespace {

Json show(const records::Column& column) {
    Json choices = Json::array();
    for (const std::string& choice : column.choices) choices.push(choice);
    return Json::object()
        .set("id", column.id)
        .set("name", column.name)
        .set("label", column.label)
        .set("type", column.type)
        .set("choices", std::move(choices))
        .set("must", column.must)
        .set("listed", column.listed)
        .set("position", column.position);
}

// Members that are absent keep what is there.
void read(const Json& body, records::Column& column) {
    if (body.find("id")) column.id = body.text("id");
    if (body.find("name")) column.name = body.text("name");
    if (body.find("label")) column.label = body.text("label");
    if (body.find("type")) column.type = body.text("type");
    if (const Json* must = body.find("must")) column.must = must->boolean();
    if (const Json* listed = body.find("listed")) column.listed = listed->boolean();
    if (const Json* position = body.find("position"); position && !position->is_null())
        column.position = position->integer();
    if (const Json* choices = body.find("choices"); choices && !choices->is_null()) {
        column.choices.clear();
        for (const Json& choice : choices->items()) column.choices.push_back(choice.string());
    }
}

Json column_shape() {
    return shape::named("Column", shape::object({{"id", shape::uuid()},
                                                 {"name", shape::text()},
                                                 {"label", shape::text()},
                                                 {"type", shape::text()},
                                                 {"choices", shape::list(shape::text())},
                                                 {"must", shape::truth()},
                                                 {"listed", shape::truth()},
                                                 {"position", shape::whole()}}));
}

}  // namespace

void column_routes(Router& router, Roles administrators, std::function<void(const Work&)> changed) {
    router
        .get("/kinds/{kind}/columns", everyone, "自定栏目",
             [](ReadTx& tx, const Call& call) {
                 Json items = Json::array();
                 for (const records::Column& column : records::columns(tx, tx.kinds().get(call.arg("kind"))->name))
                     items.push(show(column));
                 return json(Json::object().set("items", std::move(items)));
             })
        .answers(shape::items(column_shape()));
    // Plain routes: what was added is loaded into the kinds after the commit.
    router
        .plain("POST", "/kinds/{kind}/columns", administrators, "新增自定栏目",
               [changed](const Work& work, const Call& call) {
                   records::Column column;
                   read(call.request.json(), column);
                   work.write(call.actor,
                              [&](WriteTx& tx) { records::put_column(tx, *tx.kinds().get(call.arg("kind")), column); });
                   changed(work);
                   return json(show(column), 201);
               })
        .answers(column_shape(), 201);
    router
        .plain("PATCH", "/kinds/{kind}/columns/{id}", administrators, "修改自定栏目",
               [changed](const Work& work, const Call& call) {
                   records::Column found;
                   work.write(call.actor, [&](WriteTx& tx) {
                       const records::KindPtr kind = tx.kinds().get(call.arg("kind"));
                       for (const records::Column& column : records::columns(tx, kind->name))
                           if (column.id == call.arg("id")) found = column;
                       if (found.id.empty()) throw Problem(Stop::not_found, "not_found", "没有这个自定栏目");
                       read(call.request.json(), found);
                       found.id = call.arg("id");
                       records::put_column(tx, *kind, found);
                   });
                   changed(work);
                   return json(show(found));
               })
        .answers(column_shape());
    router.plain("DELETE", "/kinds/{kind}/columns/{id}", administrators, "删除自定栏目",
                 [changed](const Work& work, const Call& call) {
                     work.write(call.actor, [&](WriteTx& tx) {
                         records::remove_column(tx, *tx.kinds().get(call.arg("kind")), call.arg("id"));
                     });
                     changed(work);
                     return no_content();
                 });
}

}  // namespace zhiben::http
