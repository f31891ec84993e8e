#pragma once
// The demonstration's publicity: who got the handbook, who had a drill, what was published — about 70 in 100 of it, so
// that the lists of what lacks have something to say.

#include <string>
#include <vector>

#include "app/demo/days.hpp"
#include "app/demo/enterprises.hpp"
#include "kit/files/attachments.hpp"

namespace zhiben::app::demo {

// `photos` each of another entrance or drill: one is used once, but for the last, which two records share on purpose.
void plan_publicity(const std::vector<Enterprise>& enterprises, const std::string& data_department,
                    const std::vector<files::Kept>& photos, Days& days);

}  // namespace zhiben::app::demo
