#include "features/enterprises/store.hpp"

#include "features/enterprises/enterprise.hpp"
#include "features/people/roles.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enterprises {
namespace {

using enum records::Type;

void complete(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    const std::string code = kind.text(after, "credit_code");
    if (!code.empty()) {
        std::string upper = half_width(code);
        for (char& c : upper)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        kind.set(after, "credit_code", upper);
    }
    kind.set(after, "name_core", name_core(kind.text(after, "name")));
    if (kind.blank(after, "registered_on"))
        kind.set(after, "registered_on", before ? kind.get(*before, "registered_on") : db::Value(tx.today().iso()));
    // Whoever says whether there are spaces has surveyed the enterprise.
    if (kind.blank(after, "surveyed_on") && kind.text(after, "involvement") != "unknown")
        kind.set(after, "surveyed_on", tx.today().iso());
    // What is there counts more than what was signed.
    if (kind.text(after, "involvement") != "none" && !kind.blank(after, "declaration"))
        kind.set(after, "declaration", std::string("fallen"));
    if (kind.text(after, "involvement") != "yes")
        kind.set(after, "involved_on", {});
    else if (kind.blank(after, "involved_on"))
        kind.set(after, "involved_on", kind.get(after, "surveyed_on"));
}

Issues check(const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
    Issues issues;
    const std::string code = kind.text(after, "credit_code");
    const bool changed = !before || kind.text(*before, "credit_code") != code;
    if (!code.empty() && changed && !kind.yes(after, "code_confirmed"))
        if (const std::string wrong = credit_code_problem(code); !wrong.empty())
            issues.push_back({"credit_code",
                              judge_credit_code(code) == CreditCode::wrong_check ? "check_digit" : "bad_code", wrong});
    if (const auto day = kind.day(after, "surveyed_on"); day && *day > today)
        issues.push_back({"surveyed_on", "in_future", "不能晚于今天（" + today.chinese() + "）"});
    if (kind.text(after, "involvement") == "none" && kind.integer(after, "spaces_total") > 0)
        issues.push_back({"involvement", "has_spaces",
                          "台账中还有 " + std::to_string(kind.integer(after, "spaces_total")) +
                              " 处在用的有限空间，不能定为“不涉及”"});
    return issues;
}

}  // namespace

const std::vector<records::Choice>& sectors() {
    static const std::vector<records::Choice> all{{"metallurgy", "冶金"},
                                                  {"nonferrous", "有色"},
                                                  {"building_materials", "建材"},
                                                  {"machinery", "机械"},
                                                  {"light", "轻工"},
                                                  {"textile", "纺织"},
                                                  {"tobacco", "烟草"},
                                                  {"commerce", "商贸"},
                                                  {"chemicals", "危险化学品", {"危化", "化工"}},
                                                  {"construction", "建筑", {"建筑施工"}},
                                                  {"municipal", "市政", {"市政工程", "物业", "管网", "污水处理"}},
                                                  {"power", "电力"},
                                                  {"telecom", "通信"},
                                                  {"water", "水利"},
                                                  {"grain", "粮食"},
                                                  {"gas", "燃气"},
                                                  {"other", "其他"}};
    return all;
}

