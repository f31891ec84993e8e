#pragma once
// The verbs of claims and exclusions, what else moves with them, and the register as it stands on a day.

#include <string>
#include <vector>

#include "features/registry/store.hpp"
#include "kit/figures/sums.hpp"

namespace zhiben::registry {

// Each throws Problem when the step may not be taken, and gives the record after it.
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Decision& step);
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const ClaimWithdrawal& step);
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Approval& step);
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Withdrawal& step);
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Restoration& step);

// Followers. A claim on what nobody has in charge takes it; an enterprise that comes to another department or leaves
// the register settles the claims on it, and one that has a space after all is back in the register.
void claim_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);
void enterprise_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                      const records::Record& after);

// Ends the exclusion of an enterprise whose ledger holds a space: nothing that people may die in is out of sight.
void restore(WriteTx& tx, const std::string& enterprise);
// The same of all there are: what was closed before exclusions were decided may have spaces. A chore.
int restore_those_with_spaces(const Work& work);

// Both departments are told of the decision; the one in charge and the general group of a dispute (a chore, each once).
void tell_decision(WriteTx& tx, const records::Record& claim);
int remind(const Work& work);

// The enterprises that nobody has in charge: what every department of the zone may know of them, so as to claim them.
struct Unclaimed {
    std::string id, name, credit_code, sector, address;
};
std::vector<Unclaimed> unclaimed(ReadTx& tx);

// The denominator on a day, within the actor's scope: all that were entered by then, those that count, and those left
// out with who answers for it.
struct LeftOut {
    std::string enterprise, name, excluded_on, exclusion, reason, text, decided_by;
};
struct Denominator {
    std::int64_t entered = 0, counted = 0;
    std::vector<LeftOut> left_out;
};
Denominator denominator(ReadTx& tx, const figures::Figures& figures, Day until);

}  // namespace zhiben::registry
