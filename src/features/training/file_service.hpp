#pragma once
// 一人一档 and 一期一档 (domain.md §6.4) as documents: what Safety Law art. 28 wants written down of training, who came
// and how he was examined.

#include <string>

#include "kit/documents/document.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::training {

documents::Document person_file(ReadTx& tx, const std::string& person);
// With the paper that was sat, its answers and their basis, for those of the office. An enterprise whose people were on
// the list of a department's session gets its own people alone.
documents::Document session_file(ReadTx& tx, const std::string& session);

}  // namespace zhiben::training
