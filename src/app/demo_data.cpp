#include "app/demo_data.hpp"

#include <zlib.h>

#include <cstdio>

#include "features/enterprises/enterprise.hpp"

namespace zhiben::app {
namespace {

const std::vector<std::string> places{"云岭", "禾丰", "朔原", "晋沃", "秀川", "银杏", "金穗", "长岭", "东岚", "清渠",
                                      "北垣", "宏远", "瑞通", "广源", "盛禾", "河湾", "九台", "雁川", "松岗", "石桥"};
const std::vector<std::string> houses{"盛达", "永昌", "鑫源", "中科", "华恒", "新宇", "同创", "聚力", "安泰", "启明"};
const std::vector<std::string> surnames{"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫",
                                        "蒋", "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "张", "孔", "曹"};
const std::vector<std::string> given{"一鸣", "二冬", "三省", "四海", "五洲", "六顺", "七宝", "八方", "九如", "十全",
                                     "百川", "千里", "万山", "小满", "大雪", "立春", "清明", "秋分", "白露", "谷雨"};
const std::vector<std::string> streets{"云中路片区", "播明片区", "匡村片区", "新建路片区"};

struct SpaceSort {
    const char *name, *type, *category, *place, *medium;
    std::vector<const char*> factors, gases, accidents;
    bool toxic;
};
const std::vector<SpaceSort>& space_sorts() {
    static const std::vector<SpaceSort> all{
        {"污水调节池",
         "underground",
         "sewage_pool",
         "污水站",
         "生产废水",
         {"oxygen", "toxic", "drowning"},
         {"h2s", "ch4", "o2"},
         {"poisoning", "drowning"},
         true},
        {"化粪池",
         "underground",
         "septic",
         "宿舍楼北侧",
         "生活污水",
         {"oxygen", "toxic", "flammable"},
         {"h2s", "ch4"},
         {"poisoning", "explosion"},
         true},
        {"集水井",
         "underground",
         "sump",
         "循环水泵房",
         "循环水",
         {"oxygen", "drowning"},
         {"o2"},
         {"poisoning", "drowning"},
         true},
        {"雨污检查井",
         "underground",
         "sewer",
         "厂区道路",
         "雨水、污水",
         {"oxygen", "toxic", "falling"},
         {"h2s", "o2"},
         {"poisoning", "falling"},
         true},
        {"反应釜",
         "equipment",
         "reactor",
         "合成车间",
         "物料残液",
         {"toxic", "flammable", "machine"},
         {"benzene", "other"},
         {"poisoning", "explosion", "machine"},
         true},
        {"贮罐",
         "equipment",
         "tank",
         "罐区",
         "原料残液",
         {"oxygen", "toxic", "flammable"},
         {"o2", "other"},
         {"poisoning", "fire"},
         true},
        {"布袋除尘器",
         "equipment",
         "dust_collector",
         "除尘间",
         "粉尘",
         {"dust", "oxygen", "machine"},
         {"o2"},
         {"explosion", "poisoning", "machine"},
         false},
        {"料仓",
         "above",
         "silo",
         "配料楼",
         "粒状物料",
         {"burying", "oxygen", "falling"},
         {"o2"},
         {"collapse", "falling"},
         false},
        {"腌渍池", "above", "pickling", "腌制车间", "菜卤", {"oxygen", "toxic"}, {"h2s", "co2"}, {"poisoning"}, true},
        {"发酵池",
         "above",
         "fermenter",
         "发酵车间",
         "酒醅",
         {"oxygen", "toxic"},
         {"co2"},
         {"poisoning", "drowning"},
         true},
        {"蒸汽锅炉炉膛",
         "equipment",
         "boiler",
         "锅炉房",
         "烟气、灰渣",
         {"oxygen", "toxic", "heat"},
         {"co", "o2"},
         {"poisoning", "burn"},
         true},
        {"烟道",
         "equipment",
         "flue",
         "炉窑车间",
         "烟气",
         {"toxic", "heat"},
         {"co", "co2"},
         {"poisoning", "burn"},
         true},
        {"电缆井",
         "underground",
         "cable",
         "配电室外",
         "积水",
         {"electric", "oxygen"},
         {"o2"},
         {"electric", "poisoning"},
         false},
        {"冷库",
         "above",
         "cold_store",
         "冷冻车间",
         "液氨系统",
         {"toxic", "oxygen", "heat"},
         {"nh3"},
         {"poisoning"},
         true},
        {"粮仓",
         "above",
         "granary",
         "仓储区",
         "玉米",
         {"burying", "oxygen"},
         {"co2", "o2"},
         {"collapse", "poisoning"},
         true},
        {"纸浆池",
         "above",
         "pulp",
         "制浆车间",
         "纸浆",
         {"toxic", "drowning"},
         {"h2s"},
         {"poisoning", "drowning"},
         true}};
    return all;
}

struct Finding {
    const char *text, *category, *clause, *defect;
};
const std::vector<Finding>& findings() {
    static const std::vector<Finding> all{
        {"入口处未设置安全警示标志", "site", "总局令第59号第十九条（2023年12月31日前适用）", "signs"},
        {"安全操作规程未张贴在入口醒目位置", "site", "方案三（一）1", "publicity"},
        {"井口盖板破损，未采取隔离措施", "site", "方案三（一）1", "isolation"},
        {"未按规定配备泵吸式气体检测报警仪", "site", "总局令第59号，条款待核实", "equipment"},
        {"正压式空气呼吸器气瓶压力不足", "site", "总局令第59号，条款待核实", "maintenance"},
        {"应急救援三脚架锈蚀，不能正常使用", "site", "总局令第59号，条款待核实", "maintenance"},
        {"有限空间管理台账未及时更新", "management", "总局令第59号第七条（待核实）", "ledger"},
        {"作业审批单缺少审批人签字", "management", "总局令第59号第八条（待核实）", "approval"},
        {"未与承包单位签订安全生产管理协议", "management", "安全生产法第四十九条", "contracting"},
        {"监护人员未经专项培训", "management", "总局令第59号第六条（待核实）", "training"},
        {"未制定有限空间作业应急预案", "management", "安全生产法第八十一条", "drills"},
        {"未按规定组织有限空间作业应急演练", "management", "安全生产法第八十一条", "drills"},
        {"通风机电源线绝缘层破损", "site", "安全生产法第三十六条", "maintenance"},
        {"作业现场照明电压高于36伏", "site", "待核实", "equipment"},
        {"检测记录未注明检测时间和位置", "management", "总局令第59号第十二条（待核实）", "ventilation"}};
    return all;
}

Json list(const std::vector<const char*>& codes) {
    Json out = Json::array();
    for (const char* code : codes) out.push(code);
    return out;
}

}  // namespace

const std::vector<DemoTrade>& demo_trades() {
    static const std::vector<DemoTrade> all{
        {"铸造", "machinery", "machinery", "C33 金属制品业", false, {6, 2, 12, 1, 11}},
        {"锻压", "machinery", "machinery", "C33 金属制品业", false, {2, 12, 1}},
        {"冶金材料", "metallurgy", "metallurgy", "C31 黑色金属冶炼和压延加工业", false, {11, 6, 2, 10, 12}},
        {"铝业", "nonferrous", "nonferrous", "C32 有色金属冶炼和压延加工业", false, {11, 6, 2, 12}},
        {"陶瓷", "building_materials", "building_materials", "C30 非金属矿物制品业", false, {6, 7, 11, 2}},
        {"水泥制品", "building_materials", "building_materials", "C30 非金属矿物制品业", false, {7, 6, 2}},
        {"食品", "light", "light", "C14 食品制造业", false, {0, 1, 13, 10}},
        {"乳业", "light", "light", "C14 食品制造业", false, {5, 0, 13, 10}},
        {"酱菜", "light", "light", "C14 食品制造业", false, {8, 0, 1}},
        {"酿酒", "light", "light", "C15 酒、饮料和精制茶制造业", false, {9, 5, 0, 10}},
        {"面粉", "light", "light", "C13 农副食品加工业", false, {7, 6, 14}},
        {"饲料", "light", "light", "C13 农副食品加工业", false, {7, 6, 1}},
        {"造纸", "light", "light", "C22 造纸和纸制品业", false, {15, 0, 10}},
        {"纺织", "textile", "textile", "C17 纺织业", false, {0, 1, 10}},
        {"印染", "textile", "textile", "C17 纺织业", false, {0, 4, 10}},
        {"化工", "chemicals", "none", "C26 化学原料和化学制品制造业", false, {4, 5, 0, 2}},
        {"商贸", "commerce", "commerce", "F51 批发业", false, {1, 3}},
        {"冷链物流", "commerce", "commerce", "G59 装卸搬运和仓储业", false, {13, 1, 12}},
        {"粮油", "grain", "none", "G59 装卸搬运和仓储业", false, {14, 7, 12}},
        {"建筑工程", "construction", "none", "E47 房屋建筑业", true, {3, 2, 12}},
        {"市政工程", "municipal", "none", "E48 土木工程建筑业", true, {3, 0, 1, 12}},
        {"物业服务", "municipal", "none", "K70 房地产业", true, {1, 3, 2}},
        {"污水处理", "municipal", "none", "D46 水的生产和供应业", true, {0, 3, 2, 12}},
        {"供水", "water", "none", "D46 水的生产和供应业", true, {2, 3, 12}},
        {"燃气", "gas", "none", "D45 燃气生产和供应业", true, {12, 3}},
        {"热力", "power", "none", "D44 电力、热力生产和供应业", true, {10, 11, 3}},
        {"通信工程", "telecom", "none", "I63 电信、广播电视和卫星传输服务", true, {12}}};
    return all;
}

std::string Dice::id(Day day) {
    const std::uint64_t ms = static_cast<std::uint64_t>(Instant::start_of(day).ms) + next() % 86400000;
    const std::uint64_t a = next(), b = next();
    char text[64];  // 36 are used; the compiler counts what the masks leave out
    std::snprintf(text, sizeof text, "%08llx-%04llx-7%03llx-%04llx-%012llx", static_cast<unsigned long long>(ms >> 16),
                  static_cast<unsigned long long>(ms & 0xffff), static_cast<unsigned long long>(a & 0xfff),
                  static_cast<unsigned long long>(0x8000 | (a >> 48 & 0x3fff)),
                  static_cast<unsigned long long>(b & 0xffffffffffff));
    return text;
}
std::string Dice::person() { return of(surnames) + of(given); }
std::string Dice::phone() {
    char text[24];
    std::snprintf(text, sizeof text, "1380000%04d", between(0, 9999));
    return text;
}

std::string demo_credit_code(int number) {
    char body[24];
    std::snprintf(body, sizeof body, "91140999MA%07d", number);  // 140999: no such division
    for (const char check : std::string_view("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        if (const std::string code = std::string(body) + check;
            enterprises::judge_credit_code(code) == enterprises::CreditCode::good)
            return code;
    return {};
}

DemoEnterprise demo_enterprise(Dice& dice, int number, Day day) {
    DemoEnterprise out;
    out.number = number;
    out.id = dice.id(day);
    const auto index = static_cast<std::size_t>(number);
    // Each number has its own pair of words, so that no name comes twice.
    const std::string name = (index >= places.size() * houses.size() ? "新" : "") + places[index % places.size()] +
                             houses[index / places.size() % houses.size()];
    out.trade = &dice.of(demo_trades());
    out.department = out.trade->construction ? "construction" : "emergency";
    const int workers = dice.between(8, 420);
    const int attendants = dice.between(1, 6);
    const std::string suffix = dice.chance(80) ? "有限公司" : dice.chance(50) ? "有限责任公司" : "厂";
    out.form = Json::object()
                   .set("name", "忻州" + name + out.trade->word + suffix)
                   .set("credit_code", demo_credit_code(number))
                   .set("short_code", "XZ" + std::to_string(1000 + number))
                   .set("category", suffix == "厂" ? "sole_trader" : "company")
                   .set("industry", out.trade->industry)
                   .set("sector", out.trade->sector)
                   .set("trade", out.trade->trade)
                   .set("street", dice.of(streets))
                   .set("address", "忻州经济开发区示范街" + std::to_string(dice.between(1, 399)) + "号")
                   .set("principal", dice.person())
                   .set("principal_phone", dice.phone())
                   .set("safety_officer", dice.person())
                   .set("safety_phone", dice.phone())
                   .set("workers", workers)
                   .set("space_workers", attendants + workers / 20)
                   .set("attendants", attendants)
                   .set("entrants", workers / 20)
                   .set("rescuers", dice.between(0, 4))
                   .set("simultaneous", dice.between(1, 3))
                   .set("operating", dice.chance(94) ? "running" : "idle");
    return out;
}

Json demo_space(Dice& dice, const DemoEnterprise& enterprise, int number, Day day) {
    const std::vector<int>& sorts = enterprise.trade->spaces;
    const SpaceSort& sort = space_sorts()[static_cast<std::size_t>(dice.of(sorts))];
    char tail[16];
    std::snprintf(tail, sizeof tail, "-YX-%04d", number);
    const std::string operation = dice.chance(50)   ? "self"
                                  : dice.chance(60) ? "contracted"
                                  : dice.chance(50) ? "both"
                                                    : "never";
    // Two in three take care, and have all that is asked for but for an oversight.
    const bool careful = enterprise.number % 3 != 0;
    const bool sign = dice.chance(careful ? 99 : 80), board = dice.chance(70);
    Json form = Json::object()
                    .set("enterprise", enterprise.id)
                    .set("number", enterprise.form.text("short_code") + tail)
                    .set("name", std::to_string(number) + "#" + sort.name)
                    .set("type", sort.type)
                    .set("category", sort.category)
                    .set("place", sort.place)
                    .set("quantity", dice.chance(92) ? 1 : dice.between(2, 4))
                    .set("volume", dice.between(4, 900) * 1.0)
                    .set("depth", dice.between(12, 80) / 10.0)
                    .set("openings", std::to_string(dice.between(1, 2)) + "个，0.7m×0.7m")
                    .set("medium", sort.medium)
                    .set("factors", list(sort.factors))
                    .set("gases", list(sort.gases))
                    .set("accidents", list(sort.accidents))
                    .set("toxic", sort.toxic)
                    .set("listed_catalogue", sort.toxic && dice.chance(12))
                    .set("frequency", dice.of(std::vector<std::string>{"每年1次", "每半年1次", "每季度1次", "不定期"}))
                    .set("most_workers", dice.between(1, 4))
                    .set("operation", operation)
                    .set("sign", sign)
                    .set("sign_count", sign ? dice.between(1, 2) : 0)
                    .set("board", board)
                    .set("board_count", board ? 1 : 0)
                    .set("procedure", dice.chance(careful ? 98 : 75))
                    .set("equipment", "四合一气体检测仪1台、防爆轴流风机1台、全身式安全带2套")
                    .set("equipment_count", dice.between(2, 5))
                    .set("rescue", "正压式空气呼吸器2套、救援三脚架1套")
                    .set("rescue_count", dice.between(1, 3))
                    .set("controls", "先通风、再检测、后作业；作业审批；专人监护；严禁盲目施救")
                    .set("unit", sort.place)
                    .set("manager", dice.person())
                    .set("manager_phone", dice.phone())
                    .set("attendants", dice.person())
                    .set("identified_on", day.iso())
                    .set("status", dice.chance(93)   ? "in_use"
                                   : dice.chance(60) ? "idle"
                                                     : "sealed");
    if (dice.chance(90))
        form.set("risk", dice.of(std::vector<std::string>{"major", "greater", "greater", "general", "general",
                                                          "general", "low"}));
    if (sort.toxic) form.set("approver", enterprise.form.text("principal"));
    if (dice.chance(!sort.toxic ? 40 : careful ? 98 : 72))
        form.set("isolation", list({dice.chance(50) ? "lock" : "cover"}));
    if (operation == "contracted" || operation == "both")
        form.set("contractor", "忻州示范清淤服务有限公司，协议 2023-" + std::to_string(dice.between(100, 999)));
    return form;
}

Json demo_hazard(Dice& dice, const std::string& enterprise, const std::string& space, Day day) {
    const Finding& finding = dice.of(findings());
    const int roll = dice.between(1, 100);
    const bool major = dice.chance(3);
    Json form = Json::object()
                    .set("enterprise", enterprise)
                    .set("description", finding.text)
                    .set("source", roll <= 65   ? "department"
                                   : roll <= 85 ? "self"
                                   : roll <= 93 ? "supervision"
                                   : roll <= 97 ? "report"
                                                : "superior")
                    .set("found_on", day.iso())
                    .set("found_by", dice.person() + "、" + dice.person())
                    .set("category", finding.category)
                    .set("grade", major ? "major" : "general")
                    .set("clause", finding.clause)
                    .set("defect", finding.defect)
                    .set("method", !major && dice.chance(36) ? "immediate" : "deadline");
    if (!space.empty()) form.set("space", space);
    if (major)
        form.set("description", "未落实作业审批，作业现场未设监护人员")
            .set("category", "site")
            .set("defect", "approval")
            .set("basis", "部令第10号第十三条第二项");
    return form;
}

Json demo_inspection(Dice& dice, const DemoEnterprise& enterprise, Day day) {
    return Json::object()
        .set("enterprise", enterprise.id)
        .set("inspected_on", day.iso())
        .set("representative", enterprise.form.text("principal"))
        .set("purpose", "有限空间作业治本攻坚执法检查")
        .set("spaces_count", dice.between(1, 6));
}

std::vector<DemoFailure> demo_failures(Dice& dice) {
    static const std::vector<DemoFailure> all{{"signs", "污水池入口警示标志褪色，没有告知牌", true},
                                              {"training", "年度有限空间专题培训没有考核记录", false},
                                              {"attendant", "监护人员名单没有更新，现场监护人没有任命", false},
                                              {"equipment", "四合一气体检测仪只有一台，没有备用", false},
                                              {"maintenance", "正压式空气呼吸器压力不足，没有定期检查记录", true},
                                              {"drills", "现场处置方案没有演练和评估记录", false},
                                              {"ledger", "新增的集水井没有列入台账", false}};
    std::vector<DemoFailure> out;
    if (dice.chance(45)) return out;
    const std::size_t first = static_cast<std::size_t>(dice.between(0, 6));
    out.push_back(all[first]);
    if (dice.chance(40)) out.push_back(all[(first + 3) % all.size()]);
    return out;
}

std::string demo_measure(Dice& dice) {
    return dice.of(std::vector<std::string>{"已按要求补设并张贴到位", "已更换合格器材并登记台账",
                                            "已重新培训并考核合格", "已补签协议，明确双方职责", "已修复盖板并加锁",
                                            "已完善制度并组织学习"});
}

std::string demo_picture(int number) {
    constexpr unsigned width = 240, height = 160;
    std::string rows;
    for (unsigned y = 0; y < height; ++y) {
        rows.push_back(0);  // no filter
        for (unsigned x = 0; x < width; ++x)
            rows.push_back(static_cast<char>(
                (x / 8 + y / 8 + static_cast<unsigned>(number) * 5) % 24 < 12 ? 150 + y / 4 : 200 - x / 6));
    }
    uLongf size = compressBound(static_cast<uLong>(rows.size()));
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(rows.data()),
             static_cast<uLong>(rows.size()));
    packed.resize(size);
    const auto big_endian = [](std::uint64_t value) {
        std::string out;
        for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift & 0xff));
        return out;
    };
    std::string out("\x89PNG\r\n\x1a\n", 8);
    const auto chunk = [&](const std::string& name, const std::string& body) {
        const std::string all = name + body;
        out += big_endian(body.size()) + all +
               big_endian(crc32(0, reinterpret_cast<const Bytef*>(all.data()), static_cast<uInt>(all.size())));
    };
    chunk("IHDR", big_endian(width) + big_endian(height) + std::string("\x08\x00\x00\x00\x00", 5));  // 8 bit grey
    chunk("tEXt", std::string("Title\0", 6) + std::to_string(number));  // the pattern comes round again at 24
    chunk("IDAT", packed);
    chunk("IEND", "");
    return out;
}

}  // namespace zhiben::app
