#pragma once
// 名册排除: the register of enterprises is what every share is reckoned over, so an enterprise leaves it for a reason
// only, and somebody answers for that. Idle plants and sole traders stay in it. Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::registry {

struct Exclusion {
    enum class State { asked, approved, refused, withdrawn, ended };
    State state = State::asked;
    std::string reason = "other";  // closed, elsewhere, no_premises, other
    std::optional<Day> asked_on, decided_on, ended_on;
    std::string decided_by, opinion, ended_because;
};

// What is known of the enterprise that is to be left out.
struct Candidate {
    std::string operating = "running";          // running, idle, closed
    std::int64_t spaces = 0, open_hazards = 0;  // 处 not dismantled, whether in use or not; 条
    bool excluded = false, asked = false;       // already; by another request that waits
};

struct Approval {
    bool pass = false;
    std::string by, opinion;
};
struct Withdrawal {};
struct Restoration {
    std::string reason;
};

// Why the enterprise cannot be left out for this reason.
Issues check(const Candidate& enterprise, std::string_view reason);
// What is wrong with taking this step now.
Issues check(const Exclusion& exclusion, const Approval& step);
Issues check(const Exclusion& exclusion, const Withdrawal& step);
Issues check(const Exclusion& exclusion, const Restoration& step);
// The exclusion after the step, which was found right.
Exclusion after(Exclusion exclusion, const Approval& step, Day today);
Exclusion after(Exclusion exclusion, const Withdrawal& step, Day today);
Exclusion after(Exclusion exclusion, const Restoration& step, Day today);

// Why a verb may not be taken in this state, in Chinese; "" when it may. Verbs: approve, refuse, withdraw, restore.
std::string refusal(Exclusion::State state, std::string_view verb);

}  // namespace zhiben::registry
