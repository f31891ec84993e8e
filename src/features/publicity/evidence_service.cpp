// What reporting and the campaign's duties ask of publicity.

#include "features/publicity/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using records::Filter;
using records::Test;

Filter filter_of(const ReadTx& tx, const records::Kind& kind, const char* day, const Period& period) {
    Filter filter{.conditions = {{day, Test::less_or_equal, {period.until.iso()}}}};
    if (period.since) filter.conditions.push_back({day, Test::greater_or_equal, {period.since->iso()}});
    if (period.department == "none")
        filter.conditions.push_back({"department", Test::blank, {}});
    else if (!period.department.empty())
        filter.conditions.push_back({"department", Test::equal, {period.department}});
    if (kind.everywhere) {  // everybody may read them; they are counted for those alone whose work they are
        const Scope& scope = tx.actor().scope;
        if (!scope.department.empty()) filter.conditions.push_back({"department", Test::equal, {scope.department}});
        if (!scope.area.empty()) filter.conditions.push_back({"area_path", Test::equal, {scope.area}});
    }
    return filter;
}

using Counts = std::map<std::string, std::int64_t>;  // by department

Counts counts(ReadTx& tx, const db::Query& query) {
    Counts out;
    tx.sql().each(query, [&](const db::Row& row) { out[std::string(row.text(0))] += row.integer(1); });
    return out;
}

Counts enterprises_reached(ReadTx& tx, const Period& period) {
    const records::KindPtr visits = tx.kinds().get("publicity_visits"), deliveries = tx.kinds().get("deliveries");
    db::Query query(
        "select r.scope_department, count(distinct r.enterprise) from (select scope_department, enterprise from "
        "publicity_visits");
    records::add_where(query, tx, *visits, filter_of(tx, *visits, "visited_on", period));
    query.add(" union all select scope_department, enterprise from deliveries");
    records::add_where(query, tx, *deliveries, filter_of(tx, *deliveries, "delivered_on", period));
    return counts(tx, query.add(") r group by r.scope_department"));
}

Counts delivered_to(ReadTx& tx, const Period& period, const char* level) {
    const records::KindPtr deliveries = tx.kinds().get("deliveries");
    Filter filter = filter_of(tx, *deliveries, "delivered_on", period);
    filter.conditions.push_back({"level", Test::equal, {std::string(level)}});
    db::Query query("select scope_department, count(distinct ");
    query.name(level).add(") from deliveries");
    records::add_where(query, tx, *deliveries, filter);
    return counts(tx, query.add(" group by scope_department"));
}

// The records of publicity and the day that each is about.
constexpr std::pair<const char*, const char*> with_evidence[] = {
    {"publicity_visits", "visited_on"}, {"deliveries", "delivered_on"}, {"signage_checks", "checked_on"},
    {"slogans", "posted_on"},           {"drills", "held_on"},          {"articles", "published_on"}};

Counts attachments_of(ReadTx& tx, const Period& period, const char* name, const char* day) {
    const records::KindPtr kind = tx.kinds().get(name);
    if (!tx.actor().is_any(kind->readers)) return {};
    db::Query query("select t.scope_department, count(*) from attachments a join ");
    query.name(kind->table)
        .add(" t on t.id = a.record where a.removed_at is null and a.kind = ")
        .bind(kind->name)
        .add(" and t.id in (select id from ")
        .name(kind->table);
    records::add_where(query, tx, *kind, filter_of(tx, *kind, day, period));
    return counts(tx, query.add(") group by t.scope_department"));
}

}  // namespace

std::map<std::string, Reached> reached(ReadTx& tx, const Period& period) {
    std::map<std::string, Reached> out;
    for (const auto& [department, count] : enterprises_reached(tx, period)) out[department].enterprises = count;
    for (const auto& [department, count] : delivered_to(tx, period, "workshop")) out[department].workshops = count;
    for (const auto& [department, count] : delivered_to(tx, period, "post")) out[department].posts = count;
    for (const auto& [kind, day] : with_evidence)
        for (const auto& [department, count] : attachments_of(tx, period, kind, day)) out[department].evidence += count;
    return out;
}

