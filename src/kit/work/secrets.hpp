#pragma once
// Personal numbers at rest: encrypted with a key that lies beside the database, never in it.

#include <string>
#include <string_view>

namespace zhiben {

class Secrets {
  public:
    // Reads the key file (32 bytes, mode 0600), or makes it.
    explicit Secrets(const std::string& key_file);

    // "138****5678" + U+001F + base64(nonce + XSalsa20-Poly1305): lists show the mask without any key work.
    std::string seal(std::string_view plain) const;
    std::string open(std::string_view sealed) const;   // throws std::runtime_error when the key does not fit
    static std::string mask(std::string_view sealed);  // what lists show
    // HMAC-SHA-256 with the installation's key, 64 hexadecimal digits: to find an equal number without opening any, and
    // to prove that a token is ours. `purpose` keeps the uses apart.
    std::string digest(std::string_view purpose, std::string_view text) const;

  private:
    std::string key_;
};

// argon2id through libsodium, "interactive" limits (64 MiB, about 100 ms): never inside a transaction.
std::string hash_password(std::string_view password);
bool password_fits(std::string_view password, const std::string& hash);

}  // namespace zhiben
