#pragma once
#include <string>

#include "app/product.hpp"

namespace zhiben::app {

// Serves the api and the screens until SIGTERM or SIGINT; "127.0.0.1:8080", port 0 for any free one.
void serve(Product& product, const std::string& listen);

}  // namespace zhiben::app
