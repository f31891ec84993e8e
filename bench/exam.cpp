// People who answer one exam at once, each on a line of his own, an answer a second.
//   exam PORT FILE QUESTIONS SECONDS      each line of FILE is the token of a sitting that has begun
// An answer is due at its moment whether the one before is there or not, and its time runs from then: a server that
// falls behind is seen to. Answers one line of JSON: requests, errors, a second, median and 99th percentile in ms. The
// k-th answer of each goes to question k mod QUESTIONS + 1 and is A, or B on every second round.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "client.hpp"

namespace {

using bench::Client;
using Clock = std::chrono::steady_clock;

std::string answer(const std::string& token, int k, int questions) {
    const std::string body = std::string("{\"answer\":\"") + (k / questions % 2 == 0 ? "A" : "B") +
                             "\",\"change\":" + std::to_string(k + 1) + "}";
    return "PUT /api/v1/public/exam/" + token + "/answers/" + std::to_string(k % questions + 1) +
           " HTTP/1.1\r\nHost: localhost\r\nX-Zhiben: 1\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) return std::fprintf(stderr, "exam PORT FILE QUESTIONS SECONDS\n"), 2;
    const int port = std::atoi(argv[1]), questions = std::atoi(argv[3]), seconds = std::atoi(argv[4]);
    std::vector<std::string> tokens;
    std::ifstream file(argv[2]);
    for (std::string line; std::getline(file, line);) tokens.push_back(line);
    if (tokens.empty() || questions < 1 || seconds < 1) return std::fprintf(stderr, "nobody sits\n"), 1;

    std::atomic<int> errors{0};
    std::vector<std::vector<double>> took(tokens.size());
    const auto begin = Clock::now() + std::chrono::seconds(1);  // all lines are open by then
    std::vector<std::thread> threads;
    for (std::size_t person = 0; person < tokens.size(); ++person)
        threads.emplace_back([&, person] {
            Client client(port);
            const auto first = begin + std::chrono::microseconds(1'000'000 * person / tokens.size());
            for (int k = 0; k < seconds; ++k) {
                const auto due = first + std::chrono::seconds(k);
                std::this_thread::sleep_until(due);
                if (client.ask(answer(tokens[person], k, questions)) != 204) ++errors;
                took[person].push_back(std::chrono::duration<double, std::milli>(Clock::now() - due).count());
            }
        });
    for (std::thread& thread : threads) thread.join();
    const double all_of_it = std::chrono::duration<double>(Clock::now() - begin).count();
    std::vector<double> all;
    for (const auto& one : took) all.insert(all.end(), one.begin(), one.end());
    std::sort(all.begin(), all.end());
    std::printf("{\"requests\":%zu,\"errors\":%d,\"per_second\":%.1f,\"median_ms\":%.3f,\"p99_ms\":%.3f}\n", all.size(),
                errors.load(), static_cast<double>(all.size()) / all_of_it, all[all.size() / 2],
                all[all.size() * 99 / 100]);
}
