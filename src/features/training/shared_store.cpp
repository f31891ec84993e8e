// Who stands on the rosters of two enterprises: the numbers that do, or ever did, and with each attendance of these
// people the number. They are few, and annex 5 looks at them alone (counted_twice).

#include <map>
#include <vector>

#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

struct Noted {
    std::map<std::string, bool> persons;  // by id: whether his number changed
};

std::map<std::string, std::vector<std::string>> persons_by_number(WriteTx& tx) {
    std::map<std::string, std::vector<std::string>> out;
    for (const auto& [person, changed] : tx.collected<Noted>().persons) {
        const auto digest =
            tx.sql().value(db::Query("select identity_number_digest from persons where id = $1", {person}));
        if (const auto* number = digest ? std::get_if<std::string>(&*digest) : nullptr) out[*number].push_back(person);
    }
    return out;
}

// In the order of the numbers, so that no two writers wait for each other; of two who enter the same number at once the
// second sees what the first did.
void note(WriteTx& tx) {
    for (const auto& [number, persons] : persons_by_number(tx)) {
        tx.lock(number);
        tx.sql().run(
            db::Query("insert into persons_shared (identity_number_digest) select $1 where (select count(*) from "
                      "persons where identity_number_digest = $1) > 1 on conflict do nothing",
                      {number}));
        if (tx.sql().exists(db::Query("select 1 from persons_shared where identity_number_digest = $1", {number}))) {
            tx.sql().run(
                db::Query("update attendances set shared_number = $1 where person in (select id from persons where "
                          "identity_number_digest = $1) and shared_number is distinct from $1",
                          {number}));
            continue;
        }
        for (const std::string& person : persons)
            if (tx.collected<Noted>().persons[person])
                tx.sql().run(db::Query("update attendances set shared_number = null where person = $1", {person}));
    }
    tx.collected<Noted>().persons.clear();
}

}  // namespace

void number_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after) {
    if (before && kind.text(*before, "identity_number") == kind.text(after, "identity_number")) return;
    tx.collected<Noted>().persons[after.id] = true;
    tx.before_commit("training shared numbers", note);
}

void attendance_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                      const records::Record& after) {
    if (before) return;  // whose it is does not change
    tx.collected<Noted>().persons.try_emplace(kind.text(after, "person"), false);
    tx.before_commit("training shared numbers", note);
}

}  // namespace zhiben::training
