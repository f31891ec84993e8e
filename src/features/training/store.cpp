// The kinds of training, and what keeps attendances with their session and their person.

#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

void session_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                   const records::Record& after) {
    if (!before || (kind.text(*before, "day") == kind.text(after, "day") && before->archived == after.archived)) return;
    if (after.archived && kind.text(after, "state") != "planned")
        throw Problem(Stop::conflict, "held", "培训已经举行，不能删除");
    const records::KindPtr attendances = tx.kinds().get("attendances");
    std::vector<std::string> all;
    tx.sql().each(db::Query("select id from attendances where session = $1 and archived = 0", {after.id}),
                  [&](const db::Row& row) { all.emplace_back(row.text(0)); });
    for (const std::string& id : all) {
        const records::Record old = records::get(tx, *attendances, id);
        records::Record changed = old;
        changed.archived = after.archived;
        attendances->set(changed, "due_on", kind.get(after, "day"));
        records::save(tx, *attendances, old, std::move(changed), "attendances.session_changed");
    }
}

void person_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after) {
    if (!before || kind.text(*before, "enterprise") == kind.text(after, "enterprise")) return;
    for (const char* name : {"attendances", "exams", "certificates"}) {
        const records::KindPtr of = tx.kinds().get(name);
        for (const records::Record& one : records::belongings(tx, *of, after.id))
            records::derive(tx, *of, one.id, {{"enterprise", kind.get(after, "enterprise")}});
    }
}

}  // namespace

void add_kinds(records::Kinds& kinds) {
    kinds.add(persons());
    kinds.add(sessions());
    kinds.add(step_kind());
    kinds.add(attendances());
    kinds.add(questions());
    kinds.add(exam_papers());
    kinds.add(exams());
    kinds.add(certificates());
}

void add_followers(records::Kinds& kinds) {
    kinds.follow("training_sessions", session_saved);
    kinds.follow("persons", person_saved);
    kinds.follow("persons", number_saved);
    kinds.follow("attendances", attendance_saved);
}

}  // namespace zhiben::training
