// The files of rules/: everything that is wrong is found in one pass, each with its file and line.

#include <map>

#include "features/rulebook/rulebook.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/toml_reader.hpp"

namespace zhiben::rulebook {
namespace {

using Path = std::string;
const std::vector<std::string> marks{"官", "官转", "政", "案", "表", "件", "推", "常"};
bool sure(std::string_view mark) { return mark == "官" || mark == "官转" || mark == "政" || mark == "案"; }

class RuleReader : public TomlReader {
  public:
    explicit RuleReader(Rulebook& book) : book_(book) {}

    void only_rule(const toml::table& table, const Path& path, std::vector<std::string> known) {
        for (const char* one : {"code", "label", "system", "since", "until", "basis", "mark", "verified", "note"})
            known.emplace_back(one);
        for (const auto& [key, node] : table)
            if (std::find(known.begin(), known.end(), key.str()) == known.end())
                wrong(&node, path + std::string(key.str()), "unknown_word",
                      "不认识“" + std::string(key.str()) + "”，这里可以写：" + join(known, "、"));
    }

    // What every rule has. One code and system may come again for other days, never twice for the same day. What has no
    // days of its own lives as long as its regulation.
    void rule(const toml::table& table, const Path& path, Rule& out, const std::vector<Rule>& before,
              const Pack* lives_as = nullptr) {
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
    // `basis` in words, or the article of a pack.
    void basis(const toml::table& table, const Path& path, Rule& out, std::string& pack, std::string& article) {
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
    void period(const toml::table& table, const Path& path, Day& since, std::optional<Day>& until) {
        if (const auto from = day(table, path, "since")) since = *from;
        until = day(table, path, "until", false);
        if (until && *until < since)
            wrong(table.get("until"), path + "until", "before_since",
                  "until（" + until->iso() + "）早于 since（" + since.iso() + "）");
    }
    const Pack* need_pack(const toml::node* where, const Path& path, std::string_view pack) {
        const Pack* found = book_.pack(pack);
        if (!found) wrong(where, path, "unknown_pack", "packs.toml 中没有代码为“" + std::string(pack) + "”的法规");
        return found;
    }
    static bool known(const std::vector<Label>& all, std::string_view code) {
        return std::any_of(all.begin(), all.end(), [&](const Label& one) { return one.code == code; });
    }
    static bool overlap(const Rule& a, const Rule& b) {
        return (!a.until || b.since <= *a.until) && (!b.until || a.since <= *b.until);
    }
    std::optional<Range> range(const toml::table& table, const Path& path, const char* key) {
        const toml::node* node = table.get(key);
        if (!node) return {};
        const toml::table* inner = node->as_table();
        if (!inner) {
            wrong(node, path + key, "not_a_range",
                  std::string(key) + " 应写作 { least = 10000, most = 20000 }，单位为元");
            return {};
        }
        only(*inner, path + key + ".", {"least", "most"});
        Range out{integer(*inner, path + key + ".", "least", false).value_or(0),
                  integer(*inner, path + key + ".", "most", true, 1).value_or(0)};
        if (out.most && out.least > out.most)
            wrong(node, path + key, "range_order", std::string(key) + " 的 least 大于 most");
        return out;
    }
    std::vector<Label> labels(const toml::table& root, const char* key) {
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

  private:
    Rulebook& book_;
};

template <class T> std::vector<Rule> rules_of(const std::vector<T>& all) { return {all.begin(), all.end()}; }

void read_packs(RuleReader& in, const toml::table& root, Rulebook& book) {
    book.systems = in.labels(root, "systems");
    in.only(root, "", {"systems", "packs"});
    in.each(root, "packs", true, [&](const toml::table& table, const Path& path) {
        in.only_rule(table, path, {"name", "document", "cite_as", "articles", "area", "main"});
        Pack out;
        in.rule(table, path, out, rules_of(book.packs));
        out.label = in.text(table, path, "label");
        out.basis = in.text(table, path, "basis");
        out.name = in.text(table, path, "name");
        out.document = in.text(table, path, "document");
        out.cite_as = in.text(table, path, "cite_as");
        out.articles = in.word(table, path, "articles", {"chinese", "plain", "bare"});
        out.area = in.text(table, path, "area", false);
        out.main = in.yes(table, path, "main", false);
        book.packs.push_back(std::move(out));
    });
}

void read_penalties(RuleReader& in, const toml::table& root, Rulebook& book) {
    in.only(root, "", {"penalties"});
    in.each(root, "penalties", true, [&](const toml::table& table, const Path& path) {
        in.only_rule(table, path,
                     {"pack", "article", "conduct", "unit", "person", "unit_overdue", "person_overdue", "persons",
                      "suspension"});
        Penalty out;
        in.rule(table, path, out, rules_of(book.penalties), book.pack(in.text(table, path, "pack")));
        in.basis(table, path, out, out.pack, out.article);
        out.conduct = in.text(table, path, "conduct");
        out.label = out.conduct;
        out.unit = in.range(table, path, "unit");
        out.person = in.range(table, path, "person");
        out.unit_overdue = in.range(table, path, "unit_overdue");
        out.person_overdue = in.range(table, path, "person_overdue");
        out.persons = in.text(table, path, "persons", out.person || out.person_overdue);
        const std::string suspension = in.word(table, path, "suspension", {"overdue", "grave"}, false);
        if (suspension == "overdue") out.suspension = Suspension::overdue;
        if (suspension == "grave") out.suspension = Suspension::grave;
        if (!out.unit && !out.person && !out.unit_overdue && !out.person_overdue)
            in.wrong(&table, path + "unit", "no_range",
                     "没有写任何罚款幅度（unit、person、unit_overdue、person_overdue）");
        book.penalties.push_back(std::move(out));
    });
}

void read_limits(RuleReader& in, const toml::table& root, Rulebook& book) {
    in.only(root, "", {"limits"});
    in.each(root, "limits", true, [&](const toml::table& table, const Path& path) {
        in.only_rule(table, path, {"length", "unit", "from", "before", "rest_moves", "pack", "article"});
        TimeLimit out;
        std::string pack, article;
        in.rule(table, path, out, rules_of(book.limits));
        in.basis(table, path, out, pack, article);
        out.label = in.text(table, path, "label");
        out.length = static_cast<int>(in.integer(table, path, "length", true, 1, 3660).value_or(1));
        const std::string unit = in.word(table, path, "unit", {"workdays", "days", "months", "years"});
        out.unit = unit == "workdays" ? Unit::workdays
                   : unit == "months" ? Unit::months
                   : unit == "years"  ? Unit::years
                                      : Unit::days;
        out.from = in.text(table, path, "from");
        out.before = in.yes(table, path, "before", false);
        out.rest_moves = in.yes(table, path, "rest_moves", true);
        book.limits.push_back(std::move(out));
    });
}

void read_gases(RuleReader& in, const toml::table& root, Rulebook& book) {
    in.only(root, "", {"gases"});
    in.each(root, "gases", true, [&](const toml::table& table, const Path& path) {
        in.only_rule(table, path,
                     {"gas", "unit", "least", "most", "molar_mass", "mac", "twa", "stel", "idlh", "obligatory", "pack",
                      "article"});
        GasLimit out;
        std::string pack, article;
        in.rule(table, path, out, rules_of(book.gases));
        in.basis(table, path, out, pack, article);
        out.label = in.text(table, path, "label");
        out.gas = in.text(table, path, "gas");
        out.unit = in.word(table, path, "unit", {"%VOL", "%LEL", "mg/m³"});
        out.least = in.number(table, path, "least", false);
        out.mac = in.number(table, path, "mac", false);
        out.twa = in.number(table, path, "twa", false);
        out.stel = in.number(table, path, "stel", false);
        out.idlh = in.number(table, path, "idlh", false);
        // GB 46768 5.9.1: MAC or PC-STEL, and PC-TWA where there is neither.
        out.most = in.number(table, path, "most", false);
        if (!out.most) out.most = out.mac ? out.mac : out.stel ? out.stel : out.twa;
        out.molar_mass = in.number(table, path, "molar_mass", false).value_or(0);
        out.obligatory = in.yes(table, path, "obligatory", false);
        if (!out.least && !out.most)
            in.wrong(&table, path + "most", "no_bound", "没有写限值（least、most，或者 mac、stel、twa）");
        if (out.least && out.most && *out.least >= *out.most)
            in.wrong(table.get("most"), path + "most", "range_order", "most 应大于 least");
        if (out.idlh && out.most && *out.idlh < *out.most)
            in.wrong(table.get("idlh"), path + "idlh", "range_order", "idlh（立即威胁生命）应不低于限值");
        book.gases.push_back(std::move(out));
    });
}

void read_values(RuleReader& in, const toml::table& root, Rulebook& book) {
    in.only(root, "", {"values"});
    in.each(root, "values", true, [&](const toml::table& table, const Path& path) {
        in.only_rule(table, path, {"topic", "number", "unit", "min", "max", "pack", "article"});
        Value out;
        std::string pack, article;
        in.rule(table, path, out, rules_of(book.values));
        in.basis(table, path, out, pack, article);
        out.label = in.text(table, path, "label");
        out.topic = in.word(table, path, "topic", {"check", "training", "drill", "reminder", "fine", "sanction"});
        out.unit = in.text(table, path, "unit");
        out.least = in.number(table, path, "min").value_or(0);
        out.most = in.number(table, path, "max").value_or(0);
        out.number = in.number(table, path, "number", true, out.least, out.most).value_or(0);
        book.values.push_back(std::move(out));
    });
}

void read_documents(RuleReader& in, const toml::table& root, Rulebook& book) {
    std::set<std::string> words;
    in.only(root, "", {"documents"});
    in.each(root, "documents", true, [&](const toml::table& table, const Path& path) {
        in.only_rule(table, path, {"word", "step"});
        DocumentKind out;
        in.rule(table, path, out, rules_of(book.documents));
        out.label = in.text(table, path, "label");
        out.basis = in.text(table, path, "basis");
        out.word = in.text(table, path, "word", false);
        out.step = in.word(table, path, "step", {"inspection", "case", "hearing", "decision", "closing"});
        if (!out.word.empty() && !words.insert(out.word).second)
            in.wrong(table.get("word"), path + "word", "duplicate", "代字“" + out.word + "”重复，文号会混淆");
        book.documents.push_back(std::move(out));
    });
}

// "order13:21(三)", with * when the article's text was not had.
Clause clause_of(RuleReader& in, const toml::node* where, const Path& path, std::string text, const Rulebook&) {
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
            out.clauses.push_back(clause_of(in, one.get("clauses"), here + "clauses", text, book));
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

// In an order in which each refers to what was read before it.
const std::vector<std::pair<const char*, void (*)(RuleReader&, const toml::table&, Rulebook&)>> files_in_order{
    {"packs.toml", read_packs},         {"penalties.toml", read_penalties}, {"limits.toml", read_limits},
    {"gases.toml", read_gases},         {"values.toml", read_values},       {"documents.toml", read_documents},
    {"checklist.toml", read_checklist}, {"criteria.toml", read_criteria}};

}  // namespace

const std::vector<std::string>& file_names() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> names;
        for (const auto& [name, read] : files_in_order) names.emplace_back(name);
        return names;
    }();
    return all;
}

Rulebook load(const std::map<std::string, std::string, std::less<>>& files) {
    Rulebook book;
    RuleReader in(book);
    std::string all;
    for (const auto& [name, read] : files_in_order) {
        const auto file = files.find(name);
        if (file == files.end() || file->second.empty())
            throw Problem(Issues{{name, "no_file", std::string("规则库缺少文件 ") + name, name}});
        in.of(name);
        read(in, parse_toml(file->second, name), book);
        all += file->second;
    }
    in.done();
    book.data_checksum_ = sha256_hex(all).substr(0, 12);
    book.checksum_ = book.data_checksum_;
    return book;
}

const Rulebook& embedded() {
    static const Rulebook book = [] {
        std::map<std::string, std::string, std::less<>> files;
        for (const std::string& name : file_names()) files[name] = embedded_text(name);
        return load(files);
    }();
    return book;
}

}  // namespace zhiben::rulebook
