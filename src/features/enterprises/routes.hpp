#pragma once
#include "kit/http/router.hpp"

namespace zhiben::enterprises {

// The signed declaration of having no confined space.
void routes(http::Router& router);

}  // namespace zhiben::enterprises
