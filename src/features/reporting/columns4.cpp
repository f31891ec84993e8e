#include "features/publicity/service.hpp"
#include "features/reporting/period.hpp"

// Annex 4, 有限空间安全宣传统计表 (domain.md §2.4).
namespace zhiben::reporting {
namespace {

Distincts gone(ReadTx& tx, const figures::Figures&, records::AsOf& as_of, const Asked& asked, Day since, Day until) {
    return publicity::gone(tx, as_of, {.since = since, .until = until, .department = asked.department, .by = asked.by});
}

PeriodColumn reached(const char* name, const char* label, const char* unit, const char* open) {
    return {.name = name,
            .label = label,
            .unit = unit,
            .group = "覆盖",
            .once = std::string(name) + "_reached",
            .open = open};
}

}  // namespace

const PeriodAnnex& annex4() {
    static const PeriodAnnex annex{
        .number = 4,
        .title = "附件4  有限空间安全宣传统计表",
        .units =
            "企业：家、家次；车间、岗位：个；资料：份；标识：处、块；标语：条；人员：人次；稿件：条、篇；覆盖率：%",
        .columns = {{"visits", "进企宣传", "次", "进企入厂", {"visits"}},
                    {"visit_staff", "出动人员", "人次", "进企入厂", {"visit_staff"}},
                    {"enterprise_visits", "覆盖企业", "家次", "覆盖", {"visits"}},
                    reached("enterprises", "覆盖企业（去重）", "家", "/publicity/reached/enterprises?{}"),
                    {.name = "supervised",
                     .label = "监管企业总数",
                     .unit = "家",
                     .group = "覆盖",
                     .figures = {"enterprises"},
                     .standing = true},
                    {.name = "enterprise_rate",
                     .label = "企业覆盖率",
                     .unit = "%",
                     .group = "覆盖",
                     .over = {"enterprises"},
                     .shows = Shows::rate,
                     .standing = true,
                     .once = "enterprises_reached"},
                    reached("workshops", "覆盖车间", "个", "/publicity/reached/workshops?{}"),
                    reached("posts", "覆盖岗位", "个", "/publicity/reached/posts?{}"),
                    {"handbooks", "发放宣传手册", "份", "资料", {"handbooks"}},
                    {"warning_cases", "发放警示案例", "份", "资料", {"warning_cases"}},
                    {"procedures_posted", "张贴操作规程", "处", "标识", {"procedures_posted"}},
                    {"signs_set", "设置警示标识、告知牌", "块", "标识", {"signs_set"}},
                    {"isolations_set", "设置隔离防护设施", "处", "标识", {"isolations_set"}},
                    {"slogans_posts", "车间岗位", "条", "张贴标语", {"slogans_posts"}},
                    {"slogans_dormitory", "宿舍食堂", "条", "张贴标语", {"slogans_dormitory"}},
                    {"slogans_roads", "道路通道", "条", "张贴标语", {"slogans_roads"}},
                    {"banners", "悬挂横幅", "条", "横幅、展板", {"banners"}},
                    {"boards", "展板", "块", "横幅、展板", {"boards"}},
                    {"lectures", "现场宣讲", "场", "活动", {"lectures"}},
                    {"people_reached", "受教育人数", "人次", "活动", {"people_reached"}},
                    {"drills", "应急演练", "场", "活动", {"drills"}},
                    {"drill_people", "参演人数", "人次", "活动", {"drill_people"}},
                    {"articles_web", "网站发布", "条", "进网入屏", {"articles_web"}},
                    {"articles_wechat_case", "公众号：典型案例", "条", "进网入屏", {"articles_wechat_case"}},
                    {"articles_wechat_practice", "公众号：经验做法", "条", "进网入屏", {"articles_wechat_practice"}},
                    {"articles_wechat_knowledge", "公众号：安全常识", "条", "进网入屏", {"articles_wechat_knowledge"}},
                    {"article_reads", "阅读量", "次", "进网入屏", {"article_reads"}},
                    {"screens", "电子屏", "块", "进网入屏", {"screens"}},
                    {"videos", "短视频", "条", "进网入屏", {"videos"}},
                    {"group_messages", "微信群推送", "条", "进网入屏", {"group_messages"}},
                    {"media_reports", "媒体报道", "篇", "进网入屏", {"media_reports"}},
                    {.name = "evidence",
                     .label = "佐证材料",
                     .unit = "份",
                     .figures = {"evidence_visits", "evidence_deliveries", "evidence_signage", "evidence_slogans",
                                 "evidence_drills", "evidence_articles"},
                     .open = "/publicity/evidence?{}"}},
        .uncounted = gone,
        .checks = check_annex4};
    return annex;
}

}  // namespace zhiben::reporting
