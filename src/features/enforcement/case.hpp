#pragma once
// 案件 (行政处罚普通程序; domain.md §5.1–5.3): filed → investigated → notified → (hearing) → decided → delivered →
// executed → closed. Publication has its own limit (7 workdays from the decision, often before the fine is paid): a
// mark of the case, not a state. Pure: the law comes in as an argument, by the day of the conduct.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/enforcement/flow.hpp"
#include "features/rulebook/rulebook.hpp"

namespace zhiben::enforcement {

const Flow& case_flow();

struct Decision {
    std::string subject = "unit";  // unit, person
    std::string person, title;     // of a person
    bool overdue = false;          // 逾期未改正
    std::int64_t amount = 0;       // 分; 0 is no fine
    bool warning = false, suspension = false;
    std::string state = "draft";  // draft, decided, revoked
};

struct Case {
    std::string state = "filed", outcome;  // penalty, no_penalty, transfer, withdrawn
    bool dual = false, grave = false, overdue = false;
    std::string officers;
    std::optional<Day> conduct_on, filed_on, investigated_on, reviewed_on, discussed_on, notified_on;
    bool hearing_due = false;  // a hearing has to be offered
    std::string hearing;       // "", asked, held, waived
    std::optional<Day> hearing_until, hearing_notified_on, hearing_on;
    std::optional<Day> decision_limit;  // 90 days from filing, or as extended
    std::optional<Day> decided_on, delivered_on, paid_on, published_on, closed_on;
    std::int64_t fines = 0, surcharge = 0, paid = 0;  // 分
    std::string pair_state = "none";                  // none, half, complete: what of 一案双罚 has been decided
    std::string pair_reason;
};

// What is wrong with a decision under this clause: the range of the law (yuan there, 分 here), who may be punished at
// which stage, suspension, and for a dual case whether the clause allows both (with its reason).
Issues check(const Decision& decision, const rulebook::Penalty& penalty, bool dual);

// 行政处罚法 63: suspension, or a fine that is large for whom it is laid upon (分).
bool needs_hearing(const Decision& decision, std::int64_t large_for_unit, std::int64_t large_for_person);

// none (nothing decided, or no dual case), half, complete; revoked and undecided ones do not count.
std::string pair_state(bool dual, const std::vector<Decision>& decisions);

// 行政处罚法 72: per cent a day of the fine from the day after `due`, at most `most` per cent of the fine; in 分.
std::int64_t surcharge(std::int64_t fine, Day due, Day paid_on, double per_day, double most);

// What stands in the way of the step, beside the state: all of it.
Issues check_notify(const Case& one, const std::vector<Decision>& decisions);
Issues check_hearing(const Case& one, Day asked_on);  // asked for in time
// `earliest`: the first day on which a hearing may be held after its notice.
Issues check_held(const Case& one, Day held_on, Day earliest);
Issues check_decide(const Case& one, const std::string& outcome, Day decided_on,
                    const std::vector<Decision>& decisions);
Issues check_close(const Case& one, const std::string& pair_reason);

}  // namespace zhiben::enforcement
