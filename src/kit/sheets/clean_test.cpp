#include "kit/sheets/clean.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "kit/sheets/numbers.hpp"

using namespace zhiben;
using namespace zhiben::sheets;

namespace {

Cell number_cell(std::string_view raw, std::string_view format = "General") {
    Cell cell;
    put_number(cell, raw, number_format(format), false);
    return cell;
}

template <typename T> std::string shown(const Cleaned<T>& cleaned) {
    switch (cleaned.state) {
        case Clean::blank: return "(blank)";
        case Clean::not_applicable: return "(n/a)";
        case Clean::wrong: return "! " + cleaned.reason;
        case Clean::value: break;
    }
    if constexpr (std::is_same_v<T, std::string>) {
        return cleaned.value;
    } else if constexpr (std::is_same_v<T, Day>) {
        return cleaned.value.iso();
    } else if constexpr (std::is_same_v<T, bool>) {
        return cleaned.value ? "yes" : "no";
    } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
        std::string text;
        for (const auto& one : cleaned.value) text += (text.empty() ? "" : "+") + one;
        return text;
    } else {
        return std::to_string(cleaned.value);
    }
}

struct Case {
    const char* written;
    const char* expected;  // "!" alone: wrong, whatever the words; "! …": these words stand in the reason
};

void check(const Case& one, const std::string& got) {
    CAPTURE(one.written);
    CAPTURE(got);
    const std::string expected = one.expected;
    if (expected.starts_with("!")) {
        CHECK(got.starts_with("! "));
        if (expected.size() > 2) CHECK(got.find(expected.substr(2)) != std::string::npos);
    } else {
        CHECK(got == expected);
    }
}

}  // namespace

TEST_CASE("whole numbers as people write them") {
    const Case cases[] = {{"12", "12"},
                          {"0", "0"},
                          {" １２ ", "12"},
                          {"1,200", "1200"},
                          {"1，200，000", "1200000"},
                          {"5处", "5"},
                          {"5 处", "5"},
                          {"约12", "12"},
                          {"12左右", "12"},
                          {"12.0", "12"},
                          {"12.00 人", "12"},
                          {"十二", "12"},
                          {"二十个", "20"},
                          {"一百零五", "105"},
                          {"-3", "-3"},
                          {"－3", "-3"},
                          {"007", "7"},
                          {"3万", "30000"},
                          {"2次/年", "2"},
                          {"", "(blank)"},
                          {"  \n　", "(blank)"},
                          {"/", "(n/a)"},
                          {"——", "(n/a)"},
                          {"无", "(n/a)"},
                          {"不适用", "(n/a)"},
                          {"12.5", "! 小数"},
                          {"10-12", "!"},
                          {"3~5", "!"},
                          {"1,20", "!"},
                          {"多个", "!"},
                          {"12以上", "!"},
                          {"3个2处", "!"},
                          {"1E+05", "! 科学计数法"},
                          {"99999999999999999999", "! 过大"},
                          {"是", "!"},
                          {"12m3", "12"},
                          {"三四处", "! 约数"},
                          {"两三个", "! 约数"},
                          {"十几", "! 约数"},
                          {"十几处", "! 约数"},
                          {"几十人", "! 约数"},
                          {"几个", "! 约数"},
                          {"数十处", "! 约数"},
                          {"约七八个", "! 约数"},
                          {"二十来个", "! 约数"},
                          {"二三十", "! 约数"},
                          {"十三四", "! 约数"},
                          {"三百二十五", "325"},
                          {"10几处", "!"},
                          {"20来个", "!"},
                          {"两百", "200"},
                          {"两处", "2"},
                          {"三十", "30"},
                          {"一百", "100"}};
    for (const auto& one : cases) check(one, shown(clean_integer(Cell::of(one.written))));
    CHECK(shown(clean_integer(number_cell("3"))) == "3");
    CHECK(shown(clean_integer(number_cell("3.0000000000000004"))) == "3");
    CHECK(shown(clean_integer(number_cell("2.5"))).starts_with("! "));
    CHECK(shown(clean_integer(number_cell("0"))) == "0");
}

