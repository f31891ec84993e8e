#pragma once
// Addresses that stand for an account: what a phone without log-in may do, signed by the installation and good until a
// moment. Nothing is kept of them.

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/time.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::training {

struct Token {
    enum class Use : char {
        sign_in = 's',  // on the wall: enter one's name at this session
        entry = 'e',    // on the wall: enter the exam of this session
        exam = 'x',     // one person's sitting
        receipt = 'r'   // of a sign-in: to hang a signature on it
    };
    Use use = Use::exam;
    std::string id;
    Instant expires;
};
std::string make_token(const Secrets& secrets, const Token& token);
// The token when it is ours, for this use and not over; throws Problem(unauthenticated) with what to do otherwise.
Token read_token(const Secrets& secrets, std::string_view text, std::initializer_list<Token::Use> uses, Instant now);

}  // namespace zhiben::training
