#include "kit/sheets/header.hpp"

#include <doctest/doctest.h>

#include "kit/base/text.hpp"

using namespace zhiben;
using namespace zhiben::sheets;

namespace {

const std::vector<Wanted> wanted{{"enterprise", "企业名称", {"单位名称", "生产经营单位"}, true},
                                 {"number", "有限空间编号", {"编号"}, true},
                                 {"name", "有限空间名称", {"名称"}, true},
                                 {"person", "主要负责人", {"负责人姓名"}, false},
                                 {"phone", "主要负责人电话", {"联系电话", "电话"}, false},
                                 {"officer", "安全员", {}, false},
                                 {"officer_phone", "安全员电话", {}, false},
                                 {"volume", "容积", {}, false},
                                 {"risks", "主要危险因素", {"危险因素"}, false}};

// Lines of cells separated by '|'; a line may be empty.
std::vector<KeptRow> rows(const std::vector<std::string>& lines) {
    std::vector<KeptRow> kept;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        KeptRow one{static_cast<int>(row), false, {}};
        const auto cells = split(lines[row], '|');
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (!trimmed(cells[column]).empty()) one.cells.push_back(Cell::of(cells[column], static_cast<int>(column)));
        if (!one.cells.empty()) kept.push_back(std::move(one));
    }
    return kept;
}

// "enterprise=0 number=1 …" in the order of the wanted columns, then what else is to be told.
std::string told(const Header& header) {
    if (!header.found()) return "none";
    std::string text = std::to_string(header.first_row) + "-" + std::to_string(header.last_row) + ":";
    for (std::size_t at = 0; at < wanted.size(); ++at)
        if (const auto column = header.column_of(static_cast<int>(at)))
            text += " " + wanted[at].name + "=" + std::to_string(*column);
    for (const auto& column : header.columns)
        if (!column.wanted) text += " ?" + column.header;
    for (const auto& doubled : header.doubled)
        text += " twice:" + wanted[static_cast<std::size_t>(doubled.wanted)].name;
    for (const int missing : header.missing) text += " missing:" + wanted[static_cast<std::size_t>(missing)].name;
    return text;
}

struct Case {
    const char* what;
    std::vector<std::string> lines;
    std::vector<Merge> merges;
    const char* expected;
};

}  // namespace

TEST_CASE("headers as people make them") {
    const std::vector<Case> cases{
        {"plain", {"企业名称|有限空间编号|有限空间名称", "甲厂|1|池"}, {}, "0-0: enterprise=0 number=1 name=2"},
        {"title rows above, other order",
         {"附件1 有限空间管理台账", "填报单位：建设环保管理部||填报日期：2023年11月9日", "名称|企业名称|编号",
          "池|甲厂|1"},
         {{0, 0, 0, 2}},
         "2-2: enterprise=1 number=2 name=0"},
        {"line breaks, blanks, full width, stars, units, colons",
         {"*企 业\n名称|编号：|＊有限空间　名称|容积（m³）|主要危险因素(可多选)"},
         {},
         "0-0: enterprise=0 number=1 name=2 volume=3 risks=4"},
        {"unit without brackets, numbering",
         {"1.企业名称|2.编号|3.名称|4.容积/m³"},
         {},
         "0-0: enterprise=0 number=1 name=2 volume=3"},
        {"merged over two rows",
         {"企业名称|主要负责人||安全员||有限空间编号|有限空间名称", "|姓名|电话|姓名|联系电话||",
          "甲厂|张三|1|李四|2|YX-1|池"},
         {{0, 0, 1, 0}, {0, 1, 0, 2}, {0, 3, 0, 4}, {0, 5, 1, 5}, {0, 6, 1, 6}},
         "0-1: enterprise=0 number=5 name=6 person=1 phone=2 officer=3 officer_phone=4"},
        {"the same without merges, as csv gives it",
         {"企业名称|主要负责人||安全员||有限空间编号|有限空间名称", "|姓名|电话|姓名|联系电话||",
          "甲厂|张三|1|李四|2|YX-1|池"},
         {},
         "0-1: enterprise=0 number=5 name=6 person=1 phone=2 officer=3 officer_phone=4"},
        {"sections above plain headers",
         {"企业信息||有限空间信息||", "企业名称|联系电话|编号|名称|容积"},
         {{0, 0, 0, 1}, {0, 2, 0, 4}},
         "1-1: enterprise=0 number=2 name=3 phone=1 volume=4"},
        {"a group that completes the names",
         {"企业||有限空间||", "名称|电话|编号|名称|容积"},
         {{0, 0, 0, 1}, {0, 2, 0, 4}},
         "0-1: enterprise=0 number=2 name=3 phone=1 volume=4"},
        {"title, then two header rows, then column numbers",
         {"台账", "企业名称|主要负责人||编号|名称", "|姓名|电话||", "1|2|3|4|5", "甲厂|张三|1|YX|池"},
         {{0, 0, 0, 4}, {1, 0, 2, 0}, {1, 1, 1, 2}, {1, 3, 2, 3}, {1, 4, 2, 4}},
         "1-3: enterprise=0 number=3 name=4 person=1 phone=2"},
        {"unknown and doubled headers",
         {"序号|企业名称|企业名称|编号|名称|颜色"},
         {},
         "0-0: enterprise=1 number=3 name=4 ?序号 ?企业名称 ?颜色 twice:enterprise"},
        {"an exact header wins over one with a remark",
         {"企业名称（旧）|企业名称|编号|名称"},
         {},
         "0-0: enterprise=1 number=2 name=3 ?企业名称（旧）"},
        {"missing obligatory column", {"企业名称|容积|名称"}, {}, "0-0: enterprise=0 name=2 volume=1 missing:number"},
        {"vertical merge beside unwanted details",
         {"企业名称|编号|名称|检测情况|", "|||氧含量|日期", "甲厂|1|池|20.9|2023-11-09"},
         {{0, 0, 1, 0}, {0, 1, 1, 1}, {0, 2, 1, 2}, {0, 3, 0, 4}},
         "0-1: enterprise=0 number=1 name=2 ?检测情况/氧含量 ?检测情况/日期"},
        {"no header", {"甲|乙|丙", "1|2|3"}, {}, "none"},
        {"nothing", {}, {}, "none"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.what);
        CHECK(told(find_header(rows(one.lines), one.merges, wanted)) == one.expected);
    }
}

TEST_CASE("our own column is known again and never matched") {
    const auto header = find_header(rows({"企业名称|编号|名称|" + std::string(problem_header)}), {}, wanted);
    REQUIRE(header.problem_column);
    CHECK(*header.problem_column == 3);
    CHECK(header.last_column == 2);
    CHECK(header.columns.size() == 3);
    CHECK_FALSE(is_problem_header("问题"));
}
