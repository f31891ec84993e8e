#pragma once
// The demonstration's training: rosters, six sessions with their exams, one that is still to come.

#include <vector>

#include "app/demo/days.hpp"
#include "app/demo/enterprises.hpp"

namespace zhiben::app::demo {

void plan_training(const std::vector<Enterprise>& enterprises, Days& days);

}  // namespace zhiben::app::demo
