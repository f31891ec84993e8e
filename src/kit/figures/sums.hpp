#pragma once
// Posting, summing and recounting figures.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "kit/figures/figure.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::figures {

// All figures of the product; filled by the composition root, constant afterwards.
class Figures {
  public:
    void add(std::vector<Figure> figures);
    const std::vector<Figure>& all() const { return figures_; }
    const std::vector<Figure>& of_kind(std::string_view kind) const;  // empty when the kind has none
    const Figure& get(std::string_view name) const;                   // throws Problem(not_found)
    // Each figure that counts towards what is counted once under this name, and how.
    std::vector<std::pair<const Figure*, const Once*>> once(std::string_view name) const;

    // Posts contribution(after) − contribution(before) in the record's own transaction. A follower of every kind.
    void post(WriteTx& tx, const records::Kind& kind, const records::Record* before,
              const records::Record& after) const;

  private:
    std::vector<Figure> figures_;
    std::map<std::string, std::vector<Figure>, std::less<>> by_kind_;
};

struct Question {
    std::vector<std::string> figures;  // names; empty asks for all
    std::optional<Day> since;          // with it a flow since ≤ day ≤ until; without, all that counts on `until`
    Day until;
    std::optional<Instant> as_of;  // as it was known at that moment
    std::string area;              // path; "" all
    std::string department;        // id; "none": of none; "" all
};

struct Sum {
    std::string area, department, sector;
    std::map<std::string, std::int64_t> amounts;  // by figure; what is not there is 0
};
// One sum per area × department × sector, within the actor's scope; in no particular order.
std::vector<Sum> sums(ReadTx& tx, const Figures& figures, const Question& question);
// The same added up.
std::map<std::string, std::int64_t> total(const std::vector<Sum>& sums);
// The figures, and what is counted once, that cannot be told as of that moment: the database began to keep them later.
std::set<std::string> unknown(ReadTx& tx, Instant as_of);

struct Difference {
    std::string figure, where, day;
    std::int64_t kept = 0, counted = 0;
};
// Counts all contributions again from the records and holds them against the sums, the balances and the postings.
// Empty when all agree to the last unit.
std::vector<Difference> recount(ReadTx& tx, const Figures& figures);

}  // namespace zhiben::figures
