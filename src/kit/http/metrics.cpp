#include "kit/http/metrics.hpp"

#include <algorithm>
#include <cstdio>

#include "kit/base/shape.hpp"
#include "kit/http/router.hpp"

namespace zhiben::http {
namespace {

std::string seconds(std::int64_t microseconds) {
    char out[32];
    std::snprintf(out, sizeof out, "%.6g", static_cast<double>(microseconds) / 1e6);
    return out;
}

void describe(std::string& out, const char* name, const char* type, const char* help) {
    out += std::string("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

template <class Number> void one(std::string& out, const char* name, const char* type, const char* help, Number value) {
    describe(out, name, type, help);
    out += std::string(name) + ' ' + std::to_string(value) + '\n';
}

std::int64_t database_bytes(db::Connection& sql) {
    if (sql.engine() == db::Engine::postgres)
        return sql.integer(db::Query("select pg_database_size(current_database())"));
    return sql.integer(db::Query("select page_count * page_size from pragma_page_count(), pragma_page_size()"));
}

}  // namespace

void Metrics::observe(int status, std::int64_t microseconds) {
    const auto at = std::lower_bound(bounds.begin(), bounds.end(), microseconds) - bounds.begin();
    counts_[static_cast<std::size_t>(at)].fetch_add(1, std::memory_order_relaxed);
    classes_[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(1, std::memory_order_relaxed);
    microseconds_.fetch_add(static_cast<std::uint64_t>(std::max<std::int64_t>(0, microseconds)),
                            std::memory_order_relaxed);
}

std::string Metrics::text() const {
    std::string out;
    describe(out, "zhiben_requests_total", "counter", "Answered requests of the interface by class of status.");
    for (std::size_t digit = 1; digit < classes_.size(); ++digit)
        out += "zhiben_requests_total{status=\"" + std::to_string(digit) + "xx\"} " +
               std::to_string(classes_[digit].load(std::memory_order_relaxed)) + '\n';
    describe(out, "zhiben_request_seconds", "histogram", "Time from the router to the answer.");
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        below += counts_[i].load(std::memory_order_relaxed);
        out += "zhiben_request_seconds_bucket{le=\"" + (i < bounds.size() ? seconds(bounds[i]) : "+Inf") + "\"} " +
               std::to_string(below) + '\n';
    }
    out += "zhiben_request_seconds_sum " +
           seconds(static_cast<std::int64_t>(microseconds_.load(std::memory_order_relaxed))) + '\n';
    out += "zhiben_request_seconds_count " + std::to_string(below) + '\n';
    if (!server) return out;
    const ServerMetrics now = server();
    one(out, "zhiben_connections", "gauge", "Open connections.", now.connections);
    one(out, "zhiben_connections_total", "counter", "Connections accepted.", now.connections_total);
    one(out, "zhiben_requests_waiting", "gauge", "Requests waiting for a worker.", now.waiting);
    one(out, "zhiben_requests_refused_total", "counter", "Requests refused because the queue was full.",
        now.refused_total);
    one(out, "zhiben_timeouts_total", "counter", "Connections cut because they were too slow.", now.timeouts_total);
    return out;
}

void status_routes(Router& router, Metrics& metrics) {
    Route& health = router.plain("GET", "/health", anyone, "是否正常", [](const Work& work, const Call&) {
        bool answers = false;
        work.read({}, [&](ReadTx& tx) { answers = tx.sql().integer(db::Query("select 1")) == 1; });
        return json(Json::object()
                        .set("status", answers ? "ok" : "failed")
                        .set("version", ZHIBEN_VERSION)
                        .set("database", work.context().database->describe()));
    });
    health.answers(shape::object(
        {{"status", shape::one_of({"ok", "failed"})}, {"version", shape::text()}, {"database", shape::text()}}));
    router.plain("GET", "/metrics", anyone, "运行指标（Prometheus）", [&metrics](const Work& work, const Call&) {
        Response response;
        response.type = "text/plain; version=0.0.4; charset=utf-8";
        response.body = metrics.text();
        work.read({}, [&](ReadTx& tx) {
            one(response.body, "zhiben_jobs_queued", "gauge", "Jobs waiting to run.",
                tx.sql().integer(db::Query("select count(*) from jobs where state = 'queued'")));
            one(response.body, "zhiben_database_bytes", "gauge", "Size of the database.", database_bytes(tx.sql()));
        });
        return response;
    });
}

}  // namespace zhiben::http
