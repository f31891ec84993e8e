#include "kit/http/server.hpp"

#include <sys/resource.h>

#include <boost/asio.hpp>
#include <filesystem>

#include "kit/base/log.hpp"
#include "kit/base/problem.hpp"
#include "kit/http/session.hpp"

namespace zhiben::http {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

using Timer =
    net::basic_waitable_timer<std::chrono::steady_clock, net::wait_traits<std::chrono::steady_clock>, Executor>;

// Accepts connections, and ends in good order.
struct Server::Impl {
    Impl(ServerSettings settings, std::function<Response(Request&)> handler)
        : hub(std::move(settings), std::move(handler)) {
        hub.connection_ended = [this] { connection_ended(); };
        prepare_spool_dir();
        listen();
    }
    ~Impl() {
        hub.connection_ended = [] {};
    }

    void prepare_spool_dir() const;
    void listen();
    void accept();
    void connection_ended();
    void begin_stop();
    void cut_all();
    void release();
    void await_signal();

    Hub hub;
    net::executor_work_guard<Executor> work = net::make_work_guard(hub.io);  // held while sessions wait for workers
    net::basic_socket_acceptor<tcp, Executor> acceptor{hub.io};
    Timer timer{hub.io};
    net::basic_signal_set<Executor> signals{hub.io};
    bool accepting = false;
};

void Server::Impl::prepare_spool_dir() const {
    const std::filesystem::path dir = hub.settings.spool_dir;
    if (dir.empty()) return;
    std::filesystem::create_directories(dir);
    for (const auto& entry : std::filesystem::directory_iterator(dir))
        if (entry.path().filename().string().starts_with(spool_prefix)) std::filesystem::remove(entry.path());
}

void Server::Impl::listen() {
    const std::string& name = hub.settings.address;
    error_code error;
    const auto address = net::ip::make_address(name == "localhost" ? "127.0.0.1" : name, error);
    if (error)
        throw Problem(Stop::invalid, "bad_address", "监听地址无法识别：" + name + "，请写成 127.0.0.1:8080 的形式");
    const tcp::endpoint endpoint(address, hub.settings.port);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        throw Problem(Stop::conflict, "address_in_use",
                      "无法监听 " + name + ":" + std::to_string(hub.settings.port) + "（" + error.message() +
                          "），请停止占用该端口的程序，或用 --listen 换一个端口");
}

void Server::Impl::accept() {
    accepting = false;
    if (hub.stopping) return;
    if (hub.idle.size() + hub.busy.size() > hub.settings.max_connections) {
        if (hub.idle.size() > 1) hub.idle.front()->cut();  // not the newest, which has not spoken yet
        return;                                            // connection_ended() goes on
    }
    accepting = true;
    acceptor.async_accept([this](error_code error, Socket socket) {
        if (error == net::error::operation_aborted) return;
        if (!error) {
            start_session(hub, std::move(socket));
            return accept();
        }
        // Usually too many open files: waiting helps, trying at once does not.
        log::warn("accept: " + error.message());
        timer.expires_after(std::chrono::milliseconds(100));
        timer.async_wait([this](error_code cancelled) {
            if (!cancelled) accept();
        });
    });
}

void Server::Impl::connection_ended() {
    if (hub.stopping) return release();
    if (!accepting) accept();
}

void Server::Impl::begin_stop() {
    if (hub.stopping) return cut_all();
    hub.stopping = true;
    error_code ignored;
    acceptor.close(ignored);
    timer.expires_after(hub.settings.stop_timeout);
    timer.async_wait([this](error_code cancelled) {
        if (!cancelled) cut_all();
    });
    for (Connection* connection : hub.idle) connection->cut();
    for (Connection* connection : hub.busy)
        if (connection->reading_header()) connection->cut();
    release();
}

// A request that a worker has is still finished; only its line is cut.
void Server::Impl::cut_all() {
    for (Connection* connection : hub.busy) connection->cut();
}

// Lets run() return once nobody is left.
void Server::Impl::release() {
    if (!hub.idle.empty() || !hub.busy.empty()) return;
    work.reset();
    timer.cancel();
    signals.cancel();
}

void Server::Impl::await_signal() {
    signals.async_wait([this](error_code cancelled, int) {
        if (cancelled) return;
        await_signal();  // a second signal does not wait for what runs
        begin_stop();
    });
}

Server::Server(ServerSettings settings, std::function<Response(Request&)> handler) {
    // A shell gives 1024 open files; the system's own limit is far higher and ours to use.
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    impl_ = std::make_unique<Impl>(std::move(settings), std::move(handler));
}

Server::~Server() = default;

std::uint16_t Server::port() const { return impl_->acceptor.local_endpoint().port(); }

void Server::run() {
    if (impl_->hub.settings.handle_signals) {
        impl_->signals.add(SIGTERM);
        impl_->signals.add(SIGINT);
        impl_->await_signal();
    }
    impl_->accept();
    while (!impl_->hub.io.stopped()) {
        try {
            impl_->hub.io.run();
        } catch (const std::exception& error) {  // out of memory for one connection, say: the others go on
            log::error(std::string("connection: ") + error.what());
        }
    }
    impl_->hub.workers.finish();
}

void Server::stop() {
    boost::asio::post(impl_->hub.io, [this] { impl_->begin_stop(); });
}

ServerMetrics Server::metrics() const {
    const auto& counters = impl_->hub.counters;
    ServerMetrics out;
    out.connections_total = counters.connections;
    out.connections = counters.open;
    out.requests_total = counters.requests;
    out.waiting = impl_->hub.workers.waiting();
    out.refused_total = counters.refused;
    out.timeouts_total = counters.timeouts;
    for (std::size_t i = 0; i < 6; ++i) out.answers_total[i] = counters.answers[i];
    out.handler_microseconds_total = counters.busy_micros;
    return out;
}

}  // namespace zhiben::http
