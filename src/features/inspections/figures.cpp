#include "features/inspections/store.hpp"

namespace zhiben::inspections {

std::vector<figures::Figure> figures() {
    using records::Condition;
    using records::Test;
    // What enterprises looked at themselves is no inspection of annex 3; what is not done yet counts nowhere.
    const std::vector<Condition> done{{"state", Test::equal, {std::string("done")}},
                                      {"type", Test::not_equal, {std::string("self")}}};
    const auto of = [](const char* name, const char* label, const char* unit, std::vector<Condition> when,
                       const char* amount = "") {
        return figures::Figure{.name = name,
                               .label = label,
                               .unit = unit,
                               .kind = "inspections",
                               .when = std::move(when),
                               .from = "inspected_on",
                               .amount = amount};
    };
    std::vector<Condition> supervised = done;
    supervised.push_back({"supervision", Test::equal, {std::int64_t{1}}});
    figures::Figure visits = of("inspections", "检查企业", "家次", done);
    visits.once = {{"inspections"}};
    return {of("inspection_officers", "出动执法人员", "人次", done, "officer_count"), std::move(visits),
            of("inspected_spaces", "检查有限空间", "处", done, "spaces_count"),
            of("inspections_supervision", "明察暗访/督导组检查", "家次", std::move(supervised))};
}

}  // namespace zhiben::inspections
