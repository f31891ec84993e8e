#pragma once
#include "kit/http/router.hpp"

namespace zhiben::enforcement {

void routes(http::Router& router);
void print_routes(http::Router& router);  // papers as documents

}  // namespace zhiben::enforcement
