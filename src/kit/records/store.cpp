#include "kit/records/store.hpp"

#include <algorithm>
#include <cstdio>

#include "kit/base/id.hpp"
#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/records/rows.hpp"
#include "kit/records/search.hpp"
#include "kit/work/history.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::records {
namespace {

// What its digest column holds beside this value.
db::Value digest_beside(const ReadTx& tx, const Field& field, const db::Value& sealed) {
    if (db::is_null(sealed)) return {};
    return digest_of(tx, field, tx.secrets().open(std::get<std::string>(sealed)));
}

std::string extra_json(const Kind& kind, const Record& record) {
    Json out = Json::object();
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        if (!kind.fields[i].extra) continue;
        if (const auto* number = std::get_if<std::int64_t>(&record.values[i])) out.set(kind.fields[i].name, *number);
        if (const auto* text = std::get_if<std::string>(&record.values[i])) out.set(kind.fields[i].name, *text);
    }
    return out.members().empty() ? std::string() : out.dump();
}

std::string search_text(const Kind& kind, const Record& record, const std::optional<Owner>& owner) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (const auto* text = std::get_if<std::string>(&record.values[i]); kind.fields[i].searched && text)
            parts.push_back(folded(*text));
    if (owner) parts.push_back(folded(owner->title));
    return join(parts, "\n");
}

bool may_see(const ReadTx& tx, const Kind& kind, const Place& place) {
    return kind.everywhere || tx.actor().scope.contains(place);
}

[[noreturn]] void not_found(const Kind& kind) {
    throw Problem(Stop::not_found, "not_found", "没有找到这条“" + kind.label + "”，或它不在您的管理范围内");
}

// What everybody reads is still changed only within one's own area.
void need_scope(const ReadTx& tx, const Kind& kind, const Place& place) {
    const bool within = kind.everywhere ? place.area.starts_with(tx.actor().scope.area) : may_see(tx, kind, place);
    if (!within) throw Problem(Stop::forbidden, "scope", "这条“" + kind.label + "”不在您的管理范围内，不能保存");
}

// The database's own word, as an issue of the field it is about.
[[noreturn]] void explain(const Kind& kind, const db::Violation& violation) {
    if (violation.sort == db::Violation::Sort::unique)
        for (const std::string& column : violation.columns)
            if (const int at = kind.find(column); at >= 0 && column != kind.owner) {
                const Field& field = kind.fields[static_cast<std::size_t>(at)];
                throw Problem(Issues{{field.name, "taken", "已有相同的“" + field.label + "”，不能重复", field.label}});
            }
    throw violation;
}

std::optional<Record> one(ReadTx& tx, const Kind& kind, const db::Query& query) {
    std::optional<Record> out;
    tx.sql().each(query, [&](const db::Row& row) { read_row(kind, row, out.emplace()); });
    return out;
}

std::optional<Record> find_anywhere(ReadTx& tx, const Kind& kind, std::string_view id) {
    db::Query query;
    select_columns(query, kind);
    return one(tx, kind, query.add(" where id = ").bind(std::string(id)));
}

std::string search_of_row(ReadTx& tx, const Kind& kind, std::int64_t n) {
    db::Query query("select search from ");
    query.name(kind.table).add(" where n = ").bind(n);
    const auto found = tx.sql().value(query);
    return found && std::holds_alternative<std::string>(*found) ? std::get<std::string>(*found) : std::string();
}

void insert(WriteTx& tx, const Kind& kind, Record& record, const std::string& search) {
    db::Query query("insert into ");
    query.name(kind.table)
        .add(
            " (id, version, created_at, changed_at, archived, scope_area, scope_department, scope_owner, "
            "scope_sector, search, extra");
    for (const Field& field : kind.fields) {
        if (!field.extra) query.add(", ").name(field.name);
        if (field.digested) query.add(", ").name(digest_column(field));
    }
    query.add(") values (")
        .bind(record.id)
        .add(", 1, ")
        .bind(record.created.ms)
        .add(", ")
        .bind(record.changed.ms)
        .add(", 0, ")
        .bind(record.place.area)
        .add(", ")
        .bind(record.place.department)
        .add(", ")
        .bind(record.place.owner)
        .add(", ")
        .bind(record.place.sector)
        .add(", ")
        .bind(search)
        .add(", ")
        .bind(extra_json(kind, record));
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const Field& field = kind.fields[i];
        if (!field.extra) query.add(", ").bind(record.values[i]);
        if (field.digested) query.add(", ").bind(digest_beside(tx, field, record.values[i]));
    }
    query.add(")");
    try {
        record.n = tx.sql().insert(std::move(query));
    } catch (const db::Violation& violation) {
        explain(kind, violation);
    }
    record.version = 1;
    search::put(tx.sql(), kind.table, record.n, "", search);
}

