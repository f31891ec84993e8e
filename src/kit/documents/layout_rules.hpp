#pragma once
// How a document looks: every measure of GB/T 9704-2012 (clauses named) and of the forms, here and nowhere else.
// Points are 1/72 inch; a docx wants twips (1/20 point).

#include <string_view>

#include "kit/documents/document.hpp"

namespace zhiben::documents {

constexpr double points(double mm) { return mm * 72 / 25.4; }
constexpr int twips(double pt) { return static_cast<int>(pt * 20 + (pt < 0 ? -0.5 : 0.5)); }

struct Page {
    double width = points(210), height = points(297);  // A4 (5.1)
    double top, left, right, bottom;                   // margins
    double pitch;                                      // from line to line
    double size;                                       // of the body's characters
    double squeeze;                                    // added to each character's width; negative
    double inner_width() const { return width - left - right; }
    double inner_height() const { return height - top - bottom; }
    double square() const { return size + squeeze; }
};

// 5.2: head 37 mm, binding edge 28 mm, type area 156 × 225 mm. 5.2.3: 22 lines of 28 characters fill it. 22 lines of
// the round 29 pt would be 0.2 pt too high, so 28.95 pt (579 twips); 28 characters of 16 pt would be 5.8 pt too wide:
// each must lose 0.207 pt, which is 848/4096, as a docx writes it for its grid. LibreOffice cannot read a grid narrower
// than the characters (it gives each two squares), so the grid is only declared and the characters themselves are set
// closer: 0.3 pt, for LibreOffice takes a character of 16 pt to be 16.08 wide, and 28 of these must fit; full lines are
// then spread to the edge like all justified text.
inline constexpr int grid_char_space = -848;
inline constexpr Page official_page{.top = points(37),
                                    .left = points(28),
                                    .right = points(26),
                                    .bottom = points(35),
                                    .pitch = 28.95,
                                    .size = 16,
                                    .squeeze = -0.3};
// Forms: 4号 characters, 24 pt from line to line; no standard fixes their margins.
inline constexpr Page form_page{.top = points(25),
                                .left = points(25),
                                .right = points(22),
                                .bottom = points(22),
                                .pitch = 24,
                                .size = 14,
                                .squeeze = 0};

constexpr const Page& page_of(Style style) { return style == Style::official ? official_page : form_page; }
Page landscape(const Page& page);  // turned: the binding edge becomes the head

inline constexpr double red_head_from_top = points(35);  // 7.2.4: upper edge of 发文机关标志 to that of the type area
inline constexpr double red_line_below_number = points(4);  // 7.2.7
inline constexpr double red_line_width = 1.5;
inline constexpr double page_number_below = points(7);  // 7.5: the dash to the lower edge of the type area
inline constexpr double page_number_size = 14;          // 4号
inline constexpr double form_page_number_size = 10.5;   // 5号
inline constexpr double colophon_thick = points(0.35);  // 7.4.1
inline constexpr double colophon_thin = points(0.25);
inline constexpr double least_pitch = 0.5;  // of a paragraph that only carries something
inline constexpr double table_line = 0.5;
inline constexpr double cell_side = 4, cell_above = 2;        // between a cell's lines and its text
inline constexpr double field_height = 27, field_pitch = 19;  // a line to fill in, text close above its rule
inline constexpr double field_gap = 6;                        // between its rule and what is no such line

// What a paragraph is. Each is a style of the docx.
enum class Role {
    body,
    heading1,
    heading2,
    heading3,
    heading4,
    issuer,
    number,
    title,
    addressee,
    flush,
    annex_label,
    cell,
    caption,
    colophon,
    picture
};
inline constexpr int roles = 15;

struct Look {
    const char* id;    // of the docx style
    const char* name;  // as people see it
    Font font = Font::fangsong;
    double size = 16;
    double pitch = 28.95;  // 0: as high as what is in it
    Align align = Align::both;
    double indent = 0;  // of the first line, in characters
    bool keep_next = false;
    bool red = false;
    bool grid = false;  // narrowed like the body, so that 28 fill a line
    int outline = 0;    // 1…4: a heading of this level
};
const Look& look(Style style, Role role);

}  // namespace zhiben::documents
