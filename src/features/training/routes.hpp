#pragma once
#include "kit/http/router.hpp"

namespace zhiben::training {

void routes(http::Router& router);
void public_routes(http::Router& router);  // without account: signed addresses, for phones

}  // namespace zhiben::training
