// A load client of plain sockets: many clients, keep-alive, one request after the other; says what it took.
//   load PORT TOKEN get FILE CLIENTS COUNT      each line of FILE is a path below /api/v1
//   load PORT TOKEN create FILE CLIENTS COUNT   each line of FILE (id TAB name) is an enterprise that gets spaces
// An answer is right when its status is 200 and it is the same as the first one to that path; of a creation, when it is
// 201 and shows the new space. Answers one line of JSON: requests, errors, a second, median and 99th percentile in ms,
// bytes of the last answer.

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "client.hpp"
#include "kit/base/id.hpp"

namespace {

using bench::Client;
using Clock = std::chrono::steady_clock;

std::string number(int i) { return "\"number\":\"L-" + std::to_string(::getpid()) + "-" + std::to_string(i) + "\""; }

std::string space(const std::string& enterprise, int i) {
    return "{\"enterprise\":\"" + enterprise + "\"," + number(i) +
           ",\"name\":\"污水调节池\",\"type\":\"underground\",\"place\":\"厂区东侧\",\"quantity\":1,"
           "\"factors\":[\"oxygen\"],\"accidents\":[\"poisoning\"],\"toxic\":true,\"operation\":\"self\",\"sign\":true,"
           "\"board\":true,\"procedure\":true,\"equipment\":\"四合一气体检测仪1台\",\"rescue\":\"三脚架1套\","
           "\"controls\":\"上锁\",\"unit\":\"生产部\",\"manager\":\"王五\",\"manager_phone\":\"13712345678\","
           "\"attendants\":\"赵六\",\"approver\":\"张三\",\"identified_on\":\"2023-11-09\"}";
}

std::string fresh_id() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return zhiben::new_id({std::chrono::duration_cast<std::chrono::milliseconds>(now).count()});
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 7) return std::fprintf(stderr, "load PORT TOKEN get|create FILE CLIENTS COUNT\n"), 2;
    const int port = std::atoi(argv[1]), clients = std::atoi(argv[5]), count = std::atoi(argv[6]);
    const std::string token = argv[2];
    const bool creates = std::strcmp(argv[3], "create") == 0;
    std::vector<std::string> lines;
    std::ifstream file(argv[4]);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    if (lines.empty()) return std::fprintf(stderr, "nothing to ask for\n"), 1;

    std::atomic<int> next{0}, errors{0};
    std::atomic<std::size_t> size{0};
    std::vector<std::atomic<std::size_t>> firsts(lines.size());  // digests of the first answers
    std::vector<std::vector<double>> took(static_cast<std::size_t>(clients));
    const auto begin = Clock::now();
    std::vector<std::thread> threads;
    for (int c = 0; c < clients; ++c)
        threads.emplace_back([&, c] {
            Client client(port);
            for (int i; (i = next.fetch_add(1)) < count;) {
                const std::size_t at = static_cast<std::size_t>(i) % lines.size();
                const std::string& line = lines[at];
                std::string request = creates ? "PUT /api/v1/spaces/" + fresh_id() : "GET /api/v1" + line;
                request += " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
                if (creates) {
                    const std::string body = space(line.substr(0, line.find('\t')), i);
                    request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
                               "\r\n\r\n" + body;
                } else {
                    request += "\r\n";
                }
                const auto start = Clock::now();
                const int status = client.ask(request);
                took[static_cast<std::size_t>(c)].push_back(
                    std::chrono::duration<double, std::milli>(Clock::now() - start).count());
                bool right = status == (creates ? 201 : 200);
                if (creates) {
                    right = right && client.body().find(number(i)) != std::string_view::npos;
                } else {
                    const std::size_t digest = std::hash<std::string_view>()(client.body()) | 1;
                    std::size_t first = 0;
                    right = right && (firsts[at].compare_exchange_strong(first, digest) || first == digest);
                }
                if (!right) ++errors;
                if (status == 0) return;
                size = client.body().size();
            }
        });
    for (std::thread& thread : threads) thread.join();
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    std::vector<double> all;
    for (const auto& one : took) all.insert(all.end(), one.begin(), one.end());
    std::sort(all.begin(), all.end());
    std::printf(
        "{\"requests\":%zu,\"errors\":%d,\"per_second\":%.1f,\"median_ms\":%.3f,\"p99_ms\":%.3f,\"bytes\":%zu}\n",
        all.size(), errors.load(), static_cast<double>(all.size()) / seconds, all[all.size() / 2],
        all[all.size() * 99 / 100], size.load());
}
