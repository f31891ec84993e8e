#pragma once
// Small readings of the protocol that need no socket.

#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/http/message.hpp"

namespace zhiben::http {

// Sets path and query from what stands in the request line ("/a%20b?c=d", "http://host/a"). Throws Problem(malformed).
void set_target(Request& request, std::string_view target);

// Adds a header as the map wants it: lower-case name, a repeated one joined to the first.
void add_header(Request& request, std::string_view name, std::string_view value);

// The last hop of X-Forwarded-For ("" when there is none), which a proxy of ours has written.
std::string last_hop(std::string_view forwarded_for);

std::string http_date();  // now, as the Date header wants it

// What the server itself refuses.
Problem malformed_request(std::string detail);
Problem body_too_large(std::uint64_t limit);
Problem server_busy();
Problem spool_failed();
Problem internal_error();

}  // namespace zhiben::http