Facts facts(ReadTx& tx, const std::string& enterprise) {
    Facts out;
    const std::string today = tx.today().iso();
    tx.sql().each(db::Query("select distinct item from deliveries where enterprise = $1 and level = 'enterprise' and "
                            "archived = 0",
                            {enterprise}),
                  [&](const db::Row& row) {
                      if (row.text(0) == "handbook") out.handbook = true;
                      if (row.text(0) == "case") out.warning_case = true;
                  });
    const auto pair = [&](const db::Query& query, std::int64_t& all, std::int64_t& covered) {
        tx.sql().each(query, [&](const db::Row& row) {
            all = row.integer(0);
            covered = row.integer(1);
        });
    };
    pair(db::Query("select count(*), sum(case when "
                   "exists (select 1 from deliveries d where d.workshop = t.id and d.level = 'workshop' and "
                   "d.archived = 0 and d.item = 'handbook') and "
                   "exists (select 1 from deliveries d where d.workshop = t.id and d.level = 'workshop' and "
                   "d.archived = 0 and d.item = 'case') then 1 else 0 end) from workshops t "
                   "where t.enterprise = $1 and t.archived = 0 and (t.closed_on is null or t.closed_on > $2) and "
                   "(t.opened_on is null or t.opened_on <= $2)",
                   {enterprise, today}),
         out.workshops, out.workshops_covered);
    pair(db::Query("select count(*), sum(case when "
                   "exists (select 1 from deliveries d where d.post = t.id and d.archived = 0 and "
                   "d.item = 'handbook') and "
                   "exists (select 1 from deliveries d where d.post = t.id and d.archived = 0 and d.item = 'case') "
                   "then 1 else 0 end) from posts t join workshops w on w.id = t.workshop "
                   "where t.enterprise = $1 and t.archived = 0 and (t.closed_on is null or t.closed_on > $2) and "
                   "(t.opened_on is null or t.opened_on <= $2) and w.archived = 0 and "
                   "(w.closed_on is null or w.closed_on > $2)",
                   {enterprise, today}),
         out.posts, out.posts_covered);
    tx.sql().each(db::Query("select place_kind, sum(quantity) from slogans where enterprise = $1 and archived = 0 and "
                            "form = 'slogan' group by place_kind",
                            {enterprise}),
                  [&](const db::Row& row) {
                      if (row.text(0) == "post") out.slogans_posts = row.integer(1);
                      if (row.text(0) == "dormitory") out.slogans_dormitory = row.integer(1);
                      if (row.text(0) == "road") out.slogans_roads = row.integer(1);
                  });
    tx.sql().each(db::Query("select count(*), sum(case when state = 'evaluated' then 1 else 0 end), max(held_on), "
                            "max(next_due) from drills where enterprise = $1 and archived = 0 and held_on is not null",
                            {enterprise}),
                  [&](const db::Row& row) {
                      out.drills_held = row.integer(0);
                      out.drills_evaluated = row.integer(1);
                      out.last_drill = Day::parse(row.text(2));
                      out.next_drill_due = Day::parse(row.text(3));
                  });
    pair(db::Query("select sum(t.quantity), sum(case when "
                   "(select c.state from signage_checks c where c.space = t.id and c.archived = 0 and "
                   "c.state <> 'draft' order by c.checked_on desc, c.n desc limit 1) = 'passed' "
                   "then t.quantity else 0 end) from spaces t where t.enterprise = $1 and t.archived = 0 and "
                   "t.counts_from is not null and t.retired_on is null",
                   {enterprise}),
         out.spaces, out.spaces_passed);
    return out;
}

}  // namespace zhiben::publicity
