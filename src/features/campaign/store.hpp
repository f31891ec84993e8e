#pragma once
// The plan in force, and what each enterprise owes by it, as the database keeps them.

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
// An enterprise with what its duties are judged by; of one that owes nothing the first lines alone.
struct Owing {
    std::int64_t n = 0;
    std::string name, area, department;
    bool archived = false;
    Subject subject;
};
std::optional<Owing> load_owing(ReadTx& tx, const std::string& id);
// Keeps the duties in step with enterprises and all that proves them, in the transaction that changes these.
void add_followers(records::Kinds& kinds);
// The duties of one enterprise by the plan in force, written where they changed.
void recompute_duties(WriteTx& tx, const std::string& enterprise);

struct Excuse {
    std::string code, id, reason, by_name;
    Instant at;
};
std::vector<Excuse> excuses_of(ReadTx& tx, const std::string& enterprise);
void keep_excuse(WriteTx& tx, const std::string& enterprise, const Excuse& excuse);
void drop_excuse(WriteTx& tx, const std::string& enterprise, const std::string& code);

}  // namespace zhiben::campaign
