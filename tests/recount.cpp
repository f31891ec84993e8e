#include "recount.hpp"

#include <cmath>
#include <map>

namespace zhiben::test {
namespace {

double shown(std::int64_t counted, std::int64_t over, Scale scale) {
    switch (scale) {
        case Scale::wan_yuan: return std::round(static_cast<double>(counted) / 1e4) / 100;
        case Scale::yuan: return static_cast<double>(counted) / 100;
        case Scale::tenths: return static_cast<double>(counted) / 10;
        case Scale::percent: return std::round(1000.0 * static_cast<double>(counted) / static_cast<double>(over)) / 10;
        case Scale::whole: break;
    }
    return static_cast<double>(counted);
}

std::vector<Recount> recounts(int number, const Counting& counting) {
    switch (number) {
        case 2: return recounts2(counting);
        case 3: return recounts3(counting);
        case 4: return recounts4(counting);
        default: return recounts5(counting);
    }
}

}  // namespace

int check_recount(World& world, int number, const Json& table, const Json& row, const Counting& counting) {
    const std::vector<Recount> all = recounts(number, counting);
    std::vector<std::string> questions;
    for (const Recount& one : all) {
        questions.push_back("select " + one.sql);
        questions.push_back("select " + (one.over.empty() ? "1" : one.over));
    }
    const std::vector<std::int64_t> counted = world.integers_of(questions);
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < all.size(); ++i) at[all[i].column] = i;
    const std::string which = "annex " + std::to_string(number) + ", " + row.text("label");
    CAPTURE(which);
    int checked = 0;
    for (std::size_t i = 0; i < row["cells"].items().size(); ++i) {
        const std::string column = table["columns"].items()[i].text("name");
        const Json& value = row["cells"].items()[i]["value"];
        if (value.is_string()) continue;
        CAPTURE(column);
        const auto found = at.find(column);
        REQUIRE_MESSAGE(found != at.end(), "nobody counts this column again");
        const Recount& one = all[found->second];
        const std::int64_t sum = counted[2 * found->second], over = counted[2 * found->second + 1];
        ++checked;
        // Blank: a rate of nothing, the scores of nobody.
        if ((one.scale == Scale::percent && over == 0) || (one.scale == Scale::tenths && sum < 0))
            CHECK(value.is_null());
        else if (value.is_number())
            CHECK(value.number() == doctest::Approx(shown(sum, over, one.scale)));
        else
            FAIL_CHECK("is blank, counted are " << sum);
    }
    return checked;
}

std::vector<Recount> recounts2(const Counting& counting) {
    const std::string until = " <= '" + counting.until + "'";
    const std::string mine = counting.mine("e.department") + " and e.area = '" + id("zone") + "' and e.archived = 0";
    const auto firms = [&](const std::string& what, const std::string& day, const std::string& when = "1 = 1") {
        return "coalesce(" + what + ", 0) from enterprises e where " + mine +
               " and (e.excluded_on is null or e.excluded_on > '" + counting.until + "') and e." + day + until +
               " and " + when;
    };
    const auto spaces = [&](const std::string& when, const std::string& what = "sum(s.quantity)") {
        return "coalesce(" + what + ", 0) from spaces s, enterprises e where e.id = s.enterprise and " + mine +
               " and s.archived = 0 and s.identified_on" + until +
               " and s.status <> 'excluded' and (s.retired_on is null or s.retired_on > '" + counting.until +
               "') and " + when;
    };
    const auto sub = [](const std::string& question) { return "(select " + question + ")"; };
    const std::string all = firms("count(*)", "registered_on"), surveyed = firms("count(*)", "surveyed_on"),
                      involved = firms("count(*)", "involved_on", "e.involvement = 'yes'"),
                      ledger = firms("count(*)", "ledger_on", "e.involvement = 'yes'"), whole = spaces("1 = 1"),
                      is_signed = spaces("s.sign = 1");
    return {{"enterprises", all},
            {"enterprises_surveyed", surveyed},
            {"survey_rate", surveyed, Scale::percent, sub(all)},
            {"enterprises_involved", involved},
            {"spaces", whole},
            {"spaces_above", spaces("s.type = 'above'")},
            {"spaces_underground", spaces("s.type = 'underground'")},
            {"spaces_equipment", spaces("s.type = 'equipment'")},
            {"spaces_toxic", spaces("s.toxic = 1")},
            {"spaces_catalogue", spaces("s.listed_catalogue = 1")},
            {"spaces_major", spaces("s.risk = 'major'")},
            {"spaces_greater", spaces("s.risk = 'greater'")},
            {"spaces_general", spaces("s.risk = 'general'")},
            {"spaces_low", spaces("s.risk = 'low'")},
            {"spaces_self", spaces("s.operation in ('self', 'both')")},
            {"spaces_contracted", spaces("s.operation in ('contracted', 'both')")},
            {"spaces_never", spaces("s.operation = 'never'")},
            {"enterprises_ledger", ledger},
            {"ledger_rate", ledger, Scale::percent, sub(involved)},
            {"spaces_signed", is_signed},
            {"sign_rate", is_signed, Scale::percent, sub(whole)},
            {"spaces_isolated", spaces("s.isolation is not null")},
            {"attendants", firms("sum(e.attendants)", "registered_on")},
            {"entrants", firms("sum(e.entrants)", "registered_on")},
            {"rescuers", firms("sum(e.rescuers)", "registered_on")},
            {"devices", spaces("1 = 1", "sum(coalesce(s.equipment_count, 0) + coalesce(s.rescue_count, 0))")},
            {"simultaneous", firms("sum(e.simultaneous)", "registered_on")}};
}

}  // namespace zhiben::test
