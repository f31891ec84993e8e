#include "features/campaign/reports.hpp"

#include <charconv>

#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/records/filter.hpp"
#include "kit/records/store.hpp"

namespace zhiben::campaign {
namespace {

[[noreturn]] void malformed(const char* code, const std::string& text) { throw Problem(Stop::malformed, code, text); }

// The conditions on rows that carry enterprise, scope_area and scope_department themselves.
void add_scope(db::Query& query, const Scope& scope) {
    if (!scope.owner.empty()) query.add(" and s.enterprise = ").bind(scope.owner);
    if (!scope.department.empty()) query.add(" and s.scope_department = ").bind(scope.department);
    if (!scope.area.empty())
        query.add(" and s.scope_area >= ").bind(scope.area).add(" and s.scope_area < ").bind(scope.area + "~");
}

void add_state(db::Query& query, const std::string& state, Day today) {
    if (state == "fulfilled" || state == "excused")
        query.add(" and d.state = ").bind(state);
    else if (state == "missing")
        query.add(" and d.state = 'open'");
    else if (state == "overdue")
        query.add(" and d.state = 'open' and d.due < ").bind(today.iso());
    else if (state == "due")
        query.add(" and d.state = 'open' and (d.due is null or d.due >= ").bind(today.iso()).add(")");
}

void add_filters(db::Query& query, ReadTx& tx, const Plan& plan, const MatrixQuery& asked) {
    if (!asked.enterprise.empty()) query.add(" and s.enterprise = ").bind(asked.enterprise);
    if (!asked.department.empty())
        query.add(" and s.scope_department = ").bind(asked.department == "none" ? std::string() : asked.department);
    if (!asked.q.empty()) {
        const records::KindPtr enterprises = tx.kinds().get("enterprises");
        query.add(" and s.enterprise in (select id from enterprises");
        records::add_where(query, tx, *enterprises, {.q = asked.q});
        query.add(")");
    }
    if (!asked.duty.empty() && !plan.duty(asked.duty))
        malformed("no_such_duty", "现行工作方案中没有代码为“" + asked.duty + "”的应办事项");
    static const std::vector<std::string> states{"missing", "fulfilled", "overdue", "due", "excused", "not_applicable"};
    if (!asked.state.empty() && std::find(states.begin(), states.end(), asked.state) == states.end())
        malformed("no_such_state", "state 应为 " + join(states, "、") + " 之一");
    if (asked.duty.empty() && asked.state.empty()) return;
    if (asked.duty.empty() && asked.state == "missing") {
        query.add(" and s.missing > 0");
        return;
    }
    if (asked.state == "not_applicable") {
        if (asked.duty.empty()) malformed("which_duty", "查“不适用”的企业时须指明是哪项要求（duty）");
        query.add(" and not exists (select 1 from duties d where d.enterprise = s.enterprise and d.code = ")
            .bind(asked.duty)
            .add(")");
        return;
    }
    if (asked.state.empty()) return;  // a duty alone only chooses a column
    query.add(" and exists (select 1 from duties d where d.enterprise = s.enterprise");
    if (!asked.duty.empty()) query.add(" and d.code = ").bind(asked.duty);
    add_state(query, asked.state, tx.today());
    query.add(")");
}

std::int64_t number_at(std::string_view text, std::size_t& at) {
    std::int64_t out = 0;
    const auto end = std::from_chars(text.data() + at, text.data() + text.size(), out);
    if (end.ec != std::errc()) malformed("bad_cursor", "翻页标记无效，请从第一页重新查看");
    at = static_cast<std::size_t>(end.ptr - text.data());
    return out;
}

// "missing:n" or "n:name": the keys of the line before.
void add_cursor(db::Query& query, const MatrixQuery& asked) {
    if (asked.after.empty()) return;
    std::size_t at = 0;
    const std::int64_t first = number_at(asked.after, at);
    if (at >= asked.after.size() || asked.after[at] != ':') malformed("bad_cursor", "翻页标记无效，请从第一页重新查看");
    ++at;
    if (asked.by_name)
        query.add(" and (s.name, s.n) > (").bind(asked.after.substr(at)).add(", ").bind(first).add(")");
    else
        query.add(" and (s.missing, s.n) < (").bind(first).add(", ").bind(number_at(asked.after, at)).add(")");
}

void fill_cells(ReadTx& tx, std::vector<MatrixLine>& lines) {
    if (lines.empty()) return;
    std::map<std::string, MatrixLine*> by_enterprise;
    for (MatrixLine& line : lines) by_enterprise[line.enterprise] = &line;
    for (std::size_t from = 0; from < lines.size(); from += 100) {
        db::Query query(
            "select d.enterprise, d.code, d.state, d.fulfilled_on, d.due, e.reason, e.by_name from duties d "
            "left join duty_excuses e on e.enterprise = d.enterprise and e.code = d.code where d.enterprise in (");
        for (std::size_t at = from; at < std::min(from + 100, lines.size()); ++at) {
            if (at != from) query.add(", ");
            query.bind(lines[at].enterprise);
        }
        tx.sql().each(query.add(")"), [&](const db::Row& row) {
            Cell cell{.on = Day::parse(row.text(3)), .due = Day::parse(row.text(4)), .text = {}};
            const bool excused = row.text(2) == "excused";
            cell.state = state_on(tx.today(), row.text(2) == "fulfilled", excused, cell.due);
            if (excused) {
                cell.reason = row.text(5);
                cell.excused_by = row.text(6);
            }
            by_enterprise[std::string(row.text(0))]->cells.emplace(row.text(1), std::move(cell));
        });
    }
}

// «12 处中还有 3 处未设置…». Of an enterprise that no write has touched since figures are kept they are counted now.
void fill_words(ReadTx& tx, const Plan& plan, MatrixLine& line, const std::string& kept) {
    const auto owing = kept.empty() ? load_owing(tx, line.enterprise) : std::nullopt;
    const Subject subject = owing ? owing->subject : kept_subject(kept);
    for (auto& [code, cell] : line.cells)
        if (const Duty* duty = plan.duty(code)) cell.text = duty->evidence->judge(subject).text;
}

struct Department {
    std::string id, name;
};
std::vector<Department> departments(ReadTx& tx) {
    std::vector<Department> out;
    tx.sql().each(db::Query("select id, name from departments order by coalesce(position, 1000), n"),
                  [&](const db::Row& row) {
                      out.push_back({std::string(row.text(0)), std::string(row.text(1))});
                  });
    out.push_back({"", ""});  // nobody has claimed them
    return out;
}

}  // namespace

Matrix matrix(ReadTx& tx, const Plan& plan, const MatrixQuery& asked) {
    db::Query query(
        "select s.enterprise, s.name, s.scope_department, p.name, s.missing, s.n, s.figures from duty_subjects s "
        "left join departments p on p.id = s.scope_department where 1 = 1");
    add_scope(query, tx.actor().scope);
    add_filters(query, tx, plan, asked);
    add_cursor(query, asked);
    query
        .add(asked.by_name ? db::Sql(" order by s.name, s.n limit ")
                           : db::Sql(" order by s.missing desc, s.n desc limit "))
        .bind(static_cast<std::int64_t>(asked.limit + 1));
    Matrix out;
    std::vector<std::string> kept;  // the figures of each line's subject
    tx.sql().each(query, [&](const db::Row& row) {
        out.lines.push_back({std::string(row.text(0)),
                             std::string(row.text(1)),
                             std::string(row.text(2)),
                             std::string(row.text(3)),
                             row.integer(4),
                             row.integer(5),
                             {}});
        kept.emplace_back(row.text(6));
    });
    if (out.lines.size() > asked.limit) {
        out.lines.pop_back();
        const MatrixLine& last = out.lines.back();
        out.next = asked.by_name ? std::to_string(last.n) + ':' + last.name
                                 : std::to_string(last.missing) + ':' + std::to_string(last.n);
    }
    fill_cells(tx, out.lines);
    for (std::size_t i = 0; i < out.lines.size(); ++i) fill_words(tx, plan, out.lines[i], kept[i]);
    return out;
}

std::vector<SummaryLine> summary(ReadTx& tx, const Plan& plan) {
    std::map<std::pair<std::string, std::string>, SummaryLine> lines;  // department, duty
    std::map<std::string, std::int64_t> enterprises;                   // by department
    db::Query subjects("select s.scope_department, count(*) from duty_subjects s where 1 = 1");
    add_scope(subjects, tx.actor().scope);
    tx.sql().each(subjects.add(" group by s.scope_department"),
                  [&](const db::Row& row) { enterprises[std::string(row.text(0))] = row.integer(1); });
    db::Query query("select s.scope_department, s.code, s.state, case when s.due < ");
    query.bind(tx.today().iso()).add(" then 1 else 0 end, count(*) from duties s where 1 = 1");
    add_scope(query, tx.actor().scope);
    tx.sql().each(query.add(" group by 1, 2, 3, 4"), [&](const db::Row& row) {
        SummaryLine& line = lines[{std::string(row.text(0)), std::string(row.text(1))}];
        if (row.text(2) == "fulfilled")
            line.fulfilled += row.integer(4);
        else if (row.text(2) == "excused")
            line.excused += row.integer(4);
        else
            (row.integer(3) == 1 ? line.overdue : line.due) += row.integer(4);
    });
    std::vector<SummaryLine> out;
    for (const Department& department : departments(tx)) {
        const auto count = enterprises.find(department.id);
        if (count == enterprises.end()) continue;
        for (const Duty& duty : plan.duties) {
            SummaryLine line = lines[{department.id, duty.code}];
            line.department = department.id;
            line.department_name = department.name;
            line.duty = duty.code;
            line.label = duty.label;
            line.not_applicable = count->second - line.fulfilled - line.due - line.overdue - line.excused;
            out.push_back(std::move(line));
        }
    }
    return out;
}

}  // namespace zhiben::campaign
