#include "kit/sheets/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "kit/base/text.hpp"

namespace zhiben::sheets {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Rounds the digit string to `keep` digits; true when the carry makes it one digit longer.
bool round_digits(std::string& digits, std::size_t keep) {
    const bool up = digits[keep] >= '5';
    digits.resize(keep);
    if (!up) return false;
    for (std::size_t at = keep; at-- > 0;) {
        if (digits[at] != '9') {
            ++digits[at];
            return false;
        }
        digits[at] = '0';
    }
    digits.insert(digits.begin(), '1');
    return true;
}

}  // namespace

std::optional<Decimal> plain_decimal(std::string_view raw) {
    while (!raw.empty() && (raw.front() == ' ' || raw.front() == '\n')) raw.remove_prefix(1);
    while (!raw.empty() && (raw.back() == ' ' || raw.back() == '\n')) raw.remove_suffix(1);
    bool negative = false;
    if (!raw.empty() && (raw.front() == '-' || raw.front() == '+')) {
        negative = raw.front() == '-';
        raw.remove_prefix(1);
    }
    std::string digits;
    int point = 0;  // how many of the digits stand before the decimal point
    std::size_t at = 0;
    for (; at < raw.size() && is_digit(raw[at]); ++at) digits += raw[at];
    point = static_cast<int>(digits.size());
    if (at < raw.size() && raw[at] == '.')
        for (++at; at < raw.size() && is_digit(raw[at]); ++at) digits += raw[at];
    if (digits.empty() || digits.size() > 400) return std::nullopt;
    if (at < raw.size() && (raw[at] == 'e' || raw[at] == 'E')) {
        ++at;
        if (at < raw.size() && raw[at] == '+') ++at;
        int exponent = 0;
        const auto [end, error] = std::from_chars(raw.data() + at, raw.data() + raw.size(), exponent);
        if (error != std::errc() || end != raw.data() + raw.size() || std::abs(exponent) > 330) return std::nullopt;
        at = raw.size();
        point += exponent;
    }
    if (at != raw.size()) return std::nullopt;

    const auto leading = std::min(digits.find_first_not_of('0'), digits.size());
    digits.erase(0, leading);
    point -= static_cast<int>(leading);
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    if (digits.empty()) return Decimal{"0"};

    const bool whole = static_cast<int>(digits.size()) <= point;
    if (!whole && digits.size() > 15) {
        if (round_digits(digits, 15)) ++point;
        while (!digits.empty() && digits.back() == '0') digits.pop_back();
    }
    Decimal result;
    result.digits_lost = point > 15 && static_cast<int>(digits.size()) <= point;
    if (negative) result.text += '-';
    const int count = static_cast<int>(digits.size());
    if (point <= 0) {
        result.text += "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    } else if (count <= point) {
        result.text += digits + std::string(static_cast<std::size_t>(point - count), '0');
    } else {
        result.text +=
            digits.substr(0, static_cast<std::size_t>(point)) + '.' + digits.substr(static_cast<std::size_t>(point));
    }
    return result;
}

