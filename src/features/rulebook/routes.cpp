#include "features/rulebook/routes.hpp"

#include "features/people/roles.hpp"
#include "features/rulebook/service.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"

namespace zhiben::rulebook {
namespace {

Json day_or_null(const std::optional<Day>& day) { return day ? Json(day->iso()) : Json(); }
Json number_or_null(const std::optional<double>& number) { return number ? Json(*number) : Json(); }
Json texts(const std::vector<std::string>& all) {
    Json out = Json::array();
    for (const std::string& one : all) out.push(one);
    return out;
}

// What every rule shows: 待核实 is `verified` false.
Json rule_json(const Rule& rule) {
    return Json::object()
        .set("code", rule.code)
        .set("label", rule.label)
        .set("system", rule.system)
        .set("since", rule.since.iso())
        .set("until", day_or_null(rule.until))
        .set("basis", rule.basis)
        .set("mark", rule.mark)
        .set("verified", rule.verified)
        .set("note", rule.note)
        .set("changed_because", rule.changed_because);
}
Json range_json(const std::optional<Range>& range) {
    return range ? Json::object().set("least", range->least).set("most", range->most) : Json();
}
Json dual_json(const DualAnswer& answer) {
    const char* names[] = {"now", "when_overdue", "no"};
    return Json::object().set("dual", names[static_cast<int>(answer.dual)]).set("reason", answer.reason);
}

Json json_of(const Pack& pack) {
    return rule_json(pack)
        .set("name", pack.name)
        .set("document", pack.document)
        .set("area", pack.area)
        .set("main", pack.main);
}
Json json_of(const Penalty& penalty) {
    const char* suspensions[] = {"none", "overdue", "grave"};
    return rule_json(penalty)
        .set("conduct", penalty.conduct)
        .set("unit", range_json(penalty.unit))
        .set("person", range_json(penalty.person))
        .set("unit_overdue", range_json(penalty.unit_overdue))
        .set("person_overdue", range_json(penalty.person_overdue))
        .set("persons", penalty.persons)
        .set("suspension", suspensions[static_cast<int>(penalty.suspension)])
        .set("dual", dual_json(dual_penalty(penalty, false)))
        .set("dual_overdue", dual_json(dual_penalty(penalty, true)));
}
Json json_of(const TimeLimit& limit) {
    const char* units[] = {"workdays", "days", "months", "years"};
    return rule_json(limit)
        .set("length", limit.length)
        .set("unit", units[static_cast<int>(limit.unit)])
        .set("text", limit.text())
        .set("from", limit.from)
        .set("before", limit.before);
}
Json json_of(const GasLimit& limit) {
    return rule_json(limit)
        .set("gas", limit.gas)
        .set("unit", limit.unit)
        .set("least", number_or_null(limit.least))
        .set("most", number_or_null(limit.most))
        .set("most_ppm", limit.most && limit.molar_mass > 0 ? Json(ppm_of(*limit.most, limit.molar_mass)) : Json())
        .set("mac", number_or_null(limit.mac))
        .set("twa", number_or_null(limit.twa))
        .set("stel", number_or_null(limit.stel))
        .set("idlh", number_or_null(limit.idlh))
        .set("obligatory", limit.obligatory);
}
Json json_of(const Value& value) {
    return rule_json(value).set("topic", value.topic).set("number", value.number).set("unit", value.unit);
}
Json json_of(const DocumentKind& document) {
    return rule_json(document).set("word", document.word).set("step", document.step);
}
Json json_of(const Criterion& criterion) {
    Json groups = Json::array();
    for (const auto& group : criterion.groups) groups.push(texts(group));
    return rule_json(criterion).set("only_toxic", criterion.only_toxic).set("groups", std::move(groups));
}
Json json_of(const ItemOn& on) {
    const Item& item = *on.item;
    Json clauses = Json::array(), penalties = Json::array();
    for (const Clause& clause : on.clauses)
        clauses.push(Json::object().set("cited", clause.cited).set("verified", clause.verified));
    for (const Penalty& penalty : on.penalties)
        penalties.push(Json::object().set("code", penalty.code).set("basis", penalty.basis));
    return Json::object()
        .set("code", item.code)
        .set("number", item.number)
        .set("text", item.text)
        .set("method", item.method)
        .set("points", texts(item.points))
        .set("problem", item.problem)
        .set("category", item.category)
        .set("criteria", texts(item.criteria))
        .set("only_toxic", item.only_toxic)
        .set("only_explosive", item.only_explosive)
        .set("only_contracted", item.only_contracted)
        .set("basis", on.basis())
        .set("clauses", std::move(clauses))
        .set("penalties", std::move(penalties))
        .set("none", on.none)
        .set("verified", on.verified);
}
template <class T> Json list_json(const std::vector<T>& all) {
    Json out = Json::array();
    for (const T& one : all) out.push(json_of(one));
    return out;
}
Json labels_json(const std::vector<Label>& all) {
    Json out = Json::array();
    for (const Label& one : all)
        out.push(Json::object().set("code", one.code).set("label", one.label).set("clause", one.clause));
    return out;
}

struct Asked {
    const Rulebook& book;
    RulesOn rules;
    std::string sector, area;
};
struct Topic {
    const char* name;
    Roles may;
    Json (*json)(const Asked&);
};
// Numbers of documents are the office's own affair; the law is everybody's.
const Topic topics[] = {
    {"packs", people::all, [](const Asked& a) { return list_json(a.rules.packs(a.sector)); }},
    {"checklist", people::all, [](const Asked& a) { return list_json(a.rules.checklist(a.sector, a.area)); }},
    {"criteria", people::all, [](const Asked& a) { return list_json(a.rules.criteria(a.sector)); }},
    {"penalties", people::all, [](const Asked& a) { return list_json(a.rules.penalties(a.sector)); }},
    {"limits", people::all, [](const Asked& a) { return list_json(a.rules.limits(a.sector)); }},
    {"gases", people::all, [](const Asked& a) { return list_json(a.rules.gases(a.sector)); }},
    {"values", people::all, [](const Asked& a) { return list_json(a.rules.values(a.sector)); }},
    {"documents", people::staff, [](const Asked& a) { return list_json(a.rules.documents()); }},
    {"points", people::all, [](const Asked& a) { return labels_json(a.book.points); }},
    {"problems", people::all, [](const Asked& a) { return labels_json(a.book.problems); }},
    {"facts", people::all, [](const Asked& a) { return labels_json(a.book.facts); }},
    {"systems", people::all, [](const Asked& a) { return labels_json(a.book.systems); }},
};

http::Response answer(ReadTx& tx, const http::Call& call) {
    Day on = tx.today();
    std::string topic, sector;
    for (const auto& [key, value] : call.request.query) {
        if (key == "on") {
            const auto day = Day::parse(value);
            if (!day) throw Problem(Stop::malformed, "bad_day", "on 应为存在的日期，如 2023-11-19");
            on = *day;
        } else if (key == "topic")
            topic = value;
        else if (key == "sector")
            sector = value;
        else
            throw Problem(Stop::malformed, "unknown_filter", "不认识条件“" + key + "”；可用的是 on、topic、sector");
    }
    const auto book = in_force(tx);
    const Asked asked{*book, book->on(on), sector, tx.actor().scope.area};
    Json out = Json::object().set("on", on.iso()).set("version", asked.rules.version(sector));
    bool found = false;
    std::vector<std::string> names;
    for (const Topic& one : topics) {
        names.emplace_back(one.name);
        if (!topic.empty() && topic != one.name) continue;
        found = true;
        if (tx.actor().is_any(one.may))
            out.set(one.name, one.json(asked));
        else if (!topic.empty())
            throw Problem(Stop::forbidden, "forbidden", "您的角色不能查看这类规则");
    }
    if (!found) throw Problem(Stop::malformed, "unknown_topic", "topic 应为：" + join(names, "、"));
    return http::json(out);
}

}  // namespace

void routes(http::Router& router) {
    router.get("/rulebook", people::all, "规则库：某日有效的法规、检查单、罚则、期限、限值", answer)
        .answers(rulebook_shape());
}

}  // namespace zhiben::rulebook
