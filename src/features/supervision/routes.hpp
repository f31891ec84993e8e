#pragma once
#include "kit/http/router.hpp"

namespace zhiben::supervision {

void routes(http::Router& router);

}  // namespace zhiben::supervision
