// The days on which reports are due, and the one that people mean.

#include <algorithm>

#include "features/campaign/service.hpp"
#include "features/reporting/report_service.hpp"

namespace zhiben::reporting {

std::vector<campaign::ReportingDay> report_days(ReadTx& tx) {
    const auto plan = campaign::active_plan(tx);
    if (!plan) throw Problem(Stop::conflict, "no_plan", "还没有装入工作方案，没有报送日");
    return campaign::with_summary(*plan, *campaign::active_calendar(tx));
}

campaign::ReportingDay report_day(ReadTx& tx, std::optional<Day> day) {
    const auto days = report_days(tx);
    const auto first = [&](const auto& fits) { return std::find_if(days.begin(), days.end(), fits); };
    auto found = days.end();
    if (!day) {
        found = first([](const auto& one) { return one.summary; });
    } else {
        found = first([&](const auto& one) { return one.nominal == *day || one.due == *day; });
        if (found == days.end())
            found = first([&](const auto& one) { return !one.summary && one.since < *day && *day <= one.until; });
    }
    if (found != days.end()) return *found;
    std::string offered;
    for (const auto& one : days) offered += (offered.empty() ? "" : "、") + one.nominal.iso();
    throw Problem(Stop::not_found, "no_reporting_day",
                  (day ? day->iso() + " 不是方案的报送日" : std::string("方案没有写工作总结的日期")) +
                      "；方案的报送日是 " + offered);
}

}  // namespace zhiben::reporting
