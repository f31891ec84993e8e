#include "features/reporting/zone_report.hpp"

#include "features/reporting/submission_store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {
namespace {

using documents::plain;

struct Sent {
    const Expected* of;
    std::int64_t round;
    std::string digest;  // of all of it, the ledger's pages too
    Gathered content;    // without the ledger
};

std::vector<Sent> sent_in(ReadTx& tx, const ReportingLine& line) {
    const records::KindPtr kind = tx.kinds().get("submissions");
    std::vector<Sent> out;
    for (const Expected& one : line.departments) {
        if (!one.standing.received()) continue;
        const records::Record record = records::get(tx, *kind, one.submission);
        const std::int64_t round = kind->integer(record, "round");
        out.push_back({&one, round, kind->text(record, "digest"), frozen(tx, one.submission, round, Ledger::none)});
    }
    return out;
}

// Of the totals alone, and of what adds up: the sum has no more.
std::vector<Difference> unlike(const Gathered& sum, const Gathered& zone) {
    std::vector<Difference> out = differences(sum, zone);
    std::erase_if(out, [](const Difference& one) { return !one.row.starts_with("合计") || one.before == "—"; });
    return out;
}

Gathered sum_of(const std::vector<Sent>& sent) {
    std::vector<Gathered> parts;
    for (const Sent& one : sent) parts.push_back(one.content);
    return added_up(parts);
}

Json line_of(const Expected& one, const Sent* sent, bool past) {
    const Standing& standing = one.standing;
    const char* said = !sent             ? past ? "逾期未报" : "未报"
                       : standing.late() ? "迟报"
                       : one.zero        ? "按期，零报告"
                                         : "按期";
    return Json::object()
        .set("name", one.name)
        .set("state", said)
        .set("received", sent != nullptr)
        .set("receipt", sent ? one.receipt : std::string())
        .set("correction", sent ? one.correction : 0)
        .set("submission", sent ? Json(one.submission) : Json())
        .set("round", sent ? Json(sent->round) : Json())
        .set("digest", sent ? Json(sent->digest) : Json());
}

std::vector<documents::Cell> cells(const std::vector<std::string>& texts) {
    std::vector<documents::Cell> out;
    for (const std::string& text : texts) out.push_back({.runs = plain(text)});
    return out;
}

documents::Annex departments_page(const Json& departments) {
    documents::Table table{.columns = {{0.8}, {3}, {1.6}, {2.4}, {1}}, .header_rows = 1, .rows = {}};
    table.rows.push_back(cells({"序号", "部门", "报送情况", "回执号", "更正"}));
    for (const Json& one : departments.items()) {
        const std::int64_t correction = one["correction"].integer();
        table.rows.push_back(cells({std::to_string(table.rows.size()), one.text("name"), one.text("state"),
                                    one.text("receipt"), correction ? "更正" + std::to_string(correction) : ""}));
    }
    return {.label = "附表", .title = "各部门报送情况", .blocks = {std::move(table)}};
}

documents::Annex unlike_page(const Json& unlike) {
    documents::Table table{.columns = {{1}, {2}, {2.4}, {0.8}, {1.2}, {1.2}}, .header_rows = 1, .rows = {}};
    table.rows.push_back(cells({"附件", "行", "栏", "单位", "各部门报送合计", "全区统计"}));
    for (const Json& one : unlike.items())
        table.rows.push_back(cells({one.text("where"), one.text("row"), one.text("column"), one.text("unit"),
                                    one.text("before"), one.text("after")}));
    return {.label = "附表", .title = "各部门报送合计与全区统计的差异", .blocks = {std::move(table)}};
}

}  // namespace

std::vector<DepartmentText> texts_of(ReadTx& tx, const ReportingLine& line) {
    std::vector<DepartmentText> out;
    for (const Sent& one : sent_in(tx, line)) out.push_back({one.of->name, one.content.part("text").string()});
    return out;
}

std::vector<std::string> absent_from(const ReportingLine& line) {
    std::vector<std::string> out;
    for (const Expected& one : line.departments)
        if (!one.standing.received()) out.push_back(one.name);
    return out;
}

std::vector<std::string> absent_from(const Gathered& zone) {
    std::vector<std::string> out;
    const Json& departments = zone.part("departments");
    if (departments.is_null()) return out;  // the plan in force knows no such day
    for (const Json& one : departments.items())
        if (!one["received"].boolean()) out.push_back(one.text("name"));
    return out;
}

void add_departments(ReadTx& tx, const ReportingLine& line, Gathered& zone) {
    const std::vector<Sent> sent = sent_in(tx, line);
    Json departments = Json::array(), marks = zone.part("marks");
    for (const Expected& one : line.departments) {
        const Sent* its = nullptr;
        for (const Sent& any : sent)
            if (any.of == &one) its = &any;
        departments.push(line_of(one, its, tx.today() > line.day.last_day));
        if (!its) continue;
        for (const Json& known : its->content.part("marks").items()) {
            Json mark = known;
            marks.push(mark.set("mark", mark_of(one.name, known.text("mark"))));
        }
    }
    const Json differing = sent.empty() ? Json::array() : to_json(unlike(sum_of(sent), zone));
    for (Part& part : zone.parts)
        if (part.name == "marks") part.body = std::move(marks);
    zone.parts.push_back({"departments", 0, std::move(departments)});
    zone.parts.push_back({"unlike", 0, differing});
}

std::vector<Difference> departments_unlike(ReadTx& tx, const Gathered& kept) {
    std::vector<Difference> out;
    const Json& departments = kept.part("departments");
    if (departments.is_null()) return out;  // a department's own
    for (const Json& one : departments.items()) {
        if (!one["received"].boolean()) continue;
        const std::string now = digest_of(frozen(tx, one.text("submission"), one["round"].integer(), Ledger::whole));
        if (now != one.text("digest"))
            out.push_back({"部门期报", one.text("name"), "内容摘要", "", one.text("digest"), now});
    }
    return out;
}

std::vector<documents::Annex> zone_pages(const Gathered& content) {
    std::vector<documents::Annex> out;
    if (const Json& departments = content.part("departments"); !departments.is_null())
        out.push_back(departments_page(departments));
    if (const Json& differing = content.part("unlike"); !differing.is_null() && !differing.items().empty())
        out.push_back(unlike_page(differing));
    return out;
}

Consolidated consolidated(ReadTx& tx, const figures::Figures& figures, Day due) {
    for (ReportingLine& line : board(tx)) {
        if (line.day.nominal != due && line.day.due != due) continue;
        Consolidated out{.line = std::move(line)};
        out.absent = absent_from(out.line);
        out.sum = sum_of(sent_in(tx, out.line));
        out.differences = unlike(
            out.sum, gather(tx, figures, {.until = out.line.day.until, .since = out.line.day.since.plus(1)}, {}));
        return out;
    }
    throw Problem(Stop::not_found, "no_reporting_day", due.iso() + " 不是方案的报送日");
}

}  // namespace zhiben::reporting
