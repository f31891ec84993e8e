#pragma once
// Something to say, and the saying of it.

#include <functional>
#include <string>

#include "kit/base/time.hpp"
#include "kit/mail/mail.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::sending {

struct Message {
    std::string topic;  // a choice of the channels' `topics`
    std::string subject, body;
    std::string area;        // path of whom it concerns: told to channels of it and of the areas above
    std::string department;  // whose it is; "" everybody's
    std::string occasion;    // the same occasion is told to a channel once, however often it comes up; "" always
};

// Writes it down; whoever acts need not be allowed to see who is told.
void tell(WriteTx& tx, const Message& message);

// A channel that is new or was mended is told so, as a trial, and what failed in the last three days is tried again.
// A follower of the channels.
void channel_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);

// The two ways out; exchanged in tests.
struct Ways {
    std::function<mail::Outcome(const mail::Letter&)> letter;
    std::function<mail::Outcome(const std::string& url, const std::string& json)> robot;
};
// Over the network, letters by the server named in mail.toml in the data folder.
Ways network(const std::string& files_folder);

// Makes mailings of what was written down, one for every open channel that wants the topic, then tries what is due,
// each for itself: one that fails holds nothing else up. Nothing is open while the network is asked. Gives how many
// were tried.
int send_due(const Work& work, const Ways& ways);

}  // namespace zhiben::sending
