#pragma once
// A kind of record, described once: from it come the table's columns, the JSON, the form, the list, the workbook, the
// checks and the history lines. Data entry is described here; decisions are programmed in the features.

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"
#include "kit/db/db.hpp"
#include "kit/work/actor.hpp"

namespace zhiben {
class WriteTx;
}

namespace zhiben::records {

// In the database: text, choice, day, reference, secret as text; integer, decimal (times 10^scale), yes_no (0/1) and
// instant as bigint; choices as "|a|b|", so that one of them can be looked for.
enum class Type { text, long_text, integer, decimal, day, instant, choice, choices, yes_no, reference };

struct Choice {
    std::string code;
    std::string label;
    std::vector<std::string> synonyms = {};  // further words for it in people's workbooks
};

struct Field {
    std::string name;
    std::string label;
    Type type = Type::text;
    bool must = false;      // refused when blank
    bool listed = false;    // a column of the list by default
    bool searched = false;  // found by q=
    bool fixed = false;     // changed by a verb or by the system, never by a form or a workbook
    bool secret = false;    // a person's number: sealed at rest, masked in lists
    // Of a secret: the table keeps its keyed digest in the column <name>_digest, so that the same number is found
    // (workbooks' keys, people in two firms) though no two sealed ones are alike.
    bool digested = false;
    bool unique = false;                                // within the installation; the table has the constraint
    std::size_t max = 200;                              // characters
    std::optional<std::int64_t> least = {}, most = {};  // for numbers, in whole units
    int scale = 0;                                      // decimals kept
    std::string unit = {};
    std::vector<Choice> choices = {};
    std::string refers = {};  // the kind a reference points to
    std::string preset = {};  // value of a new record, as JSON text would be typed
    std::string section = {};
    std::string help = {};
    std::vector<std::string> synonyms = {};  // further headers for it in people's workbooks
    bool derived = false;  // counted from other records: kept for lists and figures, no part of the history
    bool extra = false;    // a zone's own column, kept in the record's `extra`
    // Of a secret: what is wrong with the number, in Chinese, "" when nothing is; asked before it is sealed.
    std::string (*judge)(std::string_view plain) = nullptr;
};

struct Record {
    std::string id;
    std::int64_t n = 0;  // number of its row: the order of entry
    std::int64_t version = 0;
    Instant created, changed;
    bool archived = false;
    Place place;
    std::vector<db::Value> values;  // one a field of the kind, extras included
};

struct Kind;

// A rule of a plain ledger. Pure: no database, no clock but the day; `before` is null at a creation.
using CheckFunction = std::function<Issues(const Kind&, const Record* before, const Record& after, Day today)>;
// What the system fills in by itself on each save, before the checks: numbers, derived days.
using CompleteFunction = std::function<void(WriteTx&, const Kind&, const Record* before, Record& after)>;

struct Kind {
    std::string name;   // of the URL and the permission: "spaces"
    std::string table;  // in the database; the search index is table_search
    std::string label;  // 有限空间
    std::vector<Field> fields;
    std::string title = "name";  // the field that names a record
    std::string group = {};      // heading of the menu that lists it; "" under the others
    bool part = false;           // shown with its owner only, never looked through as a ledger of its own
    std::string steps = {};      // the kind of the lines that its verbs leave; "" when it has no verbs
    Roles readers = 0, creators = 0, writers = 0, archivers = 0;
    Roles attachers = 0;  // who may hang evidence on a record, beside writers and creators

    // Where a record belongs: copied from the record its `owner` field refers to (one that owns, or one that belongs
    // somewhere itself: an item of a checklist where its inspection does); or its own: the fields named here.
    std::string owner;                                       // "enterprise" for spaces; "" otherwise
    bool owns = false;                                       // other kinds' owner: enterprises
    std::string area_field, department_field, sector_field;  // for kinds with a place of their own
    std::string own_area;                                    // field holding its own area path (the areas themselves)
    // A yes/no field: while it holds, the record is kept from its owner and from the owner's department, and belongs to
    // the one in department_field instead (an unannounced visit, until it is done).
    std::string concealed = {};
    bool everywhere = false;  // reference data: every reader sees all of it

    std::vector<std::string> key;  // the fields a workbook's rows are matched by
    std::string sort = "-n";       // of the list when none is asked for
    bool imports = true;
    // Issues that a person may confirm: their code, and the yes/no field that says so. In a workbook they are warnings.
    std::vector<std::pair<std::string, std::string>> confirmable = {};
    CheckFunction check = {};
    CompleteFunction complete = {};

    int index(std::string_view field) const;  // throws std::logic_error when there is none
    int find(std::string_view field) const;   // -1 when there is none
    const Field& field(std::string_view field) const { return fields[static_cast<std::size_t>(index(field))]; }

    const db::Value& get(const Record& record, std::string_view field) const;
    void set(Record& record, std::string_view field, db::Value value) const;
    std::string text(const Record& record, std::string_view field) const;      // "" when blank
    std::int64_t integer(const Record& record, std::string_view field) const;  // 0 when blank
    bool yes(const Record& record, std::string_view field) const { return integer(record, field) == 1; }
    std::optional<Day> day(const Record& record, std::string_view field) const;
    bool blank(const Record& record, std::string_view field) const;
    std::string title_of(const Record& record) const { return text(record, title); }
    Record fresh(std::string id) const;  // a new record with the presets
};

const Choice* find_choice(const Field& field, std::string_view code);
std::string choice_label(const Field& field, std::string_view code);  // the code itself when unknown
std::vector<std::string> choices_of(std::string_view stored);         // "|a|b|" -> {a, b}
std::string stored_choices(const std::vector<std::string>& codes);    // sorted, "" when none
const char* type_name(Type type);
std::optional<Type> type_named(std::string_view name);

// All kinds of the product, with the columns that the zone added. Filled by the composition root; the added columns can
// be exchanged while the program runs, and who holds a Kind keeps the one he started with.
class Kinds {
  public:
    void add(Kind kind);
    std::shared_ptr<const Kind> get(std::string_view name) const;   // throws Problem(not_found)
    std::shared_ptr<const Kind> find(std::string_view name) const;  // null when there is none
    std::vector<std::shared_ptr<const Kind>> all() const;
    void set_extra(std::string_view kind, std::vector<Field> columns);

    // What others do in the same transaction when a record was saved; `kind` "" follows all of them. Called in the
    // order of their listing. `before` is null at a creation; an archived `after` is a removal.
    using Follow = std::function<void(WriteTx&, const Kind&, const Record* before, const Record& after)>;
    void follow(std::string kind, Follow follow);
    void tell_followers(WriteTx& tx, const Kind& kind, const Record* before, const Record& after) const;

  private:
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<const Kind>> kinds_;
    std::vector<Kind> plain_;  // without extras
    std::vector<std::pair<std::string, Follow>> followers_;
};
using KindPtr = std::shared_ptr<const Kind>;

// /kinds: what forms and lists are drawn from, for one role; the fields of any other form.
Json describe(const Kind& kind, Roles role);
Json describe(const std::vector<Field>& fields);

}  // namespace zhiben::records
