#pragma once
// 素材库: slogans, the handbook, procedures, cases and articles in our own words (content/*.toml), as they came with
// the program. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/time.hpp"

namespace zhiben::publicity {

struct Paragraph {
    std::string heading, text;
};
struct Piece {
    std::string code;   // CASE-01, KNOW-03, PRACTICE-02, handbook, procedure-above, slogans-road
    std::string sort;   // case, article, practice, handbook, procedure, slogan
    std::string label;  // 典型案例
    std::string title;
    std::vector<Paragraph> paragraphs;
    std::string basis, source, note;  // note: what must be looked up before it is published
    bool verified = false;            // false is 待核实
    std::optional<Day> since;         // not to be used before
    std::string text() const;         // the paragraphs as one text
};

// In the order of the files. Throws Problem with everything that is wrong with the texts.
std::vector<Piece> read_library(std::string_view cases, std::string_view publicity);
const std::vector<Piece>& library();                    // what came with the program, read once
const Piece* find_piece(std::string_view code);         // null when there is none
const std::vector<std::string>& library_sorts();        // of ?sort=
std::string printable(const Piece& piece);              // a page of HTML for the printer, A4
std::string_view embedded_text(std::string_view file);  // "cases.toml"

}  // namespace zhiben::publicity
