#pragma once
#include "kit/http/router.hpp"

namespace zhiben::enforcement {

void routes(http::Router& router);

}  // namespace zhiben::enforcement
