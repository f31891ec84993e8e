#include "features/people/guard.hpp"

#include "features/people/store.hpp"
#include "kit/base/log.hpp"
#include "kit/base/text.hpp"

namespace zhiben::people {
namespace {

bool changes(const http::Request& request) { return request.method != "GET" && request.method != "HEAD"; }

// Another site's page cannot set a header of its own without being asked first, and we never allow it.
void need_our_page(const http::Request& request) {
    if (!changes(request)) return;
    if (request.header("x-zhiben") != "1")
        throw Problem(Stop::forbidden, "csrf", "请求缺少 X-Zhiben 头，已拒绝；请从本系统的页面操作");
    need_same_origin(request);
}

// With a temporary password nothing else can be done until it is changed.
bool about_own_session(const http::Request& request) { return request.path.starts_with("/api/v1/session"); }

}  // namespace

Token token_of(const http::Request& request) {
    const std::string authorization = request.header("authorization");
    if (lower_ascii(authorization.substr(0, 7)) == "bearer ") return {trimmed(authorization.substr(7)), false};
    for (const std::string& part : split(request.header("cookie"), ';')) {
        const std::string cookie = trimmed(part);
        const std::size_t equals = cookie.find('=');
        if (equals != std::string::npos && cookie.substr(0, equals) == session_cookie)
            return {cookie.substr(equals + 1), true};
    }
    return {};
}

void need_same_origin(const http::Request& request) {
    const std::string origin = request.header("origin");
    if (origin.empty()) return;
    const std::size_t scheme = origin.find("://");
    if (scheme == std::string::npos || origin.substr(scheme + 3) != request.header("host"))
        throw Problem(Stop::forbidden, "csrf", "请求来自其他网站，已拒绝");
}

http::Identify guard(const Work& work, const Sessions& sessions) {
    return [&work, &sessions](const http::Request& request) {
        const Token token = token_of(request);
        if (token.text.empty()) throw Problem(Stop::unauthenticated, "not_logged_in", "请先登录");
        if (token.cookie) need_our_page(request);
        const std::string digest = token_digest(token.text);
        const Actor clerk = system_actor("web");
        const Settings& settings = sessions.settings();
        std::optional<Session> found;
        bool touch = false;
        work.read(clerk, [&](ReadTx& tx) {
            found = session(tx, digest);
            if (found && !session_lives(found->created, found->seen, tx.now(), settings)) found.reset();
            touch = found && tx.now().ms - found->seen.ms >= settings.touch_ms;
        });
        if (!found || !found->account.open)
            throw Problem(Stop::unauthenticated, "session_over", "登录已失效，请重新登录");
        if (found->account.must_change_password && !about_own_session(request))
            throw Problem(Stop::forbidden, "must_change_password", "这是临时密码，请先修改密码");
        if (touch) work.write(clerk, [&](WriteTx& tx) { touch_session(tx, digest); });
        return found->account.actor;
    };
}

}  // namespace zhiben::people
