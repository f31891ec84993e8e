#include "app/demo/spaces.hpp"

#include <cstdio>

namespace zhiben::app::demo {
namespace {

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

Json list(const std::vector<const char*>& codes) {
    Json out = Json::array();
    for (const char* code : codes) out.push(code);
    return out;
}

}  // namespace

Json space_form(Dice& dice, const Enterprise& enterprise, int number, Day day) {
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

}  // namespace zhiben::app::demo
