#include <doctest/doctest.h>

#include <algorithm>

#include "features/publicity/article.hpp"
#include "features/publicity/drill.hpp"
#include "features/publicity/library.hpp"
#include "features/publicity/signage.hpp"

using namespace zhiben;
using namespace zhiben::publicity;

namespace {

const Day today = Day::of(2023, 11, 19);

std::string codes(const Issues& issues) {
    std::string out;
    for (const Issue& issue : issues) out += (out.empty() ? "" : " ") + issue.field + ":" + issue.code;
    return out;
}

Signage complete_entrance() {
    return {.procedure = "present",
            .sign = "set",
            .board = "present",
            .isolation = "set",
            .means = "|lock|",
            .signs = 2,
            .on = today};
}

}  // namespace

TEST_SUITE("publicity rules") {
    TEST_CASE("what was seen at an entrance must hang together") {
        struct Case {
            const char* what;
            void (*change)(Signage&);
            const char* issues;
            bool passes;
        };
        const Case cases[] = {
            {"all there", [](Signage&) {}, "", true},
            {"no procedure", [](Signage& s) { s.procedure = "missing"; }, "", false},
            {"no board", [](Signage& s) { s.board = "missing"; }, "", false},
            {"signs set, none counted", [](Signage& s) { s.signs.reset(); }, "sign_count:required", true},
            {"signs set, zero counted", [](Signage& s) { s.signs = 0; }, "sign_count:required", true},
            {"board set, none counted", [](Signage& s) { s.board = "set"; }, "board_count:required", true},
            {"no sign, but two", [](Signage& s) { s.sign = "missing"; }, "sign_count:contradicts", false},
            {"isolated, nobody knows how", [](Signage& s) { s.means.clear(); }, "means:required", true},
            {"not isolated, by a lock", [](Signage& s) { s.isolation = "missing"; }, "means:contradicts", false},
            {"no isolation needed, no reason", [](Signage& s) { s.isolation = "na"; }, "reason:required", true},
            {"no isolation needed",
             [](Signage& s) {
                 s.isolation = "na";
                 s.reason = "没有中毒和窒息风险";
             },
             "", true},
            {"tomorrow", [](Signage& s) { s.on = today.plus(1); }, "checked_on:in_future", true},
        };
        for (const Case& one : cases) {
            CAPTURE(one.what);
            Signage seen = complete_entrance();
            one.change(seen);
            CHECK(codes(check(seen, today)) == one.issues);
            CHECK(passes(seen) == one.passes);
        }
    }

    TEST_CASE("only what was put up in this visit counts as put up") {
        Signage seen = complete_entrance();
        CHECK(pieces_set(seen) == 2);
        seen.boards = 3;  // there already
        CHECK(pieces_set(seen) == 2);
        seen.board = "set";
        CHECK(pieces_set(seen) == 5);
        seen.sign = "present";
        CHECK(pieces_set(seen) == 3);
    }

    TEST_CASE("a check is confirmed once, with a photograph") {
        Signage seen = complete_entrance();
        CHECK(codes(check_confirmation(seen, 0)) == "evidence:required");
        CHECK(codes(check_confirmation(seen, 1)).empty());
        seen.state = "passed";
        CHECK(codes(check_confirmation(seen, 1)) == "state:wrong_state");
    }

    TEST_CASE("each step of a drill says what it lacks") {
        Drill planned{.planned_on = today.plus(3)};
        Drill held{.state = DrillState::held,
                   .planned_on = today,
                   .held_on = today.plus(-2),
                   .attendant = true,
                   .rescue_equipment = true,
                   .contact = true};
        Drill evaluated = held;
        evaluated.state = DrillState::evaluated;

        CHECK(codes(check(planned, Postponement{}, today)) == "to:required reason:required");
        CHECK(codes(check(planned, Postponement{today.plus(-1), "雨"}, today)) == "to:past");
        CHECK(codes(check(planned, Postponement{today.plus(3), "雨"}, today)) == "to:same");
        CHECK(codes(check(planned, Postponement{today.plus(4), "雨"}, today)).empty());
        CHECK(codes(check(held, Postponement{today.plus(4), "雨"}, today)) == "state:wrong_state");

        CHECK(codes(check(planned, Holding{}, today)) ==
              "on:required people:required course:required evidence:required");
        const Holding full{today, 12, true, true, true, "提升救援", 1};
        CHECK(codes(check(planned, full, today)).empty());
        Holding later = full;
        later.on = today.plus(1);
        CHECK(codes(check(planned, later, today)) == "on:in_future");
        CHECK(codes(check(held, full, today)) == "state:wrong_state");

        CHECK(codes(check(planned, Evaluation{today, "甲", "好", ""}, today)) == "state:wrong_state");
        CHECK(codes(check(held, Evaluation{}, today)) == "on:required by:required evaluation:required");
        CHECK(codes(check(held, Evaluation{today.plus(-3), "甲", "好", ""}, today)) == "on:too_early");
        CHECK(codes(check(held, Evaluation{today, "甲", "好", ""}, today)).empty());
        CHECK(codes(check(evaluated, Evaluation{today, "甲", "好", ""}, today)) == "state:wrong_state");
        for (bool Drill::*absent : {&Drill::attendant, &Drill::rescue_equipment, &Drill::contact}) {
            Drill lacking = held;
            lacking.*absent = false;
            CHECK(codes(check(lacking, Evaluation{today, "甲", "好", ""}, today)) == "improvements:required");
            CHECK(codes(check(lacking, Evaluation{today, "甲", "好", "补齐"}, today)).empty());
        }
    }

    TEST_CASE("an article is published once, with an address and a copy") {
        const Article draft{.channel = "wechat", .category = "case", .text = "正文"};
        CHECK(codes(check(draft, Publication{}, today)) == "on:required link:required");
        CHECK(codes(check(draft, Publication{today, "weixin"}, today)) == "link:not_a_link");
        CHECK(codes(check(draft, Publication{today, "https://example.org/1"}, today)).empty());
        CHECK(codes(check(draft, Publication{today.plus(1), "https://example.org/1"}, today)) == "on:in_future");
        Article bare = draft;
        bare.text.clear();
        CHECK(codes(check(bare, Publication{today, "https://example.org/1"}, today)) == "evidence:required");
        CHECK(codes(check(bare, Publication{today, "https://example.org/1", 1}, today)).empty());
        Article unfilled = draft;
        unfilled.text = "【单位】共有【几】处";
        CHECK(codes(check(unfilled, Publication{today, "https://example.org/1"}, today)) == "text:unfilled");
        Article screen{.channel = "screen", .text = "标语", .quantity = 3};
        CHECK(codes(check(screen, today)).empty());
        CHECK(codes(check(screen, Publication{today, ""}, today)).empty());  // a screen has no address
        screen.quantity.reset();
        CHECK(codes(check(screen, today)) == "quantity:required");
        Article published = draft;
        published.state = "published";
        CHECK(codes(check(published, Publication{today, "https://example.org/1"}, today)) == "state:wrong_state");
    }

    TEST_CASE("the counter of readers only rises") {
        Article article{.state = "published", .channel = "web", .published_on = Day::of(2023, 11, 5)};
        CHECK(codes(check(article, Reading{}, today)) == "on:required reads:required");
        CHECK(codes(check(article, Reading{Day::of(2023, 11, 4), 3}, today)) == "on:too_early");
        CHECK(codes(check(article, Reading{today, 0}, today)).empty());
        article.reads = 100;
        article.reads_on = Day::of(2023, 11, 9);
        CHECK(codes(check(article, Reading{today, 99}, today)) == "reads:fewer");
        CHECK(codes(check(article, Reading{Day::of(2023, 11, 8), 120}, today)) == "on:too_early");
        CHECK(codes(check(article, Reading{today, 100}, today)).empty());
        article.state = "draft";
        CHECK(codes(check(article, Reading{today, 100}, today)) == "state:wrong_state");
    }

    TEST_CASE("the library holds what the plan asks for") {
        const auto count = [](const char* sort) {
            return std::count_if(library().begin(), library().end(),
                                 [&](const Piece& piece) { return piece.sort == sort; });
        };
        CHECK(count("case") == 17);
        CHECK(count("slogan") == 4);
        CHECK(count("handbook") == 1);
        CHECK(count("procedure") == 3);
        CHECK(count("article") == 10);
        CHECK(count("practice") > 0);
        for (const Piece& piece : library()) {
            CAPTURE(piece.code);
            CHECK(find_piece(piece.code) == &piece);  // each code once
            CHECK_FALSE(piece.title.empty());
            CHECK_FALSE(piece.text().empty());
        }
        CHECK(find_piece("CASE-99") == nullptr);
        const std::string page = printable(*find_piece("handbook"));
        CHECK(page.find("有限空间作业安全手册") != std::string::npos);
        CHECK(page.find("有人倒在里面怎么办") != std::string::npos);
        Piece odd{.title = "<script>alert(1)</script>", .paragraphs = {{"a&b", "\"x\"\ny"}}};
        const std::string safe = printable(odd);
        CHECK(safe.find("<script>") == std::string::npos);
        CHECK(safe.find("a&amp;b") != std::string::npos);
        CHECK(safe.find("待核实") != std::string::npos);
    }

    TEST_CASE("a library that is written wrongly is told with file and line") {
        try {
            read_library("[[case]]\ncode = \"CASE-01\"\ntitle = 3\n", "");
            FAIL("taken");
        } catch (const Problem& problem) {
            CHECK(problem.issues.size() > 3);
            CHECK(problem.issues.front().text.find("cases.toml 第 ") != std::string::npos);
        }
    }
}
