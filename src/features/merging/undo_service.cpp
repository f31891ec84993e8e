// Taking a merge back.

#include <set>

#include "features/merging/moves_service.hpp"

namespace zhiben::merging {
namespace {

using records::KindPtr;
using records::Record;

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
