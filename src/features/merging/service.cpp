#include "features/merging/service.hpp"

#include <algorithm>
#include <set>

#include "kit/base/id.hpp"
#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/work/history.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::merging {
namespace {

using records::KindPtr;
using records::Record;

// Every kind whose records belong to an enterprise: spaces, hazards, users, and what is added later. What belongs to
// those in turn (the steps of a hazard) follows them.
std::vector<KindPtr> owned_kinds(ReadTx& tx) {
    std::vector<KindPtr> out;
    for (const KindPtr& kind : tx.kinds().all())
        if (!kind->owner.empty() && kind->field(kind->owner).refers == "enterprises") out.push_back(kind);
    return out;
}

// The field that is unique within the enterprise: the space's number. "" when the kind has none.
std::string number_field(const records::Kind& kind) {
    if (kind.key.size() == 2 && kind.key[0] == kind.owner) return kind.key[1];
    return {};
}

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

void lock_both(WriteTx& tx, const std::string& a, const std::string& b) {
    const auto [first, second] = std::minmax(a, b);  // in one order, so that two merges never wait crosswise
    tx.lock(first);
    tx.lock(second);
}

Json value_of(const db::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return {};
}
db::Value value_from(const Json& json) {
    if (json.is_integer()) return json.integer();
    if (json.is_string()) return json.string();
    return {};
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

std::vector<Group> duplicates(ReadTx& tx, std::size_t most) {
    const records::KindPtr kind = tx.kinds().get("enterprises");
    std::set<std::pair<std::string, std::string>> apart;
    tx.sql().each(db::Query("select a, b from distinct_enterprises"),
                  [&](const db::Row& row) { apart.emplace(row.text(0), row.text(1)); });
    std::vector<std::string> cores;
    db::Query query("select name_core from enterprises");
    records::add_where(query, tx, *kind, {});
    query.add(" and name_core is not null group by name_core having count(*) > 1 order by name_core");
    tx.sql().each(query, [&](const db::Row& row) { cores.emplace_back(row.text(0)); });

    std::vector<Group> out;
    for (const std::string& core : cores) {
        if (out.size() >= most) break;
        records::Filter filter{.conditions = {{"name_core", records::Test::equal, {core}}}, .sort = "n", .limit = 50};
        Group group{core, records::list(tx, *kind, filter).items};
        // Who is known to be another than all the rest is no question any more.
        const auto all = group.enterprises;
        std::erase_if(group.enterprises, [&](const records::Record& one) {
            return std::all_of(all.begin(), all.end(), [&](const records::Record& other) {
                return one.id == other.id || apart.contains(std::minmax(one.id, other.id));
            });
        });
        if (group.enterprises.size() > 1) out.push_back(std::move(group));
    }
    return out;
}

void mark_distinct(WriteTx& tx, const std::string& id, const std::string& a, const std::string& b,
                   const std::string& reason) {
    const records::KindPtr kind = tx.kinds().get("enterprises");
    const auto [first, second] = std::minmax(a, b);
    records::get(tx, *kind, first);
    records::get(tx, *kind, second);
    Issues issues;
    if (!valid_id(id)) issues.push_back({"id", "bad_id", "应为小写的 UUID（36 个字符）", "编号"});
    if (first == second) issues.push_back({"b", "same", "请选择两家不同的企业", "企业"});
    if (trimmed(reason).empty()) issues.push_back({"reason", "required", "必填：请写明为什么不是同一家", "理由"});
    if (characters(reason) > 500) issues.push_back({"reason", "too_long", "最多 500 个字", "理由"});
    raise_if_any(std::move(issues));
    const std::int64_t added = tx.sql().run(
        db::Query("insert into distinct_enterprises (a, b, id, reason, by_name, at) values ($1, $2, $3, $4, $5, $6) "
                  "on conflict do nothing",
                  {first, second, id, trimmed(reason), tx.actor().name, tx.now().ms}));
    if (added > 0)
        write_history(tx, "distinct_enterprises.create", "distinct_enterprises", id, "",
                      Json::object().set("a", first).set("b", second).set("reason", trimmed(reason)).dump());
}

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

namespace {

struct Item {
    std::string kind, record, number, given;
};
struct Undo {
    std::string id, target, merged;
    Json taken;
    std::vector<Item> items;
    std::set<std::pair<std::string, std::string>> returned;  // kind, record
};

std::optional<Undo> load_undo(WriteTx& tx, const std::string& id) {
    std::optional<Undo> out;
    bool undone = false;
    tx.sql().each(
        db::Query("select target, merged, taken, undone_at from merges where id = $1", {id}), [&](const db::Row& row) {
            out = Undo{id, std::string(row.text(0)), std::string(row.text(1)), Json::parse(row.text(2)), {}, {}};
            undone = !row.null(3);
        });
    if (!out) throw Problem(Stop::not_found, "not_found", "没有找到这次合并，或它不在您的管理范围内");
    records::get(tx, *tx.kinds().get("enterprises"), out->target);  // in scope
    if (undone) return {};
    tx.sql().each(db::Query("select kind, record, number, given from merge_items where merge = $1", {id}),
                  [&](const db::Row& row) {
                      out->items.push_back({std::string(row.text(0)), std::string(row.text(1)),
                                            std::string(row.text(2)), std::string(row.text(3))});
                  });
    return out;
}

[[noreturn]] void refuse(const char* code, const std::string& why) {
    throw Problem(Stop::conflict, code, "不能撤销这次合并：" + why);
}

void give_back_one(WriteTx& tx, Undo& undo, const records::Kind& kind, const Record& before, const Item* item) {
    Record after = before;
    kind.set(after, kind.owner, undo.merged);
    // A number that somebody has changed since is the one that counts.
    if (item && !item->given.empty() && kind.text(before, number_field(kind)) == item->given)
        kind.set(after, number_field(kind), item->number);
    records::carry_over(tx, kind, before, std::move(after), kind.name + ".undo_merge");
    undo.returned.emplace(kind.name, before.id);
}

void give_back(WriteTx& tx, Undo& undo) {
    std::map<std::pair<std::string, std::string>, const Item*> items;
    for (const Item& item : undo.items) items[{item.kind, item.record}] = &item;
    for (const KindPtr& kind : owned_kinds(tx)) {
        std::size_t expected = 0;
        for (const Item& item : undo.items) expected += item.kind == kind->name;
        for (const Record& record : records::belongings(tx, *kind, undo.target)) {
            const auto found = items.find({kind->name, record.id});
            if (found == items.end()) continue;
            give_back_one(tx, undo, *kind, record, found->second);
            --expected;
        }
        if (expected > 0)
            refuse("moved_on", "合并时转来的“" + kind->label + "”有 " + std::to_string(expected) +
                                   " 条后来又转到了别的企业，请先把它们转回");
    }
    // What was added since to something that goes back goes with it: the hazard found in a space, the step of a hazard.
    for (bool more = true; more;) {
        more = false;
        for (const KindPtr& kind : owned_kinds(tx))
            for (const Record& record : records::belongings(tx, *kind, undo.target))
                for (std::size_t i = 0; i < kind->fields.size(); ++i) {
                    const records::Field& field = kind->fields[i];
                    const auto* refers = std::get_if<std::string>(&record.values[i]);
                    if (field.type != records::Type::reference || field.name == kind->owner || !refers) continue;
                    if (!undo.returned.contains({field.refers, *refers})) continue;
                    give_back_one(tx, undo, *kind, record, nullptr);
                    more = true;
                    break;
                }
    }
    for (const Item& item : undo.items)
        if (item.kind == "attachments")
            tx.sql().run(db::Query("update attachments set record = $2 where id = $1 and record = $3",
                                   {item.record, undo.merged, undo.target}));
}

}  // namespace

void undo_merge(WriteTx& tx, const std::string& id) {
    auto undo = load_undo(tx, id);
    if (!undo) return;  // already undone
    lock_both(tx, undo->target, undo->merged);
    undo = load_undo(tx, id);
    if (!undo) return;
    const KindPtr kind = tx.kinds().get("enterprises");
    const Record target = records::get(tx, *kind, undo->target);
    if (target.archived)
        refuse("target_archived", "“" + kind->title_of(target) + "”后来又归档或并入了别的企业，请先撤销那一次");
    const auto merged = records::find(tx, *kind, undo->merged);
    if (!merged || !merged->archived || kind->text(*merged, "merged_into") != undo->target)
        refuse("merged_changed", "被并入的企业后来又有改动");

    Record restored = target;
    for (const auto& [field, values] : undo->taken.members()) {
        const db::Value before = value_from(values.items().at(0)), after = value_from(values.items().at(1));
        if (kind->find(field) >= 0 && kind->get(target, field) == after) kind->set(restored, field, before);
    }
    if (restored.values != target.values)
        records::carry_over(tx, *kind, target, std::move(restored), "enterprises.undo_merge");

    const std::string code = kind->text(*merged, "credit_code");
    if (const auto other = records::find_by(tx, *kind, {{"credit_code", code}}); other && !code.empty())
        refuse("code_taken", "它的统一社会信用代码 " + code + " 现在用于“" + kind->title_of(*other) + "”");
    Record back = *merged;
    back.archived = false;
    kind->set(back, "merged_into", {});
    records::carry_over(tx, *kind, *merged, std::move(back), "enterprises.undo_merge");

    give_back(tx, *undo);
    tx.sql().run(db::Query("update merges set undone_at = $2, undone_by = $3 where id = $1",
                           {id, tx.now().ms, tx.actor().name}));
}

}  // namespace zhiben::merging