// Writes what differs and nothing else: SQLite takes a row out of every index that has a column of the list and puts it
// in again, even where the value stays, and opens a savepoint for a foreign key among them.
void write_row(WriteTx& tx, const Kind& kind, const Record& before, const Record& record, const std::string& search) {
    const std::string search_before = search_of_row(tx, kind, record.n);
    db::Query query("update ");
    query.name(kind.table).add(" set version = ").bind(record.version).add(", changed_at = ").bind(record.changed.ms);
    if (record.archived != before.archived) query.add(", archived = ").bind(std::int64_t{record.archived});
    if (record.place.area != before.place.area) query.add(", scope_area = ").bind(record.place.area);
    if (record.place.department != before.place.department)
        query.add(", scope_department = ").bind(record.place.department);
    if (record.place.owner != before.place.owner) query.add(", scope_owner = ").bind(record.place.owner);
    if (record.place.sector != before.place.sector) query.add(", scope_sector = ").bind(record.place.sector);
    if (search != search_before) query.add(", search = ").bind(search);
    bool extra = false;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const Field& field = kind.fields[i];
        if (record.values[i] == before.values[i]) continue;
        extra |= field.extra;
        if (!field.extra) query.add(", ").name(field.name).add(" = ").bind(record.values[i]);
        if (!field.digested) continue;
        query.add(", ").name(digest_column(field)).add(" = ").bind(digest_beside(tx, field, record.values[i]));
    }
    if (extra) query.add(", extra = ").bind(extra_json(kind, record));
    query.add(" where id = ").bind(record.id);
    try {
        tx.sql().run(query);
    } catch (const db::Violation& violation) {
        explain(kind, violation);
    }
    search::put(tx.sql(), kind.table, record.n, search_before, search);
}

// When an owner moves to another department, area or line of business, or takes another name, what belongs to it
// follows.
void move_belongings(WriteTx& tx, const Kind& owner_kind, const Record& before, const Record& after) {
    for (const KindPtr& kind : tx.kinds().all()) {
        if (kind->owner.empty() || kind->field(kind->owner).refers != owner_kind.name) continue;
        if (before.place == after.place && owner_kind.title_of(before) == owner_kind.title_of(after)) return;
        for (const Record& old : belongings(tx, *kind, after.id)) {
            Record moved = old;
            const auto owner = owner_of(tx, *kind, moved);
            moved.place = place_of(tx, *kind, moved, owner);
            write_row(tx, *kind, old, moved, search_text(*kind, moved, owner));
            if (!(old.place == moved.place)) tx.kinds().tell_followers(tx, *kind, &old, moved);
            move_belongings(tx, *kind, old, moved);
        }
    }
}

