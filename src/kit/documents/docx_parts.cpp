#include "kit/documents/docx_parts.hpp"

#include "kit/base/text.hpp"
#include "kit/documents/fonts.hpp"
#include "kit/documents/layout_rules.hpp"
#include "kit/documents/line_breaks.hpp"

namespace zhiben::documents {
namespace {

using Scope = XmlWriter::Scope;

std::string number(int value) { return std::to_string(value); }
std::string half_points(double size) { return number(static_cast<int>(size * 2 + 0.5)); }

void style_of(XmlWriter& xml, Style style, Role role) {
    const Look& of = look(style, role);
    const Scope scope(
        xml, "w:style",
        {{"w:type", "paragraph"},
         {role == Role::body ? "w:default" : "w:customStyle", role == Role::body || of.outline == 0 ? "1" : "0"},
         {"w:styleId", of.id}});
    xml.leaf("w:name", {{"w:val", role == Role::body ? "Normal"
                                  : of.outline > 0   ? "heading " + number(of.outline)
                                                     : of.name}});
    if (role != Role::body) xml.leaf("w:basedOn", {{"w:val", look(style, Role::body).id}});
    if (role != Role::body) xml.leaf("w:next", {{"w:val", look(style, Role::body).id}});
    xml.leaf("w:qFormat");
    {
        const Scope properties(xml, "w:pPr");
        if (of.keep_next) xml.leaf("w:keepNext");
        if (role == Role::body) {
            xml.leaf("w:widowControl", {{"w:val", "0"}});
            // No quarter of a square between Chinese and digits: a line holds 28 whatever is in it.
            xml.leaf("w:overflowPunct", {{"w:val", "0"}})
                .leaf("w:autoSpaceDE", {{"w:val", "0"}})
                .leaf("w:autoSpaceDN", {{"w:val", "0"}});
            xml.leaf("w:snapToGrid", {{"w:val", "0"}});
        }
        if (of.pitch > 0)
            xml.leaf(
                "w:spacing",
                {{"w:before", "0"}, {"w:after", "0"}, {"w:line", number(twips(of.pitch))}, {"w:lineRule", "exact"}});
        else
            xml.leaf("w:spacing", {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "240"}, {"w:lineRule", "auto"}});
        // The first in characters, for Word's grid; the second for programs that know no characters.
        xml.leaf("w:ind", {{"w:firstLineChars", number(static_cast<int>(of.indent * 100))},
                           {"w:firstLine", number(twips(of.indent * page_of(style).square()))}});
        xml.leaf("w:jc", {{"w:val", docx_justification(of.align)}});
        if (of.outline > 0) xml.leaf("w:outlineLvl", {{"w:val", number(of.outline - 1)}});
    }
    const Scope properties(xml, "w:rPr");
    docx_run_fonts(xml, of.font);
    if (of.red) xml.leaf("w:color", {{"w:val", "D90000"}});
    if (page_of(style).squeeze != 0 && (role == Role::body || !of.grid))
        xml.leaf("w:spacing", {{"w:val", number(of.grid ? twips(page_of(style).squeeze) : 0)}});
    xml.leaf("w:sz", {{"w:val", half_points(of.size)}}).leaf("w:szCs", {{"w:val", half_points(of.size)}});
}

void field(XmlWriter& xml, const char* name, const std::string& size) {
    for (const char* step : {"begin", "", "separate", "1", "end"}) {
        const Scope run(xml, "w:r");
        {
            const Scope properties(xml, "w:rPr");
            docx_run_fonts(xml, Font::songti);
            xml.leaf("w:spacing", {{"w:val", "0"}}).leaf("w:sz", {{"w:val", size}}).leaf("w:szCs", {{"w:val", size}});
        }
        if (*step == '\0')
            xml.open("w:instrText", {{"xml:space", "preserve"}}).text(std::string(" ") + name + " ").close();
        else if (*step == '1')
            xml.open("w:t").text("1").close();
        else
            xml.leaf("w:fldChar", {{"w:fldCharType", step}});
    }
}

void words(XmlWriter& xml, const std::string& text, const std::string& size) {
    const Scope run(xml, "w:r");
    {
        const Scope properties(xml, "w:rPr");
        docx_run_fonts(xml, Font::songti);
        xml.leaf("w:spacing", {{"w:val", "0"}}).leaf("w:sz", {{"w:val", size}}).leaf("w:szCs", {{"w:val", size}});
    }
    xml.open("w:t", {{"xml:space", "preserve"}}).text(text).close();
}

}  // namespace

