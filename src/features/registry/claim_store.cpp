#include "features/enterprises/enterprise.hpp"
#include "features/people/roles.hpp"
#include "features/registry/store.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::registry {

using enum records::Type;

namespace {

constexpr Roles judges = people::admin | people::general;

[[noreturn]] void unknown_code() {
    throw Problem(Issues{{"credit_code", "no_such_enterprise",
                          "本区名册中没有这个信用代码的企业；请核对，确实没有入册的请先登记企业", "统一社会信用代码"}});
}

// The enterprise that is meant, by its code: a department does not see what is another's. Its name must be known too.
records::Record enterprise_meant(WriteTx& tx, const records::Kind& kind, records::Record& claim) {
    std::string code = half_width(trimmed(kind.text(claim, "credit_code")));
    for (char& c : code)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    kind.set(claim, "credit_code", code);
    const records::KindPtr enterprises = tx.kinds().get("enterprises");
    const auto found = records::find_by(tx, *enterprises, {{"credit_code", code}});
    const auto area =
        tx.sql().value(db::Query("select a.path from areas a, departments d where d.area = a.id and d.id = $1",
                                 {kind.get(claim, "department")}));
    const std::string* within = area ? std::get_if<std::string>(&*area) : nullptr;
    if (!found || !within || !found->place.area.starts_with(*within)) unknown_code();
    if (enterprises::name_core(kind.text(claim, "name")) != enterprises->text(*found, "name_core"))
        throw Problem(Issues{{"name", "other_name", "与名册中这个信用代码的企业名称不符，请核对营业执照", "企业名称"}});
    return *found;
}

void complete(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (before) return;
    const std::string& own = tx.actor().scope.department;
    if (kind.blank(after, "department") && !own.empty()) kind.set(after, "department", own);
    for (const char* field : {"credit_code", "name", "department", "reason"})
        if (kind.blank(after, field)) return;  // the checks say so
    if (!own.empty() && kind.text(after, "department") != own)
        throw Problem(Issues{{"department", "not_yours", "只能为本部门认领", "认领部门"}});
    const std::string department = kind.text(after, "department");
    const std::string id = enterprise_meant(tx, kind, after).id;
    tx.lock(id);
    const records::KindPtr enterprises = tx.kinds().get("enterprises");
    const records::Record enterprise = *records::find_by(tx, *enterprises, {{"id", id}});
    Claimed claimed{.holder = enterprise.place.department, .excluded = !enterprises->blank(enterprise, "excluded_on")};
    for (const records::Record& one : open_claims(tx, id))
        claimed.same_asked =
            claimed.same_asked || (kind.text(one, "state") == "disputed" && kind.text(one, "department") == department);
    raise_if_any(check(claimed, department));
    typed_claim().store(begun(claimed, department, tx.today()), kind, after);
    kind.set(after, "enterprise", id);
    kind.set(after, "area", enterprises->get(enterprise, "area"));
    kind.set(after, "number", records::day_number(tx, "RL", tx.today()));
}

Issues check_record(const records::Kind& kind, const records::Record* before, const records::Record& after, Day) {
    Issues issues;
    for (const char* field : {"credit_code", "name", "department"})
        if (before && kind.get(*before, field) != kind.get(after, field))
            issues.push_back({field, "settled", "认领提出后不能改；认错了请撤回，另行认领"});
    return issues;
}

}  // namespace

bool taken(ReadTx& tx, const records::Stepped& stepped, const records::StepInfo& info) {
    return records::find(tx, *tx.kinds().get(stepped.steps), info.id).has_value();
}

std::vector<records::Record> open_claims(ReadTx& tx, const std::string& enterprise) {
    const records::KindPtr kind = tx.kinds().get(claim_stepped.kind);
    std::vector<records::Record> out;
    std::vector<std::string> ids;
    tx.sql().each(db::Query("select id from claims where enterprise = $1 and archived = 0 and state in ('standing', "
                            "'disputed') order by n",
                            {enterprise}),
                  [&](const db::Row& row) { ids.emplace_back(row.text(0)); });
    for (const std::string& id : ids) out.push_back(*records::find_by(tx, *kind, {{"id", id}}));
    return out;
}

