#include <algorithm>
#include <array>
#include <charconv>

#include "kit/base/text.hpp"
#include "kit/sheets/clean_common.hpp"
#include "kit/sheets/numbers.hpp"

namespace zhiben::sheets {
namespace {

struct Parsed {
    std::string number;  // plain decimal; empty: none
    std::string reason;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes the number off the head of `text`: thousands separators only where they belong.
std::string take_number(std::string_view& text) {
    std::string digits;
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at])) digits += text[at++];
    if (digits.empty() || digits.size() > 30) return {};
    if (digits.size() <= 3) {
        const auto group = [&](std::size_t from) {
            return from + 3 < text.size() && text[from] == ',' && is_digit(text[from + 1]) &&
                   is_digit(text[from + 2]) && is_digit(text[from + 3]) &&
                   (from + 4 >= text.size() || !is_digit(text[from + 4]));
        };
        for (; group(at) && digits.size() < 30; at += 4) digits += text.substr(at + 1, 3);
    }
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
        digits += '.';
        for (++at; at < text.size() && is_digit(text[at]) && digits.size() < 60; ++at) digits += text[at];
    }
    text.remove_prefix(at);
    return digits;
}

// What may stand behind a number without changing it: 处, m³, 次/年, 左右; never another number or a range.
bool harmless_unit(std::string_view rest) {
    if (rest.empty() || rest == "m2" || rest == "m3" || rest == "左右" || rest == "%" || rest == ".") return true;
    if (characters(rest) > 8) return false;
    if (std::any_of(rest.begin(), rest.end(), [](char c) {
            return is_digit(c) || std::string_view(",-~+*=<>:;").find(c) != std::string_view::npos;
        }))
        return false;
    constexpr std::array<std::string_view, 16> other{"至",   "到", "—",  "–", "～", "或", "以上", "以下",
                                                     "以内", "多", "余", "×", "亿", "千", "几",   "来"};
    return std::none_of(other.begin(), other.end(),
                        [&](auto word) { return rest.find(word) != std::string_view::npos; });
}

// 三四, 两三, 十几, 数十, 二十来: what Chinese says when it does not know the number.
bool is_vague(std::u32string_view text) {
    constexpr std::u32string_view digits = U"一二三四五六七八九两";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (std::u32string_view(U"几数来").find(text[i]) != text.npos) return true;
        if (i + 1 < text.size() && digits.find(text[i]) != digits.npos && digits.find(text[i + 1]) != digits.npos)
            return true;
    }
    return false;
}

Parsed parse_number(std::string_view raw) {
    std::string key = folded(raw);
    for (const std::string_view about : {"大约", "约", "≈", "共计", "共"})
        if (key.starts_with(about)) key.erase(0, about.size());
    for (const std::string_view minus : {"−", "﹣"})
        if (key.starts_with(minus)) key.replace(0, minus.size(), "-");
    for (const std::string_view coin : {"¥", "￥"})
        if (key.starts_with(coin)) key.erase(0, coin.size());
    std::string_view rest = key;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) rest.remove_prefix(1);
    std::string number = take_number(rest);
    if (number.empty()) {
        const std::u32string points = code_points(rest);
        if (is_vague(points)) return {{}, "“" + std::string(raw) + "”是约数，请填一个确定的数，如 12"};
        std::u32string_view left = points;
        const auto numeral = take_chinese_numeral(left);
        const std::string behind = utf8(left);
        if (!numeral || !harmless_unit(behind) || behind.starts_with("万")) return {};
        return {(negative ? "-" : "") + std::to_string(*numeral), {}};
    }
    if ((rest.starts_with("e+") || rest.starts_with("e-") ||
         (rest.starts_with('e') && rest.size() > 1 && is_digit(rest[1]))))
        return {{}, "科学计数法的数字已丢失位数，请写出完整的数字"};
    if (rest.starts_with("万")) {
        number += "E4";
        rest.remove_prefix(std::string_view("万").size());
    }
    if (!harmless_unit(rest)) return {};
    // Rounding to 15 digits is for what a spreadsheet calculated, not for what a person wrote.
    if (number.find('E') == std::string::npos) {
        const auto first = std::min(number.find_first_not_of('0'), number.size());
        number.erase(0, first);
        if (number.empty() || number.front() == '.') number.insert(0, "0");
        if (number.find('.') != std::string::npos) {
            while (number.back() == '0') number.pop_back();
            if (number.back() == '.') number.pop_back();
        }
    } else if (const auto plain = plain_decimal(number)) {
        number = plain->text;
    } else {
        return {};
    }
    if (number == "0") return {number, {}};
    return {(negative ? "-" : "") + number, {}};
}

