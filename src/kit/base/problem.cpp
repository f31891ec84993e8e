#include "kit/base/problem.hpp"

#include "kit/base/json.hpp"

namespace zhiben {

int status(Stop stop) {
    switch (stop) {
        case Stop::malformed: return 400;
        case Stop::unauthenticated: return 401;
        case Stop::forbidden: return 403;
        case Stop::not_found: return 404;
        case Stop::conflict: return 409;
        case Stop::stale: return 412;
        case Stop::too_large: return 413;
        case Stop::unsupported: return 415;
        case Stop::invalid: return 422;
        case Stop::locked: return 423;
        case Stop::version_required: return 428;
        case Stop::too_many: return 429;
        case Stop::internal: return 500;
        case Stop::busy: return 503;
    }
    return 500;
}

static const char* title(Stop stop) {
    switch (stop) {
        case Stop::malformed: return "请求无法识别";
        case Stop::unauthenticated: return "请先登录";
        case Stop::forbidden: return "没有权限";
        case Stop::not_found: return "没有找到";
        case Stop::conflict: return "与现有数据冲突";
        case Stop::stale: return "他人已先保存";
        case Stop::too_large: return "内容过大";
        case Stop::unsupported: return "不支持的格式";
        case Stop::invalid: return "填写有误";
        case Stop::locked: return "已锁定";
        case Stop::version_required: return "缺少版本号";
        case Stop::too_many: return "操作过于频繁";
        case Stop::internal: return "系统内部错误";
        case Stop::busy: return "系统繁忙";
    }
    return "系统内部错误";
}

static std::string joined(const Issues& issues) {
    std::string out;
    for (const Issue& issue : issues) {
        if (!out.empty()) out += "；";
        if (!issue.label.empty()) out += issue.label + "：";
        out += issue.text;
    }
    return out;
}

Problem::Problem(Stop stop_, std::string code_, std::string detail_)
    : stop(stop_), code(std::move(code_)), detail(std::move(detail_)) {}

Problem::Problem(Issues issues_)
    : stop(Stop::invalid), code("invalid"), detail(joined(issues_)), issues(std::move(issues_)) {}

Json Problem::json() const {
    Json body = Json::object();
    body.set("type", "about:blank").set("title", title(stop)).set("status", status(stop)).set("code", code);
    body.set("detail", detail);
    Json list = Json::array();
    for (const Issue& issue : issues)
        list.push(Json::object()
                      .set("field", issue.field)
                      .set("label", issue.label)
                      .set("code", issue.code)
                      .set("text", issue.text));
    body.set("issues", std::move(list));
    if (extra)
        for (const auto& [key, value] : extra->members()) body.set(key, value);
    return body;
}

void raise_if_any(Issues issues) {
    if (!issues.empty()) throw Problem(std::move(issues));
}

}  // namespace zhiben
