#pragma once
// Verbs: the one way in which a record's fixed fields change. A verb is described once, as a kind is: from it come the
// form on screen, the reading of the body, the API document and the line that every step leaves (who, when, what, with
// which evidence). What a verb decides is its feature's.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/records/store.hpp"

namespace zhiben::records {

struct Verb {
    std::string name;   // "recheck": in the step's line and, behind the kind's name, in the history
    std::string path;   // below /{kind}/{id}/; mostly the name
    std::string label;  // 复查
    Roles may = 0;
    std::vector<Field> fields = {};  // what it asks for; `evidence` takes ids of the record's attachments
};

// What every step carries beside its own content.
struct StepInfo {
    std::string id;                     // made by the client: the same step sent twice is one step
    std::int64_t version = 0;           // of the record the person looked at; 0 takes whatever it is
    std::vector<std::string> evidence;  // ids of attachments of this record
};

// A form read once by its own description, with the field's label in every message.
class Form {
  public:
    // Throws Problem with everything that is wrong with what was filled in: types, lengths, bounds, choices, references
    // that are not there or out of scope; and for a choice or a yes/no that is missing. Other blanks are for the rules,
    // which say why they are needed, or for require_filled(). A text field takes a list of texts too: names.
    Form(ReadTx& tx, const Verb& verb, const Json& body);
    void require_filled() const;  // throws Problem naming every obligatory field that is blank

    std::string text(std::string_view field) const { return kind_.text(record_, field); }
    std::optional<Day> day(std::string_view field) const { return kind_.day(record_, field); }
    bool yes(std::string_view field) const { return kind_.yes(record_, field); }
    std::int64_t integer(std::string_view field) const { return kind_.integer(record_, field); }
    bool blank(std::string_view field) const { return kind_.blank(record_, field); }
    std::vector<std::string> choices(std::string_view field) const;
    // Names in one text or in a list: 张三、李四 -> {张三, 李四}
    std::vector<std::string> names(std::string_view field) const;
    // What the step's line shows: labels and texts as people read them, secrets masked, blanks left out.
    Json details(ReadTx& tx) const;

  private:
    Kind kind_;
    Record record_;
};

// A kind whose records go through steps, and the kind of the lines they leave.
struct Stepped {
    const char* kind;    // "hazards"
    const char* steps;   // "hazard_steps"
    const char* parent;  // the line's field that names the record: "hazard"
};

// The kind of the lines: the parent, the verb, by whom, what, with which evidence. Belongs to its parent.
Kind steps_kind(const Stepped& stepped, const std::string& label, const std::string& parent_label, Roles readers,
                const std::vector<Verb>& verbs);

// Takes a step: behind the record's lock, once however often it is sent, on the version the person saw. `change` judges
// (throws Problem) and puts the new values into the record; then the record and the line are saved. Gives the record
// after it; Problem(not_found) when it is not there or archived, Problem(stale), Problem(conflict) for an id used
// twice.
Record take_step(WriteTx& tx, const Stepped& stepped, const std::string& id, const StepInfo& info,
                 const std::string& verb, const Json& details, const std::function<void(const Kind&, Record&)>& change);

}  // namespace zhiben::records
