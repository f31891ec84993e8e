#include "features/hazards/defects.hpp"
#include "features/reporting/period.hpp"

// Annex 3, 有限空间检查统计表 (domain.md §2.3).
namespace zhiben::reporting {
namespace {

PeriodColumn typical_problems() {
    PeriodColumn out{.name = "typical_problems",
                     .label = "典型问题摘要",
                     .group = "典型问题",
                     .shows = Shows::most,
                     .open = "/hazards?source[in]=department,supervision&defect[not_null]=1&{found_on}"};
    for (const hazards::Defect& one : hazards::defects)
        out.figures.push_back(std::string(hazards::defect_figure) + one.code);
    return out;
}

std::vector<PeriodColumn> with_enforcement(std::vector<PeriodColumn> columns) {
    for (PeriodColumn& column : enforcement_columns()) columns.push_back(std::move(column));
    columns.push_back(typical_problems());
    return columns;
}

}  // namespace

const PeriodAnnex& annex3() {
    static const PeriodAnnex annex{
        .number = 3,
        .title = "附件3  有限空间检查统计表",
        .units =
            "企业：家、家次；有限空间：处；隐患：条；文书：份；案件：件；处罚：次；人员：人、人次；金额：万元，奖励：元"
            "；整改率：%",
        .columns = with_enforcement({
            {"inspection_officers", "出动执法人员", "人次", "检查", {"inspection_officers"}},
            {"inspections", "检查企业", "家次", "检查", {"inspections"}},
            {.name = "enterprises_inspected",
             .label = "检查企业（去重）",
             .unit = "家",
             .group = "检查",
             .figures = {"inspections"},
             .once = "inspections"},
            {"inspected_spaces", "检查有限空间", "处", "检查", {"inspected_spaces"}},
            {"inspections_supervision", "其中：明察暗访、督导组检查", "家次", "检查", {"inspections_supervision"}},
            {"found", "发现问题隐患", "条", "发现隐患", {"hazards_dept_found"}},
            {"general", "一般", "条", "发现隐患", {"hazards_dept_general"}},
            {"major", "重大", "条", "发现隐患", {"hazards_dept_major"}},
            {"immediate", "立即整改", "条", "发现隐患", {"hazards_dept_immediate"}},
            {"deadline", "限期整改", "条", "发现隐患", {"hazards_dept_deadline"}},
            {"closed", "已完成整改（销号）", "条", "整改", {"hazards_dept_closed"}},
            {"rate", "整改率", "%", "整改", {"hazards_dept_closed"}, {"hazards_dept_found"}, Shows::rate},
            {.name = "overdue",
             .label = "逾期未改",
             .unit = "条",
             .group = "整改",
             .figures = {"hazards_dept_overdue"},
             .standing = true},
            {"rechecked", "复查", "条", "整改", {"hazards_dept_rechecked"}},
            {.name = "listed",
             .label = "挂牌督办",
             .unit = "条",
             .group = "整改",
             .figures = {"hazards_dept_listed"},
             .standing = true},
            {"problem_identification", "风险辨识不到位", "条", "四类重点问题", {"hazards_problem_identification"}},
            {"problem_control", "管控措施不力", "条", "四类重点问题", {"hazards_problem_control"}},
            {"problem_site", "作业现场混乱", "条", "四类重点问题", {"hazards_problem_site"}},
            {"problem_training", "培训考核不到位", "条", "四类重点问题", {"hazards_problem_training"}},
        }),
        .checks = check_annex3};
    return annex;
}

}  // namespace zhiben::reporting