std::optional<DayTime> from_serial(double serial, bool since_1904) {
    if (!(serial >= 0) || serial >= 2'958'466) return std::nullopt;
    auto days = static_cast<int>(std::floor(serial));
    auto seconds = static_cast<int>(std::lround((serial - days) * 86'400));
    if (seconds >= 86'400) {
        seconds = 0;
        ++days;
    }
    static const Day start_1900 = Day::of(1899, 12, 31);
    static const Day start_1904 = Day::of(1904, 1, 1);
    if (since_1904) return DayTime{start_1904.plus(days), seconds};
    if (days < 1 || days == 60) return std::nullopt;
    return DayTime{start_1900.plus(days > 60 ? days - 1 : days), seconds};
}

std::string clock_text(int seconds) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    std::string text = two(seconds / 3600) + ':' + two(seconds / 60 % 60);
    if (seconds % 60 != 0) text += ':' + two(seconds % 60);
    return text;
}

NumberFormat number_format(std::string_view code) {
    // Only the first section counts, without what is quoted, escaped, or in brackets (colour, locale, condition).
    std::string bare;
    bool elapsed = false;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (c == '[') {
            const auto close = code.find(']', at);
            if (close == std::string_view::npos) break;
            const auto inside = lower_ascii(code.substr(at + 1, close - at - 1));
            if (!inside.empty() && inside.find_first_not_of("hms") == std::string::npos) elapsed = true;
            at = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else {
            bare += c;
        }
    }
    bare = lower_ascii(bare);
    if (bare.starts_with("general") || bare.find("g/") != std::string::npos || bare == "@") return {};
    for (const std::string_view half : {"am/pm", "a/p"})
        if (const auto at = bare.find(half); at != std::string::npos) bare.replace(at, half.size(), "h");
    bool year_or_day = bare.find_first_of("yd") != std::string::npos || bare.find("aaa") != std::string::npos;
    for (std::size_t at = bare.find('e'); at != std::string::npos; at = bare.find('e', at + 1))
        if (at + 1 >= bare.size() || (bare[at + 1] != '+' && bare[at + 1] != '-')) year_or_day = true;
    const bool time = elapsed || bare.find_first_of("hs") != std::string::npos;
    if (year_or_day || (!time && bare.find('m') != std::string::npos)) return {Shown::day};
    if (time) return {Shown::time};
    if (bare.find('%') != std::string::npos) return {Shown::percent};
    if (bare.size() > 1 && bare.find_first_not_of('0') == std::string::npos)
        return {Shown::plain, static_cast<int>(std::min<std::size_t>(bare.size(), 60))};
    return {};
}

NumberFormat builtin_number_format(int id) {
    if (id == 9 || id == 10) return {Shown::percent};
    // 27–36 and 50–58 are the Chinese ones: 32–35, 55 and 56 are times of day.
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return {Shown::time};
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return {Shown::day};
    return {};
}

void put_number(Cell& cell, std::string_view raw, const NumberFormat& format, bool since_1904) {
    const auto decimal = plain_decimal(raw);
    if (!decimal) {  // not a number although it says so: what stands there is a text
        cell.type = CellType::text;
        cell.text = trimmed(raw);
        if (cell.text.empty()) cell.type = CellType::blank;
        return;
    }
    if (format.shown == Shown::day || format.shown == Shown::time) {
        double serial = 0;
        std::from_chars(decimal->text.data(), decimal->text.data() + decimal->text.size(), serial);
        if (format.shown == Shown::time && serial >= 0 && serial < 100'000) {
            cell.type = CellType::text;
            cell.text = clock_text(static_cast<int>(std::lround(serial * 86'400)));
            return;
        }
        if (const auto when = from_serial(serial, since_1904); when && format.shown == Shown::day) {
            cell.type = CellType::day;
            cell.day = when->day;
            cell.text = when->day.iso();
            if (when->seconds != 0) cell.text += ' ' + clock_text(when->seconds);
            return;
        }
    }
    cell.type = CellType::number;
    cell.number = decimal->text;
    cell.digits_lost = decimal->digits_lost;
    cell.text = decimal->text;
    if (format.shown == Shown::percent) {
        if (const auto percent = plain_decimal(decimal->text + "E2")) cell.text = percent->text + '%';
    } else if (format.least_digits > 0 && cell.text.find_first_not_of("0123456789") == std::string::npos) {
        const auto least = static_cast<std::size_t>(format.least_digits);
        if (cell.text.size() < least) cell.text.insert(0, least - cell.text.size(), '0');
    }
}

bool put_iso_day(Cell& cell, std::string_view iso) {
    const auto day = Day::parse(iso.substr(0, 10));
    if (!day) return false;
    cell.type = CellType::day;
    cell.day = *day;
    cell.text = day->iso();
    if (iso.size() >= 16 && (iso[10] == 'T' || iso[10] == ' ')) {
        std::string clock(iso.substr(11, iso.size() >= 19 ? 8 : 5));
        if (clock.ends_with(":00") && clock.size() == 8) clock.resize(5);
        if (clock != "00:00") cell.text += ' ' + clock;
    }
    return true;
}

}  // namespace zhiben::sheets
