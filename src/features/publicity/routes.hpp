#pragma once
#include "kit/http/router.hpp"

namespace zhiben::publicity {

void routes(http::Router& router);

}  // namespace zhiben::publicity
