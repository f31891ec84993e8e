#include "kit/http/static_files.hpp"

#include <doctest/doctest.h>

#include "kit/http/gzip.hpp"

using namespace zhiben;
using namespace zhiben::http;

namespace {

// As tools/pack_web.mjs makes it.
std::string pack(const std::vector<std::pair<std::string, std::string>>& files) {
    Json index = Json::array();
    std::string bodies;
    for (const auto& [path, text] : files) {
        const std::string body = gzip(text, 9);
        index.push(Json::object().set("path", path).set("at", bodies.size()).set("size", body.size()));
        bodies += body;
    }
    const std::string json = index.dump();
    char head[9];
    snprintf(head, sizeof head, "%08zx", json.size());
    return head + json + bodies;
}

Request asking(std::string path, std::string encoding = "gzip", std::string method = "GET") {
    Request request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.headers["accept-encoding"] = std::move(encoding);
    return request;
}

std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

const std::string index_page = "<!doctype html><title>治本</title>";
const std::string packed =
    pack({{"/index.html", index_page}, {"/assets/app-1a2b.js", "let a = 1"}, {"/icon.svg", "<svg/>"}});

}  // namespace

TEST_SUITE("static files") {
    TEST_CASE("files go out as they are packed, with their type and how long they keep") {
        const StaticFiles files(packed);
        const auto script = files.find(asking("/assets/app-1a2b.js"));
        REQUIRE(script);
        CHECK(script->type == "text/javascript; charset=utf-8");
        CHECK(header(*script, "Content-Encoding") == "gzip");
        CHECK(gunzip(script->body) == "let a = 1");
        CHECK(header(*script, "Cache-Control") == "public, max-age=31536000, immutable");
        CHECK(header(*files.find(asking("/index.html")), "Cache-Control") == "no-cache");
        CHECK(files.find(asking("/icon.svg"))->type == "image/svg+xml");
    }

    TEST_CASE("a client without gzip gets the plain file") {
        const auto page = StaticFiles(packed).find(asking("/", "identity"));
        REQUIRE(page);
        CHECK(page->body == index_page);
        CHECK(header(*page, "Content-Encoding").empty());
    }

    TEST_CASE("addresses of screens get the page, other things nothing") {
        const StaticFiles files(packed);
        for (const char* screen : {"/", "/hazards/018c", "/login"})
            CHECK(gunzip(files.find(asking(screen))->body) == index_page);
        CHECK_FALSE(files.find(asking("/api/v1/nothing")));
        CHECK_FALSE(files.find(asking("/api")));
        CHECK_FALSE(files.find(asking("/assets/app-old.js")));
        CHECK_FALSE(files.find(asking("/", "gzip", "POST")));
    }

    TEST_CASE("what the client has already is not sent again") {
        const StaticFiles files(packed);
        Request request = asking("/index.html");
        const std::string tag = header(*files.find(request), "ETag");
        CHECK_FALSE(tag.empty());
        request.headers["if-none-match"] = tag;
        const auto answer = files.find(request);
        CHECK(answer->status == 304);
        CHECK(answer->body.empty());
        request.headers["if-none-match"] = "W/\"other\"";
        CHECK(files.find(request)->status == 200);
    }

    TEST_CASE("an empty pack says that the screens were not built; a broken one does not start") {
        const auto page = StaticFiles(pack({})).find(asking("/"));
        REQUIRE(page);
        CHECK(page->status == 503);
        CHECK(page->body.find("尚未构建") != std::string::npos);
        CHECK_THROWS(StaticFiles(""));
        CHECK_THROWS(StaticFiles("0000ffff[]"));
        CHECK_THROWS(StaticFiles(packed.substr(0, packed.size() - 3)));
        CHECK_NOTHROW(StaticFiles{embedded_web_pack()});
    }
}
