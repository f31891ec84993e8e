// Drawing a paper and marking what was answered on it.

#include "features/training/paper.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace zhiben;
using namespace zhiben::training;

TEST_SUITE_BEGIN("training");

namespace {

const Day day = Day::of(2023, 11, 15);

Question question(const std::string& code, Sort sort, std::vector<std::string> audiences = {}) {
    Question out{.code = code, .sort = sort, .topic = 1, .audiences = std::move(audiences), .text = "题 " + code};
    if (sort != Sort::truefalse) out.options = {"甲" + code, "乙" + code, "丙" + code, "丁" + code};
    out.answer = sort == Sort::multiple ? "AC" : "B";
    out.basis = "依据";
    out.verified = true;
    return out;
}
std::vector<Question> small_bank() {
    std::vector<Question> out;
    for (int i = 10; i < 40; ++i) out.push_back(question("Q-" + std::to_string(i), Sort::single));
    for (int i = 40; i < 60; ++i) out.push_back(question("Q-" + std::to_string(i), Sort::multiple));
    for (int i = 60; i < 90; ++i) out.push_back(question("Q-" + std::to_string(i), Sort::truefalse));
    return out;
}
Spec usual() {
    return {.portions = {{Sort::single, 20, 2}, {Sort::multiple, 10, 3}, {Sort::truefalse, 15, 2}},
            .audiences = {"entrant"},
            .on = day};
}
std::string why(const std::vector<Question>& bank, const Spec& spec) {
    try {
        draw(bank, spec, 1);
    } catch (const Problem& problem) {
        std::string out;
        for (const Issue& one : problem.issues) out += one.label + "：" + one.text + "\n";
        return out;
    }
    return "";
}

}  // namespace

TEST_CASE("paper: the same seed gives the same paper, whatever the order of the bank; another seed another") {
    std::vector<Question> bank = small_bank();
    const Paper paper = draw(bank, usual(), 20231115);
    CHECK(paper.items.size() == 45);
    CHECK(paper.points() == 100);
    std::reverse(bank.begin(), bank.end());
    CHECK(draw(bank, usual(), 20231115) == paper);
    CHECK(!(draw(bank, usual(), 20231116) == paper));
    CHECK(paper_from(Json::parse(to_json(paper, true).dump())) == paper);
    // Held fast: a compiler or a library that draws otherwise would make old papers unprovable.
    CHECK(paper.items[0].code + paper.items[44].code + paper.items[0].answer == "Q-12Q-70C");
}

TEST_CASE("paper: shuffled options keep the answer's meaning; no question twice; sorts in their order") {
    const std::vector<Question> bank = small_bank();
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Paper paper = draw(bank, usual(), seed);
        std::set<std::string> seen;
        for (std::size_t i = 0; i < paper.items.size(); ++i) {
            const Item& item = paper.items[i];
            CHECK(seen.insert(item.code).second);
            CHECK(item.sort == (i < 20 ? Sort::single : i < 30 ? Sort::multiple : Sort::truefalse));
            if (item.sort == Sort::truefalse) {
                CHECK(item.options == std::vector<std::string>{"正确", "错误"});
                CHECK(item.answer == "B");
                continue;
            }
            std::set<std::string> right;
            for (const char letter : item.answer) right.insert(item.options[static_cast<std::size_t>(letter - 'A')]);
            CHECK(right == (item.sort == Sort::single ? std::set<std::string>{"乙" + item.code}
                                                      : std::set<std::string>{"甲" + item.code, "丙" + item.code}));
        }
    }
}

TEST_CASE("paper: only what is in force on the day, verified, and meant for those who sit it") {
    std::vector<Question> bank{question("Q-1", Sort::single)};
    Spec spec{.portions = {{Sort::single, 1, 2}}, .audiences = {"entrant", "attendant"}, .on = day};
    CHECK(why(bank, spec) == "");
    bank[0].since = day.plus(1);
    CHECK(why(bank, spec).find("单选题：需要 1 道") != std::string::npos);
    bank[0].since = day;
    CHECK(why(bank, spec) == "");
    bank[0].until = day;
    CHECK(why(bank, spec) == "");
    bank[0].since.reset();
    bank[0].until = day.plus(-1);
    CHECK(why(bank, spec) != "");
    bank[0].until.reset();
    bank[0].verified = false;
    CHECK(why(bank, spec).find("待核实") != std::string::npos);
    spec.unverified = true;
    CHECK(why(bank, spec) == "");
    bank[0].audiences = {"principal"};
    CHECK(why(bank, spec) != "");
    bank[0].audiences = {"principal", "attendant"};
    CHECK(why(bank, spec) == "");
    spec.topics = {2, 3};
    CHECK(why(bank, spec) != "");
    spec.topics = {3, 1};
    CHECK(why(bank, spec) == "");
    // What all may be asked comes before what only some may be.
    bank.push_back(question("Q-2", Sort::single));
    for (std::uint64_t seed = 1; seed <= 20; ++seed) CHECK(draw(bank, spec, seed).items[0].code == "Q-2");
    // Everything that is short is said at once; a paper of nothing is none.
    spec.portions = {{Sort::single, 5, 2}, {Sort::multiple, 1, 2}};
    CHECK(why(bank, spec).find("单选题") != std::string::npos);
    CHECK(why(bank, spec).find("多选题") != std::string::npos);
    spec.portions = {{Sort::single, 0, 2}};
    CHECK(why(bank, spec) != "");
}

