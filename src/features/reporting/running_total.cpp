// 累计 = 此前各期报送的本期 + 本期 (domain.md §2.7, 9): what was reported stays what the later sums are made of. A
// record that was changed for a period already reported breaks it, until that period is corrected in the open.

#include <cmath>
#include <map>

#include "features/campaign/service.hpp"
#include "features/people/roles.hpp"
#include "features/reporting/period.hpp"
#include "features/reporting/table_checks.hpp"

namespace zhiben::reporting {
namespace {

struct Earlier {
    Day since, until;
    int number;
    std::string id, title;  // of the newest report of it that came; "" where none did
    std::int64_t round = 0;
};
using Amounts = std::map<std::string, double>;  // by column

// Sums alone: what counts enterprises or people once, rates, and what stands on the last day do not add up.
bool additive(const PeriodColumn& column) {
    return column.distinct.empty() && column.once.empty() && !column.standing && is_sum(column);
}

std::optional<double> number(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* broken = std::get_if<double>(&value)) return *broken;
    return {};
}
std::string shown(double value) {
    return value == std::round(value) ? std::to_string(static_cast<std::int64_t>(value)) : Json(value).dump();
}

Amounts amounts_of(const Table& table, const Row& row) {
    Amounts out;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (const auto value = number(row.cells[i].value)) out[table.columns[i].name] = *value;
    return out;
}

Amounts as_reported(ReadTx& tx, const Earlier& earlier, int annex) {
    Amounts out;
    tx.sql().each(db::Query("select body from submission_parts where submission = $1 and round = $2 and part = $3",
                            {earlier.id, earlier.round, "annex" + std::to_string(annex)}),
                  [&](const db::Row& found) {
                      const Json body = Json::parse(found.text(0));
                      const auto& columns = body["columns"].items();
                      const auto& cells = body["rows"].items().back()["cells"].items();  // 合计 本期
                      for (std::size_t i = 0; i < columns.size() && i < cells.size(); ++i)
                          if (const Json& value = cells[i]["value"]; value.is_number())
                              out[columns[i].text("name")] =
                                  value.is_integer() ? static_cast<double>(value.integer()) : value.number();
                  });
    return out;
}

// The plan's periods before this one; none when this is not one of the plan's.
std::vector<Earlier> periods_before(ReadTx& tx, const Period& period) {
    std::vector<Earlier> out;
    const auto plan = campaign::active_plan(tx);
    if (!plan) return out;
    Day from = period.campaign;
    for (const campaign::ReportingDay& day : campaign::reporting_days(*plan, *campaign::active_calendar(tx))) {
        if (day.until >= period.until) return from == period.since ? out : std::vector<Earlier>();
        out.push_back({from, day.until, day.number, {}, {}});
        from = day.until.plus(1);
    }
    return {};
}

// Whether any of them was reported.
bool find_reports(ReadTx& tx, const std::string& department, std::vector<Earlier>& periods) {
    bool found = false;
    tx.sql().each(
        db::Query("select number, id, name, round from submissions where department = $1 and archived = 0 and "
                  "coalesce(summary, 0) = 0 and state in ('submitted', 'accepted') order by correction",
                  {department}),
        [&](const db::Row& row) {
            for (Earlier& one : periods)
                if (one.number == row.integer(0)) {
                    one.id = row.text(1);
                    one.title = row.text(2);
                    one.round = row.integer(3);
                    found = true;
                }
        });
    return found;
}

class Held {
  public:
    Held(ReadTx& tx, const figures::Figures& figures, const PeriodAnnex& description, std::vector<Earlier> periods)
        : tx_(tx), figures_(figures), description_(description), periods_(std::move(periods)) {}

    // What is wrong with a department's pair of rows; "" when nothing is, or nothing was reported.
    std::string wrong(Check& check, const Table& table, const Row& period, const Row& cumulative) {
        std::vector<Earlier> periods = periods_;
        if (!find_reports(tx_, period.department, periods)) return {};
        std::vector<Amounts> before;
        for (const Earlier& one : periods)
            before.push_back(one.id.empty() ? now(one, period.department) : as_reported(tx_, one, description_.number));
        const Amounts these = amounts_of(table, period), all = amounts_of(table, cumulative);
        for (const PeriodColumn& column : description_.columns) {
            if (!additive(column) || !all.contains(column.name)) continue;
            double sum = 0;
            for (const Amounts& one : before)
                if (const auto found = one.find(column.name); found != one.end()) sum += found->second;
            const double part = these.at(column.name), whole = all.at(column.name);
            // Money is shown rounded: each of its sums may be half a unit off.
            const double slack = column.shows == Shows::money ? 0.005 * static_cast<double>(before.size() + 2) : 0.001;
            if (std::abs(whole - sum - part) <= slack) continue;
            return "“" + column.label + "”累计 " + shown(whole) + "，此前各期报送之和 " + shown(sum) + " + 本期 " +
                   shown(part) + "，相差 " + shown(whole - sum - part) + " " + column.unit + "；" +
                   cause(check, periods, before, column, period.department);
        }
        return {};
    }

  private:
    Amounts now(const Earlier& one, const std::string& department) {
        const Annex annex = period_annex(tx_, figures_, description_,
                                         {.until = one.until, .since = one.since, .department = department});
        return amounts_of(annex.table, annex.table.rows.back());
    }

    // The reports that the records of their period no longer give.
    std::string cause(Check& check, const std::vector<Earlier>& periods, const std::vector<Amounts>& before,
                      const PeriodColumn& column, const std::string& department) {
        std::string out;
        for (std::size_t i = 0; i < periods.size(); ++i) {
            if (periods[i].id.empty()) continue;
            const auto then = before[i].find(column.name);
            const double reported = then == before[i].end() ? 0 : then->second;
            const double today = now(periods[i], department)[column.name];
            if (std::abs(reported - today) < 0.001) continue;
            out += "第" + std::to_string(periods[i].number) + "期报送 " + shown(reported) + "、现有记录 " +
                   shown(today) + "，";
            check.records.push_back({"submissions", periods[i].id, periods[i].title});
            ++check.records_total;
        }
        return out + "报送后变动的请对该期办理更正（尚未接收的，请综合组退回后重报）";
    }

    ReadTx& tx_;
    const figures::Figures& figures_;
    const PeriodAnnex& description_;
    std::vector<Earlier> periods_;
};

}  // namespace

std::optional<Check> running_total(ReadTx& tx, const figures::Figures& figures, const PeriodAnnex& description,
                                   const Annex& annex, const Asked& asked) {
    // Departments report: neither a row of a sector or an area was reported, nor an enterprise's own table.
    if (asked.as_of || asked.by != records::By::department || !tx.actor().is_any(people::staff)) return {};
    const std::vector<Earlier> periods = periods_before(tx, period_of(tx, asked));
    if (periods.empty()) return {};
    Held held(tx, figures, description, periods);
    Check check{.code = "running_total",
                .label = "附件" + std::to_string(description.number) + "累计 = 此前各期报送之和 + 本期"};
    const Row* period = nullptr;
    check_rows(check, annex.table, [&](const Row& row) -> std::string {
        if (row.department.empty()) return {};
        if (is_cumulative(row)) return held.wrong(check, annex.table, *period, row);
        period = &row;
        return {};
    });
    return check;
}

}  // namespace zhiben::reporting
