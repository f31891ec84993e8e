#pragma once
#include "kit/http/router.hpp"

namespace zhiben::rulebook {

void routes(http::Router& router);

}  // namespace zhiben::rulebook
