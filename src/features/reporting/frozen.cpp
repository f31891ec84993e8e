#include "features/reporting/frozen.hpp"

#include <cmath>
#include <functional>
#include <limits>
#include <map>

#include "kit/base/digest.hpp"

namespace zhiben::reporting {
namespace {

using Cells = std::map<std::pair<std::string, std::string>, const Json*>;  // of (row, column)

std::string shown(const Json& value) {
    if (value.is_null()) return "—";  // a rate without a denominator, scores without an exam
    return value.is_string() ? value.string() : value.dump();
}

void for_each_row(const Json& annex, const std::function<void(const std::string&, const Json&)>& use) {
    std::map<std::string, int> seen;  // annex 2 has a department in several sectors
    const auto row = [&](const std::string& name, const Json& one) {
        const int time = seen[name]++;
        use(time ? name + "（" + std::to_string(time + 1) + "）" : name, one);
    };
    for (const Json& one : annex["rows"].items()) {
        std::string name = one.text("label");
        if (!one["sector"].is_null()) name += " " + one.text("sector");
        row(name, one);
    }
    if (!annex["total"].is_null()) use("合计（末行）", annex["total"]);
}

Cells cells_of(const Json& annex) {
    Cells out;
    const auto& columns = annex["columns"].items();
    for_each_row(annex, [&](const std::string& name, const Json& row) {
        const auto& cells = row["cells"].items();
        for (std::size_t i = 0; i < columns.size() && i < cells.size(); ++i)
            out[{name, columns[i].text("name")}] = &cells[i]["value"];
    });
    return out;
}

// Blank in the place of a figure: what is not known of an earlier moment, and is no difference.
bool is_unknown(const Json& value, const Json& other) {
    return value.is_string() && value.string().empty() && !other.is_string();
}

void compare(const Json& before, const Json& after, std::vector<Difference>& out) {
    const std::string where = "附件" + std::to_string(after["number"].integer());
    const Cells old = cells_of(before);
    for (const auto& [at, value] : cells_of(after)) {
        const auto found = old.find(at);
        if (found != old.end() && (is_unknown(*value, *found->second) || shown(*found->second) == shown(*value)))
            continue;
        if (found == old.end() && !value->is_integer()) continue;
        for (const Json& column : after["columns"].items())
            if (column.text("name") == at.second)
                out.push_back({where, at.first, column.text("label"), column.text("unit"),
                               found == old.end() ? "" : shown(*found->second), shown(*value)});
    }
}

void compare_marks(const Json& before, const Json& after, std::vector<Difference>& out) {
    std::map<std::string, const Json*> old;
    for (const Json& one : before.items()) old[one.text("mark")] = &one;
    for (const Json& one : after.items()) {
        const auto found = old.find(one.text("mark"));
        if (found == old.end() || one["value"].is_null() || (*found->second)["value"].is_null()) continue;
        if (one["value"] == (*found->second)["value"] || !one.text("mark").starts_with("指标")) continue;
        out.push_back({one.text("mark").starts_with("指标累计") ? "指标累计" : "指标", "", one.text("label"),
                       one.text("unit"), found->second->text("value"), one.text("value")});
    }
}

// The rows of annex 1 on all its pages, each by the space that it is about.
std::map<std::string, const Json*> ledger_of(const Gathered& content) {
    std::map<std::string, const Json*> out;
    for (const Part& part : content.parts)
        if (part.name == "annex1")
            for (const Json& row : part.body["rows"].items()) out[row.text("open")] = &row;
    return out;
}

void compare_ledgers(const Gathered& before, const Gathered& after, std::vector<Difference>& out) {
    const auto old = ledger_of(before), now = ledger_of(after);
    const auto& columns = after.part("annex1")["columns"].items();
    for (const auto& [space, row] : now) {
        const auto found = old.find(space);
        if (found == old.end()) {
            out.push_back({"附件1", row->text("label"), "台账行", "", "", "新增"});
            continue;
        }
        const auto &cells = (*row)["cells"].items(), &before_cells = (*found->second)["cells"].items();
        for (std::size_t i = 0; i < columns.size() && i < cells.size() && i < before_cells.size(); ++i)
            if (const std::string was = shown(before_cells[i]["value"]), is = shown(cells[i]["value"]); was != is)
                out.push_back(
                    {"附件1", row->text("label"), columns[i].text("label"), columns[i].text("unit"), was, is});
    }
    for (const auto& [space, row] : old)
        if (!now.contains(space)) out.push_back({"附件1", row->text("label"), "台账行", "", "在册", "已不在册"});
}

bool is_table(const Part& part) { return part.name.starts_with("annex") && part.name != "annex1"; }

// Rates and means are no sums. (A rate of 50.0 is kept as 50: its unit tells it from a count.)
bool adds_up(const Json& column) { return column.text("unit") != "%" && column.text("unit") != "分"; }

// `sum` gets the numbers of `row` on top; what does not add up is null.
void add_cells(Json& sum, const Json& row, const Json& columns) {
    Json cells = Json::array();
    const Json old = sum["cells"];
    for (std::size_t i = 0; i < row["cells"].items().size(); ++i) {
        const Json& value = row["cells"].items()[i]["value"];
        const Json before = old.is_null() ? Json() : old.items()[i]["value"];
        // The names of a row; other words (typical problems) are each department's own.
        Json total = value.is_string() && columns.items()[i].text("group").empty() ? value : Json();
        if (value.is_number() && adds_up(columns.items()[i])) {
            if (value.is_integer() && !(before.is_number() && !before.is_integer()))
                total = value.integer() + (before.is_integer() ? before.integer() : 0);
            else  // money, in 万元 with two decimals
                total = std::round((value.number() + (before.is_number() ? before.number() : 0)) * 100) / 100;
        }
        cells.push(Json::object().set("value", std::move(total)).set("open", Json()));
    }
    sum.set("label", row.text("label")).set("department", Json()).set("sector", Json()).set("open", Json());
    sum.set("cells", std::move(cells));
}

}  // namespace

const Json& Gathered::part(std::string_view name) const {
    static const Json none;
    for (const Part& one : parts)
        if (one.name == name) return one.body;
    return none;
}

void freeze(WriteTx& tx, const std::string& submission, std::int64_t round, const Gathered& gathered) {
    for (const Part& part : gathered.parts)
        tx.sql().run(
            db::Query("insert into submission_parts (submission, round, part, page, body) values "
                      "($1, $2, $3, $4, $5)",
                      {submission, round, part.name, part.page, part.body.dump()}));
}

Gathered frozen(ReadTx& tx, const std::string& submission, std::int64_t round, Ledger ledger) {
    // A ledger may have a hundred pages, of which a document prints a part of the first.
    const std::int64_t pages = ledger == Ledger::none      ? 0
                               : ledger == Ledger::printed ? 1
                                                           : std::numeric_limits<std::int64_t>::max();
    Gathered out;
    tx.sql().each(db::Query("select part, page, body from submission_parts where submission = $1 and round = $2 and "
                            "(part <> 'annex1' or page < $3) order by part, page",
                            {submission, round, pages}),
                  [&](const db::Row& row) {
                      out.parts.push_back({std::string(row.text(0)), row.integer(1), Json::parse(row.text(2))});
                  });
    return out;
}

std::string digest_of(const Gathered& gathered) {
    std::map<std::pair<std::string, std::int64_t>, std::string> ordered;
    for (const Part& part : gathered.parts) ordered[{part.name, part.page}] = part.body.dump();
    std::string all;
    for (const auto& [at, body] : ordered) all += at.first + ":" + std::to_string(at.second) + ":" + body + "\n";
    return sm3_hex(all);
}

Json to_json(const std::vector<Difference>& all) {
    Json out = Json::array();
    for (const Difference& one : all)
        out.push(Json::object()
                     .set("where", one.where)
                     .set("row", one.row)
                     .set("column", one.column)
                     .set("unit", one.unit)
                     .set("before", one.before)
                     .set("after", one.after));
    return out;
}

std::vector<Difference> differences(const Gathered& before, const Gathered& after) {
    std::vector<Difference> out;
    if (!before.part("annex1").is_null() && !after.part("annex1").is_null()) compare_ledgers(before, after, out);
    for (const Part& part : after.parts)
        if (is_table(part) && !before.part(part.name).is_null()) compare(before.part(part.name), part.body, out);
    if (!before.part("marks").is_null() && !after.part("marks").is_null())
        compare_marks(before.part("marks"), after.part("marks"), out);
    return out;
}

Gathered added_up(const std::vector<Gathered>& of_departments) {
    Gathered out;
    for (const Gathered& one : of_departments)
        for (const Part& part : one.parts) {
            if (!is_table(part)) continue;
            Part* sum = nullptr;
            for (Part& known : out.parts)
                if (known.name == part.name) sum = &known;
            if (!sum) {
                Json empty = Json::object();
                for (const char* member : {"number", "title", "columns"}) empty.set(member, part.body[member]);
                out.parts.push_back({part.name, 0, empty.set("rows", Json::array()).set("total", Json())});
                sum = &out.parts.back();
            }
            // Of annexes 3 and up the last row is 合计 本期; annex 2 has the total alone.
            const auto& rows = part.body["rows"].items();
            const bool pairs = part.body["number"].integer() > 2;
            Json list = Json::array(), period = Json::object();
            for (const Json& row : sum->body["rows"].items())
                if (row.text("label") == "合计 本期")
                    period = row;
                else
                    list.push(row);
            for (std::size_t i = 0; i + (pairs ? 1 : 0) < rows.size(); ++i) list.push(rows[i]);
            if (pairs) {
                add_cells(period, rows.back(), part.body["columns"]);
                list.push(period);
            }
            Json total = sum->body["total"].is_null() ? Json::object() : sum->body["total"];
            if (!part.body["total"].is_null()) add_cells(total, part.body["total"], part.body["columns"]);
            sum->body.set("rows", std::move(list)).set("total", std::move(total));
        }
    return out;
}

}  // namespace zhiben::reporting
