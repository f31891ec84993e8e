#include "kit/http/static_files.hpp"

#include <charconv>
#include <stdexcept>

#include "kit/base/text.hpp"
#include "kit/http/gzip.hpp"

extern "C" {
extern const char zhiben_web_pack[];
extern const char zhiben_web_pack_end[];
}

namespace zhiben::http {

static constexpr const char* not_built_page =
    "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>治本</title>"
    "<body><h1>网页部分尚未构建</h1><p>服务程序正在运行，接口 /api/v1 可用，但程序中没有网页文件。</p>"
    "<p>请在源码目录运行 <code>./run</code>（它会构建网页并重新编译），然后刷新本页。</p></body></html>";

static const char* content_type(std::string_view path) {
    static const std::map<std::string_view, const char*> types = {
        {"html", "text/html; charset=utf-8"},
        {"js", "text/javascript; charset=utf-8"},
        {"mjs", "text/javascript; charset=utf-8"},
        {"css", "text/css; charset=utf-8"},
        {"json", "application/json; charset=utf-8"},
        {"map", "application/json; charset=utf-8"},
        {"webmanifest", "application/manifest+json; charset=utf-8"},
        {"svg", "image/svg+xml"},
        {"png", "image/png"},
        {"jpg", "image/jpeg"},
        {"jpeg", "image/jpeg"},
        {"webp", "image/webp"},
        {"gif", "image/gif"},
        {"ico", "image/x-icon"},
        {"woff", "font/woff"},
        {"woff2", "font/woff2"},
        {"ttf", "font/ttf"},
        {"wasm", "application/wasm"},
        {"txt", "text/plain; charset=utf-8"},
        {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    };
    const std::size_t dot = path.rfind('.');
    const auto found = types.find(dot == std::string_view::npos ? path : path.substr(dot + 1));
    return found == types.end() ? "application/octet-stream" : found->second;
}

// gzip ends with the CRC-32 and the length of the plain file: a fingerprint that costs nothing.
static std::string tag_of(std::string_view packed) {
    std::string tag = "W/\"";
    for (const char c : packed.substr(packed.size() - 8)) {
        static constexpr char digits[] = "0123456789abcdef";
        tag.push_back(digits[static_cast<unsigned char>(c) >> 4]);
        tag.push_back(digits[static_cast<unsigned char>(c) & 15]);
    }
    return tag + "\"";
}

std::string_view embedded_web_pack() {
    return {zhiben_web_pack, static_cast<std::size_t>(zhiben_web_pack_end - zhiben_web_pack)};
}

StaticFiles::StaticFiles(std::string_view pack) {
    constexpr std::size_t head = 8;
    std::size_t length = 0;
    if (pack.size() < head || std::from_chars(pack.data(), pack.data() + head, length, 16).ptr != pack.data() + head ||
        length > pack.size() - head)
        throw std::runtime_error("the web pack is broken: no index");
    const Json index = Json::parse(pack.substr(head, length));
    const std::string_view bodies = pack.substr(head + length);
    for (const Json& entry : index.items()) {
        const auto at = static_cast<std::size_t>(entry["at"].integer());
        const auto size = static_cast<std::size_t>(entry["size"].integer());
        if (at > bodies.size() || size > bodies.size() - at || size < 18)
            throw std::runtime_error("the web pack is broken: " + entry.text("path"));
        const std::string_view packed = bodies.substr(at, size);
        files_.emplace(entry.text("path"), File{packed, tag_of(packed)});
    }
}

std::optional<Response> StaticFiles::find(const Request& request) const {
    if (request.method != "GET" && request.method != "HEAD") return {};
    if (request.path == "/api" || request.path.starts_with("/api/")) return {};

    auto found = files_.find(request.path);
    // An old page asking for a file of an earlier version must get an error, not a page in place of a script.
    if (found == files_.end() && request.path.starts_with("/assets/")) return {};
    if (found == files_.end()) found = files_.find("/index.html");

    Response response;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (found == files_.end()) {
        response.status = 503;
        response.type = "text/html; charset=utf-8";
        response.body = not_built_page;
        return response;
    }
    const auto& [path, file] = *found;
    // The build puts a hash of the content into the names under /assets/; everything else must be asked for again.
    const bool hashed = path.starts_with("/assets/");
    response.headers.emplace_back("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    response.headers.emplace_back("ETag", file.tag);
    if (request.header("if-none-match").find(file.tag) != std::string::npos) {
        response.status = 304;
        response.type.clear();
        return response;
    }
    response.type = content_type(path);
    if (accepts_gzip(request.header("accept-encoding"))) {
        response.body = file.packed;
        response.headers.emplace_back("Content-Encoding", "gzip");
    } else {
        response.body = gunzip(file.packed);
    }
    return response;
}

}  // namespace zhiben::http
