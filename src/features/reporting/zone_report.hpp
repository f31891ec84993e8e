#pragma once
// The zone's own report: what it takes from the reports of the departments, and what is frozen with it of them.

#include <string>
#include <vector>

#include "features/reporting/board.hpp"
#include "features/reporting/rules_draft.hpp"
#include "kit/documents/document.hpp"

namespace zhiben::reporting {

// What the departments that sent theirs wrote, in their order.
std::vector<DepartmentText> texts_of(ReadTx& tx, const ReportingLine& line);
// Whose report lacks, by name: now, and among those that the zone's was made from.
std::vector<std::string> absent_from(const ReportingLine& line);
std::vector<std::string> absent_from(const Gathered& zone);

// To the zone's figures: the marks of the departments, how each stands (part "departments", with the digest of what it
// sent), and where the sum of what they sent differs from the zone's count (part "unlike").
void add_departments(ReadTx& tx, const ReportingLine& line, Gathered& zone);
// Whose report is no longer what it was when the zone's was frozen: nothing, or somebody has tampered.
std::vector<Difference> departments_unlike(ReadTx& tx, const Gathered& kept);
// The same as pages behind the annexes.
std::vector<documents::Annex> zone_pages(const Gathered& content);

// The screen beside it: the frozen annexes of the departments added up.
struct Consolidated {
    ReportingLine line;
    std::vector<std::string> absent = {};      // whose report is not among the sum, by name
    Gathered sum = {};                         // of the frozen annexes
    std::vector<Difference> differences = {};  // against the annexes of all departments as they are counted now
};
Consolidated consolidated(ReadTx& tx, const figures::Figures& figures, Day due);

}  // namespace zhiben::reporting
