#pragma once
// Reading and writing records of any kind, always inside the actor's scope.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kit/records/filter.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::records {

// Throws Problem(not_found) for what is out of the actor's scope as for what is not there; Problem(forbidden) when the
// actor's role may not read the kind at all.
Record get(ReadTx& tx, const Kind& kind, std::string_view id);
std::optional<Record> find(ReadTx& tx, const Kind& kind, std::string_view id);
// Whether a record that was read past the scope (belongings) is within it.
bool visible(const ReadTx& tx, const Kind& kind, const Record& record);
// The record in use whose key fields hold these values, in scope or not: for matching rows of a workbook. Of a
// `digested` field the plain number.
std::optional<Record> find_by(ReadTx& tx, const Kind& kind, const std::vector<std::pair<std::string, db::Value>>& key);

struct Page {
    std::vector<Record> items;
    std::string next;  // cursor, "" at the end
};
Page list(ReadTx& tx, const Kind& kind, const Filter& filter);
// The same record by record, each the last time it is seen; gives the cursor.
std::string each_of_page(ReadTx& tx, const Kind& kind, const Filter& filter,
                         const std::function<void(const Record&)>& use);
std::int64_t count(ReadTx& tx, const Kind& kind, const Filter& filter);
void each(ReadTx& tx, const Kind& kind, const Filter& filter, const std::function<void(const Record&)>& use);

// What forms and workbooks do. Each checks the role, the scope of the record before and after, the fields and the
// kind's rules, then saves with history, search index and figures. Throws Problem. Creating the same content under the
// same id again gives the record that is there already.
Record create(WriteTx& tx, const Kind& kind, Record draft);
// `version` must be the one in the database (Problem stale otherwise); 0 takes whatever it is: for verbs and workbooks,
// which have read the record in this same transaction.
Record update(WriteTx& tx, const Kind& kind, Record changed, std::int64_t version);
void archive(WriteTx& tx, const Kind& kind, std::string_view id, std::int64_t version);

// For verbs: the role was checked by the route and `fixed` fields may change; scope, fields, rules and history as
// above. `action` is what the history says, "hazards.order".
Record save(WriteTx& tx, const Kind& kind, const Record& before, Record after, std::string_view action);
Record create_by_verb(WriteTx& tx, const Kind& kind, Record draft, std::string_view action);
// The same of a record that need not be the actor's, where the feature has judged that he may: a department claims an
// enterprise that nobody has in charge yet.
Record save_beyond_scope(WriteTx& tx, const Kind& kind, const Record& before, Record after, std::string_view action);

// All that belongs to this owner, archived ones too, in the order of entry; and saving a record that was moved to
// another owner or restored, whose content nobody typed just now: what was right when it was entered is not judged
// again. No role, no rules, no completion; scope (but for what is concealed), history, search, figures and followers as
// above. For verbs on whole owners.
std::vector<Record> belongings(ReadTx& tx, const Kind& kind, std::string_view owner);
Record carry_over(WriteTx& tx, const Kind& kind, const Record& before, Record after, std::string_view action);

// Puts counted values into `derived` fields: no new version, no history line, but figures and followers hear of it.
void derive(WriteTx& tx, const Kind& kind, std::string_view id,
            const std::vector<std::pair<std::string, db::Value>>& values);
void derive(WriteTx& tx, const Kind& kind, const Record& before,
            const std::vector<std::pair<std::string, db::Value>>& values);

// The digest kept of a `digested` field's number, for one's own queries: blanks, width and case do not count.
std::string digest_of(const ReadTx& tx, const Field& field, std::string_view plain);

// All that is wrong with the record's own values: obligatory fields, lengths, bounds, choices, references, the kind's
// rule.
Issues check(ReadTx& tx, const Kind& kind, const Record* before, const Record& after);

// Whether this reference leads to a record of the same owner: the space of a hazard is one of its enterprise's.
bool shares_owner(ReadTx& tx, const Kind& kind, const Field& field);

// What a change of this record waits for on PostgreSQL: its owner, or itself.
std::string lock_key(const Kind& kind, const Record& record);

// The next number of a gapless series, as the last thing a use case locks.
std::int64_t next_number(WriteTx& tx, const std::string& series);
// The next of a series that begins anew each day: day_number(tx, "YH-kfq", 2023-11-19) is "YH-kfq-20231119-0001".
std::string day_number(WriteTx& tx, const std::string& prefix, Day day);

// Titles of referred records, by kind and id, one query a kind.
using Labels = std::map<std::string, std::map<std::string, std::string>>;
Labels labels(ReadTx& tx, const Kind& kind, const std::vector<Record>& records);
// The same for records that are not kept together: first what they refer to, then the names of all of it.
using Held = std::vector<std::pair<const Field*, std::string>>;  // a reference and the id that it holds
Held references_of(const Kind& kind, const Record& record);
using References = std::map<std::string, std::set<std::string>>;  // kind -> ids
Labels labels(ReadTx& tx, const References& wanted);

}  // namespace zhiben::records
