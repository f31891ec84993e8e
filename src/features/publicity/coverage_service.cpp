#include <charconv>

#include "features/publicity/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

records::Filter filter_of(const CoverageQuery& asked) {
    return {.conditions = records::of_department(asked.department), .q = asked.q};
}

// Whether this sort of paper was delivered to the enterprise, workshop or post itself by the day.
void add_delivered(db::Query& query, Level level, const char* item, const std::string& until) {
    query.add(", case when exists (select 1 from deliveries d where d.archived = 0 and d.delivered_on <= ")
        .bind(until)
        .add(" and d.item = ")
        .bind(std::string(item));
    switch (level) {
        case Level::enterprises: query.add(" and d.level = 'enterprise' and d.enterprise = t.id"); break;
        case Level::workshops: query.add(" and d.level = 'workshop' and d.workshop = t.id"); break;
        case Level::posts: query.add(" and d.post = t.id"); break;
        case Level::spaces: break;
    }
    query.add(") then 1 else 0 end as ").name(std::string_view(item) == "handbook" ? "has_one" : "has_two");
}

void add_newest_check(db::Query& query, const std::string& until) {
    const auto newest = [&](db::Sql wanted) {
        query.add(", case when ")
            .add(
                "(select c.state from signage_checks c where c.space = t.id and c.archived = 0 and "
                "c.state <> 'draft' and c.checked_on <= ")
            .bind(until)
            .add(" order by c.checked_on desc, c.n desc limit 1)")
            .add(wanted);
    };
    newest(" is not null then 1 else 0 end as has_one");
    newest(" = 'passed' then 1 else 0 end as has_two");
}

// An enterprise counts as the figure of annex 2 counts it: registered by the day and not left out.
void add_enterprise_reason(db::Query& query, const std::string& until) {
    query.add(" when e.archived = 1 then '所属企业已删除' when e.excluded_on <= ")
        .bind(until)
        .add(
            " then '企业已从名册排除' "
            "when e.registered_on is null or e.registered_on > ")
        .bind(until)
        .add(" then '企业登记日期晚于截止日'");
}

void add_reason(db::Query& query, Level level, const std::string& until) {
    query.add(", case");
    if (level == Level::spaces) {  // as the figure of the ledger counts them
        query
            .add(
                " when t.status = 'excluded' then '辨识后不纳入：' || coalesce(t.exclusion_reason, '') "
                "when t.counts_from is null or t.counts_from > ")
            .bind(until)
            .add(" then '辨识日期晚于截止日' when t.retired_on <= ")
            .bind(until)
            .add(" then '已拆除'");
    } else {
        add_enterprise_reason(query, until);
    }
    if (level == Level::posts)
        query.add(" when w.archived = 1 then '所在车间已删除' when w.closed_on <= ")
            .bind(until)
            .add(" then '所在车间已停用'");
    if (level == Level::posts || level == Level::workshops)
        query.add(" when t.closed_on <= ")
            .bind(until)
            .add(" then '已停用' when t.opened_on > ")
            .bind(until)
            .add(" then '截止日还没有启用'");
    query.add(" else '' end as reason");
}

// One row a thing of the level, with what it has and why it does not count; scope and filter through the engine.
void add_rows(db::Query& query, ReadTx& tx, Level level, const CoverageQuery& asked) {
    const std::string until = asked.until.iso();
    const records::KindPtr kind = tx.kinds().get(name_of(level));
    query.add(
        "(select t.n, t.id, t.name, e.id as enterprise, e.name as enterprise_name, t.scope_department as department");
    query.add(level == Level::spaces ? db::Sql(", t.quantity as quantity") : db::Sql(", 1 as quantity"));
    if (level == Level::spaces) {
        add_newest_check(query, until);
    } else {
        add_delivered(query, level, "handbook", until);
        add_delivered(query, level, "case", until);
    }
    add_reason(query, level, until);
    query.add(" from ").name(kind->table).add(" t join enterprises e on e.id = ");
    query.add(level == Level::enterprises ? db::Sql("t.id") : db::Sql("t.enterprise"));
    if (level == Level::posts) query.add(" join workshops w on w.id = t.workshop");
    query.add(" where t.id in (select id from ").name(kind->table);
    records::add_where(query, tx, *kind, filter_of(asked));
    query.add(")) r");
}

void add_state(db::Query& query, const std::string& state) {
    if (state == "covered") query.add(" and r.reason = '' and r.has_one = 1 and r.has_two = 1");
    if (state == "missing") query.add(" and r.reason = '' and (r.has_one = 0 or r.has_two = 0)");
    if (state == "excluded") query.add(" and r.reason <> ''");
}

std::int64_t cursor_of(const std::string& text) {
    std::int64_t out = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size())
        throw Problem(Stop::malformed, "bad_cursor", "翻页标记无效，请从第一页重新查看");
    return out;
}

CoverageLine line_from(Level level, const db::Row& row) {
    CoverageLine line{.n = row.integer(0),
                      .id = std::string(row.text(1)),
                      .name = std::string(row.text(2)),
                      .enterprise = std::string(row.text(3)),
                      .enterprise_name = std::string(row.text(4)),
                      .department = std::string(row.text(5)),
                      .quantity = row.integer(6),
                      .reason = std::string(row.text(9))};
    const bool one = row.integer(7) == 1, two = row.integer(8) == 1;
    line.state = !line.reason.empty() ? "excluded" : one && two ? "covered" : "missing";
    if (line.state != "missing") return line;
    if (level == Level::spaces) {
        line.missing.push_back(one ? "齐全的标识" : "核定的标识检查");
        return line;
    }
    if (!one) line.missing.push_back("宣传手册");
    if (!two) line.missing.push_back("警示案例");
    return line;
}

}  // namespace

const char* name_of(Level level) {
    switch (level) {
        case Level::enterprises: return "enterprises";
        case Level::workshops: return "workshops";
        case Level::posts: return "posts";
        case Level::spaces: return "spaces";
    }
    return "";
}

std::map<std::string, Coverage> coverage(ReadTx& tx, Level level, const CoverageQuery& asked) {
    db::Query query(
        "select r.department, sum(case when r.reason = '' then r.quantity else 0 end), "
        "sum(case when r.reason = '' and r.has_one = 1 and r.has_two = 1 then r.quantity else 0 end), "
        "sum(case when r.reason <> '' then r.quantity else 0 end) from ");
    add_rows(query, tx, level, asked);
    std::map<std::string, Coverage> out;
    tx.sql().each(query.add(" group by r.department"), [&](const db::Row& row) {
        out[std::string(row.text(0))] = {row.integer(1), row.integer(2), row.integer(3)};
    });
    return out;
}

CoverageList coverage_list(ReadTx& tx, Level level, const CoverageQuery& asked) {
    db::Query query(
        "select r.n, r.id, r.name, r.enterprise, r.enterprise_name, r.department, r.quantity, r.has_one, r.has_two, "
        "r.reason from ");
    add_rows(query, tx, level, asked);
    query.add(" where 1 = 1");
    add_state(query, asked.state);
    if (!asked.after.empty()) query.add(" and r.n > ").bind(cursor_of(asked.after));
    query.add(" order by r.n limit ").bind(static_cast<std::int64_t>(asked.limit + 1));
    CoverageList out;
    tx.sql().each(query, [&](const db::Row& row) { out.lines.push_back(line_from(level, row)); });
    if (out.lines.size() > asked.limit) {
        out.lines.pop_back();
        out.next = std::to_string(out.lines.back().n);
    }
    return out;
}

}  // namespace zhiben::publicity
