#pragma once
// 应急演练: planned → held → evaluated (plan 三(一)1 «三要有活动»; Order 13 art. 10 and 20; GB 46768 4.6.2). Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::publicity {

enum class DrillState { planned, held, evaluated };

struct Drill {
    DrillState state = DrillState::planned;
    std::optional<Day> planned_on, held_on;
    bool attendant = false, rescue_equipment = false, contact = false;  // as they were found when it was held
};

struct Postponement {
    std::optional<Day> to;
    std::string reason;
};
struct Holding {
    std::optional<Day> on;
    std::int64_t people = 0;
    bool attendant = false, rescue_equipment = false, contact = false;  // present, each asked for
    std::string course;
    std::size_t evidence = 0;  // number of photographs, sign-in sheets
};
struct Evaluation {
    std::optional<Day> on;
    std::string by, text, improvements;
};

// What is wrong with taking this step now; empty when it may be taken.
Issues check(const Drill& drill, const Postponement& step, Day today);
Issues check(const Drill& drill, const Holding& step, Day today);
Issues check(const Drill& drill, const Evaluation& step, Day today);

// Why a verb (postpone, hold, evaluate) may not be taken in this state at all, in Chinese; "" when it may.
std::string refusal(const Drill& drill, std::string_view verb);

const char* label(DrillState state);

}  // namespace zhiben::publicity
