#include "kit/http/openapi.hpp"

#include <filesystem>
#include <iostream>

#include "app/commands/commands.hpp"
#include "kit/base/id.hpp"

namespace zhiben::app {
namespace {

// The API document of this very program, from a product with nothing in it.
int print_openapi() {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("zhiben-openapi-" + random_hex(8));
    {
        const auto product = open_product({.data = folder.string(), .database = {}}, {}, true);
        std::cout << http::openapi(product->kinds(), product->router().routes()).dump() << '\n';
    }
    fs::remove_all(folder);
    return 0;
}

}  // namespace

void add_openapi_command(CommandLine& line) {
    line.cli.add_subcommand("openapi", "输出接口说明（OpenAPI 3.1，JSON）")->callback([&line] {
        line.code = print_openapi();
    });
}

}  // namespace zhiben::app