TEST_CASE("decimals keep their digits") {
    const Case cases[] = {{"12.5", "12.5"},
                          {"12.50", "12.5"},
                          {"12 m³", "12"},
                          {"１２．５ｍ", "12.5"},
                          {"0.10", "0.1"},
                          {"1,234.5", "1234.5"},
                          {"约 3.5 米", "3.5"},
                          {"85%", "85"},
                          {"-0.5", "-0.5"},
                          {"−0.5", "-0.5"},
                          {"1.2万", "12000"},
                          {"0.0", "0"},
                          {"3.14159", "! 最多 3 位"},
                          {"2x3", "!"},
                          {"3*4*2", "!"},
                          {"1.5-2", "!"},
                          {"1.2.3", "!"},
                          {"无", "(n/a)"},
                          {"￥300", "300"}};
    for (const auto& one : cases) check(one, shown(clean_decimal(Cell::of(one.written), 3)));
    CHECK(shown(clean_decimal(number_cell("0.30000000000000004"), 2)) == "0.3");
    CHECK(shown(clean_decimal(number_cell("12.345678"), 2)) == "12.35");
    CHECK(shown(clean_decimal(number_cell("99.999"), 2)) == "100");
    CHECK(shown(clean_decimal(number_cell("-9.995"), 2)) == "-10");
    CHECK(shown(clean_decimal(number_cell("0.85", "0%"), 2)) == "85");
    CHECK(shown(clean_decimal(number_cell("45239", "yyyy-mm-dd"), 2)).starts_with("! "));
}

TEST_CASE("days in the usual Chinese forms") {
    const Case cases[] = {{"2023-11-9", "2023-11-09"},
                          {"2023-11-09", "2023-11-09"},
                          {"2023/11/09", "2023-11-09"},
                          {"2023.11.9", "2023-11-09"},
                          {"2023。11。9", "2023-11-09"},
                          {"2023 11 09", "2023-11-09"},
                          {"20231109", "2023-11-09"},
                          {"２０２３年１１月９日", "2023-11-09"},
                          {"2023年11月9日", "2023-11-09"},
                          {"2023 年 11 月 9 日", "2023-11-09"},
                          {"2023年11月9号", "2023-11-09"},
                          {"2023年11月9", "2023-11-09"},
                          {"二〇二三年十一月九日", "2023-11-09"},
                          {"二零二三年十月二十日", "2023-10-20"},
                          {"二○二三年一月三十一日", "2023-01-31"},
                          {"2023-11-09 00:00:00", "2023-11-09"},
                          {"2023-11-09T08:30:00.000Z", "2023-11-09"},
                          {"2023/11/9 8:30", "2023-11-09"},
                          {"2023年11月9日8时30分", "2023-11-09"},
                          {"2023年11月9日 上午 8:30", "2023-11-09"},
                          {"2023年11月9日 星期四", "2023-11-09"},
                          {"2023年11月9日（周四）", "2023-11-09"},
                          {"45239", "2023-11-09"},
                          {"2024-02-29", "2024-02-29"},
                          {"", "(blank)"},
                          {"/", "(n/a)"},
                          {"无", "(n/a)"},
                          {"2023年11月", "! 缺少日"},
                          {"2023-11", "! 缺少日"},
                          {"202311", "! 缺少日"},
                          {"2023年", "! 缺少月和日"},
                          {"2023", "! 缺少月和日"},
                          {"11月9日", "! 缺少年份"},
                          {"11-9", "! 缺少年份"},
                          {"23.11.9", "! 四位"},
                          {"23-11-9", "! 四位"},
                          {"11/9/2023", "! 分不清"},
                          {"2023-02-29", "! 没有2023年2月29日"},
                          {"2023年2月30日", "! 没有2023年2月30日"},
                          {"2023-13-01", "! 没有"},
                          {"20231345", "! 没有"},
                          {"1023-11-09", "! 年份"},
                          {"2023-11-09至2023-12-01", "!"},
                          {"长期", "!"},
                          {"2023年11-9", "!"},
                          {"待定", "!"}};
    for (const auto& one : cases) check(one, shown(clean_day(Cell::of(one.written))));
    CHECK(shown(clean_day(number_cell("45239", "yyyy\"年\"m\"月\"d\"日\""))) == "2023-11-09");
    CHECK(shown(clean_day(number_cell("45239.5", "yyyy/m/d h:mm"))) == "2023-11-09");
    CHECK(shown(clean_day(number_cell("45239"))) == "2023-11-09");
    CHECK(shown(clean_day(number_cell("20231109"))) == "2023-11-09");
    CHECK(shown(clean_day(number_cell("2023.11"))).find("缺少日") != std::string::npos);
    CHECK(shown(clean_day(number_cell("7"))).starts_with("! "));
}

