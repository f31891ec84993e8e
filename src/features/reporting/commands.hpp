#pragma once
// What the command line has of the reports.

#include <string>

#include "features/reporting/report_service.hpp"

namespace zhiben::reporting {

// The id of the department of that name, "" for "". Throws Problem(not_found).
std::string department_named(ReadTx& tx, const std::string& name);

struct ReportOrder {
    std::string period;      // a reporting day, or any day of a period
    bool summary = false;    // instead: the final summary
    std::string department;  // by name; "" the whole zone
};
// Writes the report to a .docx or .pdf. Gives its name: 应急管理部 第2期（草稿）.
std::string write_report(const Work& work, const Actor& actor, const Figures& figures, const ReportOrder& order,
                         const std::string& path);

// Fills a superior's own form, an .xlsx with placeholders, with what that report says.
std::string fill_form(const Work& work, const Actor& actor, const Figures& figures, const ReportOrder& order,
                      const std::string& form, const std::string& path);

}  // namespace zhiben::reporting
