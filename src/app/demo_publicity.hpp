#pragma once
// The demonstration's publicity: who got the handbook, who had a drill, what was published — about 70 in 100 of it, so
// that the lists of what lacks have something to say.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/demo_data.hpp"
#include "app/demo_entry.hpp"
#include "kit/files/attachments.hpp"

namespace zhiben::app {

struct DemoSite {
    std::string enterprise, who;  // who: the login that looks after it
    Day since;                    // in the register
    std::vector<std::pair<std::string, Day>> spaces;
};
// `photos` each of another entrance or drill: one is used once, but for the last, which two records share on purpose.
void plan_publicity(const std::vector<DemoSite>& sites, const std::string& data_department,
                    const std::vector<files::Kept>& photos, Day last, const DemoPlan& plan);

}  // namespace zhiben::app
