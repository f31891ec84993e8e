// The reporting days and the stages: dates only.

#include <algorithm>

#include "features/campaign/plan.hpp"

namespace zhiben::campaign {

const Duty* Plan::duty(std::string_view code) const {
    for (const Duty& one : duties)
        if (one.code == code) return &one;
    return nullptr;
}

const Task* Plan::task(std::string_view wanted) const {
    for (const Task& one : tasks)
        if (one.code == wanted || one.label == wanted) return &one;
    return nullptr;
}

namespace {

ReportingDay day_of(const Reporting& rule, const Calendar& calendar, Day on, Day before) {
    ReportingDay day{.nominal = on, .due = on};
    day.rest_day = !calendar.is_workday(on);
    if (day.rest_day && rule.rest_days == RestDays::later) day.due = calendar.next_workday(on);
    day.last_day = rule.day_itself_counts ? day.due : day.due.plus(-1);
    // Early only means done early: a report on the rest day itself is still in time (domain.md §11.3).
    day.remind_on = rule.rest_days == RestDays::early && !calendar.is_workday(day.last_day)
                        ? calendar.previous_workday(day.last_day)
                        : day.last_day;
    day.since = before;
    day.until = on;
    return day;
}

}  // namespace

std::vector<ReportingDay> reporting_days(const Plan& plan, const Calendar& calendar) {
    const Reporting& rule = plan.reporting;
    std::vector<ReportingDay> out;
    if (rule.days.empty()) return out;
    // February has no 29th but every fourth year: the month's last day stands for it (domain.md §1.2).
    std::vector<Day> nominal;
    for (Day month = Day::of(rule.since.year(), rule.since.month(), 1); month <= rule.until;
         month = month.end_of_month().plus(1))
        for (const int day : rule.days) {
            const Day on = std::min(month.plus(day - 1), month.end_of_month());
            if (on >= rule.since && on <= rule.until && (nominal.empty() || nominal.back() < on)) nominal.push_back(on);
        }
    Day before = plan.since.plus(-1);
    for (const Day on : nominal) {
        out.push_back(day_of(rule, calendar, on, before));
        out.back().number = static_cast<int>(out.size());
        before = on;
    }
    return out;
}

std::vector<ReportingDay> with_summary(const Plan& plan, const Calendar& calendar) {
    std::vector<ReportingDay> out = reporting_days(plan, calendar);
    if (!plan.summary_due) return out;
    out.push_back(day_of(plan.reporting, calendar, *plan.summary_due, plan.since.plus(-1)));
    out.back().summary = true;
    return out;
}

Phase phase(Day since, Day until, Day today) {
    if (today < since) return Phase::coming;
    return today > until ? Phase::past : Phase::now;
}
const char* name_of(Phase phase) {
    switch (phase) {
        case Phase::past: return "past";
        case Phase::now: return "now";
        case Phase::coming: return "coming";
    }
    return "";
}

}  // namespace zhiben::campaign
