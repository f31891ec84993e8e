#include "app/demo/enforcement.hpp"

#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "kit/records/form.hpp"

namespace zhiben::app::demo {
namespace {

void take_case_step(WriteTx& tx, const std::string& of, const std::string& id, const std::string& verb,
                    const Json& form) {
    for (const records::Verb& one : enforcement::case_verbs())
        if (one.name == verb) enforcement::take_case(tx, of, {.id = id}, one, records::Form(tx, one, form));
}

}  // namespace

void Enforcement::follow(const Enterprise& enterprise, const std::string& inspection, const std::string& what,
                         Day day) {
    enforcement::RectificationOrder given{.responsible = dice_.person(), .responsible_phone = dice_.phone()};
    given.measure = "按标准整改到位";
    given.deadline = day.plus(12);
    days_.plan(day, enterprise.officer(),
               [inspection, given](WriteTx& tx) { enforcement::papers_of_inspection(tx, inspection, given); });
    if (++followed_ <= 8)
        punish(enterprise, inspection, what, day);
    else
        measures(enterprise, inspection, day);
}

// Every further one has gone one step further, the fourth and eighth punish both.
void Enforcement::punish(const Enterprise& enterprise, const std::string& inspection, const std::string& what,
                         Day day) {
    const std::string id = dice_.id(day), who = enterprise.officer();
    const bool dual = followed_ % 4 == 0;
    days_.plan(day.plus(1), who,
               [=,
                form = Json::object()
                           .set("enterprise", enterprise.id)
                           .set("inspection", inspection)
                           .set("cause", "涉嫌" + what)
                           .set("conduct_on", day.iso())
                           .set("filed_on", day.plus(1).iso())
                           .set("officers", "贺安澜、段守诚")
                           .set("approver", "部门负责人")
                           .set("facts", what)
                           .set("clause", "order59_30")
                           .set("dual", dual),
                unit = dice_.id(day), person = dice_.id(day), name = dice_.person()](WriteTx& tx) {
                   create(tx, "cases", id, form);
                   Json fine = Json::object()
                                   .set("case_file", id)
                                   .set("clause", "order59_30")
                                   .set("amount", 20000)
                                   .set("reason", "初次违法，主动配合调查");
                   create(tx, "decisions", unit, fine);
                   if (dual)
                       create(
                           tx, "decisions", person,
                           fine.set("subject", "person").set("person", name).set("title", "厂长").set("amount", 5000));
               });
    const auto at = [&](int days, const char* field) { return Json::object().set(field, day.plus(days).iso()); };
    const std::vector<std::pair<std::string, Json>> steps{
        {"investigate", at(2, "investigated_on").set("findings", "违法事实属实")},
        {"notify", at(3, "notified_on")},
        {"decide", at(4, "decided_on").set("outcome", "penalty").set("decision_reason", "事实清楚，证据充分")},
        {"deliver", at(5, "delivered_on").set("receiver", "企业负责人")},
        {"publish", at(6, "published_on").set("channel", "开发区网站")},
        {"execute", at(7, "paid_on").set("paid", dual ? 25000 : 20000)},
        {"close", at(8, "closed_on")}};
    for (int i = 0; i < followed_ - 1; ++i) {
        const Day on = day.plus(2 + i);
        days_.plan(on, who, [id, given = steps[static_cast<std::size_t>(i)], own = dice_.id(on)](WriteTx& tx) {
            take_case_step(tx, id, own, given.first, given.second);
        });
    }
}

// What was stopped on the spot, and what somebody told.
void Enforcement::measures(const Enterprise& enterprise, const std::string& inspection, Day day) {
    days_.plan(day, enterprise.officer(),
               [id = dice_.id(day), tip = dice_.id(day), firm = enterprise.id, inspection, day](WriteTx& tx) {
                   create(tx, "stop_works", id,
                          Json::object()
                              .set("enterprise", firm)
                              .set("inspection", inspection)
                              .set("ordered_on", day.iso())
                              .set("area_stopped", "污水池清淤作业")
                              .set("reason", "未检测、未通风，没有监护人员")
                              .set("officers", "贺安澜、段守诚"));
                   create(tx, "tips", tip,
                          Json::object()
                              .set("enterprise", firm)
                              .set("received_on", day.iso())
                              .set("channel", "phone")
                              .set("content", "反映夜间清池无人监护"));
               });
}

}  // namespace zhiben::app::demo
