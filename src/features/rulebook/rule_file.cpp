// The files of rules/: everything that is wrong is found in one pass, each with its file and line.

#include <map>

#include "features/rulebook/rule_reader.hpp"
#include "kit/base/digest.hpp"

namespace zhiben::rulebook {
namespace {

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
