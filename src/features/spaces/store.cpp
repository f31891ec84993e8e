#include "features/spaces/store.hpp"

#include "features/people/roles.hpp"
#include "features/spaces/space.hpp"
#include "kit/records/store.hpp"

namespace zhiben::spaces {
namespace {

using enum records::Type;

Issues check_record(const records::Kind& kind, const records::Record*, const records::Record& record, Day today) {
    return check({.status = kind.text(record, "status"),
                  .operation = kind.text(record, "operation"),
                  .contractor = kind.text(record, "contractor"),
                  .approver = kind.text(record, "approver"),
                  .exclusion_reason = kind.text(record, "exclusion_reason"),
                  .exclusion_by = kind.text(record, "exclusion_by"),
                  .toxic = kind.yes(record, "toxic"),
                  .identified_on = kind.day(record, "identified_on"),
                  .updated_on = kind.day(record, "updated_on"),
                  .retired_on = kind.day(record, "retired_on")},
                 today);
}

// A space counts from its identification until it is dismantled; one that was looked at and left out never counts.
void complete(WriteTx&, const records::Kind& kind, const records::Record*, records::Record& after) {
    if (kind.blank(after, "updated_on")) kind.set(after, "updated_on", kind.get(after, "identified_on"));
    const bool counts = kind.text(after, "status") != "excluded";
    kind.set(after, "counts_from", counts ? kind.get(after, "identified_on") : db::Value());
    if (kind.text(after, "status") != "dismantled") kind.set(after, "retired_on", {});
}

std::vector<records::Choice> hazard_factors() {
    return {{"oxygen", "缺氧/富氧", {"缺氧", "富氧", "缺氧富氧"}}, {"toxic", "有毒气体", {"中毒", "有毒有害气体", "硫化氢"}},
            {"flammable", "可燃气体或蒸气", {"可燃气体", "燃爆", "爆炸", "易燃易爆"}}, {"dust", "可燃粉尘", {"粉尘", "粉尘爆炸"}},
            {"drowning", "淹溺"}, {"burying", "坍塌掩埋", {"坍塌", "掩埋"}}, {"falling", "坠落", {"高处坠落"}}, {"electric", "触电"},
            {"machine", "机械伤害"}, {"heat", "高低温", {"高温", "低温"}}, {"other", "其他"}};
}

std::vector<records::Choice> categories() {  // domain.md §2.1.1
    return {{"tank", "贮罐", {"储罐"}}, {"reactor", "反应塔（釜）", {"反应釜", "反应塔"}}, {"tanker", "槽车罐体"}, {"vessel", "压力容器"},
            {"hold", "船舱"}, {"cold_box", "冷藏箱"}, {"pipe", "管道"}, {"flue", "烟道"}, {"boiler", "锅炉"}, {"mill", "球磨机"},
            {"dust_collector", "除尘器"}, {"hopper", "料斗"}, {"sewage_pool", "污水池（井）", {"污水池", "污水井", "污水处理池"}}, {"septic", "化粪池"},
            {"sewer", "下水道、检查井", {"检查井", "下水道", "窨井"}}, {"sump", "集水井"}, {"cellar", "地窖"}, {"pit", "地坑、进料坑", {"地坑", "进料坑"}},
            {"culvert", "暗沟涵洞"}, {"cable", "电缆井、沟", {"电缆井", "电缆沟"}}, {"basement", "地下室、仓库", {"地下室"}}, {"old_well", "废井"}, {"tunnel", "隧道"},
            {"pickling", "腌渍池", {"酱菜池", "腌制池"}}, {"lees", "酒糟池"}, {"fermenter", "发酵池"}, {"pulp", "纸浆池"}, {"granary", "粮仓"}, {"silo", "料仓"},
            {"cold_store", "冷库"}, {"storeroom", "储藏室"}, {"refuse", "垃圾站"}, {"other", "其他"}};
}

}  // namespace

records::Kind kind() {
    return {
        .name = "spaces",
        .table = "spaces",
        .label = "有限空间",
        .fields =
            {{.name = "enterprise", .label = "企业名称", .type = reference, .must = true, .listed = true, .refers = "enterprises", .section = "基本信息",
              .synonyms = {"单位名称", "生产经营单位", "企业", "所属企业", "所属单位"}},
             {.name = "number", .label = "有限空间编号", .must = true, .listed = true, .searched = true, .max = 40, .section = "基本信息",
              .help = "企业内唯一，建议 企业短码-YX-0001", .synonyms = {"编号", "空间编号", "设备编号"}},
             {.name = "name", .label = "有限空间名称", .must = true, .listed = true, .searched = true, .max = 80, .section = "基本信息",
              .synonyms = {"名称", "空间名称", "有限空间"}},
             {.name = "type", .label = "类型", .type = choice, .must = true, .listed = true,
              .choices = {{"above", "地上", {"地上有限空间"}}, {"underground", "地下", {"地下有限空间"}}, {"equipment", "密闭设备", {"密闭设备类", "密闭"}}},
              .section = "基本信息", .synonyms = {"有限空间类型", "空间类型", "类别"}},
             {.name = "category", .label = "典型类别", .type = choice, .choices = categories(), .section = "基本信息"},
             {.name = "place", .label = "所在位置", .must = true, .listed = true, .searched = true, .section = "基本信息", .synonyms = {"位置", "具体位置", "地点"}},
             {.name = "location", .label = "平面图标记、经纬度", .max = 60, .section = "基本信息", .synonyms = {"经纬度"}},
             {.name = "quantity", .label = "数量", .type = integer, .must = true, .listed = true, .least = 1, .most = 100000, .unit = "处", .preset = "1", .section = "基本信息",
              .synonyms = {"有限空间数量", "数目"}},
             {.name = "volume", .label = "容积", .type = decimal, .least = 0, .most = 10000000, .scale = 2, .unit = "m³", .section = "基本信息", .synonyms = {"体积"}},
             {.name = "depth", .label = "深度", .type = decimal, .least = 0, .most = 5000, .scale = 2, .unit = "m", .section = "基本信息"},
             {.name = "openings", .label = "出入口数量、尺寸", .max = 80, .section = "基本信息", .synonyms = {"出入口"}},
             {.name = "medium", .label = "主要介质、残留物", .max = 120, .section = "风险", .synonyms = {"主要介质", "介质", "残留物"}},
             {.name = "factors", .label = "主要危险因素", .type = choices, .must = true, .listed = true, .choices = hazard_factors(), .section = "风险",
              .synonyms = {"危险因素", "危险有害因素", "主要危险有害因素"}},
             {.name = "gases", .label = "可能存在的气体", .type = choices, .section = "风险",
              .choices = {{"o2", "O₂不足", {"O2不足", "氧气不足", "缺氧"}}, {"h2s", "H₂S", {"H2S", "硫化氢"}}, {"co", "CO", {"一氧化碳"}}, {"co2", "CO₂", {"CO2", "二氧化碳"}},
                          {"ch4", "CH₄", {"CH4", "甲烷", "沼气"}}, {"nh3", "NH₃", {"NH3", "氨", "氨气"}}, {"cl2", "Cl₂", {"CL2", "氯", "氯气"}}, {"benzene", "苯系物", {"苯系", "苯"}}, {"other", "其他"}}},
             {.name = "accidents", .label = "可能导致的事故类型", .type = choices, .must = true, .section = "风险",
              .choices = {{"poisoning", "中毒和窒息", {"中毒窒息", "中毒", "窒息"}}, {"explosion", "其他爆炸", {"爆炸"}}, {"fire", "火灾"}, {"drowning", "淹溺"}, {"collapse", "坍塌"},
                          {"falling", "高处坠落", {"坠落"}}, {"electric", "触电"}, {"machine", "机械伤害"}, {"burn", "灼烫"}, {"object", "物体打击"}, {"other", "其他"}},
              .synonyms = {"事故类型", "可能发生的事故类型", "可能发生的事故"}},
             {.name = "toxic", .label = "是否有中毒和窒息风险", .type = yes_no, .must = true, .listed = true, .section = "风险", .synonyms = {"中毒和窒息风险", "中毒窒息风险", "有无中毒窒息风险"}},
             {.name = "listed_catalogue", .label = "是否属重点监管目录", .type = yes_no, .preset = "0", .section = "风险", .help = "目录由国家应急管理部公布（部令第13号第十六条），正文待核实", .synonyms = {"重点监管目录"}},
             {.name = "catalogue_item", .label = "目录项", .max = 80, .section = "风险"},
             {.name = "risk", .label = "风险等级", .type = choice, .listed = true,
              .choices = {{"major", "重大（红）", {"重大", "重大风险", "红", "红色"}}, {"greater", "较大（橙）", {"较大", "较大风险", "橙", "橙色"}}, {"general", "一般（黄）", {"一般", "一般风险", "黄", "黄色"}}, {"low", "低（蓝）", {"低", "低风险", "蓝", "蓝色"}}},
              .section = "风险", .synonyms = {"风险级别"}},
             {.name = "grade", .label = "作业分级", .type = choice, .choices = {{"1", "一级"}, {"2", "二级"}, {"3", "三级"}}, .section = "作业"},
             {.name = "frequency", .label = "作业周期、频次", .max = 60, .section = "作业", .synonyms = {"作业频次", "作业周期"}},
             {.name = "most_workers", .label = "单次最大作业人数", .type = integer, .least = 0, .most = 1000, .unit = "人", .section = "作业"},
             {.name = "operation", .label = "作业方式", .type = choice, .must = true,
              .choices = {{"self", "自行", {"自行作业", "自有人员"}}, {"contracted", "发包", {"外包", "委托"}}, {"both", "两者", {"自行和发包"}}, {"never", "不进入", {"不作业", "无"}}}, .section = "作业"},
             {.name = "contractor", .label = "承包单位、协议编号", .max = 200, .section = "作业", .synonyms = {"承包单位"}},
             {.name = "sign", .label = "安全警示标志", .type = yes_no, .must = true, .listed = true, .section = "防护", .help = "部令第13号第十一条", .synonyms = {"警示标志", "是否设置警示标志", "警示标识"}},
             {.name = "sign_count", .label = "警示标志数量", .type = integer, .least = 0, .most = 1000, .unit = "块", .section = "防护"},
             {.name = "board", .label = "风险告知牌", .type = yes_no, .must = true, .section = "防护", .synonyms = {"告知牌"}},
             {.name = "board_count", .label = "告知牌数量", .type = integer, .least = 0, .most = 1000, .unit = "块", .section = "防护"},
             {.name = "procedure", .label = "操作规程张贴", .type = yes_no, .must = true, .listed = true, .section = "防护", .synonyms = {"操作规程", "是否张贴操作规程"}},
             {.name = "isolation", .label = "物理隔离措施", .type = choices, .section = "防护",
              .choices = {{"lock", "上锁"}, {"fence", "隔离栏", {"护栏", "围栏"}}, {"net", "防护网"}, {"cover", "盖板封闭", {"盖板"}}, {"other", "其他"}}, .synonyms = {"隔离措施", "隔离"}},
             {.name = "equipment", .label = "检测、通风、防护设备", .type = long_text, .must = true, .max = 1000, .section = "防护", .help = "名称、数量、检定有效期", .synonyms = {"防护设备", "检测设备", "通风检测防护设备", "安全防护设备"}},
             {.name = "equipment_count", .label = "防护设备台（套）数", .type = integer, .least = 0, .most = 100000, .unit = "台（套）", .section = "防护"},
             {.name = "rescue", .label = "应急救援装备", .type = long_text, .must = true, .max = 1000, .section = "防护", .synonyms = {"救援装备", "应急装备", "应急救援设备"}},
             {.name = "rescue_count", .label = "救援装备台（套）数", .type = integer, .least = 0, .most = 100000, .unit = "台（套）", .section = "防护"},
             {.name = "controls", .label = "管控措施", .type = long_text, .must = true, .max = 2000, .section = "管理", .synonyms = {"防控措施", "安全措施", "主要管控措施"}},
             {.name = "unit", .label = "责任部门", .must = true, .max = 60, .section = "管理", .synonyms = {"责任车间", "管理部门"}},
             {.name = "manager", .label = "管理责任人", .must = true, .listed = true, .searched = true, .max = 40, .section = "管理", .synonyms = {"责任人", "负责人", "管理责任人姓名"}},
             {.name = "manager_phone", .label = "管理责任人电话", .must = true, .secret = true, .max = 30, .section = "管理", .synonyms = {"责任人电话", "联系电话", "电话", "联系方式"}},
             {.name = "operator", .label = "作业责任人", .max = 40, .section = "管理", .synonyms = {"作业负责人"}},
             {.name = "attendants", .label = "监护人员（专、兼职）", .must = true, .max = 120, .section = "管理", .synonyms = {"监护人", "监护人员"}},
             {.name = "approver", .label = "作业审批人（及书面委托书）", .max = 120, .section = "管理", .synonyms = {"审批人", "作业审批人"}},
             {.name = "identified_on", .label = "辨识日期", .type = day, .must = true, .listed = true, .section = "管理", .synonyms = {"辨识时间", "建账日期"}},
             {.name = "updated_on", .label = "最近更新日期", .type = day, .section = "管理", .synonyms = {"更新日期"}},
             {.name = "criteria", .label = "辨识判定", .type = choices, .section = "管理",
              .choices = {{"a", "A 封闭或部分封闭", {"A"}}, {"b", "B 受限可进入", {"B"}}, {"c", "C 非固定作业场所", {"C"}}, {"d", "D 有害、易燃或缺氧", {"D"}}}},
             {.name = "status", .label = "状态", .type = choice, .must = true, .listed = true,
              .choices = {{"in_use", "在用", {"使用中", "正常"}}, {"idle", "停用"}, {"sealed", "封存"}, {"dismantled", "已拆除", {"拆除"}}, {"excluded", "辨识后不纳入", {"不纳入"}}},
              .preset = "in_use", .section = "管理", .synonyms = {"使用状态"}},
             {.name = "retired_on", .label = "拆除日期", .type = day, .section = "管理"},
             {.name = "exclusion_reason", .label = "不纳入理由", .section = "管理"},
             {.name = "exclusion_by", .label = "不纳入确认人", .max = 40, .section = "管理"},
             {.name = "remark", .label = "备注", .type = long_text, .max = 2000, .section = "管理"},
             {.name = "counts_from", .label = "计入台账日期", .type = day, .fixed = true, .section = "管理"}},
        .readers = people::all,
        .creators = people::office | people::enterprise,
        .writers = people::office | people::enterprise,
        .archivers = people::office,
        .owner = "enterprise",
        .key = {"enterprise", "number"},
        .check = check_record,
        .complete = complete};
}

std::vector<figures::Figure> figures() {
    using records::Condition;
    using records::Test;
    const auto spaces = [](const char* name, const char* label, std::vector<Condition> when = {}, const char* unit = "处", const char* amount = "quantity") {
        return figures::Figure{.name = name, .label = label, .unit = unit, .kind = "spaces", .when = std::move(when), .from = "counts_from", .until = "retired_on", .amount = amount};
    };
    const auto is = [](const char* field, const char* code) { return std::vector<Condition>{{field, Test::equal, {std::string(code)}}}; };
    const auto yes = [](const char* field) { return std::vector<Condition>{{field, Test::equal, {std::int64_t{1}}}}; };
    return {spaces("spaces", "有限空间总数"),
            spaces("spaces_above", "地上", is("type", "above")),
            spaces("spaces_underground", "地下", is("type", "underground")),
            spaces("spaces_equipment", "密闭设备", is("type", "equipment")),
            spaces("spaces_toxic", "有中毒和窒息风险", yes("toxic")),
            spaces("spaces_catalogue", "重点监管目录内", yes("listed_catalogue")),
            spaces("spaces_major", "重大", is("risk", "major")),
            spaces("spaces_greater", "较大", is("risk", "greater")),
            spaces("spaces_general", "一般", is("risk", "general")),
            spaces("spaces_low", "低", is("risk", "low")),
            spaces("spaces_ungraded", "未评级", {{"risk", Test::blank, {}}}),
            spaces("spaces_self", "自行", {{"operation", Test::among, {std::string("self"), std::string("both")}}}),
            spaces("spaces_contracted", "发包", {{"operation", Test::among, {std::string("contracted"), std::string("both")}}}),
            spaces("spaces_never", "不进入", is("operation", "never")),
            spaces("spaces_signed", "已设警示标志", yes("sign")),
            spaces("spaces_isolated", "已隔离", {{"isolation", Test::not_blank, {}}}),
            spaces("equipment", "防护设备", {}, "台（套）", "equipment_count"),
            spaces("rescue_equipment", "救援装备", {}, "台（套）", "rescue_count")};
}

static void count_spaces(WriteTx& tx, const std::string& enterprise) {
    const records::KindPtr enterprises = tx.kinds().get("enterprises");
    std::int64_t total = 0;
    db::Value first;
    tx.sql().each(db::Query("select sum(quantity), min(counts_from) from spaces where enterprise = $1 and archived = 0 and "
                            "counts_from is not null and retired_on is null",
                            {enterprise}),
                  [&](const db::Row& row) {
                      total = row.integer(0);
                      first = row.value(1);
                  });
    // An enterprise with a space has spaces, whatever was said before; its own history says since when.
    const auto found = records::find_by(tx, *enterprises, {{"id", enterprise}});
    if (found && total > 0 && enterprises->text(*found, "involvement") != "yes") {
        records::Record after = *found;
        enterprises->set(after, "involvement", std::string("yes"));
        if (enterprises->blank(after, "surveyed_on")) enterprises->set(after, "surveyed_on", first);
        enterprises->set(after, "involved_on", enterprises->get(after, "surveyed_on"));
        records::save(tx, *enterprises, *found, std::move(after), "enterprises.involved");
    }
    records::derive(tx, *enterprises, enterprise, {{"spaces_total", total}, {"ledger_on", first}});
}

void space_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after) {
    for (const records::Record* record : {before, &after}) {
        if (!record) continue;
        const std::string enterprise = kind.text(*record, "enterprise");
        tx.before_commit("count-spaces/" + enterprise, [enterprise](WriteTx& later) { count_spaces(later, enterprise); });
    }
}

}  // namespace zhiben::spaces
