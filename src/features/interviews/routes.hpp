#pragma once
#include "kit/http/router.hpp"

namespace zhiben::interviews {

void routes(http::Router& router);

}  // namespace zhiben::interviews
