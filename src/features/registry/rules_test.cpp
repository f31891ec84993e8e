// Claims and exclusions: which verb leads where, and what is refused with which remedy.

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "features/registry/claim.hpp"
#include "features/registry/exclusion.hpp"

using namespace zhiben;
using namespace zhiben::registry;

namespace {

const Day today = Day::of(2023, 11, 19);

std::string codes(const Issues& issues) {
    std::string out;
    for (const Issue& one : issues) out += (out.empty() ? "" : " ") + one.field + ":" + one.code;
    return out;
}

}  // namespace

TEST_SUITE_BEGIN("registry");

TEST_CASE("exclusions: idle plants stay, nothing with a space or an open hazard goes, each refusal names its remedy") {
    struct Case {
        Candidate enterprise;
        const char *reason, *codes;
    };
    const Case cases[] = {
        {{.operating = "closed"}, "closed", ""},
        {{.operating = "running"}, "closed", "reason:not_closed"},
        {{.operating = "idle"}, "closed", "reason:not_closed"},
        {{.operating = "idle"}, "elsewhere", ""},
        {{.operating = "running"}, "no_premises", ""},
        {{.operating = "closed", .spaces = 1}, "closed", "enterprise:has_spaces"},
        {{.operating = "closed", .open_hazards = 2}, "closed", "enterprise:has_hazards"},
        {{.operating = "idle", .spaces = 3, .open_hazards = 2},
         "closed",
         "enterprise:has_spaces enterprise:has_hazards reason:not_closed"},
        {{.excluded = true}, "other", "enterprise:excluded"},
        {{.asked = true}, "other", "enterprise:asked"},
    };
    for (const Case& one : cases) CHECK(codes(check(one.enterprise, one.reason)) == one.codes);
    CHECK(check(Candidate{.operating = "idle"}, "closed").front().text.find("停产") != std::string::npos);
}

TEST_CASE("exclusions: the verbs by state") {
    using State = Exclusion::State;
    const State states[] = {State::asked, State::approved, State::refused, State::withdrawn, State::ended};
    const char* verbs[] = {"approve", "refuse", "withdraw", "restore", "forget"};
    const bool may[5][5] = {{true, true, true, false, false},    // asked
                            {false, false, false, true, false},  // approved
                            {false, false, false, false, false},
                            {false, false, false, false, false},
                            {false, false, false, false, false}};
    for (std::size_t s = 0; s < 5; ++s)
        for (std::size_t v = 0; v < 5; ++v) {
            CAPTURE(s);
            CAPTURE(verbs[v]);
            CHECK(refusal(states[s], verbs[v]).empty() == may[s][v]);
        }
    const Exclusion asked;
    CHECK(codes(check(asked, Approval{true, "", ""})) == "by:required");
    CHECK(codes(check(asked, Approval{false, "综合组甲", ""})) == "opinion:required");
    CHECK(codes(check(asked, Restoration{"误排"})) == "state:not_now");
    const Exclusion approved = after(asked, Approval{true, "综合组甲", ""}, today);
    CHECK(approved.decided_on == today);
    CHECK(codes(check(approved, Restoration{})) == "ended_because:required");
    CHECK(after(approved, Restoration{"误排"}, today).state == State::ended);
}

TEST_CASE("claims: nobody's is taken at once, somebody's is disputed and decided with a reason") {
    CHECK(codes(check(Claimed{}, "a")) == "");
    CHECK(codes(check(Claimed{.holder = "b"}, "a")) == "");
    CHECK(codes(check(Claimed{.holder = "a"}, "a")) == "credit_code:own");
    CHECK(codes(check(Claimed{.holder = "b", .same_asked = true}, "a")) == "credit_code:asked");
    CHECK(codes(check(Claimed{.excluded = true}, "a")) == "credit_code:excluded");
    CHECK(begun(Claimed{}, "a", today).state == Claim::State::standing);
    const Claim disputed = begun(Claimed{.holder = "b"}, "a", today);
    CHECK(disputed.state == Claim::State::disputed);
    CHECK(disputed.holder == "b");
    CHECK(codes(check(disputed, Decision{true, "", ""})) == "by:required decision:required");
    CHECK(codes(check(begun(Claimed{}, "a", today), Decision{true, "甲", "依据"})) == "state:not_now");
    CHECK(codes(check(disputed, ClaimWithdrawal{})) == "because:required");
    CHECK(after(disputed, Decision{true, "甲", "依据"}, today).state == Claim::State::standing);
    CHECK(after(disputed, Decision{false, "甲", "依据"}, today).state == Claim::State::rejected);
}

// Whatever happens to an enterprise and the claims on it: one claim stands at most, that of the department in charge,
// nobody disputes his own, and what has ended stays as it was.
TEST_CASE("claims: a random walk keeps one standing claim, of the department in charge") {
    using State = Claim::State;
    std::mt19937 random(20231119);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    const std::string departments[] = {"", "a", "b", "c"};
    for (int walk = 0; walk < 200; ++walk) {
        std::string holder = departments[below(4)];
        std::vector<Claim> claims;
        const auto move = [&](const std::string& to, bool gone) {
            holder = to;
            for (Claim& one : claims) one = after_move(one, holder, gone, today);
        };
        for (int step = 0; step < 30; ++step) {
            const std::vector<Claim> before = claims;
            const std::size_t what = below(6);
            if (what <= 1) {
                const std::string& by = departments[1 + below(3)];
                Claimed claimed{.holder = holder};
                for (const Claim& one : claims)
                    claimed.same_asked |= one.state == State::disputed && one.department == by;
                if (check(claimed, by).empty()) {
                    claims.push_back(begun(claimed, by, today));
                    if (claims.back().state == State::standing) move(by, false);
                }
            } else if (what <= 3 && !claims.empty()) {
                const std::size_t at = below(claims.size());
                const Decision decision{what == 2, "甲", "依据"};
                if (check(claims[at], decision).empty()) {
                    claims[at] = after(claims[at], decision, today);
                    for (Claim& other : claims)
                        if (decision.grant && other.state == State::disputed)
                            other = after(other, Decision{false, "甲", "依据"}, today);
                    if (decision.grant) move(claims[at].department, false);
                }
            } else if (what == 4 && !claims.empty()) {
                Claim& one = claims[below(claims.size())];
                if (check(one, ClaimWithdrawal{"误认"}).empty()) one = after(one, ClaimWithdrawal{"误认"}, today);
            } else {
                move(departments[below(4)], below(8) == 0);
            }
            int standing = 0;
            std::map<std::string, int> disputed;
            for (std::size_t i = 0; i < claims.size(); ++i) {
                if (claims[i].state == State::standing) {
                    ++standing;
                    CHECK(claims[i].department == holder);
                }
                if (claims[i].state == State::disputed) {
                    CHECK(claims[i].department != holder);
                    CHECK(++disputed[claims[i].department] == 1);
                }
                if (i < before.size() && before[i].state != State::standing && before[i].state != State::disputed)
                    CHECK(claims[i].state == before[i].state);
            }
            CHECK(standing <= 1);
        }
    }
}

TEST_SUITE_END();
