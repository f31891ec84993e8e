#pragma once
// The rules in force here: those that came with the program, with the administrator's changes and the local rules.

#include <memory>

#include "features/rulebook/rulebook.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::rulebook {

// Shared and made anew only when a change was saved; the actor's scope plays no part.
std::shared_ptr<const Rulebook> in_force(ReadTx& tx);

}  // namespace zhiben::rulebook
