#pragma once
// 有限空间. Pure rules.

#include <optional>
#include <string>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::spaces {

// What the rules look at; filled from the record by store.cpp.
struct Space {
    std::string status;     // in_use, idle, sealed, dismantled, excluded
    std::string operation;  // self, contracted, both, never
    std::string contractor;
    std::string approver;
    std::string exclusion_reason, exclusion_by;
    bool toxic = false;
    std::optional<Day> identified_on, updated_on, retired_on;
};
Issues check(const Space& space, Day today);

}  // namespace zhiben::spaces
