#pragma once
// What the verbs of a session share.

#include <functional>
#include <string>
#include <vector>

#include "features/training/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::training {

std::string minutes_text(std::int64_t minutes);
// Takes the step that the session's rules allow now.
records::Record take_step(WriteTx& tx, const std::string& id, const StepInfo& info, const char* verb,
                          const Json& details,
                          const std::function<void(const records::Kind&, records::Record&)>& change);
std::vector<records::Record> attendances_of(WriteTx& tx, const std::string& session);

}  // namespace zhiben::training
