#include "kit/files/reuse.hpp"

#include <set>

#include "kit/records/store.hpp"

namespace zhiben::files {
namespace {

constexpr std::size_t most_uses = 50;

std::vector<std::string> shared_hashes(ReadTx& tx, const std::string& kind, const std::string& after,
                                       std::size_t limit) {
    db::Query query("select hash from attachments where removed_at is null and hash > ");
    query.bind(after);
    if (!kind.empty()) query.add(" and kind = ").bind(kind);
    query.add(" group by hash having count(distinct record) > 1 order by hash limit ")
        .bind(static_cast<std::int64_t>(limit));
    std::vector<std::string> out;
    tx.sql().each(query, [&](const db::Row& row) { out.emplace_back(row.text(0)); });
    return out;
}

bool in_scope(ReadTx& tx, const Attachment& one) {
    const records::KindPtr kind = tx.kinds().find(one.kind);
    if (!kind || !tx.actor().is_any(kind->readers)) return false;
    const auto record = records::find(tx, *kind, one.record);
    return record && !record->archived;
}

// One use a record, each in scope.
Reuse uses_of(ReadTx& tx, const std::string& hash, const std::string& kind) {
    db::Query query("select id from attachments where removed_at is null and hash = ");
    query.bind(hash);
    if (!kind.empty()) query.add(" and kind = ").bind(kind);
    std::vector<std::string> ids;
    tx.sql().each(query.add(" order by at, id limit 1000"), [&](const db::Row& row) { ids.emplace_back(row.text(0)); });
    Reuse out{hash, {}};
    std::set<std::string> records_seen;
    for (const std::string& id : ids) {
        if (out.uses.size() == most_uses) break;
        const auto one = find(tx, id);
        if (one && in_scope(tx, *one) && records_seen.insert(one->record).second) out.uses.push_back(*one);
    }
    return out;
}

}  // namespace

Reuses reuses(ReadTx& tx, const std::string& kind, const std::string& after, std::size_t limit) {
    Reuses out;
    std::string from = after;
    for (;;) {
        const std::vector<std::string> hashes = shared_hashes(tx, kind, from, limit + 1);
        for (const std::string& hash : hashes) {
            if (out.items.size() == limit) {
                out.next = from;
                return out;
            }
            from = hash;
            if (Reuse one = uses_of(tx, hash, kind); one.uses.size() > 1) out.items.push_back(std::move(one));
        }
        if (hashes.size() <= limit) return out;
    }
}

std::vector<std::string> used_elsewhere(ReadTx& tx, const std::string& kind, const std::string& record) {
    std::vector<std::string> out;
    tx.sql().each(db::Query("select a.id from attachments a where a.kind = $1 and a.record = $2 and "
                            "a.removed_at is null and exists (select 1 from attachments b where b.hash = a.hash and "
                            "b.removed_at is null and (b.record <> a.record or b.kind <> a.kind)) order by a.at, a.id",
                            {kind, record}),
                  [&](const db::Row& row) { out.emplace_back(row.text(0)); });
    return out;
}

}  // namespace zhiben::files
