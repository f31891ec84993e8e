// The workbook that people get back, looked at with openpyxl and LibreOffice, and sent in a second time.

#include "kit/sheets/annotate.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>

#include "kit/base/json.hpp"
#include "workbooks/workbooks.hpp"

using namespace zhiben;
using namespace zhiben::sheets;

namespace {

const std::vector<Wanted> wanted{
    {"enterprise", "企业名称", {}, true}, {"name", "有限空间名称", {}, true}, {"count", "数量", {}, true}};

std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 4096> buffer;
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe)) text.append(buffer.data(), count);
    REQUIRE_MESSAGE(pclose(pipe) == 0, command, text);
    return text;
}

class Rows : public TableSink {
  public:
    std::vector<KeptRow> rows;
    void begin_table(const SheetInfo&, const Header&) override {}
    void data_row(const Row& row) override {
        rows.push_back({row.number, row.hidden, {row.cells.begin(), row.cells.end()}});
    }
};

struct Table {
    std::vector<SheetReport> reports;
    std::vector<KeptRow> rows;
    AnnotateOptions options;
};

Table table_of(const std::string& path) {
    Rows sink;
    Table table{read_tables(path, {}, wanted, sink), {}, {}};
    table.rows = std::move(sink.rows);
    for (const auto& report : table.reports)
        if (report.taken) table.options.tables.push_back({report.sheet.index, report.header, report.columns});
    return table;
}

const Json& cell(const Json& seen, std::size_t sheet, std::string_view name) {
    return seen.items().at(sheet)["cells"][name];
}

constexpr std::string_view red = "FFFFC6C9", yellow = "FFFFF0B1";

}  // namespace

Json look(const std::string& path) {
    const auto script = std::filesystem::path(ZHIBEN_SOURCE_DIR) / "tests/workbooks/look.py";
    return Json::parse(output_of("/usr/bin/python3 -W ignore " + script.string() + " " + path));
}

TEST_CASE("the user's own workbook comes back with its errors in it, twice over") {
    const auto folder = workbooks_folder();
    const std::string original = folder / "dirty.xlsx", first = folder / "dirty-1.xlsx",
                      second = folder / "dirty-2.xlsx", third = folder / "dirty-3.xlsx";
    Table table = table_of(original);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells[0].text == "甲厂");  // merged down over two rows

    Marks marks;
    marks.add(0, 4, 2, Severity::warning, "号码可能有误");
    marks.add(0, 6, 3, Severity::error, "名称重复 <&>");
    marks.add(0, 6, 3, Severity::warning, "再看一眼");
    marks.add(0, 5, 6, Severity::error, "这一列也要填");  // no such cell in the file
    marks.add(0, 5, Marks::whole_row, Severity::error, "与第 5 行重复");
    const Annotated done = annotate(original, first, marks, table.options);
    CHECK(done.cells == 3);
    CHECK(done.comments == 3);
    CHECK(done.rows == 3);

    const Json before = look(original), seen = look(first);
    CHECK(cell(seen, 0, "C5").text("fill") == yellow);
    CHECK(cell(seen, 0, "C5").text("comment") == "号码可能有误");
    CHECK(cell(seen, 0, "C5").text("value") == "13800000001");
    CHECK(cell(seen, 0, "D7").text("fill") == red);
    CHECK(cell(seen, 0, "D7").text("comment") == "名称重复 <&>\n再看一眼");
    CHECK(cell(seen, 0, "G6").text("fill") == red);
    CHECK(cell(seen, 0, "H4").text("value") == problem_header);
    CHECK(cell(seen, 0, "H6").text("value") == "与第 5 行重复；G 列：这一列也要填");
    CHECK(cell(seen, 0, "H7").text("value") == "有限空间名称：名称重复 <&>；有限空间名称：再看一眼");
    CHECK(cell(seen, 0, "A5").dump() == cell(before, 0, "A5").dump());
    CHECK(seen.items()[0]["merged"] == before.items()[0]["merged"]);
    for (const std::size_t other : {1u, 2u, 3u}) CHECK(seen.items()[other] == before.items()[other]);

    // Sent again with one row put right: the marks of the first round are gone, the column is not doubled.
    Table again = table_of(first);
    REQUIRE(again.rows.size() == 3);
    CHECK(again.options.tables[0].header.problem_column == 7);
    for (const auto& row : again.rows)
        for (const auto& one : row.cells) CHECK(one.column != 7);
    Marks fewer;
    fewer.add(0, 6, 3, Severity::warning, "名称重复");
    annotate(first, second, fewer, again.options);
    const Json later = look(second);
    CHECK(cell(later, 0, "C5").dump() == cell(before, 0, "C5").dump());
    CHECK(cell(later, 0, "H6").is_null());
    CHECK(cell(later, 0, "H5").is_null());
    CHECK(cell(later, 0, "H7").text("value") == "有限空间名称：名称重复");
    CHECK(cell(later, 0, "D7").text("fill") == yellow);
    CHECK(cell(later, 0, "D7").text("comment") == "名称重复");
    CHECK(cell(later, 0, "G7").is_null());

    // And a third time without any problem: as it was.
    Table last = table_of(second);
    annotate(second, third, Marks{}, last.options);
    const Json clean = look(third);
    for (std::size_t sheet = 0; sheet < 4; ++sheet)
        CHECK(clean.items()[sheet]["cells"] == before.items()[sheet]["cells"]);
}

