#include "features/reporting/fill_context.hpp"

#include <charconv>

#include "kit/documents/fill.hpp"

namespace zhiben::reporting {
namespace {

// By the column's label and its name; a label that several columns have only with its group, «参训：应训».
Json row_context(const Json& table, const Json& row) {
    const auto& columns = table["columns"].items();
    std::map<std::string, int> times;
    for (const Json& column : columns) ++times[column.text("label")];
    Json out = Json::object();
    for (std::size_t i = 0; i < columns.size() && i < row["cells"].items().size(); ++i) {
        const Json& value = row["cells"].items()[i]["value"];
        const std::string label = columns[i].text("label"), group = columns[i].text("group");
        out.set(columns[i].text("name"), value);
        if (times[label] == 1) out.set(label, value);
        if (!group.empty()) out.set(group + "：" + label, value);
    }
    return out;
}

bool is_cumulative_label(const std::string& label) { return label.ends_with(" 累计"); }

// A department's rows of annex 2, one a sector, added up; rates are no sums and stay blank.
std::vector<Json> department_rows(const Json& table) {
    std::vector<Json> out;
    for (const Json& row : table["rows"].items()) {
        const std::string name = row["cells"].items().front()["value"].string();
        Json before;
        if (!out.empty() && out.back().text("label") == name) {
            before = out.back()["cells"];
            out.pop_back();
        }
        Json cells = Json::array();
        for (std::size_t i = 0; i < row["cells"].items().size(); ++i) {
            const Json& value = row["cells"].items()[i]["value"];
            const Json old = before.is_null() ? Json() : before.items()[i]["value"];
            Json sum;
            if (value.is_integer()) sum = value.integer() + (old.is_integer() ? old.integer() : 0);
            cells.push(Json::object().set("value", std::move(sum)));
        }
        out.push_back(Json::object().set("label", name).set("cells", std::move(cells)));
    }
    return out;
}

// The rows of one name: of annexes 3 to 5 a pair, the second as 累计.
void add_row(std::vector<std::pair<std::string, Json>>& rows, const std::string& name, bool cumulative, Json one) {
    for (auto& [known, context] : rows)
        if (known == name) {
            if (cumulative) context.set("累计", std::move(one));
            return;
        }
    rows.emplace_back(name, std::move(one));
}

Json annex_context(const Json& table, const std::map<std::string, std::string>& short_names) {
    std::vector<std::pair<std::string, Json>> rows;
    Json list = Json::array();
    const auto take = [&](const Json& row) {
        const std::string label = row.text("label");
        const bool pair = label.ends_with(" 本期") || is_cumulative_label(label);
        const std::string name = pair ? label.substr(0, label.rfind(' ')) : label;
        Json one = row_context(table, row);
        list.push(Json(one).set("名称", label));
        const bool cumulative = is_cumulative_label(label);
        const auto known = short_names.find(name);
        if (known != short_names.end() && known->second != name) add_row(rows, known->second, cumulative, Json(one));
        add_row(rows, name, cumulative, std::move(one));
    };
    for (const Json& row : table["rows"].items())
        if (!row.text("label").starts_with("合计")) take(row);
    Json rows_alone = list;
    if (table["number"].integer() == 2)
        for (const Json& row : department_rows(table)) take(row);
    for (const Json& row : table["rows"].items())
        if (row.text("label").starts_with("合计")) take(row);
    if (!table["total"].is_null()) take(table["total"]);
    Json out = Json::object();
    for (const auto& [name, context] : rows)
        if (name == "合计") out = context;
    for (auto& [name, context] : rows) out.set(name, std::move(context));
    return out.set("行", std::move(rows_alone));
}

Json number_or_text(const std::string& text) {
    std::int64_t whole = 0;
    const char* end = text.data() + text.size();
    if (const auto read = std::from_chars(text.data(), end, whole); read.ec == std::errc() && read.ptr == end)
        return whole;
    double real = 0;
    if (const auto read = std::from_chars(text.data(), end, real); read.ec == std::errc() && read.ptr == end)
        return real;
    return text;
}

Json ledger_context(const Gathered& content) {
    Json rows = Json::array();
    const Json& first = content.part("annex1");
    for (const Part& part : content.parts)
        if (part.name == "annex1")
            for (const Json& row : part.body["rows"].items()) rows.push(row_context(first, row));
    Json out = first["total"].is_null() ? Json::object() : row_context(first, first["total"]);
    return out.set("行", std::move(rows));
}

}  // namespace

Json fill_context(const View& report, const std::map<std::string, std::string>& short_names) {
    const ReportFacts& facts = report.facts;
    Json out = Json::object()
                   .set("部门", facts.department)
                   .set("活动", facts.campaign)
                   .set("期", facts.number)
                   .set("起", facts.since.iso())
                   .set("止", facts.until.iso())
                   .set("日期", facts.date.iso());
    for (const Part& part : report.content.parts)
        if (part.name.starts_with("annex") && part.name != "annex1")
            out.set("附件" + std::to_string(part.body["number"].integer()), annex_context(part.body, short_names));
    if (!report.content.part("annex1").is_null()) out.set("附件1", ledger_context(report.content));
    std::string of;
    Json members;
    const auto keep = [&] {
        if (!of.empty()) out.set(of, std::move(members));
    };
    for (const Json& one : report.content.part("marks").items()) {
        const std::string mark = one.text("mark");
        const std::size_t dot = mark.find('.');
        if (mark.substr(0, dot) != of) {
            keep();
            of = mark.substr(0, dot);
            members = out.find(of) ? *out.find(of) : Json::object();
        }
        const std::string name = mark.substr(dot + 1);
        if (!members.find(name)) members.set(name, one["value"].is_null() ? Json() : number_or_text(one.text("value")));
    }
    keep();
    return out;
}

Filled fill_workbook(const Work& work, const Actor& actor, std::string_view workbook,
                     const std::function<View(ReadTx&)>& report) {
    Json context;
    std::string name;
    work.read(actor, [&](ReadTx& tx) {
        std::map<std::string, std::string> short_names;
        tx.sql().each(db::Query("select full_name, name from departments where full_name is not null"),
                      [&](const db::Row& row) { short_names.emplace(row.text(0), row.text(1)); });
        const View view = report(tx);
        context = fill_context(view, short_names);
        name = view.name;
    });
    return {name, documents::fill_xlsx(workbook, context)};
}

}  // namespace zhiben::reporting
