#pragma once
// Templates that an office made itself in Word, Excel or WPS, with {{placeholders}} (placeholders.hpp) typed into them.
// Everything else of the file stays as it is: layout, styles, merged cells, pictures, print set-up.
//
// Both throw Problem: with all placeholders that are wrong and where they stand; or for a file that is none, is
// damaged, has a password, or would unpack to more than 256 MB.

#include <string>
#include <string_view>

#include "kit/base/json.hpp"

namespace zhiben::documents {

// Text, headers, footers and notes. A placeholder keeps the looks of its first character, also when Word has split it
// over several runs. {{#list}} … {{/list}} in one row of a table repeats the row; each in a paragraph of its own, what
// stands between them; within one paragraph the words between stay or go.
std::string fill_docx(std::string_view bytes, const Json& context);

// All sheets. A cell that is nothing but a placeholder of a number becomes a number. {{#list}} in a cell and {{/list}}
// in the same row or a lower one repeat these rows; an empty list leaves them once, blank, so that the form keeps its
// shape. What stands below moves down, with its merged cells, formulas, formats, rules, links, breaks, print areas and
// pictures.
std::string fill_xlsx(std::string_view bytes, const Json& context);

}  // namespace zhiben::documents
