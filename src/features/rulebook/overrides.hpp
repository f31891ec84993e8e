#pragma once
// A rule with the administrator's changes of a day in it.

#include "features/rulebook/rulebook.hpp"

namespace zhiben::rulebook {

// Where an attribute of a rule lies; null when the rule has no such attribute, or no such number today.
std::int64_t* amount(Penalty& rule, std::string_view attribute);

bool set(Penalty& rule, std::string_view attribute, const std::string& value);
bool set(TimeLimit& rule, std::string_view attribute, const std::string& value);
bool set(GasLimit& rule, std::string_view attribute, const std::string& value);
bool set(Value& rule, std::string_view attribute, const std::string& value);
bool set(DocumentKind& rule, std::string_view attribute, const std::string& value);
inline bool set(Rule&, std::string_view, const std::string&) { return false; }

template <class T> void apply(T& rule, const Override& change) {
    if (!change.attribute.empty()) set(rule, change.attribute, change.value);
    rule.verified = change.verified;
    if (!change.basis.empty()) rule.basis = change.basis;
    rule.changed_because = change.reason;
}

template <class T> T changed(const Rulebook& book, std::string_view topic, T rule, Day day) {
    for (const Override& one : book.overrides())
        if (one.topic == topic && one.rule == rule.code && one.system == rule.system && one.since <= day &&
            (!one.until || day <= *one.until))
            apply(rule, one);
    return rule;
}

}  // namespace zhiben::rulebook
