#include "features/rulebook/rule_reader.hpp"

namespace zhiben::rulebook {
namespace {

const std::vector<std::string> marks{"官", "官转", "政", "案", "表", "件", "推", "常"};
bool sure(std::string_view mark) { return mark == "官" || mark == "官转" || mark == "政" || mark == "案"; }

}  // namespace

void RuleReader::only_rule(const toml::table& table, const Path& path, std::vector<std::string> known) {
    for (const char* one : {"code", "label", "system", "since", "until", "basis", "mark", "verified", "note"})
        known.emplace_back(one);
    for (const auto& [key, node] : table)
        if (std::find(known.begin(), known.end(), key.str()) == known.end())
            wrong(&node, path + std::string(key.str()), "unknown_word",
                  "不认识“" + std::string(key.str()) + "”，这里可以写：" + join(known, "、"));
}

void RuleReader::rule(const toml::table& table, const Path& path, Rule& out, const std::vector<Rule>& before,
                      const Pack* lives_as) {
    std::set<std::string> any;
    out.code = code(table, path, any);
    out.system = text(table, path, "system", false);
    if (!out.system.empty() && !known(book_.systems, out.system))
        wrong(table.get("system"), path + "system", "unknown_system", "没有代码为“" + out.system + "”的适用体系");
    if (lives_as && !table.get("since")) {
        out.since = lives_as->since;
        out.until = lives_as->until;
    } else
        period(table, path, out.since, out.until);
    out.mark = word(table, path, "mark", marks);
    out.verified = yes(table, path, "verified", sure(out.mark));
    if (out.verified && !sure(out.mark))
        wrong(table.get("verified"), path + "verified", "not_verified",
              "来源标记为“" + out.mark + "”的规则没有核对过原文，不能写 verified = true");
    out.note = text(table, path, "note", false);
    for (const Rule& other : before)
        if (other.code == out.code && other.system == out.system && overlap(other, out))
            wrong(table.get("code"), path + "code", "overlap",
                  "“" + out.code + "”与另一条同名规则（" + other.since.iso() + " 起）的日期重叠");
}

void RuleReader::basis(const toml::table& table, const Path& path, Rule& out, std::string& pack, std::string& article) {
    pack = text(table, path, "pack", false);
    article = text(table, path, "article", false);
    out.basis = text(table, path, "basis", false);
    if (pack.empty() && out.basis.empty() && sure(out.mark))
        wrong(&table, path + "basis", "required", "缺少 basis，或者 pack 和 article");
    if (pack.empty()) return;
    const Pack* found = need_pack(table.get("pack"), path + "pack", pack);
    if (!found) return;
    if (out.basis.empty()) out.basis = cite(*found, article);
    if (found->system.size() && out.system.empty()) out.system = found->system;
    if (found->since > out.since || (found->until && (!out.until || *out.until > *found->until)))
        wrong(&table, path + "since", "outside_pack", "日期超出了“" + found->label + "”的有效期");
}

void RuleReader::period(const toml::table& table, const Path& path, Day& since, std::optional<Day>& until) {
    if (const auto from = day(table, path, "since")) since = *from;
    until = day(table, path, "until", false);
    if (until && *until < since)
        wrong(table.get("until"), path + "until", "before_since",
              "until（" + until->iso() + "）早于 since（" + since.iso() + "）");
}

const Pack* RuleReader::need_pack(const toml::node* where, const Path& path, std::string_view pack) {
    const Pack* found = book_.pack(pack);
    if (!found) wrong(where, path, "unknown_pack", "packs.toml 中没有代码为“" + std::string(pack) + "”的法规");
    return found;
}

bool RuleReader::known(const std::vector<Label>& all, std::string_view code) {
    return std::any_of(all.begin(), all.end(), [&](const Label& one) { return one.code == code; });
}

bool RuleReader::overlap(const Rule& a, const Rule& b) {
    return (!a.until || b.since <= *a.until) && (!b.until || a.since <= *b.until);
}

std::optional<Range> RuleReader::range(const toml::table& table, const Path& path, const char* key) {
    const toml::node* node = table.get(key);
    if (!node) return {};
    const toml::table* inner = node->as_table();
    if (!inner) {
        wrong(node, path + key, "not_a_range", std::string(key) + " 应写作 { least = 10000, most = 20000 }，单位为元");
        return {};
    }
    only(*inner, path + key + ".", {"least", "most"});
    Range out{integer(*inner, path + key + ".", "least", false).value_or(0),
              integer(*inner, path + key + ".", "most", true, 1).value_or(0)};
    if (out.most && out.least > out.most)
        wrong(node, path + key, "range_order", std::string(key) + " 的 least 大于 most");
    return out;
}

std::vector<Label> RuleReader::labels(const toml::table& root, const char* key) {
    std::vector<Label> out;
    std::set<std::string> seen;
    each(root, key, true, [&](const toml::table& table, const Path& path) {
        only(table, path, {"code", "label", "clause", "sectors"});
        Label one{code(table, path, seen), text(table, path, "label"), text(table, path, "clause", false)};
        one.sectors = texts(table, path, "sectors");
        out.push_back(std::move(one));
    });
    return out;
}

}  // namespace zhiben::rulebook
