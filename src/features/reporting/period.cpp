#include "features/reporting/period.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "features/reporting/groups.hpp"

namespace zhiben::reporting {
namespace {

struct Span {
    Day since, until;
    bool cumulative;
    const char* label() const { return cumulative ? "累计" : "本期"; }
};

using Amounts = std::map<std::string, std::int64_t>;  // by figure
struct Counted {
    std::map<std::string, Amounts> by_group;  // flows of the span
    Distincts distinct;
    bool known = true;  // what was counted over the records: of an earlier moment it may not be
};

std::vector<std::string> figures_of(const PeriodAnnex& annex, bool standing) {
    std::set<std::string> names;
    for (const PeriodColumn& column : annex.columns) {
        if (column.standing != standing) continue;
        if (column.once.empty()) names.insert(column.figures.begin(), column.figures.end());
        names.insert(column.over.begin(), column.over.end());
    }
    return {names.begin(), names.end()};
}

void add(Counted& counted, By by, const std::vector<figures::Sum>& sums) {
    for (const figures::Sum& sum : sums)
        for (const auto& [name, amount] : sum.amounts) counted.by_group[group_of(sum, by)][name] += amount;
}

// What is behind the figures, each once: it has one department, sector and area, so cells add up.
void add_once(ReadTx& tx, const figures::Figures& figures, const PeriodAnnex& annex, figures::Question question, By by,
              Distincts& out) {
    std::set<std::string> names;
    for (const PeriodColumn& column : annex.columns)
        if (!column.once.empty()) names.insert(column.once);
    if (names.empty()) return;
    question.figures.assign(names.begin(), names.end());
    for (const figures::Sum& sum : figures::count_once(tx, figures, question))
        for (const auto& [name, amount] : sum.amounts) {
            Distinct& distinct = out[name];
            distinct.by_group[group_of(sum, by)] += amount;
            distinct.all += amount;
        }
}

void take_away(Distincts& from, const Distincts& uncounted) {
    for (const auto& [name, part] : uncounted) {
        Distinct& distinct = from[name];
        for (const auto& [group, amount] : part.by_group) distinct.by_group[group] -= amount;
        distinct.all -= part.all;
        std::erase_if(distinct.by_group, [](const auto& one) { return one.second == 0; });
    }
}

Counted count(ReadTx& tx, const figures::Figures& figures, records::AsOf& as_of, const PeriodAnnex& annex,
              const Asked& asked, const Span& span) {
    Counted out;
    figures::Question question{.figures = figures_of(annex, false),
                               .since = span.since,
                               .until = span.until,
                               .as_of = asked.as_of,
                               .area = {},
                               .department = asked.department};
    if (!question.figures.empty()) add(out, asked.by, figures::sums(tx, figures, question));
    question.figures = figures_of(annex, true);
    question.since.reset();
    if (!question.figures.empty()) add(out, asked.by, figures::sums(tx, figures, question));
    if (annex.distinct) out.distinct = annex.distinct(tx, figures, as_of, asked, span.since, span.until);
    question.since = span.since;
    add_once(tx, figures, annex, std::move(question), asked.by, out.distinct);
    if (annex.uncounted) take_away(out.distinct, annex.uncounted(tx, figures, as_of, asked, span.since, span.until));
    out.known = as_of.known();
    return out;
}

std::int64_t added_up(const Amounts& amounts, const std::vector<std::string>& names) {
    std::int64_t sum = 0;
    for (const std::string& name : names)
        if (const auto found = amounts.find(name); found != amounts.end()) sum += found->second;
    return sum;
}

double rounded(double value, int places) {
    const double unit = std::pow(10.0, places);
    return std::round(value * unit) / unit;
}

// «未设置警示标识12条；监护人员不到位7条»: of those that are equal the one that the column names first.
std::string most_of(const figures::Figures& figures, const PeriodColumn& column, const Amounts& amounts) {
    constexpr std::size_t named = 3;
    std::vector<std::pair<std::int64_t, std::string>> all;
    for (const std::string& name : column.figures)
        if (const auto found = amounts.find(name); found != amounts.end() && found->second > 0)
            all.emplace_back(found->second, name);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    std::string out;
    for (std::size_t i = 0; i < std::min(named, all.size()); ++i) {
        const figures::Figure& figure = figures.get(all[i].second);
        out += (i ? "；" : "") + figure.label + std::to_string(all[i].first) + figure.unit;
    }
    return out;
}

// `sum` is that of the column's figures or its distinct count.
Value value_of(const PeriodColumn& column, std::int64_t sum, const Amounts& amounts) {
    if (column.shows == Shows::money) return rounded(static_cast<double>(sum) / 1'000'000.0, 2);
    if (column.shows == Shows::tenths) return static_cast<double>(sum) / 10;
    if (column.shows == Shows::yuan) return rounded(static_cast<double>(sum) / 100.0, 2);
    if (column.shows == Shows::sum) return sum;
    const std::int64_t whole = added_up(amounts, column.over);
    if (whole == 0) return std::monostate();
    const double share = static_cast<double>(sum) / static_cast<double>(whole);
    if (column.shows == Shows::tenths_mean) return std::round(share) / 10;
    return column.shows == Shows::rate ? rounded(share * 100, 1) : rounded(share, 1);
}

struct View {
    const records::Kinds& kinds;
    const figures::Figures& figures;
    const PeriodAnnex& annex;
    Asked asked;
    std::string area;  // of the actor
    std::vector<Group> groups;
    std::set<std::string> unknown;  // figures, as of that moment
};

bool is_known(const View& view, const PeriodColumn& column, const Counted& counted) {
    const auto any_unknown = [&](const std::vector<std::string>& names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return view.unknown.contains(name); });
    };
    if (any_unknown(column.over)) return false;
    if (!column.once.empty()) return counted.known && !view.unknown.contains(column.once);
    return column.distinct.empty() ? !any_unknown(column.figures) : counted.known;
}

