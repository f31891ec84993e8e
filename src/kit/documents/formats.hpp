#pragma once
// The files that a document may become.

#include <array>
#include <string>

#include "kit/documents/document.hpp"

namespace zhiben::documents {

struct Format {
    const char *ending, *type;  // "docx"
    std::string (*draw)(const Document&);
};
inline constexpr std::array<Format, 2> formats{
    {{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", to_docx},
     {"pdf", "application/pdf", to_pdf}}};

}  // namespace zhiben::documents