records::Kind kind() {
    std::vector<records::Choice> trades(sectors().begin(), sectors().begin() + 8);
    trades.push_back({"none", "非工贸"});
    return {
        .name = "enterprises",
        .table = "enterprises",
        .label = "生产经营单位",
        .fields = {{.name = "name",
                    .label = "企业名称",
                    .must = true,
                    .listed = true,
                    .searched = true,
                    .max = 120,
                    .section = "基本信息",
                    .synonyms = {"单位名称", "生产经营单位", "生产经营单位名称", "企业", "公司名称", "名称"}},
                   {.name = "credit_code",
                    .label = "统一社会信用代码",
                    .must = true,
                    .listed = true,
                    .searched = true,
                    .unique = true,
                    .max = 18,
                    .section = "基本信息",
                    .help = "18位，营业执照右上角",
                    .synonyms = {"信用代码", "社会信用代码", "统一信用代码", "统一代码"}},
                   {.name = "code_confirmed",
                    .label = "信用代码已核实",
                    .type = yes_no,
                    .preset = "0",
                    .section = "基本信息",
                    .help = "少数执照的校验位本身有误；与执照核对无误后选“是”"},
                   {.name = "short_code",
                    .label = "企业短码",
                    .max = 20,
                    .section = "基本信息",
                    .help = "用于有限空间编号，如 JBDZ-YX-0001"},
                   {.name = "category",
                    .label = "企业类型",
                    .type = choice,
                    .choices = {{"company", "企业法人", {"企业", "有限责任公司", "公司"}},
                                {"sole_trader", "个体工商户", {"个体户", "个体"}},
                                {"cooperative", "合作社", {"农民专业合作社"}},
                                {"institution", "机关事业", {"事业单位", "机关"}},
                                {"other", "其他"}},
                    .section = "基本信息",
                    .synonyms = {"单位类型", "类型"}},
                   {.name = "industry",
                    .label = "所属行业",
                    .must = true,
                    .searched = false,
                    .max = 60,
                    .section = "基本信息",
                    .help = "国民经济行业（GB/T 4754）门类或大类，如 C33 金属制品业",
                    .synonyms = {"行业", "国民经济行业", "行业类别"}},
                   {.name = "sector",
                    .label = "行业领域",
                    .type = choice,
                    .must = true,
                    .listed = true,
                    .choices = sectors(),
                    .section = "基本信息",
                    .help = "附件2按此分行",
                    .synonyms = {"监管领域", "领域"}},
                   {.name = "trade", .label = "工贸行业", .type = choice, .choices = trades, .section = "基本信息"},
                   {.name = "department",
                    .label = "行业监管部门",
                    .type = reference,
                    .listed = true,
                    .refers = "departments",
                    .section = "监管",
                    .help = "三管三必须：每家企业须有一个行业监管部门，暂无的列入待认领清单",
                    .synonyms = {"监管部门", "主管部门", "行业主管部门"}},
                   {.name = "area",
                    .label = "所属区域",
                    .type = reference,
                    .must = true,
                    .refers = "areas",
                    .section = "监管",
                    .synonyms = {"区域", "属地"}},
                   {.name = "street",
                    .label = "所属街道、片区",
                    .listed = true,
                    .max = 60,
                    .section = "监管",
                    .synonyms = {"街道", "片区", "所属街道", "乡镇"}},
                   {.name = "address",
                    .label = "地址",
                    .must = true,
                    .searched = true,
                    .section = "基本信息",
                    .synonyms = {"企业地址", "单位地址", "注册地址", "详细地址"}},
                   {.name = "location",
                    .label = "经纬度",
                    .max = 40,
                    .section = "基本信息",
                    .help = "经度,纬度，如 112.7345,38.4160"},
                   {.name = "coordinates",
                    .label = "坐标系",
                    .type = choice,
                    .choices = {{"gcj02", "GCJ-02"}, {"wgs84", "WGS-84"}},
                    .section = "基本信息"},
                   {.name = "principal",
                    .label = "主要负责人",
                    .must = true,
                    .listed = true,
                    .searched = true,
                    .max = 40,
                    .section = "人员",
                    .synonyms = {"负责人", "法定代表人", "法人代表", "法人", "主要负责人姓名"}},
                   {.name = "principal_phone",
                    .label = "主要负责人电话",
                    .must = true,
                    .secret = true,
                    .max = 30,
                    .section = "人员",
                    .synonyms = {"联系电话", "负责人电话", "联系方式", "电话", "手机"}},
                   {.name = "deputy", .label = "分管负责人", .max = 40, .section = "人员"},
                   {.name = "safety_officer",
                    .label = "安全员",
                    .must = true,
                    .max = 40,
                    .section = "人员",
                    .synonyms = {"安全管理人员", "安全管理员", "专职安全员"}},
                   {.name = "safety_phone",
                    .label = "安全员电话",
                    .secret = true,
                    .max = 30,
                    .section = "人员",
                    .synonyms = {"安全管理人员电话"}},
                   {.name = "workers",
                    .label = "从业人数",
                    .type = integer,
                    .least = 0,
                    .most = 1000000,
                    .unit = "人",
                    .section = "人员",
                    .synonyms = {"从业人员", "职工人数", "员工人数"}},
                   {.name = "space_workers",
                    .label = "有限空间作业相关人数",
                    .type = integer,
                    .least = 0,
                    .most = 100000,
                    .unit = "人",
                    .section = "人员"},
                   {.name = "attendants",
                    .label = "监护人员数",
                    .type = integer,
                    .least = 0,
                    .most = 100000,
                    .unit = "人",
                    .section = "人员"},
                   {.name = "entrants",
                    .label = "作业人员数",
                    .type = integer,
                    .least = 0,
                    .most = 100000,
                    .unit = "人",
                    .section = "人员"},
                   {.name = "rescuers",
                    .label = "救援人员数",
                    .type = integer,
                    .least = 0,
                    .most = 100000,
                    .unit = "人",
                    .section = "人员"},
                   {.name = "simultaneous",
                    .label = "同一时间作业最大人数",
                    .type = integer,
                    .least = 0,
                    .most = 10000,
                    .unit = "人",
                    .section = "人员",
                    .synonyms = {"同时作业最大人数"}},
                   {.name = "operating",
                    .label = "经营状态",
                    .type = choice,
                    .must = true,
                    .listed = true,
                    .choices = {{"running", "在产", {"在营", "正常", "生产"}},
                                {"idle", "停产", {"停业", "停用"}},
                                {"closed", "注销", {"关闭"}}},
                    .preset = "running",
                    .section = "监管",
                    .help = "停产、停用的单位同样要纳入管控；注销的经“名册排除”批准后才不计入",
                    .synonyms = {"生产状态", "状态"}},
                   {.name = "involvement",
                    .label = "是否涉及有限空间",
                    .type = choice,
                    .must = true,
                    .listed = true,
                    .choices = {{"unknown", "未摸排", {"未知", "待定"}},
                                {"yes", "涉及", {"是", "有"}},
                                {"none", "不涉及", {"否", "无", "没有"}}},
                    .preset = "unknown",
                    .section = "监管",
                    .synonyms = {"是否涉有限空间", "有无有限空间", "是否存在有限空间"}},
                   {.name = "surveyed_on",
                    .label = "摸排日期",
                    .type = day,
                    .listed = true,
                    .section = "监管",
                    .synonyms = {"排查日期", "摸底日期"}},
                   {.name = "registered_on",
                    .label = "纳入名册日期",
                    .type = day,
                    .section = "监管",
                    .help = "从这一天起计入“监管企业总数”"},
                   {.name = "remark", .label = "备注", .type = long_text, .max = 2000, .section = "其他"},
                   {.name = "involved_on", .label = "认定涉及日期", .type = day, .fixed = true, .section = "监管"},
                   {.name = "declared_on", .label = "声明不涉及日期", .type = day, .fixed = true, .section = "监管"},
                   {.name = "declared_by", .label = "声明签字人", .fixed = true, .section = "监管"},
                   {.name = "declaration",
                    .label = "声明核实",
                    .type = choice,
                    .fixed = true,
                    .choices = {{"signed", "待核实"}, {"confirmed", "已现场核实"}, {"fallen", "已失效"}},
                    .section = "监管",
                    .help = "检查时现场核实；发现有限空间的，声明失效"},
                   {.name = "excluded_on",
                    .label = "排除日期",
                    .type = day,
                    .fixed = true,
                    .section = "监管",
                    .help = "从这一天起不计入名册；理由和批准人见“名册排除”"},
                   {.name = "merged_into",
                    .label = "并入",
                    .type = reference,
                    .fixed = true,
                    .refers = "enterprises",
                    .section = "其他"},
                   {.name = "name_core", .label = "查重名称", .fixed = true, .max = 120, .section = "其他"},
                   {.name = "spaces_total",
                    .label = "有限空间总数",
                    .type = integer,
                    .listed = true,
                    .fixed = true,
                    .unit = "处",
                    .section = "监管",
                    .derived = true},
                   {.name = "ledger_on",
                    .label = "建台账日期",
                    .type = day,
                    .fixed = true,
                    .section = "监管",
                    .derived = true},
                   {.name = "inspected_on",
                    .label = "最近检查日期",
                    .type = day,
                    .fixed = true,
                    .section = "监管",
                    .help = "部门或督导组最近一次完成检查的日期；空白为从未检查",
                    .derived = true}},
        .group = "台账",
        .readers = people::all,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .owns = true,
        .area_field = "area",
        .department_field = "department",
        .sector_field = "sector",
        .key = {"credit_code"},
        .confirmable = {{"check_digit", "code_confirmed"}},
        .check = check,
        .complete = complete};
}

