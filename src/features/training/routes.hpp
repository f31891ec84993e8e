#pragma once
#include "kit/figures/sums.hpp"
#include "kit/http/router.hpp"

namespace zhiben::training {

void routes(http::Router& router);
void public_routes(http::Router& router);  // without account: signed addresses, for phones
void coverage_routes(http::Router& router, const figures::Figures& figures);
void file_routes(http::Router& router);  // 一人一档, 一期一档

}  // namespace zhiben::training
