// What annex 4 asks of publicity beside its figures: whom it reached, what proves it, and what is not proved.

#include <functional>

#include "features/publicity/service.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using records::Filter;
using records::Test;

Filter filter_of(const ReadTx& tx, const records::Kind& kind, const char* day, const Period& period) {
    Filter filter{.conditions = records::of_department(period.department)};
    filter.conditions.push_back({day, Test::less_or_equal, {period.until.iso()}});
    if (period.since) filter.conditions.push_back({day, Test::greater_or_equal, {period.since->iso()}});
    if (kind.everywhere) {  // everybody may read them; they are counted for those alone whose work they are
        const Scope& scope = tx.actor().scope;
        if (!scope.department.empty()) filter.conditions.push_back({"department", Test::equal, {scope.department}});
        if (!scope.area.empty()) filter.conditions.push_back({"area_path", Test::equal, {scope.area}});
    }
    return filter;
}

// "select …": a line (grp, subject, on_day) for each time that an enterprise, workshop or post was reached; `narrow`
// adds to the conditions of each ledger.
void add_times(db::Query& query, ReadTx& tx, Level level, const Period& period, const std::function<void()>& narrow) {
    const records::KindPtr visits = tx.kinds().get("publicity_visits"), deliveries = tx.kinds().get("deliveries");
    Filter delivered = filter_of(tx, *deliveries, "delivered_on", period);
    const db::Sql group = records::column_of(period.by);
    query.add("select ").add(group).add(" as grp, ");
    if (level == Level::enterprises) {
        query.add("enterprise as subject, visited_on as on_day from publicity_visits");
        records::add_where(query, tx, *visits, filter_of(tx, *visits, "visited_on", period));
        narrow();
        query.add(" union all select ").add(group).add(" as grp, enterprise as subject, ");
    } else {
        const bool post = level == Level::posts;
        query.add(post ? db::Sql("post as subject, ") : db::Sql("workshop as subject, "));
        delivered.conditions.push_back({"level", Test::equal, {std::string(post ? "post" : "workshop")}});
    }
    query.add("delivered_on as on_day from deliveries");
    records::add_where(query, tx, *deliveries, delivered);
    narrow();
}

// " from …": such lines r, with its t and its enterprise e. Who was left out by then is no part of the register, so
// none of its share either.
void add_reached(db::Query& query, ReadTx& tx, Level level, const Period& period) {
    query.add(" from (");
    add_times(query, tx, level, period, [] {});
    query.add(") r join ").name(name_of(level)).add(" t on t.id = r.subject and t.archived = 0 join enterprises e on ");
    query.add(level == Level::enterprises ? db::Sql("e.id = t.id") : db::Sql("e.id = t.enterprise"))
        .add(" and e.archived = 0 and (e.excluded_on is null or e.excluded_on > ")
        .bind(period.until.iso())
        .add(")");
}

// " and …": of those that were reached, who is in the register no more.
void add_gone(db::Query& query, Level level, const std::string& until) {
    query
        .add(
            " and (enterprise in (select id from enterprises where archived = 1 union all select id from enterprises "
            "where excluded_on <= ")
        .bind(until)
        .add(")");
    if (level == Level::workshops) query.add(" or workshop in (select id from workshops where archived = 1)");
    if (level == Level::posts) query.add(" or post in (select id from posts where archived = 1)");
    query.add(")");
}

// The records of publicity and the day that each is about.
constexpr std::pair<const char*, const char*> with_evidence[] = {
    {"publicity_visits", "visited_on"}, {"deliveries", "delivered_on"}, {"signage_checks", "checked_on"},
    {"slogans", "posted_on"},           {"drills", "held_on"},          {"articles", "published_on"}};

}  // namespace

std::vector<files::Attached> evidence(ReadTx& tx, const Period& period) {
    std::vector<files::Attached> out;
    for (const auto& [name, day] : with_evidence) {
        const records::KindPtr kind = tx.kinds().get(name);
        out.push_back({kind, filter_of(tx, *kind, day, period)});
    }
    return out;
}

