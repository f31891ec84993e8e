#include "features/enterprises/routes.hpp"

#include "features/enterprises/service.hpp"
#include "features/people/roles.hpp"
#include "kit/base/shape.hpp"
#include "kit/records/form.hpp"

namespace zhiben::enterprises {
namespace {

Json shown(ReadTx& tx, const records::Record& record) {
    const records::KindPtr kind = tx.kinds().get("enterprises");
    return records::to_json(*kind, record, records::labels(tx, *kind, {record}));
}

http::Response declaration(WriteTx& tx, const http::Call& call) {
    Declaration given{.id = call.text("id"), .signed_by = call.text("signed_by"), .text = call.text("text")};
    if (const std::string day = call.text("signed_on"); !day.empty()) {
        given.signed_on = Day::parse(day);
        if (!given.signed_on) throw Problem(Issues{{"signed_on", "not_a_day", "应为日期，如 2023-11-09", "签字日期"}});
    }
    return http::json(shown(tx, declare_none(tx, call.arg("id"), given)));
}

}  // namespace

void routes(http::Router& router) {
    router.post("/enterprises/{id}/declaration", people::office | people::enterprise, "声明不涉及有限空间", declaration)
        .answers(shape::known("EnterprisesRecord"));
}

}  // namespace zhiben::enterprises
