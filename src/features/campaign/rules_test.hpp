#pragma once
// What the tests of the plan and of the calendar share.

#include <string>

#include "features/campaign/plan.hpp"
#include "features/campaign/store.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::test::plans {

inline Day day(const char* iso) { return Day::parse(iso).value(); }
inline const Calendar& calendar() {
    static const Calendar all = campaign::load_calendar(campaign::embedded_text("calendar.toml"));
    return all;
}
inline std::string all_text(const Issues& issues) {
    std::string out;
    for (const Issue& issue : issues) out += issue.field + " " + issue.code + " " + issue.text + "\n";
    return out;
}

}  // namespace zhiben::test::plans
