#pragma once
// Numbers as spreadsheets store them (doubles in text), as people mean them.

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/time.hpp"
#include "kit/sheets/read.hpp"

namespace zhiben::sheets {

struct Decimal {
    std::string text;          // plain: -0.5, 440981199001011000
    bool digits_lost = false;  // a whole number beyond 15 digits
};
// "4.40981E+17", "12.300000000000001" (-> 12.3: 15 digits are what a spreadsheet shows). Nothing when it is no number.
std::optional<Decimal> plain_decimal(std::string_view raw);

struct DayTime {
    Day day;
    int seconds = 0;  // of the day
};
// Excel's serial number; nothing outside 1900-01-01 … 9999-12-31, and for the 29 February 1900 that never was.
std::optional<DayTime> from_serial(double serial, bool since_1904);
std::string clock_text(int seconds);  // 08:30, 08:30:05

// What a number format makes of a number.
enum class Shown : unsigned char { plain, percent, day, time };
struct NumberFormat {
    Shown shown = Shown::plain;
    int least_digits = 0;  // "00000"
    bool operator==(const NumberFormat&) const = default;
};
NumberFormat number_format(std::string_view code);
NumberFormat builtin_number_format(int id);

// Fills in type, text and value from a stored number.
void put_number(Cell& cell, std::string_view raw, const NumberFormat& format, bool since_1904);
// From ISO 8601: 2023-11-09, 2023-11-09T08:30:00; false when it is neither.
bool put_iso_day(Cell& cell, std::string_view iso);

}  // namespace zhiben::sheets
