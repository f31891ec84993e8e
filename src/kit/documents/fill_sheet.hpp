#pragma once
// One sheet of a template filled: its placeholders, the rows of its lists, and what must move with them.

#include <string>
#include <string_view>

#include "kit/documents/row_moves.hpp"
#include "kit/documents/sheet_survey.hpp"

namespace zhiben::documents {

struct FilledSheet {
    bool any = false;  // were there placeholders? Else the sheet stays as it is
    std::string xml;
    RowMoves moves;
};
FilledSheet fill_sheet(std::string_view xml, const std::string& name, const SharedStrings& strings, const Json& context,
                       Issues& issues);

}  // namespace zhiben::documents
