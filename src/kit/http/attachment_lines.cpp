#include "kit/http/attachment_lines.hpp"

#include "kit/base/shape.hpp"
#include "kit/http/params.hpp"
#include "kit/records/store.hpp"

namespace zhiben::http {

Json attachment_line(ReadTx& tx, const files::Attachment& one) {
    const records::KindPtr kind = tx.kinds().get(one.kind);
    return Json::object()
        .set("attachment", one.id)
        .set("name", one.name)
        .set("kind", one.kind)
        .set("kind_label", kind->label)
        .set("record", one.record)
        .set("record_title", kind->title_of(records::get(tx, *kind, one.record)))
        .set("by_name", one.by_name)
        .set("at", one.at.ms);
}

Json attachment_line_shape() {
    return shape::named("EvidenceUse", shape::object({{"attachment", shape::uuid()},
                                                      {"name", shape::text()},
                                                      {"kind", shape::text()},
                                                      {"kind_label", shape::text()},
                                                      {"record", shape::uuid()},
                                                      {"record_title", shape::text()},
                                                      {"by_name", shape::text()},
                                                      {"at", shape::moment()}}));
}

Response attachment_lines(ReadTx& tx, const Call& call, const std::vector<files::Attached>& to) {
    const std::int64_t after = number_param(call, "after").value_or(0),
                       limit = number_param(call, "limit").value_or(50);
    if (after < 0) bad_parameter("参数 after 应为整数，给出的是“" + call.param("after") + "”");
    if (limit < 1 || limit > 500) bad_parameter("limit 应为 1 至 500 的整数");
    std::vector<std::string> ids = files::list_attached(tx, to, after, static_cast<std::size_t>(limit) + 1);
    const bool more = ids.size() > static_cast<std::size_t>(limit);
    if (more) ids.pop_back();
    Json items = Json::array();
    for (const std::string& id : ids) items.push(attachment_line(tx, files::find(tx, id).value()));
    return json(
        Json::object().set("items", std::move(items)).set("next", more ? Json(std::to_string(after + limit)) : Json()));
}

}  // namespace zhiben::http
