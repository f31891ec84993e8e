#pragma once
// One line to the server, of plain sockets: a request and its whole answer, one after the other.

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace bench {

class Client {
  public:
    explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(static_cast<std::uint16_t>(port));
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) std::perror("connect"), std::exit(1);
    }
    ~Client() { ::close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    // Sends and reads the whole answer; the status, 0 when the connection broke.
    int ask(const std::string& request) {
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            return 0;
        std::size_t head = std::string::npos, need = 0;
        buffer_.clear();
        for (;;) {
            char part[65536];
            const ssize_t got = ::recv(socket_, part, sizeof part, 0);
            if (got <= 0) return 0;
            buffer_.append(part, static_cast<std::size_t>(got));
            if (head == std::string::npos && (head = buffer_.find("\r\n\r\n")) != std::string::npos) {
                const std::size_t at = buffer_.find("Content-Length: ");
                need = head + 4 + (at < head ? std::strtoul(buffer_.c_str() + at + 16, nullptr, 10) : 0);
            }
            if (head != std::string::npos && buffer_.size() >= need) break;
        }
        body_ = std::string_view(buffer_).substr(head + 4, need - head - 4);
        return std::atoi(buffer_.c_str() + 9);
    }

    std::string_view body() const { return body_; }  // until the next request

  private:
    int socket_;
    std::string buffer_;
    std::string_view body_;
};

}  // namespace bench
