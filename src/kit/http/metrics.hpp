#pragma once
// Numbers about the running program, for GET /metrics (Prometheus text).

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

#include "kit/http/server.hpp"

namespace zhiben::http {

class Metrics {
  public:
    void observe(int status, std::int64_t microseconds);  // one answered request of the interface
    std::string text() const;

    // What the server counts itself; unset where there is none (tests, commands). Set before it runs.
    std::function<ServerMetrics()> server;

  private:
    // Coarse on purpose: enough to see a shift, cheap to keep. In microseconds; the last one has no bound.
    static constexpr std::array<std::int64_t, 8> bounds{1'000,   5'000,     20'000,     100'000,
                                                        500'000, 2'000'000, 10'000'000, 60'000'000};
    std::array<std::atomic<std::uint64_t>, bounds.size() + 1> counts_{};
    std::array<std::atomic<std::uint64_t>, 6> classes_{};  // by the first digit of the status
    std::atomic<std::uint64_t> microseconds_{0};
};

class Router;
// GET /health and GET /metrics, for anyone: they tell numbers, no data.
void status_routes(Router& router, Metrics& metrics);

}  // namespace zhiben::http
