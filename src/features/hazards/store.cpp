#include "features/hazards/store.hpp"

#include "features/hazards/defects.hpp"
#include "features/people/roles.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::hazards {
namespace {

using enum records::Type;

// YH-<area>-<day>-<four digits>, gapless within area and day (domain.md §7).
std::string next_hazard_number(WriteTx& tx, const Place& place) {
    const std::vector<std::string> codes = split(place.area, '/');
    const std::string area = codes.size() >= 2 ? codes[codes.size() - 2] : "0";
    return records::day_number(tx, "YH-" + area, tx.today());
}

void complete(WriteTx& tx, const records::Kind& kind, const records::Record*, records::Record& after) {
    if (kind.blank(after, "number")) kind.set(after, "number", next_hazard_number(tx, after.place));
}

Issues check_record(const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
    Issues issues;
    if (const auto found = kind.day(after, "found_on"); found && *found > today)
        issues.push_back({"found_on", "in_future", "不能晚于今天（" + today.chinese() + "）"});
    if (before && kind.text(*before, "state") == kind.text(after, "state") &&
        kind.text(*before, "grade") != kind.text(after, "grade") && before->version + 1 == after.version &&
        kind.text(*before, "basis") == kind.text(after, "basis"))
        issues.push_back({"grade", "by_verb", "登记后改等级请用“定级”，并写明依据"});
    if (kind.text(after, "grade") == "major" && kind.blank(after, "basis"))
        issues.push_back({"basis", "required", "重大隐患须写明判定依据（部令第10号条款）"});
    return issues;
}

std::vector<records::Choice> defect_choices() {
    std::vector<records::Choice> out;
    for (const Defect& one : defects) out.push_back({one.code, one.label});
    return out;
}

const std::vector<records::Choice> states{
    {"found", "已登记（待下达）", {"已登记"}}, {"ordered", "整改中"}, {"rectified", "待复查"}, {"closed", "已销号"}};
const std::vector<records::Choice> grades{{"general", "一般", {"一般隐患"}},
                                          {"major", "重大", {"重大隐患", "重大事故隐患"}}};

}  // namespace

records::Kind kind() {
    return {
        .name = "hazards",
        .table = "hazards",
        .label = "隐患",
        .fields =
            {{.name = "number",
              .label = "隐患编号",
              .listed = true,
              .searched = true,
              .unique = true,
              .max = 60,
              .section = "发现",
              .help = "留空由系统编号",
              .synonyms = {"编号"}},
             {.name = "enterprise",
              .label = "企业名称",
              .type = reference,
              .must = true,
              .listed = true,
              .refers = "enterprises",
              .section = "发现",
              .synonyms = {"企业", "单位名称", "生产经营单位"}},
             {.name = "space",
              .label = "有限空间",
              .type = reference,
              .refers = "spaces",
              .section = "发现",
              .synonyms = {"有限空间名称"}},
             {.name = "description",
              .label = "隐患描述",
              .type = long_text,
              .must = true,
              .listed = true,
              .searched = true,
              .max = 1000,
              .section = "发现",
              .synonyms = {"问题描述", "隐患内容", "问题隐患"}},
             {.name = "source",
              .label = "来源",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = {{"self", "企业自查", {"自查"}},
                          {"department", "部门检查", {"检查"}},
                          {"supervision", "督导"},
                          {"report", "举报"},
                          {"superior", "上级交办"}},
              .preset = "department",
              .section = "发现",
              .synonyms = {"隐患来源"}},
             {.name = "found_on",
              .label = "发现日期",
              .type = day,
              .must = true,
              .listed = true,
              .section = "发现",
              .synonyms = {"检查日期", "排查日期"}},
             {.name = "found_by",
              .label = "发现人",
              .must = true,
              .max = 80,
              .section = "发现",
              .synonyms = {"检查人", "检查人员"}},
             {.name = "category",
              .label = "隐患类别",
              .type = choice,
              .must = true,
              .choices = {{"management", "基础管理"}, {"site", "现场管理"}},
              .section = "发现",
              .synonyms = {"类别"}},
             {.name = "grade",
              .label = "隐患等级",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = grades,
              .preset = "general",
              .section = "发现",
              .synonyms = {"等级", "隐患级别"}},
             {.name = "basis",
              .label = "判定依据",
              .max = 300,
              .section = "发现",
              .help = "重大隐患：工贸企业重大事故隐患判定标准（部令第10号）条款"},
             {.name = "clause",
              .label = "违反条款",
              .max = 300,
              .section = "发现",
              .help = "法规名称、版本和条款号；2024年1月1日前适用总局令第59号，之后适用部令第13号",
              .synonyms = {"法律依据", "依据条款"}},
             {.name = "method",
              .label = "整改方式",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = {{"immediate", "立即整改", {"立即"}}, {"deadline", "限期整改", {"限期"}}},
              .preset = "deadline",
              .section = "发现"},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = states,
              .preset = "found",
              .section = "整改"},
             {.name = "responsible",
              .label = "整改责任人",
              .listed = true,
              .searched = true,
              .fixed = true,
              .max = 40,
              .section = "整改"},
             {.name = "responsible_phone",
              .label = "责任人电话",
              .fixed = true,
              .secret = true,
              .max = 30,
              .section = "整改"},
             {.name = "deadline", .label = "整改时限", .type = day, .listed = true, .fixed = true, .section = "整改"},
             {.name = "measure", .label = "整改措施", .type = long_text, .fixed = true, .max = 2000, .section = "整改"},
             {.name = "fund", .label = "整改资金", .fixed = true, .max = 60, .section = "整改"},
             {.name = "emergency_plan",
              .label = "应急预案",
              .type = long_text,
              .fixed = true,
              .max = 2000,
              .section = "整改"},
             {.name = "ordered_on", .label = "下达日期", .type = day, .fixed = true, .section = "整改"},
             {.name = "rectified_on", .label = "整改完成日期", .type = day, .fixed = true, .section = "整改"},
             {.name = "rectification",
              .label = "整改情况",
              .type = long_text,
              .fixed = true,
              .max = 2000,
              .section = "整改"},
             {.name = "closed_on", .label = "销号日期", .type = day, .listed = true, .fixed = true, .section = "整改"},
             {.name = "rechecks_failed",
              .label = "复查不合格次数",
              .type = integer,
              .fixed = true,
              .unit = "次",
              .preset = "0",
              .section = "整改"},
             {.name = "extension_pending",
              .label = "延期待批",
              .type = yes_no,
              .fixed = true,
              .preset = "0",
              .section = "延期与督办"},
             {.name = "extension_deadline",
              .label = "申请的新时限",
              .type = day,
              .fixed = true,
              .section = "延期与督办"},
             {.name = "extension_reason", .label = "延期理由", .fixed = true, .max = 1000, .section = "延期与督办"},
             {.name = "extensions",
              .label = "已延期次数",
              .type = integer,
              .fixed = true,
              .unit = "次",
              .preset = "0",
              .section = "延期与督办"},
             {.name = "listed",
              .label = "挂牌督办",
              .type = yes_no,
              .fixed = true,
              .preset = "0",
              .section = "延期与督办"},
             {.name = "listed_level", .label = "督办级别", .fixed = true, .max = 40, .section = "延期与督办"},
             {.name = "listed_document", .label = "督办文号", .fixed = true, .max = 80, .section = "延期与督办"},
             {.name = "listed_from", .label = "挂牌日期", .type = day, .fixed = true, .section = "延期与督办"},
             {.name = "listed_until", .label = "督办期限", .type = day, .fixed = true, .section = "延期与督办"},
             {.name = "listed_removed_on", .label = "摘牌日期", .type = day, .fixed = true, .section = "延期与督办"},
             {.name = "problem",
              .label = "重点问题",
              .type = choice,
              .choices = {{"identification", "风险辨识不到位"},
                          {"control", "风险管控措施不力"},
                          {"site", "作业现场管理混乱"},
                          {"training", "员工培训考核不到位"}},
              .section = "发现",
              .help = "方案三（四）的四类重点问题；都不是的留空"},
             {.name = "defect",
              .label = "典型问题",
              .type = choice,
              .choices = defect_choices(),
              .section = "发现",
              .help = "附件3“典型问题摘要”按它归类；检查单登记的隐患自动填写",
              .synonyms = {"问题类型"}},
             {.name = "inspection",
              .label = "检查",
              .type = reference,
              .fixed = true,
              .refers = "inspections",
              .section = "发现"},
             {.name = "inspection_item", .label = "检查项编号", .fixed = true, .max = 36, .section = "发现"},
             {.name = "rules_version", .label = "依据版本", .fixed = true, .max = 200, .section = "发现"},
             {.name = "rechecked_on", .label = "首次复查日期", .type = day, .fixed = true, .section = "整改"},
             {.name = "remark", .label = "备注", .type = long_text, .max = 2000, .section = "发现"}},
        .title = "number",
        .group = "隐患排查",
        .steps = stepped.steps,
        .readers = people::all,
        .creators = people::office | people::enterprise,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .owner = "enterprise",
        .key = {"number"},
        .check = check_record,
        .complete = complete};
}

