// What an enterprise's spaces say of the enterprise.

#include "features/spaces/store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::spaces {
namespace {

void count_spaces(WriteTx& tx, const std::string& enterprise) {
    const records::KindPtr enterprises = tx.kinds().get("enterprises");
    std::int64_t total = 0;
    db::Value first;
    tx.sql().each(
        db::Query("select sum(quantity), min(counts_from) from spaces where enterprise = $1 and archived = 0 and "
                  "counts_from is not null and retired_on is null",
                  {enterprise}),
        [&](const db::Row& row) {
            total = row.integer(0);
            first = row.value(1);
        });
    // An enterprise with a space has spaces, whatever was said before; its own history says since when.
    auto found = records::find_by(tx, *enterprises, {{"id", enterprise}});
    if (found && total > 0 && enterprises->text(*found, "involvement") != "yes") {
        records::Record after = *found;
        enterprises->set(after, "involvement", std::string("yes"));
        if (enterprises->blank(after, "surveyed_on")) enterprises->set(after, "surveyed_on", first);
        enterprises->set(after, "involved_on", enterprises->get(after, "surveyed_on"));
        found = records::save(tx, *enterprises, *found, std::move(after), "enterprises.involved");
    }
    const std::vector<std::pair<std::string, db::Value>> counted{{"spaces_total", total}, {"ledger_on", first}};
    if (found)
        records::derive(tx, *enterprises, *found, counted);
    else  // archived
        records::derive(tx, *enterprises, enterprise, counted);
}

}  // namespace

void space_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after) {
    for (const records::Record* record : {before, &after}) {
        if (!record) continue;
        const std::string enterprise = kind.text(*record, "enterprise");
        tx.before_commit("count-spaces/" + enterprise,
                         [enterprise](WriteTx& later) { count_spaces(later, enterprise); });
    }
}

}  // namespace zhiben::spaces
