#pragma once
// The text of a period report: prose with marks, {{附件3.found}}, each standing for a figure. Officers write the prose;
// the numbers come from the figures and from nowhere else. Pure.

#include <string>
#include <string_view>
#include <vector>

#include "kit/base/problem.hpp"

namespace zhiben::reporting {

// The marks of a text, each once, in their order.
std::vector<std::string> marks_of(std::string_view text);

// Numbers typed by hand where a counted figure belongs: «检查企业12家次». Dates, clauses and «第3次» are no figures.
struct TypedNumber {
    std::size_t line = 0;  // from 1
    std::string words;     // 12家次
};
std::vector<TypedNumber> typed_numbers(std::string_view text);

// What is wrong with changing the text so: marks that went missing, numbers by hand, marks that are none of the
// template's language, lines of the frame. In the zone's text what departments wrote may be cut, marks and all.
Issues check_edit(std::string_view before, std::string_view after);

// What departments wrote under the headings that the template leaves open, for the zone's own: each beginning with its
// name; a mark says whose figure it is, {{应急管理部·附件3.found}}. A department that has its lines under a heading
// already is left alone; where nobody wrote anything the hint stays.
struct DepartmentText {
    std::string department, text;
};
std::string put_together(std::string_view text, const std::vector<DepartmentText>& departments,
                         std::string_view as_begun);
std::string mark_of(const std::string& department, const std::string& mark);

// What is still missing for sending it: a section of the plan, problems, next steps, hints that wait to be replaced.
Issues check_complete(std::string_view text, const std::vector<std::string>& sections);

}  // namespace zhiben::reporting
