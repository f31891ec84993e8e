#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <vector>

#include "kit/base/text.hpp"
#include "kit/sheets/clean_common.hpp"
#include "kit/sheets/numbers.hpp"

namespace zhiben::sheets {
namespace {

const std::string expected = "应填日期，如 2023-11-09";

Cleaned<Day> wrong(std::string reason) { return {Clean::wrong, {}, std::move(reason)}; }

Cleaned<Day> day_of(int year, int month, int day) {
    const std::string written = std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
    if (year < 1900 || year > 2200) return wrong("年份 " + std::to_string(year) + " 不对，" + expected);
    try {
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
            return {Clean::value, Day::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day)), {}};
    } catch (const std::invalid_argument&) {
    }
    return wrong("没有" + written + "这一天，请更正");
}

// 二〇二三年十一月九日 -> 2023年11月9日
std::u32string with_digits(std::u32string_view text) {
    std::u32string out;
    const std::u32string_view plain = U"零一二三四五六七八九";
    const auto year_mark = text.find(U'年');
    while (!text.empty()) {
        const char32_t c = text.front();
        const bool in_year = year_mark != std::u32string_view::npos && text.find(U'年') != std::u32string_view::npos;
        if (in_year) {
            const auto digit = c == U'〇' || c == U'○' ? 0 : plain.find(c);
            out += digit == std::u32string_view::npos ? c : static_cast<char32_t>(U'0' + digit);
            text.remove_prefix(1);
        } else if (const auto numeral = take_chinese_numeral(text)) {
            for (const char digit : std::to_string(*numeral)) out += static_cast<char32_t>(digit);
        } else {
            out += c;
            text.remove_prefix(1);
        }
    }
    return out;
}

// A time of day at the end: " 00:00:00", "T08:30", "8时30分", "上午". Says nothing about the day.
void drop_time(std::u32string& text) {
    const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    const auto colon = text.find(U':');
    const auto hour = text.find(U'时');
    const std::size_t cut = std::min({colon, hour, text.size()});
    if (cut < text.size()) {
        std::size_t from = cut;
        while (from > 0 && is_digit(text[from - 1]) && cut - from < 2) --from;
        // Without a blank between them the day's digits cannot be told from the hour's.
        if (from > 0 &&
            (text[from - 1] == U' ' || text[from - 1] == U'T' || text[from - 1] == U'日' || text[from - 1] == U'午'))
            text.resize(from);
    }
    for (const std::u32string_view tail : {U" ", U"上午", U"下午", U"T", U" "})
        while (text.ends_with(tail)) text.resize(text.size() - tail.size());
}

void drop_weekday(std::u32string& text) {
    for (const std::u32string_view word : {U"星期", U"(周", U"周"})
        if (const auto at = text.find(word); at != std::u32string::npos && at > 0) text.resize(at);
}

struct Part {
    int value;
    std::size_t digits;
};

// "2023-11-9" -> {2023, 11, 9} with the marks behind each; nothing when something else stands in it.
bool take_apart(std::u32string_view text, std::vector<Part>& parts, std::u32string& marks) {
    std::size_t at = 0;
    while (at < text.size()) {
        Part part{0, 0};
        for (; at < text.size() && text[at] >= U'0' && text[at] <= U'9'; ++at) {
            if (++part.digits > 8) return false;
            part.value = part.value * 10 + static_cast<int>(text[at] - U'0');
        }
        if (part.digits == 0) return false;
        parts.push_back(part);
        while (at < text.size() && text[at] == U' ') ++at;
        if (at == text.size()) {
            marks += U'\0';
            break;
        }
        const char32_t c = text[at];
        if (std::u32string_view(U"-/.。·—–年月日号").find(c) != std::u32string_view::npos) {
            marks += c;
            ++at;
            while (at < text.size() && text[at] == U' ') ++at;
        } else if (text[at - 1] == U' ' && c >= U'0' && c <= U'9') {
            marks += U' ';
        } else {
            return false;
        }
    }
    return true;
}

Cleaned<Day> from_number(int number, std::size_t digits) {
    if (digits == 8) return day_of(number / 10'000, number / 100 % 100, number % 100);
    if (digits == 6) return wrong("只写到年月，缺少日，" + expected);
    if (digits == 5 && number >= 20'000 && number <= 80'000)
        if (const auto when = from_serial(number, false)) return {Clean::value, when->day, {}};
    if (digits == 4 && number >= 1900 && number <= 2200) return wrong("只写了年份，缺少月和日，" + expected);
    return wrong(expected);
}

Cleaned<Day> from_text(std::string_view raw) {
    std::u32string text = code_points(trimmed(half_width(raw)));
    for (char32_t& c : text)
        if (c == U'\n' || c == U'\t') c = U' ';
    drop_weekday(text);
    text = with_digits(text);
    drop_time(text);
    while (!text.empty() && text.back() == U' ') text.pop_back();

    std::vector<Part> parts;
    std::u32string marks;
    if (!take_apart(text, parts, marks)) return wrong(expected);
    const auto mark = [&](std::size_t at) { return at < marks.size() ? marks[at] : U'\0'; };
    if (parts.size() == 1) {
        if (mark(0) == U'年') return wrong("只写了年份，缺少月和日，" + expected);
        if (mark(0) != U'\0') return wrong(expected);
        return from_number(parts[0].value, parts[0].digits);
    }
    if (parts.size() == 2) {
        if (mark(0) == U'月') return wrong("缺少年份，" + expected);
        if (parts[0].digits == 4) return wrong("只写到年月，缺少日，" + expected);
        return wrong("缺少年份，" + expected);
    }
    if (parts.size() != 3) return wrong(expected);
    if (parts[0].digits == 4 && parts[1].digits <= 2 && parts[2].digits <= 2) {
        const bool chinese = mark(0) == U'年';
        if (chinese != (mark(1) == U'月')) return wrong(expected);
        return day_of(parts[0].value, parts[1].value, parts[2].value);
    }
    if (parts[2].digits == 4 && parts[0].digits <= 2)
        return wrong("分不清哪个是月、哪个是日，请按年-月-日填写，如 2023-11-09");
    if (parts[0].digits <= 2) return wrong("年份要写四位，如 2023-11-09");
    return wrong(expected);
}

}  // namespace

Cleaned<Day> clean_day(const Cell& cell) {
    if (auto none = no_value<Day>(cell)) return *none;
    if (cell.type == CellType::day) {
        if (cell.day.year() < 1900 || cell.day.year() > 2200)
            return wrong("年份 " + std::to_string(cell.day.year()) + " 不对，" + expected);
        return {Clean::value, cell.day, {}};
    }
    if (cell.type == CellType::number) {  // a date that lost its format, or 20231109 typed as a number
        const std::string whole = cell.number.substr(0, cell.number.find('.'));
        int number = 0;
        const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), number);
        const bool fraction = whole.size() != cell.number.size();
        if (error != std::errc() || end != whole.data() + whole.size() || number < 0) return wrong(expected);
        if (fraction && whole.size() == 4) return wrong("只写到年月，缺少日（数字 " + cell.number + "），" + expected);
        if (fraction && whole.size() != 5) return wrong(expected);
        return from_number(number, whole.size());
    }
    if (cell.type == CellType::boolean) return wrong(expected);
    if (trimmed(cell.text).empty()) return {};
    if (means_nothing(cell.text)) return {Clean::not_applicable, {}, {}};
    return from_text(cell.text);
}

}  // namespace zhiben::sheets
