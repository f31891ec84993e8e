#pragma once
// GET /openapi.json: the interface described from what it is made of, the kinds and the routes. Nothing is written
// twice, so nothing can be left out; the screens are typed from it.

#include "kit/http/router.hpp"
#include "kit/records/kind.hpp"

namespace zhiben::http {

// OpenAPI 3.1. Routes over {kind} appear once a kind.
Json openapi(const records::Kinds& kinds, const std::vector<Route>& routes);

void openapi_route(Router& router);

}  // namespace zhiben::http
