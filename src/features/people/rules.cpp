#include <algorithm>
#include <array>

#include "features/people/user.hpp"
#include "kit/base/id.hpp"
#include "kit/base/text.hpp"

namespace zhiben::people {
namespace {

// What is tried first by everyone who guesses.
constexpr std::array common = {"password", "passw0rd", "p@ssw0rd", "p@ssword", "qwerty", "asdfgh",  "12345678",
                               "87654321", "11111111", "00000000", "88888888", "abc123", "a123456", "abcd1234",
                               "1q2w3e",   "1qaz2wsx", "admin",    "iloveyou", "woaini", "zhiben",  "letmein"};

int sorts_of_characters(std::string_view text) {
    bool lower = false, upper = false, digit = false, other = false;
    for (char c : text) {
        if (c >= 'a' && c <= 'z')
            lower = true;
        else if (c >= 'A' && c <= 'Z')
            upper = true;
        else if (c >= '0' && c <= '9')
            digit = true;
        else
            other = true;
    }
    return lower + upper + digit + other;
}

}  // namespace

std::string normal_login(std::string_view text) { return lower_ascii(half_width(trimmed(text))); }

Issues check_password(std::string_view field, std::string_view password, std::string_view login) {
    Issues issues;
    const auto wrong = [&](const char* code, const char* text) {
        issues.push_back({std::string(field), code, text, "新密码"});
    };
    const std::size_t length = characters(password);
    if (length < 10) wrong("too_short", "至少 10 个字符");
    if (length > 128) wrong("too_long", "最多 128 个字符");
    if (length < 16 && sorts_of_characters(password) < 3)
        wrong("too_simple", "须含小写字母、大写字母、数字、其他符号中的三种，或不少于 16 个字符");
    const std::string small = lower_ascii(password);
    if (login.size() >= 3 && small.find(lower_ascii(login)) != std::string::npos) wrong("has_login", "不能含有登录名");
    if (std::any_of(common.begin(), common.end(),
                    [&](const char* one) { return small.find(one) != std::string::npos; }))
        wrong("common", "含有常见的弱密码（如 password、12345678），请换一个");
    return issues;
}

std::string temporary_password() {
    // 32 characters that are not mistaken for one another when read out: five random bits each.
    constexpr std::string_view alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    for (;;) {
        const std::string digits = random_hex(12);
        std::string out;
        for (std::size_t i = 0; i < 12; ++i) {
            if (i == 4 || i == 8) out.push_back('-');
            out.push_back(alphabet[std::stoul(digits.substr(2 * i, 2), nullptr, 16) % alphabet.size()]);
        }
        if (check_password("", out, "").empty()) return out;
    }
}

Failures one_more(Failures so_far, Instant now, const Settings& settings) {
    if (so_far.locked(now)) return so_far;
    if (so_far.locked_until) so_far = {};
    ++so_far.count;
    so_far.last = now;
    if (so_far.count >= settings.failures) so_far.locked_until = Instant{now.ms + settings.lock_ms};
    return so_far;
}

bool session_lives(Instant created, Instant seen, Instant now, const Settings& settings) {
    return now.ms < created.ms + settings.session_ms && now.ms < seen.ms + settings.idle_ms;
}

}  // namespace zhiben::people