const char* docx_justification(Align align) {
    switch (align) {
        case Align::left: return "left";
        case Align::center: return "center";
        case Align::right: return "right";
        case Align::both: return "both";
    }
    return "both";
}

void docx_run_fonts(XmlWriter& xml, Font font) {
    const std::string name(docx_font(font));
    xml.leaf("w:rFonts",
             {{"w:hint", "eastAsia"}, {"w:ascii", name}, {"w:eastAsia", name}, {"w:hAnsi", name}, {"w:cs", name}});
}

std::string docx_styles(Style style) {
    XmlWriter xml;
    xml.open("w:styles", {{"xmlns:w", word_space}});
    {
        const Scope defaults(xml, "w:docDefaults");
        {
            const Scope run(xml, "w:rPrDefault");
            const Scope properties(xml, "w:rPr");
            docx_run_fonts(xml, look(style, Role::body).font);
            const std::string size = half_points(page_of(style).size);
            xml.leaf("w:sz", {{"w:val", size}}).leaf("w:szCs", {{"w:val", size}});
            xml.leaf("w:lang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}, {"w:bidi", "ar-SA"}});
        }
    }
    for (int role = 0; role < roles; ++role) style_of(xml, style, static_cast<Role>(role));
    return xml.finish();
}

std::string docx_settings(Style style) {
    XmlWriter xml;
    xml.open("w:settings", {{"xmlns:w", word_space}});
    if (style == Style::official) xml.leaf("w:evenAndOddHeaders");
    xml.leaf("w:characterSpacingControl", {{"w:val", "doNotCompress"}});
    xml.leaf("w:noLineBreaksAfter", {{"w:lang", "zh-CN"}, {"w:val", utf8(not_at_line_end)}});
    xml.leaf("w:noLineBreaksBefore", {{"w:lang", "zh-CN"}, {"w:val", utf8(not_at_line_start)}});
    {
        const Scope compatible(xml, "w:compat");
        xml.leaf("w:ulTrailSpace").leaf("w:doNotExpandShiftReturn").leaf("w:useFELayout");
        xml.leaf(
            "w:compatSetting",
            {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
    }
    xml.leaf("w:themeFontLang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
    return xml.finish();
}

// What to take where a font is missing: Word, WPS and LibreOffice look at the alternative name.
std::string docx_font_table() {
    XmlWriter xml;
    xml.open("w:fonts", {{"xmlns:w", word_space}});
    const auto font = [&](Font role, const char* other) {
        const Scope scope(xml, "w:font", {{"w:name", std::string(docx_font(role))}});
        xml.leaf("w:altName", {{"w:val", other}})
            .leaf("w:charset", {{"w:val", "86"}})
            .leaf("w:family", {{"w:val", "auto"}})
            .leaf("w:pitch", {{"w:val", "fixed"}});
    };
    font(Font::fangsong, "仿宋");
    font(Font::kaiti, "楷体");
    font(Font::heiti, "SimHei");
    font(Font::songti, "SimSun");
    font(Font::title, "宋体");
    return xml.finish();
}

// 7.5: outside, one character in; a form has it in the middle.
std::string docx_footer(Style style, bool even) {
    const bool official = style == Style::official;
    const std::string size = half_points(official ? page_number_size : form_page_number_size);
    XmlWriter xml;
    xml.open("w:ftr", {{"xmlns:w", word_space}});
    xml.open("w:p");
    {
        const Scope properties(xml, "w:pPr");
        xml.leaf("w:spacing", {{"w:line", number(twips(page_number_size))}, {"w:lineRule", "exact"}});
        const std::string in = number(twips(page_number_size));
        if (official)
            xml.leaf("w:ind", {{"w:left", even ? in : "0"},
                               {"w:right", even ? "0" : in},
                               {"w:firstLineChars", "0"},
                               {"w:firstLine", "0"}});
        else
            xml.leaf("w:ind", {{"w:firstLineChars", "0"}, {"w:firstLine", "0"}});
        xml.leaf("w:jc", {{"w:val", official ? (even ? "left" : "right") : "center"}});
    }
    words(xml, official ? "— " : "第 ", size);
    field(xml, "PAGE", size);
    words(xml, official ? " —" : " 页  共 ", size);
    if (!official) {
        field(xml, "NUMPAGES", size);
        words(xml, " 页", size);
    }
    return xml.finish();
}

}  // namespace zhiben::documents
