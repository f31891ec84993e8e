#include "kit/base/time.hpp"

#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace zhiben {
namespace {

using namespace std::chrono;
constexpr std::int64_t shanghai_ms = 8LL * 3600 * 1000;

year_month_day calendar(std::int32_t days_since_1970) { return {sys_days{days{days_since_1970}}}; }

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

Day Day::of(int y, unsigned m, unsigned d) {
    const year_month_day date{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
    if (!date.ok()) throw std::invalid_argument("no such day");
    return Day(static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count()));
}

std::optional<Day> Day::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return {};
    const auto y = digits(iso.substr(0, 4)), m = digits(iso.substr(5, 2)), d = digits(iso.substr(8, 2));
    if (!y || !m || !d) return {};
    const year_month_day date{std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)},
                              std::chrono::day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return {};
    return Day(static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count()));
}

std::string Day::iso() const {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", year(), month(), day());
    return text;
}
std::string Day::chinese() const {
    return std::to_string(year()) + "年" + std::to_string(month()) + "月" + std::to_string(day()) + "日";
}
int Day::year() const { return int{calendar(days_).year()}; }
unsigned Day::month() const { return unsigned{calendar(days_).month()}; }
unsigned Day::day() const { return unsigned{calendar(days_).day()}; }
int Day::weekday() const { return static_cast<int>(std::chrono::weekday{sys_days{days{days_}}}.iso_encoding()); }
Day Day::end_of_month() const {
    const auto date = calendar(days_);
    return Day(static_cast<std::int32_t>(sys_days{date.year() / date.month() / last}.time_since_epoch().count()));
}

Day Instant::day() const {
    const std::int64_t local = ms + shanghai_ms;
    const std::int64_t day_ms = 24LL * 3600 * 1000;
    return Day::from_number(static_cast<std::int32_t>(local >= 0 ? local / day_ms : (local - day_ms + 1) / day_ms));
}
std::string Instant::local() const {
    const Day date = day();
    const std::int64_t second = (ms - start_of(date).ms) / 1000;
    char text[16];
    std::snprintf(text, sizeof text, " %02d:%02d:%02d", static_cast<int>(second / 3600),
                  static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
    return date.iso() + text;
}
Instant Instant::start_of(Day day) { return {day.number() * 24LL * 3600 * 1000 - shanghai_ms}; }

static std::int64_t machine_ms() { return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count(); }
SystemClock::SystemClock(std::optional<Day> today) {
    if (today) shift_ms_ = Instant{machine_ms()}.day().days_until(*today) * 24LL * 3600 * 1000;
}
Instant SystemClock::now() const { return {machine_ms() + shift_ms_}; }

}  // namespace zhiben
