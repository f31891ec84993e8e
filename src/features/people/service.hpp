#pragma once
// Logging in and out, passwords, and who acts where nobody has logged in.

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "features/people/user.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::people {

// The users, and what follows when one is changed: sessions end, and one administrator is always left.
void add_people(records::Kinds& kinds);

// Who may do what in a job that somebody started; throws Problem(forbidden) when he has been disabled since.
Actor load_actor(ReadTx& tx, std::string_view user_id);
// Commands and the product's own jobs: everything, everywhere.
Actor system_actor(std::string_view door);

// Counts attempts by address, in memory: it is to slow down guessing, not to be remembered.
class RateLimit {
  public:
    explicit RateLimit(int a_minute) : a_minute_(a_minute) {}
    bool allow(const std::string& key, Instant now);

  private:
    struct Window {
        std::int64_t minute = 0;
        int count = 0;
    };
    int a_minute_;
    std::mutex mutex_;
    std::map<std::string, Window> windows_;
};

class Sessions {
  public:
    explicit Sessions(Settings settings = {});

    struct Opened {
        std::string token;
        Actor actor;
    };
    // Problem unauthenticated, locked or too_many. A login that does not exist takes the same time as a wrong password.
    Opened log_in(const Work& work, std::string_view login, std::string_view password, const std::string& peer);
    void log_out(const Work& work, const Actor& actor, std::string_view token) const;
    // One's own password: the other sessions end.
    void change_password(const Work& work, const Actor& actor, std::string_view token, std::string_view old_one,
                         std::string_view new_one) const;
    // An administrator's: a temporary one, to be changed at the next log-in. All sessions of the user end.
    void set_password(const Work& work, const Actor& actor, std::string_view user_id, std::string_view password) const;
    const Settings& settings() const { return settings_; }

  private:
    Settings settings_;
    RateLimit limit_;

    void prove(const Work& work, std::string_view login, const std::string& user_id, const std::string& hash,
               std::string_view password) const;
};

std::string token_digest(std::string_view token);

}  // namespace zhiben::people
