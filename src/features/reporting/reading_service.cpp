#include "features/reporting/reading_service.hpp"

#include "features/people/roles.hpp"
#include "kit/records/filter.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {
namespace {

using records::Filter;
using records::KindPtr;
using records::Record;
using records::Test;

std::vector<db::Value> audiences_of(const Actor& actor) {
    using Value = std::string;
    if (!actor.scope.department.empty()) return {Value("department"), Value("general"), Value("leaders")};
    if (actor.is_any(people::general)) return {Value("general"), Value("leaders")};
    if (actor.is_any(people::leader)) return {Value("leaders")};
    return {};
}

// " from notices where …"; false when none can be for who acts.
bool add_unread(db::Query& query, ReadTx& tx) {
    const std::vector<db::Value> audiences = audiences_of(tx.actor());
    if (audiences.empty()) return false;
    query.add(" from notices");
    records::add_where(query, tx, *tx.kinds().get("notices"),
                       Filter{.conditions = {{"audience", Test::among, audiences}}});
    query.add(" and not exists (select 1 from notice_reads r where r.notice = notices.id and r.reader = ")
        .bind(tx.actor().id)
        .add(")");
    return true;
}

std::vector<std::string> unread_ids(ReadTx& tx, std::optional<std::size_t> limit) {
    std::vector<std::string> out;
    db::Query query("select id");
    if (!add_unread(query, tx)) return out;
    query.add(" order by sent_on desc, n desc");
    if (limit) query.add(" limit ").bind(static_cast<std::int64_t>(*limit));
    tx.sql().each(query, [&](const db::Row& row) { out.emplace_back(row.text(0)); });
    return out;
}

}  // namespace

void read_notice(WriteTx& tx, const std::string& id) {
    const KindPtr kind = tx.kinds().get("notices");
    const Record before = records::get(tx, *kind, id);
    tx.sql().run(
        db::Query("insert into notice_reads (notice, reader, reader_name, at) values ($1, $2, $3, $4) "
                  "on conflict (notice, reader) do nothing",
                  {id, tx.actor().id, tx.actor().name, tx.now().ms}));
    if (!kind->blank(before, "read_at")) return;
    Record after = before;
    kind->set(after, "read_by", tx.actor().name);
    kind->set(after, "read_at", tx.now().ms);
    records::save(tx, *kind, before, std::move(after), "notices.read");
}

std::int64_t read_all_notices(WriteTx& tx) {
    const std::vector<std::string> ids = unread_ids(tx, {});
    for (const std::string& id : ids) read_notice(tx, id);
    return static_cast<std::int64_t>(ids.size());
}

Unread unread_notices(ReadTx& tx, std::size_t limit) {
    Unread out;
    db::Query query("select count(*)");
    if (!add_unread(query, tx)) return out;
    out.count = tx.sql().integer(query);
    const KindPtr kind = tx.kinds().get("notices");
    for (const std::string& id : unread_ids(tx, limit)) out.newest.push_back(records::get(tx, *kind, id));
    return out;
}

std::vector<Reader> readers_of(ReadTx& tx, const std::string& id) {
    records::get(tx, *tx.kinds().get("notices"), id);  // in scope
    std::vector<Reader> out;
    tx.sql().each(db::Query("select reader_name, at from notice_reads where notice = $1 order by at, reader", {id}),
                  [&](const db::Row& row) {
                      out.push_back({std::string(row.text(0)), Instant{row.integer(1)}});
                  });
    return out;
}

}  // namespace zhiben::reporting
