#include "kit/documents/pages.hpp"

#include <doctest/doctest.h>

#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/documents/line_breaks.hpp"
#include "kit/documents/qr.hpp"
#include "kit/documents/zip_bytes.hpp"
#include "kit/sheets/package.hpp"

using namespace zhiben;
using namespace zhiben::documents;

namespace {

Paragraph words(const std::string& text) { return {.runs = plain(text)}; }
std::string times(const std::string& text, int count) {
    std::string all;
    for (int n = 0; n < count; ++n) all += text;
    return all;
}

// How many characters each line holds.
std::vector<std::size_t> line_lengths(const std::string& text) {
    Ink ink;
    const Flow flow = flow_of({.blocks = {words(text)}});
    std::vector<std::size_t> lengths;
    const Page& page = flow.sections[0].page;
    const auto& para = std::get<Para>(flow.sections[0].items.back());
    for (const Line& line : set_lines(ink, para, page.inner_width(), page.squeeze))
        lengths.push_back(line.pieces.size());
    return lengths;
}
std::size_t page_count(const Document& document) {
    Ink ink;
    const Flow flow = flow_of(document);
    return set_pages(ink, flow).size();
}
std::string part(const std::string& bytes, std::string_view name) {
    sheets::Package package(sheets::InMemory{bytes}, {});
    return package.whole(name, 1 << 24);
}

}  // namespace

