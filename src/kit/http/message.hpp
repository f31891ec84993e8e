#pragma once
// A request and its answer as the product sees them; the sockets are in server.cpp only.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/json.hpp"

namespace zhiben::http {

// A body that is too large for memory lies in a file until the request is over.
struct Spool {
    explicit Spool(std::string path_) : path(std::move(path_)) {}
    ~Spool();  // removes the file
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;
    std::string path;
};

struct Request {
    std::string method;                                      // GET, POST, …
    std::string path;                                        // decoded, without the query
    std::vector<std::pair<std::string, std::string>> query;  // decoded, in order
    std::map<std::string, std::string> headers;              // names in lower case
    std::string body;
    std::shared_ptr<Spool> spool;  // set instead of `body` for uploads over 1 MiB
    std::string peer;              // address of the other end, for the log and the rate limits

    std::string header(std::string_view name) const;  // "" when absent; `name` in lower case
    std::optional<std::string> param(std::string_view name) const;
    Json json() const;  // the body; throws Problem(malformed)
};

struct Response {
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    // A file sent instead of the body, in pieces of bounded size; removed afterwards when `remove_file`.
    std::string file;
    bool remove_file = false;
};

Response json(const Json& body, int status = 200);
Response no_content();

// Percent-decoding; '+' becomes a blank only in queries. Invalid escapes throw Problem(malformed).
std::string decoded(std::string_view text, bool query);
std::vector<std::pair<std::string, std::string>> parse_query(std::string_view text);
std::string percent_encoded(std::string_view text);

}  // namespace zhiben::http
