#pragma once
#include "kit/http/router.hpp"

namespace zhiben::enterprises {

// The declaration, likely duplicates, merging and its way back.
void routes(http::Router& router);

}  // namespace zhiben::enterprises
