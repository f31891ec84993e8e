#pragma once
// From a request to who sends it. The session is looked up each time, so that what is revoked is revoked at once.

#include <string>

#include "features/people/service.hpp"
#include "kit/http/router.hpp"

namespace zhiben::people {

inline constexpr std::string_view session_cookie = "zhiben_session";

// The token a request carries, and whether it came in a cookie (which browsers send by themselves).
struct Token {
    std::string text;
    bool cookie = false;
};
Token token_of(const http::Request& request);

// Throws Problem(forbidden) when the request says it comes from a page of another address.
void need_same_origin(const http::Request& request);

http::Identify guard(const Work& work, const Sessions& sessions);

}  // namespace zhiben::people
