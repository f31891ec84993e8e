// One run of the fuzz target over what fills a stranger's templates: docx, xlsx, text. The first byte says what the
// rest is: a whole file, or a part put into a package.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/documents/fill.hpp"
#include "kit/documents/template.hpp"
#include "kit/documents/zip_bytes.hpp"

namespace zhiben::documents::fuzz {
namespace {

std::string packed(char what, std::string_view text) {
    ZipBytes zip;
    if (what == 3) {
        zip.put("word/document.xml", std::string(text));
        return zip.finish();
    }
    zip.put("[Content_Types].xml", "<Types></Types>");
    zip.put(
        "_rels/.rels",
        R"(<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)");
    zip.put(
        "xl/workbook.xml",
        R"(<workbook><sheets><sheet name="a" r:id="r1"/></sheets><definedNames><definedName name="n">a!$A$1:$B$3</definedName></definedNames></workbook>)");
    zip.put(
        "xl/_rels/workbook.xml.rels",
        R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="t.xml"/></Relationships>)");
    zip.put(
        "xl/s.xml",
        std::string(
            what == 4
                ? text
                : std::string_view(
                      R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>)")));
    zip.put("xl/t.xml",
            std::string(what == 5 ? text : std::string_view("<sst><si><r><t>{{l</t></r><r><t>}}</t></r></si></sst>")));
    return zip.finish();
}

int one(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const char what = static_cast<char>(data[0] % 6);
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    static const Json context =
        Json::parse(R"({"n":1.5,"t":"<a>\n&","d":"2023-11-09","l":[{"x":1},{"x":null},3],"e":[],"f":false})");
    try {
        if (what == 0) render_template(text, context);
        if (what == 1) fill_docx(text, context);
        if (what == 2) fill_xlsx(text, context);
        if (what == 3) fill_docx(packed(what, text), context);
        if (what >= 4) fill_xlsx(packed(what, text), context);
    } catch (const Problem& problem) {
        if (problem.stop == Stop::internal) std::abort();
    }
    return 0;
}

}  // namespace
}  // namespace zhiben::documents::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return zhiben::documents::fuzz::one(data, size);
}
