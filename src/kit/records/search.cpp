#include "kit/records/search.hpp"

#include "kit/base/text.hpp"

namespace zhiben::records::search {
namespace {

// A pair of characters as twelve hexadecimal digits: a word that every tokenizer leaves alone.
std::string word(const std::string& gram) {
    std::string out;
    for (char32_t c : code_points(gram))
        for (int shift = 20; shift >= 0; shift -= 4) out += "0123456789abcdef"[(c >> shift) & 0xF];
    return out;
}

// Fields are parted by line ends in the search text: no pair reaches over one.
std::vector<std::string> words(const std::string& search_text) {
    std::vector<std::string> out;
    for (const std::string& part : split(search_text, '\n'))
        for (const std::string& gram : bigrams(part)) out.push_back(word(gram));
    return out;
}

std::string like_pattern(const std::string& wanted) {
    std::string out = "%";
    for (char c : wanted) {
        if (c == '%' || c == '_' || c == '\\') out.push_back('\\');
        out.push_back(c);
    }
    return out + "%";
}

db::Query into(const std::string& table) {
    db::Query query("insert into ");
    return query.name(table + "_search");
}

}  // namespace

void put(db::Connection& sql, const std::string& table, std::int64_t n, const std::string& before,
         const std::string& after) {
    if (before == after) return;
    if (sql.engine() == db::Engine::sqlite) {
        // A contentless FTS5 table forgets a row when it is told what the row held.
        if (!before.empty())
            sql.run(into(table)
                        .add(" (")
                        .name(table + "_search")
                        .add(", rowid, grams) values ('delete', ")
                        .bind(n)
                        .add(", ")
                        .bind(join(words(before), " "))
                        .add(")"));
        sql.run(into(table).add(" (rowid, grams) values (").bind(n).add(", ").bind(join(words(after), " ")).add(")"));
        return;
    }
    sql.run(into(table)
                .add(" (n, grams) values (")
                .bind(n)
                .add(", ")
                .bind('{' + join(words(after), ",") + '}')
                .add(") on conflict (n) do update set grams = excluded.grams"));
}

void add_condition(db::Query& query, db::Engine engine, const std::string& table, const std::string& wanted) {
    const std::string text = folded(wanted);
    if (text.empty()) return;
    if (characters(text) >= 2) {
        const std::vector<std::string> all = words(text);
        if (engine == db::Engine::sqlite)
            query.add(" and n in (select rowid from ")
                .name(table + "_search")
                .add(" where ")
                .name(table + "_search")
                .add(" match ")
                .bind(join(all, " "))
                .add(")");
        else
            query.add(" and n in (select n from ")
                .name(table + "_search")
                .add(" where grams @> ")
                .bind('{' + join(all, ",") + '}')
                .add("::text[])");
    }
    query.add(" and search like ").bind(like_pattern(text)).add(" escape '\\'");
}

}  // namespace zhiben::records::search
