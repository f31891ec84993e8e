#pragma once
// Routes, and the one place where a request becomes a transaction and an error becomes an answer.
//
// A route says who may call it; a read route is handed a ReadTx and so cannot write; a write route's transaction is
// committed before the answer leaves. `plain` routes (log-in, uploads) open their own transactions through `work`.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/http/message.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::http {

constexpr Roles everyone = ~0u;  // whoever is logged in
constexpr Roles anyone = 0;      // no log-in needed

// One request on its way: what the pattern caught, and the body as JSON where there is one.
struct Call {
    const Request& request;
    Actor actor;
    std::map<std::string, std::string> args;
    Json body;  // of write routes; null when the request has none
    const std::string& arg(const std::string& name) const { return args.at(name); }
    std::string text(std::string_view member) const { return body.text(member); }
    std::string param(std::string_view name) const { return request.param(name).value_or(""); }
};

using ReadHandler = std::function<Response(ReadTx&, const Call&)>;
using WriteHandler = std::function<Response(WriteTx&, const Call&)>;
using PlainHandler = std::function<Response(const Work&, const Call&)>;

struct Route {
    std::string method, pattern;  // "/hazards/{id}/order", below /api/v1
    Roles may = 0;
    std::string summary;  // Chinese, for the API document
    Json schema;          // of the body, or null
    ReadHandler read;
    WriteHandler write;
    PlainHandler plain;
    std::vector<std::string> segments;
    Json answer = {};  // its shape (kit/base/shape.hpp), or null
    int answer_status = 200;
    bool answers_page = false;  // HTML for people, not JSON

    void answers(Json shape, int status = 200) {
        answer = std::move(shape);
        answer_status = status;
    }
    void answers_nothing() { answers({}, 204); }
};

// Who sends this request; throws Problem(unauthenticated). Set by the product (sessions are its business).
using Identify = std::function<Actor(const Request&)>;

class Router {
  public:
    Router(const Work& work, Identify identify) : work_(work), identify_(std::move(identify)) {}

    // Each gives the route for what else there is to say of it: router.get(…).answers(shape).
    Route& get(std::string pattern, Roles may, std::string summary, ReadHandler handler);
    Route& write(std::string method, std::string pattern, Roles may, std::string summary, WriteHandler handler,
                 Json schema = {});
    Route& post(std::string pattern, Roles may, std::string summary, WriteHandler handler, Json schema = {});
    Route& plain(std::string method, std::string pattern, Roles may, std::string summary, PlainHandler handler,
                 Json schema = {});

    // Never throws. Paths outside /api/v1 are not the router's.
    Response handle(const Request& request) const;
    // The answer for a request whose sender is not known or whose address does not exist; nothing when it may go on.
    // For uploads, before their body is read.
    std::optional<Response> refuse_stranger(const Request& request) const;
    const std::vector<Route>& routes() const { return routes_; }

  private:
    const Work& work_;
    Identify identify_;
    std::vector<Route> routes_;

    Route& add(Route route);
    const Route* match(const std::string& method, const std::vector<std::string>& path,
                       std::map<std::string, std::string>& args, std::string& allowed) const;
    Response answer(const Request& request) const;
};

Response problem_response(const Problem& problem);
// "W/…" or "\"7\"" of If-Match as a version; throws Problem(version_required) when absent.
std::int64_t if_match(const Request& request);

}  // namespace zhiben::http
