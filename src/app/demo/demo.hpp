#pragma once
// Sample data for demonstrations: an invented zone that has lived through July to 19 November 2023.

#include <string>
#include <vector>

#include "kit/figures/sums.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::app::demo {

struct Login {
    std::string login, who;
};
struct Result {
    std::string password;  // of all of them, made anew each time
    std::vector<Login> logins;
    std::int64_t enterprises = 0, spaces = 0, hazards = 0, inspections = 0;
};

// Everything goes through the services, day by day, as people would have entered it; a plan is in force already. The
// same data each time but for the password and what is drawn by lot (inspections, the papers of resits). Throws
// Problem(conflict) when there are enterprises already.
Result make_demo(const Work& work, const figures::Figures& figures);

}  // namespace zhiben::app::demo
