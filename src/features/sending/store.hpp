#pragma once
#include <optional>
#include <string>

#include "kit/mail/mail.hpp"
#include "kit/records/kind.hpp"

namespace zhiben::sending {

records::Kind channels();
records::Kind mailings();

// Nothing when there is no mail.toml in the folder; throws Problem with the lines of one that is wrong.
std::optional<mail::Server> mail_server(const std::string& folder);

}  // namespace zhiben::sending