TEST_CASE("comments and drawings of others stay") {
    const auto folder = workbooks_folder();
    const std::string original = folder / "commented.xlsx", out = folder / "commented-1.xlsx",
                      out2 = folder / "commented-2.xlsx";
    Table table = table_of(original);
    Marks marks;
    marks.add(0, 1, 0, Severity::error, "应填全称");
    marks.add(0, 1, 2, Severity::error, "应填整数，如 12");
    annotate(original, out, marks, table.options);
    const Json before = look(original), seen = look(out);
    CHECK(cell(seen, 0, "A2").text("comment").find("这是用户的批注") == 0);
    CHECK(cell(seen, 0, "A2").text("comment").find("应填全称") != std::string::npos);
    CHECK(cell(seen, 0, "A2").text("author") == "张三");
    CHECK(cell(seen, 0, "B2").text("comment") == "另一条");
    CHECK(cell(seen, 0, "C2").text("comment") == "应填整数，如 12");
    CHECK(cell(seen, 0, "C2").text("format") == "0.00");  // all of the cell's style but its fill
    CHECK(cell(seen, 0, "C2")["bold"].is_bool());
    CHECK(seen.items()[0]["widths"]["A"] == before.items()[0]["widths"]["A"]);
    annotate(out, out2, Marks{}, table_of(out).options);
    const Json clean = look(out2);
    CHECK(clean.items()[0]["cells"] == before.items()[0]["cells"]);
}

TEST_CASE("ods and csv come back as xlsx, marked in the same way") {
    const auto folder = workbooks_folder();
    const std::vector<Wanted> columns{{"enterprise", "企业名称", {}, true}, {"count", "数量", {}, true}};
    for (const std::string name : {"plain.ods", "gb18030.csv"}) {
        CAPTURE(name);
        const std::string original = folder / name, out = folder / (name + ".xlsx");
        Rows sink;
        const auto reports = read_tables(original, {}, columns, sink);
        REQUIRE(reports[0].taken);
        REQUIRE(sink.rows.size() >= 2);
        AnnotateOptions options;
        options.tables.push_back({0, reports[0].header, reports[0].columns});
        Marks marks;
        const int row = sink.rows[0].number;
        marks.add(0, row, 1, Severity::error, "看这里");
        annotate(original, out, marks, options);
        const Json seen = look(out);
        const std::string marked = cell_name(row, 1), problem = cell_name(row, reports[0].columns);
        CHECK(cell(seen, 0, marked).text("fill") == red);
        CHECK(cell(seen, 0, marked).text("comment") == "看这里");
        CHECK(cell(seen, 0, problem).text("value").find("看这里") != std::string::npos);
        CHECK(cell(seen, 0, cell_name(row, 0)).text("value") == "甲厂");
        Rows again;
        read_tables(out, {}, columns, again);
        REQUIRE(again.rows.size() == sink.rows.size());
        for (std::size_t at = 0; at < again.rows.size(); ++at) {
            std::erase_if(sink.rows[at].cells,
                          [](const Cell& one) { return one.type == CellType::formula_without_value; });
            REQUIRE(again.rows[at].cells.size() == sink.rows[at].cells.size());
            CHECK(again.rows[at].number == sink.rows[at].number);
            for (std::size_t c = 0; c < again.rows[at].cells.size(); ++c)
                CHECK(again.rows[at].cells[c].text == sink.rows[at].cells[c].text);
        }
    }
}

TEST_CASE("the peculiar ones are annotated as well: no references, prefixes, strict, no rows at all") {
    const auto folder = workbooks_folder();
    for (const std::string name : {"wps.xlsx", "prefixed.xlsx", "strict.xlsx", "values.xlsx", "formulas.xlsx",
                                   "plain.xlsx", "really_xlsx.csv"}) {
        CAPTURE(name);
        const std::string original = folder / name, out = folder / ("marked-" + name + ".xlsx");
        Marks marks;
        marks.add(0, 0, 0, Severity::error, "一");
        marks.add(0, 1, 1, Severity::warning, "二");
        marks.add(0, 30, 2, Severity::error, "没有的行");
        const Annotated done = annotate(original, out, marks);
        CHECK(done.cells == 3);
        if (name == "strict.xlsx") {  // openpyxl cannot read the strict kind
            CHECK(format_of(out) == Format::xlsx);
            continue;
        }
        const Json seen = look(out);
        CHECK(cell(seen, 0, "A1").text("fill") == red);
        CHECK(cell(seen, 0, "B2").text("fill") == yellow);
        CHECK(cell(seen, 0, "B2").text("comment") == "二");
        CHECK(cell(seen, 0, "C31").text("fill") == red);
    }
}

TEST_CASE("LibreOffice opens what comes back") {
    const auto folder = workbooks_folder();
    const std::string original = folder / "commented.xlsx", out = folder / "for-office.xlsx";
    Marks marks;
    marks.add(0, 1, 2, Severity::error, "应填整数，如 12");
    annotate(original, out, marks, table_of(original).options);
    output_of("cd " + folder.string() + " && soffice -env:UserInstallation=file://" + (folder / "office").string() +
              " --headless --convert-to ods for-office.xlsx >/dev/null 2>&1");
    Rows sink;  // comments, colours and texts went through another program and come back to our reader
    const auto reports = read_tables(folder / "for-office.ods", {}, wanted, sink);
    REQUIRE(reports[0].taken);
    CHECK(reports[0].header.problem_column == 3);
    REQUIRE(sink.rows.size() == 1);
    CHECK(sink.rows[0].cells.size() == 3);
    const std::string content = output_of("unzip -p " + (folder / "for-office.ods").string() + " content.xml");
    CHECK(content.find("应填整数，如 12") != std::string::npos);
    CHECK(content.find("#ffc6c9") != std::string::npos);
    CHECK(content.find("这是用户的批注") != std::string::npos);
}
