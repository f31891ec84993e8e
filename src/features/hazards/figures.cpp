#include "features/hazards/defects.hpp"
#include "features/hazards/store.hpp"

namespace zhiben::hazards {

std::vector<figures::Figure> figures() {
    using records::Condition;
    using records::Test;
    const auto hazards = [](const char* name, const char* label, std::vector<Condition> when,
                            const char* from = "found_on", const char* until = "", std::int64_t offset = 0) {
        return figures::Figure{.name = name,
                               .label = label,
                               .unit = "条",
                               .kind = "hazards",
                               .when = std::move(when),
                               .from = from,
                               .until = until,
                               .offset = offset};
    };
    const auto is = [](const char* field, const char* code) {
        return std::vector<Condition>{{field, Test::equal, {std::string(code)}}};
    };
    // Annex 3 counts what departments and the supervision group found, not what enterprises found themselves.
    const auto of_departments = [](std::vector<Condition> more) {
        more.push_back({"source", Test::among, {std::string("department"), std::string("supervision")}});
        return more;
    };
    const auto problem = [&](const char* code) { return of_departments(is("problem", code)); };
    std::vector<figures::Figure> out{
        hazards("hazards_found", "发现隐患", {}),
        hazards("hazards_general", "一般隐患", is("grade", "general")),
        hazards("hazards_major", "重大隐患", is("grade", "major")),
        hazards("hazards_immediate", "立即整改", is("method", "immediate")),
        hazards("hazards_deadline", "限期整改", is("method", "deadline")),
        hazards("hazards_by_department", "部门检查发现隐患", is("source", "department")),
        hazards("hazards_closed", "已销号隐患", {}, "closed_on"),
        hazards("hazards_open", "未销号隐患", {}, "found_on", "closed_on"),
        hazards("hazards_overdue", "逾期未改隐患", {}, "deadline", "closed_on", 1),
        hazards("hazards_listed", "挂牌督办", {}, "listed_from", "listed_removed_on"),
        hazards("hazards_dept_found", "部门检查发现隐患（含督导）", of_departments({})),
        hazards("hazards_dept_general", "部门检查发现一般隐患", of_departments(is("grade", "general"))),
        hazards("hazards_dept_major", "部门检查发现重大隐患", of_departments(is("grade", "major"))),
        hazards("hazards_dept_immediate", "部门检查立即整改", of_departments(is("method", "immediate"))),
        hazards("hazards_dept_deadline", "部门检查限期整改", of_departments(is("method", "deadline"))),
        hazards("hazards_dept_closed", "部门检查已销号", of_departments({}), "closed_on"),
        hazards("hazards_dept_overdue", "部门检查逾期未改", of_departments({}), "deadline", "closed_on", 1),
        hazards("hazards_dept_rechecked", "部门检查已复查", of_departments({}), "rechecked_on"),
        hazards("hazards_dept_listed", "部门检查挂牌督办", of_departments({}), "listed_from", "listed_removed_on"),
        hazards("hazards_problem_identification", "风险辨识不到位", problem("identification")),
        hazards("hazards_problem_control", "风险管控措施不力", problem("control")),
        hazards("hazards_problem_site", "作业现场管理混乱", problem("site")),
        hazards("hazards_problem_training", "员工培训考核不到位", problem("training"))};
    for (const Defect& one : defects) {
        out.push_back(hazards(one.code, one.label, of_departments(is("defect", one.code))));
        out.back().name.insert(0, defect_figure);
    }
    return out;
}

}  // namespace zhiben::hazards
