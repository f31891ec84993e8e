#include "kit/work/secrets.hpp"

#include <sodium.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <semaphore>
#include <stdexcept>

#include "kit/base/base64.hpp"
#include "kit/base/text.hpp"

namespace zhiben {
namespace {

void need_sodium() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}
unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string from_base64(std::string_view text) {
    std::string out(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(bytes(out), out.size(), text.data(), text.size(), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        throw std::runtime_error("a sealed value is no base64");
    out.resize(size);
    return out;
}

// A password's hash takes 64 MiB while it is reckoned: when all log in at eight o'clock they wait for one another,
// rather than the machine for memory.
std::counting_semaphore<4> hashing_at_once{4};
struct Turn {
    Turn() { hashing_at_once.acquire(); }
    ~Turn() { hashing_at_once.release(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
};

}  // namespace

Secrets::Secrets(const std::string& key_file) {
    need_sodium();
    if (!std::filesystem::exists(key_file)) {
        std::string key(crypto_secretbox_KEYBYTES, '\0');
        randombytes_buf(key.data(), key.size());
        const mode_t before = ::umask(0077);
        std::ofstream(key_file, std::ios::binary) << key;
        ::umask(before);
    }
    std::ifstream file(key_file, std::ios::binary);
    key_.assign(std::istreambuf_iterator<char>(file), {});
    if (key_.size() != crypto_secretbox_KEYBYTES) throw std::runtime_error("密钥文件损坏：" + key_file);
}

std::string Secrets::seal(std::string_view plain) const {
    std::string box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size(), '\0');
    randombytes_buf(box.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes(box) + crypto_secretbox_NONCEBYTES, bytes(plain), plain.size(), bytes(box),
                          bytes(key_));
    return masked(plain) + '\x1f' + base64(box);
}

std::string Secrets::open(std::string_view sealed) const {
    const std::size_t separator = sealed.find('\x1f');
    if (separator == std::string_view::npos) throw std::runtime_error("not a sealed value");
    const std::string box = from_base64(sealed.substr(separator + 1));
    if (box.size() < crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES)
        throw std::runtime_error("a sealed value is cut off");
    std::string plain(box.size() - crypto_secretbox_NONCEBYTES - crypto_secretbox_MACBYTES, '\0');
    const std::string_view rest = std::string_view(box).substr(crypto_secretbox_NONCEBYTES);
    if (crypto_secretbox_open_easy(bytes(plain), bytes(rest), rest.size(), bytes(box), bytes(key_)) != 0)
        throw std::runtime_error("密钥与数据不匹配，无法解密");
    return plain;
}

std::string Secrets::mask(std::string_view sealed) { return std::string(sealed.substr(0, sealed.find('\x1f'))); }

std::string Secrets::digest(std::string_view purpose, std::string_view text) const {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(key_), key_.size());
    std::string head(purpose);
    head.push_back('\0');
    crypto_auth_hmacsha256_update(&state, bytes(head), head.size());
    crypto_auth_hmacsha256_update(&state, bytes(text), text.size());
    std::string raw(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, bytes(raw));
    std::string out(raw.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes(raw), raw.size());
    out.pop_back();
    return out;
}

std::string hash_password(std::string_view password) {
    need_sodium();
    const Turn turn;
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(out, password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw std::runtime_error("not enough memory to hash a password");
    return out;
}

bool password_fits(std::string_view password, const std::string& hash) {
    need_sodium();
    const Turn turn;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace zhiben
