// Answers of one day, and what follows from them: major hazards suspected, dual penalty, deadlines, gas readings.

#include <algorithm>
#include <cmath>

#include "features/rulebook/overrides.hpp"
#include "kit/base/text.hpp"

namespace zhiben::rulebook {
namespace {

// 1 … 999 as articles are numbered: 二十一, 一百零三, 一百一十四.
std::string chinese_number(int number) {
    static const char* digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string out;
    if (number >= 100) out += std::string(digits[number / 100]) + "百";
    const int rest = number % 100;
    if (number >= 100 && rest > 0 && rest < 10) out += "零";
    if (rest >= 10) out += (rest >= 20 || number >= 100 ? digits[rest / 10] : "") + std::string("十");
    if (rest % 10) out += digits[rest % 10];
    return out;
}

Day months_later(Day day, int months) {
    const int all = day.year() * 12 + static_cast<int>(day.month()) - 1 + months;
    const Day first = Day::of(all / 12, static_cast<unsigned>(all % 12) + 1, 1);
    // 民法典 202: a month without that day ends the period on its last day.
    return std::min(first.plus(static_cast<int>(day.day()) - 1), first.end_of_month());
}

}  // namespace

std::string cite(const Pack& pack, std::string_view article) {
    if (article.empty()) return trimmed(pack.cite_as);
    const std::size_t bracket = article.find('(');
    const std::string head(article.substr(0, bracket));
    std::string item;  // 一, of 21(一)
    if (bracket != std::string_view::npos)
        item = std::string(article.substr(bracket + 1, article.size() - bracket - 2));
    if (pack.articles == "bare") return pack.cite_as + head + (item.empty() ? "" : "（" + item + "）");
    const std::string number = pack.articles == "chinese" ? chinese_number(std::stoi(head)) : head;
    return pack.cite_as + "第" + number + "条" + (item.empty() ? "" : "第（" + item + "）项");
}

std::string ItemOn::basis() const {
    std::vector<std::string> all;
    for (const Clause& clause : clauses) all.push_back(clause.cited);
    return join(all, "、");
}

std::string TimeLimit::text() const {
    const char* units[] = {"个工作日", "日", "个月", "年"};
    return std::to_string(length) + units[static_cast<int>(unit)];
}

std::string Rulebook::system_of(std::string_view sector) const {
    for (const Label& system : systems)
        if (std::find(system.sectors.begin(), system.sectors.end(), sector) != system.sectors.end()) return system.code;
    return {};
}
const Item* Rulebook::item(std::string_view code) const {
    for (const Item& one : items)
        if (one.code == code) return &one;
    return nullptr;
}
const Pack* Rulebook::pack(std::string_view code) const {
    for (const Pack& one : packs)
        if (one.code == code) return &one;
    return nullptr;
}

namespace {

// Without a sector everything is shown; with one, what is for all and for its own system.
bool for_sector(const Rulebook& book, const std::string& system, std::string_view sector) {
    return system.empty() || sector.empty() || system == book.system_of(sector);
}
template <class T> std::vector<T> all_on(const Rulebook& book, const std::vector<T>& rules, const char* topic, Day day,
                                         std::string_view sector) {
    std::vector<T> out;
    for (const T& rule : rules)
        if (rule.holds(day) && for_sector(book, rule.system, sector)) out.push_back(changed(book, topic, rule, day));
    return out;
}
// The sector's own rule before the one for all.
template <class T, class Test> std::optional<T> one_on(const Rulebook& book, const std::vector<T>& rules,
                                                       const char* topic, Day day, const std::string& system,
                                                       const Test& test) {
    const T* found = nullptr;
    for (const T& rule : rules)
        if (rule.holds(day) && test(rule) && (rule.system == system || (rule.system.empty() && !found))) found = &rule;
    if (!found) return {};
    return changed(book, topic, *found, day);
}
template <class T> std::optional<T> by_code(const Rulebook& book, const std::vector<T>& rules, const char* topic,
                                            Day day, std::string_view code) {
    for (const T& rule : rules)
        if (rule.code == code && rule.holds(day)) return changed(book, topic, rule, day);
    return {};
}

}  // namespace

std::vector<Pack> RulesOn::packs(std::string_view sector) const {
    return all_on(book_, book_.packs, "packs", day_, sector);
}
std::vector<Criterion> RulesOn::criteria(std::string_view sector) const {
    return all_on(book_, book_.criteria, "criteria", day_, sector);
}
std::vector<Penalty> RulesOn::penalties(std::string_view sector) const {
    return all_on(book_, book_.penalties, "penalties", day_, sector);
}
std::optional<Penalty> RulesOn::penalty(std::string_view code) const {
    return by_code(book_, book_.penalties, "penalties", day_, code);
}
std::vector<TimeLimit> RulesOn::limits(std::string_view sector) const {
    return all_on(book_, book_.limits, "limits", day_, sector);
}
std::optional<TimeLimit> RulesOn::limit(std::string_view code) const {
    return by_code(book_, book_.limits, "limits", day_, code);
}
std::vector<GasLimit> RulesOn::gases(std::string_view sector) const {
    return all_on(book_, book_.gases, "gases", day_, sector);
}
std::optional<GasLimit> RulesOn::gas(std::string_view gas, std::string_view sector) const {
    return one_on(book_, book_.gases, "gases", day_, book_.system_of(sector),
                  [&](const GasLimit& one) { return one.gas == gas; });
}
std::vector<Value> RulesOn::values(std::string_view sector) const {
    return all_on(book_, book_.values, "values", day_, sector);
}
std::optional<Value> RulesOn::value(std::string_view code, std::string_view sector) const {
    return one_on(book_, book_.values, "values", day_, book_.system_of(sector),
                  [&](const Value& one) { return one.code == code; });
}
std::vector<DocumentKind> RulesOn::documents() const { return all_on(book_, book_.documents, "documents", day_, {}); }
std::optional<DocumentKind> RulesOn::document(std::string_view code) const {
    return by_code(book_, book_.documents, "documents", day_, code);
}

std::optional<ItemOn> RulesOn::item(std::string_view code, std::string_view sector, std::string_view area) const {
    const Item* item = book_.item(code);
    if (!item) return {};
    ItemOn out{.item = item};
    for (const ItemBasis& basis : item->bases) {
        if (!basis.holds(day_)) continue;
        out.none = basis.none;
        for (Clause clause : basis.clauses) {
            const Pack* pack = book_.pack(clause.pack);
            if (!pack->holds(day_) || !for_sector(book_, pack->system, sector)) continue;
            clause.verified = clause.verified && changed(book_, "packs", *pack, day_).verified;
            out.clauses.push_back(std::move(clause));
        }
        for (const std::string& penalty : basis.penalties)
            if (auto found = this->penalty(penalty); found && for_sector(book_, found->system, sector))
                out.penalties.push_back(std::move(*found));
    }
    for (const LocalRule& local : book_.locals())
        if (local.item == code && local.since <= day_ && (!local.until || day_ <= *local.until) &&
            (local.area.empty() || area.empty() || area.starts_with(local.area)))
            out.clauses.push_back({"local", local.article, local.name + local.article, local.verified});
    if (!out.clauses.empty())
        out.none.clear();
    else if (out.none.empty())
        out.none = "规则库中没有适用于该行业、该日期的依据，请按行业标准检查，并在“地方依据”中补充";
    for (const Clause& clause : out.clauses) out.verified = out.verified && clause.verified;
    return out;
}
std::vector<ItemOn> RulesOn::checklist(std::string_view sector, std::string_view area) const {
    std::vector<ItemOn> out;
    for (const Item& one : book_.items) out.push_back(*item(one.code, sector, area));
    return out;
}

std::string RulesOn::version(std::string_view sector) const {
    std::string out;
    for (const Pack& pack : packs(sector))
        if (pack.main) out += (out.empty() ? "" : "+") + pack.code + "@" + pack.since.iso();
    return out + "#" + book_.checksum();
}

std::vector<Suspicion> suspected_major(const RulesOn& rules, const std::set<std::string>& failed_items,
                                       const Facts& facts) {
    std::vector<Suspicion> out;
    for (const Criterion& criterion : rules.criteria(facts.sector)) {
        if (criterion.only_toxic && facts.toxic_risk == false) continue;
        Suspicion found{.criterion = criterion};
        bool all = true;
        for (const auto& group : criterion.groups) {
            const std::size_t before = found.because.size();
            for (const std::string& code : group)
                if (failed_items.contains(code) || facts.holds.contains(code)) found.because.push_back(code);
            all = all && found.because.size() > before;
        }
        if (!all) continue;
        if (criterion.only_toxic && !facts.toxic_risk)
            found.ask = "请先查明有限空间作业是否存在硫化氢、一氧化碳等中毒风险：存在才适用本条";
        if (facts.sector.empty())
            found.ask += (found.ask.empty() ? "" : "；") + std::string("请先补全企业的行业：本条只适用于工贸企业");
        found.version = rules.version(facts.sector);
        out.push_back(std::move(found));
    }
    return out;
}

DualAnswer dual_penalty(const Penalty& penalty, bool overdue) {
    const bool at_once = penalty.unit && penalty.person;
    const bool late = penalty.person_overdue && (penalty.unit_overdue || penalty.suspension == Suspension::overdue);
    DualAnswer out;
    out.unit = overdue && penalty.unit_overdue ? penalty.unit_overdue : penalty.unit;
    out.person = overdue && penalty.person_overdue ? penalty.person_overdue : penalty.person;
    if (at_once) {
        out.dual = Dual::now;
        out.reason = penalty.basis + "：首次发现即可同时处罚单位和" + penalty.persons;
    } else if (late && overdue) {
        out.dual = Dual::now;
        out.reason = penalty.basis + "：逾期未改正，可同时处理单位和" + penalty.persons;
        if (!penalty.unit_overdue) out.reason += "；对单位为责令停产停业整顿";
    } else if (late) {
        out.dual = Dual::when_overdue;
        out.reason = penalty.basis + "：同时处罚单位和个人以“逾期未改正”为前提，目前只能" +
                     (penalty.unit     ? "处罚单位"
                      : penalty.person ? "处罚" + penalty.persons
                                       : std::string("责令改正"));
    } else
        out.reason = penalty.basis + "：本条只处罚" + (penalty.unit ? std::string("单位") : penalty.persons) +
                     "，不能作为一案双罚的依据";
    if (out.dual == Dual::when_overdue && !penalty.note.empty()) out.reason += "。" + penalty.note;
    if (!penalty.verified) out.reason += "（待核实）";
    return out;
}

Deadline deadline(const TimeLimit& limit, Day event, const Calendar& calendar) {
    const int length = limit.before ? -limit.length : limit.length;
    Deadline out;
    switch (limit.unit) {
        case Unit::workdays: out.last = calendar.add_workdays(event, length); break;
        case Unit::days: out.last = event.plus(length); break;
        case Unit::months: out.last = months_later(event, length); break;
        case Unit::years: out.last = months_later(event, length * 12); break;
    }
    // Counted back, a day off cannot move towards the event: that would shorten what the other side is owed.
    if (limit.unit != Unit::workdays && limit.rest_moves && !calendar.is_workday(out.last)) {
        out.last = limit.before ? calendar.previous_workday(out.last) : calendar.next_workday(out.last);
        out.moved = true;
    }
    const bool needs_calendar = limit.unit == Unit::workdays || limit.rest_moves;
    if (needs_calendar && limit.unit == Unit::workdays)
        out.note = calendar.gap(std::min(event, out.last), std::max(event, out.last));
    else if (needs_calendar)
        out.note = calendar.gap(out.last, out.last);
    return out;
}

namespace {
double molar_volume(double celsius) { return 24.04 * (273.15 + celsius) / 293.15; }  // l/mol at 101.3 kPa
}  // namespace

double ppm_of(double mg_per_m3, double molar_mass, double celsius) {
    return mg_per_m3 * molar_volume(celsius) / molar_mass;
}
double mg_per_m3_of(double ppm, double molar_mass, double celsius) { return ppm * molar_mass / molar_volume(celsius); }

Gas judge(const GasLimit& limit, double reading, std::string_view unit) {
    if (unit == "ppm" && limit.unit == "mg/m³" && limit.molar_mass > 0)
        reading = mg_per_m3_of(reading, limit.molar_mass);
    else if (unit != limit.unit)
        return Gas::other_unit;
    if (!std::isfinite(reading) || reading < 0 || (unit == "%VOL" && limit.gas == "O2" && reading > 30))
        return Gas::implausible;
    if (limit.least && reading < *limit.least) return Gas::low;
    if (limit.most && reading > *limit.most) return Gas::high;
    return Gas::fit;
}

}  // namespace zhiben::rulebook
