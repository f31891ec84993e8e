// The text of a report: which edits are refused.

#include "features/reporting/rules_draft.hpp"

#include <doctest/doctest.h>

#include "features/reporting/rules_submission.hpp"

using namespace zhiben;
using namespace zhiben::reporting;

TEST_CASE("report text: numbers by hand where a figure belongs") {
    const std::pair<const char*, const char*> cases[] = {
        {"检查企业12家次", "12家次"},
        {"检查企业 12 家", "12家"},
        {"发现隐患１２条", "１２条"},
        {"检查十二家", "十二家"},
        {"整改率98.5%", "98.5%"},
        {"培训300余人", "300人"},
        {"检查{{附件3.inspections}}家次", ""},
        {"11月9日召开会议", ""},
        {"第3次调度", ""},
        {"建立一项制度", ""},
        {"部令第13号第七条", ""},
        {"忻开党发〔2023〕34号", ""},
        {"// 12家", ""},
        {"四个板块", ""},
        {"罚款1,200元", "1,200元"},
    };
    for (const auto& [text, words] : cases) {
        CAPTURE(text);
        const auto found = typed_numbers(text);
        CHECK((found.empty() ? std::string() : found.front().words) == words);
    }
}

TEST_CASE("report text: a mark may move, but not go or become a digit") {
    const char* before = "检查{{a}}家次，发现{{b}}条";
    const std::pair<const char*, const char*> cases[] = {
        {"发现隐患{{b}}条，检查了{{ a }}家次。", ""},
        {"检查{{a}}家次", "mark_lost"},
        {"检查5家次，发现{{b}}条", "mark_lost typed_number"},
        {"检查{{a}}家次，发现{{b}}条，{{c}}", ""},
        {"{{#a}}检查{{a}}家次，发现{{b}}条{{/a}}", "bad_mark bad_mark"},
        {"@标题：甲\n检查{{a}}家次，发现{{b}}条", "frame"},
    };
    for (const auto& [after, codes] : cases) {
        CAPTURE(after);
        std::string found;
        for (const Issue& one : check_edit(before, after)) found += (found.empty() ? "" : " ") + one.code;
        CHECK(found == codes);
    }
}

TEST_CASE("report text: four sections, problems and next steps before it is sent") {
    const std::string whole = "# 工作开展情况\n## 甲\n一\n## 乙\n二\n# 存在问题\n三\n# 下一步打算\n四";
    CHECK(check_complete(whole, {"甲", "乙"}).empty());
    CHECK(check_complete(whole, {"甲", "丙"}).size() == 1);
    CHECK(check_complete("## 甲\n\n## 乙\n二\n# 存在问题\n〔请填写〕\n# 下一步打算\n四", {"甲", "乙"}).size() == 2);
}

TEST_CASE("submissions: what may be done when") {
    struct Case {
        State state;
        const char* may;
    };
    for (const Case& one : {Case{State::draft, "write submit"}, Case{State::submitted, "accept return"},
                            Case{State::returned, "write submit"}, Case{State::accepted, "correct"}}) {
        std::string may;
        for (const char* verb : {"write", "submit", "accept", "return", "correct"})
            if (refusal(one.state, verb).empty()) may += (may.empty() ? "" : " ") + std::string(verb);
        CHECK(may == one.may);
    }
    CHECK(check_zero(true, true).empty());
    CHECK(check_zero(false, true).front().code == "say_zero");
    CHECK(check_zero(true, false).front().code == "not_zero");
}

TEST_CASE("submissions: reminders before, escalation after, nothing once it is there") {
    const Day last = Day::of(2023, 11, 19);
    const std::pair<int, const char*> cases[] = {{-4, ""},    {-3, "3d"},  {-2, "3d"},   {-1, "1d"},   {0, "0d"},
                                                 {1, "late"}, {4, "late"}, {5, "late5"}, {30, "late5"}};
    for (const auto& [days, code] : cases) {
        CAPTURE(days);
        CHECK(std::string(code_of(notice_due({{}, {}, last}, last.plus(days)))) == code);
        CHECK(std::string(code_of(notice_due({State::returned, last, last}, last.plus(days)))) == code);
        CHECK(notice_due({State::submitted, last, last}, last.plus(days)) == Notice::none);
    }
    CHECK(Standing{State::accepted, last, last}.on_time());
    CHECK(Standing{State::accepted, last.plus(1), last}.late());
    CHECK(Standing{State::returned, last, last}.missing(last.plus(1)));
}
