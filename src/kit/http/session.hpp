#pragma once
// One connection, for server.cpp only. Beast stays in session.cpp.

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <functional>
#include <list>

#include "kit/http/server.hpp"
#include "kit/http/workers.hpp"

namespace zhiben::http {

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

class Connection {
  public:
    virtual ~Connection() = default;
    virtual bool reading_header() const = 0;
    virtual void cut() = 0;
};

// What all connections share. Touched on the io thread only, but for the counters and the workers.
struct Hub {
    Hub(ServerSettings settings_, std::function<Response(Request&)> handler_)
        : settings(std::move(settings_)), handler(std::move(handler_)), workers(settings.workers, settings.queue) {}

    const ServerSettings settings;
    const std::function<Response(Request&)> handler;
    std::function<void()> connection_ended;

    std::list<Connection*> idle;  // the longest idle one first
    std::list<Connection*> busy;
    std::size_t uploads = 0;
    bool stopping = false;

    struct {
        std::atomic<std::uint64_t> connections{0}, requests{0}, refused{0}, timeouts{0}, busy_micros{0};
        std::atomic<std::uint64_t> open{0};
        std::atomic<std::uint64_t> answers[6] = {};
    } counters;

    boost::asio::io_context io{1};
    Workers workers;  // last: its threads end before what they use
};

inline constexpr const char* spool_prefix = "upload-";

// Serves the connection until it ends; it keeps itself alive.
void start_session(Hub& hub, Socket socket);

}  // namespace zhiben::http
