#pragma once
// The demonstration's register and supervision: enterprises claimed, disputed and left out; a sample of declarations;
// leaders' instructions, findings against departments, tasks recorded as done and the first stage closed.

#include <map>
#include <vector>

#include "app/demo_entry.hpp"

namespace zhiben::app {

struct DemoEntered {
    std::string id, name, credit_code, department, who;  // department: "emergency", "construction" or ""
    int number = 0;
};

// `ids` of areas and departments.
void plan_register(const std::vector<DemoEntered>& enterprises, const std::map<std::string, std::string>& ids,
                   const DemoPlan& plan);

}  // namespace zhiben::app
