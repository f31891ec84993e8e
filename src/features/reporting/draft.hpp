#pragma once
// The period report as a document: the frame, the department's prose, the figures in their marks, the annexes.

#include <string>
#include <string_view>

#include "features/reporting/frozen.hpp"
#include "kit/documents/own_template.hpp"

namespace zhiben::reporting {

// content/reports: "period_report.txt" the prose to begin with, "period_report_frame.txt" what stands around it; the
// same of the final summary.
std::string_view template_text(std::string_view file);

struct ReportFacts {
    std::string department, campaign, addressee;
    std::int64_t number = 0, correction = 0;
    Day since, until, date;
    bool zero = false, summary = false, draft = false;
    documents::OwnTemplate frame = {};
};
// Throws Problem naming the line of whatever mark there is not.
documents::Document report_document(const ReportFacts& facts, const std::string& text, const Gathered& content,
                                    bool with_annexes);

}  // namespace zhiben::reporting
