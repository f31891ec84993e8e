#include "kit/http/router.hpp"

#include <algorithm>

#include "kit/base/id.hpp"
#include "kit/base/log.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"

namespace zhiben::http {
namespace {

constexpr std::string_view base = "/api/v1";

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> out;
    for (std::string& part : split(path, '/'))
        if (!part.empty()) out.push_back(std::move(part));
    return out;
}

bool is_arg(const std::string& segment) { return segment.starts_with('{'); }

// "{kind}" takes a whole segment, "{kind}.xlsx" one with that end; false when the segment does not fit.
bool take(const std::string& pattern, const std::string& segment, std::map<std::string, std::string>& args) {
    if (!is_arg(pattern)) return pattern == segment;
    const std::size_t close = pattern.find('}');
    const std::string tail = pattern.substr(close + 1);
    if (!segment.ends_with(tail) || segment.size() == tail.size()) return false;
    args[pattern.substr(1, close - 1)] = segment.substr(0, segment.size() - tail.size());
    return true;
}

}  // namespace

Response problem_response(const Problem& problem) {
    Response response = json(problem.json(), status(problem.stop));
    response.type = "application/problem+json; charset=utf-8";
    if (problem.stop == Stop::busy) response.headers.emplace_back("Retry-After", "2");
    return response;
}

std::int64_t if_match(const Request& request) {
    const std::string text = request.header("if-match");
    std::string digits;
    for (char c : text)
        if (c >= '0' && c <= '9') digits.push_back(c);
    if (digits.empty() || digits.size() > 15)
        throw Problem(Stop::version_required, "version_required", "请求须带 If-Match 头，写明所依据的版本号");
    return std::stoll(digits);
}

Route& Router::add(Route route) {
    route.segments = segments_of(route.pattern);
    return routes_.emplace_back(std::move(route));
}
Route& Router::get(std::string pattern, Roles may, std::string summary, ReadHandler handler) {
    return add({"GET", std::move(pattern), may, std::move(summary), {}, std::move(handler), {}, {}, {}});
}
Route& Router::write(std::string method, std::string pattern, Roles may, std::string summary, WriteHandler handler,
                     Json schema) {
    return add({std::move(method),
                std::move(pattern),
                may,
                std::move(summary),
                std::move(schema),
                {},
                std::move(handler),
                {},
                {}});
}
Route& Router::post(std::string pattern, Roles may, std::string summary, WriteHandler handler, Json schema) {
    return write("POST", std::move(pattern), may, std::move(summary), std::move(handler), std::move(schema));
}
Route& Router::plain(std::string method, std::string pattern, Roles may, std::string summary, PlainHandler handler,
                     Json schema) {
    return add({std::move(method),
                std::move(pattern),
                may,
                std::move(summary),
                std::move(schema),
                {},
                {},
                std::move(handler),
                {}});
}

// The route with the most literal text wins: /hazards/{id} before /{kind}/{id}, /annexes/{n}.xlsx before /annexes/{n}.
const Route* Router::match(const std::string& method, const std::vector<std::string>& path,
                           std::map<std::string, std::string>& args, std::string& allowed) const {
    const Route* best = nullptr;
    long best_literals = -1;
    for (const Route& route : routes_) {
        if (route.segments.size() != path.size()) continue;
        std::map<std::string, std::string> caught;
        bool fits = true;
        for (std::size_t i = 0; fits && i < path.size(); ++i) fits = take(route.segments[i], path[i], caught);
        if (!fits) continue;
        if (route.method != method) {
            if (allowed.find(route.method) == std::string::npos)
                allowed += (allowed.empty() ? "" : ", ") + route.method;
            continue;
        }
        long literals = 0;
        for (const std::string& one : route.segments) literals += !is_arg(one) ? 2 : one.ends_with('}') ? 0 : 1;
        if (literals <= best_literals) continue;
        best = &route;
        best_literals = literals;
        args = std::move(caught);
    }
    return best;
}

Response Router::answer(const Request& request) const {
    const std::string method = request.method == "HEAD" ? "GET" : request.method;
    Call call{request, {}, {}, {}};
    std::string allowed;  // the other methods that this address has
    const Route* route = request.path.starts_with(base)
                             ? match(method, segments_of(request.path.substr(base.size())), call.args, allowed)
                             : nullptr;
    if (!route && !allowed.empty()) {
        Response response =
            problem_response(Problem(Stop::malformed, "method", "这个地址不支持 " + request.method + " 方法"));
        response.status = 405;
        response.headers.emplace_back("Allow", allowed);
        return response;
    }
    if (!route) throw Problem(Stop::not_found, "no_such_address", "没有这个地址：" + request.path);

    if (route->may != anyone) {
        call.actor = identify_(request);
        if (!call.actor.is_any(route->may))
            throw Problem(Stop::forbidden, "role", "您的角色不能进行此项操作：" + route->summary);
    }
    Response response;
    if (route->read) {
        work_.read(call.actor, [&](ReadTx& tx) { response = route->read(tx, call); });
    } else if (route->write) {
        if (!request.body.empty()) call.body = request.json();
        work_.write(call.actor, [&](WriteTx& tx) { response = route->write(tx, call); });
    } else {
        response = route->plain(work_, call);
    }
    return response;
}

std::optional<Response> Router::refuse_stranger(const Request& request) const {
    try {
        identify_(request);
        return {};
    } catch (const Problem& problem) {
        return problem_response(problem);
    } catch (const std::exception& error) {
        log::error(std::string("admitting an upload: ") + error.what());
        return problem_response(Problem(Stop::busy, "busy", "系统正忙，请稍后再试"));
    }
}

Response Router::handle(const Request& request) const {
    try {
        return answer(request);
    } catch (const Problem& problem) {
        return problem_response(problem);
    } catch (const db::Retry& retry) {
        log::warn(std::string("gave up after retries: ") + retry.what());
        return problem_response(Problem(Stop::busy, "busy", "系统正忙，请稍后再试；您的内容没有丢失，也没有保存"));
    } catch (const db::DiskFull& full) {
        log::error(full.what());
        return problem_response(Problem(Stop::busy, "disk_full", full.what()));
    } catch (const db::Violation& violation) {
        log::error(std::string("constraint: ") + violation.what());
        return problem_response(Problem(Stop::conflict, "constraint", "与现有数据冲突，没有保存"));
    } catch (const std::exception& error) {
        const std::string number = random_hex(4);
        log::error(request.method + " " + request.path + " [" + number + "] " + error.what());
        return problem_response(
            Problem(Stop::internal, "internal", "系统内部错误，没有保存；请把编号 " + number + " 告诉系统管理员"));
    }
}

}  // namespace zhiben::http