// The list behind a cell. `group` null: of all that the table shows.
std::string open_of(const View& view, const PeriodColumn& column, const Span& span, const std::string* group) {
    if (view.asked.as_of || column.shows == Shows::rate || column.shows == Shows::mean) return {};  // of no one list
    std::string out = column.open;
    bool everywhere = false;
    const bool of_its_own = out.find("{}") != std::string::npos;  // no list of a kind: it knows departments alone
    if (out.empty()) {
        if (column.figures.empty()) return {};
        const figures::Figure& figure = view.figures.get(column.figures.front());
        const auto since = column.standing ? std::optional<Day>() : std::optional(span.since);
        out = "/" + figure.kind + "?" + figures::records_query(figure, since, span.until);
        everywhere = view.kinds.get(figure.kind)->everywhere;
    } else {
        const std::size_t begin = out.find('{'), end = out.find('}');
        const std::string field = out.substr(begin + 1, end - begin - 1);
        const std::string from = field.empty() ? "since" : field + "[ge]",
                          to = field.empty() ? "until" : field + "[le]";
        out.replace(begin, end - begin + 1, from + "=" + span.since.iso() + "&" + to + "=" + span.until.iso());
    }
    if (group) {
        const auto narrowed = narrowing(view.asked.by, *group, view.groups);
        if (!narrowed || (of_its_own && view.asked.by != By::department)) return {};
        out += *narrowed;
        if (view.asked.by == By::department) return out;
    }
    if (!view.asked.department.empty()) return out + "&department=" + view.asked.department;
    // What everybody may read is counted for those alone whose work it is.
    const bool bounded = group && view.asked.by == By::area;
    return everywhere && !view.area.empty() && !bounded ? out + "&area_path=" + view.area : out;
}

std::optional<std::int64_t> distinct_of(const Distincts& distincts, const std::string& name, const std::string* group) {
    const auto found = distincts.find(name);
    if (found == distincts.end()) return {};
    if (!group) return found->second.all;
    const auto part = found->second.by_group.find(*group);
    return part == found->second.by_group.end() ? std::optional<std::int64_t>() : part->second;
}

