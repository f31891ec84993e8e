#pragma once
// What people do to the duties.

#include <string>

#include "kit/work/tx.hpp"

namespace zhiben::campaign {

// The duty need not be done, for a reason that somebody answers for; and the way back. Both leave a line of history.
void excuse(WriteTx& tx, const std::string& enterprise, const std::string& code, const std::string& id,
            const std::string& reason);
void end_excuse(WriteTx& tx, const std::string& enterprise, const std::string& code);

}  // namespace zhiben::campaign
