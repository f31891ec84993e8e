#include <doctest/doctest.h>

#include <functional>

#include "features/inspections/checklist.hpp"

using namespace zhiben;
using namespace zhiben::inspections;

namespace {

const Day today = Day::of(2023, 11, 19);

// One that may be finished.
Inspection ready() {
    Inspection out;
    out.inspected_on = Day::of(2023, 11, 18);
    out.officers = "贺安澜、段守诚";
    out.certificates = "14090201、14090202";
    out.representative = "王五";
    out.spaces_count = 3;
    out.items_total = out.items_answered = 20;
    return out;
}
Finish signed_step() { return {.signed_by = {.officers = {"段守诚", "贺安澜"}, .representative = true}}; }

std::string codes(const Issues& issues) {
    std::string out;
    for (const Issue& one : issues) out += (out.empty() ? "" : " ") + one.field + ":" + one.code;
    return out;
}

}  // namespace

TEST_SUITE("inspections") {
    TEST_CASE("an inspection is finished only with officers, signatures, spaces and all answers") {
        CHECK(codes(check(ready(), signed_step(), today)) == "");
        struct Case {
            const char* name;
            std::function<void(Inspection&, Finish&)> change;
            const char* issues;
        };
        const Case cases[] = {
            {"one officer",
             [](Inspection& i, Finish&) {
                 i.officers = "贺安澜";
                 i.certificates = "1";
             },
             "officers:too_few"},
            {"no officer",
             [](Inspection& i, Finish&) {
                 i.officers = "";
                 i.certificates = "";
             },
             "officers:too_few"},
            {"one certificate too few", [](Inspection& i, Finish&) { i.certificates = "1"; },
             "certificates:not_matching"},
            {"no certificate", [](Inspection& i, Finish&) { i.certificates = ""; }, "certificates:not_matching"},
            {"one officer has not signed", [](Inspection&, Finish& f) { f.signed_by.officers = {"贺安澜"}; },
             "signatures:not_signed"},
            {"somebody else signed",
             [](Inspection&, Finish& f) {
                 f.signed_by.officers = {"贺安澜", "甲"};
             },
             "signatures:not_signed"},
            {"the enterprise has not signed", [](Inspection&, Finish& f) { f.signed_by.representative = false; },
             "signatures:representative_not_signed"},
            {"nobody of the enterprise", [](Inspection& i, Finish&) { i.representative = ""; },
             "representative:required"},
            {"refused without words",
             [](Inspection&, Finish& f) {
                 f.signed_by.representative = false;
                 f.refused = true;
             },
             "refusal_reason:required witness:required"},
            {"refused and on record",
             [](Inspection& i, Finish& f) {
                 i.representative = "";
                 f = {.refused = true,
                      .refusal_reason = "拒不签字",
                      .witness = "社区赵某",
                      .signed_by = {.officers = {"段守诚", "贺安澜"}}};
             },
             ""},
            {"refused though signed",
             [](Inspection&, Finish& f) {
                 f.refused = true;
                 f.refusal_reason = "拒不签字";
                 f.witness = "社区赵某";
             },
             "refused:signed"},
            {"spaces blank", [](Inspection& i, Finish&) { i.spaces_count.reset(); }, "spaces_count:required"},
            {"spaces zero is an answer", [](Inspection& i, Finish&) { i.spaces_count = 0; }, ""},
            {"an item not looked at", [](Inspection& i, Finish&) { i.items_answered = 19; }, "checklist:not_answered"},
            {"in the future", [](Inspection& i, Finish&) { i.inspected_on = Day::of(2023, 11, 20); },
             "inspected_on:in_future"},
            {"done already", [](Inspection& i, Finish&) { i.state = State::done; }, "state:wrong_state"},
            {"cancelled", [](Inspection& i, Finish&) { i.state = State::cancelled; }, "state:wrong_state"},
            {"an enterprise looks at itself: one inspector, no certificate, no representative",
             [](Inspection& i, Finish& f) {
                 i.sort = "self";
                 i.officers = "孙某";
                 i.certificates = i.representative = "";
                 f.signed_by = {.officers = {"孙某"}};
             },
             ""},
            {"everything at once",
             [](Inspection& i, Finish& f) {
                 i = {.inspected_on = i.inspected_on, .items_total = 20};
                 f = {};
             },
             "officers:too_few representative:required signatures:representative_not_signed spaces_count:required "
             "checklist:not_answered"},
        };
        for (const Case& one : cases) {
            INFO(one.name);
            Inspection inspection = ready();
            Finish step = signed_step();
            one.change(inspection, step);
            CHECK(codes(check(inspection, step, today)) == one.issues);
        }
        const Inspection done = after(ready(), signed_step(), today);
        CHECK(done.state == State::done);
        CHECK(done.finished_on == today);
    }

    TEST_CASE("what may be done in which state") {
        struct Case {
            State state;
            const char* verb;
            bool unannounced;
            const char* sort;
            bool may;
        };
        const Case cases[] = {{State::under_way, "finish", false, "routine", true},
                              {State::done, "finish", false, "routine", false},
                              {State::cancelled, "finish", false, "routine", false},
                              {State::under_way, "cancel", true, "supervision", true},
                              {State::done, "cancel", false, "routine", false},
                              {State::under_way, "confirm", false, "routine", true},
                              {State::done, "reject", false, "routine", true},
                              {State::under_way, "confirm", true, "special", false},
                              {State::done, "confirm", true, "special", true},
                              {State::done, "confirm", false, "self", false},
                              {State::cancelled, "reject", false, "routine", false},
                              {State::under_way, "reopen", false, "routine", false}};
        for (const Case& one : cases) {
            CAPTURE(one.verb);
            Inspection inspection = ready();
            inspection.state = one.state;
            inspection.unannounced = one.unannounced;
            inspection.sort = one.sort;
            CHECK(refusal(inspection, one.verb).empty() == one.may);
        }
        CHECK(codes(check(ready(), Cancel{})) == "reason:required");
        CHECK(codes(check(ready(), Verdict{.confirm = false})) == "reason:required");
        CHECK(codes(check(ready(), Verdict{.confirm = true})) == "");
    }

    TEST_CASE("the form: no day to come, nobody twice, joint with whom, no surprise of oneself") {
        Inspection one = ready();
        CHECK(codes(check(one, today)) == "");
        one.inspected_on = today.plus(1);
        one.officers = "甲、乙、甲";
        one.sort = "joint";
        CHECK(codes(check(one, today)) == "inspected_on:in_future officers:same_person joint_with:required");
        one = ready();
        one.sort = "self";
        one.unannounced = true;
        CHECK(codes(check(one, today)) == "unannounced:not_applicable");
    }

    TEST_CASE("an unannounced visit is concealed until it is done") {
        CHECK(concealed(true, "planned"));
        CHECK(concealed(true, "under_way"));
        CHECK(concealed(true, "cancelled"));
        CHECK_FALSE(concealed(true, "done"));
        CHECK_FALSE(concealed(false, "planned"));
    }

    TEST_CASE("what an answer does to the hazard of its item") {
        const Answer blank{.item = "signs"}, pass{.item = "signs", .result = Result::pass},
            fail{.item = "signs", .result = Result::fail, .description = "无标志"},
            other{.item = "signs", .result = Result::fail, .description = "标志破损"},
            mute{.item = "signs", .result = Result::fail},
            odd{.item = "signs", .result = Result::fail, .description = "无标志", .method = "some day"},
            back{.item = "signs", .result = Result::pass, .withdrawal = "现场有标志，看漏了"},
            na{.item = "signs", .result = Result::not_applicable};
        struct Case {
            const char* name;
            const Answer &before, &after;
            Found hazard;
            bool later;
            Deed deed;
            const char* issues;
        };
        const Case cases[] = {
            {"passes", blank, pass, Found::none, false, Deed::nothing, ""},
            {"fails", blank, fail, Found::none, false, Deed::open, ""},
            {"fails in secret", blank, fail, Found::none, true, Deed::nothing, ""},
            {"fails without a word", blank, mute, Found::none, false, Deed::nothing,
             "items.signs.description:required"},
            {"an unknown way of mending", blank, odd, Found::none, false, Deed::nothing,
             "items.signs.method:not_a_choice"},
            {"sent twice", fail, fail, Found::fresh, false, Deed::nothing, ""},
            {"sent again after its hazard was removed", fail, fail, Found::none, false, Deed::open, ""},
            {"said better", fail, other, Found::fresh, false, Deed::amend, ""},
            {"said better too late", fail, other, Found::moved_on, false, Deed::nothing, "items.signs.result:moved_on"},
            {"is none after all", fail, back, Found::fresh, false, Deed::withdraw, ""},
            {"is none, without a reason", fail, pass, Found::fresh, false, Deed::nothing,
             "items.signs.withdrawal:required"},
            {"is none, too late", fail, back, Found::moved_on, false, Deed::nothing, "items.signs.result:moved_on"},
            {"not looked at after all", fail, blank, Found::fresh, false, Deed::nothing,
             "items.signs.withdrawal:required"},
            {"from one good answer to another", pass, na, Found::none, false, Deed::nothing, ""},
            {"in secret, changed freely", fail, pass, Found::none, true, Deed::nothing, ""},
        };
        for (const Case& one : cases) {
            INFO(one.name);
            const Judgement judged = judge(ready(), one.before, one.after, one.hazard, one.later, "4 标志");
            CHECK(judged.deed == one.deed);
            CHECK(codes(judged.issues) == one.issues);
        }
        Inspection done = ready();
        done.state = State::done;
        CHECK(codes(judge(done, pass, fail, Found::none, false, "").issues) == "items.signs.result:wrong_state");
        CHECK(codes(judge(done, fail, fail, Found::moved_on, false, "").issues) == "");
    }

    TEST_CASE("blank is a value of its own") {
        CHECK(result_named("") == Result::blank);
        CHECK(result_named("na") == Result::not_applicable);
        CHECK(result_named("ok") == std::nullopt);
        for (const Result one : {Result::blank, Result::pass, Result::fail, Result::not_applicable})
            CHECK(result_named(code(one)) == one);
    }
}
