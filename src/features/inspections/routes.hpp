#pragma once
#include "kit/http/router.hpp"

namespace zhiben::inspections {

void routes(http::Router& router);  // all of the feature
// Their parts.
void checklist_routes(http::Router& router);
void draw_routes(http::Router& router);
void coverage_routes(http::Router& router);

}  // namespace zhiben::inspections
