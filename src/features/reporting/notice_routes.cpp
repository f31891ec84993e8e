// In-app notices: which of them are new to the one who asks, and the mark 已阅.

#include "features/people/roles.hpp"
#include "features/reporting/reading_service.hpp"
#include "features/reporting/routes.hpp"
#include "kit/base/shape.hpp"
#include "kit/records/form.hpp"

namespace zhiben::reporting {
namespace {

using http::Call;

constexpr std::size_t newest = 100;

Json unread_json(ReadTx& tx) {
    const Unread unread = unread_notices(tx, newest);
    const records::KindPtr kind = tx.kinds().get("notices");
    const records::Labels labels = records::labels(tx, *kind, unread.newest);
    Json items = Json::array();
    for (const records::Record& one : unread.newest) items.push(records::to_json(*kind, one, labels));
    return Json::object().set("count", unread.count).set("items", std::move(items));
}

}  // namespace

void notice_routes(http::Router& router) {
    router
        .get("/notices/unread", people::staff, "发给我的、还没有阅的提醒：条数和最新的一百条",
             [](ReadTx& tx, const Call&) { return http::json(unread_json(tx)); })
        .answers(shape::object({{"count", shape::whole()}, {"items", shape::list(shape::known("NoticesRecord"))}}));
    router
        .post("/notices/read", people::staff, "发给我的提醒全部已阅",
              [](WriteTx& tx, const Call&) { return http::json(Json::object().set("read", read_all_notices(tx))); })
        .answers(shape::object({{"read", shape::whole()}}));
    router
        .get("/notices/{id}/readers", people::staff, "一条提醒有谁已阅",
             [](ReadTx& tx, const Call& call) {
                 Json items = Json::array();
                 for (const Reader& one : readers_of(tx, call.arg("id")))
                     items.push(Json::object().set("name", one.name).set("at", one.at.ms));
                 return http::json(Json::object().set("items", std::move(items)));
             })
        .answers(shape::items(shape::object({{"name", shape::text()}, {"at", shape::moment()}})));
    router
        .post("/notices/{id}/read", people::staff, "提醒已阅",
              [](WriteTx& tx, const Call& call) {
                  read_notice(tx, call.arg("id"));
                  return http::no_content();
              })
        .answers_nothing();
}

}  // namespace zhiben::reporting
