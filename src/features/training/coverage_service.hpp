#pragma once
// Who must still come, and what training has been done: counts over the roster, always within the actor's scope.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kit/work/tx.hpp"

namespace zhiben::training {

struct Period {
    Day since, until;  // both counted
};

// One audience of one enterprise: everybody of the roster in it is to be trained within the period.
struct Coverage {
    std::string enterprise, enterprise_name, department, audience;
    std::int64_t due = 0, attended = 0, passed = 0;
    struct Missing {
        std::string person, name, post;
        bool invited = false;  // stands on the list of a session that is still to come
    };
    std::vector<Missing> missing;  // who has attended nothing yet
};
struct CoverageQuestion {
    Period period;
    std::string enterprise, department, audience;  // ids and a code; "" all
};
std::vector<Coverage> coverage(ReadTx& tx, const CoverageQuestion& question);

// What proves that an enterprise did its duty (plan 三(三)): for its principal a session passed, for each group at
// least one session with an exam that its people sat. The day on which it first held, by code of the audience.
struct TrainingFacts {
    std::map<std::string, Day> trained_on;  // attended a session that was examined, and sat the exam
    std::map<std::string, Day> passed_on;
    std::map<std::string, std::int64_t> people;      // in the roster
    std::int64_t due = 0, attended = 0, passed = 0;  // on the lists of sessions
};
// No scope: for the duties, which are reckoned for every enterprise.
TrainingFacts facts_of(ReadTx& tx, const std::string& enterprise);

// 最高/最低/平均分 of those who sat an exam in the period, each with his best; nothing when nobody did. Of a
// department's enterprises, or "" of all in scope. Tenths of a point; the average rounded half up.
struct Scores {
    std::int64_t count = 0, lowest = 0, highest = 0, average = 0;
};
std::optional<Scores> scores(ReadTx& tx, const Period& period, const std::string& department);

// 人 and 家, each counted once however many sessions or enterprises: by the identity number's digest.
struct Distinct {
    std::int64_t people_due = 0, people_attended = 0, people_passed = 0, enterprises_due = 0, enterprises_attended = 0;
};
Distinct distinct(ReadTx& tx, const Period& period, const std::string& department);

}  // namespace zhiben::training
