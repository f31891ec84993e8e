#include "app/demo/enterprises.hpp"

#include <cstdio>

#include "features/enterprises/enterprise.hpp"

namespace zhiben::app::demo {
namespace {

const std::vector<std::string> places{"云岭", "禾丰", "朔原", "晋沃", "秀川", "银杏", "金穗", "长岭", "东岚", "清渠",
                                      "北垣", "宏远", "瑞通", "广源", "盛禾", "河湾", "九台", "雁川", "松岗", "石桥"};
const std::vector<std::string> houses{"盛达", "永昌", "鑫源", "中科", "华恒", "新宇", "同创", "聚力", "安泰", "启明"};
const std::vector<std::string> streets{"云中路片区", "播明片区", "匡村片区", "新建路片区"};

const std::vector<Trade>& trades() {
    static const std::vector<Trade> all{
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

}  // namespace

std::string credit_code(int number) {
    char body[24];
    std::snprintf(body, sizeof body, "91140999MA%07d", number);  // 140999: no such division
    for (const char check : std::string_view("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        if (const std::string code = std::string(body) + check;
            enterprises::judge_credit_code(code) == enterprises::CreditCode::good)
            return code;
    return {};
}

Enterprise enterprise(Dice& dice, int number, Day day) {
    Enterprise out;
    out.number = number;
    out.since = day;
    out.id = dice.id(day);
    const auto index = static_cast<std::size_t>(number);
    // Each number has its own pair of words, so that no name comes twice.
    const std::string name = (index >= places.size() * houses.size() ? "新" : "") + places[index % places.size()] +
                             houses[index / places.size() % houses.size()];
    out.trade = &dice.of(trades());
    out.department = out.trade->construction ? "construction" : "emergency";
    const int workers = dice.between(8, 420);
    const int attendants = dice.between(1, 6);
    const std::string suffix = dice.chance(80) ? "有限公司" : dice.chance(50) ? "有限责任公司" : "厂";
    out.form = Json::object()
                   .set("name", "忻州" + name + out.trade->word + suffix)
                   .set("credit_code", credit_code(number))
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

}  // namespace zhiben::app::demo
