#include "features/supervision/routes.hpp"

#include "features/people/roles.hpp"
#include "features/supervision/service.hpp"
#include "features/supervision/store.hpp"
#include "kit/base/shape.hpp"
#include "kit/http/verb_routes.hpp"

namespace zhiben::supervision {
namespace {

records::Record run(WriteTx& tx, const Sort& sort, const std::string& id, const records::StepInfo& info,
                    const records::Verb& verb, const records::Form& form) {
    if (verb.name == "answer") return take(tx, sort, id, info, Answer{form.day("on"), form.text("text")});
    if (verb.name == "confirm")
        return take(tx, sort, id, info, Decision{true, form.day("on"), form.text("by"), form.text("opinion")});
    if (verb.name == "return")
        return take(tx, sort, id, info,
                    Decision{false, form.day("on"), form.text("by"), form.text("opinion"), form.day("new_deadline")});
    return take(tx, sort, id, info, Withdrawal{form.text("reason")});
}

Json line(const Standing& one, Day today) {
    const std::string list = std::string("/") + one.sort->stepped.kind + "?department=" + one.department;
    return Json::object()
        .set("kind", one.sort->stepped.kind)
        .set("label", one.sort->label)
        .set("department", one.department)
        .set("department_name", one.department_name)
        .set("total", one.total)
        .set("waiting", one.waiting)
        .set("overdue", one.overdue)
        .set("answered", one.answered)
        .set("closed", one.closed)
        .set("late", one.late)
        .set("open", Json::object()
                         .set("total", list + "&state[ne]=withdrawn")
                         .set("waiting", list + "&waiting=1")
                         .set("overdue", list + "&waiting=1&deadline[lt]=" + today.iso())
                         .set("answered", list + "&state=answered")
                         .set("closed", list + "&state=closed")
                         .set("late", list + "&state[ne]=withdrawn&late_days[gt]=0"));
}

Json line_shape() {
    return shape::named("SupervisionStanding", shape::object({{"kind", shape::text()},
                                                              {"label", shape::text()},
                                                              {"department", shape::uuid()},
                                                              {"department_name", shape::text()},
                                                              {"total", shape::whole()},
                                                              {"waiting", shape::whole()},
                                                              {"overdue", shape::whole()},
                                                              {"answered", shape::whole()},
                                                              {"closed", shape::whole()},
                                                              {"late", shape::whole()},
                                                              {"open", shape::map(shape::text())}}));
}

}  // namespace

void routes(http::Router& router) {
    for (const Sort* sort : sorts())
        http::verb_routes(
            router,
            {.stepped = sort->stepped,
             .label = sort->label,
             .verbs = verbs_of(*sort),
             .refusal = [](ReadTx&, const records::Kind& kind, const records::Record& record,
                           const std::string& verb) { return refusal(typed().load(kind, record).state, verb); },
             .take = [sort](WriteTx& tx, const std::string& id, const records::StepInfo& info,
                            const records::Verb& verb,
                            const records::Form& form) { return run(tx, *sort, id, info, verb, form); },
             .more = [](ReadTx& tx, const records::Kind& kind, const records::Record& record,
                        Json& out) { out.set("overdue", days_overdue(typed().load(kind, record), tx.today()) > 0); }});
    router
        .get("/supervision/standings", people::staff, "批示和督导问题：各部门应办、逾期、已办结",
             [](ReadTx& tx, const http::Call&) {
                 Json items = Json::array();
                 for (const Standing& one : standings(tx)) items.push(line(one, tx.today()));
                 return http::json(Json::object().set("items", std::move(items)));
             })
        .answers(shape::items(line_shape()));
}

}  // namespace zhiben::supervision
