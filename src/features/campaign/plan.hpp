#pragma once
// The plan as data: who owes what to whom by when. Pure.

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "features/campaign/evidence.hpp"
#include "kit/base/calendar.hpp"
#include "kit/base/time.hpp"

namespace zhiben::campaign {

// The plan's people are posts, never names.
struct Post {
    std::string role;  // 组长
    std::string who;   // 党工委书记、管委会主任
};
struct Group {
    std::string code, label, head, duty, clause;
};
struct Line {
    std::string code, label, text, clause;
};
struct Stage {
    std::string code, label, text, clause;
    Day since, until;
    std::vector<std::string> gates;  // codes of the tasks that end it
};
// A demand of the plan with a date, proved in one of these ways: every enterprise has fulfilled the duty; the figure
// has reached `least`; other tasks are done; the final summary of every department that reports was accepted; or none
// is named, and somebody records it as done, with evidence (task_proofs).
struct Task {
    std::string code, label, line, who, clause, text;
    std::string duty, figure;
    std::vector<std::string> tasks;        // codes of those that make it up
    bool summary = false;                  // the final summary
    std::int64_t least = 1;                // of the figure
    std::vector<std::string> departments;  // each of them must prove it; empty: once is enough
    Day due;
};
// What every subject owes, and how it is proved.
struct Duty {
    std::string code, label, clause, help;
    std::optional<Day> due;  // without: the evidence rule gives it (the hazard's own deadline)
    const AppliesRule* applies = nullptr;
    const EvidenceRule* evidence = nullptr;
};

enum class RestDays { early, same, later };  // domain.md §11.3
struct Reporting {
    std::vector<int> days;  // of the month; one a month does not have is its last day
    Day since, until;
    bool day_itself_counts = true;         // «9日前»: whether a report on the 9th is in time
    RestDays rest_days = RestDays::early;  // when it falls on a rest day
    std::vector<std::string> departments;  // who reports
    std::vector<std::string> sections;     // what each report must hold
    std::string clause;
};

struct Plan {
    std::string name, document, issuer;
    Day issued, since, until;
    std::vector<Post> leading_group;
    std::vector<Group> groups;
    std::vector<Line> lines;
    std::vector<Stage> stages;
    std::vector<Task> tasks;
    Reporting reporting;
    std::optional<Day> summary_due;
    std::string summary_clause;
    std::vector<Duty> duties;
    std::int64_t verify_percent = 0;  // of the signed «no confined space» declarations: verified on site

    const Duty* duty(std::string_view code) const;
    const Task* task(std::string_view code_or_label) const;
};

// Reads the plan file. Throws Problem(invalid) with everything that is wrong, each with its line; with the names of the
// figures there are, a task proved by an unknown one is wrong too.
Plan load_plan(std::string_view toml, const std::set<std::string>& figures);
inline Plan load_plan(std::string_view toml) { return load_plan(toml, {}); }
Calendar load_calendar(std::string_view toml);

struct ReportingDay {
    int number = 0;         // 第N期
    Day nominal;            // as the plan writes it
    Day due;                // after the rule for rest days
    Day last_day;           // the last day on which a report is in time
    Day remind_on;          // when to be done with it at the latest, on a workday
    Day since, until;       // the period that it reports on: since < day ≤ until
    bool rest_day = false;  // the nominal day is no workday
    bool summary = false;   // the final summary, over the whole campaign; it has no number
};
std::vector<ReportingDay> reporting_days(const Plan& plan, const Calendar& calendar);
std::vector<ReportingDay> with_summary(const Plan& plan, const Calendar& calendar);  // and the day of the final summary

enum class Phase { past, now, coming };
Phase phase(Day since, Day until, Day today);
const char* name_of(Phase phase);

}  // namespace zhiben::campaign
