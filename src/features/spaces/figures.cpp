#include "features/spaces/store.hpp"

namespace zhiben::spaces {

std::vector<figures::Figure> figures() {
    using records::Condition;
    using records::Test;
    const auto spaces = [](const char* name, const char* label, std::vector<Condition> when = {},
                           const char* unit = "处", const char* amount = "quantity") {
        return figures::Figure{.name = name,
                               .label = label,
                               .unit = unit,
                               .kind = "spaces",
                               .when = std::move(when),
                               .from = "counts_from",
                               .until = "retired_on",
                               .amount = amount};
    };
    const auto is = [](const char* field, const char* code) {
        return std::vector<Condition>{{field, Test::equal, {std::string(code)}}};
    };
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
            spaces("spaces_contracted", "发包",
                   {{"operation", Test::among, {std::string("contracted"), std::string("both")}}}),
            spaces("spaces_never", "不进入", is("operation", "never")),
            spaces("spaces_signed", "已设警示标志", yes("sign")),
            spaces("spaces_isolated", "已隔离", {{"isolation", Test::not_blank, {}}}),
            spaces("equipment", "防护设备", {}, "台（套）", "equipment_count"),
            spaces("rescue_equipment", "救援装备", {}, "台（套）", "rescue_count")};
}

}  // namespace zhiben::spaces
