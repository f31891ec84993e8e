#include "features/campaign/evidence.hpp"

namespace zhiben::campaign {
namespace {

Evidence done(std::optional<Day> on, std::string text) { return {true, on, {}, std::move(text)}; }
Evidence lacking(std::string text) { return {false, {}, {}, std::move(text)}; }

// «12 处中还有 3 处未…»
Evidence all_of(std::int64_t with, std::int64_t all, const char* what) {
    const std::string total = std::to_string(all) + " 处";
    if (with >= all) return done({}, total + "均已" + what);
    return lacking(total + "中还有 " + std::to_string(all - with) + " 处未" + what);
}

Evidence registered(const Subject& subject) {
    return subject.has_department ? done({}, "已列入名册，监管部门已明确")
                                  : lacking("尚未明确行业监管部门，列在待认领清单");
}

Evidence surveyed(const Subject& subject) {
    if (subject.spaces > 0)
        return done(subject.surveyed_on ? subject.surveyed_on : subject.first_space_on,
                    "已辨识有限空间 " + std::to_string(subject.spaces) + " 处");
    if (subject.involvement == "none" && subject.declared_on)
        return done(subject.declared_on, "已签署不涉及有限空间的声明");
    if (subject.involvement == "none") return done(subject.surveyed_on, "已摸排，不涉及有限空间");
    if (subject.involvement == "yes") return lacking("已认定涉及有限空间，但还没有辨识出一处");
    return lacking("尚未摸排：没有辨识有限空间，也没有声明不涉及");
}

Evidence ledger(const Subject& subject) {
    if (subject.spaces > 0) return done(subject.first_space_on, "台账中有 " + std::to_string(subject.spaces) + " 处");
    return lacking("涉及有限空间，但台账中还没有一处");
}

Evidence signs(const Subject& subject) { return all_of(subject.with_sign, subject.spaces, "设置安全警示标志"); }
Evidence procedures(const Subject& subject) {
    return all_of(subject.with_procedure, subject.spaces, "在入口张贴操作规程");
}
Evidence isolation(const Subject& subject) { return all_of(subject.toxic_isolated, subject.toxic, "采取物理隔离措施"); }
Evidence attendants(const Subject& subject) { return all_of(subject.with_attendant, subject.spaces, "明确监护人员"); }
Evidence approvers(const Subject& subject) { return all_of(subject.toxic_approved, subject.toxic, "明确作业审批人"); }
Evidence equipment(const Subject& subject) {
    return all_of(subject.with_equipment, subject.spaces, "登记防护设备和应急救援装备");
}

Evidence hazards(const Subject& subject) {
    if (subject.open_hazards == 0)
        return done(subject.last_closed_on, std::to_string(subject.hazards) + " 条隐患均已销号");
    Evidence out = lacking("还有 " + std::to_string(subject.open_hazards) + " 条隐患未销号");
    out.due = subject.nearest_deadline;
    if (!out.due) out.text += "，尚未下达整改时限";
    return out;
}

Evidence delivered(bool done_so, const char* what) {
    const std::string paper(what);
    return done_so ? done({}, paper + "已发到企业并签收") : lacking(paper + "还没有发到企业签收");
}
Evidence handbook(const Subject& subject) { return delivered(subject.handbook, "宣传手册"); }
Evidence warning_case(const Subject& subject) { return delivered(subject.warning_case, "警示案例"); }

Evidence papers_down(const Subject& subject) {
    const auto counted = [](std::int64_t workshops, std::int64_t posts) {
        return std::to_string(workshops) + " 个车间、" + std::to_string(posts) + " 个岗位";
    };
    if (subject.workshops + subject.posts == 0) return lacking("还没有登记车间、岗位，无从发到车间、岗位");
    const std::int64_t workshops = subject.workshops - subject.workshops_covered,
                       posts = subject.posts - subject.posts_covered;
    const std::string all = counted(subject.workshops, subject.posts);
    if (workshops + posts == 0) return done({}, all + "均已签收宣传手册和警示案例");
    return lacking(all + "中，还有 " + counted(workshops, posts) + "没有签收齐宣传手册和警示案例");
}

Evidence slogans(const Subject& subject) {
    std::string missing;
    const auto need = [&](std::int64_t there, const char* place) {
        if (there == 0) missing += (missing.empty() ? "" : "、") + std::string(place);
    };
    need(subject.slogans_posts, "车间岗位");
    need(subject.slogans_dormitory, "宿舍食堂");
    need(subject.slogans_roads, "道路通道");
    return missing.empty() ? done({}, "车间岗位、宿舍食堂、道路通道均已张贴标语") : lacking(missing + "还没有张贴标语");
}

Evidence drill(const Subject& subject) {
    if (subject.drills_evaluated > 0)
        return done(subject.last_drill, "已组织应急演练并评估 " + std::to_string(subject.drills_evaluated) + " 次");
    if (subject.drills_held > 0) return lacking("已组织应急演练，还没有评估归档");
    return lacking("还没有组织应急演练");
}

Evidence entrances(const Subject& subject) {
    return all_of(subject.entrances_passed, subject.spaces, "凭现场照片核定标识齐全");
}

// Trained is who was there and passed: the plan wants both (三(三)).
Evidence principal_trained(const Subject& subject) {
    if (subject.principal_passed) return done(subject.principal_passed, "主要负责人已参加专题培训并考试合格");
    return lacking(subject.principal_listed ? "主要负责人还没有参加专题培训并考试合格"
                                            : "从业人员台账中还没有登记主要负责人");
}
Evidence workers_trained(const Subject& subject) {
    if (subject.groups == 0) return lacking("从业人员台账中还没有登记作业负责人、监护、作业等六类人员");
    const std::string all = std::to_string(subject.groups) + " 类人员";
    if (subject.groups_trained >= subject.groups)
        return done(subject.last_group_trained, all + "均已参加专项培训并考试");
    return lacking(all + "中，" + subject.groups_missing + "还没有参加专项培训并考试");
}
Evidence faults_interviewed(const Subject& subject) {
    if (subject.faults_untalked == 0)
        return done(subject.last_talk, std::to_string(subject.training_faults) + " 人次未参训或不合格，均已约谈");
    return lacking("还有 " + std::to_string(subject.faults_untalked) + " 人次未参训或不合格，没有约谈");
}

bool every(const Subject&) { return true; }
bool involved(const Subject& subject) { return subject.involvement == "yes" || subject.spaces > 0; }
bool has_spaces(const Subject& subject) { return subject.spaces > 0; }
bool has_toxic(const Subject& subject) { return subject.toxic > 0; }
bool has_hazards(const Subject& subject) { return subject.hazards > 0; }
bool has_faults(const Subject& subject) { return subject.training_faults > 0; }

template <class Rule> const Rule* named(const std::vector<Rule>& rules, std::string_view name) {
    for (const Rule& rule : rules)
        if (rule.name == name) return &rule;
    return nullptr;
}

}  // namespace

const std::vector<EvidenceRule>& evidence_rules() {
    static const std::vector<EvidenceRule> all{{"register_complete", "名册登记完整，监管部门明确", registered},
                                               {"surveyed", "已辨识有限空间或声明不涉及", surveyed},
                                               {"ledger_built", "台账中有有限空间", ledger},
                                               {"signs", "每处设有安全警示标志", signs},
                                               {"procedures", "每处入口张贴操作规程", procedures},
                                               {"isolation", "有中毒和窒息风险的每处有物理隔离", isolation},
                                               {"attendants", "每处明确监护人员", attendants},
                                               {"approvers", "有中毒和窒息风险的每处明确审批人", approvers},
                                               {"equipment", "每处登记防护设备和救援装备", equipment},
                                               {"hazards_closed", "没有未销号的隐患", hazards},
                                               {"handbook", "宣传手册发到企业并签收", handbook},
                                               {"warning_case", "警示案例发到企业并签收", warning_case},
                                               {"papers_down", "手册和案例发到每个车间、岗位", papers_down},
                                               {"slogans", "标语张贴到三类地点", slogans},
                                               {"drill", "组织过应急演练并评估", drill},
                                               {"entrances", "每处入口的标识凭照片核定齐全", entrances},
                                               {"principal_trained", "主要负责人参训并考试合格", principal_trained},
                                               {"workers_trained", "六类人员每类参训并考试", workers_trained},
                                               {"faults_interviewed", "未参训和不合格的均已约谈", faults_interviewed}};
    return all;
}
const std::vector<AppliesRule>& applies_rules() {
    static const std::vector<AppliesRule> all{{"every", "每家企业", every},
                                              {"involved", "涉及有限空间的企业", involved},
                                              {"has_spaces", "台账中有有限空间的企业", has_spaces},
                                              {"has_toxic", "有中毒和窒息风险空间的企业", has_toxic},
                                              {"has_hazards", "发现过隐患的企业", has_hazards},
                                              {"has_faults", "有人未参训或考试不合格的企业", has_faults}};
    return all;
}
const EvidenceRule* find_evidence_rule(std::string_view name) { return named(evidence_rules(), name); }
const AppliesRule* find_applies_rule(std::string_view name) { return named(applies_rules(), name); }

const char* name_of(DutyState state) {
    switch (state) {
        case DutyState::fulfilled: return "fulfilled";
        case DutyState::due: return "due";
        case DutyState::overdue: return "overdue";
        case DutyState::not_applicable: return "not_applicable";
        case DutyState::excused: return "excused";
    }
    return "";
}

DutyState state_on(Day today, bool fulfilled, bool excused, const std::optional<Day>& due) {
    if (fulfilled) return DutyState::fulfilled;
    if (excused) return DutyState::excused;
    return due && *due < today ? DutyState::overdue : DutyState::due;
}

}  // namespace zhiben::campaign
