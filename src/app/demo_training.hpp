#pragma once
// The demonstration's training: rosters, six sessions with their exams, one that is still to come.

#include <string>
#include <vector>

#include "app/demo_entry.hpp"

namespace zhiben::app {

struct DemoFirm {
    std::string enterprise, who;  // who: the login that looks after it
    Day since;                    // in the register
    std::string principal;
};
void plan_training(const std::vector<DemoFirm>& firms, const DemoPlan& plan);

}  // namespace zhiben::app
