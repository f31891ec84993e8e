#include <algorithm>

#include "features/inspections/store.hpp"
#include "features/people/roles.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::inspections {

using enum records::Type;

namespace {

// Who signs is somebody of the inspection, while it goes on.
void complete_signature(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (before || kind.blank(after, "inspection") || kind.blank(after, "name")) return;
    const records::KindPtr inspections = tx.kinds().get("inspections");
    const auto found = records::find(tx, *inspections, kind.text(after, "inspection"));
    if (!found) return;  // the check of the reference says so
    if (inspections->text(*found, "state") != "under_way")
        throw Problem(Issues{{"inspection", "wrong_state", "检查已经结束或取消，不能再签名", "检查"}});
    if ((inspections->text(*found, "type") == "self") != tx.actor().is_any(people::enterprise) &&
        !tx.actor().is_any(people::system))
        throw Problem(Stop::forbidden, "not_yours", "部门的检查由执法人员收集签名，企业自查由企业自己签名");
    const std::string role = kind.text(after, "role"), name = trimmed(kind.text(after, "name"));
    kind.set(after, "name", name);
    const auto officers = names_in(inspections->text(*found, "officers"));
    if (role == "officer" && std::find(officers.begin(), officers.end(), name) == officers.end())
        throw Problem(Issues{{"name", "no_officer", "“" + name + "”不在这次检查的执法人员中，请核对姓名", "姓名"}});
    if (role == "representative" && name != inspections->text(*found, "representative"))
        throw Problem(Issues{
            {"name", "no_representative", "与检查记录中的企业现场负责人不一致，请先在检查中填写或更正", "姓名"}});
}

}  // namespace

records::Kind item_kind() {
    return {.name = "inspection_items",
            .table = "inspection_items",
            .label = "检查项",
            .fields = {{.name = "inspection",
                        .label = "检查",
                        .type = reference,
                        .must = true,
                        .listed = true,
                        .fixed = true,
                        .refers = "inspections"},
                       {.name = "item", .label = "检查项代码", .must = true, .fixed = true, .max = 60},
                       {.name = "number", .label = "序号", .type = integer, .listed = true, .fixed = true},
                       {.name = "text", .label = "检查内容", .listed = true, .fixed = true, .max = 500},
                       {.name = "result",
                        .label = "结果",
                        .type = choice,
                        .listed = true,
                        .fixed = true,
                        .choices = {{"pass", "合格"}, {"fail", "不合格"}, {"na", "不适用"}}},
                       {.name = "description",
                        .label = "情况",
                        .type = long_text,
                        .listed = true,
                        .searched = true,
                        .fixed = true,
                        .max = 1000},
                       {.name = "space", .label = "有限空间", .type = reference, .fixed = true, .refers = "spaces"},
                       {.name = "method",
                        .label = "整改方式",
                        .type = choice,
                        .fixed = true,
                        .choices = {{"immediate", "立即整改"}, {"deadline", "限期整改"}}},
                       {.name = "basis", .label = "依据", .fixed = true, .max = 1000},
                       {.name = "basis_verified", .label = "依据已核实", .type = yes_no, .fixed = true},
                       {.name = "problem",
                        .label = "重点问题",
                        .type = choice,
                        .fixed = true,
                        .choices = {{"identification", "风险辨识不到位"},
                                    {"control", "风险管控措施不力"},
                                    {"site", "作业现场管理混乱"},
                                    {"training", "员工培训考核不到位"}}},
                       {.name = "category",
                        .label = "隐患类别",
                        .type = choice,
                        .fixed = true,
                        .choices = {{"management", "基础管理"}, {"site", "现场管理"}}},
                       {.name = "rules_version", .label = "依据版本", .fixed = true, .max = 200},
                       {.name = "hazard", .label = "隐患", .type = reference, .fixed = true, .refers = "hazards"},
                       {.name = "withdrawn_because", .label = "撤回理由", .fixed = true, .max = 500}},
            .title = "text",
            .part = true,
            .readers = people::all,
            .attachers = people::office | people::enterprise,
            .owner = "inspection",
            .sort = "number",
            .imports = false};
}

records::Kind signature_kind() {
    return {
        .name = "signatures",
        .table = "signatures",
        .label = "签名",
        .fields = {{.name = "inspection",
                    .label = "检查",
                    .type = reference,
                    .must = true,
                    .listed = true,
                    .refers = "inspections"},
                   {.name = "role",
                    .label = "身份",
                    .type = choice,
                    .must = true,
                    .listed = true,
                    .choices = {{"officer", "执法人员"}, {"representative", "企业现场负责人"}, {"witness", "见证人"}}},
                   {.name = "name", .label = "姓名", .must = true, .listed = true, .searched = true, .max = 40}},
        .title = "name",
        .part = true,
        .readers = people::all,
        .creators = people::office | people::enterprise,
        .owner = "inspection",
        .sort = "n",
        .imports = false,
        .complete = complete_signature};
}

}  // namespace zhiben::inspections
