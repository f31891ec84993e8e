#pragma once
// One row of a workbook on its way to a record.

#include <string>
#include <utility>
#include <vector>

#include "kit/db/db.hpp"
#include "kit/sheets/annotate.hpp"

namespace zhiben::records {

struct RowProblem {
    int column = sheets::Marks::whole_row;
    sheets::Severity severity = sheets::Severity::error;
    std::string field, label, value, text;
};

// A row, cleaned.
struct Draft {
    int sheet = 0, row = 0;
    std::vector<std::pair<std::size_t, db::Value>> values;        // by field
    std::vector<std::pair<std::size_t, std::string>> references;  // target, text as written
    std::vector<RowProblem> problems;
    std::size_t read_problems = 0;  // of them, those of the cells themselves
};

}  // namespace zhiben::records
