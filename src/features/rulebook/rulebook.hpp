#pragma once
// 规则库: what the law asks, of whom, on which day, at what price. Pure. Every rule has days of validity, a legal basis
// and how sure we are of it; what nobody has checked against the official text is shown as 待核实 (domain.md §0).
//
// Ask `Rulebook::on(day of the conduct)`, never the day of today: Order 59 ends 2023-12-31, Order 13 begins on
// 2024-01-01, GB 46768-2025 on 2026-05-01. Sectors are the codes of the enterprise's `sector` ("" when unknown).

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/calendar.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::rulebook {

// What every rule has. `since` and `until` are the first and the last day of conduct that it covers.
struct Rule {
    std::string code;
    std::string label;
    std::string system;  // 适用体系: industry (工贸), chemicals (危化); "" for all
    Day since;
    std::optional<Day> until;
    std::string basis;     // as people cite it: 《……》第六条
    std::string mark;      // 官 官转 政 表 件 推 常, 案 (the plan): where we have it from (domain.md §0)
    bool verified = true;  // false is 待核实
    std::string note;
    std::string changed_because;  // the reason of the administrator who changed or confirmed it; "" when none did

    bool holds(Day day) const { return since <= day && (!until || day <= *until); }
};

// A regulation.
struct Pack : Rule {
    std::string name;      // 工贸企业有限空间作业安全规定
    std::string document;  // 应急管理部令第13号
    std::string cite_as;   // before the article: 部令第13号
    std::string articles;  // how they are numbered: chinese 第六条, plain 第5.9.1条, bare 三（四）
    std::string area;      // name of the place for a local one; "" nationwide
    bool main = false;     // one that findings are judged by: its name stands in their version
};

// One article of a pack.
struct Clause {
    std::string pack;      // code of the pack; "local" for the zone's own ones
    std::string article;   // "21(三)"; "" when only the regulation is known
    std::string cited;     // 部令第13号第二十一条第（三）项
    bool verified = true;  // false as well when the pack's own text was not had
};

// Yuan. `least` 0: «以下», no floor.
struct Range {
    std::int64_t least = 0, most = 0;
    bool operator==(const Range&) const = default;
};
enum class Suspension { none, overdue, grave };  // 停产停业整顿: not, when overdue, 情节严重
struct Penalty : Rule {
    std::string pack, article;
    std::string conduct;                                // what is punished
    std::optional<Range> unit, person;                  // at the first finding
    std::optional<Range> unit_overdue, person_overdue;  // when not corrected in time (逾期未改正、拒不改正)
    std::string persons;  // who the person is: 主要负责人; 直接负责的主管人员和其他直接责任人员
    Suspension suspension = Suspension::none;
};

// The legal side of a checklist item on one day. Where the law has nothing, `none` says so in words.
struct ItemBasis {
    Day since;
    std::optional<Day> until;
    std::vector<Clause> clauses;
    std::vector<std::string> penalties;  // codes
    std::string none;                    // why there is no clause; "" when there is
    bool holds(Day day) const { return since <= day && (!until || day <= *until); }
};
struct Item {
    std::string code;  // "ledger"; stable
    int number = 0;    // domain.md §5: 1 … 20
    std::string text, method;
    std::vector<std::string> points;  // the plan's enforcement points, 案-三(四): codes in `Rulebook::points`
    std::string problem;              // identification, control, site, training (四类重点问题); "" when none
    std::string category;             // management, site: as hazards keep it
    bool only_toxic = false, only_explosive = false, only_contracted = false;  // else 不适用
    std::vector<std::string> criteria;  // codes of the major-hazard criteria that it touches; else the grade is 一般
    std::vector<ItemBasis> bases;       // by date
};
// An item as it is on a day for a sector.
struct ItemOn {
    const Item* item = nullptr;
    std::vector<Clause> clauses;
    std::vector<Penalty> penalties;
    std::string none;           // 不适用 or 无明确依据, with the reason; "" when there are clauses
    bool verified = true;       // every clause is
    std::string basis() const;  // the clauses in one line, for documents
};

// 重大事故隐患判定: it is suspected when of each group at least one item failed (or fact holds).
struct Criterion : Rule {
    std::string pack, article;
    bool only_toxic = false;                       // where H2S, CO … may poison
    std::vector<std::vector<std::string>> groups;  // codes of items or facts
};
struct Facts {
    std::optional<bool> toxic_risk;  // blank: nobody has found out
    std::string sector;
    std::set<std::string> holds;  // codes of `Rulebook::facts` that were found
};
struct Suspicion {
    Criterion criterion;
    std::vector<std::string> because;  // codes of the failed items and facts
    std::string ask;                   // what must be found out first; "" when it stands as it is
    std::string version;
};

enum class Unit { workdays, days, months, years };
struct TimeLimit : Rule {
    int length = 0;
    Unit unit = Unit::days;
    std::string from;          // the event it runs from: 告知书送达
    bool before = false;       // counted back from the event: «提前七日通知»
    bool rest_moves = true;    // 民法典 203: a last day that is a day off moves to the next workday
    std::string text() const;  // 5个工作日, 90日, 2年
};
struct Deadline {
    Day last;            // the last day in time (with `before`: the last day on which it can still be done)
    bool moved = false;  // from a day off
    std::string note;    // that a year's calendar is missing; "" when none is
};

// A gas that is measured before entry. Bounds are in `unit`; a reading at the bound is fit.
struct GasLimit : Rule {
    std::string gas;   // O2, LEL, H2S …
    std::string unit;  // %VOL, %LEL, mg/m³
    std::optional<double> least, most;
    double molar_mass = 0;                       // g/mol; 0 where ppm has no meaning
    std::optional<double> mac, twa, stel, idlh;  // GBZ 2.1, mg/m³
    bool obligatory = false;                     // 必测 (GB 46768 5.8.2)
};
enum class Gas { fit, low, high, implausible, other_unit };

// A single number: minutes between readings, hours of training, the pass mark …
struct Value : Rule {
    std::string topic;  // check, training, drill, reminder, fine, sanction
    double number = 0;
    std::string unit;
    double least = 0, most = 0;  // what an administrator may set
};

// 文书种类, for their numbers.
struct DocumentKind : Rule {
    std::string word;  // 检记; "" for those without a number
    std::string step;  // inspection, case, hearing, decision, closing
};

// A label with a code: points of the plan, key problems, facts, systems.
struct Label {
    std::string code, label, clause;
    std::vector<std::string> sectors = {};  // of systems
};

// What the zone's administrator changed or confirmed (kind rule_overrides). Blank value: confirmed as it is.
struct Override {
    std::string id, topic, rule, system;
    std::string attribute;  // number, length, least, most, unit_least … see attributes()
    std::string value;
    Day since;
    std::optional<Day> until;
    std::string basis, reason;
    bool verified = false;
    std::int64_t version = 0;
    bool operator==(const Override&) const = default;
};
// 地方依据 (kind local_rules): one more clause for a checklist item, in an area.
struct LocalRule {
    std::string id, item, name, article, area;  // area: path, "" everywhere
    Day since;
    std::optional<Day> until;
    bool verified = false;
    std::int64_t version = 0;
    bool operator==(const LocalRule&) const = default;
};

class Rulebook;

// The rules of one day. Cheap; must not outlive its Rulebook. Look-ups give a copy with the administrator's changes
// in it; nothing when there is no such rule on that day for that sector. A rule of the sector's own system comes before
// one for all.
class RulesOn {
  public:
    RulesOn(const Rulebook& book, Day day) : book_(book), day_(day) {}
    Day day() const { return day_; }

    std::vector<Pack> packs(std::string_view sector = {}) const;
    std::vector<ItemOn> checklist(std::string_view sector = {}, std::string_view area = {}) const;
    std::optional<ItemOn> item(std::string_view code, std::string_view sector = {}, std::string_view area = {}) const;
    std::vector<Criterion> criteria(std::string_view sector = {}) const;
    std::vector<Penalty> penalties(std::string_view sector = {}) const;
    std::optional<Penalty> penalty(std::string_view code) const;
    std::vector<TimeLimit> limits(std::string_view sector = {}) const;
    std::optional<TimeLimit> limit(std::string_view code) const;
    std::vector<GasLimit> gases(std::string_view sector = {}) const;
    std::optional<GasLimit> gas(std::string_view gas, std::string_view sector = {}) const;
    std::vector<Value> values(std::string_view sector = {}) const;
    std::optional<Value> value(std::string_view code, std::string_view sector = {}) const;
    std::vector<DocumentKind> documents() const;
    std::optional<DocumentKind> document(std::string_view code) const;

    // What a finding keeps to say what it was judged by: "order13@2024-01-01+gb46768@2026-05-01#4f2a91c07d3e".
    std::string version(std::string_view sector = {}) const;

  private:
    const Rulebook& book_;
    Day day_;
};

class Rulebook {
  public:
    RulesOn on(Day day) const { return {*this, day}; }
    const std::string& checksum() const { return checksum_; }  // of the data and of every change to it, 12 digits
    std::string system_of(std::string_view sector) const;      // "" when the sector is in none
    Rulebook with(std::vector<Override> overrides, std::vector<LocalRule> locals) const;

    const Item* item(std::string_view code) const;
    const Pack* pack(std::string_view code) const;

    std::vector<Label> systems, points, problems, facts;
    std::vector<Pack> packs;
    std::vector<Item> items;
    std::vector<Criterion> criteria;
    std::vector<Penalty> penalties;
    std::vector<TimeLimit> limits;
    std::vector<GasLimit> gases;
    std::vector<Value> values;
    std::vector<DocumentKind> documents;
    const std::vector<Override>& overrides() const { return overrides_; }
    const std::vector<LocalRule>& locals() const { return locals_; }

  private:
    friend Rulebook load(const std::map<std::string, std::string, std::less<>>& files);
    std::vector<Override> overrides_;
    std::vector<LocalRule> locals_;
    std::string checksum_, data_checksum_;
};

// Reads the files of rules/, by name. Throws Problem(invalid) with everything that is wrong, each with file and line.
Rulebook load(const std::map<std::string, std::string, std::less<>>& files);
// The rules that came with the program.
const Rulebook& embedded();
std::string_view embedded_text(std::string_view file);
const std::vector<std::string>& file_names();

// Which major-hazard criteria the failed items and facts suggest; an officer confirms (domain.md §3.2).
std::vector<Suspicion> suspected_major(const RulesOn& rules, const std::set<std::string>& failed_items,
                                       const Facts& facts);

// 一案双罚: may the unit and the person be fined for the same conduct under this clause? Order 13 art. 21 at the first
// finding, 19 and 20 only when the unit did not correct in time (domain.md §3, §5.2).
enum class Dual { now, when_overdue, no };
struct DualAnswer {
    Dual dual = Dual::no;
    std::string reason;                 // Chinese, for the screen and the case file
    std::optional<Range> unit, person;  // what applies in this state
};
DualAnswer dual_penalty(const Penalty& penalty, bool overdue);

// The last day in time of a limit that runs from `event`: the day of the event does not count; a last day off moves to
// the next workday where the limit says so (行政处罚法 85, 民法典 200–203). Says in `note` when the calendar of a year
// in between is missing.
Deadline deadline(const TimeLimit& limit, Day event, const Calendar& calendar);

// A reading against a limit; `unit` as it was read (ppm and mg/m³ are converted at 20 °C where the gas has a molar
// mass). Oxygen below 0 or over 30 % is no reading (domain.md §4.2).
Gas judge(const GasLimit& limit, double reading, std::string_view unit);
double ppm_of(double mg_per_m3, double molar_mass, double celsius = 20);  // at 101.3 kPa
double mg_per_m3_of(double ppm, double molar_mass, double celsius = 20);

// 部令第13号第二十一条第（三）项.
std::string cite(const Pack& pack, std::string_view article);

// What is wrong with an administrator's change, in the fields of rule_overrides; empty when it may be taken.
Issues check(const Rulebook& book, const Override& change);
// The attributes of a topic that may be changed: code, label.
std::vector<Label> attributes(std::string_view topic);

}  // namespace zhiben::rulebook
