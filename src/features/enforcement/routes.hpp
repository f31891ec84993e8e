#pragma once
#include "kit/http/router.hpp"

namespace zhiben::enforcement {

void routes(http::Router& router);
void print_routes(http::Router& router);  // papers as documents
void follow_up_routes(http::Router& router);

}  // namespace zhiben::enforcement
