#pragma once
#include "kit/http/router.hpp"

namespace zhiben::inspections {

void routes(http::Router& router);

}  // namespace zhiben::inspections
