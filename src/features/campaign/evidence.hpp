#pragma once
// What proves that an enterprise has done what it owes. Pure functions over a few counts of its ledger.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/time.hpp"

namespace zhiben::campaign {

// An enterprise, in the figures that duties are judged by. Spaces count by their quantity (处), as annex 1 does; those
// out of service are counted too, only dismantled and excluded ones are not.
struct Subject {
    bool registered = true;  // what was left out of the register owes nothing
    bool has_department = false;
    std::string involvement = "unknown";  // unknown, yes, none
    std::optional<Day> surveyed_on, declared_on;
    std::int64_t spaces = 0, with_sign = 0, with_procedure = 0, with_attendant = 0, with_equipment = 0;
    std::int64_t toxic = 0, toxic_isolated = 0, toxic_approved = 0;
    std::optional<Day> first_space_on;
    std::int64_t hazards = 0, open_hazards = 0;
    std::optional<Day> nearest_deadline, last_closed_on;  // of the open ones; of the closed ones
    bool handbook = false, warning_case = false;          // delivered to the enterprise itself and signed for
    std::int64_t workshops = 0, workshops_covered = 0, posts = 0, posts_covered = 0;  // with both of them
    std::int64_t slogans_posts = 0, slogans_dormitory = 0, slogans_roads = 0;         // 条
    std::int64_t drills_held = 0, drills_evaluated = 0;
    std::optional<Day> last_drill;
    bool principal_listed = false;  // in the roster of persons
    std::optional<Day> principal_passed;
    std::int64_t groups = 0, groups_trained = 0;  // of the six of the plan that it has people of; sat an exam
    std::string groups_missing;                   // the others, in words
    std::optional<Day> last_group_trained;
    std::int64_t training_faults = 0, faults_untalked = 0;
    std::optional<Day> last_talk;
    std::int64_t entrances_passed = 0;  // 处: the newest check, confirmed by photograph, found all of it there
    std::optional<Day> changes_on;      // the day on which these figures change by themselves

    bool operator==(const Subject&) const = default;
};

struct Evidence {
    bool fulfilled = false;
    std::optional<Day> on;   // since when, where the ledger says it; else the day on which it was noticed
    std::optional<Day> due;  // where the duty has no day of its own
    std::string text;        // what is missing, or what was found
};

struct EvidenceRule {
    const char* name;  // as the plan file writes it
    const char* meaning;
    Evidence (*judge)(const Subject&);
};
struct AppliesRule {
    const char* name;
    const char* meaning;
    bool (*applies)(const Subject&);
};
const std::vector<EvidenceRule>& evidence_rules();
const std::vector<AppliesRule>& applies_rules();
const EvidenceRule* find_evidence_rule(std::string_view name);  // null when there is none
const AppliesRule* find_applies_rule(std::string_view name);

enum class DutyState { fulfilled, due, overdue, not_applicable, excused };
const char* name_of(DutyState state);
// What is kept is whether it is done; whether it is late is a question of the day on which one asks.
DutyState state_on(Day today, bool fulfilled, bool excused, const std::optional<Day>& due);

}  // namespace zhiben::campaign
