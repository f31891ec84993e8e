#include "kit/base/digest.hpp"

#include <openssl/evp.h>

#include <fstream>
#include <memory>
#include <stdexcept>
#include <vector>

namespace zhiben {
namespace {

class Digest {
  public:
    explicit Digest(const EVP_MD* method) : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
        if (EVP_DigestInit_ex(context_.get(), method, nullptr) != 1) throw std::runtime_error("digest not available");
    }
    void add(const void* bytes, std::size_t n) { EVP_DigestUpdate(context_.get(), bytes, n); }
    std::string hex() {
        unsigned char out[EVP_MAX_MD_SIZE];
        unsigned int size = 0;
        EVP_DigestFinal_ex(context_.get(), out, &size);
        static const char* const digits = "0123456789abcdef";
        std::string text;
        for (unsigned int i = 0; i < size; ++i) {
            text.push_back(digits[out[i] >> 4]);
            text.push_back(digits[out[i] & 15]);
        }
        return text;
    }

  private:
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context_;
};

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    Digest digest(EVP_sha256());
    digest.add(bytes.data(), bytes.size());
    return digest.hex();
}

std::string sm3_hex(std::string_view bytes) {
    Digest digest(EVP_sm3());
    digest.add(bytes.data(), bytes.size());
    return digest.hex();
}

std::string sha256_file_hex(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    Digest digest(EVP_sha256());
    std::vector<char> piece(1 << 16);
    while (file) {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        digest.add(piece.data(), static_cast<std::size_t>(file.gcount()));
    }
    return digest.hex();
}

}  // namespace zhiben
