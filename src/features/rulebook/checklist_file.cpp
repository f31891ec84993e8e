// The checklist of an inspection, and when what failed is a major hazard.

#include "features/rulebook/rule_reader.hpp"

namespace zhiben::rulebook {
namespace {

// "order13:21(三)", with * when the article's text was not had.
Clause clause_of(RuleReader& in, const toml::node* where, const Path& path, std::string text) {
    Clause out;
    if (text.ends_with('*')) {
        out.verified = false;
        text.pop_back();
    }
    const std::size_t colon = text.find(':');
    out.pack = text.substr(0, colon);
    if (colon == std::string::npos)
        in.wrong(where, path, "not_a_clause", "条款应写作 法规代码:条，如 order13:21(三)，现为“" + text + "”");
    else
        out.article = text.substr(colon + 1);
    const Pack* pack = in.need_pack(where, path, out.pack);
    if (pack) out.cited = cite(*pack, out.article);
    return out;
}

void read_bases(RuleReader& in, const toml::table& table, const Path& path, const Rulebook& book, Item& item) {
    in.each(table, "bases", true, [&](const toml::table& one, const Path& inner) {
        const Path here = path + inner;
        in.only(one, here, {"since", "until", "clauses", "penalties", "none"});
        ItemBasis out;
        in.period(one, here, out.since, out.until);
        for (const std::string& text : in.texts(one, here, "clauses"))
            out.clauses.push_back(clause_of(in, one.get("clauses"), here + "clauses", text));
        out.penalties = in.texts(one, here, "penalties");
        out.none = in.text(one, here, "none", false);
        if (out.none.empty() == out.clauses.empty())
            in.wrong(&one, here + "clauses", "clauses_or_none", "clauses 和 none（为什么没有依据）应写且只写一个");
        for (const Clause& clause : out.clauses)
            if (const Pack* pack = book.pack(clause.pack); pack && pack->since > out.since && pack->articles != "bare")
                in.wrong(one.get("clauses"), here + "clauses", "outside_pack",
                         "“" + pack->label + "”在 " + out.since.iso() + " 还没有施行");
            else if (pack && pack->until && (!out.until || *out.until > *pack->until))
                in.wrong(one.get("clauses"), here + "clauses", "outside_pack",
                         "“" + pack->label + "”到 " + pack->until->iso() + " 为止");
        for (const std::string& penalty : out.penalties)
            if (std::none_of(book.penalties.begin(), book.penalties.end(),
                             [&](const Penalty& known) { return known.code == penalty; }))
                in.wrong(one.get("penalties"), here + "penalties", "unknown_penalty",
                         "penalties.toml 中没有代码为“" + penalty + "”的罚则");
        if (!item.bases.empty() && (!item.bases.back().until || item.bases.back().until->plus(1) != out.since))
            in.wrong(one.get("since"), here + "since", "gap", "应紧接上一段依据的次日开始，中间不空、不重叠");
        item.bases.push_back(std::move(out));
    });
}

}  // namespace

void read_checklist(RuleReader& in, const toml::table& root, Rulebook& book) {
    book.points = in.labels(root, "points");
    book.problems = in.labels(root, "problems");
    in.only(root, "", {"points", "problems", "checklist"});
    std::set<std::string> codes;
    std::set<int> numbers;
    in.each(root, "checklist", true, [&](const toml::table& table, const Path& path) {
        in.only(table, path,
                {"number", "code", "text", "method", "points", "problem", "category", "only_toxic", "only_explosive",
                 "only_contracted", "bases"});
        Item out;
        out.code = in.code(table, path, codes);
        out.number = static_cast<int>(in.integer(table, path, "number", true, 1, 999).value_or(0));
        if (!numbers.insert(out.number).second)
            in.wrong(table.get("number"), path + "number", "duplicate", "序号 " + std::to_string(out.number) + " 重复");
        out.text = in.text(table, path, "text");
        out.method = in.text(table, path, "method");
        out.points = in.texts(table, path, "points");
        for (const std::string& point : out.points)
            if (!RuleReader::known(book.points, point))
                in.wrong(table.get("points"), path + "points", "unknown_point", "没有代码为“" + point + "”的执法要点");
        out.problem = in.text(table, path, "problem", false);
        if (!out.problem.empty() && !RuleReader::known(book.problems, out.problem))
            in.wrong(table.get("problem"), path + "problem", "unknown_problem",
                     "没有代码为“" + out.problem + "”的重点问题");
        out.category = in.word(table, path, "category", {"management", "site"});
        out.only_toxic = in.yes(table, path, "only_toxic", false);
        out.only_explosive = in.yes(table, path, "only_explosive", false);
        out.only_contracted = in.yes(table, path, "only_contracted", false);
        read_bases(in, table, path, book, out);
        book.items.push_back(std::move(out));
    });
}

void read_criteria(RuleReader& in, const toml::table& root, Rulebook& book) {
    book.facts = in.labels(root, "facts");
    in.only(root, "", {"facts", "criteria"});
    in.each(root, "criteria", true, [&](const toml::table& table, const Path& path) {
        in.only_rule(table, path, {"pack", "article", "only_toxic", "groups"});
        Criterion out;
        in.rule(table, path, out, rules_of(book.criteria), book.pack(in.text(table, path, "pack")));
        in.basis(table, path, out, out.pack, out.article);
        out.label = in.text(table, path, "label");
        out.only_toxic = in.yes(table, path, "only_toxic", false);
        const toml::array* groups = table.get_as<toml::array>("groups");
        if (!groups || groups->empty())
            in.wrong(table.get("groups") ? table.get("groups") : &table, path + "groups", "required",
                     "groups 应写作 [[\"ledger\"], [\"signs\"]]：每组至少一项不合格");
        for (std::size_t i = 0; groups && i < groups->size(); ++i) {
            const toml::array* group = groups->get(i)->as_array();
            std::vector<std::string> codes;
            for (std::size_t k = 0; group && k < group->size(); ++k)
                if (const auto code = group->get(k)->value_exact<std::string>()) codes.push_back(*code);
            if (codes.empty())
                in.wrong(groups->get(i), path + "groups", "empty_group", "每组至少写一个检查项或事实的代码");
            for (const std::string& code : codes) {
                if (!book.item(code) && !RuleReader::known(book.facts, code))
                    in.wrong(groups->get(i), path + "groups", "unknown_item", "没有代码为“" + code + "”的检查项或事实");
                for (Item& item : book.items)
                    if (item.code == code) item.criteria.push_back(out.code);
            }
            out.groups.push_back(std::move(codes));
        }
        book.criteria.push_back(std::move(out));
    });
}

}  // namespace zhiben::rulebook
