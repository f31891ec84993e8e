#include <algorithm>
#include <set>

#include "features/merging/moves_service.hpp"
#include "kit/base/id.hpp"
#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::merging {
namespace {

using records::KindPtr;
using records::Record;

// What the moved one is called where both use its number: 3 becomes 3-2, or 3-3.
std::vector<Clash> clashes_of(const records::Kind& kind, const std::vector<Record>& stay,
                              const std::vector<Record>& move) {
    std::vector<Clash> out;
    const std::string field = number_field(kind);
    if (field.empty()) return out;
    std::set<std::string> theirs, used;
    for (const Record& record : stay)
        if (!record.archived) theirs.insert(kind.text(record, field));
    used = theirs;
    for (const Record& record : move)
        if (!record.archived) used.insert(kind.text(record, field));
    for (const Record& record : move) {
        const std::string number = kind.text(record, field);
        if (record.archived || !theirs.contains(number)) continue;
        std::string given;
        for (int i = 2;; ++i) {
            const std::string tail = "-" + std::to_string(i);
            given = first_characters(number, kind.field(field).max - tail.size()) + tail;
            if (used.insert(given).second) break;
        }
        out.push_back({kind.name, record.id, number, given});
    }
    return out;
}

bool may_be_taken(const records::Field& field) { return !field.fixed && !field.derived; }

bool same(ReadTx& tx, const records::Field& field, const db::Value& a, const db::Value& b) {
    if (!field.secret || db::is_null(a) || db::is_null(b)) return a == b;
    return tx.secrets().open(std::get<std::string>(a)) == tx.secrets().open(std::get<std::string>(b));
}

std::pair<Record, Record> load_both(ReadTx& tx, const records::Kind& kind, const std::string& target,
                                    const std::string& merged) {
    if (target == merged) throw Problem(Issues{{"from", "same", "不能与它自己合并，请另选一家", "并入的企业"}});
    std::pair<Record, Record> both{records::get(tx, kind, target), records::get(tx, kind, merged)};
    for (const Record* one : {&both.first, &both.second})
        if (one->archived)
            throw Problem(Stop::conflict, "archived", "“" + kind.title_of(*one) + "”已归档或已并入别的企业，不能合并");
    return both;
}

void keep_item(WriteTx& tx, const std::string& merge, const std::string& kind, const std::string& record,
               const Clash* clash) {
    tx.sql().run(db::Query("insert into merge_items (merge, kind, record, number, given) values ($1, $2, $3, $4, $5)",
                           {merge, kind, record, clash ? db::Value(clash->number) : db::Value(),
                            clash ? db::Value(clash->given) : db::Value()}));
}

// True when a space in use was moved: the target has spaces now, whatever it said before.
bool move_belongings(WriteTx& tx, const std::string& id, const std::string& target, const std::string& merged) {
    bool spaces = false;
    for (const KindPtr& kind : owned_kinds(tx)) {
        const std::vector<Record> move = records::belongings(tx, *kind, merged);
        const std::vector<Clash> clashes = clashes_of(*kind, records::belongings(tx, *kind, target), move);
        for (const Record& before : move) {
            Record after = before;
            kind->set(after, kind->owner, target);
            const Clash* clash = nullptr;
            for (const Clash& one : clashes)
                if (one.record == before.id) clash = &one;
            if (clash) kind->set(after, number_field(*kind), clash->given);
            keep_item(tx, id, kind->name, before.id, clash);
            records::carry_over(tx, *kind, before, std::move(after), kind->name + ".merge");
            spaces = spaces || (kind->name == "spaces" && !before.archived && !kind->blank(before, "counts_from") &&
                                kind->blank(before, "retired_on"));
        }
    }
    std::vector<std::string> attachments;
    tx.sql().each(db::Query("select id from attachments where kind = 'enterprises' and record = $1", {merged}),
                  [&](const db::Row& row) { attachments.emplace_back(row.text(0)); });
    for (const std::string& attachment : attachments) {
        tx.sql().run(db::Query("update attachments set record = $2 where id = $1", {attachment, target}));
        keep_item(tx, id, "attachments", attachment, nullptr);
    }
    return spaces;
}

}  // namespace

