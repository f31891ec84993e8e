#pragma once
// The demonstration's training: rosters, six sessions with their exams, one that is still to come.

#include <functional>
#include <string>
#include <vector>

#include "kit/base/time.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::app {

struct DemoFirm {
    std::string enterprise, who;  // who: the login that looks after it
    Day since;                    // in the register
    std::string principal;
};
// Something done on a day by a login.
using DemoPlan = std::function<void(Day, const std::string& who, std::function<void(WriteTx&)>)>;

void plan_training(const std::vector<DemoFirm>& firms, const DemoPlan& plan);

}  // namespace zhiben::app
