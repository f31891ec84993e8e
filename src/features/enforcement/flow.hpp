#pragma once
// What every paper, case and measure has: states, the steps between them, and days in their order. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::enforcement {

struct Move {
    std::string verb;
    std::vector<std::string> from;
    std::string to;  // "" leaves the state as it is
};
struct Flow {
    std::string thing;                                        // 案件
    std::vector<std::pair<std::string, std::string>> states;  // code, label; the first is that of a new one
    std::vector<Move> moves;

    const Move& move(std::string_view verb) const;  // throws std::logic_error when there is none
    std::string label(std::string_view state) const;
};
// Why the verb may not be taken in this state, in Chinese, with the states in which it may; "" when it may.
std::string refusal(const Flow& flow, std::string_view state, std::string_view verb);
Issues check(const Flow& flow, std::string_view state, std::string_view verb);

struct Dated {
    std::string field, label;
    std::optional<Day> day;
};
// None lies after today, none before one that stands ahead of it in the list; blanks are passed over.
Issues in_order(const std::vector<Dated>& days, Day today);

// What in a text must not be made public of a person (个人信息保护; domain.md §5.2: 先脱敏自然人信息): numbers of
// telephones and identity cards, and the names given. Each as a sentence; empty when there is nothing.
std::vector<std::string> personal_data_in(std::string_view text, const std::vector<std::string>& names);

}  // namespace zhiben::enforcement
