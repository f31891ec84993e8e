#include "features/reporting/draft.hpp"

#include "kit/base/text.hpp"
#include "kit/documents/template.hpp"

namespace zhiben::reporting {
namespace {

// {"附件3": {"found": {"text": "3", "bound": "附件3.found"}}}: a number in a document says which figure it is.
Json context_of(const Json& marks) {
    Json out = Json::object();
    Json group = Json::object();
    std::string of;
    const auto keep = [&] {
        if (!of.empty()) out.set(of, std::move(group));
        group = Json::object();
    };
    for (const Json& one : marks.items()) {
        const std::string mark = one.text("mark");
        const std::size_t dot = mark.find('.');
        if (mark.substr(0, dot) != of) {
            keep();
            of = mark.substr(0, dot);
        }
        group.set(mark.substr(dot + 1), Json::object().set("text", one.text("value", "—")).set("bound", mark));
    }
    keep();
    return out;
}

documents::Runs run(const std::string& text) { return {{.text = text}}; }

std::string shown(const Json& value) {
    if (value.is_null()) return "—";
    return value.is_string() ? value.string() : value.dump();
}

documents::Annex annex_page(const Json& annex) {
    const auto& columns = annex["columns"].items();
    // Upright: a column a line of the page, the rows beside each other; twenty columns and more fit no page otherwise.
    documents::Table table{
        .columns = {{2.4, documents::Align::left}, {0.8, documents::Align::center}}, .header_rows = 1, .rows = {}};
    std::vector<const Json*> rows;
    for (const Json& row : annex["rows"].items()) rows.push_back(&row);
    if (!annex["total"].is_null()) rows.push_back(&annex["total"]);
    std::vector<documents::Cell> head{{.runs = run("项目")}, {.runs = run("单位")}};
    for (const Json* row : rows) {
        head.push_back({.runs = run(row->text("label", "合计"))});
        table.columns.push_back({1, documents::Align::center});
    }
    table.rows.push_back(std::move(head));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].text("name") == "department" || columns[i].text("name") == "span") continue;
        const std::string group = columns[i].text("group");
        std::vector<documents::Cell> line{
            {.runs = run(group.empty() ? columns[i].text("label") : group + "：" + columns[i].text("label"))},
            {.runs = run(columns[i].text("unit"))}};
        for (const Json* row : rows) line.push_back({.runs = run(shown((*row)["cells"].items()[i]["value"]))});
        table.rows.push_back(std::move(line));
    }
    const std::string title = annex.text("title");
    const std::size_t gap = title.find("  ");
    return {.label = "附件" + std::to_string(annex["number"].integer()),
            .title = gap == std::string::npos ? title : title.substr(gap + 2),
            .blocks = {std::move(table)},
            .landscape = rows.size() > 4};
}

}  // namespace

documents::Document report_document(const ReportFacts& facts, const std::string& text, const Gathered& content,
                                    bool with_annexes) {
    Json context = context_of(content.part("marks"));
    const std::string span = facts.since.chinese() + "至" + facts.until.chinese();
    context.set("部门", facts.department)
        .set("活动", facts.campaign)
        .set("主送", facts.addressee)
        .set("期", facts.number)
        .set("更正", facts.correction ? "，更正" + std::to_string(facts.correction) : std::string())
        .set("日期", facts.date.iso())
        .set("开头", "现将" + span + "工作开展情况报告如下。" + (facts.zero ? "本期为零报告。" : ""));
    std::string whole(template_text("period_report_frame.txt"));
    constexpr std::string_view place = "@正文";
    if (const std::size_t at = whole.find("\n@正文\n"); at != std::string::npos)
        whole.replace(at + 1, place.size(), text);
    documents::Document out = documents::render_template(whole, context);
    if (with_annexes)
        for (const Part& part : content.parts)
            if (part.name.starts_with("annex") && part.name != "annex1") out.annexes.push_back(annex_page(part.body));
    return out;
}

}  // namespace zhiben::reporting