std::vector<figures::Figure> figures() {
    // All of the register, idle plants and sole traders too, but for what was left out of it for a reason.
    const auto firms = [](const char* name, const char* label, const char* from, const char* unit = "家",
                          const char* amount = "") {
        return figures::Figure{.name = name,
                               .label = label,
                               .unit = unit,
                               .kind = "enterprises",
                               .from = from,
                               .until = "excluded_on",
                               .amount = amount};
    };
    const auto involved = [&](figures::Figure figure) {
        figure.when = {{"involvement", records::Test::equal, {std::string("yes")}}};
        return figure;
    };
    return {firms("enterprises", "监管企业总数", "registered_on"),
            firms("enterprises_surveyed", "已摸排企业数", "surveyed_on"),
            involved(firms("enterprises_involved", "涉有限空间企业数", "involved_on")),
            involved(firms("enterprises_ledger", "已建台账企业数", "ledger_on")),
            firms("attendants", "监护人员数", "registered_on", "人", "attendants"),
            firms("entrants", "作业人员数", "registered_on", "人", "entrants"),
            firms("rescuers", "救援人员数", "registered_on", "人", "rescuers"),
            firms("simultaneous", "同时作业最大人数合计", "registered_on", "人", "simultaneous")};
}

}  // namespace zhiben::enterprises
