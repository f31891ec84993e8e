#pragma once
#include "kit/http/router.hpp"

namespace zhiben::publicity {

void routes(http::Router& router);  // all of the feature
// Their parts.
void coverage_routes(http::Router& router);
void evidence_routes(http::Router& router);
void library_routes(http::Router& router);

}  // namespace zhiben::publicity
