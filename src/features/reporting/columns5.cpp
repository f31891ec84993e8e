#include "features/reporting/period.hpp"
#include "features/training/coverage_service.hpp"

// Annex 5, 有限空间安全培训统计表 (domain.md §2.5).
namespace zhiben::reporting {
namespace {

void put(Distincts& out, const training::Counted& counted, const std::string* group) {
    const auto set = [&](const char* name, std::int64_t amount) {
        Distinct& one = out[name];
        (group ? one.by_group[*group] : one.all) = amount;
    };
    set("people_due", counted.people_due);
    set("people_attended", counted.people_attended);
    set("enterprises_due", counted.enterprises_due);
    set("enterprises_attended", counted.enterprises_attended);
    if (!counted.scores) return;
    set("highest", counted.scores->highest);
    set("lowest", counted.scores->lowest);
    set("average", counted.scores->average);
}

Distincts distinct(ReadTx& tx, records::AsOf& as_of, const Asked& asked, Day since, Day until) {
    Distincts out;
    const training::Period period{since, until};
    const training::CountedOnce counted = training::count_once(tx, as_of, period, asked.department, asked.by);
    for (const auto& [group, part] : counted.by_group) put(out, part, &group);
    put(out, counted.all, nullptr);
    Distinct& evidence = out["evidence"];
    evidence.by_group = files::count_attached(tx, as_of, training::evidence(tx, period, asked.department), asked.by);
    for (const auto& [group, count] : evidence.by_group) evidence.all += count;
    return out;
}

PeriodColumn once(const char* name, const char* label, const char* unit, const char* group, const char* open) {
    return {.name = name, .label = label, .unit = unit, .group = group, .distinct = name, .open = open};
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
        once("enterprises_due", "应训企业", "家", "参训", "/attendances?{due_on}"),
        once("enterprises_attended", "参训企业", "家", "参训", "/attendances?{attended_on}"),
        once("people_due", "应训人数（去重）", "人", "参训", "/attendances?{due_on}"),
        once("people_attended", "实训人数（去重）", "人", "参训", "/attendances?{attended_on}"),
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
        points("average", "平均分"),
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
        once("evidence", "佐证材料", "份", "", "/training/evidence?{}")};
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
        .distinct = distinct,
        .checks = check_annex5};
    return annex;
}

}  // namespace zhiben::reporting
