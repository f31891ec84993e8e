#pragma once
// A workbook becomes records: every problem is found in one pass and marked in the person's own workbook.

#include <string>

#include "kit/base/json.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/jobs.hpp"

namespace zhiben::records {

struct ImportOptions {
    std::string kind;
    std::string path;             // of the file as it came
    std::string name = {};        // as the person calls it: a csv has no sheet names
    std::string marked_path;      // where the marked workbook is written when there are problems; "" writes none
    bool all_or_nothing = false;  // nothing is kept unless every row is right, in one transaction
    bool dry_run = false;         // finds the problems, keeps nothing
    bool confirm = false;         // warnings that a person may confirm (a credit code's check digit) are confirmed
};

// Rows are matched by the kind's key: those known are changed where a cell says otherwise, others are made; a blank
// cell changes nothing. Rights, scope, checks, history and figures are those of any other change. Returns the result as
// GET /jobs/{id} shows it. Throws Problem when the file as a whole is refused.
Json import_workbook(const Work& work, const Actor& actor, const ImportOptions& options, Progress& progress);

}  // namespace zhiben::records