// The plain decimal in the cell, or why there is none.
Cleaned<std::string> number_in(const Cell& cell, const std::string& expected) {
    if (auto none = no_value<std::string>(cell)) return *none;
    if (cell.type == CellType::number && !cell.text.ends_with('%')) {
        if (cell.digits_lost) return {Clean::wrong, {}, lost_digits_reason()};
        return {Clean::value, cell.number, {}};
    }
    if (cell.type == CellType::day) return {Clean::wrong, {}, expected + "，这里是日期（请检查单元格格式）"};
    if (cell.type == CellType::boolean) return {Clean::wrong, {}, expected};
    if (trimmed(cell.text).empty()) return {};
    if (means_nothing(cell.text)) return {Clean::not_applicable, {}, {}};
    auto parsed = parse_number(cell.text);
    if (!parsed.number.empty()) return {Clean::value, std::move(parsed.number), {}};
    return {Clean::wrong, {}, parsed.reason.empty() ? expected : parsed.reason};
}

// Rounds a plain decimal half up (away from zero) to `scale` places.
std::string rounded(std::string number, std::size_t scale) {
    const auto point = number.find('.');
    if (point == std::string::npos || number.size() - point - 1 <= scale) return number;
    const bool up = number[point + 1 + scale] >= '5';
    number.resize(point + 1 + scale);
    if (scale == 0) number.pop_back();
    if (up) {
        std::size_t at = number.size();
        bool carry = true;
        while (carry && at-- > 0 && number[at] != '-') {
            if (number[at] == '.') continue;
            carry = number[at] == '9';
            number[at] = carry ? '0' : static_cast<char>(number[at] + 1);
        }
        if (carry) number.insert(number.starts_with('-') ? 1 : 0, "1");
    }
    if (number.find('.') != std::string::npos) {
        while (number.back() == '0') number.pop_back();
        if (number.back() == '.') number.pop_back();
    }
    return number == "-0" ? "0" : number;
}

}  // namespace

Cleaned<std::int64_t> clean_integer(const Cell& cell) {
    const std::string expected = "应填整数，如 12";
    const auto number = number_in(cell, expected);
    if (!number.ok()) return {number.state, 0, number.reason};
    std::int64_t value = 0;
    const auto& text = number.value;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) return {Clean::wrong, 0, "数字过大，" + expected};
    if (error != std::errc() || end != text.data() + text.size()) return {Clean::wrong, 0, expected + "，不能有小数"};
    return {Clean::value, value, {}};
}

Cleaned<std::string> clean_decimal(const Cell& cell, int scale) {
    auto number = number_in(cell, "应填数字，如 12.5");
    if (!number.ok()) return number;
    const auto places = static_cast<std::size_t>(std::max(scale, 0));
    const auto point = number.value.find('.');
    if (point == std::string::npos || number.value.size() - point - 1 <= places) return number;
    // A stored or calculated number shows fewer digits than it has; what was written as text was meant so.
    if (cell.type != CellType::number)
        return {Clean::wrong, {}, scale > 0 ? "最多 " + std::to_string(scale) + " 位小数" : "应填整数，不能有小数"};
    number.value = rounded(number.value, places);
    return number;
}

}  // namespace zhiben::sheets
