#include "app/serve.hpp"

#include <malloc.h>

#include <charconv>
#include <chrono>
#include <iostream>

#include "kit/base/log.hpp"
#include "kit/base/problem.hpp"
#include "kit/http/server.hpp"
#include "kit/http/static_files.hpp"

namespace zhiben::app {

void serve(Product& product, const std::string& listen) {
    // The C library gives a thread's memory back whenever a little of it is free, and the next request takes it again:
    // two system calls and a page fault each for nothing.
    ::mallopt(M_TRIM_THRESHOLD, 1 << 20);
    http::ServerSettings settings;
    const std::size_t colon = listen.rfind(':');
    const std::string port = colon == std::string::npos ? listen : listen.substr(colon + 1);
    if (colon != std::string::npos && colon > 0) settings.address = listen.substr(0, colon);
    const auto end = std::from_chars(port.data(), port.data() + port.size(), settings.port);
    if (end.ec != std::errc() || end.ptr != port.data() + port.size())
        throw Problem(Stop::malformed, "listen", "--listen 应写作 127.0.0.1:8080，给出的是 " + listen);
    settings.spool_dir = product.work().context().files + "/spool";
    // Nobody who is not logged in gets a byte onto the disk.
    settings.admit = [&product](const http::Request& request) -> std::optional<http::Response> {
        return product.router().refuse_stranger(request);
    };
    const http::StaticFiles screens(http::embedded_web_pack());
    http::Server server(settings, [&](http::Request& request) {
        if (auto file = screens.find(request)) return std::move(*file);
        const auto begin = std::chrono::steady_clock::now();
        http::Response response = product.router().handle(request);
        const auto took = std::chrono::steady_clock::now() - begin;
        product.metrics().observe(response.status, std::chrono::duration_cast<std::chrono::microseconds>(took).count());
        return response;
    });
    product.metrics().server = [&server] { return server.metrics(); };
    product.start_background();
    std::cout << "治本已启动：http://" << settings.address << ':' << server.port() << "/  （"
              << product.database().describe() << "，今天 " << product.clock().today().chinese() << "，按 Ctrl+C 停止）"
              << std::endl;
    server.run();
    product.metrics().server = {};
    product.stop_background();
    log::info("已停止");
}

}  // namespace zhiben::app
