#pragma once
// 归口认领 (三管三必须): a department says that an enterprise is of its line of business. Nobody's enterprise becomes
// its at once; somebody else's stays where it is, and the general group decides the dispute with a reason. Pure.

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::registry {

struct Claim {
    enum class State { standing, disputed, rejected, withdrawn, ended };
    State state = State::standing;
    std::string department, holder;  // ids; the holder "" when nobody had it in charge
    std::optional<Day> claimed_on, decided_on;
    std::string decided_by, decision;
};

// What is known when a department claims an enterprise.
struct Claimed {
    std::string holder;                         // the department in charge, "" nobody
    bool excluded = false, same_asked = false;  // left out of the register; claimed by the same, not yet decided
};
Issues check(const Claimed& enterprise, const std::string& department);
Claim begun(const Claimed& enterprise, const std::string& department, Day today);

struct Decision {
    bool grant = false;
    std::string by, reason;
};
struct ClaimWithdrawal {
    std::string reason;
};
Issues check(const Claim& claim, const Decision& step);
Issues check(const Claim& claim, const ClaimWithdrawal& step);
Claim after(Claim claim, const Decision& step, Day today);
Claim after(Claim claim, const ClaimWithdrawal& step, Day today);

// The claim after the enterprise came to another department in whatever way, or left the register altogether (gone):
// at any time at most one claim stands, that of the department in charge, and nobody disputes his own.
Claim after_move(Claim claim, const std::string& holder, bool gone, Day today);

// Why a verb may not be taken in this state, in Chinese; "" when it may. Verbs: grant, reject, withdraw.
std::string refusal(Claim::State state, std::string_view verb);

}  // namespace zhiben::registry
