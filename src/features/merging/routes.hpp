#pragma once
#include "kit/http/router.hpp"

namespace zhiben::merging {

// Likely duplicates, merging and its way back.
void routes(http::Router& router);

}  // namespace zhiben::merging
