#pragma once
// The parts of a docx beside its text: styles, settings, fonts, page numbers.

#include <string>

#include "kit/documents/document.hpp"
#include "kit/documents/xml_writer.hpp"

namespace zhiben::documents {

inline constexpr const char* word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* relation_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string docx_styles(Style style);
std::string docx_settings(Style style);
std::string docx_font_table();
std::string docx_footer(Style style, bool even);  // the page number
void docx_run_fonts(XmlWriter& xml, Font font);   // <w:rFonts>
const char* docx_justification(Align align);      // of <w:jc>

}  // namespace zhiben::documents
