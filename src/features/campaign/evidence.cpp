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

bool every(const Subject&) { return true; }
bool involved(const Subject& subject) { return subject.involvement == "yes" || subject.spaces > 0; }
bool has_spaces(const Subject& subject) { return subject.spaces > 0; }
bool has_toxic(const Subject& subject) { return subject.toxic > 0; }
bool has_hazards(const Subject& subject) { return subject.hazards > 0; }

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
                                               {"hazards_closed", "没有未销号的隐患", hazards}};
    return all;
}
const std::vector<AppliesRule>& applies_rules() {
    static const std::vector<AppliesRule> all{{"every", "每家企业", every},
                                              {"involved", "涉及有限空间的企业", involved},
                                              {"has_spaces", "台账中有有限空间的企业", has_spaces},
                                              {"has_toxic", "有中毒和窒息风险空间的企业", has_toxic},
                                              {"has_hazards", "发现过隐患的企业", has_hazards}};
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
