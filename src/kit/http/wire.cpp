#include "kit/http/wire.hpp"

#include <ctime>

#include "kit/base/text.hpp"

namespace zhiben::http {

void set_target(Request& request, std::string_view target) {
    if (const std::size_t scheme = target.find("://"); !target.starts_with('/') && scheme != std::string_view::npos) {
        const std::size_t slash = target.find('/', scheme + 3);
        target = slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
    }
    const std::size_t mark = target.find('?');
    request.path = decoded(target.substr(0, mark), false);
    if (mark != std::string_view::npos) request.query = parse_query(target.substr(mark + 1));
    if (!request.path.starts_with('/') || request.path.find('\0') != std::string::npos || !valid_utf8(request.path))
        throw malformed_request("网址无法识别，请检查后重试");
}

void add_header(Request& request, std::string_view name, std::string_view value) {
    const auto [place, is_new] = request.headers.emplace(lower_ascii(name), value);
    if (!is_new) place->second.append(place->first == "cookie" ? "; " : ", ").append(value);
}

std::string last_hop(std::string_view forwarded_for) {
    const auto hops = split(forwarded_for, ',');
    return hops.empty() ? std::string() : trimmed(hops.back());
}

std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[40];
    return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

Problem malformed_request(std::string detail) { return {Stop::malformed, "malformed_request", std::move(detail)}; }

Problem body_too_large(std::uint64_t limit) {
    constexpr std::uint64_t mebi = 1024 * 1024;
    const std::string size = limit >= mebi ? std::to_string(limit / mebi) + " MiB" : std::to_string(limit) + " 字节";
    return {Stop::too_large, "too_large", "上传内容超过 " + size + "的上限，请缩小或分批后重试"};
}

Problem server_busy() { return {Stop::busy, "busy", "系统繁忙，请稍候几秒重试"}; }

Problem spool_failed() { return {Stop::busy, "no_space", "服务器暂时无法保存上传的文件，请告知管理员检查磁盘空间"}; }

Problem internal_error() { return {Stop::internal, "internal", "系统内部错误，请稍后重试；若仍出现，请告知管理员"}; }

}  // namespace zhiben::http
