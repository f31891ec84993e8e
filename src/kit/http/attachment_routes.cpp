#include <filesystem>
#include <fstream>

#include "kit/base/id.hpp"
#include "kit/base/shape.hpp"
#include "kit/files/attachments.hpp"
#include "kit/http/record_routes.hpp"
#include "kit/records/store.hpp"

namespace zhiben::http {
namespace {

Json show(const files::Attachment& one) {
    return Json::object()
        .set("id", one.id)
        .set("kind", one.kind)
        .set("record", one.record)
        .set("name", one.name)
        .set("mime", one.mime)
        .set("size", one.size)
        .set("hash", one.hash)
        .set("purpose", one.purpose)
        .set("by_name", one.by_name)
        .set("at", one.at.ms);
}

// The attachment, when its record is in the actor's scope.
files::Attachment reachable(ReadTx& tx, const std::string& id) {
    const auto found = files::find(tx, id);
    if (!found) throw Problem(Stop::not_found, "not_found", "没有这份材料，或它不在您的管理范围内");
    records::get(tx, *tx.kinds().get(found->kind), found->record);
    return *found;
}

// Who may hang evidence on a record: whoever may change or make records of the kind, and its further attachers.
void need_attacher(const records::Kind& kind, const Actor& actor) {
    if (!actor.is_any(kind.writers | kind.creators | kind.attachers))
        throw Problem(Stop::forbidden, "role", "您的角色不能给“" + kind.label + "”上传材料");
}

Response upload(const Work& work, const Call& call) {
    const records::KindPtr kind = work.context().kinds->get(call.arg("kind"));
    need_attacher(*kind, call.actor);
    work.read(call.actor, [&](ReadTx& tx) { records::get(tx, *kind, call.arg("id")); });  // before any byte is kept
    std::string path = call.request.spool ? call.request.spool->path : std::string();
    std::optional<Spool> own;
    if (path.empty()) {
        path = work.context().files + "/upload-" + random_hex(8);
        own.emplace(path);
        std::ofstream(path, std::ios::binary) << call.request.body;
    }
    const files::Kept kept = files::keep(work.context().files, path);
    const std::string id = call.request.param("id").value_or(new_id(work.context().clock->now()));
    Json out;
    work.write(call.actor, [&](WriteTx& tx) {
        const records::Record record = records::get(tx, *kind, call.arg("id"));
        if (record.archived) throw Problem(Stop::not_found, "archived", "这条记录已删除，不能再上传材料");
        out = show(files::attach(tx, id, kind->name, record.id, kept, call.param("name"), call.param("purpose")));
    });
    return json(out, 201);
}

Json attachment_shape() {
    return shape::named("Attachment", shape::object({{"id", shape::uuid()},
                                                     {"kind", shape::text()},
                                                     {"record", shape::uuid()},
                                                     {"name", shape::text()},
                                                     {"mime", shape::text()},
                                                     {"size", shape::whole()},
                                                     {"hash", shape::text()},
                                                     {"purpose", shape::text()},
                                                     {"by_name", shape::text()},
                                                     {"at", shape::moment()}}));
}

}  // namespace

void attachment_routes(Router& router) {
    router
        .get("/{kind}/{id}/attachments", everyone, "材料",
             [](ReadTx& tx, const Call& call) {
                 const records::KindPtr kind = tx.kinds().get(call.arg("kind"));
                 const records::Record record = records::get(tx, *kind, call.arg("id"));
                 Json items = Json::array();
                 for (const files::Attachment& one : files::list(tx, kind->name, record.id)) items.push(show(one));
                 return json(Json::object().set("items", std::move(items)));
             })
        .answers(shape::items(attachment_shape()));
    router.plain("POST", "/{kind}/{id}/attachments", everyone, "上传材料（照片或 PDF）", upload)
        .answers(attachment_shape(), 201);
    router.get("/attachments/{id}", everyone, "下载材料", [](ReadTx& tx, const Call& call) {
        const files::Attachment one = reachable(tx, call.arg("id"));
        Response response;
        response.type = one.mime;
        response.file = files::path_of(tx.context().files, one.hash);
        response.headers.emplace_back("Content-Disposition", "inline; filename*=UTF-8''" + percent_encoded(one.name));
        response.headers.emplace_back("Cache-Control", "private, max-age=3600");
        return response;
    });
    router.write("DELETE", "/attachments/{id}", everyone, "移除材料", [](WriteTx& tx, const Call& call) {
        const files::Attachment one = reachable(tx, call.arg("id"));
        // Another's evidence is taken away by those alone who may remove the record itself.
        const records::KindPtr kind = tx.kinds().get(one.kind);
        need_attacher(*kind, tx.actor());
        if (one.by_id != tx.actor().id && !tx.actor().is_any(kind->archivers))
            throw Problem(Stop::forbidden, "role", "这份材料是" + one.by_name + "上传的，您不能移除");
        files::remove(tx, one);
        return no_content();
    });
}

}  // namespace zhiben::http
