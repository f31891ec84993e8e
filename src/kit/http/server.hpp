#pragma once
// The sockets. One thread reads and writes all connections; a fixed pool of workers runs the handler. Whatever a client
// does – slowly, too much, too many, wrongly – costs a bounded amount and is answered or cut.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/http/message.hpp"

namespace zhiben::http {

struct ServerSettings {
    // Where a POST may carry more than `max_body`; what is larger than `max_body` then lies in a file (Request::spool).
    struct Upload {
        std::string prefix;
        std::string suffix;
        std::uint64_t max;
    };

    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: any free one, see Server::port()
    unsigned workers = 32;
    std::size_t queue = 1024;              // requests waiting for a worker; more get 503
    std::size_t max_connections = 4096;    // more: the longest idle one is closed, else new ones wait
    std::uint64_t max_body = 1024 * 1024;  // in memory
    std::vector<Upload> uploads = {{"/api/v1/imports/", "", 200 * 1024 * 1024},
                                   {"/api/v1/", "/attachments", 20 * 1024 * 1024}};
    std::size_t max_uploads = 16;  // spooled at the same time
    std::string spool_dir;         // made when missing; left-overs of an earlier run are removed

    std::chrono::milliseconds header_timeout{10'000};  // from the first byte of a request to the end of its headers
    std::chrono::milliseconds body_timeout{30'000};    // for a body or an answer, plus what its size needs at min_rate
    std::uint64_t min_rate = 16 * 1024;                // bytes a second
    std::chrono::milliseconds idle_timeout{75'000};    // between requests; longer than a proxy's 60 s
    std::chrono::milliseconds stop_timeout{20'000};    // for finishing what runs
    bool handle_signals = true;                        // SIGTERM and SIGINT stop the server

    // Asked, on a worker, before an upload is written to disk, with the headers only: an answer refuses it. So nobody
    // fills the disk without being logged in.
    std::function<std::optional<Response>(const Request&)> admit;
};

struct ServerMetrics {
    std::uint64_t connections_total = 0;
    std::uint64_t connections = 0;  // open now
    std::uint64_t requests_total = 0;
    std::uint64_t waiting = 0;        // for a worker
    std::uint64_t refused_total = 0;  // 503 because the queue was full
    std::uint64_t timeouts_total = 0;
    std::uint64_t answers_total[6] = {};  // by the first digit of the status
    std::uint64_t handler_microseconds_total = 0;
};

class Server {
  public:
    // Listens from now on; answers once run() is called. Throws Problem when the address cannot be had.
    // `handler` runs on the workers, several at a time; HEAD reaches it as GET and the body is cut off here. The answer
    // leaves only after the handler has returned.
    Server(ServerSettings settings, std::function<Response(Request&)> handler);
    ~Server();

    std::uint16_t port() const;
    void run();   // until stop() or a signal; what was begun is finished, then it returns
    void stop();  // from any thread
    ServerMetrics metrics() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace zhiben::http
