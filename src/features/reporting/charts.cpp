// What the final summary shows as pictures. Only what was gathered is drawn, so that a frozen summary keeps its charts.

#include <algorithm>
#include <cmath>
#include <optional>

#include "features/reporting/periods.hpp"

namespace zhiben::reporting {
namespace {

using documents::Chart;

constexpr std::size_t most_departments = 5;  // that can be told apart in one chart; beyond, the total alone

std::size_t column_of(const Json& table, std::string_view name) {
    const auto& columns = table["columns"].items();
    std::size_t at = 0;
    while (at < columns.size() && columns[at].text("name") != name) ++at;
    return at;
}

// A share of counts added up over the rows of a department; annex 2 has several of it, annexes 3 to 5 a pair.
std::optional<double> share(const Json& table, const std::string& department, const char* part, const char* whole) {
    const std::size_t part_at = column_of(table, part), whole_at = column_of(table, whole);
    std::int64_t parts = 0, wholes = 0;
    const auto add = [&](const Json& row) {
        const auto& cells = row["cells"].items();
        if (part_at >= cells.size() || whole_at >= cells.size()) return;
        parts += cells[part_at]["value"].is_integer() ? cells[part_at]["value"].integer() : 0;
        wholes += cells[whole_at]["value"].is_integer() ? cells[whole_at]["value"].integer() : 0;
    };
    if (department.empty()) {
        if (!table["total"].is_null()) add(table["total"]);
    } else {
        for (const Json& row : table["rows"].items())
            if (row.text("department") == department && !row.text("label").ends_with("本期")) add(row);
    }
    if (wholes == 0) return {};
    return std::round(1000.0 * static_cast<double>(parts) / static_cast<double>(wholes)) / 10;
}

struct Named {
    std::string id, name;
};
// Those of annex 3, each once, in its order.
std::vector<Named> departments_of(const Gathered& content) {
    std::vector<Named> out;
    for (const Json& row : content.part("annex3")["rows"].items())
        if (!row["department"].is_null() && (out.empty() || out.back().id != row.text("department")))
            out.push_back({row.text("department"), row["cells"].items().front()["value"].string()});
    return out;
}

Chart::Series by_period(const Json& periods, const char* figure) {
    Chart::Series out;
    const std::size_t at = column_of(periods, figure);
    out.name = periods["columns"].items()[at].text("label");
    for (const Json& row : periods["rows"].items()) {
        const Json& value = row["values"].items()[at];
        out.values.push_back(value.is_null() ? std::optional<double>() : static_cast<double>(value.integer()));
    }
    return out;
}

std::vector<std::string> labels_of(const Json& periods) {
    std::vector<std::string> out;
    for (const Json& row : periods["rows"].items()) out.push_back(row.text("label"));
    return out;
}

Chart rectification(const Gathered& content, const std::vector<Named>& departments) {
    const Json& periods = content.part("periods");
    Chart out{.unit = "%"};
    if (departments.size() > 1) {
        out.title = "各部门隐患整改率";
        Chart::Series rate{.name = "整改率（截至期末）"};
        for (const Named& one : departments) {
            out.labels.push_back(one.name);
            rate.values.push_back(share(content.part("annex3"), one.id, "closed", "found"));
        }
        out.labels.emplace_back("合计");
        rate.values.push_back(share(content.part("annex3"), "", "closed", "found"));
        out.series = {std::move(rate)};
        return out;
    }
    out.title = "截至各期的隐患整改率";
    out.shape = Chart::Shape::lines;
    out.labels = labels_of(periods);
    Chart::Series rate{.name = "整改率（累计）"};
    const Chart::Series found = by_period(periods, "hazards_dept_found"),
                        closed = by_period(periods, "hazards_dept_closed");
    double all = 0, done = 0;
    for (std::size_t i = 0; i < found.values.size(); ++i) {
        all += found.values[i].value_or(0);
        done += closed.values[i].value_or(0);
        rate.values.push_back(found.values[i] && all > 0 ? std::optional(std::round(1000 * done / all) / 10)
                                                         : std::nullopt);
    }
    out.series = {std::move(rate)};
    return out;
}

Chart coverage(const Gathered& content, const std::vector<Named>& departments) {
    struct Rate {
        const char *label, *annex, *part, *whole;
    };
    constexpr Rate rates[] = {{"宣传覆盖", "annex4", "enterprises", "supervised"},
                              {"摸排覆盖", "annex2", "enterprises_surveyed", "enterprises"},
                              {"建账", "annex2", "enterprises_ledger", "enterprises_involved"},
                              {"警示标志", "annex2", "spaces_signed", "spaces"},
                              {"参加培训", "annex5", "attended", "due"},
                              {"考试合格", "annex5", "passed", "examined"}};
    Chart out{.title = "宣传、摸排、建账、培训覆盖情况", .unit = "%"};
    for (const Rate& rate : rates) out.labels.emplace_back(rate.label);
    const auto add = [&](const std::string& id, const std::string& name) {
        Chart::Series one{.name = name};
        for (const Rate& rate : rates) one.values.push_back(share(content.part(rate.annex), id, rate.part, rate.whole));
        out.series.push_back(std::move(one));
    };
    if (departments.size() > 1 && departments.size() <= most_departments)
        for (const Named& one : departments) add(one.id, one.name);
    else
        add("", "合计");
    return out;
}

bool is_heading(const documents::Block& block) { return std::holds_alternative<documents::Heading>(block); }

// Behind the last block of the section, or before what ends the text.
std::size_t place_of(const std::vector<documents::Block>& blocks, const std::string& section) {
    const auto ends_text = [&](const documents::Block& block) {
        return std::holds_alternative<documents::AttachmentsNote>(block) ||
               std::holds_alternative<documents::Signature>(block);
    };
    const auto begin = std::find_if(blocks.begin(), blocks.end(), [&](const documents::Block& block) {
        const auto* heading = std::get_if<documents::Heading>(&block);
        return heading && !heading->runs.empty() && heading->runs.back().text.ends_with(section);
    });
    const auto end =
        std::find_if(begin == blocks.end() ? blocks.begin() : begin + 1, blocks.end(),
                     [&](const auto& one) { return ends_text(one) || (begin != blocks.end() && is_heading(one)); });
    return static_cast<std::size_t>(end - blocks.begin());
}

}  // namespace

std::vector<SectionChart> charts_of(const Gathered& content) {
    const Json& periods = content.part("periods");
    if (periods.is_null()) return {};
    const std::vector<Named> departments = departments_of(content);
    const auto chart = [&](const char* title, const char* unit, std::vector<const char*> of) {
        Chart out{.title = title, .labels = labels_of(periods), .unit = unit};
        for (const char* figure : of) out.series.push_back(by_period(periods, figure));
        return out;
    };
    std::vector<SectionChart> out{
        {"安全宣传", chart("各期进企宣传次数", "次", {"visits"})},
        {"隐患排查", chart("各期发现问题隐患和完成整改", "条", {"hazards_dept_found", "hazards_dept_closed"})},
        {"隐患排查", rectification(content, departments)},
        {"教育培训", coverage(content, departments)},
        {"精准执法", chart("各期检查企业家次", "家次", {"inspections"})}};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].chart.title = "图" + std::to_string(i + 1) + "  " + out[i].chart.title;
    return out;
}

void insert_charts(documents::Document& document, std::vector<SectionChart> charts) {
    auto& blocks = document.blocks;
    for (SectionChart& one : charts)
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(place_of(blocks, one.section)),
                      std::move(one.chart));
}

}  // namespace zhiben::reporting
