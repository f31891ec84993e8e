#include "kit/http/answers.hpp"

#include <strings.h>

#include "kit/http/gzip.hpp"

namespace zhiben::http {

// Level 1: a list of 50 records, 13 KB, becomes 1.5 KB in some 60 microseconds of a worker (bench/http_server.sh).
static constexpr int gzip_level = 1;
static constexpr std::size_t worth_gzip = 1024;

// A built Vue application: its own files only, no script in the page. Style attributes and elements are set by the
// component library and the charts; pictures may be previews made in the page (blob:, data:).
static constexpr const char* content_policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'";

Response problem_answer(const Problem& problem) {
    Response response = json(problem.json(), status(problem.stop));
    response.type = "application/problem+json; charset=utf-8";
    if (problem.stop == Stop::busy) response.headers.emplace_back("Retry-After", "2");
    return response;
}

static bool has(const Response& response, const char* name) {
    for (const auto& [key, value] : response.headers)
        if (strcasecmp(key.c_str(), name) == 0) return true;
    return false;
}

static bool text_like(std::string_view type) {
    return type.starts_with("application/json") || type.starts_with("application/problem+json") ||
           type.starts_with("text/");
}

void dress(Response& response, const Request& request) {
    const auto add = [&](const char* name, const char* value) {
        if (!has(response, name)) response.headers.emplace_back(name, value);
    };
    add("X-Content-Type-Options", "nosniff");
    add("Referrer-Policy", "same-origin");
    add("Content-Security-Policy", content_policy);
    add("Cache-Control", "no-store");  // records are personal data: no cache between us and the person keeps them

    if (response.file.empty() && response.body.size() > worth_gzip && text_like(response.type) &&
        !has(response, "Content-Encoding")) {
        add("Vary", "Accept-Encoding");
        if (accepts_gzip(request.header("accept-encoding"))) {
            response.body = gzip(response.body, gzip_level);
            response.headers.emplace_back("Content-Encoding", "gzip");
        }
    }
}

}  // namespace zhiben::http
