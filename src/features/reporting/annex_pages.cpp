#include "features/reporting/annex_pages.hpp"

#include <algorithm>

namespace zhiben::reporting {
namespace {

using documents::plain;

std::string shown(const Json& value) {
    if (value.is_null()) return "—";
    return value.is_string() ? value.string() : value.dump();
}

documents::Annex page_of(const Json& annex, documents::Table table, bool landscape) {
    const std::string title = annex.text("title");
    const std::size_t gap = title.find("  ");
    return {.label = "附件" + std::to_string(annex["number"].integer()),
            .title = gap == std::string::npos ? title : title.substr(gap + 2),
            .blocks = {std::move(table)},
            .landscape = landscape};
}

// Upright: a column a line of the page, the rows beside each other; twenty columns and more fit no page otherwise.
documents::Annex upright_page(const Json& annex) {
    const auto& columns = annex["columns"].items();
    documents::Table table{
        .columns = {{2.4, documents::Align::left}, {0.8, documents::Align::center}}, .header_rows = 1, .rows = {}};
    std::vector<const Json*> rows;
    for (const Json& row : annex["rows"].items()) rows.push_back(&row);
    if (!annex["total"].is_null()) rows.push_back(&annex["total"]);
    std::vector<documents::Cell> head{{.runs = plain("项目")}, {.runs = plain("单位")}};
    for (const Json* row : rows) {
        head.push_back({.runs = plain(row->text("label", "合计"))});
        table.columns.push_back({1, documents::Align::center});
    }
    table.rows.push_back(std::move(head));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].text("name") == "department" || columns[i].text("name") == "span") continue;
        const std::string group = columns[i].text("group");
        std::vector<documents::Cell> line{
            {.runs = plain(group.empty() ? columns[i].text("label") : group + "：" + columns[i].text("label"))},
            {.runs = plain(columns[i].text("unit"))}};
        for (const Json* row : rows) line.push_back({.runs = plain(shown((*row)["cells"].items()[i]["value"]))});
        table.rows.push_back(std::move(line));
    }
    return page_of(annex, std::move(table), rows.size() > 4);
}

struct LedgerColumn {
    const char *name, *label;
    double width;
};
constexpr LedgerColumn ledger_columns[] = {{"enterprise_name", "企业名称", 3}, {"number", "空间编号", 2.75},
                                           {"name", "空间名称", 2.2},          {"type", "类型", 1.2},
                                           {"place", "所在位置", 2},           {"quantity", "数量", 0.8},
                                           {"toxic", "中毒窒息", 0.8},         {"risk", "风险等级", 1.2},
                                           {"manager", "管理责任人", 1.2},     {"status", "状态", 1}};

std::vector<std::size_t> places_of(const Json& annex) {
    std::vector<std::size_t> out;
    const auto& columns = annex["columns"].items();
    for (const LedgerColumn& one : ledger_columns)
        out.push_back(static_cast<std::size_t>(
            std::find_if(columns.begin(), columns.end(), [&](const Json& it) { return it.text("name") == one.name; }) -
            columns.begin()));
    return out;
}

documents::Annex ledger_page(const Gathered& content) {
    const Json& annex = content.part("annex1");
    const std::vector<std::size_t> places = places_of(annex);
    documents::Table table{.columns = {{0.8}}, .header_rows = 1, .rows = {}};
    std::vector<documents::Cell> head{{.runs = plain("序号")}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        table.columns.push_back({ledger_columns[i].width});
        head.push_back({.runs = plain(ledger_columns[i].label)});
    }
    table.rows.push_back(std::move(head));
    std::size_t known = 0;
    const auto line_of = [&](const Json& row, std::string number) {
        std::vector<documents::Cell> line{{.runs = plain(number)}};
        const auto& cells = row["cells"].items();
        for (const std::size_t at : places)
            line.push_back({.runs = plain(at < cells.size() ? shown(cells[at]["value"]) : "")});
        return line;
    };
    for (const Part& part : content.parts) {
        if (part.name != "annex1") continue;
        for (const Json& row : part.body["rows"].items())
            if (++known <= printed_rows) table.rows.push_back(line_of(row, std::to_string(known)));
    }
    if (!annex["total"].is_null()) table.rows.push_back(line_of(annex["total"], ""));
    const std::size_t all =
        annex["rows_total"].is_integer() ? static_cast<std::size_t>(annex["rows_total"].integer()) : known;
    std::string note = "台账共" + std::to_string(all) + "行";
    if (all > printed_rows)
        note += "，此处列出前" + std::to_string(printed_rows) + "行；全部各行各栏见附件1的电子表格。";
    else
        note += "；全部各栏见附件1的电子表格。";
    documents::Annex out = page_of(annex, std::move(table), true);
    out.blocks.emplace_back(documents::Paragraph{.runs = plain(note)});
    return out;
}

}  // namespace

std::vector<documents::Annex> annex_pages(const Gathered& content) {
    std::vector<documents::Annex> out;
    if (!content.part("annex1").is_null()) out.push_back(ledger_page(content));
    for (const Part& part : content.parts)
        if (part.name.starts_with("annex") && part.name != "annex1") out.push_back(upright_page(part.body));
    return out;
}

}  // namespace zhiben::reporting
