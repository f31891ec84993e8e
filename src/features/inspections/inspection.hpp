#pragma once
// 检查: a visit of an enterprise by a department, by the supervision group, or by itself (plan 二, 三(二), 三(四);
// domain.md §2.3, §5). Pure: a step is refused with reasons, or gives the inspection after it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::inspections {

enum class State { under_way, done, cancelled };

struct Inspection {
    State state = State::under_way;
    std::string sort = "routine";  // routine, special, joint, supervision, self
    bool unannounced = false;
    std::optional<Day> inspected_on;
    std::string officers, certificates, joint_with;  // as written: 张三、李四
    std::string representative;
    std::optional<std::int64_t> spaces_count;
    std::string declaration_result;  // of an enterprise that declared to have no space: confirmed, refuted
    std::int64_t items_total = 0, items_answered = 0;
    // The end of it.
    bool refused = false;  // to sign
    std::string refusal_reason, witness, handling, cancel_reason;
    std::optional<Day> finished_on;
};

// Who has signed, with an image; counted by the service.
struct Signed {
    std::vector<std::string> officers;
    bool representative = false;
};

struct Finish {
    bool refused = false;
    std::string refusal_reason, witness, handling;
    Signed signed_by;
    bool declared = false, declaration_holds = false;  // the enterprise to have no space; and nothing speaks against it
};
struct Cancel {
    std::string reason;
};
// 疑似重大隐患, confirmed or rejected by an officer (domain.md §3.2).
struct Verdict {
    bool confirm = false;
    std::string reason;
};

// What is wrong with taking this step now; empty when it may be taken.
Issues check(const Inspection& inspection, const Finish& step, Day today);
Issues check(const Inspection& inspection, const Cancel& step);
Issues check(const Inspection& inspection, const Verdict& step);
// The inspection after the step, which was found right.
Inspection after(Inspection inspection, const Finish& step, Day today);
Inspection after(Inspection inspection, const Cancel& step);

// Why a verb may not be taken in this state at all, in Chinese; "" when it may. Verbs: finish, cancel, confirm, reject.
std::string refusal(const Inspection& inspection, std::string_view verb);
// What is wrong with the form itself: days, certificates, a self inspection that is no surprise.
Issues check(const Inspection& inspection, Day today);

// An unannounced visit is kept from the visited department and the enterprise until it is done.
bool concealed(bool unannounced, std::string_view state);

const char* label(State state);

}  // namespace zhiben::inspections
