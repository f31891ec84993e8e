#pragma once
// The parts of an xlsx beside its sheets: workbook, relationships, styles, shared strings.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sheets/numbers.hpp"
#include "kit/sheets/package.hpp"

namespace zhiben::sheets {

struct Relationship {
    std::string id;
    std::string type;    // the last step of its address: worksheet, styles, sharedStrings, comments …
    std::string target;  // the path of the part inside the package
};
// The relationships of `part` ("" for the package's own); none when it has no such file.
std::vector<Relationship> relationships(Package& package, std::string_view part, const Limits& limits);
std::string relationships_path(std::string_view part);  // xl/workbook.xml -> xl/_rels/workbook.xml.rels

struct XlsxSheet {
    std::string name;
    std::string path;      // of the part; empty for a chart sheet
    std::uint32_t id = 0;  // the workbook's own number
    bool hidden = false;
};

struct XlsxWorkbook {
    std::string path;
    std::vector<XlsxSheet> sheets;  // in the workbook's order
    std::string styles;             // paths; empty when there is none
    std::string strings;
    bool since_1904 = false;
};
XlsxWorkbook xlsx_workbook(Package& package, const Limits& limits);

// What each cell style (index in cellXfs) makes of numbers.
std::vector<NumberFormat> xlsx_number_formats(Package& package, const std::string& path, const Limits& limits);

// All shared strings in one block.
class StringPool {
  public:
    void read(Package& package, const std::string& path, const Limits& limits);
    std::string_view at(std::size_t index) const;  // throws when there is none
    std::size_t size() const { return ends_.size(); }

  private:
    friend struct StringPoolHandler;
    std::string bytes_;
    std::vector<std::uint32_t> ends_;
};

// "_x000D_" in stored texts stands for a control character.
void unescape_controls(std::string& text);

}  // namespace zhiben::sheets
