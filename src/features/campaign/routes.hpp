#pragma once
#include "kit/figures/sums.hpp"
#include "kit/http/export_routes.hpp"
#include "kit/http/router.hpp"

namespace zhiben::campaign {

// /campaign, /overview, /duties and their excuses.
void routes(http::Router& router, const figures::Figures& figures, std::shared_ptr<http::Exports> exports);

}  // namespace zhiben::campaign
