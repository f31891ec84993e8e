// What the table writer writes, looked at with openpyxl and read again by our own reader.

#include "kit/sheets/table_writer.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "kit/base/problem.hpp"
#include "kit/sheets/header.hpp"
#include "workbooks/workbooks.hpp"

using namespace zhiben;
using namespace zhiben::sheets;

namespace {

class Rows : public TableSink {
  public:
    std::vector<KeptRow> rows;
    void begin_table(const SheetInfo&, const Header&) override {}
    void data_row(const Row& row) override {
        rows.push_back({row.number, row.hidden, {row.cells.begin(), row.cells.end()}});
    }
};

TableSpec spec(bool constant_memory) {
    TableSpec table;
    table.sheet = "台账";
    table.title = {"附件1 有限空间管理台账", "填报单位：应急管理部    填报日期：2023年11月9日"};
    table.columns = {{.label = "企业名称", .must = true},
                     {.label = "统一社会信用代码"},
                     {.label = "数量", .type = ColumnType::integer, .unit = "处"},
                     {.label = "容积", .type = ColumnType::decimal, .unit = "m³"},
                     {.label = "辨识日期", .type = ColumnType::day},
                     {.label = "有警示标志", .type = ColumnType::yes_no}};
    table.constant_memory = constant_memory;
    return table;
}

}  // namespace

TEST_CASE("a table as exported keeps texts as texts, days as days, and prints well") {
    for (const bool constant : {true, false}) {
        CAPTURE(constant);
        const std::string path = workbooks_folder() / "export.xlsx";
        TableWriter writer(path, spec(constant));
        writer.row(
            std::vector<CellValue>{"=1+1", "440981199001011000", std::int64_t{3}, 12.5, Day::of(2023, 11, 9), true});
        writer.row(std::vector<CellValue>{"@甲", std::monostate{}, std::int64_t{0}, 0.1, std::monostate{}, false});
        CHECK_FALSE(std::filesystem::exists(path));  // not before it is whole
        writer.finish();
        const Json sheet = look(path).items().at(0);
        const Json& cells = sheet["cells"];
        CHECK(cells["A1"].text("value") == "附件1 有限空间管理台账");
        CHECK(cells["A3"].text("value") == "*企业名称");
        CHECK(cells["C3"].text("value") == "数量（处）");
        CHECK(cells["A4"].text("value") == "=1+1");
        CHECK(cells["B4"].text("value") == "440981199001011000");
        CHECK(cells["B4"].text("type") == "s");
        CHECK(cells["B4"].text("format") == "@");
        CHECK(cells["C4"].text("type") == "n");
        CHECK(cells["E4"].text("type") == "d");
        CHECK(cells["F4"].text("value") == "是");
        CHECK(cells["C5"].text("value") == "0");  // zero is not blank
        CHECK(cells["B5"].find("value") == nullptr);
        CHECK(cells["A6"].text("value") == "共 2 行");
        CHECK(sheet.text("freeze") == "A4");
        CHECK(sheet.text("filter") == "A3:F5");
        CHECK(sheet.text("repeat").find("3:$3") != std::string::npos);
        CHECK(sheet.text("footer") == "第 &P 页 / 共 &N 页");
        CHECK(sheet["landscape"].boolean());
        CHECK(sheet.text("paper") == "9");

        const std::vector<Wanted> wanted{
            {"name", "企业名称", {}, true}, {"code", "统一社会信用代码", {}, true}, {"count", "数量", {}, true}};
        Rows again;
        const auto reports = read_tables(path, {}, wanted, again);
        REQUIRE(again.rows.size() == 2);  // the closing line is no record
        CHECK(reports[0].skipped == std::vector<int>{5});
        CHECK(again.rows[0].cells[0].text == "=1+1");
        CHECK(again.rows[0].cells[0].formula == false);
        CHECK(again.rows[0].cells[1].text == "440981199001011000");
        CHECK(again.rows[0].cells[4].day == Day::of(2023, 11, 9));
        std::filesystem::remove(path);
    }
}

TEST_CASE("header groups are merged, totals bold") {
    TableSpec table;
    table.columns = {{.label = "行业监管部门"},
                     {.label = "企业数", .type = ColumnType::integer, .unit = "家", .group = "排查情况"},
                     {.label = "隐患数", .type = ColumnType::integer, .unit = "项", .group = "排查情况"},
                     {.label = "备注"}};
    table.count_line = false;
    table.closing = {"审核人："};
    const std::string path = workbooks_folder() / "groups.xlsx";
    TableWriter writer(path, table);
    writer.row(std::vector<CellValue>{"应急管理部", std::int64_t{3}, std::int64_t{2}, std::monostate{}});
    writer.total(std::vector<CellValue>{"合计", std::int64_t{3}, std::int64_t{2}, std::monostate{}});
    writer.finish();
    const Json sheet = look(path).items().at(0);
    CHECK(sheet["merged"].dump() == R"(["A1:A2","B1:C1","D1:D2"])");
    CHECK(sheet["cells"]["B1"].text("value") == "排查情况");
    CHECK(sheet["cells"]["C2"].text("value") == "隐患数（项）");
    CHECK(sheet["cells"]["A4"].text("value") == "合计");
    CHECK(sheet["cells"]["A4"]["bold"].is_bool());
    CHECK(sheet["cells"]["A5"].text("value") == "审核人：");
}

TEST_CASE("a template has lists and help") {
    TableSpec table;
    table.is_template = true;
    std::vector<std::string> many;
    for (int at = 0; at < 60; ++at) many.push_back("第" + std::to_string(at) + "类有限空间作业场所");
    table.columns = {{.label = "类型", .must = true, .help = "按附件填写", .choices = {"地上", "地下"}},
                     {.label = "典型类别", .choices = many},
                     {.label = "有警示标志", .type = ColumnType::yes_no}};
    const std::string path = workbooks_folder() / "template.xlsx";
    TableWriter(path, table).finish();
    const Json seen = look(path);
    const Json& sheet = seen.items().at(0);
    CHECK(sheet["cells"]["A1"].text("comment") == "按附件填写");
    REQUIRE(sheet["lists"].items().size() == 3);
    CHECK(sheet["lists"].items()[0].string() == "A2:A501 \"地上,地下\"");
    CHECK(sheet["lists"].items()[1].string() == "B2:B501 '选项'!$A$1:$A$60");
    CHECK(sheet["lists"].items()[2].string() == "C2:C501 \"是,否\"");
    CHECK(seen.items().at(1)["hidden"].boolean());
    CHECK(seen.items().at(1)["cells"]["A60"].text("value") == many.back());
}

TEST_CASE("a table that is not finished leaves nothing behind") {
    const std::string path = workbooks_folder() / "unfinished.xlsx";
    { TableWriter writer(path, spec(true)); }
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
}
