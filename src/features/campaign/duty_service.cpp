// The duties that are kept, held against the ledgers and kept in step with the days.

#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "features/people/service.hpp"

namespace zhiben::campaign {
namespace {

std::vector<std::string> texts(ReadTx& tx, const db::Query& query) {
    std::vector<std::string> out;
    tx.sql().each(query, [&](const db::Row& row) { out.emplace_back(row.text(0)); });
    return out;
}

std::int64_t word(const KeptDuties& duties, const std::string& code) {
    const auto found = duties.find(code);
    return found == duties.end() ? -1 : found->second.state != "open";
}

}  // namespace

int renew_duties(const Work& work) {
    const Actor actor = people::system_actor("job");
    std::vector<std::string> all;
    work.read(actor, [&](ReadTx& tx) {
        all = texts(tx, db::Query("select enterprise from duty_subjects where changes_on is not null and "
                                  "changes_on <= $1",
                                  {tx.today().iso()}));
    });
    for (const std::string& id : all)
        work.write(actor, [&](WriteTx& tx) {
            tx.lock(id);
            recompute_duties(tx, id);
        });
    return static_cast<int>(all.size());
}

std::vector<figures::Difference> recount_duties(ReadTx& tx) {
    std::vector<figures::Difference> out;
    const auto plan = active_plan(tx);
    if (!plan) return out;
    for (const std::string& id : texts(tx, db::Query("select id from enterprises order by n"))) {
        const auto counted = load_owing(tx, id);
        if (counted->kept && counted->kept->subject.changes_on && *counted->kept->subject.changes_on <= tx.today())
            continue;
        const KeptDuties kept = kept_duties(tx, id);
        const KeptDuties due = due_duties(tx, *plan, *counted, id, kept);
        for (const Duty& duty : plan->duties)
            if (word(kept, duty.code) != word(due, duty.code))
                out.push_back(
                    {"应办事项 " + duty.label, counted->name, "", word(kept, duty.code), word(due, duty.code)});
        if (counted->kept && !counted->archived && counted->subject.registered &&
            !(counted->kept->subject == counted->subject))
            out.push_back({"应办事项的依据", counted->name, "", 0, 1});
    }
    return out;
}

}  // namespace zhiben::campaign
