#pragma once
// A sheet of a template as it stands: its rows, cells, the placeholders in them, and what else names rows. Places are
// bytes of the XML, so that whatever is not touched can be copied as it is.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/documents/fill_text.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::documents {

inline constexpr int most_rows = 1'048'576;

// Attributes of a tag as it is written: <c r="A1" s="3">
std::string attribute(std::string_view tag, std::string_view name);  // empty when absent
// Set to `value` (which needs no escaping), if the tag has it.
std::string with_attribute(std::string tag, std::string_view name, const std::string& value);
void drop_attribute(std::string& tag, std::string_view name);

// A shared string that holds placeholders.
struct SharedString {
    std::string xml;  // inside <si>
    SplitText split;
};
struct SharedStrings {
    std::map<std::size_t, SharedString> with_tags;
    std::string prefix;  // of the part's elements, with its colon
};
SharedStrings shared_strings(std::string_view xml);

struct SheetCell {
    std::size_t begin = 0, tag_end = 0, end = 0;
    std::string name;  // of its column: AB
    std::string type;
    std::string value;                               // of <v>
    std::size_t formula_begin = 0, formula_end = 0;  // of <f>…</f>; equal: none
    std::size_t formula_content = 0, formula_content_end = 0;
    bool shared_formula = false;  // or one of an array
    SplitText own;                // of an inline string
    const SharedString* shared = nullptr;
    std::vector<bool> outer = {};  // outer_tags(*split())
    const SplitText* split() const { return shared ? &shared->split : own.tags.empty() ? nullptr : &own; }
};
struct SheetRow {
    std::size_t begin = 0, tag_end = 0, end = 0;
    int number = 0;
    std::vector<SheetCell> cells;
};
// The start tag of an element outside the rows with an attribute that names rows.
struct Mention {
    std::size_t begin, end;
    std::string_view attribute;
};

struct SheetSurvey {
    std::vector<SheetRow> rows;
    std::vector<Mention> mentions;
    std::vector<std::pair<std::size_t, std::size_t>> formulas;  // the contents of formulas outside the rows
    std::string prefix;
    std::size_t data_begin = 0, data_end = 0;  // inside <sheetData>
};
// `strings` must outlive the survey.
SheetSurvey survey_sheet(std::string_view xml, const SharedStrings& strings);

}  // namespace zhiben::documents
