#include <algorithm>
#include <array>

#include "kit/base/text.hpp"
#include "kit/sheets/clean_common.hpp"

namespace zhiben::sheets {

bool means_not_applicable(std::string_view text) {
    if (text.size() > 20) return false;
    const std::string key = folded(text);
    constexpr std::array<std::string_view, 14> words{"/",   "\\", "-",      "--",     "—",    "——",       "–",
                                                     "n/a", "na", "不适用", "不涉及", "免填", "无需填写", "//"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool means_nothing(std::string_view text) {
    const std::string key = folded(text);
    return key == "无" || key == "没有" || key == "暂无";
}

Cleaned<std::string> clean_text(const Cell& cell) {
    if (auto none = no_value<std::string>(cell)) return *none;
    if (cell.digits_lost) return {Clean::wrong, {}, lost_digits_reason()};
    std::string text = trimmed(cell.text);
    std::erase(text, '\r');
    if (text.empty()) return {};
    return {Clean::value, std::move(text), {}};
}

Cleaned<std::string> clean_code(const Cell& cell) {
    auto cleaned = clean_text(cell);
    if (!cleaned.ok()) return cleaned;
    std::u32string points = code_points(half_width(cleaned.value));
    std::erase_if(points, [](char32_t c) { return c <= 0x20 || c == 0x7F; });
    while (!points.empty() &&
           (points.front() == U'\'' || points.front() == U'‘' || points.front() == U'’' || points.front() == U'`'))
        points.erase(0, 1);
    cleaned.value = utf8(points);
    if (cleaned.value.empty()) return {};
    return cleaned;
}

std::optional<int> take_chinese_numeral(std::u32string_view& text) {
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    const auto digit = [&](char32_t c) -> int {
        if (c == U'〇' || c == U'○' || c == U'Ｏ') return 0;
        if (c == U'两') return 2;
        const auto at = digits.find(c);
        return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
    };
    int total = 0, pending = -1;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (const int value = digit(c); value >= 0) {
            if (pending > 0) break;  // 二三: digits, no numeral
            pending = value;
        } else if (c == U'廿') {
            total += 20;
        } else if (c == U'十' || c == U'百' || c == U'千') {
            total += (pending < 0 ? 1 : pending) * (c == U'十' ? 10 : c == U'百' ? 100 : 1000);
            pending = -1;
        } else {
            break;
        }
        if (total > 99'999) return std::nullopt;
    }
    if (at == 0) return std::nullopt;
    text.remove_prefix(at);
    return total + std::max(pending, 0);
}

}  // namespace zhiben::sheets
