#pragma once
// Days and moments. A day is a date with no midnight in it; a moment is UTC milliseconds, shown in Asia/Shanghai
// (UTC+8 without exception since 1991; the C++ library of Debian 12 has no time-zone data, and none is needed).

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhiben {

class Day {
  public:
    Day() = default;
    static Day of(int year, unsigned month, unsigned day);  // throws std::invalid_argument when there is no such day
    static std::optional<Day> parse(std::string_view iso);  // "2023-11-09" exactly
    static Day from_number(std::int32_t days_since_1970) { return Day(days_since_1970); }

    std::string iso() const;      // 2023-11-09
    std::string chinese() const;  // 2023年11月9日, as official documents write it (GB/T 9704: no leading zeros)
    int year() const;
    unsigned month() const;
    unsigned day() const;
    int weekday() const;  // 1 Monday … 7 Sunday
    std::int32_t number() const { return days_; }

    Day plus(int days) const { return Day(days_ + days); }
    int days_until(Day later) const { return later.days_ - days_; }
    Day end_of_month() const;
    auto operator<=>(const Day&) const = default;

  private:
    explicit Day(std::int32_t days) : days_(days) {}
    std::int32_t days_ = 0;
};

struct Instant {
    std::int64_t ms = 0;               // since 1970-01-01T00:00Z
    Day day() const;                   // the date in Shanghai
    std::string local() const;         // "2023-11-09 08:30:05" in Shanghai
    static Instant start_of(Day day);  // 00:00 in Shanghai
    auto operator<=>(const Instant&) const = default;
};

// The one source of time. `--today` shifts it, so that a demonstration or a test lives on the day it wants.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    Day today() const { return now().day(); }
};

// The machine's time; with a day given, that day at the machine's time of day, running on from there.
class SystemClock : public Clock {
  public:
    explicit SystemClock(std::optional<Day> today = {});
    Instant now() const override;

  private:
    std::int64_t shift_ms_ = 0;
};

// Stands still until told: for tests.
class FixedClock : public Clock {
  public:
    explicit FixedClock(Day today) { set(today); }
    Instant now() const override { return now_; }
    void set(Day today) { now_ = {Instant::start_of(today).ms + 9 * 3600 * 1000}; }
    void advance_ms(std::int64_t ms) { now_.ms += ms; }

  private:
    Instant now_;
};

}  // namespace zhiben
