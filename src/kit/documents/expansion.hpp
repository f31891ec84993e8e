#pragma once
// The first step of a text template: blocks repeated or left out, values put in. Values are kept apart from the text,
// so that no mark inside them means anything.

#include <string>
#include <string_view>
#include <vector>

#include "kit/documents/placeholders.hpp"

namespace zhiben::documents {

inline constexpr char32_t first_value = 0xF0000;  // private use: the code point first_value + n stands for values[n]
inline constexpr std::size_t most_values = 60'000;

struct Expanded {
    struct Line {
        std::u32string text;  // with stand-ins
        int number;           // in the template, from 1
    };
    std::vector<Line> lines;
    std::vector<Written> values;
    Issues issues;
};
Expanded expand(std::string_view text, const Json& context);

}  // namespace zhiben::documents
