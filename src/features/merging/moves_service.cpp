#include "features/merging/moves_service.hpp"

#include <algorithm>

namespace zhiben::merging {

using records::KindPtr;

std::vector<KindPtr> owned_kinds(ReadTx& tx) {
    std::vector<KindPtr> out;
    for (const KindPtr& kind : tx.kinds().all())
        if (!kind->owner.empty() && kind->field(kind->owner).refers == "enterprises") out.push_back(kind);
    return out;
}

std::string number_field(const records::Kind& kind) {
    if (kind.key.size() == 2 && kind.key[0] == kind.owner) return kind.key[1];
    return {};
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

}  // namespace zhiben::merging
