#pragma once
// Where a line may end: 避头尾 (GB/T 15834-2011: no mark that closes stands at the head of a line, none that opens at
// its end). The sets go into the docx as well, so that Word, WPS and our PDF break alike.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace zhiben::documents {

inline constexpr std::u32string_view not_at_line_start =
    U"!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠";
inline constexpr std::u32string_view not_at_line_end = U"$([{£¥‘“〈《「『【〔〖〝＄（［｛￡￥";

// Text is cut into tokens: a Latin word or number (never broken unless longer than a line), a run of blanks, or one
// character of anything else.
struct Token {
    std::u32string text;
    bool blank = false;         // may hang over the end of a line
    bool break_before = false;  // a line may begin with it
    std::size_t from = 0;       // its place in the text, in code points
};
std::vector<Token> tokens(std::u32string_view text);

// Breaks a title into as few lines as needed, about equally long, at ends of words (GB/T 9704-2012 7.3.1: 词意完整,
// 排列对称). `most`: full-width characters that fit a line. A '\n' in the title is kept, and then nothing else is
// broken.
std::vector<std::string> balanced_lines(std::string_view title, double most);

// In full-width characters: a Latin letter or digit counts half.
double width_in_characters(std::string_view text);

}  // namespace zhiben::documents
