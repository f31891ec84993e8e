#pragma once
// The matrix of enterprises and duties, and its summary by department.

#include <map>
#include <string>
#include <vector>

#include "features/campaign/plan.hpp"
#include "kit/base/json.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::campaign {

struct MatrixQuery {
    std::string department;  // id; "none" for those nobody has claimed; "" for all
    std::string enterprise, duty, state, q;
    bool by_name = false;  // else those with the most open duties first
    std::string after;
    std::size_t limit = 50;
};
struct Cell {
    DutyState state = DutyState::not_applicable;
    std::optional<Day> on, due;
    std::string text;                // what is missing, or what was found
    std::string reason, excused_by;  // of an excuse
};
struct MatrixLine {
    std::string enterprise, name, department, department_name;
    std::int64_t missing = 0, n = 0;
    std::map<std::string, Cell> cells;  // by duty; what is absent does not apply
};
struct Matrix {
    std::vector<MatrixLine> lines;
    std::string next;  // cursor, "" at the end
};
// Within the actor's scope. Throws Problem(malformed) for an unknown duty, state or cursor.
Matrix matrix(ReadTx& tx, const Plan& plan, const MatrixQuery& query);

struct SummaryLine {
    std::string department, department_name, duty, label;
    std::int64_t fulfilled = 0, due = 0, overdue = 0, excused = 0, not_applicable = 0;
};
// A line per department and duty, in the order of both; within the actor's scope.
std::vector<SummaryLine> summary(ReadTx& tx, const Plan& plan);

Json matrix_json(const Plan& plan, const Matrix& matrix);
Json summary_json(const std::vector<SummaryLine>& lines);

const char* duty_label(DutyState state);  // 已完成, 待办 …

}  // namespace zhiben::campaign
