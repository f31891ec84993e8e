#include "kit/files/attached.hpp"

#include "kit/records/store.hpp"

namespace zhiben::files {
namespace {

// " from attachments a join … t where …"
void add_attached(db::Query& query, ReadTx& tx, const Attached& to) {
    query.add(" from attachments a join ")
        .name(to.kind->table)
        .add(" t on t.id = a.record where a.kind = ")
        .bind(to.kind->name);
    query.add(" and a.removed_at is null and t.id in (select id from ").name(to.kind->table);
    records::add_where(query, tx, *to.kind, to.filter);
    query.add(")");
}

}  // namespace

std::vector<std::string> list_attached(ReadTx& tx, const std::vector<Attached>& to, std::int64_t after,
                                       std::size_t limit) {
    db::Query query("select q.id from (");
    bool first = true;
    for (const Attached& one : to) {
        if (!tx.actor().is_any(one.kind->readers)) continue;
        query.add(first ? db::Sql("select a.id, a.at") : db::Sql(" union all select a.id, a.at"));
        add_attached(query, tx, one);
        first = false;
    }
    std::vector<std::string> out;
    if (first) return out;
    query.add(") q order by q.at, q.id limit ").bind(static_cast<std::int64_t>(limit));
    tx.sql().each(query.add(" offset ").bind(after), [&](const db::Row& row) { out.emplace_back(row.text(0)); });
    return out;
}

}  // namespace zhiben::files
