#pragma once
// What every answer gets on its way out, whoever made it: security headers, no caching of data, compression; and the
// answers that the server gives itself, before or instead of the handler.

#include "kit/base/problem.hpp"
#include "kit/http/message.hpp"

namespace zhiben::http {

// An RFC 9457 answer.
Response problem_answer(const Problem& problem);

void dress(Response& response, const Request& request);

}  // namespace zhiben::http
