#include "recount.hpp"

namespace zhiben::test {
namespace {

struct Counted {
    const char *column, *what, *from, *day, *when;
};
constexpr Counted counts[] = {
    {"visits", "count(*)", "publicity_visits", "visited_on", "1 = 1"},
    {"visit_staff", "sum(x.staff)", "publicity_visits", "visited_on", "1 = 1"},
    {"enterprise_visits", "count(*)", "publicity_visits", "visited_on", "1 = 1"},
    {"workshops", "count(distinct x.workshop)", "deliveries", "delivered_on",
     "x.post is null and x.workshop is not null"},
    {"posts", "count(distinct x.post)", "deliveries", "delivered_on", "x.post is not null"},
    {"handbooks", "sum(x.copies)", "deliveries", "delivered_on", "x.item = 'handbook'"},
    {"warning_cases", "sum(x.copies)", "deliveries", "delivered_on", "x.item = 'case'"},
    {"procedures_posted", "count(*)", "signage_checks", "checked_on",
     "x.confirmed_on is not null and x.procedure = 'set'"},
    {"signs_set", "sum(x.sign_count)", "signage_checks", "checked_on", "x.confirmed_on is not null"},
    {"isolations_set", "count(*)", "signage_checks", "checked_on",
     "x.confirmed_on is not null and x.isolation = 'set'"},
    {"slogans_posts", "sum(x.quantity)", "slogans", "posted_on", "x.form = 'slogan' and x.place_kind = 'post'"},
    {"slogans_dormitory", "sum(x.quantity)", "slogans", "posted_on",
     "x.form = 'slogan' and x.place_kind = 'dormitory'"},
    {"slogans_roads", "sum(x.quantity)", "slogans", "posted_on", "x.form = 'slogan' and x.place_kind = 'road'"},
    {"banners", "sum(x.quantity)", "slogans", "posted_on", "x.form = 'banner'"},
    {"boards", "sum(x.quantity)", "slogans", "posted_on", "x.form = 'board'"},
    {"lectures", "sum(x.lecture)", "publicity_visits", "visited_on", "1 = 1"},
    {"people_reached", "sum(x.reached)", "publicity_visits", "visited_on", "1 = 1"},
    {"drills", "count(*)", "drills", "held_on", "1 = 1"},
    {"drill_people", "sum(x.people)", "drills", "held_on", "1 = 1"},
    {"articles_web", "count(*)", "articles", "published_on", "x.channel = 'web'"},
    {"articles_wechat_case", "count(*)", "articles", "published_on", "x.channel = 'wechat' and x.category = 'case'"},
    {"articles_wechat_practice", "count(*)", "articles", "published_on",
     "x.channel = 'wechat' and x.category = 'practice'"},
    {"articles_wechat_knowledge", "count(*)", "articles", "published_on",
     "x.channel = 'wechat' and x.category = 'knowledge'"},
    {"screens", "sum(x.quantity)", "articles", "published_on", "x.channel = 'screen'"},
    {"videos", "count(*)", "articles", "published_on", "x.channel = 'video'"},
    {"group_messages", "count(*)", "articles", "published_on", "x.channel = 'group'"},
    {"media_reports", "count(*)", "articles", "published_on", "x.channel = 'media'"},
};

std::string department_of(const std::string& table) {
    return table == "articles" ? "x.department" : "(select e.department from enterprises e where e.id = x.enterprise)";
}

// Files of what was done in the period.
std::string evidence(const Counting& counting) {
    const std::pair<const char*, const char*> tables[] = {
        {"publicity_visits", "visited_on"}, {"deliveries", "delivered_on"}, {"signage_checks", "checked_on"},
        {"slogans", "posted_on"},           {"drills", "held_on"},          {"articles", "published_on"}};
    std::string out = "0";
    for (const auto& [table, day] : tables)
        out += std::string(" + (select count(*) from attachments a, ") + table + " x where a.kind = '" + table +
               "' and a.record = x.id and x.archived = 0 and " + counting.within(std::string("x.") + day) + " and " +
               counting.mine(department_of(table)) + ")";
    return out;
}

}  // namespace

std::vector<Recount> recounts4(const Counting& counting) {
    std::vector<Recount> out;
    for (const Counted& one : counts)
        out.push_back({one.column, std::string("coalesce(") + one.what + ", 0) from " + one.from +
                                       " x where x.archived = 0 and " + counting.within(std::string("x.") + one.day) +
                                       " and " + counting.mine(department_of(one.from)) + " and " + one.when});
    // Met in either way; readings by what they rose by.
    const std::string enterprises = "count(*) from enterprises e where " + counting.mine("e.department") +
                                    " and (exists (select 1 from publicity_visits v where v.enterprise = e.id and " +
                                    counting.within("v.visited_on") +
                                    ") or exists (select 1 from deliveries d where d.enterprise = e.id and " +
                                    counting.within("d.delivered_on") + "))",
                      supervised =
                          "count(*) from enterprises e where e.archived = 0 and (e.excluded_on is null or "
                          "e.excluded_on > '" +
                          counting.until + "') and e.area = '" + id("zone") + "' and e.registered_on <= '" +
                          counting.until + "' and " + counting.mine("e.department");
    out.push_back({"enterprises", enterprises});
    out.push_back({"supervised", supervised});
    out.push_back({"enterprise_rate", enterprises, Scale::percent, "(select " + supervised + ")"});
    out.push_back({"article_reads",
                   "coalesce(sum(r.reads - coalesce((select max(q.reads) from article_readings q where q.article = "
                   "r.article and q.n < r.n), 0)), 0) from article_readings r, articles x where x.id = r.article and " +
                       counting.within("r.read_on") + " and " + counting.mine("x.department")});
    out.push_back({"evidence", evidence(counting)});
    return out;
}

}  // namespace zhiben::test
