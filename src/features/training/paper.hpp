#pragma once
// A paper drawn from the bank, and the marking of what was answered on it. Pure, and the same from the same seed on any
// machine: whoever doubts a paper draws it again.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::training {

enum class Sort { single, multiple, truefalse };
const char* code_of(Sort sort);
const char* label_of(Sort sort);
std::optional<Sort> sort_named(std::string_view code);

struct Question {
    std::string code;  // Q-05-03
    Sort sort = Sort::single;
    int topic = 0, level = 1;
    std::vector<std::string> audiences;  // none: for everybody
    std::string text;
    std::vector<std::string> options;  // none for true or false: A is true, B is false
    std::string answer;                // "B", "ACD": letters of the options, in order
    std::string explanation, basis, replaces;
    std::optional<Day> since, until;  // the first and the last day on which the answer is right
    bool verified = false;
};

struct Portion {
    Sort sort = Sort::single;
    std::int64_t count = 0, points = 0;  // whole points for each
};
struct Spec {
    std::vector<Portion> portions;
    std::vector<std::string> audiences;  // who sits the exam
    std::vector<std::int64_t> topics;    // none: all
    bool unverified = false;             // takes questions as well that nobody has checked against the source
    Day on;                              // the exam: only what is right on that day is asked
};

// A question as it stands on the paper: its options in their shuffled order, and the answer's letters with them.
struct Item {
    std::string code;
    Sort sort = Sort::single;
    std::string text;
    std::vector<std::string> options;
    std::string answer, basis;
    std::int64_t points = 0;
    bool operator==(const Item&) const = default;
};
struct Paper {
    std::vector<Item> items;
    std::int64_t points() const;
    bool operator==(const Paper&) const = default;
};

// Throws Problem naming every portion that the bank cannot fill. What is meant for everybody who sits the exam is taken
// before what is meant for some of them; the bank's order plays no part.
Paper draw(const std::vector<Question>& bank, const Spec& spec, std::uint64_t seed);

Json to_json(const Paper& paper, bool with_answers);
Paper paper_from(const Json& json);
Json to_json(const Spec& spec);
Spec spec_from(const Json& json);

struct Marking {
    std::int64_t partial_percent = 0;  // for a multiple choice with some right letters and no wrong one
    std::int64_t pass_mark = 80;       // of a hundred
    std::int64_t resits = 1;
};
// The letters in order, each once: "c a" is "AC". Nothing when there is something else in it, or an option that the
// question has not got, or several for a question with one answer. "" takes an answer back.
std::optional<std::string> normal_answer(const Item& item, std::string_view text);
std::int64_t mark(const Item& item, std::string_view answer, const Marking& rules);  // tenths of a point
// Tenths of a point of a hundred, whatever the paper's total is: 80 is 800. Rounded down, so that nobody passes by it.
std::int64_t score(const Paper& paper, const std::vector<std::string>& answers, const Marking& rules);
inline bool passes(std::int64_t score_tenths, const Marking& rules) { return score_tenths >= rules.pass_mark * 10; }

// An answer sheet as an officer types it in: one answer a question in their order, parted by blanks, commas or lines; a
// dash for what was left blank. Issues when there are too many or one does not fit.
std::vector<std::string> answers_of_sheet(const Paper& paper, std::string_view text, Issues& issues);

}  // namespace zhiben::training
