#include "features/training/token_service.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "kit/base/id.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::training {
namespace {

// use, id without its dashes, second of its end, and 128 bits of the signature over these.
constexpr std::size_t id_digits = 32, time_digits = 9, head_size = 1 + id_digits + time_digits, signature_digits = 32;
constexpr const char* purpose = "training token";

std::string with_dashes(std::string_view digits) {
    std::string out(digits);
    for (const std::size_t at : {8u, 13u, 18u, 23u}) out.insert(at, 1, '-');
    return out;
}

// In a time that does not tell how much of it was right.
bool equal(std::string_view one, std::string_view other) {
    unsigned difference = one.size() == other.size() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i)
        difference |= static_cast<unsigned>(one[i] ^ other[i]);
    return difference == 0;
}

}  // namespace

std::string make_token(const Secrets& secrets, const Token& token) {
    std::string head(1, static_cast<char>(token.use));
    std::string id = token.id;
    std::erase(id, '-');
    char second[24];
    std::snprintf(second, sizeof second, "%09llx", static_cast<unsigned long long>(token.expires.ms / 1000));
    head += id + second;
    return head + secrets.digest(purpose, head).substr(0, signature_digits);
}

Token read_token(const Secrets& secrets, std::string_view text, std::initializer_list<Token::Use> uses, Instant now) {
    const Problem refused(Stop::unauthenticated, "bad_token", "这个二维码或链接无效，请重新扫描现场的二维码");
    if (text.size() != head_size + signature_digits) throw refused;
    const std::string_view head = text.substr(0, head_size);
    if (!equal(secrets.digest(purpose, head).substr(0, signature_digits), text.substr(head_size))) throw refused;
    Token token{.use = static_cast<Token::Use>(head.front()), .id = with_dashes(head.substr(1, id_digits))};
    if (std::find(uses.begin(), uses.end(), token.use) == uses.end()) throw refused;
    token.expires = {std::strtoll(std::string(head.substr(1 + id_digits)).c_str(), nullptr, 16) * 1000};
    if (now >= token.expires)
        throw Problem(Stop::unauthenticated, "token_over", "二维码或链接已过期，请扫描现场最新的二维码");
    return token;
}

}  // namespace zhiben::training
