#pragma once
// 标识检查: what was seen at the entrance of one space (plan 三(一)1 «二要有标识»; domain.md §1.3). Pure.

#include <cstdint>
#include <optional>
#include <string>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::publicity {

// How one of the four things was found: missing, present (it was there already), set (put up in this visit: only this
// counts as work done), na (isolation where there is nothing to keep people from).
struct Signage {
    std::string state = "draft";  // draft, passed, failed
    std::string procedure, sign, board, isolation;
    std::string means;  // of isolation, as the ledger of spaces writes them
    std::optional<std::int64_t> signs, boards;
    std::string reason;  // why no isolation is needed
    std::optional<Day> on;
};

bool passes(const Signage& seen);              // nothing is missing
std::int64_t pieces_set(const Signage& seen);  // signs and boards that were put up, 块

// What is wrong with what was filled in.
Issues check(const Signage& seen, Day today);
// Whether it may be confirmed with so many photographs; a confirmed check is what it is.
Issues check_confirmation(const Signage& seen, std::size_t photos);
std::string refusal_to_confirm(const Signage& seen);  // "" when it may be

}  // namespace zhiben::publicity
