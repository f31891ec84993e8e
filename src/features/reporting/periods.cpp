#include "features/reporting/periods.hpp"

#include "features/campaign/service.hpp"

namespace zhiben::reporting {
namespace {

using documents::plain;

struct Followed {
    const char *figure, *label;
};
constexpr Followed followed[] = {{"visits", "进企宣传"},
                                 {"hazards_dept_found", "发现问题隐患"},
                                 {"hazards_dept_closed", "完成整改"},
                                 {"attended", "参加培训"},
                                 {"passed", "考试合格"},
                                 {"inspection_officers", "出动执法人员"},
                                 {"inspections", "检查企业"},
                                 {"cases_filed", "立案"}};

}  // namespace

Part periods(ReadTx& tx, const figures::Figures& figures, const Asked& asked) {
    std::vector<std::string> names;
    Json columns = Json::array(), rows = Json::array();
    for (const Followed& one : followed) {
        names.emplace_back(one.figure);
        columns.push(
            Json::object().set("name", one.figure).set("label", one.label).set("unit", figures.get(one.figure).unit));
    }
    const Day today = asked.as_of ? asked.as_of->day() : tx.today();
    const auto add = [&](const std::string& label, Day since, Day until) {
        std::map<std::string, std::int64_t> totals;
        if (since <= today)
            totals = figures::total(figures::sums(tx, figures,
                                                  {.figures = names,
                                                   .since = since,
                                                   .until = until,
                                                   .as_of = asked.as_of,
                                                   .area = {},
                                                   .department = asked.department}));
        Json values = Json::array();
        for (const std::string& name : names) {
            const auto found = totals.find(name);
            const std::int64_t amount = found == totals.end() ? 0 : found->second;
            values.push(since <= today ? Json(amount) : Json());
        }
        rows.push(Json::object()
                      .set("label", label)
                      .set("since", since.iso())
                      .set("until", until.iso())
                      .set("values", std::move(values)));
    };
    Day next = asked.since.value_or(asked.until);
    if (const auto plan = campaign::active_plan(tx))
        for (const auto& day : campaign::reporting_days(*plan, *campaign::active_calendar(tx))) {
            if (day.until > asked.until) break;
            add("第" + std::to_string(day.number) + "期", day.since.plus(1), day.until);
            next = day.until.plus(1);
        }
    if (next <= asked.until) add("期后", next, asked.until);
    return {"periods", 0, Json::object().set("columns", std::move(columns)).set("rows", std::move(rows))};
}

documents::Annex periods_page(const Json& periods) {
    documents::Table table{.columns = {{1}, {3}}, .header_rows = 1, .rows = {}};
    std::vector<documents::Cell> head{{.runs = plain("报送期")}, {.runs = plain("统计区间")}};
    for (const Json& column : periods["columns"].items()) {
        table.columns.push_back({1});
        head.push_back({.runs = plain(column.text("label") + "（" + column.text("unit") + "）")});
    }
    table.rows.push_back(std::move(head));
    std::vector<std::int64_t> sums(periods["columns"].items().size(), 0);
    for (const Json& row : periods["rows"].items()) {
        std::vector<documents::Cell> line{{.runs = plain(row.text("label"))},
                                          {.runs = plain(row.text("since") + " 至 " + row.text("until"))}};
        const auto& values = row["values"].items();
        for (std::size_t i = 0; i < values.size(); ++i) {
            line.push_back({.runs = plain(values[i].is_null() ? "—" : values[i].dump())});
            if (!values[i].is_null()) sums[i] += values[i].integer();
        }
        table.rows.push_back(std::move(line));
    }
    std::vector<documents::Cell> last{{.runs = plain("合计"), .columns = 2}};
    for (const std::int64_t sum : sums) last.push_back({.runs = plain(std::to_string(sum))});
    table.rows.push_back(std::move(last));
    return {.label = "附表", .title = "各报送期主要指标", .blocks = {std::move(table)}, .landscape = true};
}

}  // namespace zhiben::reporting