TEST_SUITE("documents") {
    TEST_CASE("28 characters a line, 22 lines a page (GB/T 9704-2012, 5.2.3)") {
        CHECK(line_lengths(times("空", 26 + 28 + 28 + 3)) == std::vector<std::size_t>{26, 28, 28, 3});
        CHECK(page_count({.blocks = {words(times("空", 26 + 21 * 28))}}) == 1);
        CHECK(page_count({.blocks = {words(times("空", 26 + 21 * 28 + 1))}}) == 2);
        CHECK(page_count({}) == 1);
    }

    TEST_CASE("no closing mark begins a line, no opening one ends it") {
        const std::string almost = times("空", 25);
        struct Case {
            std::string text;
            std::vector<std::size_t> lines;
        };
        const Case cases[] = {
            {almost + "间，后", {26 - 1, 3}},  // 间 goes down with its comma
            {almost + "（后）", {25, 3}},     {almost + "后（）", {26, 2}},
            {almost + "——后", {25, 3}},    // a dash is not torn
            {almost + "2023年", {25, 5}},  // nor a number
            {almost + "间  后", {26, 1}},  // blanks hang over
        };
        for (const Case& one : cases) {
            CAPTURE(one.text);
            CHECK(line_lengths(one.text) == one.lines);
        }
    }

    TEST_CASE("headings stay with what they head, tables with their header") {
        Document document{.blocks = {words(times("空", 26 + 20 * 28))}};
        document.blocks.emplace_back(Heading{.level = 1, .runs = plain("一、标题")});
        CHECK(page_count(document) == 1);
        document.blocks.emplace_back(words("正文"));
        CHECK(page_count(document) == 2);

        Table table{.columns = {{}, {}}, .rows = {{{.runs = plain("甲")}, {.runs = plain("乙")}}}};
        for (int row = 0; row < 100; ++row)
            table.rows.push_back({{.runs = plain(std::to_string(row))}, {.runs = plain("乙")}});
        CHECK(page_count({.blocks = {table}}) == 5);  // 25.2 pt a row: 25 on a page, of which one repeats the header
        Table tall{.columns = {{}}, .header_rows = 0, .rows = {{{.runs = plain(times("很长", 3000))}}}};
        CHECK(page_count({.blocks = {tall}}) == 5);  // 36 characters a line, 35 lines a page
        const Table ragged{
            .columns = {{}, {}},
            .rows = {{{.runs = {}}}, {{.runs = {}, .columns = 9, .rows = 9}, {.runs = {}}, {.runs = {}}}}};
        CHECK(page_count({.blocks = {ragged, Table{}}}) == 1);
    }

    TEST_CASE("the text of a docx") {
        Document document{.number = "某应急〔2023〕1号", .title = "关于<整改>的函", .addressee = "区办公室"};
        document.blocks.emplace_back(Paragraph{
            .runs = {{.text = "共"}, {.text = "3", .bold = true, .bound = "figure:x"}, {.text = "处\n另起"}}});
        document.blocks.emplace_back(Signature{.issuers = {"某部"}, .date = Day::of(2023, 11, 9)});
        const std::string xml = part(to_docx(document), "word/document.xml");
        const std::string body = xml.substr(xml.find("<w:body>"));
        CHECK(
            body ==
            "<w:body>"
            R"(<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">关于&lt;整改&gt;的函</w:t></w:r></w:p>)"
            R"(<w:p><w:pPr><w:pStyle w:val="Number"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">某应急〔2023〕1号</w:t></w:r></w:p>)"
            R"(<w:p><w:pPr><w:pStyle w:val="Flush"/></w:pPr></w:p>)"
            R"(<w:p><w:pPr><w:pStyle w:val="Addressee"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">区办公室：</w:t></w:r></w:p>)"
            R"(<w:p><w:pPr></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">共</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">3</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">处</w:t><w:br/><w:t xml:space="preserve">另起</w:t></w:r></w:p>)"
            R"(<w:p><w:pPr><w:pStyle w:val="Flush"/><w:keepNext w:val="1"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Flush"/><w:keepNext w:val="1"/></w:pPr></w:p>)"
            R"(<w:p><w:pPr><w:pStyle w:val="Flush"/><w:keepNext w:val="1"/><w:ind w:left="0" w:right="1963" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">某部</w:t></w:r></w:p>)"
            R"(<w:p><w:pPr><w:pStyle w:val="Flush"/><w:ind w:left="0" w:right="1256" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">2023年11月9日</w:t></w:r></w:p>)"
            R"(<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="720" w:footer="1447" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/></w:sectPr>)"
            "</w:body></w:document>");
        const std::string styles = part(to_docx(document), "word/styles.xml");
        CHECK(styles.find(R"(w:ascii="仿宋_GB2312")") != std::string::npos);
        CHECK(styles.find(R"(w:eastAsia="方正小标宋简体")") != std::string::npos);
        CHECK(part(to_docx(document), "word/settings.xml").find("<w:evenAndOddHeaders/>") != std::string::npos);
    }

    TEST_CASE("the same document is the same file") {
        const Document document{.title = "函", .blocks = {words("一")}};
        CHECK(to_docx(document) == to_docx(document));
        CHECK(to_pdf(document) == to_pdf(document));
    }

    TEST_CASE("fonts are in the PDF") {
        const std::string pdf = to_pdf({.title = "函", .blocks = {words("一")}});
        CHECK(pdf.find("FontFile") != std::string::npos);
        CHECK(pdf.find("CreationDate") == std::string::npos);
    }

    TEST_CASE("pictures that are none are refused") {
        const auto refused = [](const std::string& bytes) {
            const Document document{.blocks = {Image{.bytes = bytes}}};
            for (const auto& make : {to_docx, to_pdf}) {
                try {
                    make(document);
                } catch (const Problem& problem) {
                    return problem.code;
                }
            }
            return std::string("taken");
        };
        const std::string png = qr_png("x");
        CHECK(refused(png) == "taken");
        CHECK(refused("") == "image_unreadable");
        CHECK(refused("GIF89a") == "image_unreadable");
        CHECK(refused("\xFF\xD8\xFF") == "image_unreadable");
        CHECK(refused(png.substr(0, 60)) == "image_unreadable");
        std::string huge = png;
        huge[16] = huge[20] = '\x7F';
        CHECK(refused(huge) == "image_too_large");
    }

    TEST_CASE("QR codes") {
        const QrModules code = qr("https://example.invalid/x");
        CHECK(code.size == 25);  // version 2 at level M
        CHECK(code.dark.size() == 625);
        CHECK(code.at(0, 0));
        CHECK(code.at(6, 6));
        CHECK_FALSE(code.at(7, 7));
        CHECK(qr_svg("x").starts_with("<svg"));
        CHECK_THROWS_AS(qr(""), Problem);
        CHECK_THROWS_AS(qr(std::string(3000, 'x')), Problem);
    }
}
