#pragma once
// A document as its author means it: headings, paragraphs, tables, signatures. How it looks on paper (GB/T 9704-2012,
// or the plainer layout of law-enforcement forms) is in layout_rules.hpp, in one place; to_docx() and to_pdf() draw it.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/base/time.hpp"

namespace zhiben::documents {

enum class Style {
    official,  // GB/T 9704-2012: a report, a notice, a letter with a red head
    form,      // a law-enforcement document: fields, tables, lines to sign on
};

// By role, not by file: Word has the fonts of these names, a server has substitutes (fonts.hpp).
enum class Font { fangsong, kaiti, heiti, songti, title };
enum class Align { left, center, right, both };

struct Run {
    std::string text;  // '\n' begins a new line of the same paragraph
    bool bold = false;
    bool underline = false;
    std::optional<Font> font = {};  // other than the paragraph's own
    std::string bound = {};         // what this text was taken from ("figure:spaces", "hazards/ID"): screens link it
};
using Runs = std::vector<Run>;
inline Runs plain(const std::string& text) { return {{.text = text}}; }

struct Heading {
    int level = 1;  // 1…4: 一、（一）1.（1）
    Runs runs;      // with its number
};

struct Paragraph {
    Runs runs;
    Align align = Align::both;
    bool indented = true;  // two characters, when justified
};

enum class Lines { all, below, none };  // the lines around a cell

struct Cell {
    Runs runs;
    int columns = 1;  // how many columns and rows it covers; what is covered is not in `rows`, as in HTML
    int rows = 1;
    std::optional<Align> align = {};  // other than the column's
    Lines lines = Lines::all;
};

struct Column {
    double width = 1;  // share of the width of the page
    Align align = Align::center;
};

struct Table {
    std::vector<Column> columns;
    int header_rows = 1;  // repeated on each page
    std::vector<std::vector<Cell>> rows;
    Runs caption = {};
};

// One line of a form: 被检查单位：________ 地址：________
struct Field {
    std::string label;
    Runs value;
    double width = 1;  // of the line, against its neighbours, beside what the label takes
};
struct Fields {
    std::vector<Field> fields;
};

struct Image {
    std::string bytes;    // png or jpeg
    double width_mm = 0;  // 0: follows from the other; both 0: 60 mm wide
    double height_mm = 0;
    Align align = Align::center;
    std::string caption = {};
};

struct QrCode {
    std::string text;
    double size_mm = 25;
    Align align = Align::center;
    std::string caption = {};
};

struct Chart {
    enum class Shape { bars, lines };
    struct Series {
        std::string name;
        std::vector<std::optional<double>> values;  // as many as labels; nothing where there is no value
    };
    std::string title;
    Shape shape = Shape::bars;
    std::vector<std::string> labels;
    std::vector<Series> series;
    std::string unit = {};
    double height_mm = 70;
};

// 附件：1. … stands below the text, one blank line under it.
struct AttachmentsNote {
    std::vector<std::string> names;
};

enum class Seal {
    none,   // signed without a seal
    place,  // a seal will be pressed over name and date: room is left, nothing is drawn
    words,  // （盖章） behind the name, as forms have it
};
struct Signature {
    std::vector<std::string> issuers;
    std::optional<Day> date;  // none: 年 月 日 to be filled in by hand
    Seal seal = Seal::place;
};

struct PageBreak {};

using Block =
    std::variant<Heading, Paragraph, Table, Fields, Image, QrCode, Chart, AttachmentsNote, Signature, PageBreak>;

// A page or more behind the text: 附件1
struct Annex {
    std::string label;
    std::string title;
    std::vector<Block> blocks;
    bool landscape = false;
};

// 版记, at the foot of the last page.
struct Colophon {
    std::string copies;   // 抄送: who
    std::string printer;  // the office that printed it
    std::optional<Day> printed;
    bool any() const { return !copies.empty() || !printer.empty(); }
};

struct Document {
    Style style = Style::official;
    std::vector<std::string> issuers = {};  // 发文机关标志, red; several for a joint document. A form: its first line
    std::string number = {};                // 发文字号
    std::string signer = {};                // 签发人, of a document to a superior
    std::string title = {};
    std::string addressee = {};  // 主送机关, without the colon
    std::vector<Block> blocks = {};
    std::vector<Annex> annexes = {};
    Colophon colophon = {};
};

// For screens: {style, title, …, blocks: [{type, …}]}; images are left out (type and caption only).
Json to_json(const Document& document);

std::string to_docx(const Document& document);  // the bytes of a .docx; throws Problem for an image it cannot read
std::string to_pdf(const Document& document);   // the bytes of a .pdf, fonts embedded; likewise

}  // namespace zhiben::documents
