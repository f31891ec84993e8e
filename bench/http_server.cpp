// The server with a handler that does nothing, for wrk: GET / answers 300 bytes, GET /list a list of 50 records.
#include <cstdio>
#include <cstdlib>

#include "kit/http/server.hpp"

using namespace zhiben;

int main(int count, char** arguments) {
    http::ServerSettings settings;
    settings.port = 0;
    settings.workers = count > 1 ? static_cast<unsigned>(std::atoi(arguments[1])) : 32;
    const std::string small(289, 'x');
    Json list = Json::array();
    for (int i = 0; i < 50; ++i)
        list.push(Json::object()
                      .set("id", "0190a3c2-0000-7000-8000-0000000000" + std::to_string(10 + i))
                      .set("name", "第" + std::to_string(i * 7919 % 1000) + "号污水处理池")
                      .set("kind", i % 3 ? "underground" : "closed_equipment")
                      .set("place", "厂区东侧" + std::to_string(i * 31) + "米处")
                      .set("version", i % 7)
                      .set("created_at", std::int64_t{1700000000000} + i * 86413)
                      .set("responsible", "张" + std::to_string(i))
                      .set("labels", Json::object().set("department", "应急管理部").set("area", "第二工业区")));
    const std::string text = Json::object().set("items", list).set("next", nullptr).dump();
    http::Server server(settings, [&](http::Request& request) {
        http::Response response;
        if (request.path == "/list")
            response.body = text;
        else
            response.body = "{\"text\":\"" + small + "\"}";
        return response;
    });
    std::printf("%u\n", static_cast<unsigned>(server.port()));
    std::fflush(stdout);
    std::fprintf(stderr, "list: %zu bytes\n", text.size());
    server.run();
}
