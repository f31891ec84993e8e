#pragma once
// A document laid out as a flow of paragraphs, tables and pictures with all their measures: what both outputs draw.
// Everything that the standard says about order, blank lines and indents happens on the way here (flow.cpp).

#include <string>
#include <variant>
#include <vector>

#include "kit/documents/document.hpp"
#include "kit/documents/layout_rules.hpp"

namespace zhiben::documents {

struct Text {
    std::string text;
    Font font = Font::fangsong;
    double size = 16;
    bool bold = false, underline = false;
};

struct Para {
    Role role = Role::body;
    std::vector<Text> texts;
    Align align = Align::both;
    double indent = 0;             // of the first line, points
    double left = 0, right = 0;    // points
    double hang = 0;               // further lines begin this much to the right of the first
    double pitch = 0;              // height of a line, points
    double before = 0, after = 0;  // points
    bool keep_next = false;
    bool grid = false;
    bool red = false;
    bool red_line = false;  // below it (发文字号)
    bool page_before = false;
    std::string tail = {};  // stands at the right end of the last line (印发 date), in the style of the last text
};

struct FlowCell {
    int row = 0, column = 0, rows = 1, columns = 1;
    Para para;
    Lines lines = Lines::all;
};
struct FlowTable {
    std::vector<double> widths;  // points
    int header_rows = 0;
    int row_count = 0;
    std::vector<FlowCell> cells;  // by row, then column
    double row_height = 0;        // at least
    double above = cell_above;    // and below: room in a cell
    bool at_bottom = false;       // text stands at the bottom of its cell, else in the middle
    bool keep_next = false;       // only of a table of one row: a line of a form
};

struct Picture {
    enum class Kind { png, jpeg, qr, chart } kind = Kind::png;
    std::string bytes = {};  // of png and jpeg; the text of a QR code
    const Chart* chart = nullptr;
    double width = 0, height = 0;  // points
    Align align = Align::center;
    bool keep_next = false;
    bool page_before = false;
};

using Item = std::variant<Para, FlowTable, Picture>;

struct Section {
    Page page;
    bool landscape = false;
    std::vector<Item> items;
};

struct Flow {
    Style style = Style::official;
    std::string title;
    std::vector<Section> sections;
    std::vector<Para> colophon;  // 版记: between rules, at the foot of the last page
};

Flow flow_of(const Document& document);  // points into `document` (charts): it must outlive the flow

}  // namespace zhiben::documents
