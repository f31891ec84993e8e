// The attachments that prove what was done.

#include "features/people/roles.hpp"
#include "features/publicity/params_routes.hpp"
#include "features/publicity/routes.hpp"
#include "features/publicity/service.hpp"
#include "kit/base/shape.hpp"
#include "kit/files/reuse.hpp"
#include "kit/http/attachment_lines.hpp"

namespace zhiben::publicity {
namespace {

http::Response reuse_of(ReadTx& tx, const http::Call& call) {
    const std::string kind = call.param("kind");
    if (!kind.empty()) tx.kinds().get(kind);
    const files::Reuses found = files::reuses(tx, kind, call.param("after"), limit_of(call));
    Json items = Json::array();
    for (const files::Reuse& one : found.items) {
        Json uses = Json::array();
        for (const files::Attachment& use : one.uses) uses.push(http::attachment_line(tx, use));
        items.push(Json::object().set("hash", one.hash).set("uses", std::move(uses)));
    }
    return http::json(
        Json::object().set("items", std::move(items)).set("next", found.next.empty() ? Json() : Json(found.next)));
}

// 佐证材料 of annex 4: the attachments of a period's records.
http::Response evidence_of(ReadTx& tx, const http::Call& call) {
    return http::attachment_lines(tx, call, evidence(tx, period_of(call, tx.today())));
}

}  // namespace

void evidence_routes(http::Router& router) {
    router.get("/evidence/reuse", people::staff, "同一张照片用于几条记录", reuse_of)
        .answers(shape::page(
            shape::object({{"hash", shape::text()}, {"uses", shape::list(http::attachment_line_shape())}})));
    router.get("/publicity/evidence", people::all, "一段时间内宣传工作的佐证材料", evidence_of)
        .answers(shape::page(http::attachment_line_shape()));
}

}  // namespace zhiben::publicity
