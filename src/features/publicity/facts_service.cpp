// What proves an enterprise's duties of publicity.

#include "features/publicity/service.hpp"

namespace zhiben::publicity {

Facts facts(ReadTx& tx, const std::string& enterprise) {
    Facts out;
    // Most enterprises of an import have nothing of this yet: one look instead of five.
    if (!tx.sql().exists(db::Query("select 1 from enterprises e where e.id = $1 and ("
                                   "exists (select 1 from deliveries d where d.enterprise = e.id) or "
                                   "exists (select 1 from workshops w where w.enterprise = e.id) or "
                                   "exists (select 1 from slogans s where s.enterprise = e.id) or "
                                   "exists (select 1 from drills d where d.enterprise = e.id))",
                                   {enterprise})))
        return out;
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
    const auto opening = tx.sql().value(
        db::Query("select min(opened_on) from (select opened_on from workshops where enterprise = $1 and "
                  "archived = 0 and opened_on > $2 union all select opened_on from posts where "
                  "enterprise = $1 and archived = 0 and opened_on > $2) o",
                  {enterprise, today}));
    if (const auto* day = opening ? std::get_if<std::string>(&*opening) : nullptr) out.next_opening = Day::parse(*day);
    tx.sql().each(db::Query("select place_kind, sum(quantity) from slogans where enterprise = $1 and archived = 0 and "
                            "form = 'slogan' group by place_kind",
                            {enterprise}),
                  [&](const db::Row& row) {
                      if (row.text(0) == "post") out.slogans_posts = row.integer(1);
                      if (row.text(0) == "dormitory") out.slogans_dormitory = row.integer(1);
                      if (row.text(0) == "road") out.slogans_roads = row.integer(1);
                  });
    tx.sql().each(db::Query("select count(*), sum(case when state = 'evaluated' then 1 else 0 end), max(held_on) "
                            "from drills where enterprise = $1 and archived = 0 and held_on is not null",
                            {enterprise}),
                  [&](const db::Row& row) {
                      out.drills_held = row.integer(0);
                      out.drills_evaluated = row.integer(1);
                      out.last_drill = Day::parse(row.text(2));
                  });
    return out;
}

std::int64_t entrances_passed(ReadTx& tx, const std::string& enterprise) {
    // Most enterprises have no check yet: the spaces are not looked at then.
    return tx.sql().integer(
        db::Query("select sum(t.quantity) from spaces t where t.enterprise = $1 and t.archived = 0 and "
                  "t.counts_from is not null and t.retired_on is null and "
                  "exists (select 1 from signage_checks c where c.scope_owner = $1) and "
                  "(select c.state from signage_checks c where c.space = t.id and c.archived = 0 and "
                  "c.state <> 'draft' order by c.checked_on desc, c.n desc limit 1) = 'passed'",
                  {enterprise}));
}

}  // namespace zhiben::publicity
