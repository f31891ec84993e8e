#include "features/inspections/store.hpp"

#include <set>

#include "features/people/roles.hpp"
#include "features/rulebook/service.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::inspections {
namespace {

using enum records::Type;

// JC-<area>-<day>-<four digits>, gapless within area and day; of another series (ZC, AF) what an enterprise looked at
// itself, and what is concealed: a gap must not tell of it.
std::string next_inspection_number(WriteTx& tx, const char* series, const Place& place) {
    const std::vector<std::string> codes = split(place.area, '/');
    const std::string area = codes.size() >= 2 ? codes[codes.size() - 2] : "0";
    return records::day_number(tx, std::string(series) + "-" + area, tx.today());
}

// What the form left blank as the plan has it; and the plan must be of this enterprise.
void take_from_plan(WriteTx& tx, const records::Kind& kind, records::Record& after) {
    const records::KindPtr plans = tx.kinds().get("inspection_plans");
    const auto plan = records::find(tx, *plans, kind.text(after, "plan"));
    if (!plan || plan->archived) return;  // the check of the reference says so
    if (plans->text(*plan, "enterprise") != kind.text(after, "enterprise"))
        throw Problem(Issues{{"plan", "other_enterprise", "这个计划是另一家企业的，请重新选择", "检查计划"}});
    for (const char* field : {"officers", "joint_with", "purpose", "organiser"})
        if (kind.blank(after, field)) kind.set(after, field, plans->get(*plan, field));
}

void take_rules(WriteTx& tx, const records::Kind& kind, records::Record& after) {
    const auto on = kind.day(after, "inspected_on");
    if (!on) return;
    const auto book = rulebook::in_force(tx);
    const rulebook::RulesOn rules = book->on(*on);
    kind.set(after, "items_total",
             static_cast<std::int64_t>(rules.checklist(after.place.sector, after.place.area).size()));
    kind.set(after, "rules_version", rules.version(after.place.sector));
}

void complete(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (!before && kind.blank(after, "type") && tx.actor().is_any(people::enterprise))
        kind.set(after, "type", std::string("self"));
    const std::string sort = kind.text(after, "type");
    if ((sort == "self") != tx.actor().is_any(people::enterprise) && !tx.actor().is_any(people::system))
        throw Problem(Issues{{"type", "not_yours",
                              sort == "self" ? "企业自查由企业自己登记，部门检查请选其他类型"
                                             : "企业只能登记、修改“企业自查”，部门的检查由执法人员办理",
                              "检查类型"}});
    if (!kind.blank(after, "plan") && (!before || kind.get(*before, "plan") != kind.get(after, "plan")))
        take_from_plan(tx, kind, after);
    if (!before && sort != "self") set_organiser(tx, kind, after);
    refuse_own_surprise(tx, kind, after);
    if (!before || kind.get(*before, "inspected_on") != kind.get(after, "inspected_on")) take_rules(tx, kind, after);
    const bool hidden = concealed(kind.yes(after, "unannounced"), kind.text(after, "state"));
    kind.set(after, "concealed", std::int64_t{hidden});
    kind.set(after, "supervision", std::int64_t{sort == "supervision" || kind.yes(after, "unannounced")});
    kind.set(after, "officer_count", static_cast<std::int64_t>(names_in(kind.text(after, "officers")).size()));
    if (kind.blank(after, "number"))
        kind.set(after, "number",
                 next_inspection_number(tx,
                                        hidden           ? "AF"
                                        : sort == "self" ? "ZC"
                                                         : "JC",
                                        after.place));
}

// What was answered was answered for this enterprise on this day; what has ended stays as it was signed.
Issues check_record(const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
    Issues issues = check(typed().load(kind, after), today);
    if (!before) return issues;
    const bool answered = kind.integer(*before, "items_answered") > 0;
    const bool ended = kind.text(*before, "state") != "under_way";
    static const std::set<std::string> of_the_answers{"enterprise", "inspected_on", "type", "unannounced"};
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const records::Field& field = kind.fields[i];
        if (field.fixed || field.extra || before->values[i] == after.values[i]) continue;
        if (ended && field.name != "remark")
            issues.push_back({field.name, "settled", "检查已经结束或取消，签过字的内容不能再改；补充说明请写在备注"});
        else if (answered && of_the_answers.contains(field.name))
            issues.push_back({field.name, "settled",
                              "检查单已有结果，依据按企业和检查日期取用，不能再改；填错的请取消这次检查重新登记"});
    }
    return issues;
}

