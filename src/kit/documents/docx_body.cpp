#include "kit/documents/docx_body.hpp"

#include <cmath>

#include "kit/base/text.hpp"
#include "kit/documents/docx_parts.hpp"
#include "kit/documents/pictures.hpp"

namespace zhiben::documents {
namespace {

using Scope = XmlWriter::Scope;

std::string number(int value) { return std::to_string(value); }
std::string twip(double pt) { return number(twips(pt)); }

class Writer {
  public:
    explicit Writer(const Flow& flow) : flow_(flow) {}

    DocxBody run() {
        xml_.open("w:document", {{"xmlns:w", word_space},
                                 {"xmlns:r", relation_space},
                                 {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                                 {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                                 {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
        xml_.open("w:body");
        for (const Section& section : flow_.sections) {
            const bool last = &section == &flow_.sections.back();
            for (const Item& item : section.items) {
                const bool ends = !last && &item == &section.items.back();
                std::visit([&](const auto& it) { put(it, ends ? &section : nullptr); }, item);
            }
            if (!last) continue;
            if (!flow_.colophon.empty()) colophon(section.page);
            // A body must not end with a table.
            if (!flow_.colophon.empty() ||
                (!section.items.empty() && std::holds_alternative<FlowTable>(section.items.back())))
                carrier(nullptr);
            section_properties(section);
        }
        return {xml_.finish(), std::move(media_)};
    }

  private:
    // A paragraph that only carries the end of a section, or stands behind a table.
    void carrier(const Section* ends) { put(Para{.role = Role::flush, .pitch = least_pitch}, ends); }

    void section_properties(const Section& section) {
        const Page& page = section.page;
        const bool official = flow_.style == Style::official;
        const Scope scope(xml_, "w:sectPr");
        xml_.leaf("w:footerReference", {{"w:type", "default"}, {"r:id", "rIdOdd"}});
        if (official) xml_.leaf("w:footerReference", {{"w:type", "even"}, {"r:id", "rIdEven"}});
        xml_.leaf("w:type", {{"w:val", "nextPage"}});
        if (section.landscape)
            xml_.leaf("w:pgSz", {{"w:w", twip(page.width)}, {"w:h", twip(page.height)}, {"w:orient", "landscape"}});
        else
            xml_.leaf("w:pgSz", {{"w:w", twip(page.width)}, {"w:h", twip(page.height)}});
        const double footer = page.bottom - page_number_below - page_number_size / 2;
        xml_.leaf("w:pgMar", {{"w:top", twip(page.top)},
                              {"w:right", number(static_cast<int>(page.right * 20))},
                              {"w:bottom", number(static_cast<int>(page.bottom * 20))},
                              {"w:left", number(static_cast<int>(page.left * 20))},
                              {"w:header", "720"},
                              {"w:footer", twip(footer)},
                              {"w:gutter", "0"}});
        if (page.squeeze != 0)
            xml_.leaf("w:docGrid", {{"w:type", "linesAndChars"},
                                    {"w:linePitch", twip(page.pitch)},
                                    {"w:charSpace", number(grid_char_space)}});
        else
            xml_.leaf("w:docGrid", {{"w:linePitch", twip(page.pitch)}});
    }

    void paragraph_properties(const Para& para, const Section* ends) {
        const Look& of = look(flow_.style, para.role);
        const Scope scope(xml_, "w:pPr");
        if (para.role != Role::body) xml_.leaf("w:pStyle", {{"w:val", of.id}});
        if (para.keep_next != of.keep_next) xml_.leaf("w:keepNext", {{"w:val", para.keep_next ? "1" : "0"}});
        if (para.page_before) xml_.leaf("w:pageBreakBefore");
        if (para.red_line) {
            const Scope border(xml_, "w:pBdr");
            xml_.leaf("w:bottom", {{"w:val", "single"},
                                   {"w:sz", number(static_cast<int>(red_line_width * 8))},
                                   {"w:space", number(static_cast<int>(std::lround(red_line_below_number)))},
                                   {"w:color", "D90000"}});
        }
        if (!para.tail.empty()) {
            const Scope tabs(xml_, "w:tabs");
            xml_.leaf("w:tab",
                      {{"w:val", "right"}, {"w:pos", twip(flow_.sections.back().page.inner_width() - para.right)}});
        }
        if (para.pitch != of.pitch || para.before != 0 || para.after != 0)
            xml_.leaf("w:spacing", {{"w:before", twip(para.before)},
                                    {"w:after", twip(para.after)},
                                    {"w:line", twip(para.pitch)},
                                    {"w:lineRule", "exact"}});
        const double indent = of.indent * page_of(flow_.style).square();
        if (para.left != 0 || para.right != 0 || para.hang != 0 || std::abs(para.indent - indent) > 0.01) {
            const double first = para.indent - para.hang;
            xml_.leaf("w:ind", {{"w:left", twip(para.left + para.hang)},
                                {"w:right", twip(para.right)},
                                {"w:firstLineChars", "0"},
                                {first < 0 ? "w:hanging" : "w:firstLine", twip(std::abs(first))}});
        }
        if (para.align != of.align) xml_.leaf("w:jc", {{"w:val", docx_justification(para.align)}});
        if (para.pitch == least_pitch) {
            const Scope mark(xml_, "w:rPr");
            xml_.leaf("w:sz", {{"w:val", "2"}}).leaf("w:szCs", {{"w:val", "2"}});
        }
        if (ends) section_properties(*ends);
    }

    // `loose`: not narrowed, though the style is.
    void run(const Text& text, const Look& of, bool loose) {
        const Scope scope(xml_, "w:r");
        {
            const Scope properties(xml_, "w:rPr");
            if (text.font != of.font)
                docx_run_fonts(xml_, text.font);
            else
                xml_.leaf("w:rFonts", {{"w:hint", "eastAsia"}});
            if (text.bold) xml_.leaf("w:b").leaf("w:bCs");
            if (loose) xml_.leaf("w:spacing", {{"w:val", "0"}});
            if (text.size != of.size) {
                const std::string size = number(static_cast<int>(text.size * 2 + 0.5));
                xml_.leaf("w:sz", {{"w:val", size}}).leaf("w:szCs", {{"w:val", size}});
            }
            if (text.underline) xml_.leaf("w:u", {{"w:val", "single"}});
        }
        bool first = true;
        for (const auto& line : split(text.text, '\n')) {
            if (!first) xml_.leaf("w:br");
            first = false;
            if (!line.empty()) xml_.open("w:t", {{"xml:space", "preserve"}}).text(line).close();
        }
    }

    void put(const Para& para, const Section* ends) {
        const Scope scope(xml_, "w:p");
        paragraph_properties(para, ends);
        const Look& of = look(flow_.style, para.role);
        const bool loose = of.grid && !para.grid && page_of(flow_.style).squeeze != 0;
        for (const Text& text : para.texts) run(text, of, loose);
        if (para.tail.empty()) return;
        {
            const Scope tab(xml_, "w:r");
            xml_.leaf("w:tab");
        }
        run({.text = para.tail, .font = of.font, .size = of.size}, of, loose);
    }

    void put(const Picture& picture, const Section* ends) {
        const bool jpeg = picture.kind == Picture::Kind::jpeg;
        const std::string index = std::to_string(media_.size() + 1);
        const bool as_it_is = jpeg || picture.kind == Picture::Kind::png;
        media_.push_back(
            {"media/image" + index + (jpeg ? ".jpeg" : ".png"), as_it_is ? picture.bytes : picture_png(ink_, picture)});
        {
            const Scope scope(xml_, "w:p");
            Para para{.role = Role::picture,
                      .align = picture.align,
                      .keep_next = picture.keep_next,
                      .page_before = picture.page_before};
            paragraph_properties(para, ends);
            const Scope run(xml_, "w:r");
            {
                const Scope properties(xml_, "w:rPr");
                xml_.leaf("w:sz", {{"w:val", "2"}}).leaf("w:szCs", {{"w:val", "2"}});
            }
            drawing(picture, index);
        }
    }

    void drawing(const Picture& picture, const std::string& index) {
        const auto emu = [](double pt) { return std::to_string(std::lround(pt * 12700)); };
        const std::string width = emu(picture.width), height = emu(picture.height), name = "图" + index;
        const Scope drawing(xml_, "w:drawing");
        const Scope in_line(xml_, "wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
        xml_.leaf("wp:extent", {{"cx", width}, {"cy", height}});
        xml_.leaf("wp:docPr", {{"id", index}, {"name", name}});
        const Scope graphic(xml_, "a:graphic");
        const Scope data(xml_, "a:graphicData", {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
        const Scope pic(xml_, "pic:pic");
        {
            const Scope about(xml_, "pic:nvPicPr");
            xml_.leaf("pic:cNvPr", {{"id", index}, {"name", name}}).leaf("pic:cNvPicPr");
        }
        {
            const Scope fill(xml_, "pic:blipFill");
            xml_.leaf("a:blip", {{"r:embed", "rIdImage" + index}});
            const Scope stretch(xml_, "a:stretch");
            xml_.leaf("a:fillRect");
        }
        const Scope properties(xml_, "pic:spPr");
        {
            const Scope transform(xml_, "a:xfrm");
            xml_.leaf("a:off", {{"x", "0"}, {"y", "0"}}).leaf("a:ext", {{"cx", width}, {"cy", height}});
        }
        const Scope shape(xml_, "a:prstGeom", {{"prst", "rect"}});
        xml_.leaf("a:avLst");
    }

    void table_properties(double width, double side, double above, bool at_foot) {
        const Scope scope(xml_, "w:tblPr");
        if (at_foot)
            xml_.leaf("w:tblpPr", {{"w:leftFromText", "0"},
                                   {"w:rightFromText", "0"},
                                   {"w:vertAnchor", "margin"},
                                   {"w:horzAnchor", "margin"},
                                   {"w:tblpX", "1"},
                                   {"w:tblpYSpec", "bottom"}});
        xml_.leaf("w:tblW", {{"w:w", twip(width)}, {"w:type", "dxa"}});
        xml_.leaf("w:tblInd", {{"w:w", "0"}, {"w:type", "dxa"}});
        xml_.leaf("w:tblLayout", {{"w:type", "fixed"}});
        const Scope margins(xml_, "w:tblCellMar");
        xml_.leaf("w:top", {{"w:w", twip(above)}, {"w:type", "dxa"}})
            .leaf("w:left", {{"w:w", twip(side)}, {"w:type", "dxa"}});
        xml_.leaf("w:bottom", {{"w:w", twip(above)}, {"w:type", "dxa"}})
            .leaf("w:right", {{"w:w", twip(side)}, {"w:type", "dxa"}});
    }

    void put(const FlowTable& table, const Section* ends) {
        {
            const Scope scope(xml_, "w:tbl");
            double width = 0;
            for (const double column : table.widths) width += column;
            const bool lined = !table.cells.empty() && table.cells.front().lines == Lines::all;
            table_properties(width, lined ? cell_side : 0, table.above, false);
            {
                const Scope grid(xml_, "w:tblGrid");
                for (const double column : table.widths) xml_.leaf("w:gridCol", {{"w:w", twip(column)}});
            }
            for (int row = 0; row < table.row_count; ++row) put_row(table, row);
        }
        if (ends) carrier(ends);
    }

    void put_row(const FlowTable& table, int row) {
        const Scope scope(xml_, "w:tr");
        {
            const Scope properties(xml_, "w:trPr");
            xml_.leaf("w:cantSplit");
            xml_.leaf("w:trHeight", {{"w:val", twip(table.row_height)}, {"w:hRule", "atLeast"}});
            if (row < table.header_rows) xml_.leaf("w:tblHeader");
        }
        const int columns = static_cast<int>(table.widths.size());
        for (int column = 0; column < columns;) {
            const FlowCell* found = nullptr;
            for (const FlowCell& cell : table.cells)
                if (cell.column == column && cell.row <= row && row < cell.row + cell.rows) found = &cell;
            if (!found) {
                ++column;
                continue;
            }
            put_cell(table, *found, row);
            column += found->columns;
        }
    }

    void put_cell(const FlowTable& table, const FlowCell& cell, int row) {
        const Scope scope(xml_, "w:tc");
        {
            double width = 0;
            for (int column = cell.column; column < cell.column + cell.columns; ++column)
                width += table.widths[static_cast<std::size_t>(column)];
            const Scope properties(xml_, "w:tcPr");
            xml_.leaf("w:tcW", {{"w:w", twip(width)}, {"w:type", "dxa"}});
            if (cell.columns > 1) xml_.leaf("w:gridSpan", {{"w:val", number(cell.columns)}});
            if (cell.rows > 1) xml_.leaf("w:vMerge", {{"w:val", row == cell.row ? "restart" : "continue"}});
            if (cell.lines != Lines::none) {
                const Scope borders(xml_, "w:tcBorders");
                const auto border = [&](std::string_view side, double width_pt) {
                    xml_.leaf(side, {{"w:val", "single"},
                                     {"w:sz", number(static_cast<int>(width_pt * 8 + 0.5))},
                                     {"w:space", "0"},
                                     {"w:color", "000000"}});
                };
                if (cell.lines == Lines::all) {
                    border("w:top", table_line);
                    border("w:left", table_line);
                }
                border("w:bottom", table_line);
                if (cell.lines == Lines::all) border("w:right", table_line);
            }
            xml_.leaf("w:vAlign", {{"w:val", table.at_bottom ? "bottom" : "center"}});
        }
        put(row == cell.row ? cell.para
                            : Para{.role = cell.para.role, .align = cell.para.align, .pitch = cell.para.pitch},
            nullptr);
    }

    // A table that floats at the foot of the page its paragraph is on: the last.
    void colophon(const Page& page) {
        const Scope scope(xml_, "w:tbl");
        table_properties(page.inner_width(), 0, 0, true);
        {
            const Scope grid(xml_, "w:tblGrid");
            xml_.leaf("w:gridCol", {{"w:w", twip(page.inner_width())}});
        }
        for (const Para& para : flow_.colophon) {
            const Scope row(xml_, "w:tr");
            const Scope cell(xml_, "w:tc");
            {
                const Scope properties(xml_, "w:tcPr");
                xml_.leaf("w:tcW", {{"w:w", twip(page.inner_width())}, {"w:type", "dxa"}});
                const Scope borders(xml_, "w:tcBorders");
                const auto border = [&](std::string_view side, bool outer) {
                    xml_.leaf(side,
                              {{"w:val", "single"},
                               {"w:sz", number(static_cast<int>((outer ? colophon_thick : colophon_thin) * 8 + 0.5))},
                               {"w:space", "0"},
                               {"w:color", "000000"}});
                };
                border("w:top", &para == &flow_.colophon.front());
                border("w:bottom", &para == &flow_.colophon.back());
            }
            put(para, nullptr);
        }
    }

    const Flow& flow_;
    Ink ink_;
    XmlWriter xml_;
    std::vector<Media> media_;
};

}  // namespace

DocxBody docx_body(const Flow& flow) { return Writer(flow).run(); }

}  // namespace zhiben::documents
