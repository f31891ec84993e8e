#include "features/enterprises/store.hpp"

namespace zhiben::enterprises {

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