Record store_new(WriteTx& tx, const Kind& kind, Record draft, std::string_view action) {
    if (!valid_id(draft.id)) throw Problem(Stop::malformed, "bad_id", "编号应为小写的 UUID（36 个字符）");
    tx.lock(lock_key(kind, draft));
    if (const auto existing = find_anywhere(tx, kind, draft.id)) {
        // The same creation sent twice (a bad network) is the same record; what the system filled in does not count,
        // and what it puts into one form (a code in small letters) is put so again before the two are compared.
        for (std::size_t i = 0; i < kind.fields.size(); ++i)
            if (kind.fields[i].fixed || db::is_null(draft.values[i])) draft.values[i] = existing->values[i];
        if (kind.complete) kind.complete(tx, kind, &*existing, draft);
        for (std::size_t i = 0; i < kind.fields.size(); ++i) {
            if (kind.fields[i].fixed || db::is_null(draft.values[i])) continue;
            const bool same = kind.fields[i].secret && !db::is_null(existing->values[i])
                                  ? tx.secrets().open(std::get<std::string>(draft.values[i])) ==
                                        tx.secrets().open(std::get<std::string>(existing->values[i]))
                                  : draft.values[i] == existing->values[i];
            if (!same || !may_see(tx, kind, existing->place))
                throw Problem(Stop::conflict, "id_taken", "这个编号已用于另一条“" + kind.label + "”");
        }
        return *existing;
    }
    draft.created = draft.changed = tx.now();
    const auto owner = owner_of(tx, kind, draft);
    draft.place = place_of(tx, kind, draft, owner);
    if (kind.complete) kind.complete(tx, kind, nullptr, draft);
    draft.place = place_of(tx, kind, draft, owner);  // an area's path is of its completing
    raise_if_any(check(tx, kind, nullptr, draft));
    need_scope(tx, kind, draft.place);
    insert(tx, kind, draft, search_text(kind, draft, owner));
    write_history(tx, action, kind.name, draft.id, "", history_json(kind, draft));
    tx.kinds().tell_followers(tx, kind, nullptr, draft);
    return draft;
}

enum class Saving { usual, carried_over, beyond_scope };

Record store_change(WriteTx& tx, const Kind& kind, const Record& before, Record after, std::string_view action,
                    Saving saving = Saving::usual) {
    const bool judged = saving != Saving::carried_over;
    after.version = before.version + 1;
    after.changed = tx.now();
    const auto owner = owner_of(tx, kind, after);
    after.place = place_of(tx, kind, after, owner);
    if (!after.archived && judged) {
        if (kind.complete) kind.complete(tx, kind, &before, after);
        after.place = place_of(tx, kind, after, owner);
        if (after.values == before.values && after.archived == before.archived && after.place == before.place)
            return before;
        raise_if_any(check(tx, kind, &before, after));
    }
    // What is concealed from who merges or renames its owner follows all the same, and he learns nothing of it.
    if (saving == Saving::usual || (saving == Saving::carried_over && !is_concealed(kind, before))) {
        need_scope(tx, kind, before.place);
        need_scope(tx, kind, after.place);
    }
    write_row(tx, kind, before, after, search_text(kind, after, owner));
    write_history(tx, action, kind.name, after.id, history_json(kind, before),
                  after.archived ? "" : history_json(kind, after));
    tx.kinds().tell_followers(tx, kind, &before, after);
    move_belongings(tx, kind, before, after);
    return after;
}

// Reads the record again behind its lock, so that what is compared is what will be overwritten.
Record locked(WriteTx& tx, const Kind& kind, const Record& known, std::int64_t version) {
    tx.lock(lock_key(kind, known));
    const auto before = find(tx, kind, known.id);
    if (!before || before->archived) not_found(kind);
    if (version != 0 && before->version != version) {
        Problem stale(Stop::stale, "stale", "这条“" + kind.label + "”已被他人修改，请对照后再保存");
        Json extra = Json::object();
        extra.set("current", to_json(kind, *before, labels(tx, kind, {*before}))).set("yours", to_json(kind, known));
        stale.extra = std::make_shared<const Json>(std::move(extra));
        throw stale;
    }
    return *before;
}

}  // namespace

std::string digest_of(const ReadTx& tx, const Field& field, std::string_view plain) {
    return tx.secrets().digest(field.name, lower_ascii(half_width(trimmed(plain))));
}

std::optional<Record> find(ReadTx& tx, const Kind& kind, std::string_view id) {
    need_role(tx, kind, kind.readers, "查看");
    auto record = find_anywhere(tx, kind, id);
    if (record && !may_see(tx, kind, record->place)) return {};
    return record;
}

Record get(ReadTx& tx, const Kind& kind, std::string_view id) {
    auto record = find(tx, kind, id);
    if (!record) not_found(kind);
    return std::move(*record);
}

bool visible(const ReadTx& tx, const Kind& kind, const Record& record) { return may_see(tx, kind, record.place); }

