#pragma once
// What a superior's own workbook may ask for in its cells (docs/reporting.md lists the names). Pure.

#include <functional>
#include <map>
#include <string>

#include "features/reporting/report_service.hpp"

namespace zhiben::reporting {

// {{附件2.有限空间总数}} the total, {{附件2.应急管理部.有限空间总数}} a row's, {{附件3.累计.检查企业}} since the
// campaign began, {{#附件2.行}} each row in turn; {{附件3.found}} and the marks of the text as well; {{部门}}, {{期}},
// {{起}}, {{止}}. `short_names` of departments by their full ones: a row answers to both.
Json fill_context(const View& report, const std::map<std::string, std::string>& short_names);

// The workbook filled for a reporting day and a department ("" all). Throws Problem with every placeholder that is not
// known, each with its sheet and cell.
struct Filled {
    std::string name, bytes;
};
Filled fill_workbook(const Work& work, const Actor& actor, std::string_view workbook,
                     const std::function<View(ReadTx&)>& report);

}  // namespace zhiben::reporting
