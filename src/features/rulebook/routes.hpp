#pragma once
#include "kit/http/router.hpp"

namespace zhiben::rulebook {

void routes(http::Router& router);
Json rulebook_shape();

}  // namespace zhiben::rulebook
