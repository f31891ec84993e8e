// The attachments that prove what was done.

#include "features/people/roles.hpp"
#include "features/publicity/params_routes.hpp"
#include "features/publicity/routes.hpp"
#include "features/publicity/service.hpp"
#include "kit/base/shape.hpp"
#include "kit/files/reuse.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

Json use_json(ReadTx& tx, const files::Attachment& use) {
    const records::KindPtr kind = tx.kinds().get(use.kind);
    return Json::object()
        .set("attachment", use.id)
        .set("name", use.name)
        .set("kind", use.kind)
        .set("kind_label", kind->label)
        .set("record", use.record)
        .set("record_title", kind->title_of(records::get(tx, *kind, use.record)))
        .set("by_name", use.by_name)
        .set("at", use.at.ms);
}

http::Response reuse_of(ReadTx& tx, const http::Call& call) {
    const std::string kind = call.param("kind");
    if (!kind.empty()) tx.kinds().get(kind);
    const files::Reuses found = files::reuses(tx, kind, call.param("after"), limit_of(call));
    Json items = Json::array();
    for (const files::Reuse& one : found.items) {
        Json uses = Json::array();
        for (const files::Attachment& use : one.uses) uses.push(use_json(tx, use));
        items.push(Json::object().set("hash", one.hash).set("uses", std::move(uses)));
    }
    return http::json(
        Json::object().set("items", std::move(items)).set("next", found.next.empty() ? Json() : Json(found.next)));
}

// 佐证材料 of annex 4: the attachments of a period's records.
http::Response evidence_of(ReadTx& tx, const http::Call& call) {
    const Page page{.limit = limit_of(call) + 1, .after = number_of(call, "after", 0)};
    std::vector<std::string> ids = evidence_list(tx, period_of(call, tx.today()), page);
    const bool more = ids.size() == page.limit;
    if (more) ids.pop_back();
    Json items = Json::array();
    for (const std::string& id : ids) items.push(use_json(tx, files::find(tx, id).value()));
    const std::int64_t next = page.after + static_cast<std::int64_t>(ids.size());
    return http::json(
        Json::object().set("items", std::move(items)).set("next", more ? Json(std::to_string(next)) : Json()));
}

Json use_shape() {
    return shape::named("EvidenceUse", shape::object({{"attachment", shape::uuid()},
                                                      {"name", shape::text()},
                                                      {"kind", shape::text()},
                                                      {"kind_label", shape::text()},
                                                      {"record", shape::uuid()},
                                                      {"record_title", shape::text()},
                                                      {"by_name", shape::text()},
                                                      {"at", shape::moment()}}));
}

}  // namespace

void evidence_routes(http::Router& router) {
    router.get("/evidence/reuse", people::staff, "同一张照片用于几条记录", reuse_of)
        .answers(shape::page(shape::object({{"hash", shape::text()}, {"uses", shape::list(use_shape())}})));
    router.get("/publicity/evidence", people::all, "一段时间内宣传工作的佐证材料", evidence_of)
        .answers(shape::page(use_shape()));
}

}  // namespace zhiben::publicity