void refresh_plan(WriteTx& tx, const std::string& id) {
    if (id.empty()) return;
    const records::KindPtr kind = tx.kinds().get("inspection_plans");
    const auto before = records::find_by(tx, *kind, {{"id", id}});
    if (!before) return;
    std::int64_t live = 0;
    std::string state = "planned";
    db::Value on;
    tx.sql().each(db::Query("select state, inspected_on from inspections where plan = $1 and archived = 0 and "
                            "state <> 'cancelled'",
                            {id}),
                  [&](const db::Row& row) {
                      ++live;
                      state = row.text(0);
                      if (state == "done") on = row.value(1);
                  });
    const bool cancelled = kind->text(*before, "state") == "cancelled";
    if (cancelled && live > 0) throw Problem(Issues{{"plan", "cancelled", "这个检查计划已经取消，请另选", "检查计划"}});
    if (cancelled) return;
    if (live > 1)
        throw Problem(Issues{{"plan", "taken", "这个检查计划已有一次检查，不能再用；再次检查请另列计划", "检查计划"}});
    records::Record after = *before;
    kind->set(after, "state", state);
    kind->set(after, "inspected_on", on);
    if (after.values != before->values)
        records::save(tx, *kind, *before, std::move(after), "inspection_plans.progress");
}

void refresh_enterprise(WriteTx& tx, const std::string& id) {
    if (id.empty()) return;
    const auto last =
        tx.sql().value(db::Query("select max(inspected_on) from inspections where enterprise = $1 and archived = 0 and "
                                 "state = 'done' and type <> 'self'",
                                 {id}));
    records::derive(tx, *tx.kinds().get("enterprises"), id, {{"inspected_on", last.value_or(db::Value())}});
}

// The declaration of the enterprise, seen on site: it holds, or it falls and the enterprise has spaces.
void settle_declaration(WriteTx& tx, const records::Kind& kind, const records::Record& inspection) {
    const std::string result = kind.text(inspection, "declaration_result");
    const records::KindPtr enterprises = tx.kinds().get("enterprises");
    const auto before = records::find_by(tx, *enterprises, {{"id", kind.text(inspection, "enterprise")}});
    if (result.empty() || !before || enterprises->blank(*before, "declaration")) return;
    records::Record after = *before;
    if (result == "refuted")
        enterprises->set(after, "involvement", std::string("yes"));  // the declaration falls with it
    else if (enterprises->text(after, "declaration") == "signed")
        enterprises->set(after, "declaration", std::string("confirmed"));
    if (after.values != before->values)
        records::save(tx, *enterprises, *before, std::move(after), "enterprises.declaration_" + result);
}

}  // namespace

void inspection_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                      const records::Record& after) {
    if (after.archived && before && !before->archived &&
        tx.sql().exists(db::Query("select 1 from hazards where inspection = $1 and archived = 0", {after.id})))
        throw Problem(Stop::conflict, "has_hazards", "这次检查登记过隐患，不能删除");
    const std::string plan = kind.text(after, "plan"), plan_before = before ? kind.text(*before, "plan") : "";
    if (!before || plan != plan_before || before->archived != after.archived ||
        kind.text(*before, "state") != kind.text(after, "state")) {
        refresh_plan(tx, plan);
        if (plan_before != plan) refresh_plan(tx, plan_before);
    }
    const auto done = [&](const records::Record& one) {
        return !one.archived && kind.text(one, "state") == "done" && kind.text(one, "type") != "self";
    };
    if (!done(after) && !(before && done(*before))) return;
    if (done(after) && !(before && done(*before))) settle_declaration(tx, kind, after);
    refresh_enterprise(tx, kind.text(after, "enterprise"));
    if (before && kind.text(*before, "enterprise") != kind.text(after, "enterprise"))
        refresh_enterprise(tx, kind.text(*before, "enterprise"));
}

