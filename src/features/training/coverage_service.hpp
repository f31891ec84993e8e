#pragma once
// Who must still come, and what training has been done: counts over the roster, always within the actor's scope.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/training/training.hpp"
#include "kit/figures/once.hpp"
#include "kit/files/attached.hpp"
#include "kit/records/as_of.hpp"
#include "kit/records/place_column.hpp"
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
    std::int64_t faults = 0, untalked = 0;           // absent or failed, and still so; not talked to, nor excused
    std::optional<Day> talked_on;                    // the newest talk about it
};
// No scope: for the duties, which are reckoned for every enterprise.
TrainingFacts facts_of(ReadTx& tx, const std::string& enterprise);

// 最高/最低/平均分 of those who sat an exam, each with his best. Tenths of a point; the average rounded half up.
struct Scores {
    std::int64_t lowest = 0, highest = 0, average = 0;
};

// Persons are counted once (people_due, people_attended, people_passed; figures.cpp) by the line of the roster, so that
// who works for two enterprises is counted for each of them: how often too often, by the identity number's digest. Of
// the period, of a department's enterprises, "none" or "" of all in scope.
figures::Distincts counted_twice(ReadTx& tx, records::AsOf& as_of, const Period& period, const std::string& department,
                                 records::By by);

// What training is summed up to where no annex is asked for.
struct Statistics {
    std::int64_t people_due = 0, people_attended = 0, people_passed = 0, enterprises_due = 0, enterprises_attended = 0;
    std::optional<Scores> scores;  // none when nobody sat an exam
};
Statistics statistics(ReadTx& tx, const figures::Figures& figures, const Period& period, const std::string& department);

// The sessions of the period, whose attachments prove them (notice, sign-in list, papers, photographs).
files::Attached evidence(ReadTx& tx, const Period& period, const std::string& department);

// Who was absent or failed in the period, still is, and has neither been talked to nor been excused with a reason:
// attendances, with the name.
std::vector<std::pair<std::string, std::string>> not_talked_to(ReadTx& tx, const Period& period,
                                                               const std::string& department);

// The name of an audience in annex 5's figures: <it>_due, <it>_done.
std::string audience_figure(const Audience& audience);

}  // namespace zhiben::training
