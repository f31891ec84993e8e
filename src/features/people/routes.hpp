#pragma once
#include "features/people/service.hpp"
#include "kit/http/router.hpp"

namespace zhiben::people {

// Logging in and out, one's own password, and temporary passwords for others.
void routes(http::Router& router, Sessions& sessions);

}  // namespace zhiben::people
