#pragma once
// 已阅: which notices are for whom, and who has read them.

#include <string>
#include <vector>

#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::reporting {

// The notice is read by who acts; again is the same. Its record names the first who did.
void read_notice(WriteTx& tx, const std::string& id);
std::int64_t read_all_notices(WriteTx& tx);  // those to the actor; gives how many he had not read

struct Unread {
    std::int64_t count = 0;
    std::vector<records::Record> newest = {};  // the first of them
};
// Those to who acts: a department's are its officers', what is overdue the general group's too, the leaders' after five
// days. Who keeps the system is addressed by none.
Unread unread_notices(ReadTx& tx, std::size_t limit);

struct Reader {
    std::string name;
    Instant at;
};
std::vector<Reader> readers_of(ReadTx& tx, const std::string& id);

}  // namespace zhiben::reporting
