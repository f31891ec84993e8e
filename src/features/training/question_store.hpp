#pragma once
#include <vector>

#include "features/training/paper.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::training {

struct QuestionsKept {
    std::int64_t added = 0, changed = 0;
};
// Puts the questions into the bank, by their numbers; the same again changes nothing. What an installation has of its
// own stays, and what is no more in the files too: papers were made of it.
QuestionsKept keep_questions(WriteTx& tx, const std::vector<Question>& questions);

}  // namespace zhiben::training
