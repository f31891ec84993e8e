#pragma once
// 检查单: one answer an item. Blank is "not looked at yet", a value of its own beside 合格, 不合格 and 不适用. Pure.

#include <optional>
#include <string>
#include <vector>

#include "features/inspections/inspection.hpp"

namespace zhiben::inspections {

enum class Result { blank, pass, fail, not_applicable };
const char* code(Result result);  // "", pass, fail, na
std::optional<Result> result_named(std::string_view code);

// What was found for an item, as the phone sends it.
struct Answer {
    std::string item;  // code of the rulebook
    std::string id;    // of the item's record, made by the client; "" when it made none
    Result result = Result::blank;
    std::string description, space, method = "deadline";  // method: immediate, deadline
    std::string withdrawal;                               // why a failed item is none after all
};

// What is known of the item's hazard.
enum class Found { none, fresh, moved_on };  // fresh: registered, nothing ordered yet

// What saving the answer does to the hazard of the item.
enum class Deed { nothing, open, amend, withdraw };
struct Judgement {
    Deed deed = Deed::nothing;
    Issues issues;
};
// `before` is the answer so far, `hazard` where its hazard has come to; with `later` hazards are opened when the visit
// is done. `name` is the item as people know it, for the messages.
Judgement judge(const Inspection& inspection, const Answer& before, const Answer& after, Found hazard, bool later,
                const std::string& name);

}  // namespace zhiben::inspections