Preview preview_merge(ReadTx& tx, const std::string& target, const std::string& merged) {
    const KindPtr enterprises = tx.kinds().get("enterprises");
    auto [keeps, goes] = load_both(tx, *enterprises, target, merged);
    Preview out;
    for (const KindPtr& kind : owned_kinds(tx)) {
        std::vector<Record> move = records::belongings(tx, *kind, merged);
        std::erase_if(move, [&](const Record& one) { return !records::visible(tx, *kind, one); });
        out.moves[kind->name] = static_cast<std::int64_t>(move.size());
        for (Clash& clash : clashes_of(*kind, records::belongings(tx, *kind, target), move))
            out.clashes.push_back(std::move(clash));
    }
    out.moves["attachments"] = tx.sql().integer(
        db::Query("select count(*) from attachments where kind = 'enterprises' and record = $1", {merged}));
    const records::Labels labels = records::labels(tx, *enterprises, {keeps, goes});
    for (std::size_t i = 0; i < enterprises->fields.size(); ++i) {
        const records::Field& field = enterprises->fields[i];
        if (!may_be_taken(field) || same(tx, field, keeps.values[i], goes.values[i])) continue;
        const auto titles = labels.find(field.refers);
        const auto* names = titles == labels.end() ? nullptr : &titles->second;
        const bool unknown = field.name == "involvement" && enterprises->text(keeps, "involvement") == "unknown";
        out.fields.push_back({field.name, field.label, records::value_text(field, keeps.values[i], names),
                              records::value_text(field, goes.values[i], names),
                              db::is_null(keeps.values[i]) || unknown});
    }
    out.target = std::move(keeps);
    out.merged = std::move(goes);
    return out;
}

void merge(WriteTx& tx, const std::string& id, const std::string& target, const std::string& merged,
           const std::vector<std::string>& take) {
    if (!valid_id(id)) throw Problem(Issues{{"id", "bad_id", "应为小写的 UUID（36 个字符）", "编号"}});
    lock_both(tx, target, merged);
    bool done = false;
    tx.sql().each(db::Query("select target, merged from merges where id = $1", {id}), [&](const db::Row& row) {
        if (row.text(0) != target || row.text(1) != merged)
            throw Problem(Stop::conflict, "id_taken", "这个合并编号已用过，请刷新后重试");
        done = true;
    });
    if (done) return;
    const KindPtr kind = tx.kinds().get("enterprises");
    const auto [keeps, goes] = load_both(tx, *kind, target, merged);
    for (const std::string& field : take)
        if (const int at = kind->find(field); at < 0 || !may_be_taken(kind->fields[static_cast<std::size_t>(at)]))
            throw Problem(Issues{{"take", "unknown_field", "没有可以取用的栏目“" + field + "”", "取用的栏目"}});

    const bool spaces = move_belongings(tx, id, target, merged);
    Record gone = goes;
    gone.archived = true;
    kind->set(gone, "merged_into", target);
    records::save(tx, *kind, goes, std::move(gone), "enterprises.merged");

    Record kept = keeps;
    for (const std::string& field : take) kind->set(kept, field, kind->get(goes, field));
    if (spaces && kind->text(kept, "involvement") != "yes") {
        kind->set(kept, "involvement", std::string("yes"));
        if (kind->blank(kept, "surveyed_on")) kind->set(kept, "surveyed_on", kind->get(goes, "surveyed_on"));
    }
    kept = records::save(tx, *kind, keeps, std::move(kept), "enterprises.merge");

    Json taken = Json::object();
    for (std::size_t i = 0; i < kind->fields.size(); ++i)
        if (!kind->fields[i].derived && keeps.values[i] != kept.values[i])
            taken.set(kind->fields[i].name,
                      Json::array().push(value_of(keeps.values[i])).push(value_of(kept.values[i])));
    tx.sql().run(
        db::Query("insert into merges (id, at, by_id, by_name, target, target_name, merged, merged_name, taken) "
                  "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                  {id, tx.now().ms, tx.actor().id, tx.actor().name, target, kind->title_of(kept), merged,
                   kind->title_of(goes), taken.dump()}));
}

std::vector<Merge> merges(ReadTx& tx) {
    std::vector<Merge> out;
    const KindPtr kind = tx.kinds().get("enterprises");
    db::Query query(
        "select id, at, by_name, target, target_name, merged, merged_name, undone_at from merges where target in "
        "(select id from enterprises");
    records::add_where(query, tx, *kind, {});
    query.add(") order by at desc, id limit 200");
    tx.sql().each(query, [&](const db::Row& row) {
        out.push_back({std::string(row.text(0)),
                       std::string(row.text(2)),
                       std::string(row.text(3)),
                       std::string(row.text(4)),
                       std::string(row.text(5)),
                       std::string(row.text(6)),
                       {row.integer(1)},
                       row.integer(7)});
    });
    return out;
}

}  // namespace zhiben::merging
