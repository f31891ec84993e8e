#include "recount.hpp"

namespace zhiben::test {

std::vector<Recount> recounts5(const Counting& counting) {
    const std::string of_firm = counting.mine("(select e.department from enterprises e where e.id = x.enterprise)");
    const auto attendances = [&](const std::string& what, const std::string& when) {
        return what +
               " from attendances x, training_sessions s, persons p where s.id = x.session and "
               "p.id = x.person and x.archived = 0 and " +
               of_firm + " and " + when;
    };
    const auto exams = [&](const std::string& when) {
        return "count(*) from exams x where x.archived = 0 and x.score is not null and " + of_firm + " and " +
               counting.within("x.sat_on") + " and " + when;
    };
    const std::string due = counting.within("s.day"), came = counting.within("x.attended_on");
    const std::string sat = "(select min(e.sat_on) from exams e where e.attendance = x.id and e.score is not null)";
    const std::string best = "(select max(e.score) from exams e where e.attendance = x.id)";
    const std::string talked = " from interviews x where x.held_on is not null and x.reason like 'training%' and " +
                               of_firm + " and " + counting.within("x.held_on");
    const std::string whole = attendances("count(*)", due), attended = attendances("count(*)", came),
                      examined = attendances("count(*)", counting.within(sat)), passed = exams("x.passed = 1");
    std::vector<Recount> out{
        {"sessions", ("count(*) from training_sessions x where x.state <> 'planned' and " +
                      counting.mine("x.organiser") + " and " + counting.within("x.day"))},
        {"enterprises_due", attendances("count(distinct x.enterprise)", due)},
        {"enterprises_attended", attendances("count(distinct x.enterprise)", came)},
        {"people_due", attendances("count(distinct p.identity_number_digest)", due)},
        {"people_attended", attendances("count(distinct p.identity_number_digest)", came)},
        {"due", whole},
        {"attended", attended},
        {"made_up", attendances("count(*)", came + " and x.made_up = 1")},
        {"examined", examined},
        {"passed", passed},
        {"absent", attendances("count(*)", "s.state <> 'planned' and x.attended_on is null")},
        {"failed", attendances("count(*)", sat + " is not null and not exists (select 1 from exams e where "
                                                 "e.attendance = x.id and e.passed = 1)")},
        {"resits", exams("x.attempt = 2")},
        {"resits_passed", exams("x.attempt = 2 and x.passed = 1")},
        {"interviews_people", ("count(*)" + talked)},
        {"interviews_enterprises", ("count(distinct x.enterprise || x.matter)" + talked)},
        {"highest", attendances("coalesce(max(" + best + "), -1)", counting.within(sat)), Scale::tenths},
        {"lowest", attendances("coalesce(min(" + best + "), -1)", counting.within(sat)), Scale::tenths},
        {"average", attendances("coalesce(round(avg(" + best + ")), -1)", counting.within(sat)), Scale::tenths},
        {"hours",
         "coalesce(sum(x.hours), 0) from training_sessions x where x.state <> 'planned' and " +
             counting.mine("x.organiser") + " and " + counting.within("x.day"),
         Scale::tenths},
        {"evidence",
         "count(*) from attachments a join training_sessions x on x.id = a.record where a.kind = "
         "'training_sessions' and a.removed_at is null and x.archived = 0 and x.state <> 'planned' and " +
             counting.mine("x.organiser") + " and " + counting.within("x.day")},
        {"attended_rate", attended, Scale::percent, "(select " + whole + ")"},
        {"passed_rate", passed, Scale::percent,
         "((select " + examined + ") + (select " + exams("x.attempt = 2") + "))"}};
    for (const char* code : {"principal", "work_leader", "attendant", "entrant", "rescuer", "temporary", "contractor",
                             "approver", "safety_manager"}) {
        const std::string is = std::string(" and x.audiences like '%") + code + "%'";
        out.push_back({std::string(code) + "_due", attendances("count(*)", due + is)});
        out.push_back({std::string(code) + "_done", attendances("count(*)", came + is)});
    }
    return out;
}

}  // namespace zhiben::test
