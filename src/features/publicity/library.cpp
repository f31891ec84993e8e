#include "features/publicity/library.hpp"

#include <algorithm>

#include "kit/base/text.hpp"
#include "kit/base/toml_reader.hpp"

namespace zhiben::publicity {
namespace {

using Table = toml::table;

std::string numbered(const std::vector<std::string>& lines) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) out += (i ? "\n" : "") + std::to_string(i + 1) + ". " + lines[i];
    return out;
}

void read_cases(TomlReader& in, const Table& root, std::vector<Piece>& out) {
    in.each(root, "case", true, [&](const Table& table, const std::string& path) {
        Piece piece{.code = in.text(table, path, "code"),
                    .sort = "case",
                    .label = in.text(table, path, "category"),
                    .title = in.text(table, path, "title"),
                    .source = in.text(table, path, "source"),
                    .note = in.text(table, path, "reliability"),
                    .since = in.day(table, path, "date")};
        piece.paragraphs = {{"经过", in.text(table, path, "happened")},
                            {"原因", numbered(in.texts(table, path, "causes"))},
                            {"教训", join(in.texts(table, path, "lessons"), "、")}};
        out.push_back(std::move(piece));
    });
}

void read_slogans(TomlReader& in, const Table& root, std::vector<Piece>& out) {
    in.each(root, "place", true, [&](const Table& table, const std::string& path) {
        const std::string label = in.text(table, path, "label");
        out.push_back({.code = "slogans-" + in.text(table, path, "code"),
                       .sort = "slogan",
                       .label = "标语",
                       .title = label,
                       .paragraphs = {{"", join(in.texts(table, path, "slogans"), "\n")}},
                       .verified = true});
    });
}

void read_handbook(TomlReader& in, const Table& root, std::vector<Piece>& out) {
    const Table* table = in.table(root, "handbook");
    if (!table) return;
    Piece piece{.code = "handbook",
                .sort = "handbook",
                .label = "宣传手册",
                .title = in.text(*table, "handbook.", "title"),
                .verified = true};
    piece.paragraphs.push_back({"", in.text(*table, "handbook.", "subtitle")});
    in.each(*table, "section", true, [&](const Table& section, const std::string& path) {
        piece.paragraphs.push_back({in.text(section, path, "heading"), in.text(section, path, "text")});
    });
    out.push_back(std::move(piece));
}

void read_procedures(TomlReader& in, const Table& root, std::vector<Piece>& out) {
    in.each(root, "procedure", true, [&](const Table& table, const std::string& path) {
        out.push_back({.code = "procedure-" + in.text(table, path, "space"),
                       .sort = "procedure",
                       .label = "操作规程",
                       .title = in.text(table, path, "title"),
                       .paragraphs = {{"适用", in.text(table, path, "applies")},
                                      {"作业前", numbered(in.texts(table, path, "before"))},
                                      {"作业中", numbered(in.texts(table, path, "during"))},
                                      {"作业后", numbered(in.texts(table, path, "after"))}},
                       .basis = in.text(table, path, "basis"),
                       .verified = true,
                       .since = in.day(table, path, "since", false)});
    });
}

void read_articles(TomlReader& in, const Table& root, const char* key, const char* sort, std::vector<Piece>& out) {
    in.each(root, key, true, [&](const Table& table, const std::string& path) {
        out.push_back({.code = in.text(table, path, "code"),
                       .sort = sort,
                       .label = in.text(table, path, "category"),
                       .title = in.text(table, path, "title"),
                       .paragraphs = {{"", in.text(table, path, "text")}},
                       .basis = in.text(table, path, "basis", false),
                       .note = in.text(table, path, "note", false),
                       .verified = in.yes(table, path, "verified", true),
                       .since = in.day(table, path, "since", false)});
    });
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\n': out += "<br>"; break;
            default: out += c;
        }
    return out;
}

}  // namespace

std::string Piece::text() const {
    std::string out;
    for (const Paragraph& one : paragraphs) {
        if (one.text.empty()) continue;
        if (!out.empty()) out += "\n\n";
        out += one.heading.empty() ? one.text : one.heading + "\n" + one.text;
    }
    return out;
}

std::vector<Piece> read_library(std::string_view cases, std::string_view publicity) {
    TomlReader in;
    std::vector<Piece> out;
    const Table first = parse_toml(cases, "cases.toml"), second = parse_toml(publicity, "publicity.toml");
    in.of("cases.toml");
    read_cases(in, first, out);
    in.of("publicity.toml");
    read_slogans(in, second, out);
    read_handbook(in, second, out);
    read_procedures(in, second, out);
    read_articles(in, second, "article", "article", out);
    read_articles(in, second, "practice", "practice", out);
    in.done();
    return out;
}

const std::vector<Piece>& library() {
    static const std::vector<Piece> all = read_library(embedded_text("cases.toml"), embedded_text("publicity.toml"));
    return all;
}

const Piece* find_piece(std::string_view code) {
    const auto& all = library();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Piece& piece) { return piece.code == code; });
    return found == all.end() ? nullptr : &*found;
}

const std::vector<std::string>& library_sorts() {
    static const std::vector<std::string> sorts{"case", "slogan", "handbook", "procedure", "article", "practice"};
    return sorts;
}

// Style elements are what the server's content policy allows; nothing is fetched from anywhere.
std::string printable(const Piece& piece) {
    std::string out = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" +
                      escaped(piece.title) +
                      "</title><style>@page{size:A4;margin:18mm}body{font:12pt/1.6 serif;max-width:174mm;margin:0 auto}"
                      "h1{text-align:center;font-size:20pt}h2{font-size:13pt;margin:.6em 0 .1em}p{margin:0}"
                      "footer{margin-top:1em;font-size:9pt}</style></head><body><h1>" +
                      escaped(piece.title) + "</h1>";
    for (const Paragraph& one : piece.paragraphs) {
        if (!one.heading.empty()) out += "<h2>" + escaped(one.heading) + "</h2>";
        out += "<p>" + escaped(one.text) + "</p>";
    }
    std::vector<std::string> foot;
    if (!piece.basis.empty()) foot.push_back("依据：" + piece.basis);
    if (!piece.verified) foot.push_back("待核实：" + (piece.note.empty() ? "使用前请对照原文复核" : piece.note));
    if (!foot.empty()) out += "<footer>" + escaped(join(foot, "\n")) + "</footer>";
    return out + "</body></html>";
}

}  // namespace zhiben::publicity
