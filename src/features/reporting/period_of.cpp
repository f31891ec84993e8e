#include <algorithm>

#include "features/campaign/service.hpp"
#include "features/reporting/annex.hpp"

namespace zhiben::reporting {

Period period_of(ReadTx& tx, const Asked& asked) {
    const auto plan = campaign::active_plan(tx);
    const Day campaign = plan ? plan->since : asked.since.value_or(asked.until);
    if (asked.since) return {*asked.since, asked.until, std::min(campaign, *asked.since), 0};
    if (plan) {
        const auto days = campaign::reporting_days(*plan, *campaign::active_calendar(tx));
        for (const campaign::ReportingDay& day : days)
            if (asked.until <= day.until && day.since < asked.until)
                return {day.since.plus(1), asked.until, campaign, day.number};
    }
    // Outside the plan's reporting days: all there is.
    return {campaign, std::max(asked.until, campaign), campaign, 0};
}

}  // namespace zhiben::reporting
