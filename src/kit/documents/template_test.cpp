#include "kit/documents/template.hpp"

#include <doctest/doctest.h>

#include "kit/documents/line_breaks.hpp"
#include "kit/documents/placeholders.hpp"

using namespace zhiben;
using namespace zhiben::documents;

namespace {

// The blocks as the screens get them, or "refused: …" with all texts of the problem.
std::string rendered(std::string_view text, std::string_view context = "{}") {
    try {
        return to_json(render_template(text, Json::parse(context)))["blocks"].dump();
    } catch (const Problem& problem) {
        std::string all = "refused:";
        for (const Issue& issue : problem.issues) all += " " + issue.text;
        return all + (problem.issues.empty() ? " " + problem.detail : "");
    }
}
std::string paragraph(const std::string& runs) {
    return R"({"type":"paragraph","runs":[)" + runs + R"(],"align":"both","indented":true})";
}
std::string words(const std::string& text) { return paragraph(R"({"text":")" + text + R"("})"); }

}  // namespace

TEST_SUITE("documents") {
    TEST_CASE("templates: what is written and what comes of it") {
        struct Case {
            const char* about;
            const char* text;
            const char* context;
            std::string blocks;
        };
        const Case cases[] = {
            {"a line is a paragraph, empty lines and remarks are not", "甲\n\n// 说明\n乙\r\n", "{}",
             "[" + words("甲") + "," + words("乙") + "]"},
            {"values, also of members", "共{{数}}家，{{企业.名称}}", R"({"数":3,"企业":{"名称":"某厂"}})",
             "[" + words("共3家，某厂") + "]"},
            {"null is empty, not unknown", "甲{{x}}乙", R"({"x":null})", "[" + words("甲乙") + "]"},
            {"yes and no, decimals as short as they are", "{{a}}{{b}} {{c}}", R"({"a":true,"b":false,"c":90.4})",
             "[" + words("是否 90.4") + "]"},
            {"dates, amounts, thousands", "{{d|日期}}，{{m|大写}}，{{n|千分位}}",
             R"({"d":"2023-11-09","m":"30500.5","n":1234567})",
             "[" + words("2023年11月9日，叁万零伍佰元伍角整，1,234,567") + "]"},
            {"money: cents are two digits or none", "{{a|金额}} {{b|金额}} {{c|金额}} {{d|金额}}",
             R"({"a":10000.5,"b":"30000.00","c":0.05,"d":1234567.89})",
             "[" + words("10,000.50 30,000 0.05 1,234,567.89") + "]"},
            {"marks inside a value mean nothing", "{{x}}", R"({"x":"# **不** | @标题：{{y}} \\ __"})",
             "[" + words(R"(# **不** | @标题：{{y}} \\ __)") + "]"},
            {"line breaks inside a value begin paragraphs", "意见：{{x}}", R"({"x":"一\r\n二\n\n三"})",
             "[" + words("意见：一") + "," + words("二") + "," + words("三") + "]"},
            {"bold, underline, fonts, a blank, an escape", R"(甲**乙**__丙__{黑体：丁}____\*\*)", "{}",
             "[" +
                 paragraph(
                     R"({"text":"甲"},{"text":"乙","bold":true},{"text":"丙","underline":true},{"text":"丁","font":2},{"text":"　　","underline":true},{"text":"**"})") +
                 "]"},
            {"where a number was taken from", "共{{n}}处", R"({"n":{"text":"12","bound":"figure:spaces"}})",
             "[" + paragraph(R"({"text":"共"},{"text":"12","bound":"figure:spaces"},{"text":"处"})") + "]"},
            {"a block with and without", "{{#有}}\n甲\n{{/有}}\n{{^有}}\n乙\n{{/有}}", R"({"有":false})",
             "[" + words("乙") + "]"},
            {"zero and an empty text do not stand", "{{#a}}甲{{/a}}{{#b}}乙{{/b}}丙", R"({"a":0,"b":""})",
             "[" + words("丙") + "]"},
            {"lists in lists, looked up outwards",
             "{{#企业}}\n{{序号}}.{{名}}：{{#空间}}{{.}}（{{名}}）{{/空间}}{{区}}\n{{/企业}}",
             R"({"区":"开发区","企业":[{"名":"甲厂","空间":["池","釜"]},{"名":"乙厂","空间":[]}]})",
             "[" + words("1.甲厂：池（甲厂）釜（甲厂）开发区") + "," + words("2.乙厂：开发区") + "]"},
            {"headings are numbered, unless they are", "# 情况\n## 宣传\n## 检查\n### 做法\n# 三、打算\n## 近期", "{}",
             R"([{"type":"heading","level":1,"runs":[{"text":"一、"},{"text":"情况"}]},{"type":"heading","level":2,"runs":[{"text":"（一）"},{"text":"宣传"}]},{"type":"heading","level":2,"runs":[{"text":"（二）"},{"text":"检查"}]},{"type":"heading","level":3,"runs":[{"text":"1. "},{"text":"做法"}]},{"type":"heading","level":1,"runs":[{"text":"三、打算"}]},{"type":"heading","level":2,"runs":[{"text":"（一）"},{"text":"近期"}]}])"},
            {"a table with a list of rows and merged cells",
             "|名称|数|<|\n|--|:-|-:|\n{{#行}}\n|{{名}}|{{数}}|<|\n{{/行}}", R"({"行":[{"名":"甲|乙","数":1}]})",
             R"([{"type":"table","columns":[{"width":2,"align":"center"},{"width":1,"align":"left"},{"width":1,"align":"right"}],"header_rows":1,"rows":[[{"runs":[{"text":"名称"}]},{"runs":[{"text":"数"}],"columns":2}],[{"runs":[{"text":"甲|乙"}]},{"runs":[{"text":"1"}],"columns":2}]]}])"},
            {"attachments stand before the signature", "@附件：甲\n@附件：乙\n@落款：某部|2023-11-09", "{}",
             R"([{"type":"attachments","names":["甲","乙"]},{"type":"signature","issuers":["某部"],"date":"2023-11-09"}])"},
            {"a line to fill in", "@填写：单位={{x}}|电话", R"({"x":"某厂"})",
             R"([{"type":"fields","fields":[{"label":"单位：","value":[{"text":"某厂"}]},{"label":"电话：","value":[]}]}])"},
            {"brackets that do not close are text", "甲{{乙", "{}", "[" + words("甲{{乙") + "]"},
            {"control characters vanish", "甲\x01\x0b乙", "{}", "[" + words("甲乙") + "]"},
            {"an unknown name, with its line and what there is", "甲\n\n乙{{企业名}}", R"({"企业名称":"x"})",
             "refused: 第3行：没有“{{企业名}}”这项内容，请检查名称。可用的有：企业名称。"},
            {"all that is wrong at once", "{{a}}\n{{#b}}x{{/b}}", "{}",
             "refused: 第1行：没有“{{a}}”这项内容，请检查名称。 第2行：没有“{{#b}}”这项内容，请检查名称。"},
            {"a block that is not closed", "甲\n{{#行}}\n乙", R"({"行":[]})",
             "refused: 第2行：“{{#行}}”后面没有对应的结束 {{/行}}，请成对书写。"},
            {"one that was never opened", "甲{{/行}}", R"({"行":[]})",
             "refused: 第1行：“{{/行}}”前面没有对应的开始 {{#行}}，请成对书写。"},
            {"a list is no value", "{{行}}", R"({"行":[]})",
             "refused: 第1行：“{{行}}”是一组内容，不能直接写出。请用 {{#行}} … {{/行}} 逐条列出。"},
            {"an unknown word", "@落宽：某部", "{}",
             "refused: 第1行：“@落宽”不认识。以 @ "
             "开头的行只能是：样式、发文机关、发文字号、签发人、标题、主送、附件、落款、分页、附件页、附件页横、居中、"
             "右对齐、顶格、表题、填写、二维码、图片、抄送、印发机关、印发日期。"},
            {"a row with too few cells", "|a|b|\n|--|--|\n|1|", "{}",
             "refused: 第3行：表格这一行有 1 格，应有 2 格（与其他行相同）。"},
            {"a date that is none", "{{d|日期}}", R"({"d":"昨天"})",
             "refused: 第1行：“{{d|日期}}”的内容“昨天”不能写成“日期”。"},
            {"a picture that is not there", "@图片：公章", "{}", "refused: 第1行：没有名为“公章”的图片。"},
            {"not UTF-8", "\xb1\xea\xcc\xe2", "{}",
             "refused: 模板的文字编码不是 UTF-8。请在记事本里“另存为”，编码选 UTF-8。"},
        };
        for (const Case& one : cases) {
            CAPTURE(one.about);
            CHECK(rendered(one.text, one.context) == one.blocks);
        }
    }

    TEST_CASE("templates: head, foot and annexes") {
        const Document made = render_template(
            "@样式：公文\n@发文机关：某部\n@发文字号：某应急〔2023〕1号\n@标题：关于{{事}}的报告\n@"
            "主送：区办公室\n甲\n@附件页横：附件1|台账\n乙\n@抄送：区委办\n@印发机关：综合科\n@印发日期：{{日}}",
            Json::parse(R"({"事":"整改","日":"2023-11-09"})"));
        CHECK(made.issuers == std::vector<std::string>{"某部"});
        CHECK(made.title == "关于整改的报告");
        CHECK(made.blocks.size() == 1);
        REQUIRE(made.annexes.size() == 1);
        CHECK(made.annexes[0].landscape);
        CHECK(made.annexes[0].blocks.size() == 1);
        CHECK(made.colophon.printed->iso() == "2023-11-09");
    }

    TEST_CASE("templates: bounded however lists multiply") {
        std::string list = "[";
        for (int n = 0; n < 300; ++n) list += (n ? "," : "") + std::string("1");
        const std::string context = R"({"a":)" + list + "]}";
        CHECK(rendered("{{#a}}{{#a}}{{#a}}{{.}}{{/a}}{{/a}}{{/a}}", context).starts_with("refused: 生成的文档太长"));
    }

    TEST_CASE("amounts in words") {
        const std::pair<std::int64_t, const char*> cases[] = {
            {0, "零元整"},
            {5, "伍分"},
            {50, "伍角整"},
            {100, "壹元整"},
            {105, "壹元零伍分"},
            {1000000, "壹万元整"},
            {105000, "壹仟零伍拾元整"},
            {10000100, "壹拾万零壹元整"},
            {3005050, "叁万零伍拾元伍角整"},
            {10000000001, "壹亿元零壹分"},
            {99999999999999, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"}};
        for (const auto& [cents, text] : cases) CHECK(amount_in_words(cents) == text);
    }

    TEST_CASE("titles in balanced lines, words whole") {
        struct Case {
            const char* title;
            double most;
            std::vector<std::string> lines;
        };
        const Case cases[] = {
            {"关于报送材料的函", 19, {"关于报送材料的函"}},
            {"晋北经济开发区应急管理部关于有限空间作业治本攻坚工作开展情况的报告",
             19,
             {"晋北经济开发区应急管理部关于", "有限空间作业治本攻坚工作开展情况的报告"}},
            {"已经分好的\n标题", 4, {"已经分好的", "标题"}},
            {"", 19, {""}},
        };
        for (const Case& one : cases) CHECK(balanced_lines(one.title, one.most) == one.lines);
        for (const auto& line : balanced_lines(
                 "关于印发《晋北经济开发区有限空间作业安全专项整治（2023—2024年）治本攻坚行动实施方案》的通知", 19))
            CHECK(width_in_characters(line) <= 19);
    }
}