TEST_CASE("yes and no") {
    const Case cases[] = {{"是", "yes"},   {"有", "yes"},  {"√", "yes"},     {"Y", "yes"},       {"yes", "yes"},
                          {"1", "yes"},    {"１", "yes"},  {"对", "yes"},    {"☑是 □否", "yes"}, {"□是 ☑否", "no"},
                          {"否", "no"},    {"无", "no"},   {"×", "no"},      {"N", "no"},        {"0", "no"},
                          {"", "(blank)"}, {"/", "(n/a)"}, {"也许", "! 是"}, {"2", "!"}};
    for (const auto& one : cases) check(one, shown(clean_yes_no(Cell::of(one.written))));
    CHECK(shown(clean_yes_no(number_cell("1"))) == "yes");
    Cell truth;
    truth.type = CellType::boolean;
    truth.text = "FALSE";
    CHECK(shown(clean_yes_no(truth)) == "no");
}

TEST_CASE("choices by label, code or synonym") {
    const std::vector<Option> place{
        {"above", "地上", {"地上有限空间"}}, {"below", "地下", {}}, {"vessel", "密闭设备", {"设备"}}};
    const Case cases[] = {{"地上", "above"},
                          {" 地 下 ", "below"},
                          {"below", "below"},
                          {"BELOW", "below"},
                          {"设备", "vessel"},
                          {"1.地上", "above"},
                          {"（2）地下", "below"},
                          {"", "(blank)"},
                          {"/", "(n/a)"},
                          {"无", "(n/a)"},
                          {"半空", "! 地上、地下、密闭设备"}};
    for (const auto& one : cases) check(one, shown(clean_choice(Cell::of(one.written), place)));
}

TEST_CASE("several choices in one cell") {
    const std::vector<Option> risks{{"oxygen", "缺氧/富氧", {"缺氧"}}, {"toxic", "中毒和窒息", {"中毒"}},
                                    {"h2s", "H₂S", {"硫化氢"}},        {"drown", "淹溺", {}},
                                    {"fall", "坠落", {"高处坠落"}},    {"none", "无", {}}};
    const Case cases[] = {{"缺氧/富氧、淹溺", "oxygen+drown"},
                          {"缺氧/富氧/淹溺", "oxygen+drown"},
                          {"中毒和窒息，坠落", "toxic+fall"},
                          {"中毒和坠落", "toxic+fall"},
                          {"淹溺 坠落", "drown+fall"},
                          {"淹溺\n坠落\n", "drown+fall"},
                          {"1.淹溺；2.坠落；", "drown+fall"},
                          {"淹溺、淹溺", "drown"},
                          {"H2S,硫化氢", "h2s"},
                          {"无", "none"},
                          {"", "(blank)"},
                          {"/", "(n/a)"},
                          {"淹溺、地震", "! “地震”"},
                          {"淹溺和地震", "! 地震"}};
    for (const auto& one : cases) check(one, shown(clean_choices(Cell::of(one.written), risks)));
}