std::optional<Record> find_by(ReadTx& tx, const Kind& kind, const std::vector<std::pair<std::string, db::Value>>& key) {
    db::Query query;
    select_columns(query, kind);
    query.add(" where archived = 0");
    for (const auto& [name, value] : key) {
        const Field* field = name == "id" ? nullptr : &kind.field(name);
        if (field && field->digested)
            query.add(" and ")
                .name(digest_column(*field))
                .add(" = ")
                .bind(digest_of(tx, *field, std::get<std::string>(value)));
        else
            query.add(" and ").name(name).add(" = ").bind(value);
    }
    return one(tx, kind, query.add(" limit 1"));
}

std::string lock_key(const Kind& kind, const Record& record) {
    const std::string owner = kind.owner.empty() ? std::string() : kind.text(record, kind.owner);
    return owner.empty() ? record.id : owner;
}

Record create(WriteTx& tx, const Kind& kind, Record draft) {
    need_role(tx, kind, kind.creators, "新增");
    return store_new(tx, kind, std::move(draft), kind.name + ".create");
}

Record create_by_verb(WriteTx& tx, const Kind& kind, Record draft, std::string_view action) {
    return store_new(tx, kind, std::move(draft), action);
}

Record update(WriteTx& tx, const Kind& kind, Record changed, std::int64_t version) {
    need_role(tx, kind, kind.writers, "修改");
    const Record before = locked(tx, kind, changed, version);
    Record after = before;
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (!kind.fields[i].fixed) after.values[i] = std::move(changed.values[i]);
    return store_change(tx, kind, before, std::move(after), kind.name + ".update");
}

Record save(WriteTx& tx, const Kind& kind, const Record& before, Record after, std::string_view action) {
    return store_change(tx, kind, before, std::move(after), action);
}

std::vector<Record> belongings(ReadTx& tx, const Kind& kind, std::string_view owner) {
    std::vector<Record> out;
    db::Query query;
    select_columns(query, kind);
    query.add(" where ").name(kind.owner).add(" = ").bind(std::string(owner)).add(" order by n");
    tx.sql().each(query, [&](const db::Row& row) { read_row(kind, row, out.emplace_back()); });
    return out;
}

Record carry_over(WriteTx& tx, const Kind& kind, const Record& before, Record after, std::string_view action) {
    return store_change(tx, kind, before, std::move(after), action, Saving::carried_over);
}

Record save_beyond_scope(WriteTx& tx, const Kind& kind, const Record& before, Record after, std::string_view action) {
    return store_change(tx, kind, before, std::move(after), action, Saving::beyond_scope);
}

void archive(WriteTx& tx, const Kind& kind, std::string_view id, std::int64_t version) {
    need_role(tx, kind, kind.archivers, "删除");
    const Record before = locked(tx, kind, get(tx, kind, id), version);
    Record after = before;
    after.archived = true;
    store_change(tx, kind, before, std::move(after), kind.name + ".archive");
}

void derive(WriteTx& tx, const Kind& kind, std::string_view id,
            const std::vector<std::pair<std::string, db::Value>>& values) {
    if (const auto before = find_anywhere(tx, kind, id)) derive(tx, kind, *before, values);
}

void derive(WriteTx& tx, const Kind& kind, const Record& before,
            const std::vector<std::pair<std::string, db::Value>>& values) {
    Record after = before;
    db::Query query("update ");
    query.name(kind.table).add(" set ");
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!kind.field(values[i].first).derived) throw std::logic_error(values[i].first + " is no derived field");
        if (i) query.add(", ");
        query.name(values[i].first).add(" = ").bind(values[i].second);
        kind.set(after, values[i].first, values[i].second);
    }
    if (after.values == before.values) return;
    tx.sql().run(query.add(" where id = ").bind(after.id));
    tx.kinds().tell_followers(tx, kind, &before, after);
}

std::int64_t next_number(WriteTx& tx, const std::string& series) {
    return tx.sql().integer(
        db::Query("insert into sequences (name, last) values ($1, 1) "
                  "on conflict (name) do update set last = sequences.last + 1 returning last",
                  {series}));
}

std::string day_number(WriteTx& tx, const std::string& prefix, Day day) {
    std::string digits = day.iso();
    std::erase(digits, '-');
    const std::string head = prefix + "-" + digits + "-";
    char number[24];
    std::snprintf(number, sizeof number, "%04lld", static_cast<long long>(next_number(tx, head)));
    return head + number;
}

}  // namespace zhiben::records
