#include <algorithm>

#include "features/reporting/groups.hpp"
#include "features/reporting/period.hpp"
#include "features/training/coverage_service.hpp"
#include "kit/figures/extremes.hpp"

// Annex 5, 有限空间安全培训统计表 (domain.md §2.5).
namespace zhiben::reporting {
namespace {

Distincts scores(ReadTx& tx, const figures::Figures& figures, records::AsOf& as_of, const Asked& asked, Day since,
                 Day until) {
    Distincts out;
    const auto put = [&](const char* name, const figures::Sum& sum, auto better) {
        Distinct& ends = out[name];
        const std::int64_t points = sum.amounts.at(name);
        ends.all = ends.by_group.empty() ? points : better(ends.all, points);
        std::int64_t& part = ends.by_group.try_emplace(group_of(sum, asked.by), points).first->second;
        part = better(part, points);
    };
    const figures::Question question{.figures = {},
                                     .since = since,
                                     .until = until,
                                     .as_of = asked.as_of,
                                     .area = {},
                                     .department = asked.department};
    for (const figures::Sum& sum : figures::extremes(tx, as_of, figures.get("examined"), "score", question)) {
        put("lowest", sum, [](std::int64_t one, std::int64_t other) { return std::min(one, other); });
        put("highest", sum, [](std::int64_t one, std::int64_t other) { return std::max(one, other); });
    }
    return out;
}

Distincts counted_twice(ReadTx& tx, const figures::Figures&, records::AsOf& as_of, const Asked& asked, Day since,
                        Day until) {
    return training::counted_twice(tx, as_of, {since, until}, asked.department, asked.by);
}

PeriodColumn once(const char* name, const char* label, const char* unit, const char* open) {
    return {.name = name, .label = label, .unit = unit, .group = "参训", .once = name, .open = open};
}
PeriodColumn points(const char* name, const char* label) {
    return {.name = name,
            .label = label,
            .unit = "分",
            .group = "考核",
            .shows = Shows::tenths,
            .distinct = name,
            .open = "/attendances?{examined_on}"};
}

std::vector<PeriodColumn> columns() {
    std::vector<PeriodColumn> out{
        {"sessions", "培训场次", "场", "培训", {"sessions"}},
        {"hours", "培训学时", "学时", "培训", {"training_hours"}, {}, Shows::tenths},
        once("enterprises_due", "应训企业", "家", "/attendances?{due_on}"),
        once("enterprises_attended", "参训企业", "家", "/attendances?{attended_on}"),
        once("people_due", "应训人数（去重）", "人", "/attendances?{due_on}"),
        once("people_attended", "实训人数（去重）", "人", "/attendances?{attended_on}"),
        {"due", "应训", "人次", "参训", {"attendance_due"}},
        {"attended", "实训", "人次", "参训", {"attended"}},
        {"attended_rate", "参训率", "%", "参训", {"attended"}, {"attendance_due"}, Shows::rate}};
    for (const training::Audience& one : training::audiences) {
        const std::string figure = training::audience_figure(one), code = one.code;
        out.push_back({code + "_due", "应训", "人次", one.label, {figure + "_due"}});
        out.push_back({code + "_done", "实训", "人次", one.label, {figure + "_done"}});
    }
    const std::vector<PeriodColumn> rest{
        {"examined", "参考", "人次", "考核", {"examined"}},
        {"passed", "合格", "人次", "考核", {"passed"}},
        // Of all who sat in the period, for the first time or again: who passes again is among those who passed.
        {"passed_rate", "合格率（含补考）", "%", "考核", {"passed"}, {"examined", "resits"}, Shows::rate},
        points("highest", "最高分"),
        points("lowest", "最低分"),
        {.name = "average",
         .label = "平均分",
         .unit = "分",
         .group = "考核",
         .figures = {"exam_points"},
         .over = {"examined"},
         .shows = Shows::tenths_mean,
         .open = "/attendances?{examined_on}"},
        // Of the last day: who was absent and has come since, or has passed at last, is neither any more.
        {.name = "absent",
         .label = "未参训（期末）",
         .unit = "人次",
         .group = "未参训、不合格",
         .figures = {"absent"},
         .standing = true},
        {.name = "failed",
         .label = "不合格（期末）",
         .unit = "人次",
         .group = "未参训、不合格",
         .figures = {"failed"},
         .standing = true},
        {"resits", "补考", "人次", "补训补考", {"resits"}},
        {"resits_passed", "补考合格", "人次", "补训补考", {"resits_passed"}},
        {"made_up", "补训", "人次", "补训补考", {"made_up"}},
        {"interviews_people", "约谈人员", "人次", "约谈警示", {"training_interviews_people"}},
        {"interviews_enterprises", "约谈涉及企业", "家次", "约谈警示", {"training_interviews_enterprises"}},
        {.name = "evidence",
         .label = "佐证材料",
         .unit = "份",
         .figures = {"evidence_training"},
         .open = "/training/evidence?{}"}};
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

}  // namespace

const PeriodAnnex& annex5() {
    static const PeriodAnnex annex{
        .number = 5,
        .title = "附件5  有限空间安全培训统计表",
        .units = "培训：场、学时；企业：家、家次；人员：人、人次；成绩：分；材料：份；参训率、合格率：%",
        .columns = columns(),
        .distinct = scores,
        .uncounted = counted_twice,
        .checks = check_annex5};
    return annex;
}

}  // namespace zhiben::reporting
