#pragma once
#include "kit/http/router.hpp"

namespace zhiben::hazards {

void routes(http::Router& router);

}  // namespace zhiben::hazards
