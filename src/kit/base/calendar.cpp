#include "kit/base/calendar.hpp"

namespace zhiben {

bool Calendar::is_workday(Day day) const {
    if (const auto year = years_.find(day.year()); year != years_.end()) {
        if (year->second.holidays.contains(day)) return false;
        if (year->second.workdays.contains(day)) return true;
    }
    return day.weekday() <= 5;
}
Day Calendar::next_workday(Day day) const {
    do day = day.plus(1);
    while (!is_workday(day));
    return day;
}
Day Calendar::previous_workday(Day day) const {
    do day = day.plus(-1);
    while (!is_workday(day));
    return day;
}
Day Calendar::add_workdays(Day day, int count) const {
    for (; count > 0; --count) day = next_workday(day);
    for (; count < 0; ++count) day = previous_workday(day);
    return day;
}
std::string Calendar::gap(Day since, Day until) const {
    std::string missing;
    for (int year = since.year(); year <= until.year(); ++year)
        if (!knows(year)) missing += (missing.empty() ? "" : "、") + std::to_string(year) + "年";
    if (missing.empty()) return {};
    return "缺少" + missing + "的节假日安排，工作日暂按周一至周五计算，请管理员补充工作日历";
}

}  // namespace zhiben
