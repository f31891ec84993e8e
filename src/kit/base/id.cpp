#include "kit/base/id.hpp"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <stdexcept>

#include "kit/base/digest.hpp"

namespace zhiben {
namespace {

// A thread asks the kernel for 4 KiB at a time: a system call an id would cost more than the id.
void random_bytes(unsigned char* out, std::size_t n) {
    thread_local std::array<unsigned char, 4096> pool;
    thread_local std::size_t used = pool.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (used == pool.size()) {
            for (std::size_t have = 0; have < pool.size();) {
                const ssize_t got = ::getrandom(pool.data() + have, pool.size() - have, 0);
                if (got < 0 && errno != EINTR) throw std::runtime_error("getrandom failed");
                if (got > 0) have += static_cast<std::size_t>(got);
            }
            used = 0;
        }
        out[i] = pool[used];
        pool[used++] = 0;
    }
}

std::string hex(const unsigned char* bytes, std::size_t n) {
    static const char* const digits = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < n; ++i) {
        out.push_back(digits[bytes[i] >> 4]);
        out.push_back(digits[bytes[i] & 15]);
    }
    return out;
}

}  // namespace

std::string new_id(Instant now) {
    unsigned char bytes[16];
    random_bytes(bytes, sizeof bytes);
    for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<unsigned char>(now.ms >> (8 * (5 - i)));
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
    const std::string all = hex(bytes, sizeof bytes);
    return all.substr(0, 8) + '-' + all.substr(8, 4) + '-' + all.substr(12, 4) + '-' + all.substr(16, 4) + '-' +
           all.substr(20);
}

bool valid_id(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
    }
    return true;
}

std::string derived_id(std::string_view of) {
    const std::string hex = sha256_hex(of);
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + "-8" + hex.substr(12, 3) + "-8" + hex.substr(15, 3) + '-' +
           hex.substr(18, 12);
}

std::string random_hex(std::size_t n) {
    std::string bytes(n, '\0');
    random_bytes(reinterpret_cast<unsigned char*>(bytes.data()), n);
    return hex(reinterpret_cast<const unsigned char*>(bytes.data()), n);
}

}  // namespace zhiben
