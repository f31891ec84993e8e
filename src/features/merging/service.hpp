#pragma once
// Two entries that are one enterprise: finding the likely ones, what merging would do, doing it, and taking it back.

#include <map>
#include <string>
#include <vector>

#include "kit/records/store.hpp"

namespace zhiben::merging {

// Enterprises of the actor's scope with the same name but for blanks, brackets and legal form, without the pairs that
// somebody has marked as not the same.
struct Group {
    std::string core;
    std::vector<records::Record> enterprises;
};
std::vector<Group> duplicates(ReadTx& tx, std::size_t most = 100);
void mark_distinct(WriteTx& tx, const std::string& id, const std::string& a, const std::string& b,
                   const std::string& reason);

struct FieldChoice {
    std::string field, label, target, merged;  // as people read them
    bool takes = false;                        // proposed: the target's is blank
};
// A number that both use: what the moved one will be called.
struct Clash {
    std::string kind, record, number, given;
};
struct Preview {
    records::Record target, merged;
    std::map<std::string, std::int64_t> moves;  // by kind, and attachments
    std::vector<FieldChoice> fields;            // those that differ
    std::vector<Clash> clashes;
};
Preview preview_merge(ReadTx& tx, const std::string& target, const std::string& merged);

// Moves all that belongs to `merged` to `target`, gives the target the fields in `take`, archives the merged one.
void merge(WriteTx& tx, const std::string& id, const std::string& target, const std::string& merged,
           const std::vector<std::string>& take);
// Gives back what was moved, and what was added to it since; the target's fields too, unless changed since. Refused
// with the reason when something stands in the way.
void undo_merge(WriteTx& tx, const std::string& id);

struct Merge {
    std::string id, by_name, target, target_name, merged, merged_name;
    Instant at;
    std::int64_t undone_at = 0;  // 0: it stands
};
std::vector<Merge> merges(ReadTx& tx);  // the newest 200 within scope

}  // namespace zhiben::merging
