#pragma once
#include "kit/figures/sums.hpp"
#include "kit/http/router.hpp"

namespace zhiben::registry {

void routes(http::Router& router, const figures::Figures& figures);

}  // namespace zhiben::registry
