// One run of the fuzz target over everything that touches a stranger's workbook: the readers, the header finder, the
// cleaning of values, the annotating. The first byte says what the rest is: a whole file, or a part put into a package
// (a fuzzer seldom gets a zip's checksums right by itself).

#include <unistd.h>
#include <zip.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/sheets/annotate.hpp"
#include "kit/sheets/clean.hpp"

namespace zhiben::sheets::fuzz {
namespace {

void put(zip_t* archive, const char* name, std::string_view text) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    const auto index = zip_file_add(archive, name, source, ZIP_FL_OVERWRITE);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
}

void pack(const std::string& path, char what, std::string_view text) {
    constexpr std::string_view sheet =
        R"(<worksheet><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="1"><v>45239</v></c></row></sheetData><legacyDrawing r:id="rId2"/></worksheet>)";
    constexpr std::string_view strings = "<sst><si><t>企业名称</t></si></sst>";
    constexpr std::string_view styles =
        R"(<styleSheet><fills count="1"><fill/></fills><cellXfs count="2"><xf/><xf numFmtId="14" fillId="0"/></cellXfs></styleSheet>)";
    constexpr std::string_view book = R"(<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>)";
    constexpr std::string_view links =
        R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="s.xml"/><Relationship Id="rId3" Type="x/sharedStrings" Target="t.xml"/><Relationship Id="rId4" Type="x/styles" Target="y.xml"/></Relationships>)";
    constexpr std::string_view sheet_links =
        R"(<Relationships><Relationship Id="rId1" Type="x/comments" Target="c.xml"/><Relationship Id="rId2" Type="x/vmlDrawing" Target="v.vml"/></Relationships>)";
    constexpr std::string_view comments =
        R"(<comments><authors><author>治本检查</author><author>b</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment><comment ref="B1" authorId="1"><text><r><t>y</t></r></text></comment></commentList></comments>)";
    constexpr std::string_view drawing =
        R"(<xml><v:shape id="a"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>)";
    int error = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) std::abort();
    if (what == 1) {
        put(archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        put(archive, "content.xml", text);
    } else {
        put(archive, "[Content_Types].xml", "<Types></Types>");
        put(archive, "xl/workbook.xml", what == 2 ? text : book);
        put(archive, "xl/_rels/workbook.xml.rels", what == 3 ? text : links);
        put(archive, "xl/s.xml", what == 4 ? text : sheet);
        put(archive, "xl/t.xml", what == 5 ? text : strings);
        put(archive, "xl/y.xml", what == 6 ? text : styles);
        put(archive, "xl/_rels/s.xml.rels", sheet_links);
        put(archive, "xl/c.xml", what == 7 ? text : comments);
        put(archive, "xl/v.vml", what == 8 ? text : drawing);
    }
    if (zip_close(archive) != 0) zip_discard(archive);
}

class Everything : public TableSink {
  public:
    Marks marks;
    int sheet = 0;
    void begin_table(const SheetInfo& info, const Header&) override { sheet = info.index; }
    void data_row(const Row& row) override {
        const std::vector<Option> options{{"a", "甲/乙", {}}, {"b", "丙", {"丁"}}};
        for (const auto& cell : row.cells) {
            if (clean_integer(cell).ok() && !clean_decimal(cell, 0).ok()) std::abort();  // a whole number is a number
            if (const auto day = clean_day(cell); day.ok() && (day.value.year() < 1900 || day.value.year() > 2200))
                std::abort();
            clean_text(cell);
            clean_code(cell);
            clean_yes_no(cell);
            clean_choice(cell, options);
            clean_choices(cell, options);
            if (marks.size() < 100)
                marks.add(sheet, row.number, cell.column + (row.number % 3), Severity::error, cell.text);
        }
    }
};

int one(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    static const std::string path = "/dev/shm/zhiben-fuzz-" + std::to_string(getpid()), out = path + ".out";
    const char what = static_cast<char>(data[0] % 9);
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (what == 0) {
        std::ofstream(path, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
    } else {
        pack(path, what, text);
    }
    const Limits limits{.file_bytes = 4 << 20,
                        .unpacked_bytes = 8 << 20,
                        .cells = 20'000,
                        .rows = 5'000,
                        .columns = 300,
                        .string_pool_bytes = 1 << 20};
    const std::vector<Wanted> wanted{{"a", "企业名称", {"名称"}, false}, {"b", "主要负责人电话", {"电话"}, false}};
    Everything everything;
    try {
        const auto reports = read_tables(path, limits, wanted, everything);
        why_no_table(reports, wanted);
        AnnotateOptions options;
        options.limits = limits;
        for (const auto& report : reports)
            if (report.header.found()) options.tables.push_back({report.sheet.index, report.header, report.columns});
        everything.marks.add(0, 2, 1, Severity::warning, "x");
        annotate(path, out, everything.marks, options);
        read_tables(out, {}, wanted, everything);  // what we give back, we can read
    } catch (const Problem& problem) {
        if (problem.stop == Stop::internal || problem.detail.empty()) std::abort();
    }
    unlink(path.c_str());
    unlink(out.c_str());
    return 0;
}

}  // namespace
}  // namespace zhiben::sheets::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return zhiben::sheets::fuzz::one(data, size);
}
