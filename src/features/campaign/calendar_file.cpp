// The calendar file: the days off and the weekends worked, year by year.

#include <algorithm>
#include <set>

#include "features/campaign/plan.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/base/toml_reader.hpp"

namespace zhiben::campaign {
namespace {

void read_days(TomlReader& in, const toml::table& table, const std::string& path, const char* key, std::set<Day>& out) {
    for (const std::string& text : in.texts(table, path, key)) {
        const std::size_t dots = text.find("..");
        const auto from = Day::parse(text.substr(0, dots));
        const auto to = dots == std::string::npos ? from : Day::parse(text.substr(dots + 2));
        if (!from || !to || *to < *from || from->days_until(*to) > 31) {
            in.wrong(table.get(key), path + key, "not_a_day",
                     "“" + text + "”应为 2024-01-01 或 2024-02-10..2024-02-17");
            continue;
        }
        for (Day day = *from; day <= *to; day = day.plus(1)) out.insert(day);
    }
}

}  // namespace

Calendar load_calendar(std::string_view text) {
    const toml::table root = parse_toml(text, "方案文件");
    TomlReader in;
    std::map<int, CalendarYear> years;
    for (const auto& [key, node] : root) {
        const std::string name(key.str());
        if (name.size() != 4 || !Day::parse(name + "-01-01") || !node.is_table()) {
            in.wrong(&node, name, "not_a_year", "应写作 [2024]，一年一节");
            continue;
        }
        const toml::table& table = *node.as_table();
        in.only(table, name + ".", {"source", "off", "work"});
        CalendarYear& year = years[std::stoi(name)];
        year.source = in.text(table, name + ".", "source");
        std::set<Day> off;
        read_days(in, table, name + ".", "off", off);
        read_days(in, table, name + ".", "work", year.workdays);
        for (const Day day : year.workdays)
            if (day.weekday() <= 5 || off.contains(day))
                in.wrong(table.get("work"), name + ".work", "not_a_weekend", day.iso() + " 不是调休上班的周末");
        year.holidays = std::move(off);
    }
    // A holiday may begin in the year before its announcement's: it counts in the year it lies in.
    std::map<int, std::set<Day>> strays;
    for (auto& [number, year] : years)
        for (const Day day : year.holidays)
            if (day.year() != number) strays[day.year()].insert(day);
    for (auto& [number, days] : strays)
        if (const auto year = years.find(number); year != years.end())
            year->second.holidays.insert(days.begin(), days.end());
    in.done();
    return Calendar(std::move(years));
}

}  // namespace zhiben::campaign
