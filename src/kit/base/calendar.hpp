#pragma once
// The working calendar: weekends, public holidays and the weekends worked in exchange, as the State Council's office
// announces them year by year. Pure; a year that is missing has weekends only, and says so.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "kit/base/time.hpp"

namespace zhiben {

struct CalendarYear {
    std::string source;      // the announcement
    std::set<Day> holidays;  // days off, weekends among them or not
    std::set<Day> workdays;  // weekend days worked in exchange
};

class Calendar {
  public:
    Calendar() = default;
    explicit Calendar(std::map<int, CalendarYear> years) : years_(std::move(years)) {}

    bool is_workday(Day day) const;
    Day next_workday(Day day) const;      // the first one after `day`
    Day previous_workday(Day day) const;  // the last one before `day`
    // The day that is `count` workdays after `day`, which itself does not count (domain.md §11.1, 11.2); backwards when
    // negative.
    Day add_workdays(Day day, int count) const;

    bool knows(int year) const { return years_.contains(year); }
    // Years of the period whose announcement is missing, in a sentence for the screen; "" when none is.
    std::string gap(Day since, Day until) const;
    const std::map<int, CalendarYear>& years() const { return years_; }

  private:
    std::map<int, CalendarYear> years_;
};

}  // namespace zhiben
