// Which entries may be one enterprise, and which are known not to be.

#include <algorithm>
#include <set>

#include "features/merging/service.hpp"
#include "kit/base/id.hpp"
#include "kit/base/text.hpp"
#include "kit/work/history.hpp"

namespace zhiben::merging {

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

}  // namespace zhiben::merging
