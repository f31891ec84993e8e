#pragma once
// The demonstration's register and supervision: enterprises claimed, disputed and left out; a sample of declarations;
// leaders' instructions, findings against departments, tasks recorded as done and the first stage closed.

#include <vector>

#include "app/demo/days.hpp"
#include "app/demo/enterprises.hpp"

namespace zhiben::app::demo {

// `ids` of areas and departments.
void plan_register(const std::vector<Enterprise>& enterprises, const Ids& ids, Days& days);

}  // namespace zhiben::app::demo
