// What the answer of /rulebook looks like.

#include "features/rulebook/routes.hpp"
#include "kit/base/shape.hpp"

namespace zhiben::rulebook {
namespace {

using shape::maybe, shape::number, shape::text, shape::truth, shape::whole;

Json rule_shape(const char* name, std::vector<shape::Member> own) {
    std::vector<shape::Member> all{{"code", text()},
                                   {"label", text()},
                                   {"system", text()},
                                   {"since", shape::day()},
                                   {"until", maybe(shape::day())},
                                   {"basis", text()},
                                   {"mark", text()},
                                   {"verified", truth()},
                                   {"note", text()},
                                   {"changed_because", text()}};
    for (shape::Member& one : own) all.push_back(std::move(one));
    return shape::list(shape::named(name, shape::object(std::move(all))));
}

Json penalty_shape() {
    const Json range = maybe(shape::object({{"least", number()}, {"most", number()}}));
    const Json dual = shape::object({{"dual", shape::one_of({"now", "when_overdue", "no"})}, {"reason", text()}});
    return rule_shape("Penalty", {{"conduct", text()},
                                  {"unit", range},
                                  {"person", range},
                                  {"unit_overdue", range},
                                  {"person_overdue", range},
                                  {"persons", text()},
                                  {"suspension", shape::one_of({"none", "overdue", "grave"})},
                                  {"dual", dual},
                                  {"dual_overdue", dual}});
}

Json item_shape() {
    const Json clause = shape::object({{"cited", text()}, {"verified", truth()}});
    const Json penalty = shape::object({{"code", text()}, {"basis", text()}});
    return shape::list(shape::named("ChecklistItem", shape::object({{"code", text()},
                                                                    {"number", whole()},
                                                                    {"text", text()},
                                                                    {"method", text()},
                                                                    {"points", shape::list(text())},
                                                                    {"problem", text()},
                                                                    {"category", text()},
                                                                    {"criteria", shape::list(text())},
                                                                    {"only_toxic", truth()},
                                                                    {"only_explosive", truth()},
                                                                    {"only_contracted", truth()},
                                                                    {"basis", text()},
                                                                    {"clauses", shape::list(clause)},
                                                                    {"penalties", shape::list(penalty)},
                                                                    {"none", text()},
                                                                    {"verified", truth()}})));
}

}  // namespace

// A topic is there when it was asked for and may be seen.
Json rulebook_shape() {
    const Json labels = shape::list(
        shape::named("RuleLabel", shape::object({{"code", text()}, {"label", text()}, {"clause", text()}})));
    std::vector<shape::Member> all{{"on", shape::day()}, {"version", text()}};
    const auto topic = [&](const char* name, Json list) { all.push_back({name, std::move(list), false}); };
    topic("packs",
          rule_shape("RulePack", {{"name", text()}, {"document", text()}, {"area", text()}, {"main", truth()}}));
    topic("checklist", item_shape());
    topic("criteria", rule_shape("Criterion", {{"only_toxic", truth()}, {"groups", shape::list(shape::list(text()))}}));
    topic("penalties", penalty_shape());
    topic("limits", rule_shape("TimeLimit", {{"length", whole()},
                                             {"unit", shape::one_of({"workdays", "days", "months", "years"})},
                                             {"text", text()},
                                             {"from", text()},
                                             {"before", truth()}}));
    std::vector<shape::Member> gas{{"gas", text()}, {"unit", text()}, {"obligatory", truth()}};
    for (const char* name : {"least", "most", "most_ppm", "mac", "twa", "stel", "idlh"})
        gas.push_back({name, maybe(number())});
    topic("gases", rule_shape("GasLimit", std::move(gas)));
    topic("values", rule_shape("RuleValue", {{"topic", text()}, {"number", number()}, {"unit", text()}}));
    topic("documents", rule_shape("DocumentRule", {{"word", text()}, {"step", text()}}));
    for (const char* name : {"points", "problems", "facts", "systems"}) topic(name, labels);
    return shape::object(std::move(all));
}

}  // namespace zhiben::rulebook
