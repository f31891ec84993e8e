#include "kit/documents/fill.hpp"

#include <doctest/doctest.h>

#include "kit/base/problem.hpp"
#include "kit/documents/document.hpp"
#include "kit/documents/row_moves.hpp"
#include "kit/documents/zip_bytes.hpp"
#include "kit/sheets/package.hpp"

using namespace zhiben;
using namespace zhiben::documents;

namespace {

std::string part(const std::string& bytes, std::string_view name) {
    sheets::Package package(sheets::InMemory{bytes}, {});
    return package.whole(name, 1 << 24);
}

std::string docx_of(const std::string& body) {
    ZipBytes zip;
    zip.put("[Content_Types].xml", "<Types/>");
    zip.put("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>");
    return zip.finish();
}
std::string all_texts(const Problem& problem) {
    std::string all;
    for (const Issue& issue : problem.issues) all += issue.text;
    return all.empty() ? problem.detail : all;
}
// The body of the filled document, or what the refusal says.
std::string filled(const std::string& body, std::string_view context) {
    try {
        const std::string xml = part(fill_docx(docx_of(body), Json::parse(context)), "word/document.xml");
        const std::size_t from = xml.find("<w:body>") + 8;
        return xml.substr(from, xml.find("</w:body>") - from);
    } catch (const Problem& problem) {
        return "refused: " + all_texts(problem);
    }
}
std::string p(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string r(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
std::string kept(const std::string& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string row(const std::string& cell) { return "<w:tr><w:tc>" + p(cell) + "</w:tc></w:tr>"; }

std::string xlsx_of(const std::string& rows, const std::string& behind = {}, const std::string& strings = {}) {
    ZipBytes zip;
    zip.put("[Content_Types].xml", "<Types><Override PartName=\"/xl/calcChain.xml\"/></Types>");
    zip.put("_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" "
            "Target=\"xl/workbook.xml\"/></Relationships>");
    zip.put("xl/workbook.xml",
            "<workbook><sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"r1\" "
            "xmlns:r=\"r\"/></sheets><definedNames><definedName name=\"_xlnm.Print_Area\" "
            "localSheetId=\"0\">表1!$A$1:$C$4</definedName><definedName "
            "name=\"_xlnm.Print_Titles\">表1!$1:$1</definedName></definedNames></workbook>");
    zip.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship "
        "Id=\"r2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"x/calcChain\" "
        "Target=\"calcChain.xml\"/></Relationships>");
    zip.put("xl/calcChain.xml", "<calcChain/>");
    zip.put("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
    zip.put("xl/worksheets/sheet1.xml", "<worksheet><cols><col min=\"1\" max=\"1\" width=\"9\"/></cols><sheetData>" +
                                            rows + "</sheetData>" + behind +
                                            "<pageSetup paperSize=\"9\"/></worksheet>");
    return zip.finish();
}
std::string sheet_of(const std::string& rows, std::string_view context, const std::string& behind = {},
                     const std::string& strings = {}) {
    try {
        const std::string xml =
            part(fill_xlsx(xlsx_of(rows, behind, strings), Json::parse(context)), "xl/worksheets/sheet1.xml");
        const std::size_t from = xml.find("<sheetData>") + 11;
        CHECK(xml.find("<pageSetup paperSize=\"9\"/>") != std::string::npos);
        std::string out = xml.substr(from, xml.find("<pageSetup") - from);
        out.erase(out.find("</sheetData>"), 12);
        return out;
    } catch (const Problem& problem) {
        return "refused: " + all_texts(problem);
    }
}
std::string text_cell(const std::string& name, const std::string& text, const std::string& style = " s=\"3\"") {
    return "<c r=\"" + name + "\"" + style + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
}

}  // namespace

TEST_SUITE("documents") {
    TEST_CASE("fill docx") {
        struct Case {
            const char* about;
            std::string body;
            const char* context;
            std::string becomes;
        };
        const Case cases[] = {
            {"one run", p(r("甲{{x}}乙")), R"({"x":"一"})", p(kept("甲一乙"))},
            {"split over runs with other looks between",
             p(r("甲{") + "<w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>{企业.</w:t></w:r>" + r("名称}}乙")),
             R"({"企业":{"名称":"某厂"}})",
             p(kept("甲某厂") + "<w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"></w:t></w:r>" +
               kept("乙"))},
            {"two in one run, one beginning in it", p(r("{{a}}，{{b}}，{{") + r("c}}")), R"({"a":1,"b":2,"c":3})",
             p(kept("1，2，3") + kept(""))},
            {"marks of XML and control characters", p(r("{{x}}")), R"({"x":"<a> & \"b\"\u0001"})",
             p(kept("&lt;a&gt; &amp; &quot;b&quot;"))},
            {"escapes in the template stay text", p(r("a&lt;{{x}}&amp;")), R"({"x":"1"})", p(kept("a&lt;1&amp;"))},
            {"line breaks", p(r("{{x}}")), R"({"x":"一\n二"})",
             p("<w:r><w:t xml:space=\"preserve\">一</w:t><w:br/><w:t xml:space=\"preserve\">二</w:t></w:r>")},
            {"what has none stays byte for byte", p("<w:r><w:t >甲</w:t ></w:r><w:r><w:t/></w:r>") + p(r("{{x}}")),
             R"({"x":""})", p("<w:r><w:t >甲</w:t ></w:r><w:r><w:t/></w:r>") + p(kept(""))},
            {"words that stay or go", p(r("甲{{#有}}有{{x}}{{/有}}{{^有}}无{{/有}}乙")), R"({"有":false,"x":1})",
             p(kept("甲无乙"))},
            {"paragraphs between tags", p(r("{{#行}}")) + p(r("{{.}}")) + p(r("{{/行}}")) + p(r("尾")),
             R"({"行":["一","二"]})", p(kept("一")) + p(kept("二")) + p(r("尾"))},
            {"unknown, with its paragraph", p(r("甲")) + p(r("{{未知}}")), R"({"x":1})",
             "refused: 正文第2段：没有“{{未知}}”这项内容，请检查名称。可用的有：x。"},
            {"not closed", p(r("{{#行}}")), R"({"行":[]})",
             "refused: 正文第1段：“{{#行}}”后面没有对应的结束 {{/行}}，请成对书写。"},
            {"a list in the middle of words", p(r("甲{{#行}}{{.}}{{/行}}")), R"({"行":[1]})",
             "refused: "
             "正文第1段：“{{#行}}”是多条内容，开始和结束不能写在同一段话里。请把它们放在表格的一行里，或各占一段。"},
        };
        for (const Case& one : cases) {
            CAPTURE(one.about);
            CHECK(filled(one.body, one.context) == one.becomes);
        }
        const std::string table_row =
            "<w:tr><w:tc>" + p(r("{{#行}}{{名}}")) + "</w:tc><w:tc>" + p(r("{{序号}}{{/行}}")) + "</w:tc></w:tr>";
        CHECK(filled("<w:tbl>" + row(r("头")) + table_row + row(r("尾")) + "</w:tbl>",
                     R"({"行":[{"名":"甲"},{"名":"乙"}]})") ==
              "<w:tbl>" + row(r("头")) + "<w:tr><w:tc>" + p(kept("甲")) + "</w:tc><w:tc>" + p(kept("1")) +
                  "</w:tc></w:tr><w:tr><w:tc>" + p(kept("乙")) + "</w:tc><w:tc>" + p(kept("2")) + "</w:tc></w:tr>" +
                  row(r("尾")) + "</w:tbl>");
    }

    TEST_CASE("fill docx: our own output, very long texts, and what is no docx") {
        std::string text;
        for (int n = 0; n < 40'000; ++n) text += "很长";
        Document template_document{.title = "关于{{事}}的函"};
        template_document.blocks.emplace_back(Paragraph{.runs = {{.text = "{{事}}"}}});
        const std::string made = fill_docx(to_docx(template_document), Json::object().set("事", text));
        CHECK(part(made, "word/document.xml").find(text) != std::string::npos);
        CHECK(part(made, "word/styles.xml") == part(to_docx(template_document), "word/styles.xml"));

        const auto refused = [](const std::string& bytes) {
            try {
                fill_docx(bytes, Json::object());
            } catch (const Problem& problem) {
                return problem.code;
            }
            return std::string("taken");
        };
        CHECK(refused("") == "workbook_unsupported");
        CHECK(refused("PK\3\4 cut off") == "workbook_damaged");
        const std::string whole = to_docx(template_document);
        CHECK(refused(whole.substr(0, whole.size() / 2)) == "workbook_damaged");
        CHECK(refused(xlsx_of("")) == "workbook_unsupported");
        CHECK(refused(docx_of("<!DOCTYPE a [<!ENTITY b \"c\">]>")) == "workbook_damaged");
        ZipBytes bomb;
        bomb.put("word/document.xml", std::string(70 << 20, ' '));
        CHECK(refused(bomb.finish()) == "workbook_too_large");
    }

    TEST_CASE("fill xlsx") {
        struct Case {
            const char* about;
            std::string rows, behind;
            const char* context;
            std::string becomes;
        };
        const std::string one_row =
            "<row r=\"2\" ht=\"30\">" +
            std::string(
                "<c r=\"A2\" s=\"3\" t=\"inlineStr\"><is><t>{{#行}}{{序号}}</t></is></c><c r=\"B2\" s=\"3\" "
                "t=\"inlineStr\"><is><t>{{名}}</t></is></c><c r=\"C2\" s=\"3\"><f>A2*2</f><v>1</v></c><c r=\"D2\" "
                "s=\"3\" t=\"inlineStr\"><is><t>{{/行}}</t></is></c></row>");
        const std::string total = "<row r=\"3\"><c r=\"A3\"><f>SUM(A2:A2)+$A$1</f><v>0</v></c></row>";
        const auto row_made = [](int row, const std::string& number, const std::string& name) {
            const std::string n = std::to_string(row);
            return "<row r=\"" + n + "\" ht=\"30\">" +
                   (number.empty() ? "<c r=\"A" + n + "\" s=\"3\"></c>"
                                   : "<c r=\"A" + n + "\" s=\"3\"><v>" + number + "</v></c>") +
                   (name.empty() ? "<c r=\"B" + n + "\" s=\"3\"></c>" : text_cell("B" + n, name)) + "<c r=\"C" + n +
                   "\" s=\"3\"><f>A" + n + "*2</f><v>1</v></c><c r=\"D" + n + "\" s=\"3\"></c></row>";
        };
        const Case cases[] = {
            {"a number becomes a number, with its style",
             "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"inlineStr\"><is><t>{{x}}</t></is></c></row>", "", R"({"x":90.4})",
             "<row r=\"1\"><c r=\"A1\" s=\"3\"><v>90.4</v></c></row>"},
            {"digits in a text stay text",
             "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"inlineStr\"><is><t>{{x}}</t></is></c></row>", "", R"({"x":"0012"})",
             "<row r=\"1\">" + text_cell("A1", "0012") + "</row>"},
            {"words around it, escapes",
             "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"inlineStr\"><is><t>共{{x}}家{{y}}</t></is></c></row>", "",
             R"({"x":3,"y":"<&>"})", "<row r=\"1\">" + text_cell("A1", "共3家&lt;&amp;&gt;") + "</row>"},
            {"null is an empty cell",
             "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"inlineStr\"><is><t>{{x}}</t></is></c></row>", "", R"({"x":null})",
             "<row r=\"1\"><c r=\"A1\" s=\"3\"></c></row>"},
            {"two items: rows below move, the sum grows, merged cells and rules go along", one_row + total,
             "<mergeCells><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A3:C3\"/></mergeCells><dataValidation "
             "sqref=\"B2\"><formula1>$A$3</formula1></dataValidation>",
             R"({"行":[{"名":"甲"},{"名":"乙"}]})",
             row_made(2, "1", "甲") + row_made(3, "2", "乙") +
                 "<row r=\"4\"><c r=\"A4\"><f>SUM(A2:A3)+$A$1</f><v>0</v></c></row><mergeCells><mergeCell "
                 "ref=\"A2:B2\"/><mergeCell ref=\"A3:B3\"/><mergeCell ref=\"A4:C4\"/></mergeCells><dataValidation "
                 "sqref=\"B2\"><formula1>$A$4</formula1></dataValidation>"},
            {"one item changes nothing else", one_row + total, "<mergeCells><mergeCell ref=\"A3:C3\"/></mergeCells>",
             R"({"行":[{"名":"甲"}]})",
             row_made(2, "1", "甲") + total + "<mergeCells><mergeCell ref=\"A3:C3\"/></mergeCells>"},
            {"an empty list leaves its row blank", one_row + total, "", R"({"行":[]})", row_made(2, "", "") + total},
            {"a row that does not stand",
             "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{{#有}}甲{{/有}}</t></is></c></row><row r=\"2\"><c "
             "r=\"A2\" t=\"inlineStr\"><is><t>{{#有}}</t></is></c><c r=\"B2\" "
             "t=\"inlineStr\"><is><t>{{/有}}</t></is></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>",
             "", R"({"有":false})", "<row r=\"1\"><c r=\"A1\"></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"},
            {"unknown, with its cell", "<row r=\"1\"><c r=\"B1\" t=\"inlineStr\"><is><t>{{未知}}</t></is></c></row>",
             "", R"({"x":1})", "refused: 表1!B1：没有“{{未知}}”这项内容，请检查名称。可用的有：x。"},
            {"not closed", "<row r=\"1\"><c r=\"B1\" t=\"inlineStr\"><is><t>{{#行}}</t></is></c></row>", "",
             R"({"行":[]})", "refused: 表1!B1：“{{#行}}”后面没有对应的结束 {{/行}}，请成对书写。"},
        };
        for (const Case& one : cases) {
            CAPTURE(one.about);
            CHECK(sheet_of(one.rows, one.context, one.behind) == one.becomes);
        }
        // A shared string of several runs keeps the looks of each.
        CHECK(sheet_of("<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>1</v></c></row>", R"({"x":"一"})", "",
                       "<si><t>甲</t></si><si><r><rPr><b/></rPr><t>甲{{</t></r><r><t>x}}</t></r><rPh><t>{{x}}</t></"
                       "rPh></si>") ==
              "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t "
              "xml:space=\"preserve\">甲一</t></r><r><t "
              "xml:space=\"preserve\"></t></r><rPh><t>{{x}}</t></rPh></is></c></row>");
    }

    TEST_CASE("fill xlsx: the workbook around the sheet") {
        const std::string list =
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{{#行}}{{.}}</t></is></c><c r=\"B2\" "
            "t=\"inlineStr\"><is><t>{{/行}}</t></is></c></row>";
        const std::string made = fill_xlsx(xlsx_of(list), Json::parse(R"({"行":[1,2,3]})"));
        const std::string book = part(made, "xl/workbook.xml");
        CHECK(book.find(">表1!$A$1:$C$6<") != std::string::npos);
        CHECK(book.find(">表1!$1:$1<") != std::string::npos);
        CHECK(book.find("<calcPr fullCalcOnLoad=\"1\"/>") != std::string::npos);
        sheets::Package package(sheets::InMemory{made}, {});
        CHECK_FALSE(package.has("xl/calcChain.xml"));
        CHECK(part(made, "xl/_rels/workbook.xml.rels").find("calcChain") == std::string::npos);
    }

    TEST_CASE("references move with rows") {
        RowMoves moves;
        moves.repeat(5, 6, 3);  // 5…6 stand three times: 5…10
        moves.repeat(8, 8, 0);  // 8 is gone
        struct Case {
            const char *before, *after;
        };
        const Case cases[] = {
            {"A4+A5+A7+A9", "A4+A5+A11+A12"},
            {"SUM(A5:A6)", "SUM(A5:A10)"},
            {"SUM($B$2:$B$9)", "SUM($B$2:$B$12)"},
            {"其他!A7+表1!A7+'表 2'!A7", "其他!A7+表1!A11+'表 2'!A7"},
            {"\"A7\"&LOG10(A7)&名A7", "\"A7\"&LOG10(A11)&名A7"},
            {"$1:$7", "$1:$11"},
            {"A:C", "A:C"},
            {"7*1E7", "7*1E7"},
        };
        for (const Case& one : cases) {
            CAPTURE(one.before);
            CHECK(moves.formula(one.before, "表1", true) == one.after);
        }
        CHECK(moves.formula("A5+A6+A7", "表1", true, 6, 2) == "A9+A10+A11");
        CHECK(moves.formula("A7+表1!A7", "表1", false) == "A7+表1!A11");
        CHECK(moves.ranges("A7:B7 C5") == "A11:B11 C5");
    }
}