TEST_CASE("texts and codes") {
    CHECK(shown(clean_text(Cell::of("  甲厂\r\n二车间 "))) == "甲厂\n二车间");
    CHECK(shown(clean_text(Cell::of("无"))) == "无");
    CHECK(shown(clean_code(Cell::of(" ９１１４０９０２ MA0K 000070 "))) == "91140902MA0K000070");
    CHECK(shown(clean_code(Cell::of("'13800000000"))) == "13800000000");
    CHECK(shown(clean_code(number_cell("13800000000"))) == "13800000000");
    CHECK(shown(clean_code(number_cell("12", "00000"))) == "00012");
    CHECK(shown(clean_code(number_cell("4.40981199001011E+17"))).find("文本") != std::string::npos);
    Cell error;
    error.type = CellType::error;
    error.text = "#N/A";
    CHECK(shown(clean_text(error)).find("#N/A") != std::string::npos);
    Cell formula;
    formula.type = CellType::formula_without_value;
    CHECK(shown(clean_integer(formula)).find("公式") != std::string::npos);
}

TEST_CASE("numbers as stored in a spreadsheet") {
    const Case cases[] = {{"4.40981199001011E+17", "440981199001011000"},
                          {"12.300000000000001", "12.3"},
                          {"1E-3", "0.001"},
                          {"-0.5", "-0.5"},
                          {"100", "100"},
                          {"1.0", "1"},
                          {"0", "0"},
                          {"-0", "0"},
                          {"1E+2", "100"},
                          {"9.9999999999999995E-1", "1"},
                          {"123456789012345678", "123456789012345678"}};
    for (const auto& one : cases) {
        CAPTURE(one.written);
        const auto plain = plain_decimal(one.written);
        REQUIRE(plain);
        CHECK(plain->text == one.expected);
    }
    for (const char* bad : {"", "-", "1e", "1e9999", "abc", "1.2.3", "0x10", "1 2", "nan", "inf"})
        CHECK_FALSE(plain_decimal(bad));
    CHECK(plain_decimal("4.4E+17")->digits_lost);
    CHECK_FALSE(plain_decimal("123456789012345")->digits_lost);
}

TEST_CASE("which number formats are dates") {
    for (const char* code : {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "yyyy/m/d;@",
                             "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "m/d/yy h:mm", "[DBNum1][$-804]yyyy\"年\"m\"月\"",
                             "yyyy年m月d日", "mmm-yy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "e/m/d"})
        CHECK_MESSAGE(number_format(code).shown == Shown::day, code);
    for (const char* code : {"General", "G/通用格式", "0.00", "#,##0_d", "0\"d\"", "[Red]0.00", "@", "0.00E+00",
                             "[>=100]0;0.0", "0_);[Red]\\(0\\)", "0 \\d", "[$¥-804]#,##0.00"})
        CHECK_MESSAGE(number_format(code).shown == Shown::plain, code);
    for (const char* code : {"h:mm", "[h]:mm:ss", "mm:ss.0", "上午/下午h\"时\"mm\"分\"", "h:mm AM/PM"})
        CHECK_MESSAGE(number_format(code).shown == Shown::time, code);
    CHECK(number_format("00000").least_digits == 5);
    CHECK(builtin_number_format(31).shown == Shown::day);
    CHECK(builtin_number_format(58).shown == Shown::day);
    CHECK(builtin_number_format(33).shown == Shown::time);
}

TEST_CASE("Excel's serial days") {
    CHECK(from_serial(45239, false)->day.iso() == "2023-11-09");
    CHECK(from_serial(43777, true)->day.iso() == "2023-11-09");
    CHECK(from_serial(1, false)->day.iso() == "1900-01-01");
    CHECK(from_serial(59, false)->day.iso() == "1900-02-28");
    CHECK(from_serial(61, false)->day.iso() == "1900-03-01");
    CHECK_FALSE(from_serial(60, false));
    CHECK_FALSE(from_serial(-1, false));
    CHECK_FALSE(from_serial(3e6, false));
    CHECK(from_serial(45238.999999999, false)->day.iso() == "2023-11-09");
    CHECK(from_serial(45239.354166667, false)->seconds == 30600);
}