TEST_CASE("paper: the marking of an answer") {
    const Item single{.sort = Sort::single, .options = {"1", "2", "3", "4"}, .answer = "B", .points = 2};
    const Item several{.sort = Sort::multiple, .options = {"1", "2", "3", "4", "5"}, .answer = "ACD", .points = 3};
    const Marking strict{}, half{.partial_percent = 50};
    struct Case {
        const Item& item;
        const char* answer;
        std::int64_t strict, half;  // tenths
    };
    for (const Case& one : {Case{single, "B", 20, 20},
                            {single, "A", 0, 0},
                            {single, "", 0, 0},
                            {several, "ACD", 30, 30},
                            {several, "AC", 0, 15},
                            {several, "D", 0, 15},
                            {several, "ABCD", 0, 0},
                            {several, "AB", 0, 0},
                            {several, "", 0, 0}}) {
        CAPTURE(one.answer);
        CHECK(mark(one.item, one.answer, strict) == one.strict);
        CHECK(mark(one.item, one.answer, half) == one.half);
    }
}

TEST_CASE("paper: the score is out of a hundred, and nobody passes by rounding") {
    Paper paper;
    for (int i = 0; i < 3; ++i)
        paper.items.push_back({.sort = Sort::truefalse, .options = {"正确", "错误"}, .answer = "A", .points = 1});
    const Marking rules{};
    CHECK(score(paper, {"A", "A", "A"}, rules) == 1000);
    CHECK(score(paper, {"A", "A", "B"}, rules) == 666);
    CHECK(score(paper, {"A"}, rules) == 333);
    CHECK(score(paper, {}, rules) == 0);
    CHECK(passes(800, rules));
    CHECK(!passes(799, rules));
    CHECK(passes(600, {.pass_mark = 60}));
}

TEST_CASE("paper: what people answer with") {
    const Item single{.sort = Sort::single, .options = {"1", "2", "3", "4"}, .answer = "B"};
    const Item several{.sort = Sort::multiple, .options = {"1", "2", "3", "4"}, .answer = "AC"};
    struct Case {
        const Item& item;
        const char* text;
        const char* normal;  // null: no answer
    };
    for (const Case& one : {Case{single, "b", "B"},
                            {single, "Ｂ", "B"},
                            {single, "", ""},
                            {single, "BB", "B"},
                            {single, "AB", nullptr},
                            {single, "E", nullptr},
                            {single, "1", nullptr},
                            {single, "对", nullptr},
                            {several, "c a", "AC"},
                            {several, "DCBA", "ABCD"},
                            {several, "AE", nullptr}}) {
        CAPTURE(one.text);
        const auto found = normal_answer(one.item, one.text);
        CHECK(found.has_value() == (one.normal != nullptr));
        if (found && one.normal) CHECK(*found == one.normal);
    }
}

TEST_CASE("paper: a sheet is typed in whole, or it is told what is wrong with it") {
    const Paper paper = draw(small_bank(),
                             {.portions = {{Sort::single, 2, 2}, {Sort::multiple, 1, 3}, {Sort::truefalse, 1, 2}},
                              .audiences = {"entrant"},
                              .on = day},
                             7);
    const auto typed = [&](const char* text) {
        Issues issues;
        const auto answers = answers_of_sheet(paper, text, issues);
        return std::pair(answers, issues);
    };
    CHECK(typed("a B ca b").first == std::vector<std::string>{"A", "B", "AC", "B"});
    CHECK(typed("a，B\n-,b").first == std::vector<std::string>{"A", "B", "", "B"});
    CHECK(typed("a B ca b").second.empty());
    CHECK(typed("a B ca").second.front().code == "too_few");
    CHECK(typed("a B ca b b").second.front().code == "too_many");
    CHECK(typed("a BC ca 7").second.size() == 2);
    CHECK(typed("a BC ca b").second.front().text.find("第 2 题") != std::string::npos);
    CHECK(typed("").second.front().code == "too_few");
}

TEST_SUITE_END();