Row row_of(const View& view, const Span& span, const Counted& counted, const std::string* group,
           const std::string& name) {
    Row row{.label = name + " " + span.label()};
    if (group && view.asked.by == By::department) row.department = *group;
    if (group && view.asked.by == By::sector) row.sector = *group;
    row.cells = {{name, {}}, {std::string(span.label()), {}}};
    Amounts amounts;
    for (const auto& [id, part] : counted.by_group)
        if (!group || *group == id)
            for (const auto& [figure, amount] : part) amounts[figure] += amount;
    for (const PeriodColumn& column : view.annex.columns) {
        Cell cell;
        const std::string& distinct = column.once.empty() ? column.distinct : column.once;
        if (!is_known(view, column, counted)) {
            cell.value = std::string();  // blank, which is neither zero nor without a denominator
        } else if (column.shows == Shows::most) {
            cell.value = most_of(view.figures, column, amounts);
        } else if (distinct.empty()) {
            cell.value = value_of(column, added_up(amounts, column.figures), amounts);
        } else {
            const auto found = distinct_of(counted.distinct, distinct, group);
            if (found || column.shows != Shows::tenths) cell.value = value_of(column, found.value_or(0), amounts);
        }
        if (cell.value != Value(std::string())) cell.open = open_of(view, column, span, group);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

bool did_something(const Counted& counted, const std::string& group) {
    return counted.by_group.contains(group) ||
           std::any_of(counted.distinct.begin(), counted.distinct.end(),
                       [&](const auto& one) { return one.second.by_group.contains(group); });
}

}  // namespace

bool is_cumulative(const Row& row) { return row.label.ends_with("累计"); }

Annex period_annex(ReadTx& tx, const figures::Figures& figures, const PeriodAnnex& description, const Asked& wanted) {
    const Scope& scope = tx.actor().scope;
    View view{tx.kinds(), figures, description, wanted, scope.area, {}, {}};
    Asked& asked = view.asked;
    if (asked.department.empty()) asked.department = scope.department;
    if (asked.as_of) view.unknown = figures::unknown(tx, *asked.as_of);
    view.groups = groups_in_order(tx, asked.by, asked.department);
    const Period period = period_of(tx, asked);
    const Span spans[] = {{period.since, period.until, false}, {period.campaign, period.until, true}};
    records::AsOf as_of(tx, asked.as_of);
    const Counted counted[] = {count(tx, figures, as_of, description, asked, spans[0]),
                               count(tx, figures, as_of, description, asked, spans[1])};

    Annex annex;
    annex.number = description.number;
    annex.header = header_of(tx, asked, description.units);
    annex.header.period =
        period.since.chinese() + "至" + period.until.chinese() + "；累计自" + period.campaign.chinese();
    annex.header.number = period.number > 0 ? std::to_string(period.number) : std::string();
    const GroupWords words = words_of(asked.by);
    annex.table.title = description.title + words.title;
    annex.table.columns = {{.name = words.column, .label = words.label, .width = 24},
                           {.name = "span", .label = "口径", .width = 6}};
    for (const PeriodColumn& column : description.columns)
        annex.table.columns.push_back({.name = column.name,
                                       .label = column.label,
                                       .unit = column.unit,
                                       .group = column.group,
                                       .width = column.shows == Shows::most ? 36.0 : 0});

    // Who reports has its lines, with zeros where nothing was done (零报告); others only where they have something.
    for (const Group& group : view.groups) {
        const std::string& id = group.id;
        if (!group.reports && !did_something(counted[0], id) && !did_something(counted[1], id)) continue;
        for (const bool cumulative : {false, true})
            annex.table.rows.push_back(row_of(view, spans[cumulative], counted[cumulative], &id, group.name));
    }
    annex.table.rows.push_back(row_of(view, spans[0], counted[0], nullptr, "合计"));
    annex.table.total = row_of(view, spans[1], counted[1], nullptr, "合计");
    return annex;
}

}  // namespace zhiben::reporting