records::Kind kind() {
    std::vector<records::Choice> all_sorts = sorts();
    all_sorts.push_back({"self", "企业自查", {"自查"}});
    return {
        .name = "inspections",
        .table = "inspections",
        .label = "执法检查",
        .fields =
            {{.name = "number",
              .label = "检查编号",
              .listed = true,
              .searched = true,
              .fixed = true,
              .unique = true,
              .max = 60},
             {.name = "enterprise",
              .label = "企业名称",
              .type = reference,
              .must = true,
              .listed = true,
              .refers = "enterprises"},
             {.name = "plan",
              .label = "检查计划",
              .type = reference,
              .refers = "inspection_plans",
              .help = "没有列入计划的留空"},
             {.name = "organiser",
              .label = "组织部门",
              .type = reference,
              .listed = true,
              .refers = "departments",
              .help = "留空：部门人员登记的为本部门，其余为督导组（综合组）"},
             {.name = "type", .label = "检查类型", .type = choice, .must = true, .listed = true, .choices = all_sorts},
             {.name = "unannounced",
              .label = "暗访",
              .type = yes_no,
              .must = true,
              .listed = true,
              .preset = "0",
              .help = "暗访在检查结束前对企业及其监管部门保密"},
             {.name = "inspected_on",
              .label = "检查日期",
              .type = day,
              .must = true,
              .listed = true,
              .help = "检查单和依据按这一天取用"},
             {.name = "officers",
              .label = "执法人员",
              .must = true,
              .listed = true,
              .searched = true,
              .max = 300,
              .help = "用顿号隔开；行政处罚法第四十二条：不得少于两人。企业自查填检查人员"},
             {.name = "certificates", .label = "执法证号", .max = 300, .help = "用顿号隔开，与执法人员一一对应"},
             {.name = "joint_with", .label = "联合部门", .max = 200, .help = "联合检查必填，用顿号隔开"},
             {.name = "representative", .label = "企业现场负责人", .max = 40, .help = "在检查记录上签字的人"},
             {.name = "purpose", .label = "检查事项", .type = long_text, .searched = true, .max = 1000},
             {.name = "spaces_count",
              .label = "检查有限空间",
              .type = integer,
              .listed = true,
              .least = 0,
              .most = 100000,
              .unit = "处",
              .help = "实地看了几处；没有检查的填 0"},
             {.name = "declaration_result",
              .label = "不涉及声明核实",
              .type = choice,
              .choices = {{"confirmed", "没有发现有限空间"}, {"refuted", "发现有限空间"}},
              .help = "企业声明不涉及有限空间的必填；发现有限空间的，声明失效"},
             {.name = "situation", .label = "检查情况", .type = long_text, .searched = true, .max = 4000},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"under_way", "检查中"}, {"done", "已完成"}, {"cancelled", "已取消"}},
              .preset = "under_way"},
             {.name = "officer_count", .label = "出动人次", .type = integer, .fixed = true, .unit = "人次"},
             {.name = "supervision", .label = "督导或暗访", .type = yes_no, .fixed = true},
             {.name = "items_total", .label = "检查项数", .type = integer, .fixed = true, .unit = "项", .preset = "0"},
             {.name = "items_answered",
              .label = "已查项数",
              .type = integer,
              .fixed = true,
              .unit = "项",
              .preset = "0"},
             {.name = "items_failed",
              .label = "不合格项数",
              .type = integer,
              .listed = true,
              .fixed = true,
              .unit = "项",
              .preset = "0"},
             {.name = "suspicions_open",
              .label = "待判定疑似重大隐患",
              .type = integer,
              .fixed = true,
              .unit = "项",
              .preset = "0",
              .help = "部令第10号；由执法人员确认或不予认定"},
             {.name = "rules_version", .label = "依据版本", .fixed = true, .max = 200},
             {.name = "refused", .label = "拒绝签字", .type = yes_no, .fixed = true},
             {.name = "refusal_reason", .label = "拒签情况", .fixed = true, .max = 500},
             {.name = "witness", .label = "见证人", .fixed = true, .max = 100},
             {.name = "handling", .label = "处理意见", .type = long_text, .fixed = true, .max = 2000},
             {.name = "finished_on", .label = "结束日期", .type = day, .fixed = true},
             {.name = "cancel_reason", .label = "取消原因", .fixed = true, .max = 500},
             {.name = "concealed", .label = "保密", .type = yes_no, .fixed = true, .preset = "0"},
             {.name = "remark", .label = "备注", .type = long_text, .max = 2000}},
        .title = "number",
        .group = "严格执法",
        .steps = stepped.steps,
        .readers = people::all,
        .creators = people::office | people::enterprise,
        .writers = people::office | people::enterprise,
        .archivers = people::admin | people::general,
        .owner = "enterprise",
        .department_field = "organiser",
        .concealed = "concealed",
        .sort = "-inspected_on",
        .imports = false,
        .check = check_record,
        .complete = complete};
}

records::Kind step_kind() { return records::steps_kind(stepped, "检查办理记录", "检查", people::all, verbs()); }

const records::Typed<Inspection>& typed() {
    static const records::Typed<Inspection> all =
        records::Typed<Inspection>()
            .choice(&Inspection::state, "state",
                    {{State::under_way, "under_way"}, {State::done, "done"}, {State::cancelled, "cancelled"}})
            .text(&Inspection::sort, "type")
            .yes(&Inspection::unannounced, "unannounced")
            .day(&Inspection::inspected_on, "inspected_on")
            .text(&Inspection::officers, "officers")
            .text(&Inspection::certificates, "certificates")
            .text(&Inspection::joint_with, "joint_with")
            .text(&Inspection::representative, "representative")
            .text(&Inspection::declaration_result, "declaration_result")
            .integer(&Inspection::spaces_count, "spaces_count")
            .integer(&Inspection::items_total, "items_total")
            .integer(&Inspection::items_answered, "items_answered")
            .yes(&Inspection::refused, "refused")
            .text(&Inspection::refusal_reason, "refusal_reason")
            .text(&Inspection::witness, "witness")
            .text(&Inspection::handling, "handling")
            .text(&Inspection::cancel_reason, "cancel_reason")
            .day(&Inspection::finished_on, "finished_on");
    return all;
}

}  // namespace zhiben::inspections
