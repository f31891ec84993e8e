// Makes a workbook as an enterprise would hand it in, with the raw library:
//   sheet OUT ENTERPRISES COUNT WRONG PREFIX
// COUNT spaces, ten to an enterprise (ENTERPRISES: a line each, id TAB name), numbered PREFIX-0 …; WRONG of 100 rows,
// evenly spread, have two cells nobody can read.

#include <xlsxwriter.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace {

struct Column {
    const char* label;
    const char* text;  // the same in every row; null: made by the row
};
constexpr Column columns[] = {{"序号", nullptr},
                              {"企业名称", nullptr},
                              {"有限空间编号", nullptr},
                              {"有限空间名称", nullptr},
                              {"类型", nullptr},
                              {"数量", nullptr},
                              {"所在位置", "厂区东侧3号车间"},
                              {"主要危险因素", "缺氧、中毒"},
                              {"可能导致的事故类型", "中毒和窒息"},
                              {"是否有中毒和窒息风险", "是"},
                              {"风险等级", "较大"},
                              {"作业方式", "自行"},
                              {"安全警示标志", "是"},
                              {"风险告知牌", "是"},
                              {"操作规程张贴", "是"},
                              {"检测、通风、防护设备", "四合一气体检测仪1台、轴流风机1台"},
                              {"应急救援装备", "三脚架1套、正压式空气呼吸器2套"},
                              {"管控措施", "上锁管理，作业前审批，先通风、再检测、后作业"},
                              {"责任部门", "生产部"},
                              {"管理责任人", "王五"},
                              {"管理责任人电话", nullptr},
                              {"监护人员（专、兼职）", "赵六"},
                              {"作业审批人（及书面委托书）", "张三"},
                              {"辨识日期", "2023-11-09"},
                              {"状态", "在用"}};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 6) return std::fprintf(stderr, "sheet OUT ENTERPRISES COUNT WRONG PREFIX\n"), 2;
    const int count = std::atoi(argv[3]), wrong = std::atoi(argv[4]);
    const std::string prefix = argv[5];
    std::vector<std::string> names;
    std::ifstream file(argv[2]);
    for (std::string line; std::getline(file, line);) names.push_back(line.substr(line.find('\t') + 1));
    if (names.empty()) return std::fprintf(stderr, "no enterprises\n"), 1;

    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(argv[1], &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "有限空间台账");
    worksheet_write_string(sheet, 0, 0, "有限空间管理台账", nullptr);
    lxw_col_t at = 0;
    for (const Column& column : columns) worksheet_write_string(sheet, 1, at++, column.label, nullptr);
    for (int i = 0; i < count; ++i) {
        const auto row = static_cast<lxw_row_t>(i + 2);
        const bool bad = (i + 1) * static_cast<long>(wrong) / 100 > i * static_cast<long>(wrong) / 100;
        const auto write = [&](lxw_col_t column, const std::string& text) {
            worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
        };
        worksheet_write_number(sheet, row, 0, i + 1, nullptr);
        write(1, names[static_cast<std::size_t>(i / 10) % names.size()]);
        write(2, prefix + "-" + std::to_string(i));
        write(3, std::to_string(i % 20 + 1) + "#污水调节池");
        write(4, bad ? "天上" : i % 3 ? "地下" : "地上");
        if (bad)
            write(5, "若干");
        else
            worksheet_write_number(sheet, row, 5, i % 3 + 1, nullptr);
        for (lxw_col_t column = 6; column < std::size(columns); ++column)
            write(column, columns[column].text ? columns[column].text : "137" + std::to_string(10000000 + i));
    }
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