records::Kind step_kind() {
    std::vector<records::Verb> all = verbs();
    all.push_back({.name = "withdrawal", .label = "撤回"});  // by the inspection that found it, no verb of its own
    return records::steps_kind(stepped, "隐患处理记录", "隐患", people::all, all);
}

const records::Typed<Hazard>& typed() {
    static const records::Typed<Hazard> all =
        records::Typed<Hazard>()
            .choice(&Hazard::state, "state",
                    {{State::found, "found"},
                     {State::ordered, "ordered"},
                     {State::rectified, "rectified"},
                     {State::closed, "closed"}})
            .choice(&Hazard::grade, "grade", {{Grade::general, "general"}, {Grade::major, "major"}})
            .text(&Hazard::source, "source")
            .day(&Hazard::found_on, "found_on")
            .text(&Hazard::basis, "basis")
            .text(&Hazard::responsible, "responsible")
            .text(&Hazard::responsible_phone, "responsible_phone")
            .text(&Hazard::measure, "measure")
            .text(&Hazard::fund, "fund")
            .text(&Hazard::emergency_plan, "emergency_plan")
            .day(&Hazard::ordered_on, "ordered_on")
            .day(&Hazard::deadline, "deadline")
            .day(&Hazard::rectified_on, "rectified_on")
            .day(&Hazard::closed_on, "closed_on")
            .day(&Hazard::rechecked_on, "rechecked_on")
            .text(&Hazard::rectification, "rectification")
            .integer(&Hazard::rechecks_failed, "rechecks_failed")
            .yes(&Hazard::extension_pending, "extension_pending")
            .day(&Hazard::extension_deadline, "extension_deadline")
            .text(&Hazard::extension_reason, "extension_reason")
            .integer(&Hazard::extensions, "extensions")
            .yes(&Hazard::listed, "listed")
            .text(&Hazard::listed_level, "listed_level")
            .text(&Hazard::listed_document, "listed_document")
            .day(&Hazard::listed_from, "listed_from")
            .day(&Hazard::listed_until, "listed_until")
            .day(&Hazard::listed_removed_on, "listed_removed_on");
    return all;
}

}  // namespace zhiben::hazards
