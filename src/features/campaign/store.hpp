#pragma once
// The plan in force, and what each enterprise owes by it, as the database keeps them.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/campaign/plan.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::campaign {

// A new version of each, and for the plan all duties anew. The same text again changes nothing. Throws Problem with all
// that is wrong with the text.
void install_plan(WriteTx& tx, std::string_view text, const std::set<std::string>& figures = {});
void install_calendar(WriteTx& tx, std::string_view text);

// The texts that came with the program, by the name of their file in plans/; "" when there is none.
std::string_view embedded_text(std::string_view file);

// 任务办结登记.
records::Kind proof_kind();

// The plan in force, asked for once a transaction: an import touches thousands of enterprises. Null: none.
const Plan* plan_of(WriteTx& tx);
// What a subject is counted from, each part by itself: a change has those counted again that it can touch.
enum Part : unsigned {
    of_standing = 0,  // the enterprise itself, which is always read
    of_spaces = 1,
    of_hazards = 2,
    of_publicity = 4,
    of_entrances = 8,
    of_training = 16,
    of_everything = 31
};
inline std::optional<Day> day_at(const db::Row& row, int column) { return Day::parse(row.text(column)); }

// An enterprise with what its duties are judged by; of one that owes nothing the first lines alone.
struct Owing {
    std::int64_t n = 0;
    std::string name, area, department;
    bool archived = false;
    Subject subject;
    // What was kept of it; none where it is counted for the first time.
    struct Kept {
        std::string name, area, department;
        std::int64_t missing = 0;
        Subject subject;
    };
    std::optional<Kept> kept;
};
// `parts` (of Part) as the ledgers have them now, the others as they were kept; all of them where nothing was kept.
std::optional<Owing> load_owing(ReadTx& tx, const std::string& id, unsigned parts = of_everything);
// The figures of a subject as they are kept with the enterprise, and back.
std::string kept_text(const Subject& subject);
Subject kept_subject(std::string_view text);
// Keeps the duties in step with enterprises and all that proves them, in the transaction that changes these.
void add_followers(records::Kinds& kinds);
// The duties of one enterprise by the plan in force, written where they changed.
void recompute_duties(WriteTx& tx, const std::string& enterprise, unsigned parts = of_everything);

// A duty as it is kept; what is missing or was found follows from the subject.
struct KeptDuty {
    std::string state, area, department;  // state: fulfilled, open, excused
    std::optional<Day> fulfilled_on, due;
    bool operator==(const KeptDuty&) const = default;
};
using KeptDuties = std::map<std::string, KeptDuty>;  // by code
KeptDuties kept_duties(ReadTx& tx, const std::string& enterprise);
// What they are by the ledgers. `before`: a duty stays fulfilled on the day it was noticed.
KeptDuties due_duties(ReadTx& tx, const Plan& plan, const Owing& enterprise, const std::string& id,
                      const KeptDuties& before);

struct Excuse {
    std::string code, id, reason, by_name;
    Instant at;
};
std::vector<Excuse> excuses_of(ReadTx& tx, const std::string& enterprise);
void keep_excuse(WriteTx& tx, const std::string& enterprise, const Excuse& excuse);
void drop_excuse(WriteTx& tx, const std::string& enterprise, const std::string& code);

}  // namespace zhiben::campaign
