#pragma once
// What a person wrote in a cell, as a value. Pure. Blank, not-applicable and zero are three different answers.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/time.hpp"
#include "kit/sheets/read.hpp"

namespace zhiben::sheets {

enum class Clean { value, blank, not_applicable, wrong };

template <typename T> struct Cleaned {
    Clean state = Clean::blank;
    T value{};
    std::string reason = {};  // when wrong: what was expected and what to do, Chinese, without the field's name

    bool ok() const { return state == Clean::value; }
    bool wrong() const { return state == Clean::wrong; }
};

struct Option {
    std::string code;
    std::string label;
    std::vector<std::string> synonyms = {};
};

// '/', '-', '—', 'N/A', '不适用' are not_applicable; '无' only where it can mean that (numbers, days; in a choice when
// no option has that name; for yes_no it is no; in a text it stays text).
Cleaned<std::string> clean_text(const Cell& cell);      // trimmed; line breaks kept
Cleaned<std::string> clean_code(const Cell& cell);      // for credit codes, numbers, phones: no blanks inside,
                                                        // half-width; refuses numbers whose digits Excel lost
Cleaned<std::int64_t> clean_integer(const Cell& cell);  // 1,200 / １２ / 5处 / 约12 / 12.0 / 十二
Cleaned<std::string> clean_decimal(const Cell& cell, int scale);  // exact decimal text of at most `scale` places
Cleaned<Day> clean_day(const Cell& cell);
Cleaned<bool> clean_yes_no(const Cell& cell);
Cleaned<std::string> clean_choice(const Cell& cell, std::span<const Option> options);                // the code
Cleaned<std::vector<std::string>> clean_choices(const Cell& cell, std::span<const Option> options);  // codes, each once

}  // namespace zhiben::sheets
