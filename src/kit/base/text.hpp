#pragma once
// Text as people type it in Chinese offices: full-width digits, stray blanks, brackets of two widths.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhiben {

bool valid_utf8(std::string_view text);
std::size_t characters(std::string_view utf8);                       // code points
std::string first_characters(std::string_view utf8, std::size_t n);  // at most n code points

// Code points of valid UTF-8 (invalid bytes become U+FFFD), and back.
std::u32string code_points(std::string_view utf8);
std::string utf8(std::u32string_view points);

// Trims blanks of every kind (ASCII, NBSP, U+3000, zero-width) at both ends.
std::string trimmed(std::string_view text);
// Full-width ASCII (！…～) and U+3000 become half-width; zero-width characters and BOM vanish.
std::string half_width(std::string_view text);
// For comparing names and headers: half-width, no blanks or line breaks at all, ASCII lower case, brackets unified.
std::string folded(std::string_view text);
std::string lower_ascii(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);  // "a,b" -> {a, b}; "" -> {}
std::string join(const std::vector<std::string>& parts, std::string_view between);
// Names of people as they are written in one field, by any of the usual separators: 张三、李四.
std::vector<std::string> names_in(std::string_view text);
bool starts_with_any(std::string_view text, const std::vector<std::string>& heads);

// "13812345678" -> "138****5678"; an identity number keeps 3 and 4 as well; shorter texts keep first and last.
std::string masked(std::string_view text);

// Runs of two code points of the folded text, each once: the search index's words ("晋北厂" -> 晋北, 北厂).
std::vector<std::string> bigrams(std::string_view text);

}  // namespace zhiben
