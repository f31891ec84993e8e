#include "kit/records/import_references.hpp"

#include "kit/base/text.hpp"

namespace zhiben::records {

const ImportReferences::Found& ImportReferences::find(ReadTx& tx, const Field& field, const std::string& by,
                                                      const std::string& text, const std::string& owner) {
    const std::string key = field.name + '\n' + by + '\n' + owner + '\n' + text;
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    const KindPtr referred = tx.kinds().get(field.refers);
    Found found;
    std::int64_t count = 0;
    Filter filter{.conditions = {{by.empty() ? referred->title : by, Test::equal, {text}}}};
    if (!owner.empty()) filter.conditions.push_back({referred->owner, Test::equal, {owner}});
    db::Query query("select id from ");
    query.name(referred->table);
    add_where(query, tx, *referred, filter);
    tx.sql().each(query.add(" limit 2"), [&](const db::Row& row) {
        found.id = row.text(0);
        ++count;
    });
    if (count == 0) {
        // As people write it: blanks and brackets of another width do not matter.
        Filter loose{.q = text};
        if (!owner.empty()) loose.conditions.push_back({referred->owner, Test::equal, {owner}});
        db::Query again("select id, ");
        again.name(by.empty() ? referred->title : by).add(" from ").name(referred->table);
        add_where(again, tx, *referred, loose);
        tx.sql().each(again.add(" limit 20"), [&](const db::Row& row) {
            if (folded(row.text(1)) != folded(text)) return;
            found.id = row.text(0);
            ++count;
        });
    }
    if (count == 0)
        found.problem = "“" + referred->label + "”台账中没有“" + text + "”，或不在您的管理范围内；请核对名称，或先登记";
    if (count > 1)
        found.problem =
            "有多个“" + text + "”，请另加一列填写" +
            (referred->key.empty() ? std::string("编号") : "“" + referred->field(referred->key.front()).label + "”");
    return known_.emplace(key, std::move(found)).first->second;
}

}  // namespace zhiben::records
