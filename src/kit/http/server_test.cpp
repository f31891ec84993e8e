// Real sockets on a free port: what the server promises to well- and ill-behaved clients.
#include "kit/http/server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <latch>
#include <thread>

#include "kit/base/problem.hpp"
#include "kit/http/gzip.hpp"

using namespace zhiben;
using namespace zhiben::http;
using namespace std::chrono_literals;

namespace {

const std::string spool_dir = std::filesystem::temp_directory_path() / ("zhiben-server-" + std::to_string(getpid()));

struct Running {
    using Handler = std::function<Response(Request&)>;

    explicit Running(Handler handler, ServerSettings settings = {}) : server(prepared(settings), std::move(handler)) {
        thread = std::thread([this] { server.run(); });
    }
    ~Running() {
        server.stop();
        if (thread.joinable()) thread.join();
        std::filesystem::remove_all(spool_dir);
    }
    static ServerSettings prepared(ServerSettings settings) {
        settings.port = 0;
        settings.handle_signals = false;
        settings.spool_dir = spool_dir;
        return settings;
    }
    Server server;
    std::thread thread;
};

// A client that sends exactly what it is told and reads whole answers.
class Client {
  public:
    explicit Client(const Running& running) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(running.server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        const timeval patience{10, 0};  // a test must not hang
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    ~Client() { ::close(socket_); }

    void send(std::string_view text) {
        while (!text.empty()) {
            const ssize_t sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    // The next answer: head and body; an empty head when the server has closed.
    struct Answer {
        int status = 0;
        std::string head, body;
        bool has(std::string_view text) const { return head.find(text) != std::string::npos; }
    };
    Answer answer(bool without_body = false) {
        Answer out;
        std::size_t end;
        while ((end = rest_.find("\r\n\r\n")) == std::string::npos)
            if (!receive()) return out;
        out.head = rest_.substr(0, end + 2);
        rest_.erase(0, end + 4);
        out.status = std::stoi(out.head.substr(9, 3));
        const std::size_t length = out.head.find("Content-Length: ");
        if (without_body || length == std::string::npos) return out;
        const std::size_t size = std::stoul(out.head.substr(length + 16));
        while (rest_.size() < size)
            if (!receive()) return out;
        out.body = rest_.substr(0, size);
        rest_.erase(0, size);
        return out;
    }
    Answer ask(std::string_view text) {
        send(text);
        return answer();
    }
    bool closed() { return rest_.empty() && !receive(); }

  private:
    bool receive() {
        char piece[4096];
        const ssize_t got = ::recv(socket_, piece, sizeof piece, 0);
        if (got <= 0) return false;
        rest_.append(piece, static_cast<std::size_t>(got));
        return true;
    }
    int socket_;
    std::string rest_;
};

std::string get(std::string_view path, std::string_view headers = {}) {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n" + std::string(headers) + "\r\n";
}

std::string post(std::string_view path, std::string_view body) {
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + std::string(body);
}

Response echo(Request& request) {
    return json(Json::object().set("method", request.method).set("path", request.path).set("body", request.body));
}

// The client may see a cut before the server has counted it.
bool comes_true(const std::function<bool()>& what) {
    for (int i = 0; i < 500 && !what(); ++i) std::this_thread::sleep_for(10ms);
    return what();
}

std::size_t files_in(const std::string& dir) {
    const auto all = std::filesystem::directory_iterator(dir);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace

TEST_SUITE("http server concurrency") {
    TEST_CASE("a connection is kept and serves request after request") {
        Running running(echo);
        Client client(running);
        const auto first = client.ask(get("/api/v1/a%20b?c=%E6%B2%BB+%E6%9C%AC"));
        CHECK(first.status == 200);
        CHECK(Json::parse(first.body).text("path") == "/api/v1/a b");
        const auto second = client.ask(post("/x", "hello"));
        CHECK(Json::parse(second.body).text("body") == "hello");
        CHECK(running.server.metrics().connections_total == 1);
        CHECK(running.server.metrics().requests_total == 2);

        const auto last = client.ask(get("/", "Connection: close\r\n"));
        CHECK(last.status == 200);
        CHECK(client.closed());
    }

    TEST_CASE("answers carry the security headers and are not cached unless the handler says so") {
        Running running([](Request& request) {
            Response response = json(Json::object());
            if (request.path == "/cached") response.headers.emplace_back("cache-control", "no-cache");
            return response;
        });
        Client client(running);
        const auto plain = client.ask(get("/"));
        for (const char* header : {"X-Content-Type-Options: nosniff", "frame-ancestors 'none'",
                                   "Referrer-Policy: ", "Cache-Control: no-store", "Date: "})
            CHECK_MESSAGE(plain.has(header), header);
        CHECK_FALSE(client.ask(get("/cached")).has("no-store"));
    }

    TEST_CASE("pipelined requests are answered in order") {
        Running running([](Request& request) {
            if (request.path == "/0") std::this_thread::sleep_for(30ms);
            return echo(request);
        });
        Client client(running);
        std::string all;
        for (int i = 0; i < 5; ++i) all += i % 2 ? post("/" + std::to_string(i), "body") : get("/" + std::to_string(i));
        client.send(all);
        for (int i = 0; i < 5; ++i) CHECK(Json::parse(client.answer().body).text("path") == "/" + std::to_string(i));
    }

    TEST_CASE("HEAD reaches the handler as GET and gets the head only") {
        Running running(echo);
        Client client(running);
        client.send("HEAD /abc HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto head = client.answer(true);
        CHECK(head.status == 200);
        CHECK(head.has("Content-Length: 40"));
        CHECK(Json::parse(client.ask(get("/next")).body).text("path") == "/next");  // no body came in between
    }

    TEST_CASE("large answers are compressed for clients that accept it") {
        const std::string text(5000, 'a');
        Running running([&](Request&) { return json(Json::object().set("text", text)); });
        Client client(running);
        const auto packed = client.ask(get("/", "Accept-Encoding: br, gzip;q=0.8\r\n"));
        CHECK(packed.has("Content-Encoding: gzip"));
        CHECK(packed.body.size() < 500);
        CHECK(Json::parse(gunzip(packed.body)).text("text") == text);
        for (const char* header : {"", "Accept-Encoding: br\r\n", "Accept-Encoding: gzip;q=0\r\n"}) {
            const auto plain = client.ask(get("/", header));
            CHECK_FALSE(plain.has("Content-Encoding"));
            CHECK(Json::parse(plain.body).text("text") == text);
        }
    }

    TEST_CASE("what is not HTTP or has a bad address gets 400 problem+json") {
        Running running(echo);
        const char* const bad[] = {"GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                                   "GET /a%2 HTTP/1.1\r\nHost: x\r\n\r\n",
                                   "GET /%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n",
                                   "GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n",
                                   "GET /?q=%4 HTTP/1.1\r\nHost: x\r\n\r\n",
                                   "\x16\x03\x01\x02 nonsense\r\n\r\n",
                                   "GET / HTTP/9.9\r\n\r\n",
                                   "POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                                   "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n"};
        for (const char* text : bad) {
            CAPTURE(text);
            Client client(running);
            const auto answer = client.ask(text);
            CHECK(answer.status == 400);
            CHECK(answer.has("application/problem+json"));
            CHECK(Json::parse(answer.body)["status"].integer() == 400);
        }
        Client client(running);
        CHECK(client.ask(get("/", "X-Long: " + std::string(20000, 'x') + "\r\n")).status == 400);
    }

    TEST_CASE("a client that sends its headers too slowly is cut") {
        ServerSettings settings;
        settings.header_timeout = 200ms;
        Running running(echo, settings);
        Client client(running);
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < 6; ++i) {  // a byte now and then does not help
            client.send(i == 0 ? "GET / HTTP/1.1\r\nX: " : "x");
            std::this_thread::sleep_for(50ms);
        }
        CHECK(client.closed());
        CHECK(std::chrono::steady_clock::now() - start < 2s);
        CHECK(comes_true([&] { return running.server.metrics().timeouts_total == 1; }));
    }

    TEST_CASE("a client that sends its body too slowly is cut") {
        ServerSettings settings;
        settings.body_timeout = 200ms;
        Running running(echo, settings);
        Client client(running);
        client.send("POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nab");
        CHECK(client.closed());
        CHECK(comes_true([&] { return running.server.metrics().timeouts_total == 1; }));
    }

    TEST_CASE("an idle connection is closed after its time, and the longest idle one when there are too many") {
        ServerSettings settings;
        settings.max_connections = 2;
        Running running(echo, settings);
        Client first(running), second(running);
        CHECK(first.ask(get("/1")).status == 200);
        CHECK(second.ask(get("/2")).status == 200);
        Client third(running);
        CHECK(third.ask(get("/3")).status == 200);
        CHECK(first.closed());
        CHECK(second.ask(get("/2")).status == 200);
    }

    TEST_CASE("too large bodies are refused by their announced length, and while they arrive") {
        Running running(echo);
        Client announced(running);
        const auto answer =
            announced.ask("POST /x HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n" + std::string(5000, 'x'));
        CHECK(answer.status == 413);
        CHECK(Json::parse(answer.body).text("detail").find("1 MiB") != std::string::npos);
        Client chunked(running);
        std::string body = "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 20; ++i) body += "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
        CHECK(chunked.ask(body).status == 413);
        Client import(running);
        CHECK(import.ask("POST /api/v1/imports/spaces HTTP/1.1\r\nContent-Length: 209715201\r\n\r\n").status == 413);
        Client put(running);  // only a POST may be large
        CHECK(put.ask("PUT /api/v1/imports/spaces HTTP/1.1\r\nContent-Length: 2000000\r\n\r\n").status == 413);
    }

    TEST_CASE("an upload lies in a file while the handler has it, and is gone afterwards") {
        const std::string content(3 * 1024 * 1024 + 7, 'u');
        std::string path;
        Running running([&](Request& request) {
            if (!request.spool) return json(Json::object(), 422);
            CHECK(request.body.empty());
            path = request.spool->path;
            CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::others_all) ==
                  std::filesystem::perms::none);
            return json(Json::object().set("size", static_cast<std::int64_t>(std::filesystem::file_size(path))));
        });
        Client client(running);
        const auto answer = client.ask(post("/api/v1/imports/spaces", content));
        CHECK(Json::parse(answer.body)["size"].integer() == static_cast<std::int64_t>(content.size()));
        CHECK(client.ask(post("/api/v1/hazards/1/attachments", content)).status == 200);
        client.send("POST /api/v1/imports/spaces HTTP/1.1\r\nContent-Length: 2000000\r\nExpect: 100-continue\r\n\r\n");
        CHECK(client.answer().status == 100);
        CHECK(client.ask(std::string(2000000, 'x')).status == 200);
        CHECK(client.ask(post("/api/v1/imports/spaces", "small")).status == 422);  // in memory
        CHECK_FALSE(path.empty());
        CHECK(files_in(spool_dir) == 0);
    }

    TEST_CASE("an upload is refused before it is written when `admit` says so") {
        ServerSettings settings;
        settings.admit = [](const Request& request) -> std::optional<Response> {
            if (request.header("cookie") == "me") return {};
            return json(Json::object(), 401);
        };
        Running running(echo, settings);
        Client stranger(running);
        CHECK(stranger.ask(post("/api/v1/imports/spaces", std::string(3'000'000, 'x'))).status == 401);
        CHECK(files_in(spool_dir) == 0);
        Client me(running);
        const std::string head =
            "POST /api/v1/imports/spaces HTTP/1.1\r\nCookie: me\r\nContent-Length: 3000000\r\n\r\n";
        CHECK(me.ask(head + std::string(3'000'000, 'x')).status == 200);
    }

    TEST_CASE("when the queue is full, more requests get 503 at once") {
        ServerSettings settings;
        settings.workers = 1;
        settings.queue = 1;
        std::latch release(1);
        std::atomic<int> inside = 0;
        Running running(
            [&](Request& request) {
                ++inside;
                release.wait();
                return echo(request);
            },
            settings);
        Client working(running), waiting(running), refused(running);
        working.send(get("/1"));
        while (inside == 0) std::this_thread::sleep_for(1ms);
        waiting.send(get("/2"));
        while (running.server.metrics().waiting == 0) std::this_thread::sleep_for(1ms);
        const auto answer = refused.ask(get("/3"));
        CHECK(answer.status == 503);
        CHECK(answer.has("Retry-After: "));
        CHECK(Json::parse(answer.body).text("code") == "busy");
        CHECK(running.server.metrics().refused_total == 1);
        release.count_down();
        CHECK(working.answer().status == 200);
        CHECK(waiting.answer().status == 200);
        CHECK(refused.ask(get("/4")).status == 200);  // the connection has survived the refusal
    }

    TEST_CASE("a file is sent in pieces, and removed when asked") {
        const std::string path = std::filesystem::temp_directory_path() / ("zhiben-file-" + std::to_string(getpid()));
        std::string content;
        for (int i = 0; content.size() < 1'000'000; ++i) content += std::to_string(i) + "\n";
        std::ofstream(path) << content;
        Running running([&](Request& request) {
            Response response;
            response.type = "application/pdf";
            response.file = path;
            response.remove_file = request.path == "/remove";
            return response;
        });
        Client client(running);
        CHECK(client.ask(get("/")).body == content);
        client.send("HEAD / HTTP/1.1\r\n\r\n");
        CHECK(client.answer(true).has("Content-Length: " + std::to_string(content.size())));
        CHECK(std::filesystem::exists(path));
        CHECK(client.ask(get("/remove")).body == content);
        CHECK_FALSE(std::filesystem::exists(path));
        CHECK(client.ask(get("/")).status == 500);
    }

    TEST_CASE("an exception in the handler, or a header that would split the answer, becomes 500") {
        Running running([](Request& request) {
            if (request.path == "/throw") throw std::runtime_error("secret detail");
            Response response;
            response.headers.emplace_back("X-Name", "a\r\nSet-Cookie: stolen=1");
            return response;
        });
        Client client(running);
        const auto thrown = client.ask(get("/throw"));
        CHECK(thrown.status == 500);
        CHECK(thrown.body.find("secret") == std::string::npos);
        const auto split = client.ask(get("/split"));
        CHECK(split.status == 500);
        CHECK_FALSE(split.has("stolen"));
    }

    TEST_CASE("a proxy on this machine tells the client's address; a list's last entry counts") {
        Running running([](Request& request) { return json(Json::object().set("peer", request.peer)); });
        Client client(running);
        CHECK(Json::parse(client.ask(get("/")).body).text("peer") == "127.0.0.1");
        const auto proxied = client.ask(get("/", "X-Forwarded-For: 1.1.1.1, 203.0.113.7\r\n"));
        CHECK(Json::parse(proxied.body).text("peer") == "203.0.113.7");
        CHECK(Json::parse(client.ask(get("/", "X-Forwarded-For: nonsense\r\n")).body).text("peer") == "127.0.0.1");
    }

    TEST_CASE("stopping finishes what runs, closes what idles and lets nobody in") {
        std::atomic<bool> inside = false;
        auto running = std::make_unique<Running>([&](Request& request) {
            inside = true;
            std::this_thread::sleep_for(100ms);
            return echo(request);
        });
        Client busy(*running), idle(*running), half(*running);
        half.send("GET / HTTP/1.1\r\nX: ");
        busy.send(get("/running"));
        while (!inside) std::this_thread::sleep_for(1ms);
        running->server.stop();
        const auto answer = busy.answer();
        CHECK(answer.status == 200);
        CHECK(Json::parse(answer.body).text("path") == "/running");
        CHECK(busy.closed());
        CHECK(idle.closed());
        CHECK(half.closed());
        running->thread.join();  // run() has returned
    }

    TEST_CASE("SIGTERM stops it") {
        ServerSettings settings;
        settings.port = 0;
        Server server(settings, echo);
        std::thread thread([&] { server.run(); });
        std::this_thread::sleep_for(50ms);  // until the handler is in place: before, the signal would end the tests
        kill(getpid(), SIGTERM);
        thread.join();
        CHECK(server.metrics().requests_total == 0);
    }

    TEST_CASE("a port in use is said so") {
        Running running(echo);
        ServerSettings settings;
        settings.port = running.server.port();
        CHECK_THROWS_WITH_AS(Server(settings, echo), doctest::Contains("无法监听"), Problem);
        settings.address = "not an address";
        CHECK_THROWS_WITH_AS(Server(settings, echo), doctest::Contains("监听地址"), Problem);
    }

    TEST_CASE("many clients at once all get their own answers") {
        ServerSettings settings;
        settings.workers = 4;
        Running running(echo, settings);
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                Client client(running);
                for (int i = 0; i < 50; ++i) {
                    const std::string body = std::to_string(t) + ":" + std::to_string(i);
                    if (Json::parse(client.ask(post("/x", body)).body).text("body") == body) ++right;
                }
            });
        for (auto& thread : threads) thread.join();
        CHECK(right == 400);
    }
}