figures::Distincts gone(ReadTx& tx, records::AsOf& as_of, const Period& period) {
    figures::Distincts out;
    for (const auto& [level, name] : {std::pair{Level::enterprises, "enterprises_reached"},
                                      {Level::workshops, "workshops_reached"},
                                      {Level::posts, "posts_reached"}}) {
        db::Query query = as_of.query({"publicity_visits", "deliveries", name_of(level), "enterprises"});
        query.add("select r.grp, count(distinct r.subject) from (");
        add_times(query, tx, level, period, [&] { add_gone(query, level, period.until.iso()); });
        figures::Distinct& distinct = out[name];
        tx.sql().each(query.add(") r group by r.grp"), [&](const db::Row& row) {
            distinct.by_group[std::string(row.text(0))] += row.integer(1);
            distinct.all += row.integer(1);
        });
    }
    return out;
}

std::vector<ReachedLine> reached_list(ReadTx& tx, Level level, const Period& period, const Page& page) {
    db::Query query("select t.n, t.id, t.name, e.id, e.name, r.grp, count(*), max(r.on_day)");
    add_reached(query, tx, level, period);
    query.add(" where t.n > ")
        .bind(page.after)
        .add(" group by t.n, t.id, t.name, e.id, e.name, r.grp order by t.n limit ")
        .bind(static_cast<std::int64_t>(page.limit));
    std::vector<ReachedLine> out;
    tx.sql().each(query, [&](const db::Row& row) {
        out.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
                       std::string(row.text(4)), std::string(row.text(5)), row.integer(6),
                       Day::parse(row.text(7)).value()});
    });
    return out;
}

namespace {

struct Proof {
    const char *kind, *day, *what;
};
constexpr Proof proofs[] = {{"publicity_visits", "visited_on", "进企宣传有照片或记录"},
                            {"deliveries", "delivered_on", "资料发放有签收单或签收照片"},
                            {"signage_checks", "checked_on", "标识检查有现场照片"},
                            {"slogans", "posted_on", "标语、横幅、展板有照片"},
                            {"drills", "held_on", "应急演练有照片、签到表"}};

Unproved collect(ReadTx& tx, const char* kind, std::string label, const db::Query& query) {
    Unproved out{.kind = kind, .label = std::move(label)};
    tx.sql().each(query, [&](const db::Row& row) {
        if (out.total++ < static_cast<std::int64_t>(most_unproved))
            out.records.push_back(
                {std::string(row.text(0)), std::string(row.text(1)) + " " + std::string(row.text(2))});
    });
    return out;
}

Unproved without_attachment(ReadTx& tx, const Proof& proof, const Period& period) {
    const records::KindPtr kind = tx.kinds().get(proof.kind);
    Filter filter = filter_of(tx, *kind, proof.day, period);
    if (kind->find("confirmed_on") >= 0)
        filter.conditions.push_back({"state", Test::not_equal, {std::string("draft")}});
    filter.conditions.push_back({"files", Test::equal, {std::int64_t{0}}});
    db::Query query("select t.id, e.name, t.");
    query.name(proof.day)
        .add(" from ")
        .name(kind->table)
        .add(" t join enterprises e on e.id = t.enterprise where t.id in (select id from ")
        .name(kind->table);
    records::add_where(query, tx, *kind, filter);
    return collect(tx, proof.kind, proof.what, query.add(") order by t.n"));
}

// Screens, videos and messages have no address of their own.
Unproved without_link(ReadTx& tx, const Period& period) {
    const records::KindPtr kind = tx.kinds().get("articles");
    Filter filter = filter_of(tx, *kind, "published_on", period);
    filter.conditions.push_back(
        {"channel", Test::among, {std::string("web"), std::string("wechat"), std::string("media")}});
    filter.conditions.push_back({"link", Test::blank, {}});
    db::Query query("select id, title, published_on from articles");
    records::add_where(query, tx, *kind, filter);
    return collect(tx, "articles", "网站、公众号、媒体稿件有链接", query.add(" order by n"));
}

}  // namespace

std::vector<Unproved> unproved(ReadTx& tx, const Period& period) {
    std::vector<Unproved> out;
    for (const Proof& proof : proofs) out.push_back(without_attachment(tx, proof, period));
    if (tx.actor().is_any(tx.kinds().get("articles")->readers)) out.push_back(without_link(tx, period));
    return out;
}

}  // namespace zhiben::publicity
