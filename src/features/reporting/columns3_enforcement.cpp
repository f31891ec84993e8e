#include "features/reporting/period.hpp"

// The columns of annex 3 that come from papers, measures, cases, interviews and tips (domain.md §2.3).
namespace zhiben::reporting {
namespace {

// 家: the enterprises behind the figure, each counted once however often it was so treated in the period.
PeriodColumn enterprises(const char* figure, const char* label, const char* group, const char* name = nullptr) {
    return {.name = name ? name : figure,
            .label = label,
            .unit = "家",
            .group = group,
            .figures = {figure},
            .once = figure};
}
PeriodColumn money(const char* figure, const char* label, const char* group) {
    return {.name = figure, .label = label, .unit = "万元", .group = group, .figures = {figure}, .shows = Shows::money};
}

}  // namespace

std::vector<PeriodColumn> enforcement_columns() {
    return {{"papers_inspection", "现场检查记录", "份", "下达文书", {"papers_inspection"}},
            {"papers_rectification", "责令限期整改指令书", "份", "下达文书", {"papers_rectification"}},
            {"papers_recheck", "整改复查意见书", "份", "下达文书", {"papers_recheck"}},
            {"papers_measure", "现场处理措施决定书", "份", "下达文书", {"papers_measure"}},
            enterprises("papers_rectification", "责令限期整改企业", "处理措施", "enterprises_ordered"),
            enterprises("stop_works", "责令暂时停止作业", "处理措施"),
            enterprises("suspensions", "责令停产停业整顿", "处理措施"),
            {"cases_filed", "立案", "件", "行政处罚", {"cases_filed"}},
            {"cases_closed", "结案", "件", "行政处罚", {"cases_closed"}},
            {"penalties", "行政处罚", "次", "行政处罚", {"penalties"}},
            money("penalty_amount", "罚款金额", "行政处罚"),
            {"dual_penalties", "其中：一案双罚", "件", "行政处罚", {"dual_penalties"}},
            {"penalties_person", "其中：处罚个人", "人", "行政处罚", {"penalties_person"}},
            money("penalty_person_amount", "其中：处罚个人金额", "行政处罚"),
            enterprises("interviews_enterprise", "约谈企业", "约谈"),
            {"interviews_person", "约谈个人", "人", "约谈", {"interviews_person"}},
            enterprises("exposures", "公开曝光企业", "公开曝光", "enterprises_exposed"),
            {"exposures", "公开曝光", "件", "公开曝光", {"exposures"}},
            enterprises("sanctions", "联合惩戒", "失信惩戒"),
            enterprises("serious_discredit", "列入严重失信名单", "失信惩戒"),
            {"transfers", "移送司法", "件", "移送", {"transfers"}},
            {"tips_received", "举报受理", "件", "举报", {"tips_received"}},
            {"tips_verified", "举报查实", "件", "举报", {"tips_verified"}},
            {.name = "tips_reward",
             .label = "举报奖励",
             .unit = "元",
             .group = "举报",
             .figures = {"tips_reward"},
             .shows = Shows::yuan}};
}

}  // namespace zhiben::reporting