records::Kind claim_kind() {
    return {.name = "claims",
            .table = "claims",
            .label = "归口认领",
            .fields = {{.name = "number",
                        .label = "编号",
                        .listed = true,
                        .searched = true,
                        .fixed = true,
                        .unique = true,
                        .max = 60},
                       {.name = "name",
                        .label = "企业名称",
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .max = 120,
                        .help = "按营业执照填写，须与名册一致"},
                       {.name = "credit_code",
                        .label = "统一社会信用代码",
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .max = 18},
                       {.name = "department",
                        .label = "认领部门",
                        .type = reference,
                        .must = true,
                        .listed = true,
                        .refers = "departments",
                        .help = "部门人员为本部门认领；综合组可为部门指定"},
                       {.name = "reason",
                        .label = "认领依据",
                        .type = long_text,
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .max = 1000,
                        .help = "为什么归这个部门：行业分类、许可、职责分工等"},
                       {.name = "state",
                        .label = "状态",
                        .type = choice,
                        .listed = true,
                        .fixed = true,
                        .choices = {{"standing", "已认领"},
                                    {"disputed", "有争议"},
                                    {"rejected", "维持原归口"},
                                    {"withdrawn", "已撤回"},
                                    {"ended", "已终止"}},
                        .preset = "standing"},
                       {.name = "holder",
                        .label = "现归口部门",
                        .type = reference,
                        .listed = true,
                        .fixed = true,
                        .refers = "departments",
                        .help = "认领时正在监管这家企业的部门；空白为待认领"},
                       {.name = "claimed_on", .label = "认领日期", .type = day, .listed = true, .fixed = true},
                       {.name = "decided_on", .label = "裁定日期", .type = day, .listed = true, .fixed = true},
                       {.name = "decided_by", .label = "裁定人", .fixed = true, .max = 60},
                       {.name = "decision", .label = "裁定理由", .fixed = true, .max = 1000},
                       {.name = "enterprise", .label = "企业编号", .fixed = true, .max = 36},
                       {.name = "area", .label = "区域", .type = reference, .fixed = true, .refers = "areas"},
                       {.name = "remark", .label = "备注", .type = long_text, .max = 1000}},
            .title = "name",
            .group = "台账",
            .steps = claim_stepped.steps,
            .readers = people::staff,
            .creators = people::office,
            .writers = people::office,
            .archivers = people::admin,
            .area_field = "area",
            .department_field = "department",
            .sort = "-claimed_on",
            .imports = false,
            .check = check_record,
            .complete = complete};
}

records::Kind claim_step_kind() {
    return records::steps_kind(claim_stepped, "归口认领办理记录", "归口认领", people::staff, claim_verbs());
}

std::vector<records::Verb> claim_verbs() {
    const records::Field by{.name = "by", .label = "裁定人", .must = true, .max = 60},
        decision{.name = "decision", .label = "裁定理由", .type = long_text, .must = true, .max = 1000},
        evidence{.name = "evidence", .label = "证明材料", .type = choices};
    return {{"grant", "grant", "裁定归认领部门", judges, {by, decision, evidence}},
            {"reject", "reject", "裁定维持原归口", judges, {by, decision, evidence}},
            {"withdraw",
             "withdraw",
             "撤回认领",
             people::office,
             {{.name = "because", .label = "撤回理由", .type = long_text, .must = true, .max = 500}}}};
}

const records::Typed<Claim>& typed_claim() {
    using State = Claim::State;
    static const records::Typed<Claim> all = records::Typed<Claim>()
                                                 .choice(&Claim::state, "state",
                                                         {{State::standing, "standing"},
                                                          {State::disputed, "disputed"},
                                                          {State::rejected, "rejected"},
                                                          {State::withdrawn, "withdrawn"},
                                                          {State::ended, "ended"}})
                                                 .text(&Claim::department, "department")
                                                 .text(&Claim::holder, "holder")
                                                 .day(&Claim::claimed_on, "claimed_on")
                                                 .day(&Claim::decided_on, "decided_on")
                                                 .text(&Claim::decided_by, "decided_by")
                                                 .text(&Claim::decision, "decision");
    return all;
}

}  // namespace zhiben::registry
