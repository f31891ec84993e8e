#pragma once
// Who may log in, and how a log-in is kept from being guessed. Rules only: no database, no clock.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::people {

struct Settings {
    std::int64_t session_ms = 12LL * 3600 * 1000;  // a session ends after this whatever happens
    std::int64_t idle_ms = 2LL * 3600 * 1000;      // and when nobody used it for this long
    std::int64_t touch_ms = 5LL * 60 * 1000;       // "used" is written down at most this often
    int failures = 5;                              // wrong passwords in a row that lock a login
    std::int64_t lock_ms = 15LL * 60 * 1000;
    int attempts_a_minute = 30;  // log-ins from one address; an office shares one
};

// Log-in names are compared in one form: half-width, small letters, no blanks around.
std::string normal_login(std::string_view text);
// All that is wrong with a new password. `field` is the member it came in.
Issues check_password(std::string_view field, std::string_view password, std::string_view login);
// A temporary password that fulfils the policy, easy to read out: "k7fm-2qxp-9hwd".
std::string temporary_password();

// The wrong passwords of one login, in a row.
struct Failures {
    int count = 0;
    Instant last;
    std::optional<Instant> locked_until;
    bool locked(Instant now) const { return locked_until && now < *locked_until; }
};
// One more wrong password; a lock that is over begins the count anew.
Failures one_more(Failures so_far, Instant now, const Settings& settings);

// Whether a session may still be used.
bool session_lives(Instant created, Instant seen, Instant now, const Settings& settings);

}  // namespace zhiben::people
