#include "recount.hpp"

namespace zhiben::test {
namespace {

// What is counted before the day, which is put between the period's ends.
struct Counted {
    const char *column, *before, *day;
    Scale scale;
};
const Counted enforcement[] = {
    {"papers_inspection",
     "count(*) from papers where sort = 'inspection_record' and state not in ('draft', "
     "'withdrawn') and",
     "issued_on", Scale::whole},
    {"papers_rectification",
     "count(*) from papers where sort = 'rectification_order' and state not in ('draft', "
     "'withdrawn') and",
     "issued_on", Scale::whole},
    {"papers_recheck",
     "count(*) from papers where sort = 'recheck_opinion' and state not in ('draft', 'withdrawn') "
     "and",
     "issued_on", Scale::whole},
    {"papers_measure", "count(*) from papers where sort = 'site_decision' and state not in ('draft', 'withdrawn') and",
     "issued_on", Scale::whole},
    {"enterprises_ordered",
     "count(distinct enterprise) from papers where sort = 'rectification_order' and state not "
     "in ('draft', 'withdrawn') and",
     "issued_on", Scale::whole},
    {"stop_works", "count(distinct enterprise) from stop_works where", "ordered_on", Scale::whole},
    {"suspensions", "count(distinct enterprise) from suspensions where", "ordered_on", Scale::whole},
    {"cases_filed", "count(*) from cases where", "filed_on", Scale::whole},
    {"cases_closed", "count(*) from cases where state = 'closed' and", "closed_on", Scale::whole},
    {"penalties", "count(*) from decisions where state = 'decided' and", "decided_on", Scale::whole},
    {"penalty_amount", "coalesce(sum(amount), 0) from decisions where state = 'decided' and", "decided_on",
     Scale::wan_yuan},
    {"dual_penalties",
     "count(*) from cases where dual = 1 and revoked_on is null and 2 = (select count(distinct "
     "subject) from decisions d where d.case_file = cases.id and d.state = 'decided') and",
     "decided_on", Scale::whole},
    {"penalties_person", "count(*) from decisions where state = 'decided' and subject = 'person' and", "decided_on",
     Scale::whole},
    {"penalty_person_amount",
     "coalesce(sum(amount), 0) from decisions where state = 'decided' and subject = 'person' "
     "and",
     "decided_on", Scale::wan_yuan},
    {"interviews_enterprise", "count(distinct enterprise) from interviews where subject = 'enterprise' and", "held_on",
     Scale::whole},
    {"interviews_person", "count(*) from interviews where subject = 'person' and", "held_on", Scale::whole},
    {"exposures", "count(*) from exposures where withdrawn_on is null and", "published_on", Scale::whole},
    {"enterprises_exposed", "count(distinct enterprise) from exposures where withdrawn_on is null and", "published_on",
     Scale::whole},
    {"sanctions", "count(distinct enterprise) from sanctions where sort = 'joint' and dropped_on is null and",
     "decided_on", Scale::whole},
    {"serious_discredit", "count(distinct enterprise) from sanctions where sort = 'serious' and dropped_on is null and",
     "decided_on", Scale::whole},
    {"transfers", "count(*) from cases where outcome = 'transfer' and", "decided_on", Scale::whole},
    {"tips_received", "count(*) from tips where", "received_on", Scale::whole},
    {"tips_verified", "count(*) from tips where state in ('verified', 'rewarded') and", "verified_on", Scale::whole},
    {"tips_reward", "coalesce(sum(reward), 0) from tips where", "rewarded_on", Scale::yuan}};

}  // namespace

std::vector<Recount> recounts3(const Counting& counting) {
    std::vector<Recount> out;
    const std::string mine = " and archived = 0 and " + counting.mine("scope_department");
    for (const Counted& one : enforcement)
        out.push_back({one.column, std::string(one.before) + " " + counting.within(one.day) + mine, one.scale});

    const std::string of_departments = " from hazards where source in ('department', 'supervision')" + mine + " and ";
    const auto hazards = [&](const std::string& when, const char* day = "found_on") {
        return "count(*)" + of_departments + counting.within(day) + " and " + when;
    };
    // On the last day, whenever it began.
    const auto standing = [&](const std::string& when) { return "count(*)" + of_departments + when; };
    const auto inspections = [&](const std::string& what, const std::string& when = "1 = 1") {
        return what + " from inspections where state = 'done' and type <> 'self'" + mine + " and " +
               counting.within("inspected_on") + " and " + when;
    };
    const std::string found = hazards("1 = 1"), closed = hazards("1 = 1", "closed_on");
    const std::vector<Recount> more{
        {"inspection_officers", inspections("coalesce(sum(officer_count), 0)")},
        {"inspections", inspections("count(*)")},
        {"enterprises_inspected", inspections("count(distinct enterprise)")},
        {"inspected_spaces", inspections("coalesce(sum(spaces_count), 0)")},
        {"inspections_supervision", inspections("count(*)", "(type = 'supervision' or unannounced = 1)")},
        {"found", found},
        {"general", hazards("grade = 'general'")},
        {"major", hazards("grade = 'major'")},
        {"immediate", hazards("method = 'immediate'")},
        {"deadline", hazards("method = 'deadline'")},
        {"closed", closed},
        {"rate", closed, Scale::percent, "(select " + found + ")"},
        {"overdue", standing("deadline < '" + counting.until + "' and (closed_on is null or closed_on > '" +
                             counting.until + "')")},
        {"rechecked", hazards("1 = 1", "rechecked_on")},
        {"listed", standing("listed_from <= '" + counting.until +
                            "' and (listed_removed_on is null or listed_removed_on > '" + counting.until + "')")},
        {"problem_identification", hazards("problem = 'identification'")},
        {"problem_control", hazards("problem = 'control'")},
        {"problem_site", hazards("problem = 'site'")},
        {"problem_training", hazards("problem = 'training'")}};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

}  // namespace zhiben::test
